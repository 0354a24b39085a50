#include "report/figure_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = FigurePhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::heat_presence, "Who said what: codes by {}", "Kim ne söyledi: kodlar × {}", "چه کسی چه گفت: کدها × {}", "Kim nə dedi: kodlar × {}"},
    {P::heat_segments, "Who said what, and how often: codes by {}", "Kim neyi ne kadar söyledi: kodlar × {}", "چه کسی چه گفت و چند بار: کدها × {}", "Kim nəyi neçə dəfə dedi: kodlar × {}"},
    {P::heat_characters, "Who said what, and how much: codes by {}", "Kim neyi ne uzunlukta söyledi: kodlar × {}", "چه کسی چه گفت و چقدر: کدها × {}", "Kim nəyi nə qədər dedi: kodlar × {}"},
    {P::tree_title, "Code tree with frequencies: {} (n = {})", "Sıklıklarıyla kod ağacı: {} (n = {})", "درخت کدها با فراوانی: {} (n = {})", "Tezlikləri ilə kod ağacı: {} (n = {})"},

    {P::scale_presence, "code occurs", "kod geçiyor", "کد آمده است", "kod var"},
    {P::scale_none, "none", "yok", "هیچ", "yoxdur"},
    {P::scale_segments, "Segments:", "Bölüm:", "قطعه:", "Hissə:"},
    {P::scale_characters, "Characters:", "Karakter:", "نویسه:", "Simvol:"},

    {P::reading_presence, "A filled cell: the code occurs at least once.", "Dolu göze: kod en az bir kez geçiyor.", "خانهٔ رنگی: کد دست‌کم یک بار آمده است.", "Dolu xana: koda ən azı bir dəfə rast gəlinir."},
    {P::reading_shades, "The darker a cell, the more; white cells have none.", "Göze koyulaştıkça sayı artar; beyaz gözelerde yoktur.", "هرچه خانه تیره‌تر، بیشتر؛ خانه‌های سفید چیزی ندارند.", "Xana tündləşdikcə say artır; ağ xanalarda yoxdur."},
    {P::order_clusters, "Codes and columns stand in the order of a hierarchical clustering (Jaccard distance, average linkage): neighbours are alike. A reading aid, not themes.", "Kodlar ve sütunlar hiyerarşik kümelemenin sırasındadır (Jaccard uzaklığı, ortalama bağlantı): komşular birbirine benzer. Okumaya yardımdır, tema değildir.", "کدها و ستون‌ها به ترتیب خوشه‌بندی سلسله‌مراتبی آمده‌اند (فاصلهٔ ژاکارد، پیوند میانگین): همسایه‌ها به هم شبیه‌اند. این کمکی برای خواندن است، نه مضمون.", "Kodlar və sütunlar iyerarxik klasterləşdirmənin sırası ilə durur (Jaccard məsafəsi, orta əlaqə): qonşular bir-birinə bənzəyir. Oxumağa köməkdir, mövzu deyil."},
    {P::order_codebook, "Codes stand in the order of the codebook.", "Kodlar kod kitabının sırasındadır.", "کدها به ترتیب کتابچهٔ کدها آمده‌اند.", "Kodlar kod kitabının sırası ilə durur."},
    {P::dendrogram_note, "The lines beside the cells join what is alike; the farther from the cells, the less alike.", "Gözelerin yanındaki çizgiler benzeyenleri birleştirir; gözelerden uzaklaştıkça benzerlik azalır.", "خط‌های کنار خانه‌ها چیزهای شبیه را به هم می‌پیوندند؛ هرچه دورتر از خانه‌ها، شباهت کمتر.", "Xanaların yanındakı xətlər bənzəyənləri birləşdirir; xanalardan uzaqlaşdıqca bənzərlik azalır."},
    {P::reading_bars, "Behind each bar: f and the share of the whole.", "Çubuğun yanında: f ve bütün içindeki payı.", "کنار هر میله: f و سهم آن از کل.", "Zolağın yanında: f və bütövdəki payı."},
    {P::top_note, "The {} most frequent of {}.", "En sık {} tanesi; toplam {}.", "{} مورد پربسامدتر از {}.", "Ən tez-tez rast gəlinən {}; cəmi {}."},
    {P::reading_tree, "Bars: the share of the whole; a full bar is everybody. A row counts the union over the code and all below it.", "Çubuk: bütün içindeki pay; tam çubuk hepsi demektir. Satır, kodu ve altındakilerin tümünü birlikte sayar.", "میله: سهم از کل؛ میلهٔ پر یعنی همه. هر ردیف کد و همهٔ زیرمجموعه‌هایش را با هم می‌شمارد.", "Zolaq: bütövdəki pay; dolu zolaq hamısı deməkdir. Sətir kodu və altındakıların hamısını birlikdə sayır."},

    {P::heat_in_words, "A grid of {} codes and {} columns. {} of {} cells are filled. The code that most have is {} ({}).", "{} kod ve {} sütunluk bir çizelge. {} / {} göze dolu. En yaygın kod: {} ({}).", "جدولی از {} کد و {} ستون. {} خانه از {} خانه پر است. رایج‌ترین کد: {} ({}).", "{} kod və {} sütundan ibarət cədvəl. {} / {} xana doludur. Ən geniş yayılmış kod: {} ({})."},
    {P::bars_in_words, "{} bars. The longest: {}, {}. The shortest: {}, {}.", "{} çubuk. En uzunu: {}, {}. En kısası: {}, {}.", "{} میله. بلندترین: {}، {}. کوتاه‌ترین: {}، {}.", "{} zolaq. Ən uzunu: {}, {}. Ən qısası: {}, {}."},
    {P::tree_in_words, "A tree of {} codes. At its roots: {}.", "{} kodluk bir ağaç. Köklerinde: {}.", "درختی از {} کد. در ریشه‌ها: {}.", "{} koddan ibarət ağac. Köklərində: {}."},

    {P::figures_section, "Figures", "Şekiller", "شکل‌ها", "Şəkillər"},
    {P::no_figures, "There is nothing yet that a figure could show on one page.", "Henüz bir sayfada gösterilecek bir şey yok.", "هنوز چیزی نیست که بتوان در یک صفحه نشان داد.", "Hələ bir səhifədə göstəriləcək heç nə yoxdur."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(FigurePhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
