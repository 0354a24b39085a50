# shellcheck shell=bash disable=SC2154  # sourced by ../../make.sh, which sets $program
"$program" --quiet init kitab --id 00000000-0000-4000-8000-000000000003 --title "Kitab dərnəyi" --language az \
  --levels "kateqoriya,kod" --question "S1: İnsanları dərnəyə nə gətirir?"
