#include "report/weave_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = WeavePhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::figure, "Figure", "Şekil", "شکل", "Şəkil"},
    {P::comma, "{}, {}", "{}, {}", "{}، {}", "{}, {}"},
    {P::pair, "{} and {}", "{} ve {}", "{} و {}", "{} və {}"},
    {P::last, "{}, and {}", "{} ve {}", "{} و {}", "{} və {}"},
    {P::with_number, "{} ({})", "{} ({})", "{} ({})", "{} ({})"},
    {P::number_percent, "{}; {}", "{}; {}", "{}؛ {}", "{}; {}"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(WeavePhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

}  // namespace coding::report
