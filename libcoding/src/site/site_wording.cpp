#include "site/site_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::site {

namespace {

using P = SitePhrase;
using report::filled;
using report::is_complete;
using report::PhraseTable;
using report::words_of;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::skip, "Skip to the content", "İçeriğe geç", "رفتن به متن", "Məzmuna keç"},
    {P::pages, "Pages", "Sayfalar", "صفحه‌ها", "Səhifələr"},
    {P::start, "Contents", "İçindekiler", "فهرست", "Mündəricat"},
    {P::tables, "Tables", "Tablolar", "جدول‌ها", "Cədvəllər"},
    {P::figures, "Figures", "Şekiller", "شکل‌ها", "Şəkillər"},
    {P::memos, "Memos", "Notlar", "یادداشت‌ها", "Qeydlər"},
    {P::about, "Method and notes", "Yöntem ve açıklamalar", "روش و توضیح‌ها", "Üsul və izahlar"},
    {P::codebook_appendix, "Codebook with examples", "Örnekleriyle kod kitabı", "کتابچهٔ کدها با نمونه‌ها", "Nümunələrlə kod kitabı"},
    {P::gaps_note, "What stands in brackets, the author has to fill in: the project does not know it.", "Köşeli ayraç içindekileri yazar dolduracaktır; proje bunları bilmez.", "آنچه در کروشه آمده است، نویسنده باید تکمیل کند؛ پروژه آن را نمی‌داند.", "Kvadrat mötərizədəkiləri müəllif doldurmalıdır; layihə bunları bilmir."},
    {P::page_of, "Page {} of {}", "Sayfa {} / {}", "صفحهٔ {} از {}", "Səhifə {} / {}"},
    {P::previous_page, "Previous page", "Önceki sayfa", "صفحهٔ پیشین", "Əvvəlki səhifə"},
    {P::next_page, "Next page", "Sonraki sayfa", "صفحهٔ بعد", "Növbəti səhifə"},

    {P::method, "Method", "Yöntem", "روش", "Üsul"},
    {P::languages, "Languages", "Diller", "زبان‌ها", "Dillər"},
    {P::questions, "Research questions", "Araştırma soruları", "پرسش‌های پژوهش", "Tədqiqat sualları"},
    {P::prompt, "Asked in the interview", "Görüşmede sorulan", "پرسیده‌شده در مصاحبه", "Müsahibədə soruşulan"},
    {P::paper, "The results section in one piece", "Bulgular bölümü tek parça", "بخش یافته‌ها، یکجا", "Nəticələr bölməsi bütöv halda"},

    {P::passages, "Passages", "Bölümler", "قطعه‌ها", "Hissələr"},
    {P::passages_short, "Passages: {}", "Bölüm: {}", "قطعه: {}", "Hissə: {}"},
    {P::no_documents, "There is no document yet.", "Henüz belge yok.", "هنوز سندی نیست.", "Hələ sənəd yoxdur."},
    {P::no_participants, "There is no participant yet.", "Henüz katılımcı yok.", "هنوز مشارکت‌کننده‌ای نیست.", "Hələ iştirakçı yoxdur."},
    {P::nobody, "Document {}, nobody’s words", "{} belgesi, kimseye ait değil", "سند {}، بدون گوینده", "{} sənədi, heç kimə aid deyil"},
    {P::codes_below, "Codes below", "Alt kodlar", "کدهای زیرین", "Alt kodlar"},
    {P::code_above, "Stands under", "Üst kod", "زیرِ", "Üst kod"},
    {P::other_names, "In other languages", "Başka dillerde", "به زبان‌های دیگر", "Başqa dillərdə"},
    {P::relations, "Relations", "İlişkiler", "رابطه‌ها", "Əlaqələr"},
    {P::speaks_for, "for", "destekleyen", "موافق", "lehinə"},
    {P::speaks_against, "against", "karşı", "مخالف", "əleyhinə"},
    {P::together_with, "Coded at the same places", "Aynı yerlerde kodlananlar", "کدگذاری‌شده در همان جاها", "Eyni yerlərdə kodlananlar"},
    {P::in_transcripts, "In the transcripts", "Görüşme metinlerinde", "در متن مصاحبه‌ها", "Müsahibə mətnlərində"},
    {P::line, "line {}", "satır {}", "سطر {}", "sətir {}"},
    {P::continued, "continued", "devamı", "ادامه", "davamı"},
    {P::shortened, "The passage goes on in the transcript.", "Bölüm görüşme metninde sürüyor.", "دنبالهٔ قطعه در متن مصاحبه است.", "Hissə müsahibə mətnində davam edir."},
    {P::also_coded, "Also coded here", "Burada ayrıca", "کدهای دیگر اینجا", "Burada həmçinin"},
    {P::remark, "Remark", "Açıklama", "توضیح", "Qeyd"},
    {P::weight, "Weight", "Ağırlık", "وزن", "Çəki"},
    {P::legend, "Codes on this page", "Bu sayfadaki kodlar", "کدهای این صفحه", "Bu səhifədəki kodlar"},
    {P::legend_note, "Colour and stroke say which code a passage has; every line under the words is one passage.", "Renk ve çizgi biçimi kodu gösterir; sözcüklerin altındaki her çizgi bir bölümdür.", "رنگ و شکل خط کد را نشان می‌دهد؛ هر خط زیر واژه‌ها یک قطعه است.", "Rəng və xəttin forması kodu göstərir; sözlərin altındakı hər xətt bir hissədir."},
    {P::about_study, "On the study", "Çalışma üzerine", "دربارهٔ پژوهش", "Tədqiqat haqqında"},
    {P::about_relation, "On the relation {}", "{} ilişkisi üzerine", "دربارهٔ رابطهٔ {}", "{} əlaqəsi haqqında"},
    {P::no_passages, "No passage has been given this code.", "Bu kod hiçbir bölüme verilmedi.", "به هیچ قطعه‌ای این کد داده نشده است.", "Bu kod heç bir hissəyə verilməyib."},
    {P::properties, "Properties", "Özellikleri", "ویژگی‌های کد", "Xassələri"},

    {P::rows_on_page, "Rows {}–{} of {}. Sorting and filtering act on this page.", "{}–{} arası satırlar (toplam {}). Sıralama ve süzme bu sayfada geçerlidir.", "سطرهای {} تا {} از {}. مرتب‌سازی و پالایش در همین صفحه است.", "{}–{} sətirləri (cəmi {}). Sıralama və süzmə bu səhifəyə aiddir."},
    {P::table_hint, "Counts and names lead to the passages.", "Sayılar ve adlar bölümlere götürür.", "شمارها و نام‌ها به قطعه‌ها می‌رسند.", "Saylar və adlar hissələrə aparır."},

    {P::shown_coder, "The coding shown is that of {}.", "Gösterilen kodlama: {}.", "کدگذاری نشان‌داده‌شده از {} است.", "Göstərilən kodlaşdırma: {}."},
    {P::no_coder, "Nothing has been coded yet.", "Henüz hiçbir şey kodlanmadı.", "هنوز چیزی کدگذاری نشده است.", "Hələ heç nə kodlanmayıb."},
    {P::other_coders, "The study’s other coders, whose coding is not on these pages: {}.", "Çalışmanın, kodlaması bu sayfalarda yer almayan öteki kodlayıcıları: {}.", "دیگر کدگذاران پژوهش که کدگذاری‌شان در این صفحه‌ها نیست: {}.", "Tədqiqatın kodlaşdırması bu səhifələrdə olmayan digər kodlayıcıları: {}."},
    {P::coders_went_through, "Documents gone through: {} of {}.", "Gözden geçirilen belgeler: {} / {}.", "سندهای مرورشده: {} از {}.", "Nəzərdən keçirilən sənədlər: {} / {}."},
    {P::notes_counts, "Participants are counted for how common something is, passages for how much was said of it; the notes below each table say which. A category counts what is coded with it or with any code below it, each participant once.", "Yaygınlık için katılımcılar, söz çokluğu için bölümler sayılır; hangisi olduğunu her tablonun altındaki not söyler. Bir kategori, kendisiyle ya da altındaki kodlarla kodlanan her şeyi, her katılımcıyı bir kez sayarak kapsar.", "برای رواج، مشارکت‌کنندگان و برای مقدار سخن، قطعه‌ها شمرده می‌شوند؛ یادداشت زیر هر جدول می‌گوید کدام. هر مقوله آنچه را با خود آن یا کدهای زیرش کدگذاری شده می‌شمارد، هر مشارکت‌کننده را یک بار.", "Yayğınlıq üçün iştirakçılar, deyilənlərin çoxluğu üçün hissələr sayılır; hansının sayıldığını hər cədvəlin altındakı qeyd bildirir. Kateqoriya özü ilə və ya altındakı kodlarla kodlaşdırılan hər şeyi, hər iştirakçını bir dəfə sayaraq əhatə edir."},
    {P::notes_search, "The search looks at the beginnings of words, without regard to case; i and ı, Arabic and Persian letters, and digits of all scripts count as the same. Several words must all stand in one document.", "Arama sözcüklerin başına bakar, büyük küçük harf ayırmaz; i ile ı, Arap ve Fars harfleri, her yazının rakamları aynı sayılır. Birden çok sözcüğün hepsi aynı belgede geçmelidir.", "جست‌وجو آغاز واژه‌ها را می‌بیند و به بزرگی و کوچکی حروف کاری ندارد؛ i و ı، حروف عربی و فارسی و رقم‌های همهٔ خط‌ها یکسان شمرده می‌شوند. چند واژه باید همه در یک سند باشند.", "Axtarış sözlərin əvvəlinə baxır, böyük-kiçik hərf ayırmır; i ilə ı, ərəb və fars hərfləri, bütün yazıların rəqəmləri eyni sayılır. Bir neçə sözün hamısı bir sənəddə olmalıdır."},
    {P::notes_search_cut, "Of a word that stands in more than {} documents the search shows that many.", "{} belgeden çoğunda geçen bir sözcüğün arama yalnızca o kadarını gösterir.", "از واژه‌ای که در بیش از {} سند آمده، جست‌وجو همین شمار را نشان می‌دهد.", "{} sənəddən çoxunda olan sözün axtarış yalnız o qədərini göstərir."},
    {P::notes_keys, "Everything can be read without a script; with it, tables sort and filter, and there is a search.", "Her şey betik olmadan okunabilir; betikle tablolar sıralanır, süzülür ve arama yapılır.", "همه‌چیز بدون اسکریپت خواندنی است؛ با آن جدول‌ها مرتب و پالوده می‌شوند و جست‌وجو هست.", "Hər şey skriptsiz oxuna bilər; skriptlə cədvəllər sıralanır, süzülür və axtarış edilir."},
    {P::keys, "Keys", "Tuşlar", "کلیدها", "Düymələr"},
    {P::key_search, "to the search", "aramaya git", "رفتن به جست‌وجو", "axtarışa keç"},
    {P::key_next, "next passage", "sonraki bölüm", "قطعهٔ بعد", "növbəti hissə"},
    {P::key_previous, "previous passage", "önceki bölüm", "قطعهٔ پیشین", "əvvəlki hissə"},
    {P::key_escape, "close the search, show everything again", "aramayı kapat, her şeyi yeniden göster", "بستن جست‌وجو، نمایش دوبارهٔ همه", "axtarışı bağla, hamısını yenidən göstər"},
    {P::made_with, "Made with coding {}.", "coding {} ile hazırlandı.", "با coding {} ساخته شده است.", "coding {} ilə hazırlanıb."},

    {P::search, "Search", "Ara", "جست‌وجو", "Axtar"},
    {P::search_hint, "codes, participants, words of the transcripts", "kod, katılımcı, görüşmelerden sözcük", "کد، مشارکت‌کننده، واژه‌ای از مصاحبه‌ها", "kod, iştirakçı, müsahibələrdən söz"},
    {P::search_loading, "Searching…", "Aranıyor…", "در حال جست‌وجو…", "Axtarılır…"},
    {P::search_nothing, "Nothing was found.", "Hiçbir şey bulunamadı.", "چیزی یافت نشد.", "Heç nə tapılmadı."},
    {P::search_more, "and {} more", "ve {} tane daha", "و {} مورد دیگر", "və daha {}"},
    {P::search_times, "{} times", "{} kez", "{} بار", "{} dəfə"},
    {P::filter_table, "Filter the rows", "Satırları süz", "پالایش سطرها", "Sətirləri süz"},
    {P::filter_rows, "{} of {} rows", "{} / {} satır", "{} از {} سطر", "{} / {} sətir"},
    {P::sort_by, "Sort by {}", "{} sütununa göre sırala", "مرتب‌سازی بر پایهٔ {}", "{} sütununa görə sırala"},
    {P::sorted_up, "sorted, smallest first", "küçükten büyüğe sıralandı", "مرتب از کوچک به بزرگ", "kiçikdən böyüyə sıralandı"},
    {P::sorted_down, "sorted, largest first", "büyükten küçüğe sıralandı", "مرتب از بزرگ به کوچک", "böyükdən kiçiyə sıralandı"},
    {P::only_group, "Only {} is shown.", "Yalnızca {} gösteriliyor.", "تنها {} نشان داده می‌شود.", "Yalnız {} göstərilir."},
    {P::show_all, "Show all", "Tümünü göster", "نمایش همه", "Hamısını göstər"},
    {P::passage_now, "Passage {} of {}: {}", "Bölüm {} / {}: {}", "قطعهٔ {} از {}: {}", "Hissə {} / {}: {}"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = report::list_phrases(wordings);

}  // namespace

std::string say(SitePhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::site
