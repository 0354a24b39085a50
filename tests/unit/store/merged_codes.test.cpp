// Merged codes on disk: what is read, what is written, and what git may make of them.
#include "coding/base/error.hpp"
#include "coding/store/biography.hpp"
#include "coding/store/check.hpp"
#include "coding/store/merge.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

void merge_codes(const fs::path& project, const std::string& id, const std::string& into,
                 const std::string& coder = "ayse") {
  change_codebook(
      project, [&](Codebook& codebook) { codebook.merge({id}, {into}); },
      note("merged " + id + " into " + into, coder));
}

std::string codes_of(const fs::path& project) {
  std::string out;
  for (const CodedSegment& each : read_project(project).segments)
    out += each.coder.value + " " + each.document.value + ":" + std::to_string(each.span.begin) + " " +
           each.code.value + "; ";
  return out;
}

std::string segments_file(const fs::path& project, const std::string& coder = "ayse") {
  return read_file(project / "segments" / (coder + ".jsonl"));
}

bool has(const Diagnostics& faults, const std::string& slug) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](const Diagnostic& fault) { return fault.slug == slug; });
}

template <class Call>
std::string slug_of(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.diagnostic().slug;
  }
  return "";
}

// A study and a copy of it, for two people.
struct TwoCopies {
  TemporaryFolder folder{};
  fs::path one = folder.project();
  fs::path two = folder.path() / "other";

  TwoCopies() {
    make_study(one);
    fs::copy(one, two, fs::copy_options::recursive);
  }
};

// Git's union: the lines of one clone, then those that only the other has.
void join_lines(const fs::path& from, const fs::path& into) {
  for (const auto& [path, bytes] : files_of(from)) {
    if (!path.ends_with(".jsonl")) continue;
    std::string mine = fs::exists(into / path) ? read_file(into / path) : "";
    std::string line;
    for (const char c : bytes) {
      line += c;
      if (c != '\n') continue;
      if (("\n" + mine).find("\n" + line) == std::string::npos) mine += line;
      line.clear();
    }
    fs::create_directories((into / path).parent_path());
    write_file(into / path, mine, true);
  }
}

}  // namespace

TEST_CASE("merging codes writes the codebook and no segment, and every reader follows") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  add_segments(project, {"ayse"}, {segment("Y5", {0, 7}, "oyun")}, note());
  const std::string before = segments_file(project);
  merge_codes(project, "sosyallesme", "oyun");
  CHECK(segments_file(project) == before);
  CHECK(codes_of(project) == "ayse Y10:8 oyun; ayse Y5:0 oyun; ");
  const std::string codebook = read_file(project / "codebook.jsonl");
  CHECK(codebook.find(R"({"id":"sosyallesme","name":"sosyalleşme","parent":"oyun","alias":"oyun"})") !=
        std::string::npos);
  CHECK(codebook_jsonl(read_project(project).codebook) == codebook);
  CHECK(check_folder(project).empty());
  CHECK(read_segments(project, {"ayse"}).size() == 2);
}

TEST_CASE("coding and uncoding with a merged code finds what is written with either id") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  merge_codes(project, "sosyallesme", "oyun");
  const std::string before = segments_file(project);
  CHECK(add_segments(project, {"ayse"}, {segment("Y5", {0, 7}, "oyun")}, note()).already_there == 1);
  CHECK(add_segments(project, {"ayse"}, {segment("Y5", {0, 7}, "sosyallesme")}, note()).already_there == 1);
  CHECK(segments_file(project) == before);
  change_coding(
      project, {"ayse"}, {"Y5"},
      [](Codebook&, std::vector<CodedSegment>& segments) {
        REQUIRE(segments.size() == 1);
        CHECK(segments[0].code.value == "oyun");
        segments.push_back(segment("Y5", {9, 11}, "oyun"));
      },
      note());
  CHECK(segments_file(project).find(R"("end":7,"code":"sosyallesme")") != std::string::npos);
  CHECK(remove_segments(project, {"ayse"}, {{{"Y5"}, {0, 7}, {"oyun"}}}, note()) == 1);
  CHECK(codes_of(project) == "ayse Y10:8 oyun; ayse Y5:9 oyun; ");
}

TEST_CASE("a change of the whole project leaves the lines of merged codes alone") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  merge_codes(project, "sosyallesme", "oyun");
  change_project(
      project,
      [](Project& whole) {
        CodedSegment more = segment("Y5", {9, 11}, "oyun");
        more.coder = {"ayse"};
        whole.segments.push_back(more);
      },
      note());
  CHECK(segments_file(project).find(R"("end":7,"code":"sosyallesme")") != std::string::npos);
  undo(project, 2, note());
  CHECK(codes_of(project) == "ayse Y10:8 oyun; ayse Y5:0 sosyallesme; ");
}

TEST_CASE("undoing a merging brings the bytes back, and redoing merges again") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  const auto before = content_of(project);
  merge_codes(project, "kazanim", "sosyallesme");
  const auto after = content_of(project);
  undo(project, 1, note());
  CHECK(content_of(project) == before);
  redo(project, 1, note());
  CHECK(content_of(project) == after);
}

TEST_CASE("a locked code keeps its words and its segments, an inactive one gets no more") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  const auto set = [&](auto edit) {
    change_codebook(
        project,
        [&](Codebook& codebook) {
          Code code = codebook.at({"oyun"});
          edit(code);
          codebook.replace(code);
        },
        note("set", "veli"));
  };
  set([](Code& code) { code.locked = true; });
  CHECK(slug_of([&] { set([](Code& code) { code.name = "başka"; }); }) == "code-locked");
  CHECK(slug_of([&] { merge_codes(project, "oyun", "kazanim"); }) == "code-locked");
  CHECK(slug_of([&] { merge_codes(project, "sosyallesme", "oyun"); }) == "code-locked");
  CHECK(slug_of([&] {
          add_segments(project, {"ayse"}, {segment("Y5", {9, 11}, "oyun")}, note());
        }) == "code-locked");
  CHECK(slug_of([&] {
          remove_segments(project, {"ayse"}, {{{"Y10"}, {8, 13}, {"oyun"}}}, note());
        }) == "code-locked");
  CHECK(slug_of([&] { undo(project, 1, note()); }) == "code-locked");
  set([](Code& code) { code.sets = {"küme"}; });
  set([](Code& code) {
    code.locked = false;
    code.active = false;
  });
  CHECK(slug_of([&] {
          add_segments(project, {"ayse"}, {segment("Y5", {9, 11}, "oyun")}, note());
        }) == "code-inactive");
  CHECK(remove_segments(project, {"ayse"}, {{{"Y10"}, {8, 13}, {"oyun"}}}, note()) == 1);
}

TEST_CASE(
    "a code merged in one clone and used in the other counts for the code it went into, and check tells") {
  const TwoCopies copies;
  const auto& [folder, one, two] = copies;
  merge_codes(one, "sosyallesme", "oyun");
  JournalNote later = note("coded", "veli");
  later.time = "2026-11-22T08:00:00Z";
  add_segments(two, {"veli"}, {segment("Y10", {0, 3}, "sosyallesme")}, later);
  change_codebook(
      two,
      [](Codebook& codebook) {
        codebook.add({.id = {"alt"}, .name = "alt", .parent = {"sosyallesme"}});
        Code code = codebook.at({"sosyallesme"});
        code.color = "#112233";
        codebook.replace(code);
      },
      later);
  join_lines(two, one);
  CHECK(codes_of(one) == "ayse Y10:8 oyun; ayse Y5:0 oyun; veli Y10:0 oyun; ");
  const Codebook codebook = read_project(one).codebook;
  CHECK(codebook.at({"alt"}).parent.value == "oyun");
  REQUIRE(codebook.merged().size() == 1);
  CHECK(codebook.merged()[0].color == "#112233");
  const Diagnostics faults = check_folder(one);
  for (const char* slug : {"alias-used", "alias-changed", "parent-merged"}) CHECK(has(faults, slug));
  CHECK(std::none_of(faults.begin(), faults.end(),
                     [](const Diagnostic& fault) { return fault.severity == Severity::error; }));
}

TEST_CASE("two people who merge two codes into each other get one code on both machines") {
  const TwoCopies copies;
  const auto& [folder, one, two] = copies;
  merge_codes(one, "sosyallesme", "oyun");
  merge_codes(two, "oyun", "sosyallesme", "veli");
  const fs::path both = folder.path() / "both";
  fs::copy(two, both, fs::copy_options::recursive);
  join_lines(two, one);
  join_lines(folder.project(), both);
  CHECK(codes_of(one) == "ayse Y10:8 oyun; ayse Y5:0 oyun; ");
  CHECK(codes_of(both) == codes_of(one));
  CHECK(has(check_folder(one), "alias-cycle"));
}

TEST_CASE("a code that two people merged into different ones is named with both") {
  const TwoCopies copies;
  const auto& [folder, one, two] = copies;
  merge_codes(one, "sosyallesme", "oyun");
  merge_codes(two, "sosyallesme", "kazanim", "veli");
  join_lines(two, one);
  const Diagnostics faults = check_folder(one);
  const auto fault = std::find_if(faults.begin(), faults.end(),
                                  [](const Diagnostic& each) { return each.slug == "code-duplicate"; });
  REQUIRE(fault != faults.end());
  CHECK(fault->message ==
        "the code 'sosyallesme' was merged by two people, into different codes: 'kazanim' and 'oyun'");
}

TEST_CASE("a code merged into one that another removed brings it back") {
  TemporaryFolder folder;
  const fs::path one = folder.project();
  const fs::path two = folder.path() / "other";
  make_study(one);
  change_codebook(
      one, [](Codebook& codebook) { codebook.add({.id = {"yeni"}, .name = "yeni"}); }, note());
  fs::copy(one, two, fs::copy_options::recursive);
  merge_codes(one, "sosyallesme", "yeni");
  JournalNote later = note("removed", "veli");
  later.time = "2026-11-22T08:00:00Z";
  change_codebook(
      two, [](Codebook& codebook) { codebook.remove({"yeni"}); }, later);
  join_lines(two, one);
  // Union keeps no line of `yeni`: the other clone's removal wins over the unchanged line.
  std::string codebook = read_file(one / "codebook.jsonl");
  const std::string line = "{\"id\":\"yeni\",\"name\":\"yeni\"}\n";
  if (codebook.find(line) != std::string::npos) codebook.erase(codebook.find(line), line.size());
  write_file(one / "codebook.jsonl", codebook, true);
  CHECK(codes_of(one) == "ayse Y10:8 oyun; ayse Y5:0 yeni; ");
  CHECK(has(check_folder(one), "code-returned"));
}

TEST_CASE("joining another copy without git keeps the lines of merged codes") {
  const TwoCopies copies;
  const auto& [folder, one, two] = copies;
  merge_codes(one, "sosyallesme", "oyun");
  add_segments(two, {"veli"}, {segment("Y10", {0, 3}, "sosyallesme")}, note("coded", "veli"));
  const Merged merged = merge_project(one, two, note("joined"));
  CHECK(merged.conflicts.empty());
  CHECK(codes_of(one) == "ayse Y10:8 oyun; ayse Y5:0 oyun; veli Y10:0 oyun; ");
  CHECK(segments_file(one, "veli").find("sosyallesme") != std::string::npos);
}

TEST_CASE("recoding is one change, joins what the passage has, and is taken back whole") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  CodedSegment twice = segment("Y5", {0, 7}, "oyun");
  twice.memo = "iki";
  add_segments(project, {"ayse"}, {twice, segment("Y5", {9, 11}, "oyun")}, note());
  const auto before = content_of(project);
  const std::vector<SegmentKey> chosen = {
      {{"Y5"}, {0, 7}, {"oyun"}}, {{"Y5"}, {9, 11}, {"oyun"}}, {{"Y1"}, {0, 1}, {"oyun"}}};
  const auto done = change_own_segments(
      project, {"ayse"},
      [&](const std::vector<CodedSegment>& own) {
        SegmentChange change = recoding(own, chosen, {"sosyallesme"});
        change.new_codes = {{.id = {"yeni"}, .name = "yeni"}};
        return change;
      },
      note());
  CHECK(done.gone == 3);
  CHECK(done.came == 2);
  const Project after = read_project(project);
  CHECK(codes_of(project) == "ayse Y10:8 oyun; ayse Y5:0 sosyallesme; ayse Y5:9 sosyallesme; ");
  CHECK(after.segments[1].memo == "iki");
  CHECK(after.codebook.find({"yeni"}) != nullptr);
  undo(project, 1, note());
  CHECK(content_of(project) == before);
}

TEST_CASE("a biography tells a code's life with what was merged into it, and the passages it held") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  add_segments(project, {"ayse"}, {segment("Y5", {0, 7}, "oyun")}, note("coded more"));
  change_codebook(
      project,
      [](Codebook& codebook) {
        Code code = codebook.at({"oyun"});
        code.name = "oyunlar";
        code.definition = "birlikte";
        codebook.replace(code);
      },
      note("changed"));
  merge_codes(project, "sosyallesme", "oyun");
  remove_segments(project, {"ayse"}, {{{"Y10"}, {8, 13}, {"oyun"}}}, note("uncoded"));
  undo(project, 2, note());
  std::string told;
  for (const BiographyStep& step : biography(read_journal(project), {"oyun"}, {.passages = true})) {
    for (const std::string& event : step.events) told += event + ", ";
    told += std::to_string(step.held) + (step.taken_back ? "-" : "") + "\n";
    CHECK(step.passages.size() == step.held);
  }
  CHECK(told ==
        "added, 0\n"
        "coded 1, 1\n"
        "coded 1, 2\n"
        "renamed from 'oyun' to 'oyunlar', defined: definition, 2\n"
        "merged from 'sosyalleşme', 2-\n"
        "uncoded 1, 1-\n"
        "took back, separated from 'sosyalleşme', coded 1, 2\n");
  CHECK(biography(read_journal(project), {"yok"}).empty());
}

TEST_CASE("check names examples that are no passages with the code any more") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  change_codebook(
      project,
      [](Codebook& codebook) {
        Code code = codebook.at({"oyun"});
        code.examples = {"Y10:8:13", "sözle bir örnek"};
        codebook.replace(code);
      },
      note());
  CHECK(check_folder(project).empty());
  remove_segments(project, {"ayse"}, {{{"Y10"}, {8, 13}, {"oyun"}}}, note());
  CHECK(has(check_folder(project), "example-not-coded"));
}
