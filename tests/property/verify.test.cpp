// Whatever happened to a project by its commands, it is what its journals say; whichever byte is altered
// afterwards, the file and the line are named.
#include "coding/store/verify.hpp"

#include "coding/store/correct.hpp"
#include "coding/store/merge.hpp"
#include "coding/store/undo.hpp"
#include "tests/catch.hpp"
#include "tests/property/random_changes.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

bool is_fault(const Diagnostic& fault) { return fault.severity != Severity::note; }

// What is worse than a note.
std::vector<std::string> said_of(const fs::path& project) {
  std::vector<std::string> out;
  for (const Diagnostic& fault : verify_history(project).faults)
    if (is_fault(fault)) out.push_back(one_line(fault));
  return out;
}

void correct_something(const fs::path& project, Random& random) {
  const Project read = read_project(project);
  const Document& document = read.documents[random.below(read.documents.size())];
  const std::string text =
      "Yeni " + std::to_string(random.below(1000)) + ". " + read_text(project, document).bytes();
  correct_document(project, {.document = document, .text = Text(text), .source = text, .extension = "txt"},
                   note("corrected"));
}

void write_memo(const fs::path& project, Random& random) {
  const std::string id = "not-" + std::to_string(random.below(3));
  const std::string words = "Söz " + std::to_string(random.below(50)) + "\nikinci satır\n";
  change_files(
      project,
      [&] {
        return std::vector<FileWrite>{replacing("memos/" + id + ".md", "---\ndocument: Y5\n---\n" + words)};
      },
      note("memo", "veli"));
}

void change_by_veli(const fs::path& project, Random& random) {
  const std::size_t begin = random.below(10);
  add_segments(project, {"veli"}, {segment("Y10", {begin, begin + 3}, "oyun")}, note("coded", "veli"));
  change_codebook(
      project,
      [&](Codebook& codebook) {
        Code code = codebook.at({"oyun"});
        code.definition = "tanım " + std::to_string(random.below(1000));
        codebook.replace(code);
      },
      note("defined", "veli"));
}

// The project of one seed, with everything that leaves traces in a folder.
void make_random(const fs::path& project, Random& random) {
  make_study(project);
  for (int step = 0; step < 25; ++step) {
    const auto what = random.below(10);
    if (what == 0)
      correct_something(project, random);
    else if (what == 1)
      write_memo(project, random);
    else if (what == 2)
      change_by_veli(project, random);
    else
      change_something(project, random);
    const auto stacks = undo_stacks(read_journal(project, CoderId{"veli"}));
    if (what == 3 && !stacks.done.empty()) undo(project, 1, note("x", "veli"));
    if (what == 4 && !stacks.undone.empty()) redo(project, 1, note("x", "veli"));
  }
}

// By a third person, when the others had done their work.
JournalNote later(const std::string& what) {
  JournalNote out = note(what, "deniz");
  out.time = "2026-11-22T09:00:00Z";
  return out;
}

std::size_t line_of(const std::string& bytes, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

void alter(const fs::path& project, const std::string& name, std::size_t at, Random& random) {
  const std::string bytes = read_file(project / name);
  std::string altered = bytes;
  altered[at] = static_cast<char>(altered[at] ^ static_cast<char>(1 + random.below(255)));
  write_file(project / name, altered, true);
  CAPTURE(name, at, line_of(bytes, at), bytes[at], altered[at]);
  const Verified verified = verify_history(project);
  const auto is_named = [&](const Diagnostic& fault) {
    return is_fault(fault) && fault.place.file == name && fault.place.line == line_of(bytes, at);
  };
  const bool named = std::any_of(verified.faults.begin(), verified.faults.end(), is_named);
  if (!named) {
    for (const Diagnostic& fault : verified.faults) UNSCOPED_INFO(one_line(fault));
  }
  CHECK(named);
  const auto wrongly = std::find_if(verified.faults.begin(), verified.faults.end(), [&](const auto& fault) {
    return fault.severity == Severity::error && fault.place.file != name;
  });
  if (wrongly != verified.faults.end()) UNSCOPED_INFO(one_line(*wrongly));
  CHECK(wrongly == verified.faults.end());
  write_file(project / name, bytes, true);
}

}  // namespace

TEST_CASE("what commands did is what the journals say, and a flipped byte is named with file and line") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    make_random(project, random);
    REQUIRE(said_of(project).empty());
    const auto files = files_of(project);
    for (int turn = 0; turn < 60; ++turn) {
      const auto& [name, bytes] = files[random.below(files.size())];
      if (!bytes.empty()) alter(project, name, random.below(bytes.size()), random);
    }
  }
}

TEST_CASE("every byte of a small project is watched over") {
  Random random(5);
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  for (const auto& [name, bytes] : files_of(project)) {
    // Every line's first and last bytes and its end, and every seventh byte.
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      const bool at_edge = at == 0 || bytes[at] == '\n' || bytes[at - 1] == '\n' ||
                           (at + 1 < bytes.size() && bytes[at + 1] == '\n');
      if (at_edge || at % 7 == 0) alter(project, name, at, random);
    }
  }
}

TEST_CASE("a project that two people made apart, joined without git, is what its journals say") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    const fs::path other = folder.path() / "other";
    make_study(project);
    fs::copy(project, other, fs::copy_options::recursive);
    for (int step = 0; step < 6; ++step) {
      change_something(project, random);
      change_by_veli(other, random);
    }
    const Merged merged = merge_project(project, other, later("merged"));
    if (!merged.changed) continue;
    REQUIRE(said_of(project).empty());
    const auto files = files_of(project);
    for (int turn = 0; turn < 40; ++turn) {
      const auto& [name, bytes] = files[random.below(files.size())];
      if (!bytes.empty()) alter(project, name, random.below(bytes.size()), random);
    }
    undo(project, 1, later("undone"));
    CHECK(said_of(project).empty());
    redo(project, 1, later("again"));
    CHECK(said_of(project).empty());
  }
}

TEST_CASE("what a hand changed is taken into the journal, can be undone, and is then what the journals say") {
  Random random(3);
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_random(project, random);
  const auto before = content_of(project);
  const auto edit = [&](const std::string& name, const std::string& from, const std::string& to) {
    std::string bytes = read_file(project / name);
    const auto at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    write_file(project / name, bytes.replace(at, from.size(), to), true);
  };
  edit("codebook.jsonl", "Kazanım", "Kazanım elle");
  edit("project.json", "\"title\": \"", "\"title\": \"Elle ");
  write_file(project / "memos/elle.md", "---\ndocument: Y5\n---\nelle\n", true);
  const auto by_hand = content_of(project);
  CHECK(said_of(project).size() == 3);
  CHECK(files_changed_outside(project) ==
        std::vector<std::string>{"codebook.jsonl", "memos/elle.md", "project.json"});
  CHECK(adopt_outside_changes(project, note("adopted")).size() == 3);
  CHECK(content_of(project) == by_hand);
  CHECK(said_of(project).empty());
  CHECK(adopt_outside_changes(project, note("adopted")).empty());
  undo(project, 1, note());
  CHECK(content_of(project) == before);
  CHECK(said_of(project).empty());
}
