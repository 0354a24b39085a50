#include "report/changes_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = ChangesPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Changes since the report in {}", "{} klasöründeki rapordan bu yana değişenler", "تغییرها از گزارش {} تا کنون", "{} qovluğundakı hesabatdan bəri dəyişənlər"},
    {P::table, "Where", "Yer", "جا", "Yer"},
    {P::row, "Row", "Satır", "سطر", "Sətir"},
    {P::column, "Column", "Sütun", "ستون", "Sütun"},
    {P::change, "Change", "Değişiklik", "تغییر", "Dəyişiklik"},
    {P::changed, "changed", "değişti", "تغییر کرده", "dəyişib"},
    {P::added, "new", "yeni", "تازه", "yeni"},
    {P::gone, "gone", "artık yok", "دیگر نیست", "artıq yoxdur"},
    {P::sentence_title, "title", "başlık", "عنوان", "başlıq"},
    {P::sentence_note, "note", "not", "یادداشت", "qeyd"},
    {P::sentence_paragraph, "paragraph", "paragraf", "بند", "abzas"},
    {P::sentence_heading, "heading", "bölüm başlığı", "عنوان بخش", "bölmə başlığı"},
    {P::sentence_lead, "introduction", "giriş", "مقدمه", "giriş"},
    {P::sentence_description, "description of the figure", "şeklin betimlemesi", "شرح شکل", "şəklin təsviri"},
    {P::summary, "Changed: {} of {} tables, {} of {} sentences.", "Değişen: {} / {} tablo, {} / {} tümce.", "تغییرکرده: {} جدول از {}، {} جمله از {}.", "Dəyişən: {} / {} cədvəl, {} / {} cümlə."},
    {P::nothing, "Nothing has changed: {} tables and {} sentences are as they were.", "Hiçbir şey değişmedi: {} tablo ve {} tümce olduğu gibi.", "چیزی تغییر نکرده است: {} جدول و {} جمله همان‌اند که بودند.", "Heç nə dəyişməyib: {} cədvəl və {} cümlə olduğu kimidir."},
    {P::lists, "Of a list only what was taken out (−) and what was added (+) is shown.", "Listelerin yalnız çıkarılan (−) ve eklenen (+) öğeleri gösterilir.", "از هر فهرست تنها آنچه کم (−) و آنچه افزوده (+) شده نشان داده می‌شود.", "Siyahıların yalnız çıxarılan (−) və əlavə edilən (+) üzvləri göstərilir."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(ChangesPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
