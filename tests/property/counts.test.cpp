// Frequency and matrix against a slow twin written straight from the definitions in docs/methods: sets of
// participants by brute force over all segments, characters by one bool for each code point of each document.
// Compared on seeded random projects of all shapes, broken ones among them.
#include <algorithm>
#include <map>
#include <set>

#include "coding/analysis/frequency.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

struct Size {
  std::uint64_t people = 0;
  std::uint64_t documents = 0;
  std::uint64_t codes = 0;
  std::uint64_t segments = 0;
};

const std::vector<std::string> levels = {"category", "subcategory", "code"};

std::string numbered(const char* letter, std::uint64_t n) { return letter + std::to_string(n); }

Codebook random_codebook(Random& random, std::uint64_t codes) {
  Codebook codebook;
  for (std::uint64_t i = 0; i < codes; ++i) {
    Code made =
        code(numbered("c", i), "name", i == 0 || random.below(4) == 0 ? "" : numbered("c", random.below(i)));
    if (random.below(5) == 0) made.level = levels[random.below(3)];
    if (random.below(3) == 0) made.question = numbered("RQ", 1 + random.below(2));
    codebook.add(made);
  }
  return codebook;
}

// Spans may be empty, turned or behind the end; code, document and participant may be unknown.
Project random_project(std::uint64_t seed, const Size& size) {
  Random random(seed);
  Project project;
  project.study.levels = random.below(6) == 0 ? std::vector<std::string>{} : levels;
  project.study.questions = {{.id = "RQ1"}, {.id = "RQ2"}};
  for (std::uint64_t i = 1; i <= size.people; ++i)
    project.participants.push_back(participant(numbered("Y", i)));
  for (std::uint64_t i = 1; i <= size.documents; ++i) {
    const std::uint64_t who = random.below(size.people + 2);  // 0: nobody; one too many: unknown
    project.documents.push_back(
        document(numbered("D", i), who == 0 ? "" : numbered("Y", who), random.below(40)));
  }
  project.coders = {{"ayse"}, {"mehmet"}};
  project.codebook = random_codebook(random, size.codes);
  for (std::uint64_t i = 0; i < size.segments; ++i) {
    project.segments.push_back(segment(
        numbered("D", 1 + random.below(size.documents + 1)), numbered("c", random.below(size.codes + 1)),
        {random.below(45), random.below(45)}, random.below(4) == 0 ? "mehmet" : "ayse"));
  }
  return project;
}

// --- the twin ---

bool is_below(const Codebook& codebook, const CodeId& id, const CodeId& top) {
  for (CodeId at = id; !at.empty(); at = codebook.at(at).parent) {
    if (at == top) return true;
  }
  return false;
}

std::string twin_level(const Project& project, const Code& code) {
  if (!code.level.empty()) return code.level;
  if (project.study.levels.empty()) return "code";
  std::size_t above = 0;
  for (CodeId at = code.parent; !at.empty(); at = project.codebook.at(at).parent) ++above;
  bool is_parent = false;
  for (const Code& other : project.codebook.codes()) is_parent = is_parent || other.parent == code.id;
  return is_parent ? levels[std::min<std::size_t>(above, 1)] : "code";
}

std::string twin_question(const Project& project, Code code) {
  while (code.question.empty() && !code.parent.empty()) code = project.codebook.at(code.parent);
  return code.question;
}

std::vector<CodeId> twin_rows(const Project& project, const ScopeOptions& scope) {
  std::vector<CodeId> rows;
  for (const Code& code : project.codebook.codes()) {
    const bool level = twin_level(project, code) == (scope.level.empty() ? "code" : scope.level);
    const bool question = scope.question.empty() || twin_question(project, code) == scope.question;
    const bool under = scope.under.empty() || is_below(project.codebook, code.id, scope.under);
    if (level && question && under) rows.push_back(code.id);
  }
  return rows;
}

// Who was interviewed in the document, if that is somebody known.
ParticipantId speaker(const Project& project, const Document& document) {
  return find_participant(project, document.participant) ? document.participant : ParticipantId{};
}

// The coder's segments in this document under this row.
std::vector<CodedSegment> under(const Project& project, const CoderId& coder, const CodeId& row,
                                const DocumentId& document) {
  std::vector<CodedSegment> out;
  for (const CodedSegment& each : project.segments) {
    if (each.coder == coder && each.document == document && project.codebook.find(each.code) &&
        is_below(project.codebook, each.code, row)) {
      out.push_back(each);
    }
  }
  return out;
}

std::size_t characters(const std::vector<CodedSegment>& segments, std::size_t length) {
  std::vector<bool> covered(length, false);
  for (const CodedSegment& each : segments) {
    for (std::size_t i = each.span.begin; i < each.span.end && i < length; ++i) covered[i] = true;
  }
  return static_cast<std::size_t>(std::count(covered.begin(), covered.end(), true));
}

// What one row or column is, cell by cell: everything else is a sum or a size over this.
struct TwinCell {
  std::size_t segments = 0;
  std::size_t characters = 0;
};
using TwinRow = std::map<std::string, TwinCell>;  // by document id; only documents with a segment

TwinRow twin_row(const Project& project, const CoderId& coder, const CodeId& row) {
  TwinRow out;
  for (const Document& document : project.documents) {
    const auto segments = under(project, coder, row, document.id);
    if (segments.empty()) continue;
    out[document.id.value] = {segments.size(), characters(segments, document.length)};
  }
  return out;
}

std::set<std::string> people_of(const Project& project, const TwinRow& row) {
  std::set<std::string> people;
  for (const auto& [id, cell] : row) {
    const ParticipantId who = speaker(project, *find_document(project, {id}));
    if (!who.empty()) people.insert(who.value);
  }
  return people;
}

std::size_t twin_count(const Project& project, const TwinRow& row, Count count) {
  std::size_t sum = 0;
  if (count == Count::participants) return people_of(project, row).size();
  if (count == Count::documents) return row.size();
  for (const auto& [id, cell] : row) sum += count == Count::segments ? cell.segments : cell.characters;
  return sum;
}

std::size_t twin_cell(const Project& project, const TwinRow& row, const MatrixOptions& options,
                      const std::string& id) {
  std::size_t sum = 0;
  for (const auto& [document, cell] : row) {
    const std::string owner = options.rows == MatrixRows::documents
                                  ? document
                                  : speaker(project, *find_document(project, {document})).value;
    if (owner != id) continue;
    sum += options.cells == MatrixCells::characters ? cell.characters : cell.segments;
  }
  return options.cells == MatrixCells::presence ? std::min<std::size_t>(sum, 1) : sum;
}

constexpr Count all_counts[] = {Count::participants, Count::documents, Count::segments, Count::characters};
constexpr MatrixCells all_cells[] = {MatrixCells::presence, MatrixCells::segments, MatrixCells::characters};
constexpr MatrixRows all_rows[] = {MatrixRows::participants, MatrixRows::documents};

void compare(const Project& project, const ScopeOptions& scope) {
  const CoderId coder{"ayse"};
  const auto rows = twin_rows(project, scope);
  std::vector<TwinRow> twin;
  for (const CodeId& row : rows) twin.push_back(twin_row(project, coder, row));
  for (const Count count : all_counts) {
    CAPTURE(name_of(count));
    const Frequency facts = frequency(project, {.coder = coder, .count = count, .scope = scope});
    REQUIRE(facts.rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CAPTURE(rows[i].value);
      REQUIRE(project.codebook.codes()[facts.rows[i].code].id == rows[i]);
      REQUIRE(facts.rows[i].f == twin_count(project, twin[i], count));
      REQUIRE(facts.rows[i].f <= facts.whole);
      const auto named = texts_of(facts.rows[i].participants);
      REQUIRE(std::set<std::string>(named.begin(), named.end()) == people_of(project, twin[i]));
    }
  }
  for (const MatrixCells cells : all_cells) {
    for (const MatrixRows kind : all_rows) {
      const MatrixOptions options{.coder = coder, .rows = kind, .cells = cells, .scope = scope};
      const Matrix facts = matrix(project, options);
      REQUIRE(facts.columns.size() == rows.size());
      std::size_t total = 0;
      for (std::size_t r = 0; r < facts.rows.size(); ++r) {
        std::size_t row_total = 0;
        for (std::size_t c = 0; c < rows.size(); ++c) {
          REQUIRE(facts.at(r, c) == twin_cell(project, twin[c], options, facts.rows[r]));
          row_total += facts.at(r, c);
        }
        REQUIRE(facts.row_totals[r] == row_total);
        total += row_total;
      }
      REQUIRE(facts.total == total);
    }
  }
}

void compare_every_scope(const Project& project) {
  for (const std::string& level : project.study.levels.empty() ? std::vector<std::string>{""} : levels) {
    for (const char* question : {"", "RQ1", "RQ2"}) {
      for (const char* top : {"", "c0", "c3"}) {
        if (*top && !project.codebook.find({top})) continue;
        CAPTURE(level, question, top);
        compare(project, {.level = level, .question = question, .under = {top}});
      }
    }
  }
}

constexpr Size middling = {.people = 12, .documents = 15, .codes = 20, .segments = 120};

std::size_t f_of(const Project& project, Count count, const std::string& level, std::size_t row) {
  return frequency(project, {.coder = {"ayse"}, .count = count, .scope = {.level = level}}).rows.at(row).f;
}

}  // namespace

TEST_CASE("every count of every small project is what the definition says") {
  for (std::uint64_t seed = 0; seed < 250; ++seed) {
    CAPTURE(seed);
    Random random(seed + 1'000'000);
    const Size size{random.below(4), random.below(5), random.below(8), random.below(14)};
    compare_every_scope(random_project(seed, size));
  }
}

TEST_CASE("every count of larger projects is what the definition says") {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    CAPTURE(seed);
    compare_every_scope(random_project(seed, {.people = 20, .documents = 25, .codes = 30, .segments = 250}));
  }
}

TEST_CASE("other names for the participants change the names and nothing else") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Project project = random_project(seed, middling);
    Project renamed = project;
    // Y7 becomes P93: the natural order turns round.
    const auto other = [](const ParticipantId& id) {
      return id.empty() ? id : ParticipantId{"P" + std::to_string(100 - std::stoi(id.value.substr(1)))};
    };
    for (Participant& each : renamed.participants) each.id = other(each.id);
    for (Document& each : renamed.documents) each.participant = other(each.participant);
    const Frequency before = frequency(project, {.coder = {"ayse"}});
    const Frequency after = frequency(renamed, {.coder = {"ayse"}});
    REQUIRE(before.rows.size() == after.rows.size());
    for (std::size_t i = 0; i < before.rows.size(); ++i) {
      REQUIRE(before.rows[i].f == after.rows[i].f);
      std::set<ParticipantId> expected;
      for (const ParticipantId& id : before.rows[i].participants) expected.insert(other(id));
      const auto& named = after.rows[i].participants;
      REQUIRE(std::set<ParticipantId>(named.begin(), named.end()) == expected);
    }
    CHECK(matrix(project, {.coder = {"ayse"}}).column_totals ==
          matrix(renamed, {.coder = {"ayse"}}).column_totals);
  }
}

TEST_CASE("another coder's segments at the same places change nothing") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Project project = random_project(seed, middling);
    Project doubled = project;
    for (CodedSegment each : project.segments) {
      each.coder = {"zeynep"};
      doubled.segments.insert(doubled.segments.begin(), each);
    }
    for (const Count count : all_counts) {
      const Frequency before = frequency(project, {.coder = {"ayse"}, .count = count});
      const Frequency after = frequency(doubled, {.coder = {"ayse"}, .count = count});
      CHECK(before.outside == after.outside);
      CHECK(before.whole == after.whole);
      for (std::size_t i = 0; i < before.rows.size(); ++i) REQUIRE(before.rows[i].f == after.rows[i].f);
    }
    for (const MatrixCells cells : all_cells) {
      CHECK(matrix(project, {.coder = {"ayse"}, .cells = cells}).cells ==
            matrix(doubled, {.coder = {"ayse"}, .cells = cells}).cells);
    }
  }
}

TEST_CASE(
    "a place coded twice with one code is one more segment, and no more people, documents or characters") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Project project = random_project(seed, middling);
    Project doubled = project;
    doubled.segments.insert(doubled.segments.end(), project.segments.begin(), project.segments.end());
    for (const Count count : all_counts) {
      const Frequency before = frequency(project, {.coder = {"ayse"}, .count = count});
      const Frequency after = frequency(doubled, {.coder = {"ayse"}, .count = count});
      const std::size_t times = count == Count::segments ? 2 : 1;
      for (std::size_t i = 0; i < before.rows.size(); ++i)
        REQUIRE(times * before.rows[i].f == after.rows[i].f);
    }
  }
}

TEST_CASE("a code is at least what each code below it is, and at most their sum and its own") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Project project = random_project(seed, middling);
    project.study.levels = {"every"};  // every code is a row
    const auto codes = project.codebook.codes();
    for (Code each : codes) {
      each.level.clear();
      project.codebook.replace(each);
    }
    Project own = project;  // the same segments, but all codes are roots
    std::vector<Code> flat = project.codebook.codes();
    for (Code& each : flat) each.parent = {};
    own.codebook = Codebook(flat);
    for (const Count count : all_counts) {
      for (std::size_t i = 0; i < project.codebook.size(); ++i) {
        const std::size_t f = f_of(project, count, "", i);
        std::size_t sum = f_of(own, count, "", i);
        REQUIRE(f >= sum);
        for (const std::size_t child : project.codebook.children(i)) {
          REQUIRE(f >= f_of(project, count, "", child));
          sum += f_of(project, count, "", child);
        }
        REQUIRE(f <= sum);
        if (count == Count::segments) REQUIRE(f == sum);
      }
    }
  }
}

TEST_CASE("the column totals of a matrix are the frequencies, wherever both count the same") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    const Project project = random_project(seed, middling);
    const auto same = [&](MatrixRows rows, MatrixCells cells, Count count) {
      const Matrix table = matrix(project, {.coder = {"ayse"}, .rows = rows, .cells = cells});
      const Frequency facts = frequency(project, {.coder = {"ayse"}, .count = count});
      for (std::size_t i = 0; i < facts.rows.size(); ++i) REQUIRE(table.column_totals[i] == facts.rows[i].f);
    };
    same(MatrixRows::participants, MatrixCells::presence, Count::participants);
    same(MatrixRows::documents, MatrixCells::presence, Count::documents);
    same(MatrixRows::documents, MatrixCells::segments, Count::segments);
    same(MatrixRows::documents, MatrixCells::characters, Count::characters);
  }
}
