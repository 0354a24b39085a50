// What the parts say about each other, and the texts against what was coded on them.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "coding/project/faults.hpp"
#include "coding/text/text.hpp"
#include "store/check_parts.hpp"

namespace coding {

namespace {

// From the line in a file that our writers would make to the line in the file that is there.
std::size_t real_line(const Inspection& inspection, const Place& place) {
  const auto at = [&](const std::vector<std::size_t>& lines, std::size_t index) {
    return index < lines.size() ? lines[index] : place.line;
  };
  if (place.line == 0) return 0;
  if (place.file == "participants.csv") return at(inspection.participant_lines, place.line - 2);
  if (place.file == "codebook.jsonl") return at(inspection.code_lines, place.line - 1);
  const auto found = inspection.lines_of_coders.find(place.file);
  return found == inspection.lines_of_coders.end() ? place.line : at(found->second, place.line - 1);
}

// What follows from a fault that was reported already.
bool is_consequence(const Inspection& inspection, const Diagnostic& fault) {
  const bool of_study = fault.slug == "level-unknown" || fault.slug == "question-unknown";
  return (of_study && !inspection.study_whole) ||
         ((fault.slug == "code-unknown" || fault.slug == "core-unknown" || fault.slug == "value-unknown") &&
          !inspection.codebook_whole) ||
         (fault.slug == "document-unknown" && !inspection.documents_whole) ||
         (fault.slug == "participant-unknown" && !inspection.participants_whole) ||
         (fault.slug == "participant-without-documents" && !inspection.documents_whole);
}

// The segments of one document, and the file and line of each.
struct DocumentPart {
  Project project{};
  std::map<std::string, std::vector<std::size_t>> lines{};
};

// Takes the segments out of the project, of which they are the greatest part.
std::unordered_map<DocumentId, DocumentPart> by_document(Inspection& inspection) {
  std::unordered_map<DocumentId, DocumentPart> parts;
  std::map<std::string, std::size_t> next;
  for (CodedSegment& segment : std::exchange(inspection.project.segments, {})) {
    const std::string path = segments_path(segment.coder);
    DocumentPart& part = parts[segment.document];
    part.project.segments.push_back(std::move(segment));
    part.lines[path].push_back(inspection.lines_of_coders.at(path)[next[path]++]);
  }
  return parts;
}

// The text is the one it should be, so what differs from the quote is what a correction left to a person.
void tell_lost(Diagnostic& fault, const Document& document) {
  if (fault.slug != "quote-mismatch") return;
  fault.slug = "segment-lost";
  fault.hint =
      "if the text was corrected: code the passage where it is now, then take this one out with `coding "
      "uncode " +
      document.id.value + "` and its --span";
}

bool has_evidence(const Inspection& inspection, const Document& document) {
  return std::any_of(inspection.evidence.begin(), inspection.evidence.end(),
                     [&](const auto& each) { return each.evidence.document == document.id; });
}

void inspect_evidence(Inspection& inspection, const Document& document, const Text& text) {
  for (const Inspection::Evidence& each : inspection.evidence) {
    const RelationEvidence& evidence = each.evidence;
    if (evidence.document != document.id || evidence.quote == Quote{} || evidence.span.empty() ||
        evidence.span.end > text.length() || holds(evidence.quote, text, evidence.span))
      continue;
    inspection.faults.push_back(
        {.slug = "evidence-lost",
         .message = "the text at " + document.id.value + " " + name_of(evidence.span) +
                    " is not the evidence's quote (" + name_of(each.key) + ")",
         .hint = "if the text was corrected: give the evidence anew with `coding relate`, and take this out",
         .place = {relations_path, each.line}});
  }
}

void inspect_text(Inspection& inspection, const Document& document, const DocumentPart* part) {
  const std::string path = text_path(document.id);
  if (!inspection.snapshot.exists(path)) return;  // reported as a missing half of a pair
  auto bytes = bytes_or_fault(inspection, path);
  const bool sound = bytes && attempt(inspection.faults, [&] { require_text(document, *bytes); });
  const bool changed = bytes && !sound && inspection.faults.back().slug == "text-changed";
  if (!(sound || changed)) return;
  if (part == nullptr && !has_evidence(inspection, document)) return;
  const Text text(*std::move(bytes));
  inspect_evidence(inspection, document, text);
  if (part == nullptr) return;
  for (Diagnostic& fault : faults_of_text(part->project, document, text)) {
    fault.place.line = part->lines.at(fault.place.file)[fault.place.line - 1];
    if (sound) tell_lost(fault, document);
    inspection.faults.push_back(std::move(fault));
  }
}

}  // namespace

void inspect_values(Inspection& inspection) {
  for (Diagnostic& fault : faults_of(inspection.project)) {
    // Of relations each line was judged by itself.
    if (is_consequence(inspection, fault) || fault.place.file == relations_path) continue;
    fault.place.line = real_line(inspection, fault.place);
    inspection.faults.push_back(std::move(fault));
  }
}

void inspect_texts(Inspection& inspection) {
  const auto parts = by_document(inspection);
  for (const Document& document : inspection.project.documents) {
    const auto part = parts.find(document.id);
    inspect_text(inspection, document, part == parts.end() ? nullptr : &part->second);
  }
}

}  // namespace coding
