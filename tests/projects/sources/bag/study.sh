# shellcheck shell=bash disable=SC2154  # sourced by ../../make.sh, which sets $program
"$program" --quiet init bag --id 00000000-0000-4000-8000-000000000002 --title "باغ محله" --language fa \
  --levels "مقوله,کد" --question "پ۱: چه چیزی مردم را به باغ می‌کشاند؟"
