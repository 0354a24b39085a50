#!/bin/sh
# Makes the small projects that golden cases start from: club (English), bag (Persian), kitab (Azerbaijani),
# halk (Turkish, with a group interview).
# The people and their words are invented. usage: tests/projects/make.sh path/to/coding
set -eu
program=$(realpath "${1:?usage: tests/projects/make.sh path/to/coding}")
cd "$(dirname "$0")"
export CODING_CODER=tester SOURCE_DATE_EPOCH=1767225600
for name in club bag kitab halk; do
  rm -rf "$name"
  # shellcheck disable=SC1090
  . "./sources/$name/study.sh"
  sources=../sources/$name # relative: the journal keeps the names of files as they were given
  (
    cd "$name"
    "$program" --quiet participants import "$sources/participants.csv"
    for text in "$sources"/*.txt; do "$program" --quiet import "$text" --no-keep-source; done
    "$program" --quiet codebook import "$sources/codebook.csv"
    "$program" --quiet code --from "$sources/codings.csv"
    "$program" check
    rm -rf .coding
  )
done
