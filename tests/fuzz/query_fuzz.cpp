// Any words as a query: refused with a caret, or answered of each segment, and the contrary by NOT.
#include "coding/base/error.hpp"
#include "coding/query/search.hpp"
#include "coding/query/segments.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

const char* const words = "Ada: okul uzak, güven var.\nCan: okul yakın. Bitti.";

coding::Project project() {
  coding::Project out;
  out.study.language = {"tr"};
  out.study.levels = {"category", "code"};
  out.study.attributes = {{.key = "age", .type = coding::AttributeType::integer}};
  out.study.queries = {{.name = "near", .text = "code:a OVERLAPS code:b"}};
  out.participants = {{.id = {"P1"}, .values = {{"age", "30"}}}};
  out.documents = {{.id = {"D1"}, .participant = {"P1"}, .date = "2021-05-30", .order = 1, .length = 50}};
  out.codebook =
      coding::Codebook({{.id = {"a"}, .name = "güven"}, {.id = {"b"}, .name = "okul", .parent = {"a"}}});
  out.coders = {{"ayse"}};
  for (std::size_t i = 0; i < 6; ++i) {
    out.segments.push_back({.coder = {"ayse"},
                            .document = {"D1"},
                            .span = {7 * i, 7 * i + 9},
                            .code = {i % 2 == 0 ? "a" : "b"},
                            .weight = static_cast<int>(10 * i)});
  }
  return out;
}

coding::Text text_of(const coding::Document&) { return coding::Text(words); }
std::vector<coding::Mark> marks_of(const coding::Document&) { return {}; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string asked = fuzz::bytes_of(data, size);
  if (coding::first_invalid_byte(asked)) return 0;
  const coding::Project study = project();
  try {
    const coding::Query query = coding::parse_query(asked, study);
    const auto holds = coding::segments_where(study, query, text_of, marks_of);
    coding::Query contrary{.kind = coding::QueryKind::none_of};
    contrary.parts.push_back(query);
    const auto not_so = coding::segments_where(study, contrary, text_of, marks_of);
    for (std::size_t i = 0; i < holds.size(); ++i) fuzz::require(holds[i] != not_so[i]);
    for (const auto& found : coding::search(study, query, {}, text_of, marks_of))
      fuzz::require(found.span.end <= 50);
  } catch (const coding::UsageError& error) {
    fuzz::require(!error.diagnostic().slug.empty() && !error.diagnostic().message.empty());
  }
  return 0;
}
