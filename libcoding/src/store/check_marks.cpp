// What stands beside the texts: marks, edits, memos, and whether the speakers of the turns are known.
#include <algorithm>
#include <set>

#include "coding/project/attribution.hpp"
#include "store/check_parts.hpp"
#include "store/marks_files.hpp"

namespace coding {

namespace {

void report_turns(Inspection& inspection, const Document& document, const std::vector<Mark>& marks) {
  std::set<std::string> known;
  for (const Speaker& speaker : document.speakers) known.insert(speaker.label);
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::turn || !known.insert(mark.label).second) continue;
    inspection.faults.push_back(
        {.slug = "speaker-unknown",
         .message = "the document has turns of '" + mark.label + "', who is not among its speakers",
         .hint = "say who that is with `coding documents speakers " + document.id.value + "`",
         .place = {document_path(document.id)},
         .severity = Severity::warning});
  }
}

void inspect_marks_of(Inspection& inspection, const Document& document) {
  const std::string path = marks_path(document.id);
  if (!inspection.snapshot.exists(path)) return;
  const auto bytes = bytes_or_fault(inspection, path);
  if (!bytes) return;
  attempt(inspection.faults, [&] {
    auto marks = parse_marks({.file = path, .bytes = *bytes}, document.length);
    if (!std::is_sorted(marks.begin(), marks.end(), mark_less)) {
      inspection.faults.push_back({.slug = "marks-unsorted",
                                   .message = "the marks are not in the order of the text",
                                   .hint = "sort the lines by start",
                                   .place = {path},
                                   .severity = Severity::warning});
    }
    report_turns(inspection, document, marks);
  });
}

void inspect_edits_of(Inspection& inspection, const Document& document) {
  const std::string path = edits_path(document.id);
  const std::string of_text = text_path(document.id);
  if (!inspection.snapshot.exists(path) || !inspection.snapshot.exists(of_text)) return;
  const auto bytes = bytes_or_fault(inspection, path);
  if (!bytes) return;
  Diagnostics reported;  // of the text: inspect_texts does that
  std::optional<Text> text;
  attempt(reported, [&] { text = Text(inspection.snapshot.read(of_text)); });
  if (!text) return;
  attempt(inspection.faults, [&] { parse_edits({.file = path, .bytes = *bytes}, *text); });
}

void inspect_code_of(Inspection& inspection, const Memo& memo, const std::string& path) {
  if (memo.code.empty() || !inspection.codebook_whole || inspection.project.codebook.find(memo.code)) return;
  inspection.faults.push_back(
      {.slug = "code-unknown",
       .message = "the memo is about the code '" + memo.code.value + "', which does not exist",
       .hint = "correct the memo's `code`, or take the memo away with `coding memo remove " + memo.id + "`",
       .place = {path},
       .severity = Severity::warning});
}

void inspect_person_of(Inspection& inspection, const Memo& memo, const std::string& path) {
  if (memo.participant.empty() || find_participant(inspection.project, memo.participant) != nullptr) return;
  inspection.faults.push_back(
      {.slug = "participant-unknown",
       .message = "the memo is about '" + memo.participant.value + "', who is no participant",
       .hint = "correct the memo's `participant`, or take the memo away with `coding memo remove " + memo.id +
               "`",
       .place = {path},
       .severity = Severity::warning});
}

void inspect_memo(Inspection& inspection, const std::string& id) {
  const std::string path = memo_path(id);
  const auto bytes = bytes_or_fault(inspection, path);
  if (!bytes) return;
  attempt(inspection.faults, [&] {
    const Memo memo = parse_memo({.file = path, .bytes = *bytes}, id);
    inspect_code_of(inspection, memo, path);
    inspect_person_of(inspection, memo, path);
    if (memo.document.empty() || !inspection.documents_whole) return;
    const Document* document = find_document(inspection.project, memo.document);
    if (document == nullptr) {
      inspection.faults.push_back(
          {.slug = "document-unknown",
           .message = "the memo is about the document '" + memo.document.value + "', which does not exist",
           .hint = "correct the memo's `document`, or restore the document",
           .place = {path}});
    } else if (memo.span.end > document->length || memo.span.begin > memo.span.end) {
      inspection.faults.push_back({.slug = "span-outside",
                                   .message = "the memo is about " + name_of(memo.span) + " of a text of " +
                                              std::to_string(document->length) + " characters",
                                   .hint = "correct the memo's `span`",
                                   .place = {path}});
    }
  });
}

}  // namespace

void inspect_marks(Inspection& inspection) {
  for (const Document& document : inspection.project.documents) {
    inspect_marks_of(inspection, document);
    inspect_edits_of(inspection, document);
    if (needs_turns(document)) {
      Diagnostics reported;
      attempt(reported,
              [&] { inspection.project.turns[document.id] = turns_of(inspection.snapshot, document.id); });
    }
  }
}

void inspect_memos(Inspection& inspection) {
  for (const std::string& id : stems_of(inspection.snapshot, "memos", ".md")) inspect_memo(inspection, id);
}

}  // namespace coding
