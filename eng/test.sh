#!/usr/bin/env bash
# The one test command: installs what the tests need, builds, runs all tests, and closes with a line "N passed, N failed".
# Needs the .NET 10 SDK and Node 20; the rest it installs by itself, from Debian's packages, NuGet and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=artifacts/test-results
screenshots=artifacts/screenshots

need() {
    command -v "$1" >/dev/null || { echo "eng/test.sh: '$1' is not installed. $2" >&2; exit 1; }
}

install_debian() {
    local packages=()
    [ -x /usr/bin/chromium ] || packages+=(chromium)
    fc-list 2>/dev/null | grep -qi liberation || packages+=(fonts-liberation fontconfig)
    ldconfig -p 2>/dev/null | grep -q libicuuc || packages+=(libicu-dev)
    [ ${#packages[@]} -eq 0 ] && return
    local as_root=""
    [ "$(id -u)" -eq 0 ] || as_root=sudo
    echo "Installing ${packages[*]}"
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

install_npm() {
    # Done again only when the lock file is newer than what was installed from it.
    [ tests/npm/node_modules/.package-lock.json -nt tests/npm/package-lock.json ] && return
    (cd tests/npm && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

sum() {
    # Adds up one counter of all result files.
    grep -ho " $1=\"[0-9]*\"" "$results"/*.trx | grep -o '[0-9]*' | awk '{ total += $1 } END { print total + 0 }'
}

need dotnet "Install the .NET 10 SDK."
need node "Install Node 20."
need npm "Install npm."
install_debian
install_npm

rm -rf "$results" "$screenshots"
mkdir -p "$results" "$screenshots"
dotnet build BotAdvisor.sln -c Release --verbosity quiet

status=0
for project in tests/BotAdvisor*/; do
    name=$(basename "$project")
    dotnet test "$project" -c Release --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
    [ -f "$results/$name.trx" ] || { echo "eng/test.sh: $name left no results" >&2; status=1; }
done

passed=$(sum passed)
failed=$(sum failed)
[ "$passed" -gt 0 ] || status=1
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed"
exit "$status"
