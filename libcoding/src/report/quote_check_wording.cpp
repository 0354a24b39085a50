#include "report/quote_check_wording.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = QuoteCheckPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Quotes of {} in the transcripts", "{} içindeki alıntılar ve dökümler", "نقل‌قول‌های {} در متن مصاحبه‌ها", "{} sənədindəki sitatlar və transkriptlər"},
    {P::line, "Line", "Satır", "سطر", "Sətir"},
    {P::verdict, "Verdict", "Sonuç", "نتیجه", "Nəticə"},
    {P::stands_in, "Stands in", "Bulunduğu yer", "جای آن", "Olduğu yer"},
    {P::remark, "Remark", "Açıklama", "توضیح", "İzah"},
    {P::place, "{}, line {}", "{}, satır {}", "{}، سطر {}", "{}, sətir {}"},

    {P::exact, "exact", "aynen", "عیناً", "eynilə"},
    {P::normalised, "same words", "aynı sözcükler", "همان واژه‌ها", "eyni sözlər"},
    {P::edited, "edited", "değiştirilmiş", "دست‌کاری‌شده", "dəyişdirilmiş"},
    {P::wrong_speaker, "wrong speaker", "yanlış konuşan", "گویندهٔ نادرست", "yanlış danışan"},
    {P::missing, "missing", "bulunamadı", "یافت نشد", "tapılmadı"},
    {P::not_checkable, "not checkable", "denetlenemez", "قابل بررسی نیست", "yoxlanıla bilməz"},

    {P::says_exact, "The words stand there as printed.", "Sözcükler basıldığı gibi orada duruyor.", "واژه‌ها همان‌گونه که چاپ شده آنجاست.", "Sözlər çap olunduğu kimi oradadır."},
    {P::says_normalised, "The words stand there; what differs is typography or marked: {}.", "Sözcükler orada; fark yalnız yazımda ya da işaretli: {}.", "واژه‌ها آنجاست؛ تفاوت تنها در نگارش است یا نشانه دارد: {}.", "Sözlər oradadır; fərq yalnız yazıda və ya işarəlidir: {}."},
    {P::says_edited, "The transcript reads otherwise: without a mark, words taken out: {}, put in: {}.", "Dökümde başka türlü; işaretsiz çıkarılan sözcük: {}, eklenen: {}.", "متن مصاحبه به گونه‌ای دیگر است؛ بی‌نشانه، واژهٔ برداشته: {}، افزوده: {}.", "Transkriptdə başqa cürdür; işarəsiz çıxarılan söz: {}, əlavə edilən: {}."},
    {P::says_wrong, "Printed as {}; these words stand in the transcript of {}, and nothing like them in that of {}.", "{} olarak basılmış; bu sözcükler {} dökümünde, {} dökümünde benzeri yok.", "به نام {} چاپ شده؛ این واژه‌ها در متن {} است و در متن {} چیزی مانند آن نیست.", "{} kimi çap olunub; bu sözlər {} transkriptindədir, {} transkriptində oxşarı yoxdur."},
    {P::says_missing, "Printed as {}; no transcript of the project has anything near these words.", "{} olarak basılmış; projenin hiçbir dökümünde bu sözcüklere yakın bir şey yok.", "به نام {} چاپ شده؛ در هیچ متنی از پروژه چیزی نزدیک به این واژه‌ها نیست.", "{} kimi çap olunub; layihənin heç bir transkriptində bu sözlərə yaxın heç nə yoxdur."},

    {P::unknown_speaker, "No participant of the project is called {}.", "Projede {} adlı katılımcı yok.", "مشارکت‌کننده‌ای با نام {} در پروژه نیست.", "Layihədə {} adlı iştirakçı yoxdur."},
    {P::no_transcript, "{} has no transcript in the project.", "{} için projede döküm yok.", "از {} متنی در پروژه نیست.", "{} üçün layihədə transkript yoxdur."},
    {P::several_speakers, "Several speakers are printed, among them {}.", "Birden çok konuşan basılmış; biri {}.", "چند گوینده چاپ شده، از جمله {}.", "Bir neçə danışan çap olunub; biri {}."},
    {P::other_language, "{} is quoted in a language that no transcript is in; a translation cannot be compared.", "{} hiçbir dökümün dilinde olmayan sözlerle alıntılanmış; çeviri karşılaştırılamaz.", "سخن {} به زبانی آمده که هیچ متنی به آن نیست؛ ترجمه را نمی‌توان سنجید.", "{} heç bir transkriptin dilində olmayan sözlərlə sitat gətirilib; tərcümə müqayisə edilə bilməz."},
    {P::too_short, "Printed as {}; too few words to tell.", "{} olarak basılmış; karar için sözcük az.", "به نام {} چاپ شده؛ واژه‌ها برای داوری کم است.", "{} kimi çap olunub; qərar üçün söz azdır."},
    {P::nobodys_text, "Printed as {}; these words stand in a document that belongs to no participant.", "{} olarak basılmış; bu sözcükler hiçbir katılımcının olmayan bir belgede.", "به نام {} چاپ شده؛ این واژه‌ها در سندی است که از آن هیچ مشارکت‌کننده‌ای نیست.", "{} kimi çap olunub; bu sözlər heç bir iştirakçının olmayan sənəddədir."},
    {P::something_near, "Printed as {}; something near stands there, too different to call it edited or missing.", "{} olarak basılmış; orada yakın bir şey var, ama değiştirilmiş ya da yok denemeyecek kadar farklı.", "به نام {} چاپ شده؛ چیزی نزدیک به آن آنجاست، اما نه چندان که دست‌کاری‌شده یا گم‌شده خوانده شود.", "{} kimi çap olunub; orada yaxın bir şey var, amma dəyişdirilmiş və ya yox demək üçün çox fərqlidir."},
    {P::no_speaker, "No speaker is printed{}.", "Konuşan basılmamış{}.", "گوینده‌ای چاپ نشده است{}.", "Danışan çap olunmayıb{}."},

    {P::letter_case, "capitals", "büyük harf", "حروف بزرگ", "böyük hərf"},
    {P::letters, "forms of letters", "harf biçimleri", "شکل حروف", "hərf formaları"},
    {P::marks, "marks on letters", "harf işaretleri", "نشانهٔ حروف", "hərf işarələri"},
    {P::digits, "digits", "rakamlar", "رقم‌ها", "rəqəmlər"},
    {P::joiners, "half-spaces", "yarım boşluklar", "نیم‌فاصله", "yarım boşluqlar"},
    {P::spaces, "spacing", "boşluklar", "فاصله‌ها", "boşluqlar"},
    {P::remarks, "the transcriber’s remarks", "çözümleyenin notları", "یادداشت‌های پیاده‌کننده", "transkript qeydləri"},
    {P::punctuation, "punctuation", "noktalama", "نقطه‌گذاری", "durğu işarələri"},
    {P::cuts, "cuts: {}", "kesinti: {}", "حذف: {}", "kəsinti: {}"},
    {P::additions, "additions in brackets: {}", "ayraçta ekleme: {}", "افزوده در قلاب: {}", "mötərizədə əlavə: {}"},

    {P::counted, "Exact: {}; same words: {}; edited: {}; wrong speaker: {}; missing: {}; not checkable: {}. Transcripts: {}.", "Aynen: {}; aynı sözcükler: {}; değiştirilmiş: {}; yanlış konuşan: {}; bulunamadı: {}; denetlenemez: {}. Döküm: {}.", "عیناً: {}؛ همان واژه‌ها: {}؛ دست‌کاری‌شده: {}؛ گویندهٔ نادرست: {}؛ یافت‌نشده: {}؛ غیرقابل بررسی: {}. متن‌ها: {}.", "Eynilə: {}; eyni sözlər: {}; dəyişdirilmiş: {}; yanlış danışan: {}; tapılmadı: {}; yoxlanıla bilməz: {}. Transkript: {}."},
    {P::left_out, "Words in quote marks that are nobody’s (short, cited, titles): {}.", "Tırnak içinde olup kimsenin olmayan sözler (kısa, kaynaklı, başlık): {}.", "واژه‌های درون گیومه که از کسی نیست (کوتاه، مستند، عنوان): {}.", "Dırnaq içində olub heç kimin olmayan sözlər (qısa, istinadlı, başlıq): {}."},
    {P::diff_note, "[-…-] stands in the transcript and not in the quote, {+…+} in the quote and not in the transcript.", "[-…-] dökümde olup alıntıda olmayan, {+…+} alıntıda olup dökümde olmayandır.", "[-…-] در متن هست و در نقل‌قول نیست، {+…+} در نقل‌قول هست و در متن نیست.", "[-…-] transkriptdə olub sitatda olmayan, {+…+} sitatda olub transkriptdə olmayandır."},
    {P::missing_note, "Missing means: not in the transcripts of this project. Look for other versions of them before asking anybody.", "Bulunamadı: bu projenin dökümlerinde yok demektir. Kimseye sormadan önce dökümlerin başka sürümlerine bakın.", "یافت نشد یعنی در متن‌های این پروژه نیست. پیش از پرسیدن از کسی نسخه‌های دیگر را ببینید.", "Tapılmadı: bu layihənin transkriptlərində yoxdur. Kimdənsə soruşmazdan əvvəl onların başqa variantlarına baxın."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

constexpr std::array<std::pair<std::string_view, P>, 8> changes = {{{"case", P::letter_case},
                                                                    {"letters", P::letters},
                                                                    {"marks", P::marks},
                                                                    {"digits", P::digits},
                                                                    {"joiners", P::joiners},
                                                                    {"spaces", P::spaces},
                                                                    {"remarks", P::remarks},
                                                                    {"punctuation", P::punctuation}}};

}  // namespace

std::string say(QuoteCheckPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(QuoteVerdict verdict, const Language& language) {
  return say(static_cast<P>(static_cast<int>(P::exact) + static_cast<int>(verdict)), language);
}

std::string change_in_words(const std::string& change, const Language& language) {
  for (const auto& [name, phrase] : changes) {
    if (name == change) return say(phrase, language);
  }
  return change;
}

}  // namespace coding::report
