#!/usr/bin/env bash
# From a fresh checkout to the reports of both studies: installs what is missing, builds, analyses.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-deps.sh --for build
echo "Building (a few minutes the first time, seconds after that) …"
mkdir -p build
log=build/quickstart.log
if ! { cmake --preset release && cmake --build --preset release -j "$(nproc)"; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  echo "quickstart: the build failed; the whole output is in $log" >&2
  exit 1
fi

# A report is made of the study alone, so making it again replaces it.
mkdir -p out
for study in ankara khuzestan; do
  replace=()
  if [ -e "out/$study" ]; then
    echo "out/$study is there already; its report is made anew."
    replace=(--force)
  fi
  build/release/coding report "data/$study" -o "out/$study" "${replace[@]}"
done

cat <<MESSAGE

The report of the Ankara study is in out/ankara, that of the Khuzestan study in out/khuzestan: open
out/ankara/index.html or out/khuzestan/index.html in a browser.
The program is build/release/coding; try: build/release/coding -C data/ankara frequency
MESSAGE
