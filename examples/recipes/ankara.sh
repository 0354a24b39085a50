#!/usr/bin/env bash
# From 22 plain transcripts and four tables (participants, codebook, codings of two coders) to the printed tables of
# the Ankara study, with the command line alone. data/ankara was made by this script.
#
#   examples/recipes/ankara.sh [DIR]        makes DIR/study and DIR/tables (default: out/ankara-recipe)
#
# `coding` is taken from the PATH, or from build/release.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
inputs="$here/ankara"
transcripts="${TRANSCRIPTS:-$root/data/ankara/sources}"
out="${1:-$root/out/ankara-recipe}"
command -v coding >/dev/null || PATH="$root/build/release:$PATH"

# Fixed, so that whoever runs this gets the same bytes.
export CODING_CODER=arastirmaci SOURCE_DATE_EPOCH=1767225600

rm -rf "$out/study" "$out/tables"
mkdir -p "$out/tables"
study="$out/study"

coding init "$study" --id 6f1d3b52-8a0e-4c57-9d4e-2b7a51c0e1a4 --language tr \
  --title "Meslektaştan Sınıfa: İngilizce Öğretmenleri Öğrenme Topluluklarını Anlatıyor (gösterim projesi)" \
  --description "Bu gösterim projesindeki 22 görüşme metni yapaydır; hiçbiri gerçek bir öğretmenin sözlerini aktarmaz. Kod ağacı ile her kodun hangi katılımcılarda geçtiği ise Ankara’daki ortaokul İngilizce öğretmenleriyle yapılıp yayımlanmış bir araştırmadan alınmıştır." \
  --levels "kategori,alt kategori,kod" \
  --question "RQ1: Bir mesleki öğrenme topluluğunda (MÖT) yer almak, ortaokul İngilizce öğretmenlerini hangi yönlerden geliştiriyor?" \
  --question "RQ2: Öğretmenlerin MÖT’ten derslerine taşıdıkları uygulamalar öğrencilere ne kazandırıyor?"

cd "$study"
coding participants import "$inputs/participants.csv" \
  --type "cinsiyet=Kadın|Erkek" --type "eğitim=Lisans|Yüksek lisans" --type "aşama=I|II" --type "rol=MMT|TM"
mapfile -t files < <(printf '%s\n' "$transcripts"/Y*.txt | sort -V)
coding import "${files[@]}" \
  --note "Yapay metin: bu görüşme coding projesi için yazıldı, gerçek bir kişinin sözleri değildir." \
  --why "gösterim projesi"
coding codebook import "$inputs/codebook.csv"
coding code --from "$inputs/codings.csv" --why "ilk kodlama"
coding coders coded --all --why "ilk kodlama"
coding coders study arastirmaci --why "yayımlanan sayılar araştırmacının kodlamasıdır"

# A second coder, who coded eight of the transcripts without seeing the first one's work.
coding code --from "$inputs/codings-ikinci.csv" --coder ikinci --why "bağımsız ikinci kodlama"
coding coders coded Y1 Y3 Y6 Y8 Y9 Y13 Y15 Y21 --coder ikinci --why "bağımsız ikinci kodlama"
coding check

tables="../tables"
coding participants -f csv -o "$tables/participants.csv"
for level in code subcategory category; do
  coding frequency --by "$level" -f csv -o "$tables/frequency-$level.csv"
  coding frequency --by "$level" --lang tr -f markdown -o "$tables/frequency-$level.md"
done
coding matrix -f csv -o "$tables/matrix.csv"
coding quotes -f csv -o "$tables/quotes.csv"
coding frequency --by category
