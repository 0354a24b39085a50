// Whatever one coder does, takes back and does again: the files are those of that moment, byte for byte.
#include "coding/store/undo.hpp"

#include "coding/store/check.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string name(Random& random) { return "k" + std::to_string(random.below(6)); }

bool random_code(const fs::path& project, Random& random) {
  return change_codebook(
      project,
      [&](Codebook& codebook) {
        const CodeId id{name(random)};
        const Code* there = codebook.find(id);
        if (!there) return codebook.add({.id = id, .name = id.value});
        Code changed = *there;
        changed.definition = std::to_string(random.below(3));
        codebook.replace(changed);
      },
      note("codebook"));
}

bool random_segment(const fs::path& project, Random& random) {
  const std::size_t begin = random.below(12);
  const Project read = read_project(project);
  std::vector<CodedSegment> own = read.segments;
  if (random.below(2) == 0 && !own.empty()) {
    remove_segments(project, {"ayse"}, {key_of(own[random.below(own.size())])}, note("uncoded"));
    return true;
  }
  const Span span{begin, begin + 1 + random.below(8)};
  for (const CodedSegment& segment : own) {
    if (segment.document.value == "Y5" && segment.span == span && segment.code.value == "oyun") return false;
  }
  add_segments(project, {"ayse"}, {segment("Y5", span, "oyun")}, note("coded"));
  return true;
}

bool random_coding(const fs::path& project, Random& random) {
  return change_coding(
      project, {"ayse"}, {"Y5"},
      [&](Codebook& codebook, std::vector<CodedSegment>& segments) {
        const CodeId code{"c" + std::to_string(random.below(3))};
        if (codebook.find(code) == nullptr) codebook.add({.id = code, .name = code.value});
        std::erase_if(segments, [&](const CodedSegment& each) {
          return each.code != CodeId{"oyun"} && random.below(2) == 0;
        });
        for (CodedSegment& each : segments) each.memo = std::to_string(random.below(4));
        segments.push_back(segment("Y5", {random.below(3), 5}, code.value));
      },
      note("coding"));
}

bool random_study(const fs::path& project, Random& random) {
  return change_study(
      project,
      [&](Study& study) {
        study.title = "T" + std::to_string(random.below(3));
        if (random.below(2) == 0) study.levels.push_back("d" + std::to_string(study.levels.size()));
      },
      note("study"));
}

bool random_document(const fs::path& project, Random& random) {
  const DocumentId id{"D" + std::to_string(random.below(4))};
  const Project read = read_project(project);
  for (const Document& document : read.documents) {
    if (document.id != id) continue;
    return change_marks(
        project, id,
        [&](Document& there, std::vector<Mark>& marks) {
          there.title = std::to_string(random.below(3));
          if (!marks.empty() && random.below(2) == 0) return marks.clear();
          marks.push_back({.kind = MarkKind::page, .span = {marks.size(), marks.size() + 1}, .label = "1"});
        },
        note("marks"));
  }
  std::vector<NewDocument> fresh(1);
  fresh[0] = {.document = {.id = id, .participant = {"P" + std::to_string(random.below(9))}},
              .text = Text(y5_text),
              .source = "raw" + id.value,
              .extension = "txt"};
  add_documents(project, std::move(fresh), note("imported"));
  return true;
}

bool change_something(const fs::path& project, Random& random) {
  switch (random.below(5)) {
    case 0:
      return random_code(project, random);
    case 4:
      return random_coding(project, random);
    case 1:
      return random_segment(project, random);
    case 2:
      return random_study(project, random);
    default:
      return random_document(project, random);
  }
}

}  // namespace

TEST_CASE("changes, undos and redos in any order lead through the same states") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    make_study(project);
    std::vector<Files> states{content_of(project)};
    std::size_t at = 0;
    std::vector<std::size_t> undone;  // how many changes each undo took back
    for (int step = 0; step < 60; ++step) {
      CAPTURE(seed, step);
      const auto what = random.below(5);
      if (what == 0 && at > 0) {
        const std::size_t count = 1 + random.below(std::min<std::size_t>(at, 4));
        undo(project, count, note());
        at -= count;
        undone.push_back(count);
      } else if (what == 1 && !undone.empty()) {
        redo(project, 1, note());
        at += undone.back();
        undone.pop_back();
      } else if (change_something(project, random)) {
        states.resize(++at);
        states.push_back(content_of(project));
        undone.clear();
      }
      REQUIRE(content_of(project) == states[at]);
    }
    const Diagnostics faults = check_folder(project);
    CHECK(std::none_of(faults.begin(), faults.end(),
                       [](const Diagnostic& fault) { return fault.severity == Severity::error; }));
  }
}
