// Every change against every fault at every step: the project is as before or as after, and never anything
// else.
#include "coding/store/change.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "coding/store/correct.hpp"
#include "coding/store/merge.hpp"
#include "coding/store/pseudonyms.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/verify.hpp"
#include "tests/catch.hpp"
#include "tests/fault/faulty_disk.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

struct Change {
  std::string name;
  std::function<void(const fs::path&, Disk&)> run;
  std::function<void(const fs::path&)> prepare = [](const fs::path&) {};
  bool is_sound_before = true;
};

void code_passages(const fs::path& p, Disk& disk) {
  const auto edit = [](Codebook& codebook, std::vector<CodedSegment>& segments) {
    if (!codebook.find({"vivo"})) codebook.add({.id = {"vivo"}, .name = "vivo"});
    segments = {segment("Y5", {2, 4}, "vivo"), segment("Y5", {0, 8}, "oyun")};
  };
  change_coding(p, {"ayse"}, {"Y5"}, edit, note(), disk);
}

void correct(const fs::path& p, Disk& disk) {
  const Project project = read_project(p);
  const std::string text = "Başa bir söz. " + y5_text;
  correct_document(p,
                   {.document = document_at(project, {"Y5"}),
                    .text = Text(text),
                    .marks = {{.kind = MarkKind::page, .span = {0, 3}, .label = "1"}},
                    .source = text,
                    .extension = "txt"},
                   note(), disk);
}

// Beside the project: a copy in which others worked on.
void make_other(const fs::path& p) {
  const fs::path other = p.parent_path() / "other";
  fs::remove_all(other);
  fs::copy(p, other, fs::copy_options::recursive);
  add_segments(other, {"veli"}, {segment("Y10", {0, 3}, "oyun")}, note("coded", "veli"));
  std::vector<NewDocument> fresh(1);
  fresh[0] = {.document = {.id = {"Y8"}, .participant = {"Y8"}},
              .text = Text(y5_text),
              .source = "raw",
              .extension = "txt"};
  add_documents(other, std::move(fresh), note("imported", "veli"));
}

void merge(const fs::path& p, Disk& disk) {
  merge_project(p, p.parent_path() / "other", note("merged", "deniz"), {}, disk);
}

NameKey oyun_key() { return read_name_key("name,label\nOyun,[Ö1]\nSatranç,[Ö2]\n", "k.csv"); }

void put_labels_in(const fs::path& p, Disk& disk, bool forget) {
  pseudonymise(p, oyun_key(), {}, {.drop_sources = true, .forget = forget}, note(), disk);
}

void put_labels(const fs::path& p, Disk& disk) { put_labels_in(p, disk, false); }

void edit_by_hand(const fs::path& p) {
  const std::string bytes = read_file(p / "codebook.jsonl");
  write_file(p / "codebook.jsonl", bytes + "{\"id\":\"el\",\"name\":\"elle\"}\n", true);
}

const std::vector<Change>& changes() {
  static const std::vector<Change> all = {
      {"study",
       [](const fs::path& p, Disk& disk) {
         change_study(
             p, [](Study& study) { study.title = "Yeni"; }, note(), disk);
       }},
      {"participants",
       [](const fs::path& p, Disk& disk) {
         change_participants(
             p,
             [](Study& study, std::vector<Participant>& people) {
               if (study.attributes.empty()) study.attributes.push_back({.key = "yas"});
               people[0].values["yas"] = "41";
             },
             note(), disk);
       }},
      {"codebook",
       [](const fs::path& p, Disk& disk) {
         change_codebook(
             p,
             [](Codebook& codebook) {
               if (!codebook.find({"yeni"})) codebook.add({.id = {"yeni"}, .name = "Yeni"});
             },
             note(), disk);
       }},
      {"add",
       [](const fs::path& p, Disk& disk) {
         add_segments(p, {"ayse"}, {segment("Y10", {0, 3}, "oyun"), segment("Y5", {9, 11}, "oyun")}, note(),
                      disk);
       }},
      {"new coder",
       [](const fs::path& p, Disk& disk) {
         add_segments(p, {"veli"}, {segment("Y10", {0, 3}, "oyun")}, note("x", "veli"), disk);
       }},
      {"remove",
       [](const fs::path& p, Disk& disk) {
         remove_segments(p, {"ayse"}, {{{"Y5"}, {0, 7}, {"sosyallesme"}}}, note(), disk);
       }},
      {"coding", code_passages},  // what markup writes
      {"merging codes",
       [](const fs::path& p, Disk& disk) {
         const auto edit = [](Codebook& codebook) {
           if (codebook.followed({"sosyallesme"}).value == "sosyallesme")
             codebook.merge({"sosyallesme"}, {"oyun"});
         };
         change_codebook(p, edit, note(), disk);
       }},
      {"splitting a code",
       [](const fs::path& p, Disk& disk) {
         const auto plan = [](const std::vector<CodedSegment>& own) {
           SegmentChange change = recoding(own, {{{"Y10"}, {8, 13}, {"oyun"}}}, {"yeni"});
           change.new_codes = {{.id = {"yeni"}, .name = "yeni"}};
           return change;
         };
         change_own_segments(p, {"ayse"}, plan, note(), disk);
       }},
      {"whole",
       [](const fs::path& p, Disk& disk) {
         change_project(
             p,
             [](Project& project) {
               project.study.title = "Başka";
               std::erase_if(project.documents, [](const Document& d) { return d.id.value == "Y5"; });
               std::erase_if(project.segments,
                             [](const CodedSegment& s) { return s.document.value == "Y5"; });
               if (project.codebook.find({"sosyallesme"})) project.codebook.remove({"sosyallesme"});
             },
             note(), disk);
       }},
      {"marks",
       [](const fs::path& p, Disk& disk) {
         const auto edit = [](Document& document, std::vector<Mark>& marks) {
           document.title = "Beşinci";
           marks = {{.kind = MarkKind::page, .span = {0, 3}, .label = "1"}};
         };
         change_marks(p, {"Y5"}, edit, note(), disk);
       }},
      // A hand wrote in the codebook; only the journal changes.
      {"adopt", [](const fs::path& p, Disk& disk) { adopt_outside_changes(p, note(), disk); }, edit_by_hand,
       false},
      {"correct", correct},
      {"merge", merge, make_other},
      {"labels for names", put_labels},
      {"a journal founded anew", [](const fs::path& p, Disk& disk) { put_labels_in(p, disk, true); }},
      {"names for labels",
       [](const fs::path& p, Disk& disk) { restore_names(p, oyun_key(), {}, note(), disk); },
       [](const fs::path& p) { put_labels(p, real_disk()); }},
      {"undo", [](const fs::path& p, Disk& disk) { undo(p, 1, note(), disk); }},
      {"undo of a correction", [](const fs::path& p, Disk& disk) { undo(p, 1, note(), disk); },
       [](const fs::path& p) { correct(p, real_disk()); }},
      {"redo of a correction", [](const fs::path& p, Disk& disk) { redo(p, 1, note(), disk); },
       [](const fs::path& p) {
         correct(p, real_disk());
         undo(p, 1, note());
       }},
      {"undo of a merge", [](const fs::path& p, Disk& disk) { undo(p, 1, note("x", "deniz"), disk); },
       [](const fs::path& p) {
         make_other(p);
         merge(p, real_disk());
       }},
      {"undo of coding", [](const fs::path& p, Disk& disk) { undo(p, 1, note(), disk); },
       [](const fs::path& p) { code_passages(p, real_disk()); }},
      // Codings, codes and both documents with their texts and sources.
      {"undo of an import", [](const fs::path& p, Disk& disk) { undo(p, 3, note(), disk); }},
      {"redo of an import", [](const fs::path& p, Disk& disk) { redo(p, 1, note(), disk); },
       [](const fs::path& p) { undo(p, 3, note()); }},
  };
  return all;
}

void documents(const fs::path& p, Disk& disk) {
  std::vector<NewDocument> fresh;
  for (const char* id : {"Y6", "Y7"})
    fresh.push_back({.document = {.id = {id}, .participant = {id}},
                     .text = Text(y5_text),
                     .source = "raw",
                     .extension = "txt"});
  add_documents(p, std::move(fresh), note(), {}, disk);
}

// What a reader sees, with the texts.
struct Seen {
  Project project{};
  std::vector<std::string> texts{};
  std::size_t entries = 0;
  bool operator==(const Seen&) const = default;
};

Seen look(const fs::path& path) {
  Seen seen{.project = read_project(path)};
  for (const Document& document : seen.project.documents)
    seen.texts.push_back(read_text(path, document).bytes());
  seen.entries = read_journal(path).size();
  return seen;
}

bool has_no_error(const Diagnostics& faults) {
  for (const Diagnostic& fault : faults) {
    if (fault.severity != Severity::error) continue;
    UNSCOPED_INFO(one_line(fault));
    return false;
  }
  return true;
}

bool is_sound(const fs::path& path) { return has_no_error(check_folder(path)); }

// Is everything there what the journals say?
bool is_proven(const fs::path& path) { return has_no_error(verify_history(path).faults); }

void again(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

// Returns the number of steps the change takes.
int try_each_step(const Change& change, Fault fault, int reason = EIO) {
  TemporaryFolder folder;
  const fs::path original = folder.path() / "original";
  make_study(original);
  change.prepare(original);
  const Seen before = look(original);
  again(original, folder.project());
  FaultyDisk counting(Fault::none, 0);
  change.run(folder.project(), counting);
  const Seen after = look(folder.project());
  REQUIRE_FALSE(before == after);
  for (int step = 0; step < counting.steps(); ++step) {
    CAPTURE(change.name, static_cast<int>(fault), step);
    again(original, folder.project());
    FaultyDisk disk(fault, step, reason);
    std::string slug = "none";
    try {
      change.run(folder.project(), disk);
    } catch (const Error& error) {
      slug = error.diagnostic().slug;
    } catch (const Killed&) {
      slug = "killed";
    }
    CHECK(slug != "none");
    const Seen seen = look(folder.project());
    CHECK((seen == before || seen == after));
    if (slug == "change-unfinished") CHECK(seen == after);
    if (slug == "file-unwritable" || slug == "disk-full") CHECK(seen == before);
    CHECK(is_sound(folder.project()));
    if (fault == Fault::killed)  // for all faults it would take half of the time of these tests
      CHECK((is_proven(folder.project()) || (seen == before && !change.is_sound_before)));
    if (seen == before) {
      change.run(folder.project(), real_disk());
      CHECK(look(folder.project()) == after);
    }
    change_study(
        folder.project(), [](Study& study) { study.description = "one more"; }, note());
    CHECK(is_sound(folder.project()));
    CHECK(interruption_of(folder.project()) == Interruption::none);
  }
  return counting.steps();
}

}  // namespace

TEST_CASE("a step that fails leaves the project before or after the change, and a retry succeeds") {
  for (const Change& change : changes()) {
    for (const Fault fault : {Fault::refused, Fault::partial, Fault::late})
      CHECK(try_each_step(change, fault) > 10);
  }
}

TEST_CASE("a kill at any step leaves the project before or after the change, and a retry succeeds") {
  for (const Change& change : changes()) try_each_step(change, Fault::killed);
}

TEST_CASE("an import that fails or is killed at any step is whole or not there") {
  const Change change{"documents", documents};
  for (const Fault fault : {Fault::refused, Fault::partial, Fault::late, Fault::killed})
    try_each_step(change, fault);
}

TEST_CASE("a full disk is named and changes nothing") {
  for (const Change& change : changes()) try_each_step(change, Fault::partial, ENOSPC);
}

TEST_CASE("a process that really dies at any step holds no lock and leaves no half") {
  TemporaryFolder folder;
  const fs::path original = folder.path() / "original";
  make_study(original);
  const Seen before = look(original);
  const auto run = [&](Disk& disk) {
    add_segments(folder.project(), {"ayse"}, {segment("Y10", {0, 3}, "oyun")}, note(), disk);
  };
  again(original, folder.project());
  FaultyDisk counting(Fault::none, 0);
  run(counting);
  const Seen after = look(folder.project());
  for (int step = 0; step < counting.steps(); ++step) {
    CAPTURE(step);
    again(original, folder.project());
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      FaultyDisk disk(Fault::killed, step);
      try {
        run(disk);
      } catch (const Killed&) {
        ::_exit(7);
      }
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 7);
    const Seen seen = look(folder.project());
    CHECK((seen == before || seen == after));
    run(real_disk());
    CHECK(look(folder.project()) == after);
  }
}

TEST_CASE("making a project that fails at any step leaves a folder in which it can be made") {
  FaultyDisk counting(Fault::none, 0);
  {
    TemporaryFolder folder;
    create_project(folder.project(), {.id = "1", .title = "x"}, note(), counting);
  }
  for (const Fault fault : {Fault::refused, Fault::late, Fault::killed}) {
    for (int step = 0; step < counting.steps(); ++step) {
      CAPTURE(static_cast<int>(fault), step);
      TemporaryFolder folder;
      FaultyDisk disk(fault, step);
      try {
        create_project(folder.project(), {.id = "1", .title = "x"}, note(), disk);
      } catch (const Error&) {
      } catch (const Killed&) {
      }
      bool made = true;
      try {
        create_project(folder.project(), {.id = "1", .title = "x"}, note());
      } catch (const UsageError& error) {
        CHECK(error.diagnostic().slug == "project-exists");
        made = false;
      }
      CHECK(read_study(find_project(folder.project())).title == "x");
      CHECK((made || is_sound(folder.project())));
    }
  }
}

TEST_CASE("an interrupted change in a folder nobody may write is read whole") {
  TemporaryFolder folder;
  make_study(folder.project());
  FaultyDisk counting(Fault::none, 0);
  TemporaryFolder other;
  make_study(other.project());
  documents(other.project(), counting);
  // Killed behind the commit point, before the first file is in its place.
  int step = 0;
  while (interruption_of(folder.project()) != Interruption::after_commit) {
    REQUIRE(step < counting.steps());
    FaultyDisk disk(Fault::killed, step++);
    try {
      documents(folder.project(), disk);
    } catch (const Killed&) {
    }
  }
  const auto files = files_of(folder.project());
  const Seen seen = look(folder.project());
  CHECK(seen.project.documents.size() == 4);
  CHECK(seen.texts.size() == 4);
  CHECK(files_of(folder.project()) == files);
  FaultyDisk read_only(Fault::refused, 0, EROFS);
  CHECK_THROWS_WITH(change_study(
                        folder.project(), [](Study&) {}, note(), read_only),
                    Catch::Contains("Read-only"));
  CHECK(look(folder.project()) == seen);
}
