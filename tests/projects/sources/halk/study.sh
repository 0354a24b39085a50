# shellcheck shell=bash disable=SC2154  # sourced by ../../make.sh, which sets $program
"$program" --quiet init halk --id 7b1e0a52-3c5d-4c1e-9d0a-5f2e8d1c4b6a --language tr --title "Halk bahçesi: grup görüşmesi" \
  --levels "kategori,kod"
