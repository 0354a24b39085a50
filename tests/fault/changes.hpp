// Every change of the library, as a list: what is done before it, and the change itself on a disk that fails.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "coding/store/change.hpp"
#include "coding/store/correct.hpp"
#include "coding/store/merge.hpp"
#include "coding/store/pseudonyms.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/verify.hpp"
#include "tests/store_support/projects.hpp"

namespace coding::testing {

struct Change {
  std::string name;
  std::function<void(const fs::path&, Disk&)> run;
  std::function<void(const fs::path&)> prepare = [](const fs::path&) {};
  bool is_sound_before = true;
};

inline void code_passages(const fs::path& p, Disk& disk) {
  const auto edit = [](Codebook& codebook, std::vector<CodedSegment>& segments) {
    if (!codebook.find({"vivo"})) codebook.add({.id = {"vivo"}, .name = "vivo"});
    segments = {segment("Y5", {2, 4}, "vivo"), segment("Y5", {0, 8}, "oyun")};
  };
  change_coding(p, {"ayse"}, {"Y5"}, edit, note(), disk);
}

inline void correct(const fs::path& p, Disk& disk) {
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
inline void make_other(const fs::path& p) {
  const fs::path other = p.parent_path() / "other";
  fs::remove_all(other);
  fs::copy(p, other, fs::copy_options::recursive);
  add_segments(other, {"veli"}, {segment("Y10", {0, 3}, "oyun")}, note("coded", "veli"));
  add_declarations(other, {"veli"}, {{"Y10"}}, note("declared", "veli"));
  std::vector<NewDocument> fresh(1);
  fresh[0] = {.document = {.id = {"Y8"}, .participant = {"Y8"}},
              .text = Text(y5_text),
              .source = "raw",
              .extension = "txt"};
  add_documents(other, std::move(fresh), note("imported", "veli"));
}

inline void merge(const fs::path& p, Disk& disk) {
  merge_project(p, p.parent_path() / "other", note("merged", "deniz"), {}, disk);
}

inline NameKey oyun_key() { return read_name_key("name,label\nOyun,[Ö1]\nSatranç,[Ö2]\n", "k.csv"); }

inline void put_labels_in(const fs::path& p, Disk& disk, bool forget) {
  pseudonymise(p, oyun_key(), {}, {.drop_sources = true, .forget = forget}, note(), disk);
}

inline void put_labels(const fs::path& p, Disk& disk) { put_labels_in(p, disk, false); }

inline void edit_by_hand(const fs::path& p) {
  const std::string bytes = read_file(p / "codebook.jsonl");
  write_file(p / "codebook.jsonl", bytes + "{\"id\":\"el\",\"name\":\"elle\"}\n", true);
}

inline const std::vector<Change>& changes() {
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
      {"declaring",
       [](const fs::path& p, Disk& disk) {
         add_declarations(p, {"veli"}, {{"Y10"}, {"Y5"}}, note("x", "veli"), disk);
       }},
      {"declaring no more",
       [](const fs::path& p, Disk& disk) { remove_declarations(p, {"ayse"}, {{"Y5"}}, note(), disk); },
       [](const fs::path& p) { add_declarations(p, {"ayse"}, {{"Y5"}}, note()); }},
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

}  // namespace coding::testing
