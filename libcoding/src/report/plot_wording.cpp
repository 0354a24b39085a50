#include "report/plot_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = PlotPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::network_title, "Codes that stand together", "Birlikte geçen kodlar", "کدهایی که با هم می‌آیند", "Birlikdə işlənən kodlar"},
    {P::network_note, "A line: at least {} of {} units hold both codes (unit: {}); the wider, the more of them, at most {}. The area of a circle: the units that hold the code, at most {}.", "Çizgi: iki kodu birlikte taşıyan en az {} birim, toplam {} (birim: {}); çizgi kalınlaştıkça bunlar artar, en çok {}. Dairenin alanı: kodu taşıyan birimler, en çok {}.", "خط: دست‌کم {} واحد از {} واحد هر دو کد را دارند (واحد: {})؛ هر چه پهن‌تر، واحدهای بیشتر، حداکثر {}. مساحت دایره: واحدهایی که کد را دارند، حداکثر {}.", "Xətt: iki kodu birlikdə daşıyan ən azı {} vahid, cəmi {} (vahid: {}); xətt qalınlaşdıqca bunlar artır, ən çoxu {}. Dairənin sahəsi: kodu daşıyan vahidlər, ən çoxu {}."},
    {P::network_places, "Places come from springs (Kamada & Kawai, seed {}): what is tied stands near; directions mean nothing.", "Yerler yaylarla bulunur (Kamada ve Kawai, tohum {}): bağlı olanlar yakın durur; yönlerin anlamı yoktur.", "جاها را فنرها تعیین می‌کنند (کامادا و کاوایی، بذر {}): آنچه به هم پیوسته است نزدیک هم می‌ایستد؛ جهت‌ها معنایی ندارند.", "Yerlər yaylarla tapılır (Kamada və Kawai, toxum {}): bağlı olanlar yaxın durur; istiqamətlərin mənası yoxdur."},
    {P::network_alone, "Codes that no such line leads to, and that are not drawn: {}.", "Böyle bir çizgisi olmadığı için çizilmeyen kodlar: {}.", "کدهایی که چنین خطی ندارند و کشیده نشده‌اند: {}.", "Belə xətti olmadığı üçün çəkilməyən kodlar: {}."},
    {P::network_group, "{} and {} more", "{} ve {} kod daha", "{} و {} کد دیگر", "{} və daha {} kod"},
    {P::network_description, "Codes: {}; lines between them: {}; communities: {}. The strongest lines: {}.", "Kodlar: {}; aralarındaki çizgiler: {}; topluluklar: {}. En güçlü çizgiler: {}.", "کدها: {}؛ خط‌های میان آن‌ها: {}؛ اجتماع‌ها: {}. قوی‌ترین خط‌ها: {}.", "Kodlar: {}; aralarındakı xətlər: {}; icmalar: {}. Ən güclü xətlər: {}."},
    {P::saturation_codes, "Codes", "Kodlar", "کدها", "Kodlar"},
    {P::saturation_band, "The middle 95% of {} other orders", "Başka {} sıranın ortadaki %95’i", "۹۵٪ میانی از {} ترتیب دیگر", "Başqa {} sıranın ortadakı 95%-i"},
    {P::saturation_stop, "A rule says stop", "Bir kural dur der", "قاعده‌ای می‌گوید توقف", "Bir qayda dayan deyir"},
    {P::saturation_rule, "{}, base {}, run {}, {}", "{}, taban {}, dizi {}, {}", "{}، پایه {}، رشته {}، {}", "{}, baza {}, ardıcıllıq {}, {}"},
    {P::saturation_stopped, "Stop after interview {}: {}.", "{}. görüşmeden sonra dur: {}.", "توقف پس از مصاحبهٔ {}: {}.", "{} saylı müsahibədən sonra dayan: {}."},
    {P::saturation_unmet, "Rules that never say stop: {} of {}.", "Hiç dur demeyen kurallar: {} / {}.", "قاعده‌هایی که هرگز توقف نمی‌گویند: {} از {}.", "Heç vaxt dayan deməyən qaydalar: {} / {}."},
    {P::saturation_description, "Codes: {}; interviews: {}; the last with a new code: number {}.", "Kodlar: {}; görüşmeler: {}; yeni kod getiren son görüşme: {}.", "کدها: {}؛ مصاحبه‌ها: {}؛ آخرین مصاحبه با کد تازه: {}.", "Kodlar: {}; müsahibələr: {}; yeni kod gətirən son müsahibə: {}."},
    {P::portrait_title, "Portrait of {}", "{} belgesinin portresi", "چهره‌نمای {}", "{} sənədinin portreti"},
    {P::portraits_title, "Portraits of the documents", "Belgelerin portreleri", "چهره‌نمای سندها", "Sənədlərin portretləri"},
    {P::squares_title, "Coded segments in their order", "Sırasıyla kodlanmış bölümler", "قطعه‌های کدگذاری‌شده به ترتیب", "Sırası ilə kodlanmış hissələr"},
    {P::portrait_across, "Place in the text (characters)", "Metindeki yer (karakter)", "جا در متن (نویسه)", "Mətndəki yer (simvol)"},
    {P::portrait_questions, "The interviewer begins to speak", "Görüşmeci konuşmaya başlar", "مصاحبه‌گر آغاز به سخن می‌کند", "Müsahibəçi danışmağa başlayır"},
    {P::portrait_turns, "A turn begins", "Söz sırası başlar", "نوبت سخن آغاز می‌شود", "Söz növbəsi başlayır"},
    {P::portrait_note, "A bar is a coded passage. Passages that overlap lie below each other.", "Çubuk, kodlanmış bir bölümdür. Örtüşen bölümler alt alta durur.", "هر میله یک قطعهٔ کدگذاری‌شده است. قطعه‌های هم‌پوش زیر هم آمده‌اند.", "Zolaq kodlanmış hissədir. Üst-üstə düşən hissələr alt-alta durur."},
    {P::squares_note, "A square is a coded segment, in the order of the text.", "Kare, metindeki sırasıyla kodlanmış bir bölümdür.", "هر مربع یک قطعهٔ کدگذاری‌شده است، به ترتیب متن.", "Kvadrat mətndəki sırası ilə kodlanmış hissədir."},
    {P::portrait_outside, "Segments under none of the codes that are shown: {}.", "Gösterilen kodların hiçbirinde olmayan kodlanmış bölümler: {}.", "قطعه‌هایی که زیر هیچ‌یک از کدهای نشان‌داده‌شده نیستند: {}.", "Göstərilən kodların heç birində olmayan kodlanmış hissələr: {}."},
    {P::portrait_description, "Coded segments: {}; codes: {}; documents: {}. The categories with most segments: {}.", "Kodlanmış bölüm: {}; kod: {}; belge: {}. En çok bölümü olan kategoriler: {}.", "قطعه‌های کدگذاری‌شده: {}؛ کدها: {}؛ سندها: {}. مقوله‌هایی با بیشترین قطعه: {}.", "Kodlanmış hissə: {}; kod: {}; sənəd: {}. Ən çox hissəsi olan kateqoriyalar: {}."},
    {P::timeline_title, "Coding over time", "Zaman içinde kodlama", "کدگذاری در گذر زمان", "Zaman içində kodlaşdırma"},
    {P::timeline_up, "Passages coded", "Kodlanan bölümler", "قطعه‌های کدگذاری‌شده", "Kodlanan hissələr"},
    {P::day, "Day", "Gün", "روز", "Gün"},
    {P::week, "Week, by its Monday", "Hafta, pazartesi gününe göre", "هفته، به تاریخ دوشنبه", "Həftə, bazar ertəsi gününə görə"},
    {P::month, "Month", "Ay", "ماه", "Ay"},
    {P::year, "Year", "Yıl", "سال", "İl"},
    {P::codebook_changes, "Changes of the codebook", "Kod kitabı değişiklikleri", "تغییرهای کتابچهٔ کدها", "Kod kitabının dəyişiklikləri"},
    {P::memos, "Memos", "Notlar", "یادداشت‌ها", "Qeydlər"},
    {P::timeline_note, "As the journals tell it, without what was taken back. A passage counts when it gets a code, not when the code is exchanged. Days are those of UTC, in the Gregorian calendar.", "Günlüklerin anlattığına göre, geri alınanlar dışında. Bir bölüm kod aldığında sayılır, kodu değiştirildiğinde sayılmaz. Günler UTC’ye göredir.", "چنان‌که روزنگارها می‌گویند، بدون آنچه پس گرفته شده است. قطعه هنگامی شمرده می‌شود که کد می‌گیرد، نه هنگامی که کدش عوض می‌شود. روزها به وقت UTC و گاه‌شمار میلادی‌اند.", "Jurnalların dediyinə görə, geri götürülənlər istisna olmaqla. Hissə kod aldıqda sayılır, kodu dəyişdirildikdə sayılmır. Günlər UTC üzrədir."},
    {P::timeline_undated, "Changes without a date that can be read: {}.", "Tarihi okunamayan değişiklikler: {}.", "تغییرهایی که تاریخشان خوانا نیست: {}.", "Tarixi oxuna bilməyən dəyişikliklər: {}."},
    {P::timeline_description, "Passages coded: {} ({}). Coders: {}.", "Kodlanan bölümler: {} ({}). Kodlayıcılar: {}.", "قطعه‌های کدگذاری‌شده: {} ({}). کدگذاران: {}.", "Kodlanan hissələr: {} ({}). Kodlayıcılar: {}."},
    {P::head_code, "Code", "Kod", "کد", "Kod"},
    {P::head_other_code, "Other code", "Öteki kod", "کد دیگر", "O biri kod"},
    {P::head_both, "Units with both", "İkisini taşıyan birimler", "واحدهای دارای هر دو", "İkisini daşıyan vahidlər"},
    {P::head_document, "Document", "Belge", "سند", "Sənəd"},
    {P::head_begin, "From", "Başlangıç", "از", "Başlanğıc"},
    {P::head_end, "To", "Bitiş", "تا", "Son"},
    {P::head_category, "Category", "Kategori", "مقوله", "Kateqoriya"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(PlotPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
