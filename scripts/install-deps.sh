#!/usr/bin/env bash
# Installs what building coding needs (--for build, the default) or what testing it needs (--for test).
# Says what is missing before it installs anything; does nothing, quickly, when nothing is missing.
set -euo pipefail

build=(g++ cmake ninja-build pkg-config libicu-dev nlohmann-json3-dev libsimdjson-dev
  libboost-program-options-dev nettle-dev libpugixml-dev libzip-dev libxml2-dev libstemmer-dev libhunspell-dev libyaml-dev
  libxlsxwriter-dev libcairo2-dev libpango1.0-dev libeigen3-dev zlib1g-dev libsqlite3-dev fonts-noto-core poppler-utils hunspell-tr)
tests=(catch2 unicode-data libbenchmark-dev clang clang-tidy clang-format libclang-rt-14-dev lld shellcheck python3
  libxml2-utils man-db zsh fish git chromium libreoffice-calc-nogui libreoffice-writer-nogui r-base-core)
# Node.js from elsewhere brings its own npm, which Debian's would not stand beside.
if ! command -v npm >/dev/null; then tests+=(nodejs npm); fi

usage="usage: scripts/install-deps.sh [--for build|test]"
purpose=build
case "${1:-}" in
  "") ;;
  --for) purpose="${2:-}" ;;
  -h | --help)
    echo "$usage"
    exit 0
    ;;
  *)
    echo "install-deps: unknown option '$1'; $usage" >&2
    exit 2
    ;;
esac
case "$purpose" in
  build) wanted=("${build[@]}") ;;
  test) wanted=("${build[@]}" "${tests[@]}") ;;
  *)
    echo "install-deps: --for takes build or test, not '$purpose'" >&2
    exit 2
    ;;
esac

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  cat >&2 <<MESSAGE
install-deps: this script knows Debian 12 and its relatives only. Elsewhere, please install:
  a C++20 compiler (g++ 12 or clang 14, or newer), CMake 3.25 or newer, Ninja, pkg-config,
  ICU 72 or newer, nlohmann/json 3.11, simdjson 3, Boost.Program_options 1.74 or newer, nettle 3.8,
  pugixml 1.13, libzip 1.7, libxml2 2.9, libstemmer 2.2, hunspell 1.7, libyaml 0.2.5, libxlsxwriter 1.1, Cairo 1.16, Pango 1.50, Eigen 3.3, zlib 1.2.11, SQLite 3.40;
  at run time pdftotext (poppler) for PDF, hunspell's Turkish dictionary for grouping Turkish words,
  and fonts for figures: Noto Sans and Noto Sans Arabic;
  for the tests also Catch2, Google Benchmark, the Unicode data files, clang, lld, clang-tidy, clang-format, shellcheck, Python 3, xmllint, man, zsh, fish, git;
  and for the tests in a browser and in an office (else skipped): Chromium, Node.js 18 or newer, npm, LibreOffice Writer and Calc;
  for the recipe in R (else skipped): R.
Then run: cmake --preset release && cmake --build build/release
MESSAGE
  exit 1
fi

# dpkg-query prints one line for each package it knows and fails for the others; both are answers.
# A trigger that is pending ("it" in the abbreviated status) is installed all the same.
installed="$(dpkg-query -W -f='${Package} ${db:Status-Abbrev}\n' "${wanted[@]}" 2>/dev/null |
  sed -n 's/ .i *$//p' || true)"
missing=()
for package in "${wanted[@]}"; do
  grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
  echo "Everything that is needed for this ($purpose) is installed."
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "install-deps: these packages are missing: ${missing[*]}" >&2
    echo "install-deps: installing them needs root and there is no sudo; please run as root:" >&2
    echo "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Needed for this ($purpose): ${wanted[*]}"
echo "Missing, installed now with apt-get: ${missing[*]}"
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"; }
apt update
apt install -y --no-install-recommends "${missing[@]}" >/dev/null
echo "Installed."
