#include "report/disagreement_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = DisagreementPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Disagreements between coders: {}", "Kodlayıcılar arasındaki uyuşmazlıklar: {}", "اختلاف‌های کدگذاران: {}", "Kodlayıcılar arasında fikir ayrılıqları: {}"},
    {P::summary_title, "Disagreements by code: {}", "Kodlara göre uyuşmazlıklar: {}", "اختلاف‌ها به تفکیک کد: {}", "Kodlara görə fikir ayrılıqları: {}"},
    {P::disagreement, "Disagreement", "Uyuşmazlık", "اختلاف", "Fikir ayrılığı"},
    {P::other_coder, "Other coder", "Öteki kodlayıcı", "کدگذار دیگر", "O biri kodlayıcı"},
    {P::other_code, "The other’s code", "Ötekinin kodu", "کد دیگری", "O birinin kodu"},
    {P::passage, "Passage", "Pasaj", "عبارت", "Parça"},
    {P::agreed, "Agreed", "Uyuşan", "توافق", "Uyuşan"},
    {P::missed_by, "Missed by {}", "{} atlamış", "جاافتاده نزد {}", "{} buraxıb"},
    {P::all, "Disagreements", "Uyuşmazlıklar", "اختلاف‌ها", "Fikir ayrılıqları"},
    {P::share, "Share", "Pay", "سهم", "Pay"},

    {P::missed, "Missed", "Atlanmış", "جاافتاده", "Buraxılmış"},
    {P::boundary, "Boundary", "Sınır", "مرز", "Sərhəd"},
    {P::split, "Split", "Bölünmüş", "دوپاره", "Bölünmüş"},
    {P::parent, "Parent/child", "Üst/alt kod", "کد بالاتر/پایین‌تر", "Üst/alt kod"},
    {P::sibling, "Sibling code", "Kardeş kod", "کد هم‌شاخه", "Eyni üst kodun kodu"},
    {P::other, "Other code", "Başka kod", "کد دیگر", "Başqa kod"},

    {P::counts_note, "Disagreements: {}; segments on which two coders agree: {}.", "Uyuşmazlıklar: {}; iki kodlayıcının uyuştuğu bölümler: {}.", "اختلاف‌ها: {}؛ قطعه‌هایی که دو کدگذار بر سر آن‌ها توافق دارند: {}.", "Fikir ayrılıqları: {}; iki kodlayıcının uyuşduğu hissələr: {}."},
    {P::documents_note, "Documents that at least two of these coders coded: {}.", "Bu kodlayıcılardan en az ikisinin kodladığı belgeler: {}.", "سندهایی که دست‌کم دو تن از این کدگذاران کدگذاری کرده‌اند: {}.", "Bu kodlayıcılardan ən azı ikisinin kodladığı sənədlər: {}."},
    {P::order_note, "The codes with the largest share of disagreements are first.", "Uyuşmazlık payı en büyük kodlar önde.", "کدهایی که بیشترین سهم اختلاف را دارند نخست آمده‌اند.", "Fikir ayrılığı payı ən böyük kodlar əvvəldədir."},
    {P::marks_note, "[[ ]]: the words that both have.", "[[ ]]: ikisinde de olan sözcükler.", "[[ ]]: واژه‌هایی که هر دو دارند.", "[[ ]]: ikisində də olan sözlər."},
    {P::offsets_note, "Two numbers: how many characters later (+) or earlier (−) the other coder’s begins, and ends.", "İki sayı: öteki kodlayıcınınki kaç karakter sonra (+) ya da önce (−) başlıyor, ve bitiyor.", "دو عدد: قطعهٔ کدگذار دیگر چند نویسه دیرتر (+) یا زودتر (−) آغاز می‌شود، و پایان می‌یابد.", "İki ədəd: o biri kodlayıcınınkı neçə simvol sonra (+) və ya əvvəl (−) başlayır, və bitir."},
    {P::beside_note, "In round brackets: what the other coder has on most of these words, compared with another segment.", "Ayraç içinde: öteki kodlayıcının bu sözcüklerin çoğunda verdiği, başka bir bölümle karşılaştırılan kod.", "در پرانتز: کدی که کدگذار دیگر بر بیشتر این واژه‌ها دارد و با قطعهٔ دیگری سنجیده شده است.", "Mötərizədə: o biri kodlayıcının bu sözlərin çoxunda verdiyi, başqa hissə ilə tutuşdurulan kod."},
    {P::split_note, "Split: one coder has two segments where the other has one.", "Bölünmüş: birinin tek bölümü olan yerde ötekinin iki bölümü var.", "دوپاره: جایی که یکی یک قطعه دارد، دیگری دو قطعه دارد.", "Bölünmüş: birinin bir hissəsi olan yerdə o birinin iki hissəsi var."},
    {P::two_codes_note, "A pair of two codes counts for both of them; the total counts it once.", "İki kodlu bir çift her iki kod için sayılır; toplamda bir kez.", "جفتی با دو کد برای هر دو شمرده می‌شود؛ در جمع یک بار.", "İki kodlu cüt hər iki kod üçün sayılır; cəmdə bir dəfə."},
    {P::share_note, "Share: disagreements / (agreed + disagreements). It is not corrected for chance.", "Pay: uyuşmazlıklar / (uyuşan + uyuşmazlıklar). Şans için düzeltilmemiştir.", "سهم: اختلاف‌ها / (توافق + اختلاف‌ها). برای شانس تصحیح نشده است.", "Pay: fikir ayrılıqları / (uyuşan + fikir ayrılıqları). Təsadüfə görə düzəldilməyib."},
    {P::chosen_note, "Shown are {} of them.", "Bunlardan {} tanesi gösteriliyor.", "{} تای آن‌ها نشان داده شده است.", "Onlardan {} ədədi göstərilir."},
    {P::nothing_note, "There is no disagreement.", "Uyuşmazlık yok.", "هیچ اختلافی نیست.", "Fikir ayrılığı yoxdur."},

    {P::page_lead, "Paragraphs in which the coders differ, each coder’s marking in a column.", "Kodlayıcıların ayrıldığı paragraflar; her sütunda bir kodlayıcının işaretlediği.", "بندهایی که کدگذاران در آن‌ها اختلاف دارند؛ نشان‌گذاری هر کدگذار در یک ستون.", "Kodlayıcıların ayrıldığı abzaslar; hər sütunda bir kodlayıcının işarələdiyi."},
    {P::page_agreed, "agreed", "uyuşan", "توافق", "uyuşan"},
    {P::page_differs, "differs", "farklı", "اختلاف", "fərqli"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(DisagreementPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string title_of(DisagreementKind kind, const Language& language) {
  switch (kind) {
    case DisagreementKind::missed:
      return say(P::missed, language);
    case DisagreementKind::boundary:
      return say(P::boundary, language);
    case DisagreementKind::split:
      return say(P::split, language);
    case DisagreementKind::parent:
      return say(P::parent, language);
    case DisagreementKind::sibling:
      return say(P::sibling, language);
    case DisagreementKind::other_code:
      break;
  }
  return say(P::other, language);
}

std::string names_of(const std::vector<CoderId>& coders) {
  std::string out;
  for (const CoderId& coder : coders) out += (out.empty() ? "" : ", ") + coder.value;
  return out;
}

}  // namespace coding::report
