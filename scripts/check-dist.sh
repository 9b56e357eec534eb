#!/usr/bin/env bash
# Fails unless dist/ is exactly what the sources build.
set -euo pipefail
cd "$(dirname "$0")/.."
npm run --silent build
if [ -n "$(git status --porcelain -- dist)" ]; then
  git status --short -- dist >&2
  echo 'dist/ is not what the sources build. Run "npm run build" and commit dist/.' >&2
  exit 1
fi
