#include "report/pair_wording.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "coding/table/number_style.hpp"
#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = PairPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::cooccurrence_section, "Codes that occur together", "Birlikte görülen kodlar", "کدهایی که با هم می‌آیند", "Birgə rast gələn kodlar"},
    {P::crosstab_section, "Groups of participants", "Katılımcı grupları", "گروه‌های مشارکت‌کنندگان", "İştirakçı qrupları"},
    {P::cooccurrence_title, "Co-occurrence of codes by {} ({}, n = {})", "Kodların birlikte görülmesi: {} ({}, n = {})", "هم‌رخدادی کدها: {} ({}، n = {})", "Kodların birgə rast gəlməsi: {} ({}, n = {})"},
    {P::cooccurrence_matrix, "{} of pairs of codes by {} ({}, n = {})", "Kod çiftlerinde {}: {} ({}, n = {})", "{} جفت کدها: {} ({}، n = {})", "Kod cütlərində {}: {} ({}, n = {})"},
    {P::crosstab_title, "{} by {} (n = {})", "{} × {} (n = {})", "{} بر حسب {} (n = {})", "{} × {} (n = {})"},
    {P::first_code, "Code A", "A kodu", "کد الف", "A kodu"},
    {P::second_code, "Code B", "B kodu", "کد ب", "B kodu"},
    {P::both, "Both", "İkisi de", "هر دو", "Hər ikisi"},
    {P::in_common, "Units in common", "Ortak birimler", "واحدهای مشترک", "Ortaq vahidlər"},
    {P::first_total, "A", "A", "الف", "A"},
    {P::second_total, "B", "B", "ب", "B"},
    {P::share_of_first, "B in A", "A içinde B", "ب در الف", "A içində B"},
    {P::share_of_second, "A in B", "B içinde A", "الف در ب", "B içində A"},
    {P::p_fisher, "p (Fisher)", "p (Fisher)", "p (فیشر)", "p (Fişer)"},
    {P::p_chosen, "p", "p", "p", "p"},
    {P::p_adjusted, "p ({})", "p ({})", "p ({})", "p ({})"},
    {P::odds_ratio, "Odds ratio", "Odds oranı", "نسبت شانس", "Şans nisbəti"},
    {P::lower, "Lower", "Alt sınır", "کران پایین", "Aşağı hədd"},
    {P::upper, "Upper", "Üst sınır", "کران بالا", "Yuxarı hədd"},
    {P::smallest_expected, "Smallest expected", "En küçük beklenen", "کمترین فراوانی مورد انتظار", "Ən kiçik gözlənilən"},
    {P::cramers_v, "Cramér’s V", "Cramér V", "وی کرامر", "Kramer V"},
    {P::all, "All", "Toplam", "همه", "Cəmi"},
    {P::group_count, "{} (n = {})", "{} (n = {})", "{} (n = {})", "{} (n = {})"},
    {P::group_percent, "{}, %", "{}, %", "{}، ٪", "{}, %"},

    {P::jaccard, "Jaccard (c)", "Jaccard (c)", "ژاکار (c)", "Jaccard (c)"},
    {P::dice, "Dice", "Dice", "دایس", "Dice"},
    {P::ochiai, "Ochiai", "Ochiai", "اوچیای", "Ochiai"},
    {P::kulczynski, "Kulczynski 2", "Kulczynski 2", "کولچینسکی ۲", "Kulczynski 2"},
    {P::simple_matching, "Simple matching", "Basit eşleşme", "تطابق ساده", "Sadə uyğunluq"},
    {P::russell_rao, "Russell–Rao", "Russell–Rao", "راسل–رائو", "Russell–Rao"},
    {P::zeta, "Kuckartz–Rädiker ζ", "Kuckartz–Rädiker ζ", "ζ کوکارتس–رادیکر", "Kuckartz–Rädiker ζ"},
    {P::phi, "φ", "φ", "φ", "φ"},
    {P::yule_q, "Yule’s Q", "Yule Q", "Q یول", "Yule Q"},
    {P::lift, "Lift", "Kaldıraç", "لیفت", "Lift"},

    {P::participants, "participants", "katılımcılar", "مشارکت‌کنندگان", "iştirakçılar"},
    {P::documents, "documents", "belgeler", "سندها", "sənədlər"},
    {P::turns, "turns", "söz sıraları", "نوبت‌ها", "söz növbələri"},
    {P::paragraphs, "paragraphs", "paragraflar", "بندها", "abzaslar"},
    {P::sentences, "sentences", "cümleler", "جمله‌ها", "cümlələr"},
    {P::segments, "coded passages", "kodlanmış bölümler", "قطعه‌های کدگذاری‌شده", "kodlanmış hissələr"},

    {P::uncorrected, "not corrected", "düzeltilmemiş", "تصحیح‌نشده", "düzəldilməmiş"},
    {P::bh, "BH", "BH", "BH", "BH"},
    {P::holm, "Holm", "Holm", "هولم", "Holm"},

    {P::unit_note_people, "The units are participants who have a document; of each it counts whether they have the code, not how often.", "Birimler belgesi olan katılımcılardır; her birinde kodun kaç kez değil, olup olmadığı sayılır.", "واحدها مشارکت‌کنندگانی‌اند که سندی دارند؛ از هر یک بودن کد شمرده می‌شود، نه شمار آن.", "Vahidlər sənədi olan iştirakçılardır; hər birində kodun neçə dəfə deyil, olub-olmadığı sayılır."},
    {P::unit_note_documents, "The units are all documents of the project, coded or not.", "Birimler, kodlanmış olsun olmasın projenin bütün belgeleridir.", "واحدها همهٔ سندهای پروژه‌اند، کدگذاری‌شده یا نه.", "Vahidlər kodlanıb-kodlanmamasından asılı olmayaraq layihənin bütün sənədləridir."},
    {P::unit_note_text, "The units are all {} of the documents; one holds a code when a segment of the code shares a character with it.", "Birimler belgelerdeki bütün {}; kodun bir bölümüyle ortak karakteri olan birim kodu taşır.", "واحدها همهٔ {} در سندها هستند؛ واحدی کد را دارد که با قطعه‌ای از آن دست‌کم یک نویسه مشترک داشته باشد.", "Vahidlər sənədlərdəki bütün {}; kodun bir hissəsi ilə ortaq simvolu olan vahid kodu daşıyır."},
    {P::unit_note_passages, "The units are the passages that were coded. Two codes share as many as there are pairs of overlapping passages, each passage in one pair at most.", "Birimler kodlanmış bölümlerdir. İki kodun ortak sayısı, her bölüm en çok bir çiftte olmak üzere çakışan bölüm çiftlerinin sayısıdır.", "واحدها قطعه‌های کدگذاری‌شده‌اند. شمار مشترک دو کد شمار جفت‌های قطعه‌های هم‌پوشان است، هر قطعه حداکثر در یک جفت.", "Vahidlər kodlanmış hissələrdir. İki kodun ortaq sayı, hər hissə ən çox bir cütdə olmaqla, üst-üstə düşən hissə cütlərinin sayıdır."},
    {P::not_independent, "Pieces of one person’s talk are not independent of each other: p puts the pairs in order and proves nothing.", "Bir kişinin söyledikleri birbirinden bağımsız değildir: p çiftleri sıralar, bir şey kanıtlamaz.", "پاره‌های گفتار یک نفر از هم مستقل نیستند: p جفت‌ها را مرتب می‌کند و چیزی را ثابت نمی‌کند.", "Bir nəfərin dedikləri bir-birindən müstəqil deyil: p cütləri sıralayır, heç nə sübut etmir."},
    {P::purposive, "People are the units, not segments. In a purposive sample the tests describe these people; they do not speak of others.", "Birimler bölümler değil, kişilerdir. Amaçlı örneklemde testler bu kişileri betimler, başkaları için bir şey söylemez.", "واحدها افرادند، نه قطعه‌ها. در نمونهٔ هدفمند آزمون‌ها همین افراد را توصیف می‌کنند و دربارهٔ دیگران چیزی نمی‌گویند.", "Vahidlər hissələr deyil, insanlardır. Məqsədli seçmədə testlər bu insanları təsvir edir, başqaları haqqında heç nə demir."},
    {P::pairs_found, "Pairs of codes: {}; tested: {}; with p < {} as they are: {}; after correction ({}): {}; smallest p: {}.", "Kod çifti: {}; test edilen: {}; düzeltilmeden p < {}: {}; düzeltildikten sonra ({}): {}; en küçük p: {}.", "جفت کد: {}؛ آزموده: {}؛ با p < {} بی‌تصحیح: {}؛ پس از تصحیح ({}): {}؛ کمترین p: {}.", "Kod cütü: {}; yoxlanılan: {}; düzəldilmədən p < {}: {}; düzəlişdən sonra ({}): {}; ən kiçik p: {}."},
    {P::rows_found, "Codes: {}; tested: {}; with p < {} as they are: {}; after correction ({}): {}.", "Kod: {}; test edilen: {}; düzeltilmeden p < {}: {}; düzeltildikten sonra ({}): {}.", "کد: {}؛ آزموده: {}؛ با p < {} بی‌تصحیح: {}؛ پس از تصحیح ({}): {}.", "Kod: {}; yoxlanılan: {}; düzəldilmədən p < {}: {}; düzəlişdən sonra ({}): {}."},
    {P::pairs_uncorrected, "Pairs of codes: {}; tested: {}; with p < {}: {}, not corrected for their number; smallest p: {}.", "Kod çifti: {}; test edilen: {}; p < {}: {}, sayıları için düzeltilmedi; en küçük p: {}.", "جفت کد: {}؛ آزموده: {}؛ با p < {}: {}، بی‌تصحیح برای شمارشان؛ کمترین p: {}.", "Kod cütü: {}; yoxlanılan: {}; p < {}: {}, sayları üçün düzəldilməyib; ən kiçik p: {}."},
    {P::rows_uncorrected, "Codes: {}; tested: {}; with p < {}: {}, not corrected for their number.", "Kod: {}; test edilen: {}; p < {}: {}, sayıları için düzeltilmedi.", "کد: {}؛ آزموده: {}؛ با p < {}: {}، بی‌تصحیح برای شمارشان.", "Kod: {}; yoxlanılan: {}; p < {}: {}, sayları üçün düzəldilməyib."},
    {P::tiny_p, "Where p is {} it is smaller than {}.", "p’nin {} göründüğü yerde p, {} değerinden küçüktür.", "هر جا p برابر {} نشان داده شده، کوچک‌تر از {} است.", "p-nin {} göründüyü yerdə p {} qiymətindən kiçikdir."},
    {P::nothing_tested, "Nothing can be tested; codes: {}.", "Test edilebilecek bir şey yok; kod: {}.", "چیزی برای آزمودن نیست؛ کد: {}.", "Yoxlanıla biləcək heç nə yoxdur; kod: {}."},
    {P::shown_first, "Shown: the first {} of {} pairs, in the order of: {}; --top 0 shows all.", "{} / {} çift gösteriliyor, sıralama: {}; --top 0 hepsini gösterir.", "{} جفت نخست از {} نشان داده شده، به ترتیب {}؛ ‎--top 0 همه را نشان می‌دهد.", "{} / {} cüt göstərilir, sıralama: {}; --top 0 hamısını göstərir."},
    {P::codebook_order, "the codebook", "kod kitabı", "کتابچهٔ کدها", "kod kitabı"},
    {P::rare_left_out, "Codes left out because fewer than {} of the units hold them: {}.", "{} birimden azında bulunduğu için dışarıda bırakılan kodlar: {}.", "کدهایی که در کمتر از {} واحد آمده و کنار گذاشته شده‌اند: {}.", "{} vahiddən azında olduğu üçün kənarda saxlanılan kodlar: {}."},
    {P::segments_unheld, "Segments of these codes that are in no unit: {}.", "Bu kodların hiçbir birimde olmayan bölümleri: {}.", "قطعه‌هایی از این کدها که در هیچ واحدی نیستند: {}.", "Bu kodların heç bir vahiddə olmayan hissələri: {}."},
    {P::p_note, "p is of Fisher’s exact test, two-sided; there are no stars, as a p of many says little by itself.", "p, iki yönlü Fisher kesin testindendir; birçok p’den biri tek başına az şey söylediği için yıldız konmadı.", "p از آزمون دقیق دوسویهٔ فیشر است؛ چون یک p از میان بسیار به‌تنهایی چندان گویا نیست، ستاره‌ای نیامده است.", "p ikitərəfli dəqiq Fişer testindəndir; çoxlu p arasından biri təklikdə az şey deyir, ona görə ulduz qoyulmayıb."},
    {P::chi_square_used, "Rows whose p is of χ², as the exact test would take too long: {}.", "Kesin test çok uzun süreceği için p’si χ²’den olan satırlar: {}.", "سطرهایی که p آنها از χ² است، چون آزمون دقیق بسیار طول می‌کشید: {}.", "Dəqiq test çox uzun çəkəcəyi üçün p-si χ²-dən olan sətirlər: {}."},
    {P::thin_cells, "Tested rows with an expected count below 5, where χ² does not hold: {} of {}.", "Beklenen sıklığı 5’ten küçük olan, χ²’nin geçerli olmadığı test edilmiş satırlar: {} / {}.", "سطرهای آزموده با فراوانی مورد انتظار کمتر از ۵ که χ² در آنها معتبر نیست: {} از {}.", "Gözlənilən tezliyi 5-dən kiçik olan, χ²-nin etibarlı olmadığı yoxlanılmış sətirlər: {} / {}."},
    {P::adjusted_odds, "Odds ratios of tables with an empty cell have ½ added to each (Haldane–Anscombe): {}.", "Boş hücreli tablolarda her hücreye ½ eklenen (Haldane–Anscombe) odds oranları: {}.", "نسبت‌های شانس از جدول‌های دارای خانهٔ خالی که به هر خانه ½ افزوده شد (هالدین–انسکوم): {}.", "Boş xanalı cədvəllərdə hər xanaya ½ əlavə edilmiş (Haldane–Anscombe) şans nisbətləri: {}."},
    {P::odds_interval, "The odds ratio is of {} against {}; its bounds are those of a {}% interval.", "Odds oranı {} / {} içindir; sınırlar %{} aralığınındır.", "نسبت شانس {} در برابر {} است؛ کران‌ها از بازهٔ {}٪ است.", "Şans nisbəti {} / {} üçündür; hədlər {}% intervalınındır."},
    {P::ungrouped, "Participants of whom {} is not known, left out: {}.", "{} değeri bilinmeyen, dışarıda bırakılan katılımcılar: {}.", "مشارکت‌کنندگانی که {} آنان معلوم نیست و کنار گذاشته شده‌اند: {}.", "{} məlum olmayan, kənarda saxlanılan iştirakçılar: {}."},
    {P::matrix_diagonal, "On the diagonal: how many units hold the code.", "Köşegende: kodu taşıyan birimlerin sayısı.", "روی قطر: شمار واحدهایی که کد را دارند.", "Diaqonalda: kodu daşıyan vahidlərin sayı."},
    {P::wilson_note, "Lower and upper are the bounds of Wilson’s {}% interval. In a purposive sample it describes how firm the share is in these people; it does not speak of others.", "Alt ve üst sınır, Wilson’un %{} aralığınındır. Amaçlı örneklemde bu aralık oranın bu kişilerde ne kadar sağlam olduğunu betimler, başkaları için bir şey söylemez.", "کران پایین و بالا از بازهٔ {}٪ ویلسون است. در نمونهٔ هدفمند این بازه استواری سهم را در همین افراد توصیف می‌کند و دربارهٔ دیگران چیزی نمی‌گوید.", "Aşağı və yuxarı hədd Vilsonun {}% intervalınındır. Məqsədli seçmədə o, payın bu insanlarda nə dərəcədə möhkəm olduğunu təsvir edir, başqaları haqqında heç nə demir."},

    {P::neither_occurs, "Neither of the two codes occurs.", "İki kodun hiçbiri görülmüyor.", "هیچ‌یک از دو کد نیامده است.", "İki kodun heç biri rast gəlmir."},
    {P::one_does_not_occur, "One of the two codes does not occur.", "İki koddan biri görülmüyor.", "یکی از دو کد نیامده است.", "İki koddan biri rast gəlmir."},
    {P::nowhere_or_everywhere, "One of the two codes is in no unit, or in all.", "İki koddan biri hiçbir birimde yok ya da hepsinde var.", "یکی از دو کد در هیچ واحدی نیست یا در همه هست.", "İki koddan biri heç bir vahiddə yoxdur və ya hamısında var."},
    {P::products_zero, "Both products of the table’s diagonals are 0.", "Tablonun iki köşegen çarpımı da 0.", "هر دو حاصل‌ضرب قطرهای جدول صفر است.", "Cədvəlin hər iki diaqonal hasili 0-dır."},
    {P::no_units, "There are no units.", "Hiç birim yok.", "هیچ واحدی نیست.", "Heç bir vahid yoxdur."},
    {P::row_empty, "Nobody has the code, or everybody has it.", "Kod kimsede yok ya da herkeste var.", "هیچ‌کس کد را ندارد، یا همه دارند.", "Kod heç kimdə yoxdur və ya hamıda var."},
    {P::column_empty, "A column of the table is empty.", "Tablonun bir sütunu boş.", "یک ستون جدول خالی است.", "Cədvəlin bir sütunu boşdur."},
    {P::one_group, "There are not two groups to compare.", "Karşılaştırılacak iki grup yok.", "دو گروه برای مقایسه نیست.", "Müqayisə üçün iki qrup yoxdur."},
    {P::not_two_groups, "An odds ratio is of two groups.", "Odds oranı iki grup içindir.", "نسبت شانس برای دو گروه است.", "Şans nisbəti iki qrup üçündür."},
    {P::too_many_tables, "The exact test would take too long.", "Kesin test çok uzun sürerdi.", "آزمون دقیق بسیار طول می‌کشید.", "Dəqiq test çox uzun çəkərdi."},
    {P::nobody_there, "There is nobody to count.", "Sayılacak kimse yok.", "کسی برای شمردن نیست.", "Sayılacaq heç kim yoxdur."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

// What the statistics say, and the phrase for it.
constexpr std::array<std::pair<std::string_view, P>, 12> reasons = {
    {{"neither occurs", P::neither_occurs},
     {"one of them does not occur", P::one_does_not_occur},
     {"one of them is nowhere or everywhere", P::nowhere_or_everywhere},
     {"both products of the table are 0", P::products_zero},
     {"there are no units", P::no_units},
     {"a row of the table is empty", P::row_empty},
     {"a column of the table is empty", P::column_empty},
     {"the table has fewer than two columns", P::one_group},
     {"an odds ratio is of two groups", P::not_two_groups},
     {"too many tables have these margins", P::too_many_tables},
     {"nobody is in a group", P::nobody_there},
     {"there is nobody to count", P::nobody_there}}};

}  // namespace

std::string say(PairPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(Similarity measure, const Language& language) {
  return say(static_cast<P>(static_cast<int>(P::jaccard) + static_cast<int>(measure)), language);
}

std::string say(CountedUnit unit, const Language& language) {
  return say(static_cast<P>(static_cast<int>(P::participants) + static_cast<int>(unit)), language);
}

std::string say(Multiplicity correction, const Language& language) {
  return say(static_cast<P>(static_cast<int>(P::uncorrected) + static_cast<int>(correction)), language);
}

std::string p_in_words(double p, const Language& language) {
  const NumberStyle style = number_style(language);
  return p < 0.00005 ? "< " + format_real(0.0001, 4, style) : format_real(p, 4, style);
}

std::string reason_in_words(const std::string& why, const Language& language) {
  for (const auto& [reason, phrase] : reasons) {
    if (reason == why) return say(phrase, language);
  }
  return why;
}

}  // namespace coding::report
