#!/usr/bin/env bash
# Installs what the tests need, then runs all of them; arguments go to jest. Last line: N passed, N failed.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-test-tools.sh
for folder in . __tests__/system/stability/runtimes; do
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] || npm ci --no-fund --no-audit --prefix "$folder"
done
npm test -- "$@"
