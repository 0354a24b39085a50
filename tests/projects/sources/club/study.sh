# shellcheck shell=bash disable=SC2154  # sourced by ../../make.sh, which sets $program
"$program" --quiet init club --id 00000000-0000-4000-8000-000000000001 --title "The garden club" --language en \
  --question "RQ1: What keeps people coming?" --question "RQ2: What changes for them?"
