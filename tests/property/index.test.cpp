// The index against a slow twin: every word of every turn folded on its own and counted in a map, phrases by
// walking over the words, contexts by walking over the text. Compared on seeded random texts of several
// languages, with turns of all shapes (overlapping, empty, with gaps between), in memory and from a file.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include "coding/base/random.hpp"
#include "coding/lexicon/collocates.hpp"
#include "coding/lexicon/concordance.hpp"
#include "coding/lexicon/counts.hpp"
#include "coding/lexicon/index_file.hpp"
#include "coding/text/collate.hpp"
#include "tests/catch.hpp"
#include "tests/property/index_twin.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using TwinCounts = std::map<std::string, std::map<std::string, std::uint64_t>>;  // key, column

void compare_counts(const Texts& texts, const Index& index, const Selection& selection,
                    const std::vector<TwinTurn>& twin) {
  const WordGroups groups = groups_by_key(index);
  for (const CountColumns kind : {CountColumns::whole, CountColumns::documents, CountColumns::participants}) {
    TwinCounts expected;
    std::map<std::string, std::uint64_t> sizes;
    std::uint64_t outside = 0;
    for (const TwinTurn& turn : twin) {
      if (turn.included && !has_column(turn, kind)) outside += turn.words.size();
      if (!has_column(turn, kind)) continue;
      sizes[column_of(texts, turn, kind)] += turn.words.size();
      for (const TwinWord& word : turn.words) ++expected[word.key][column_of(texts, turn, kind)];
    }
    const WordCounts counts(index, columns_of(index, selection, kind), groups);
    const ColumnPlan& plan = counts.columns();
    REQUIRE(plan.outside == outside);
    for (std::size_t i = 0; i < plan.names.size(); ++i) REQUIRE(plan.sizes[i] == sizes[plan.names[i]]);
    std::size_t met = 0;
    for (std::size_t group = 0; group < groups.labels.size(); ++group) {
      const auto forms = counts.forms(group);
      const std::string key(index.key(index.type_of(forms.front())));
      const auto found = expected.find(key);
      std::uint64_t total = 0;
      std::map<std::string, std::uint64_t> row;
      for (const CountCell& cell : counts.row(group)) {
        row[plan.names[cell.column]] = cell.count;
        total += cell.count;
      }
      CAPTURE(key);
      REQUIRE(row == (found == expected.end() ? decltype(row)() : found->second));
      REQUIRE(counts.totals()[group] == total);
      met += total > 0 ? 1 : 0;
    }
    REQUIRE(met == expected.size());
  }
}

void compare_labels(const Index& index, const std::vector<TwinTurn>& twin) {
  std::map<std::string, std::map<std::string, int>> surfaces;
  for (const TwinTurn& turn : twin) {
    for (const TwinWord& word : turn.words) ++surfaces[word.key][word.surface];
  }
  const WordGroups groups = groups_by_key(index);
  if (index.languages() != 1) return;
  REQUIRE(groups.labels.size() == surfaces.size());
  for (std::size_t type = 0; type < index.types(); ++type) {
    std::string best;
    int most = 0;
    for (const auto& [surface, count] : surfaces[std::string(index.key(type))]) {
      if (count < most || (count == most && !natural_less(surface, best))) continue;
      best = surface;
      most = count;
    }
    REQUIRE(groups.labels[type] == best);
    REQUIRE(index.surface(index.commonest_form(type)) == best);
  }
}

struct TwinHit {
  const TwinTurn* turn = nullptr;
  std::size_t first = 0, words = 0;  // of the turn's
};

std::vector<TwinHit> twin_hits(const Texts& texts, const std::vector<TwinTurn>& twin,
                               const std::string& pattern) {
  std::vector<TwinHit> out;
  for (const TwinTurn& turn : twin) {
    if (!turn.included) continue;
    const Language language{primary(texts.documents[turn.document].language)};
    const Pattern parsed =
        parse_pattern(pattern, {.match = {.language = language}, .words = {.language = language}});
    std::vector<std::string_view> types;
    std::vector<std::uint32_t> tokens;
    for (const TwinWord& word : turn.words) {
      tokens.push_back(static_cast<std::uint32_t>(types.size()));
      types.push_back(word.key);
    }
    const auto resolved = resolve(std::span(&parsed, 1), types);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const std::size_t length = matched_length(resolved[0], tokens, at);
      if (length > 0) out.push_back({&turn, at, length});
    }
  }
  return out;
}

void compare_line(const Texts& texts, const TwinHit& hit, const ContextOptions& options,
                  const ConcordanceLine& line) {
  const TwinTurn& turn = *hit.turn;
  const Text text(texts.texts[turn.document].text);
  const std::size_t begin = turn.words[hit.first].begin;
  const std::size_t end = turn.words[hit.first + hit.words - 1].end;
  REQUIRE(line.match == text.bytes().substr(begin, end - begin));
  REQUIRE(text.slice(line.span) == line.match);
  REQUIRE(text.slice(line.left_span) == line.left);
  REQUIRE(text.slice(line.right_span) == line.right);
  REQUIRE(line.left_span.end == line.span.begin);
  REQUIRE(line.right_span.begin == line.span.end);
  REQUIRE(line.label == turn.label);
  REQUIRE(line.participant.value == turn.participant);
  const auto count = [&](const Span span) {
    return std::count_if(turn.words.begin(), turn.words.end(), [&](const TwinWord& word) {
      return word.begin >= text.byte_of(span.begin) && word.end <= text.byte_of(span.end);
    });
  };
  const std::size_t behind = turn.words.size() - hit.first - hit.words;
  if (options.unit == ContextUnit::words) {
    REQUIRE(static_cast<std::size_t>(count(line.left_span)) == std::min(options.left, hit.first));
    REQUIRE(static_cast<std::size_t>(count(line.right_span)) == std::min(options.right, behind));
  }
  if (options.unit == ContextUnit::turn) {
    REQUIRE(static_cast<std::size_t>(count(line.left_span)) == hit.first);
    REQUIRE(static_cast<std::size_t>(count(line.right_span)) == behind);
  }
}

const std::vector<std::string> patterns = {
    "kadın",   "kadın*", "*",         "e?",          "EV",      "ığdır",       "istanbul", "İSTANBUL",
    "كتاب",    "ve bir", "ve ~2 bir", "a ~1 b ~3 *", "e-posta", "/[ek].*/",    "* * ve",   "ve ve",
    "1992'de", "hâlâ",   "karlı",     "strasse",     "12",      "* ~4 kadın*", "yok",      "a"};

void compare_hits(const Texts& texts, const Index& index, const Selection& selection,
                  const std::vector<TwinTurn>& twin, Random& random) {
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    const auto expected = twin_hits(texts, twin, pattern);
    const ContextOptions options{.unit = static_cast<ContextUnit>(random.below(3)),
                                 .left = static_cast<std::size_t>(random.below(6)),
                                 .right = static_cast<std::size_t>(random.below(6))};
    Hits hits(index, selection, prepare(index, pattern));
    std::size_t met = 0;
    for (auto some = hits.next_document(); !some.empty(); some = hits.next_document()) {
      const Text text(texts.texts[some.front().document].text);
      const auto lines = lines_of(index, selection, text, some, options);
      for (std::size_t i = 0; i < some.size(); ++i, ++met) {
        REQUIRE(met < expected.size());
        REQUIRE(some[i].document == expected[met].turn->document);
        REQUIRE(some[i].words == expected[met].words);
        compare_line(texts, expected[met], options, lines[i]);
      }
    }
    REQUIRE(met == expected.size());
  }
}

void compare_categories(const Texts& texts, const Index& index, const Selection& selection,
                        const std::vector<TwinTurn>& twin) {
  const std::vector<std::vector<std::string>> categories = {{"kadın*", "ev"},
                                                            {"ve bir", "ve", "bir ~2 ve", "kadın"},
                                                            {"* *"},
                                                            {"a", "b", "a ~3 b", "* ~1 ve ve"},
                                                            {}};
  std::vector<std::vector<PreparedPattern>> prepared;
  for (const auto& category : categories) prepared.push_back(prepare(index, category));
  const ColumnPlan plan = columns_of(index, selection, CountColumns::documents);
  const auto rows = count_categories(index, selection, plan, prepared);
  for (std::size_t i = 0; i < categories.size(); ++i) {
    CAPTURE(i);
    std::vector<TwinHit> hits;
    for (const std::string& pattern : categories[i]) {
      for (const TwinHit& hit : twin_hits(texts, twin, pattern)) hits.push_back(hit);
    }
    std::sort(hits.begin(), hits.end(), [](const TwinHit& a, const TwinHit& b) {
      if (a.turn != b.turn) return a.turn < b.turn;
      return a.first != b.first ? a.first < b.first : a.words > b.words;
    });
    std::map<std::string, std::uint64_t> expected;
    const TwinTurn* turn = nullptr;
    std::size_t behind = 0;
    for (const TwinHit& hit : hits) {
      if (hit.turn != turn) behind = 0;
      turn = hit.turn;
      if (hit.first < behind) continue;
      behind = hit.first + hit.words;
      ++expected[texts.documents[turn->document].id.value];
    }
    std::map<std::string, std::uint64_t> row;
    for (const CountCell& cell : rows[i]) row[plan.names[cell.column]] = cell.count;
    REQUIRE(row == expected);
  }
}

void compare_collocates(const Texts& texts, const Index& index, const Selection& selection,
                        const std::vector<TwinTurn>& twin, Random& random) {
  const CollocateOptions options{.left = static_cast<std::uint32_t>(random.below(4)),
                                 .right = static_cast<std::uint32_t>(1 + random.below(4))};
  const WordGroups groups = groups_by_key(index);
  for (const char* pattern : {"kadın*", "ve", "ve bir", "a ~2 b"}) {
    CAPTURE(pattern);
    std::map<std::pair<const TwinTurn*, std::size_t>, std::pair<bool, bool>> near;  // left, right
    const auto hits = twin_hits(texts, twin, pattern);
    for (const TwinHit& hit : hits) {
      for (std::size_t i = 1; i <= options.left && i <= hit.first; ++i)
        near[{hit.turn, hit.first - i}].first = true;
      for (std::size_t i = 0; i < options.right && hit.first + hit.words + i < hit.turn->words.size(); ++i)
        near[{hit.turn, hit.first + hit.words + i}].second = true;
    }
    std::map<std::string, std::array<std::uint64_t, 4>> expected;  // both, left, right, count
    std::uint64_t total = 0;
    for (const TwinTurn& turn : twin) {
      if (!turn.included) continue;
      total += turn.words.size();
      for (const TwinWord& word : turn.words) ++expected[word.key][3];
    }
    for (const auto& [place, sides] : near) {
      auto& row = expected[place.first->words[place.second].key];
      ++row[0];
      row[1] += sides.first ? 1 : 0;
      row[2] += sides.second ? 1 : 0;
    }
    std::erase_if(expected, [](const auto& row) { return row.second[0] == 0; });
    const Collocates found = collocates(index, selection, prepare(index, pattern), groups, options);
    REQUIRE(found.hits == hits.size());
    REQUIRE(found.covered == near.size());
    REQUIRE(found.words == total);
    REQUIRE(found.rows.size() == expected.size());
    for (const Collocate& row : found.rows) {
      const std::size_t form = static_cast<std::size_t>(
          std::find(groups.group_of_form.begin(), groups.group_of_form.end(), row.group) -
          groups.group_of_form.begin());
      const auto& counts = expected.at(std::string(index.key(index.type_of(form))));
      REQUIRE(std::array<std::uint64_t, 4>{row.both, row.left, row.right, row.count} == counts);
    }
  }
}

WordScope random_scope(const Texts& texts, Random& random) {
  WordScope scope{.interviewers = random.below(2) == 0};
  if (random.below(3) == 0) scope.participants = {{"Y1"}, {"Y2"}};
  if (random.below(3) == 0 && !texts.documents.empty())
    scope.documents = {texts.documents[random.below(texts.documents.size())].id};
  return scope;
}

void compare_all(const Texts& texts, const Index& index, std::uint64_t seed) {
  Random random(seed + 1'000'000);
  const WordScope scope = random_scope(texts, random);
  const Selection selection = select(index, texts.documents, scope);
  const auto twin = twin_turns(texts, scope);
  compare_counts(texts, index, selection, twin);
  compare_labels(index, twin);
  compare_hits(texts, index, selection, twin, random);
  compare_categories(texts, index, selection, twin);
  compare_collocates(texts, index, selection, twin, random);
}

}  // namespace

TEST_CASE("the index answers every question as a walk over the words does") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Texts texts = random_texts(seed);
    compare_all(texts, texts.index(), seed);
  }
}

TEST_CASE("an index from a file answers as the one in memory") {
  const auto file = std::filesystem::temp_directory_path() / ("coding-index-" + std::to_string(::getpid()));
  for (std::uint64_t seed = 200; seed < 215; ++seed) {
    CAPTURE(seed);
    const Texts texts = random_texts(seed);
    write_index(texts.index(), file, real_disk());
    const auto opened = open_index(file, texts.sources());
    REQUIRE(opened);
    compare_all(texts, *opened, seed);
  }
  std::filesystem::remove(file);
}
