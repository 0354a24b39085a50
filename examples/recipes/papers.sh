#!/usr/bin/env bash
# Fills the manuscripts of examples/papers from the two studies; documents of Word where pandoc is installed.
#
#   examples/recipes/papers.sh [DIR]        makes DIR/ankara.md, DIR/khuzestan.md, DIR/figures (default: out/papers)
#
# `coding` is taken from the PATH, or from build/release.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
out="${1:-$root/out/papers}"
command -v coding >/dev/null || PATH="$root/build/release:$PATH"

mkdir -p "$out"
out="$(cd "$out" && pwd)"
for study in ankara khuzestan; do
  coding -C "$root/data/$study" weave "$root/examples/papers/$study.md" -o "$out/$study.md" --force --figures png
  if command -v pandoc >/dev/null; then
    (cd "$out" && pandoc -f markdown-implicit_figures "$study.md" -o "$study.docx")
  fi
done
