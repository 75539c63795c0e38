#!/usr/bin/env bash
# What takes too long for every run of the tests: a million mutilated activities through the front door, and two hundred kills.
# Run eng/test.sh first; it installs and builds what this needs. Takes about a quarter of an hour on two cores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export BOTADVISOR_FUZZ="${BOTADVISOR_FUZZ:-1000000}" BOTADVISOR_KILLS="${BOTADVISOR_KILLS:-200}"
dotnet test tests/BotAdvisor.Web.Tests -c Release --no-build --filter "FullyQualifiedName~FuzzTests|FullyQualifiedName~KillTests" --logger "console;verbosity=detailed"
