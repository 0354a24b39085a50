#include "report/appendix_wording.hpp"

#include "report/numbered_gaps.hpp"

namespace coding::report {

namespace {

using P = AppendixPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Codebook with examples", "Örnekleriyle kod kitabı", "کتابچهٔ کدها با نمونه‌ها", "Nümunələrlə kod kitabı"},
    {P::counts, "{1} segment(s) of {2} participant(s)", "{2} katılımcıdan {1} bölüm", "{1} قطعه از {2} مشارکت‌کننده", "{2} iştirakçıdan {1} hissə"},
    {P::example, "Example", "Örnek", "نمونه", "Nümunə"},
    {P::long_table, "The table has {1} rows and stands on pages of its own:", "Tablonun {1} satırı vardır ve kendi sayfalarındadır:", "جدول {1} سطر دارد و در صفحه‌های خودش آمده است:", "Cədvəlin {1} sətri var və öz səhifələrindədir:"},
}};
// clang-format on

static_assert(is_complete(wordings));
static_assert(same_numbered_gaps(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(AppendixPhrase phrase, const Language& language, const std::vector<std::string>& gaps) {
  return filled_by_number(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
