#include "report/quotes_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = QuotesPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::against, "Speaks against", "Karşı kanıt olduğu ilişki", "شاهد خلافِ", "Əks dəlil olduğu əlaqə"},
    {P::concentration, "Quotes: {}, of {} of the {} participants who carry the code; Gini {}.", "Alıntı: {}; alıntılanan katılımcı: {}, kodu taşıyan: {}; Gini {}.", "نقل‌قول: {}، از {} نفر از {} مشارکت‌کننده‌ای که این کد را دارند؛ جینی {}.", "Sitat: {}; sitat gətirilən iştirakçı: {}, kodu daşıyan: {}; Cini {}."},
    {P::most, "Most of one participant: {} ({} of all quotes): {}.", "Bir katılımcıdan en çok: {} (bütün alıntıların {} kadarı): {}.", "بیشترین از یک مشارکت‌کننده: {} ({} از همهٔ نقل‌قول‌ها): {}.", "Bir iştirakçıdan ən çox: {} (bütün sitatların {} hissəsi): {}."},
    {P::never, "Without a quote: {}.", "Alıntılanmayanlar: {}.", "بی‌نقل‌قول: {}.", "Sitat gətirilməyənlər: {}."},
    {P::spread, "Chosen over as many participants as possible, the longest of each; passages given as evidence against a relation are kept besides.", "Olabildiğince çok katılımcıdan, her birinin en uzunu seçildi; bir ilişkiye karşı kanıt gösterilen bölümler ayrıca korundu.", "از هر چه بیشتر مشارکت‌کننده برگزیده شده، از هر یک بلندترین؛ قطعه‌هایی که شاهد خلاف رابطه‌ای آمده‌اند نیز مانده‌اند.", "Mümkün qədər çox iştirakçıdan, hər birinin ən uzunu seçilib; bir əlaqəyə qarşı dəlil göstərilən hissələr əlavə saxlanılıb."},
    {P::shortened, "… marks where a passage was cut.", "… bölümün kesildiği yeri gösterir.", "… جای بریدن قطعه را نشان می‌دهد.", "… hissənin kəsildiyi yeri göstərir."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(QuotesPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
