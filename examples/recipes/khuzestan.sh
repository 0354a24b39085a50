#!/usr/bin/env bash
# From 18 plain transcripts and four tables (participants, codebook, codings, relations) to the printed tables and
# figures of the Khuzestan study, a grounded theory in Persian, with the command line alone. data/khuzestan was made by this script.
#
#   examples/recipes/khuzestan.sh [DIR]     makes DIR/study, DIR/tables and DIR/figures (default: out/khuzestan-recipe)
#
# `coding` is taken from the PATH, or from build/release.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
inputs="$here/khuzestan"
transcripts="${TRANSCRIPTS:-$root/data/khuzestan/sources}"
out="${1:-$root/out/khuzestan-recipe}"
command -v coding >/dev/null || PATH="$root/build/release:$PATH"

# Fixed, so that whoever runs this gets the same bytes.
export CODING_CODER=pazhuheshgar SOURCE_DATE_EPOCH=1767225600

rm -rf "$out/study" "$out/tables" "$out/figures"
mkdir -p "$out/tables" "$out/figures"
study="$out/study"

coding init "$study" --id 45393732-dcb6-4fa8-bb7f-844283c33e09 --language fa \
  --title "اجتماع یادگیری حرفه‌ای معلمان دوره دوم متوسطه استان خوزستان (پروژهٔ نمایشی)" \
  --description "هر ۱۸ مصاحبهٔ این پروژهٔ نمایشی ساختگی است و هیچ‌کدام گفتهٔ شخصی واقعی نیست. درخت کدها (۵ مؤلفه، ۱۷ کد محوری، ۴۲ مقوله و ۱۷۰ کد باز) از جدول ۱ پژوهشی منتشرشده دربارهٔ معلمان خوزستان گرفته شده است." \
  --levels "مؤلفه,کد محوری,مقوله,کد باز" --method straussian \
  --question "RQ1: اجتماع یادگیری حرفه‌ای معلمان دورهٔ دوم متوسطه در خوزستان از چه شرایطی برمی‌خیزد، با چه راهبردهایی برپا می‌ماند و چه پیامدهایی دارد؟"

cd "$study"
coding participants import "$inputs/participants.csv" \
  --type "جنسیت=زن|مرد" --type "گروه=کارشناس آموزش‌وپرورش|متخصص علوم تربیتی|مدیر مدرسه"
mapfile -t files < <(printf '%s\n' "$transcripts"/M*.txt | sort -V)
coding import "${files[@]}" --interviewer پ \
  --note "متن ساختگی: این مصاحبه برای پروژهٔ coding نوشته شده است و گفتهٔ شخصی واقعی نیست." \
  --why "پروژهٔ نمایشی"
coding codebook import "$inputs/codebook.csv"
# Open coding: passages get codes; incidents are compared.
coding study set --stage open
coding code --from "$inputs/codings.csv" --why "کدگذاری باز"
coding coders coded --all --why "کدگذاری باز"
while IFS=$'\t' read -r code memo; do
  coding compare "$code" --memo "$memo" --why "مقایسهٔ مداوم"
done < "$inputs/comparisons.tsv"
# Selective coding: the core category. Axial coding: what the categories have to do with each other.
coding codebook add "مدل اجتماع یادگیری حرفه‌ای معلمان دوره دوم متوسطه استان خوزستان" --id core --level none \
  --role phenomenon --stage selective --gloss "en: Professional learning community of upper secondary teachers in Khuzestan" \
  --definition "هر آنچه معلمان در یادگیری با هم می‌کنند و از آن برمی‌آید؛ نام آن همان است که پژوهش بر آن نهاده است." \
  --why "مقولهٔ مرکزی پژوهش"
coding study set --stage selective --core core
coding relate --from "$inputs/relations.csv" --why "کدگذاری محوری"
coding memo add - --type storyline --id storyline < "$inputs/storyline.md"
coding check

tables="../tables"
coding participants -f csv -o "$tables/participants.csv"
declare -A levels=([open-code]="کد باز" [category]="مقوله" [axial-code]="کد محوری" [component]="مؤلفه")
for name in open-code category axial-code component; do
  coding frequency --by "${levels[$name]}" -f csv -o "$tables/frequency-$name.csv"
  coding frequency --by "${levels[$name]}" --lang fa -f markdown -o "$tables/frequency-$name.md"
done
coding matrix -f csv -o "$tables/matrix.csv"
coding relations -f csv -o "$tables/relations.csv"
coding model show --table matrix --lang fa -f markdown -o "$tables/conditional-matrix.md"
coding model check -f csv -o "$tables/model-check.csv"
coding quotes -f csv -o "$tables/quotes.csv"
coding frequency --by "مؤلفه"
