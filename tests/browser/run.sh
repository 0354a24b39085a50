#!/usr/bin/env bash
# Opens reports in headless Chromium: tests/browser/run.sh PROGRAM DATA FOLDER
# FOLDER keeps the driver, which npm fetches once as package-lock.json says (no browser is downloaded). Says "skipped"
# and why, and exits with 77, where Chromium, Node.js or the driver cannot be had.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
program="$1" data="$2" folder="$3"

skip() {
  echo "skipped: $1"
  exit 77
}

command -v node >/dev/null || skip "there is no node; scripts/install-deps.sh --for test installs it"
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || skip "node $(node --version) is older than 18"
chromium="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}"
[ -n "$chromium" ] || skip "there is no chromium; scripts/install-deps.sh --for test installs it"

mkdir -p "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/package-lock.json" || [ ! -d "$folder/node_modules/playwright-core" ]; then
  command -v npm >/dev/null || skip "there is no npm to fetch the driver with"
  cp "$here/package.json" "$folder/"
  (cd "$folder" && cp "$here/package-lock.json" . && timeout 120 npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) || {
    rm -f "$folder/package-lock.json"
    skip "npm could not fetch the driver: $(tail -n 1 "$folder/npm.log")"
  }
fi
NODE_PATH="$folder/node_modules" exec node "$here/report.test.js" "$program" "$data" "$chromium"
