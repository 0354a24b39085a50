#include "audit/denials.hpp"

#include <algorithm>
#include <array>

#include "coding/text/fold.hpp"
#include "coding/text/words.hpp"

namespace coding {

namespace {

struct Denials {
  std::string_view language{};
  std::vector<std::string_view> words{};
  std::vector<std::string_view> beginnings{};
  std::vector<std::string_view> ends{};
};

const Denials& denials_of(const Language& language) {
  static const std::array<Denials, 4> all = {{
      {"en",
       {"not", "no", "never", "nothing", "cannot", "none", "neither", "nor", "nobody", "without", "except"},
       {},
       {"n't", "n’t"}},
      {"tr",
       {"değil", "yok", "hiç", "hiçbir", "ne", "hariç", "dışında"},
       {},
       {"mem",      "mam",       "maz",       "mez",        "mıyor",     "miyor",    "muyor",
        "müyor",    "medi",      "madı",      "mayız",      "meyiz",     "mamış",    "memiş",
        "mamıştır", "memiştir",  "mayan",     "meyen",      "mayanlar",  "meyenler", "madığını",
        "mediğini", "madıkları", "medikleri", "mamaktadır", "memektedir"}},
      {"fa",
       {"نه", "نیست", "هیچ", "نبود", "بدون", "جز", "به‌جز", "غیر"},
       {"ندار", "نداشت", "نگفت", "نکرد", "نمی", "نشد", "ندید", "نداد", "نیاورد", "نبود"},
       {}},
      {"az",
       {"deyil", "yox", "heç", "nə", "istisna", "başqa"},
       {},
       {"mır", "mir", "mur", "mür", "maz", "məz", "madı", "mədi", "mamış", "məmiş", "mayıb", "məyib", "mayan",
        "məyən"}},
  }};
  const std::string tag = primary(language);
  for (const Denials& each : all) {
    if (each.language == tag) return each;
  }
  return all.front();
}

}  // namespace

std::vector<std::string> denials_in(std::string_view text, const Language& language) {
  const Denials& denials = denials_of(language);
  std::vector<std::string> out;
  for (const Token& token : tokens_of(text, {.language = language})) {
    if (!is_word(token.kind)) continue;
    const std::string word = fold(text.substr(token.begin, token.end - token.begin), language);
    const bool denies =
        std::ranges::find(denials.words, word) != denials.words.end() ||
        std::ranges::any_of(denials.beginnings,
                            [&](std::string_view begin) { return word.starts_with(begin); }) ||
        std::ranges::any_of(denials.ends, [&](std::string_view end) { return word.ends_with(end); });
    if (denies) out.push_back(word);
  }
  return out;
}

}  // namespace coding
