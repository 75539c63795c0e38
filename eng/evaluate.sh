#!/usr/bin/env bash
# Measures how well messages are understood, on the sets that nothing is learned from, beside NLP.js trained on the same examples.
# Prints the figures of docs/understanding.md. Arguments are passed on: --confusion, --calibration, --errors.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

sets=(tests/BotAdvisor.Tests/Understanding/Data/held-out-*.jsonl)
other=artifacts/nlpjs.jsonl
mkdir -p artifacts
(cd bench/BotAdvisor.Evaluation/nlpjs && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
node bench/BotAdvisor.Evaluation/nlpjs/classify.mjs knowledge/language/examples "$other" "${sets[@]}" >/dev/null
dotnet build bench/BotAdvisor.Evaluation -c Release --verbosity quiet
dotnet bench/BotAdvisor.Evaluation/bin/Release/net10.0/evaluate.dll --other "NLP.js=$other" "$@" "${sets[@]}"
