#!/usr/bin/env bash
# Times whole commands on the Ankara study and on made-up projects, and prints Markdown tables.
# usage: bench/run.sh [BUILD]          BUILD is a release build with CODING_BENCH=ON, by default build/release
# RUNS=5 DOCUMENTS=10000 SEGMENTS=1000000 (and TMPDIR) may be set; the full size needs 3 GB of disk.
set -euo pipefail
cd "$(dirname "$0")/.."

build="$(realpath "${1:-build/release}")"
runs="${RUNS:-5}"
documents="${DOCUMENTS:-10000}"
segments="${SEGMENTS:-1000000}"
coding="$build/coding"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
export SOURCE_DATE_EPOCH=1800000000 CODING_CODER=kodlayan1

make_project() { "$build/bench/make_project" "$@"; }
row() { "$build/bench/measure" -n "$runs" "$@"; }
heading() {
  printf '\n%s\n\n| command | wall ms, median | min–max | processor ms | peak MiB |\n' "$1"
  echo '|---|--:|--:|--:|--:|'
}
a_code() { tail -n 1 "$1/codebook.jsonl" | sed 's/^{"id":"\([^"]*\)".*/\1/'; }
a_document() { basename "$(find "$1/documents" -name '*.txt' | sort | sed -n "$((documents / 2))p")" .txt; }

counting() { # LABEL PROJECT
  row "$1 frequency" -- "$coding" frequency -C "$2"
  row "$1 frequency --jobs 1" -- "$coding" frequency -C "$2" --jobs 1
  row "$1 frequency --count characters" -- "$coding" frequency -C "$2" --count characters
  row "$1 matrix" -- "$coding" matrix -C "$2"
}

pairing() { # LABEL PROJECT
  row "$1 cooccur" -- "$coding" cooccur -C "$2"
  row "$1 cooccur --unit sentence" -- "$coding" cooccur -C "$2" --unit sentence
  row "$1 cooccur --unit sentence -f json" -- "$coding" cooccur -C "$2" --unit sentence -f json
  row "$1 cooccur --unit segment" -- "$coding" cooccur -C "$2" --unit segment
  row "$1 crosstab, two groups" -- "$coding" crosstab -C "$2" --by cinsiyet
  row "$1 crosstab, five groups" -- "$coding" crosstab -C "$2" --by bölge
}

structure() { # LABEL PROJECT
  row "$1 find code:…" -- "$coding" find "code:$(a_code "$2")" -C "$2" -f csv
  row "$1 frequency --where 'code:… SAME SENTENCE …'" -- \
    "$coding" frequency -C "$2" --where "code:$(a_code "$2") SAME SENTENCE weight>=0 OR cinsiyet=Kadın"
  row "$1 network" -- "$coding" network -C "$2"
  row "$1 cluster codes" -- "$coding" cluster codes -C "$2"
  row "$1 cluster participants" -- "$coding" cluster participants -C "$2"
  row "$1 correspondence" -- "$coding" correspondence -C "$2"
  row "$1 scaling" -- "$coding" scaling -C "$2"
  row "$1 sequence" -- "$coding" sequence -C "$2"
  row "$1 figure network" -- "$coding" figure network --force -C "$2" -o "$folder/network.svg"
}

coding_one() { # LABEL PROJECT
  local code document
  code="$(a_code "$2")"
  document="$(a_document "$2")"
  row "$1 code" -- "$coding" code --quiet -C "$2" "$document" "$code" --span "10{run}:200{run}"
  row "$1 uncode" -- "$coding" uncode --quiet -C "$2" "$document" "$code" --span "10{run}:200{run}"
}

same_bytes() { # PROJECT COMMAND…: one and two threads print the same
  local project="$1"
  shift
  cmp <("$coding" "$@" -C "$project" --jobs 1) <("$coding" "$@" -C "$project" --jobs 2)
}

ankara="$folder/ankara"
cp -r data/ankara "$ankara"
heading "Ankara: 22 documents, $(cat "$ankara"/segments/*.jsonl | wc -l) segments"
row 'version' -- "$coding" version
row 'frequency' -- "$coding" frequency -C "$ankara"
row 'matrix' -- "$coding" matrix -C "$ankara"
row 'quotes sosyallesme' -- "$coding" quotes sosyallesme -C "$ankara"
row 'status' -- "$coding" status -C "$ankara"
row 'agree' -- "$coding" agree -C "$ankara"
row 'check' -- "$coding" check -C "$ankara"
row 'report' -- "$coding" report --quiet -C "$ankara" -o "$folder/report"
row 'report --check' -- "$coding" report -C "$ankara" --check "$folder/report"
row 'weave' -- "$coding" weave --quiet --force -C "$ankara" examples/papers/ankara.md -o "$folder/paper.md"

big="$folder/big"
one="$folder/one"
thin="$folder/thin"
make_project "$big" "$documents" "$segments"
make_project "$one" "$documents" "$segments" --coders 1
make_project "$thin" "$documents" "$segments" --coders 1 --characters "$((4450 * documents))"
make_project "$folder/next" 1 0
for project in "$big" "$one"; do
  same_bytes "$project" frequency -f json
  same_bytes "$project" matrix -f csv
done
same_bytes "$big" agree -f csv

codes500="$folder/codes500"
make_project "$codes500" "$documents" "$segments" --coders 1 --codes 500
same_bytes "$codes500" cooccur --unit sentence -f json
same_bytes "$codes500" cooccur --unit segment -f csv
same_bytes "$codes500" crosstab --by bölge -f csv

heading "Large: $documents documents, $(du -ch "$big"/documents/*.txt | tail -n 1 | cut -f1) of text, $segments segments"
counting 'four coders,' "$big"
row 'four coders, status' -- "$coding" status -C "$big"
row 'four coders, quotes of one code' -- "$coding" quotes "$(a_code "$big")" -C "$big"
row 'four coders, agree' -- "$coding" agree -C "$big"
row 'four coders, agree --jobs 1' -- "$coding" agree -C "$big" --jobs 1
row 'four coders, agree --unit character' -- "$coding" agree -C "$big" --unit character
coding_one 'four coders,' "$big"
row 'four coders, import of one more document' -- \
  "$coding" import --quiet -C "$big" "$folder/next/documents/D1.txt" --as "next{run}" --participant none
counting 'one coder,' "$one"
row 'one coder, quotes of one code' -- "$coding" quotes "$(a_code "$one")" -C "$one"
coding_one 'one coder,' "$one"

heading "The same number of segments, a tenth of the text"
counting 'one coder,' "$thin"
heading "Pairs of 500 codes"
pairing 'one coder,' "$codes500"
heading "Queries and structure of 500 codes"
structure 'one coder,' "$codes500"
runs=1
heading "Reading everything"
row 'check' -- "$coding" check -C "$big"
