# shellcheck shell=bash
# Sourced by the cases beside it: a small project in study/, and at the end a line that says whether every file
# of it has the bytes it had before the case's own commands.
coding init study --title Deneme --language tr --levels kategori,kod --quiet
printf 'Bir gün okula gittim.\nYeni insanlarla tanıştım.\n' > Y1.txt
coding -C study import Y1.txt --quiet
printf 'kategori,kod\nGelişim,sosyalleşme\n,duygudaşlık\n' > codes.csv
coding -C study codebook import codes.csv --quiet
coding -C study code Y1 sosyalleşme --quote 'yeni insanlarla' --quiet
rm Y1.txt codes.csv
cd study || exit

digest() { find . -path ./.coding -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum; }
remember() { before=$(digest); }
compare() {
  if [ "$(digest)" = "$before" ]; then echo "the project is as it was"; else echo "the project was changed"; fi
}
remember
trap compare EXIT
