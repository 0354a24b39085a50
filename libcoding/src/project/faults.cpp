#include "coding/project/faults.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/project/attribution.hpp"

namespace coding {

namespace {

std::string quoted(const std::string& text) { return "'" + text + "'"; }

std::string described(const CodedSegment& segment) {
  return segment.document.value + " " + name_of(segment.span) + " " + segment.code.value;
}

std::string file_of(const CodedSegment& segment) { return "segments/" + segment.coder.value + ".jsonl"; }
std::string file_of(const Document& document) { return "documents/" + document.id.value + ".json"; }

void require_name(const std::string& id, const std::string& whose, Place place, Diagnostics& out) {
  if (is_well_formed_name(id)) return;
  out.push_back({.slug = "name-invalid",
                 .message = quoted(id) + " cannot be a " + whose + "'s id",
                 .hint = "use letters, digits, hyphens and underscores",
                 .place = std::move(place)});
}

void coder_faults(const Project& project, Diagnostics& out) {
  for (const CoderId& coder : project.coders) {
    if (is_well_formed_name(coder.value)) continue;
    const bool declared = std::any_of(project.declarations.begin(), project.declarations.end(),
                                      [&](const Declaration& each) { return each.coder == coder; });
    require_name(coder.value, "coder", {(declared ? "coded/" : "segments/") + coder.value + ".jsonl"}, out);
  }
  const CoderId& own = project.study.coder;
  const auto& coders = project.coders;
  if (own.empty() || std::find(coders.begin(), coders.end(), own) != coders.end()) return;
  out.push_back({.slug = "coder-unknown",
                 .message = "the study's coder " + quoted(own.value) + " has coded nothing",
                 .hint = "`coding coders study CODER` names another",
                 .place = {"project.json"},
                 .severity = Severity::warning});
}

void participant_faults(const Project& project, Diagnostics& out) {
  std::unordered_set<ParticipantId> seen;
  std::size_t line = 1;  // the header
  for (const Participant& participant : project.participants) {
    ++line;
    require_name(participant.id.value, "participant", {"participants.csv", line}, out);
    if (!seen.insert(participant.id).second) {
      out.push_back({.slug = "participant-duplicate",
                     .message = "the participant " + quoted(participant.id.value) + " is there twice",
                     .hint = "remove one of the rows",
                     .place = {"participants.csv", line}});
    }
    for (const Attribute& attribute : project.study.attributes) {
      const auto value = participant.values.find(attribute.key);
      if (value == participant.values.end() || fits(value->second, attribute)) continue;
      out.push_back({.slug = "attribute-mismatch",
                     .message = quoted(value->second) + " is not " + name_of(attribute.type) + ", which " +
                                quoted(attribute.key) + " is, at participant " + quoted(participant.id.value),
                     .hint = "correct the value, or the attribute's type in project.json",
                     .place = {"participants.csv", line}});
    }
  }
}

void document_faults(const Project& project, Diagnostics& out) {
  std::unordered_set<ParticipantId> people;
  for (const Participant& participant : project.participants) people.insert(participant.id);
  std::unordered_set<DocumentId> seen;
  std::unordered_set<ParticipantId> heard;
  for (const Document& document : project.documents) {
    for (const ParticipantId& id : participants_of(document)) heard.insert(id);
    require_name(document.id.value, "document", {file_of(document)}, out);
    if (!seen.insert(document.id).second) {
      out.push_back({.slug = "document-duplicate",
                     .message = "the document " + quoted(document.id.value) + " is there twice",
                     .place = {file_of(document)}});
    }
    for (const ParticipantId& id : participants_of(document)) {
      if (people.contains(id)) continue;
      out.push_back({.slug = "participant-unknown",
                     .message = "the participant " + quoted(id.value) + " of document " +
                                quoted(document.id.value) + " is not in participants.csv",
                     .hint = "add a row, or correct the document's participant",
                     .place = {file_of(document)}});
    }
  }
  std::size_t line = 1;  // the header
  for (const Participant& participant : project.participants) {
    ++line;
    if (heard.contains(participant.id)) continue;
    out.push_back({.slug = "participant-without-documents",
                   .message = "the participant " + quoted(participant.id.value) + " has no document",
                   .place = {"participants.csv", line},
                   .severity = Severity::note});
  }
}

void codebook_faults(const Project& project, Diagnostics& out) {
  const auto& levels = project.study.levels;
  std::set<std::string> questions;
  for (const ResearchQuestion& question : project.study.questions) questions.insert(question.id);
  std::size_t line = 0;
  for (const Code& code : project.codebook.codes()) {
    ++line;
    if (!code.level.empty() && std::find(levels.begin(), levels.end(), code.level) == levels.end()) {
      out.push_back({.slug = "level-unknown",
                     .message = "the code " + quoted(code.id.value) + " has the level " + quoted(code.level) +
                                ", which project.json does not name",
                     .hint = "correct it, or add the level to project.json",
                     .place = {"codebook.jsonl", line}});
    }
    if (!code.question.empty() && !questions.contains(code.question)) {
      out.push_back({.slug = "question-unknown",
                     .message = "the code " + quoted(code.id.value) + " answers the research question " +
                                quoted(code.question) + ", which project.json does not hold",
                     .place = {"codebook.jsonl", line}});
    }
  }
}

void segment_fault(const CodedSegment& segment, std::size_t line, std::string slug, std::string message,
                   std::string hint, Diagnostics& out) {
  out.push_back({.slug = std::move(slug),
                 .message = std::move(message) + ", at " + described(segment),
                 .hint = std::move(hint),
                 .place = {file_of(segment), line}});
}

// The line of each segment in its coder's file, where a folder's segments stand in this order.
std::vector<std::size_t> lines_of(const std::vector<CodedSegment>& segments) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    lines.push_back(i > 0 && segments[i - 1].coder == segments[i].coder ? lines.back() + 1 : 1);
  }
  return lines;
}

void segment_faults(const Project& project, Diagnostics& out) {
  std::unordered_map<DocumentId, const Document*> documents;
  for (const Document& document : project.documents) documents.emplace(document.id, &document);
  const auto lines = lines_of(project.segments);
  auto next_line = lines.begin();
  for (const CodedSegment& segment : project.segments) {
    const std::size_t line = *next_line++;
    if (!project.codebook.find(segment.code)) {
      segment_fault(segment, line, "code-unknown", "there is no code " + quoted(segment.code.value),
                    "add the code to codebook.jsonl, or recode the segment", out);
    }
    const auto document = documents.find(segment.document);
    if (document == documents.end()) {
      segment_fault(segment, line, "document-unknown",
                    "there is no document " + quoted(segment.document.value),
                    "import the document, or remove the segment", out);
    } else if (segment.span.end > document->second->length) {
      segment_fault(segment, line, "span-outside",
                    "the span ends behind the text, which has " + std::to_string(document->second->length) +
                        " characters",
                    "the text was changed, or the segment belongs to another one", out);
    }
    if (segment.span.begin >= segment.span.end) {
      segment_fault(segment, line, "span-empty", "the span holds nothing",
                    "the end must be greater than the start", out);
    }
    if (segment.weight && (*segment.weight < 0 || *segment.weight > 100)) {
      segment_fault(segment, line, "weight-outside",
                    "the weight " + std::to_string(*segment.weight) + " is not 0 to 100", "", out);
    }
  }
}

void repeated_segment_faults(const Project& project, Diagnostics& out) {
  const auto& segments = project.segments;
  const auto stands_before = [&](std::size_t a, std::size_t b) {
    if (segments[a].coder != segments[b].coder) return segments[a].coder < segments[b].coder;
    return sort_key(segments[a]) < sort_key(segments[b]);
  };
  std::vector<std::size_t> sorted(segments.size());
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  // In a folder's project they are in order already.
  if (!std::is_sorted(sorted.begin(), sorted.end(), stands_before)) {
    std::stable_sort(sorted.begin(), sorted.end(), stands_before);
  }
  const auto lines = lines_of(segments);
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (!is_same_segment(segments[sorted[i - 1]], segments[sorted[i]])) continue;
    segment_fault(segments[sorted[i]], lines[sorted[i]], "segment-twice", "the same segment is there twice",
                  "remove one of the lines", out);
  }
}

void declaration_faults(const Project& project, Diagnostics& out) {
  std::unordered_set<DocumentId> documents;
  for (const Document& document : project.documents) documents.insert(document.id);
  std::set<std::pair<CoderId, DocumentId>> seen;
  std::map<CoderId, std::size_t> lines;
  for (const Declaration& declaration : project.declarations) {
    const Place place{"coded/" + declaration.coder.value + ".jsonl", ++lines[declaration.coder]};
    const std::string document = quoted(declaration.document.value);
    if (!documents.contains(declaration.document)) {
      out.push_back({.slug = "document-unknown",
                     .message = "there is no document " + document + ", which " + declaration.coder.value +
                                " is said to have coded",
                     .hint = "import the document, or take the declaration back with `coding coders coded " +
                             declaration.document.value + " --not`",
                     .place = place});
    }
    if (!seen.emplace(declaration.coder, declaration.document).second) {
      out.push_back(
          {.slug = "declared-twice",
           .message = "the document " + document + " is declared twice by " + declaration.coder.value,
           .hint = "remove one of the lines",
           .place = place});
    }
  }
}

void core_faults(const Project& project, Diagnostics& out) {
  const CodeId& core = project.study.core;
  if (core.empty() || project.codebook.find(project.codebook.followed(core))) return;
  out.push_back({.slug = "core-unknown",
                 .message = "the core category " + quoted(core.value) + " is no code",
                 .hint = "`coding study set --core CODE` names another",
                 .place = {"project.json"}});
}

// What a segment says of a property, against what its code says there is.
void value_faults(const Project& project, Diagnostics& out) {
  const auto lines = lines_of(project.segments);
  auto next_line = lines.begin();
  for (const CodedSegment& segment : project.segments) {
    const std::size_t line = *next_line++;
    if (segment.values.empty()) continue;
    const Code* code = project.codebook.find(segment.code);
    if (code == nullptr) continue;
    for (const PropertyValue& value : segment.values) {
      const auto property = std::find_if(code->properties.begin(), code->properties.end(),
                                         [&](const Property& each) { return each.name == value.property; });
      const bool is_known = property != code->properties.end();
      if (is_known && (property->values.empty() || std::find(property->values.begin(), property->values.end(),
                                                             value.value) != property->values.end()))
        continue;
      segment_fault(
          segment, line, "value-unknown",
          is_known ? "the property " + quoted(value.property) + " has no value " + quoted(value.value)
                   : "the code has no property " + quoted(value.property),
          "declare it with `coding codebook set " + code->id.value + " --property`, or correct the segment",
          out);
      out.back().severity = Severity::warning;
    }
  }
}

}  // namespace

Diagnostics faults_of_relation(const Project& project, const Relation& relation) {
  Diagnostics out;
  const auto add = [&](std::string slug, std::string message, std::string hint) {
    out.push_back({.slug = std::move(slug),
                   .message = std::move(message) + " (" + name_of(relation.key) + ")",
                   .hint = std::move(hint),
                   .place = {"relations.jsonl"}});
  };
  for (const CodeId& id : {relation.key.from, relation.key.to}) {
    if (project.codebook.find(project.codebook.followed(id))) continue;
    add("code-unknown", "there is no code " + quoted(id.value),
        "add the code, or take the relation out of relations.jsonl");
  }
  if (relation.key.from == relation.key.to)
    add("relation-to-itself", "a code cannot be related to itself", "take the line out");
  try {
    kind_at(project.study, relation.key.kind);
  } catch (const UsageError& error) {
    add("kind-unknown", error.diagnostic().message, error.diagnostic().hint);
  }
  for (const RelationEvidence& evidence : relation.evidence) {
    const std::string place = evidence.document.value + " " + name_of(evidence.span);
    const Document* document = find_document(project, evidence.document);
    if (document == nullptr) {
      add("document-unknown", "there is no document " + quoted(evidence.document.value),
          "import the document, or take the evidence out");
    } else if (evidence.span.end > document->length) {
      add("span-outside",
          "the evidence " + place + " ends behind the text, which has " + std::to_string(document->length) +
              " characters",
          "the text was changed, or the evidence belongs to another one");
    }
    if (evidence.span.begin >= evidence.span.end)
      add("span-empty", "the evidence " + place + " holds nothing", "the end must be greater than the start");
  }
  return out;
}

Diagnostics faults_of(const Project& project) {
  Diagnostics out;
  coder_faults(project, out);
  participant_faults(project, out);
  document_faults(project, out);
  codebook_faults(project, out);
  segment_faults(project, out);
  repeated_segment_faults(project, out);
  declaration_faults(project, out);
  core_faults(project, out);
  value_faults(project, out);
  for (const Relation& relation : project.relations) {
    Diagnostics own = faults_of_relation(project, relation);
    std::move(own.begin(), own.end(), std::back_inserter(out));
  }
  return out;
}

Diagnostics faults_of_text(const Project& project, const Document& document, const Text& text) {
  Diagnostics out;
  const auto lines = lines_of(project.segments);
  auto next_line = lines.begin();
  for (const CodedSegment& segment : project.segments) {
    const std::size_t line = *next_line++;
    if (segment.document != document.id || segment.span.begin >= segment.span.end) continue;
    if (segment.span.end > text.length()) {
      // faults_of has said so already where the stated length is the text's.
      if (segment.span.end > document.length) continue;
      segment_fault(
          segment, line, "span-outside",
          "the span ends behind the text, which has " + std::to_string(text.length()) + " characters",
          "the text was changed, or the segment belongs to another one", out);
    } else if (!holds(segment.quote, text, segment.span)) {
      segment_fault(segment, line, "quote-mismatch", "the text there is not the segment's quote",
                    "the text was changed after coding", out);
    }
  }
  return out;
}

}  // namespace coding
