#include "bench/synthetic_study.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "coding/text/slug.hpp"

namespace coding::bench {

namespace {

const Language turkish{"tr"};

std::string phrase(const Vocabulary& vocabulary, Random& random) {
  std::string words;
  const std::uint64_t count = 2 + random.below(3);
  for (std::uint64_t i = 0; i < count; ++i) {
    words += (i == 0 ? "" : " ");
    words += vocabulary.word(random.below(vocabulary.size()));
  }
  return words;
}

// Ranks below `count`, the small ones more often: one of the two smaller of three draws.
std::size_t low_rank(std::size_t count, Random& random) {
  std::array<std::uint64_t, 3> drawn{random.below(count), random.below(count), random.below(count)};
  std::sort(drawn.begin(), drawn.end());
  return drawn[random.below(2)];
}

Span passage(const std::vector<Span>& sentences, Random& random) {
  const std::size_t first = random.below(sentences.size());
  const std::size_t last = std::min(first + random.below(3), sentences.size() - 1);
  return {sentences[first].begin, sentences[last].end};
}

}  // namespace

Study synthetic_study() {
  return {.id = "00000000-0000-4000-8000-000000000000",
          .title = "Made-up interviews for measuring",
          .description = "Every word of this project was drawn at random.",
          .language = turkish,
          .questions = {{.id = "RQ1", .text = "How long does it take?"}},
          .levels = {"category", "subcategory", "code"},
          .attributes = {{.key = "cinsiyet", .type = AttributeType::choice, .choices = {"Kadın", "Erkek"}},
                         {.key = "kıdem", .type = AttributeType::integer},
                         {.key = "bölge", .type = AttributeType::text}}};
}

std::vector<Participant> synthetic_participants(const Study& study, std::size_t count, Random& random) {
  static constexpr std::array regions = {"Marmara", "Ege", "Akdeniz", "İç Anadolu", "Karadeniz"};
  std::vector<Participant> people;
  people.reserve(count);
  for (std::size_t i = 1; i <= count; ++i) {
    const auto& sexes = study.attributes[0].choices;
    people.push_back({.id = {"Y" + std::to_string(i)},
                      .values = {{"cinsiyet", sexes[random.below(sexes.size())]},
                                 {"kıdem", std::to_string(1 + random.below(35))},
                                 {"bölge", regions[random.below(regions.size())]}}});
  }
  return people;
}

Codebook synthetic_codebook(const Vocabulary& vocabulary, std::size_t count, Random& random) {
  const std::size_t categories = std::max<std::size_t>(1, count * 6 / 68);
  const std::size_t subcategories = std::max<std::size_t>(1, count * 12 / 68);
  std::vector<Code> codes;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < count; ++i) {
    Code code{.name = phrase(vocabulary, random)};
    code.id.value = slug(code.name, turkish);
    if (!taken.insert(code.id.value).second) code.id.value += "-" + std::to_string(i);
    taken.insert(code.id.value);
    if (i < categories) {
      code.level = "category";
      code.question = "RQ1";
    } else if (i < categories + subcategories) {
      code.level = "subcategory";
      code.parent = codes[(i - categories) % categories].id;
    } else {
      code.level = "code";
      code.parent = codes[categories + (i - categories - subcategories) % subcategories].id;
    }
    code.definition = phrase(vocabulary, random) + " " + phrase(vocabulary, random);
    codes.push_back(std::move(code));
  }
  return Codebook(std::move(codes));
}

std::vector<CodeId> codes_to_give(const Codebook& codebook) {
  std::vector<CodeId> out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (!codebook.has_children(i)) out.push_back(codebook.codes()[i].id);
  }
  return out;
}

std::vector<CodedSegment> synthetic_segments(const DocumentId& document, const std::vector<Span>& sentences,
                                             const CodingPlan& plan, Random& random) {
  std::vector<CodedSegment> out;
  out.reserve(plan.segments);
  std::set<std::pair<std::size_t, std::pair<Span, std::size_t>>> taken;
  for (std::size_t tries = 0; out.size() < plan.segments && tries < 20 * plan.segments; ++tries) {
    const std::size_t coder = tries % plan.coders.size();
    const std::size_t code = low_rank(plan.codes.size(), random);
    const Span span = passage(sentences, random);
    if (!taken.insert({coder, {span, code}}).second) continue;
    out.push_back(
        {.coder = plan.coders[coder], .document = document, .span = span, .code = plan.codes[code]});
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return std::tie(a.coder, a.document, a.span, a.code) < std::tie(b.coder, b.document, b.span, b.code);
  });
  return out;
}

std::vector<CoderId> synthetic_coders(std::size_t count) {
  std::vector<CoderId> coders;
  for (std::size_t i = 1; i <= count; ++i) coders.push_back({"kodlayan" + std::to_string(i)});
  return coders;
}

}  // namespace coding::bench
