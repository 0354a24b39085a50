#include "report/paper_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = PaperPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::table, "Table", "Tablo", "جدول", "Cədvəl"},
    {P::note, "Note.", "Not.", "یادداشت.", "Qeyd."},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(PaperPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
