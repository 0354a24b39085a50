#!/usr/bin/env bash
# Installs a build into an empty folder and uses it as a stranger would: tests/consumer/run.sh BUILD
set -euo pipefail
build="$(cd "$1" && pwd)"
source="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/usr" >"$work/install.log"
cmake -G Ninja -S "$source" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$work/usr" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$work/consumer"

printed="$("$work/consumer/consumer")"
wanted="sosyalleşme sosyallesme"
if [ "$printed" != "$wanted" ]; then
  echo "consumer: printed '$printed' instead of '$wanted'" >&2
  exit 1
fi

for file in bin/coding share/man/man1/coding.1 share/bash-completion/completions/coding \
  share/zsh/site-functions/_coding share/fish/vendor_completions.d/coding.fish; do
  if [ ! -s "$work/usr/$file" ]; then
    echo "consumer: $file is not installed, or is empty" >&2
    exit 1
  fi
done
"$work/usr/bin/coding" version >/dev/null
bash -n "$work/usr/share/bash-completion/completions/coding"
zsh -n "$work/usr/share/zsh/site-functions/_coding"
fish --no-execute "$work/usr/share/fish/vendor_completions.d/coding.fish"
complaints="$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings -E UTF-8 -l -Tutf8 -Z "$work/usr/share/man/man1/coding.1" \
  2>&1 >/dev/null)"
if [ -n "$complaints" ]; then
  echo "consumer: man complains about the manual page: $complaints" >&2
  exit 1
fi
