#!/bin/sh
# Writes docs/commands/<command>.md, one page a first word, from the program's own descriptions.
# usage: scripts/write-command-pages.sh path/to/coding [folder]
set -eu
program=${1:?usage: scripts/write-command-pages.sh path/to/coding [folder]}
folder=${2:-"$(dirname "$0")/../docs/commands"}
mkdir -p "$folder"
rm -f "$folder"/*.md
"$program" help --markdown | while read -r command; do
  "$program" help --markdown "$command" >"$folder/$command.md"
done
