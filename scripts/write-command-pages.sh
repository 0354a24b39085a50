#!/usr/bin/env bash
# Writes docs/commands/<command>.md from the program: scripts/write-command-pages.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
program="${1:-build/dev/coding}"

words() { "$program" help | sed -nE 's/^  ([a-z][a-z-]*)( .*)?$/\1/p' | uniq; }

mkdir -p docs/commands
words | while read -r word; do
  "$program" help "$word" --markdown >"docs/commands/$word.md"
done
