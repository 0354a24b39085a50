// An index of any bytes answers, or says that it is damaged; nothing else may happen.
//
// The input is a text whose index is made, and what is then done to its bytes: one byte says how many changes
// there are, then each is five bytes: where (four bytes, the lowest first), and what is put there. The
// checksums are put right again, or hardly any change would be looked at.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "coding/base/error.hpp"
#include "coding/lexicon/collocates.hpp"
#include "coding/lexicon/concordance.hpp"
#include "coding/text/utf8.hpp"
#include "lexicon/index_data.hpp"
#include "lexicon/index_image.hpp"
#include "tests/fuzz/refusal.hpp"
#include "tests/texts.hpp"

using namespace coding;

namespace {

// Sections that begin before they end, and room for the checksums: what sealing needs.
bool can_be_sealed(const LargeString& image) {
  IndexHeader header{};
  std::memcpy(&header, image.data(), sizeof header);
  if (header.begins[0] != sizeof header || header.begins.back() != image.size()) return false;
  for (std::size_t i = 0; i < index_sections; ++i) {
    if (header.begins[i] > header.begins[i + 1]) return false;
  }
  const auto checks = static_cast<std::size_t>(IndexSection::checks);
  const std::uint64_t room = header.begins[checks + 1] - header.begins[checks];
  const std::uint64_t streams = image.size() - header.begins[index_tables];
  return room / 8 >= (streams + check_block - 1) / check_block;
}

void ask_everything(const Index& index, const test::Texts& texts) {
  const Selection selection = select(index, texts.documents, {.interviewers = true});
  const WordGroups groups = groups_by_key(index);
  const WordCounts counts(index, columns_of(index, selection, CountColumns::participants), groups);
  for (std::size_t group = 0; group < groups.labels.size(); ++group) counts.row(group);
  const PreparedPattern pattern = prepare(index, "* ~1 a*");
  for (const Hit& hit : hits_of(index, selection, pattern)) {
    const std::string& text = texts.texts[hit.document % texts.texts.size()].text;
    try {
      lines_of(index, selection, Text(text), {&hit, 1}, {.left = 3, .right = 3});
      lines_of(index, selection, Text(text), {&hit, 1}, {.unit = ContextUnit::characters});
    } catch (const DataError&) {
      // Of this hit; another may be whole.
    }
  }
  collocates(index, selection, pattern, groups);
  const std::vector<std::vector<PreparedPattern>> categories = {{pattern, prepare(index, "a*")}};
  count_categories(index, selection, counts.columns(), categories);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t changes = data[0];
  if (size < 1 + 5 * changes) return 0;
  const std::string text = fuzz::bytes_of(data + 1 + 5 * changes, size - 1 - 5 * changes);
  if (first_invalid_byte(text)) return 0;
  test::Texts texts;
  test::add_text(texts, "D1", {"tr"}, text);
  test::add_text(texts, "D2", {"fa"}, "Y1: a b a\nG: c a\n");
  LargeString image(texts.index().data().bytes);
  for (std::size_t i = 0; i < changes; ++i) {
    std::uint32_t at = 0;
    std::memcpy(&at, data + 1 + 5 * i, 4);
    image[at % image.size()] = static_cast<char>(data[5 + 5 * i]);
  }
  if (can_be_sealed(image)) {
    seal_streams(image);
    seal_tables(image);
  }
  try {
    ask_everything(Index(read_index_data(std::move(image))), texts);
  } catch (const DataError& error) {
    fuzz::require(error.diagnostic().slug == "index-damaged" || error.diagnostic().slug == "not-utf8");
  } catch (const UsageError& error) {
    // Counts that contradict each other: more occurrences than words.
    fuzz::require(error.diagnostic().slug == "cooccurrence-counts");
  }
  return 0;
}
