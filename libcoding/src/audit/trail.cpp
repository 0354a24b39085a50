#include "coding/audit/trail.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "coding/audit/checklists.hpp"
#include "coding/base/digest.hpp"

namespace coding {

namespace {

using C = TrailClass;
using T = TrailThing;

class Trail {
 public:
  Trail(const Project& project, const StudyRecord& record) : project_(project), record_(record) {}

  std::vector<TrailRow> all() && {
    add_raw_data();
    add_reduction();
    add_reconstruction();
    add_process();
    add_intentions();
    add_instruments();
    return std::move(rows_);
  }

 private:
  TrailRow& add(C which, T thing, std::size_t count, std::string place = {}) {
    rows_.push_back({.which = which,
                     .thing = thing,
                     .count = count,
                     .state = count > 0 ? TrailState::held : TrailState::none,
                     .place = std::move(place)});
    return rows_.back();
  }
  void absent(C which, T thing, TrailState state = TrailState::elsewhere) {
    rows_.push_back({.which = which, .thing = thing, .state = state});
  }

  // Of one file, from what the journal says of it.
  TrailRow& add_file(C which, T thing, std::size_t count, const std::string& path) {
    TrailRow& row = add(which, thing, count, path);
    if (count == 0) return row;
    row.digest = digest(path);
    row.days = days_of([&](const std::string& file) { return file == path; });
    return row;
  }

  std::string digest(const std::string& path) const {
    return record_.digest_of ? record_.digest_of(path) : std::string();
  }

  Days days_of(const auto& is_meant) const {
    Days out;
    for (const JournalLine& line : record_.journal) {
      if (std::any_of(line.files.begin(), line.files.end(), is_meant)) out.add(line.time);
    }
    return out;
  }

  std::size_t changes_of(const std::string& path) const {
    return static_cast<std::size_t>(
        std::count_if(record_.journal.begin(), record_.journal.end(), [&](const JournalLine& line) {
          return std::find(line.files.begin(), line.files.end(), path) != line.files.end();
        }));
  }

  // The digests of several, one a line.
  static std::string digest_of_all(const std::vector<std::string>& digests) {
    std::string lines;
    for (const std::string& each : digests) lines += each + "\n";
    return digests.empty() ? std::string() : sha256(lines);
  }

  void add_memos(C which, T thing, const auto& is_meant) {
    std::size_t count = 0;
    Days days;
    std::vector<std::string> digests;
    for (const Memo& memo : record_.memos) {
      if (!is_meant(memo)) continue;
      ++count;
      days.add(memo.date);
      digests.push_back(digest("memos/" + memo.id + ".md"));
    }
    TrailRow& row = add(which, thing, count, "memos");
    row.days = days;
    row.digest = digest_of_all(digests);
  }
  void add_memos_of(C which, T thing, std::string_view type) {
    add_memos(which, thing, [&](const Memo& memo) { return memo.type == type; });
  }

  void add_raw_data() {
    std::vector<std::string> texts;
    std::vector<std::string> sources;
    Days days;
    for (const Document& document : project_.documents) {
      texts.push_back(document.text_sha256);
      if (!document.source.sha256.empty()) sources.push_back(document.source.sha256);
      days.add(document.date);
    }
    TrailRow& documents = add(C::raw_data, T::documents, texts.size(), "documents");
    documents.days = days;
    documents.digest = digest_of_all(texts);
    TrailRow& imported = add(C::raw_data, T::sources, sources.size(), "sources");
    imported.days = days_of([](const std::string& file) { return file.starts_with("sources/"); });
    if (!imported.days.known()) imported.place = "documents";  // the files themselves were not kept
    imported.digest = digest_of_all(sources);
    add_file(C::raw_data, T::participants, project_.participants.size(), "participants.csv");
    add_memos(C::raw_data, T::field_memos, [](const Memo& memo) {
      const std::string_view subject = subject_of(memo);
      return is_untyped(memo) && (subject == "document" || subject == "passage" || subject == "participant");
    });
    absent(C::raw_data, T::recordings);
  }

  void add_reduction() {
    std::vector<std::string> digests;
    for (const CoderId& coder : project_.coders) {
      const std::string found = digest("segments/" + coder.value + ".jsonl");
      if (!found.empty()) digests.push_back(found);
    }
    TrailRow& segments = add(C::reduction, T::segments, project_.segments.size(), "segments");
    segments.days = days_of([](const std::string& file) { return file.starts_with("segments/"); });
    segments.digest = digest_of_all(digests);
    add_file(C::reduction, T::codebook, project_.codebook.size(), "codebook.jsonl");
    add(C::reduction, T::codebook_changes, changes_of("codebook.jsonl"), "journal").days =
        days_of([](const std::string& file) { return file == "codebook.jsonl"; });
    add(C::reduction, T::merged_codes, project_.codebook.merged().size(), "codebook.jsonl");
    add_memos_of(C::reduction, T::code_notes, "code-note");
    add_memos_of(C::reduction, T::summaries, "summary");
    const auto cleaned = std::count_if(project_.documents.begin(), project_.documents.end(),
                                       [](const Document& each) { return !each.cleaning.empty(); });
    add(C::reduction, T::cleaning, static_cast<std::size_t>(cleaned), "documents");
  }

  void add_reconstruction() {
    add_file(C::reconstruction, T::relations, project_.relations.size(), "relations.jsonl");
    const auto& codes = project_.codebook.codes();
    const auto placed =
        std::count_if(codes.begin(), codes.end(), [](const Code& code) { return code.role != Role::none; });
    add(C::reconstruction, T::roles, static_cast<std::size_t>(placed), "codebook.jsonl");
    add_memos_of(C::reconstruction, T::comparisons, "comparison");
    add_memos_of(C::reconstruction, T::theoretical_memos, "theoretical");
    add_memos_of(C::reconstruction, T::storyline, "storyline");
    absent(C::reconstruction, T::report, TrailState::made_anew);
  }

  void add_process() {
    Days days;
    std::map<std::string, std::string> last;  // of each coder's journal
    for (const JournalLine& line : record_.journal) {
      days.add(line.time);
      last[line.coder.value] = line.digest;
    }
    std::vector<std::string> heads;
    for (const auto& [coder, head] : last) heads.push_back(head);
    TrailRow& journal = add(C::process, T::journal, record_.journal.size(), "journal");
    journal.days = days;
    journal.digest = heads.size() == 1 ? heads.front() : digest_of_all(heads);
    add(C::process, T::declarations, project_.declarations.size(), "coded").days =
        days_of([](const std::string& file) { return file.starts_with("coded/"); });
    add_memos_of(C::process, T::operational_memos, "operational");
    add_memos_of(C::process, T::checklist_answers, answer_type);
    add_memos(C::process, T::other_memos, [](const Memo& memo) {
      const std::string_view subject = subject_of(memo);
      return is_untyped(memo) && subject != "document" && subject != "passage" && subject != "participant";
    });
  }

  void add_intentions() {
    add_file(C::intentions, T::description, project_.study.description.empty() ? 0 : 1, "project.json");
    add(C::intentions, T::questions, project_.study.questions.size(), "project.json");
    add_memos_of(C::intentions, T::reflexive_memos, "reflexive");
    absent(C::intentions, T::proposal);
  }

  void add_instruments() {
    const auto& questions = project_.study.questions;
    const auto prompts = std::count_if(questions.begin(), questions.end(),
                                       [](const ResearchQuestion& each) { return !each.prompt.empty(); });
    add(C::instruments, T::prompts, static_cast<std::size_t>(prompts), "project.json");
    add(C::instruments, T::attributes, project_.study.attributes.size(), "project.json");
    add(C::instruments, T::queries, project_.study.queries.size(), "project.json");
    absent(C::instruments, T::guide);
  }

  // Of no type that has a row of its own.
  static bool is_untyped(const Memo& memo) {
    static constexpr std::array<std::string_view, 8> typed = {"code-note",   "summary",   "comparison",
                                                              "theoretical", "storyline", "operational",
                                                              "reflexive",   answer_type};
    return std::find(typed.begin(), typed.end(), memo.type) == typed.end();
  }

  const Project& project_;
  const StudyRecord& record_;
  std::vector<TrailRow> rows_;
};

}  // namespace

std::string_view name_of(TrailClass which) {
  static constexpr std::array<std::string_view, 6> names = {"raw-data", "reduction",  "reconstruction",
                                                            "process",  "intentions", "instruments"};
  return names.at(static_cast<std::size_t>(which));
}

std::string_view name_of(TrailThing thing) {
  static constexpr std::array<std::string_view, 31> names = {"documents",
                                                             "sources",
                                                             "participants",
                                                             "field-memos",
                                                             "recordings",
                                                             "segments",
                                                             "codebook",
                                                             "codebook-changes",
                                                             "merged-codes",
                                                             "code-notes",
                                                             "summaries",
                                                             "cleaning",
                                                             "relations",
                                                             "roles",
                                                             "comparisons",
                                                             "theoretical-memos",
                                                             "storyline",
                                                             "report",
                                                             "journal",
                                                             "declarations",
                                                             "operational-memos",
                                                             "checklist-answers",
                                                             "other-memos",
                                                             "description",
                                                             "questions",
                                                             "reflexive-memos",
                                                             "proposal",
                                                             "prompts",
                                                             "attributes",
                                                             "queries",
                                                             "guide"};
  return names.at(static_cast<std::size_t>(thing));
}

std::string_view name_of(TrailState state) {
  static constexpr std::array<std::string_view, 4> names = {"held", "none", "elsewhere", "made-anew"};
  return names.at(static_cast<std::size_t>(state));
}

std::vector<TrailRow> audit_trail(const Project& project, const StudyRecord& record) {
  return Trail(project, record).all();
}

}  // namespace coding
