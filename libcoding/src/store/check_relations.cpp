// The lines of relations.jsonl: what cannot be read, what means nothing, what stands there twice, and what
// git brought back.
#include <algorithm>
#include <set>

#include "coding/project/faults.hpp"
#include "store/check_parts.hpp"
#include "store/line_fates.hpp"

namespace coding {

namespace {

void note(Inspection& inspection, std::size_t line, std::string slug, std::string message, std::string hint) {
  inspection.faults.push_back({.slug = std::move(slug),
                               .message = std::move(message),
                               .hint = std::move(hint),
                               .place = {relations_path, line},
                               .severity = Severity::note});
}

bool is_consequence(const Inspection& inspection, const Diagnostic& fault) {
  return (fault.slug == "code-unknown" && !inspection.codebook_whole) ||
         (fault.slug == "document-unknown" && !inspection.documents_whole) ||
         (fault.slug == "kind-unknown" && !inspection.study_whole);
}

}  // namespace

void inspect_relations(Inspection& inspection) {
  if (!inspection.snapshot.exists(relations_path)) return;
  const std::string bytes = bytes_or_fault(inspection, relations_path).value_or("");
  const LineFates fates(inspection.snapshot, relations_path);
  JsonReader reader;
  std::vector<Relation> all;
  std::set<std::string_view> seen;
  each_line(inspection, relations_path, bytes, [&](const JsonSource& source, const NumberedLine& line) {
    Relation relation = parse_relation(reader, source, line.text);
    if (!seen.insert(line.text).second) {
      return note(inspection, line.number, "relation-twice",
                  "this line is there twice, in the same words; it counts once",
                  "nothing is to be done: the next change of a relation takes it out");
    }
    if (const JournalEntry* entry = fates.taken_out(line.text)) {
      note(inspection, line.number, "line-returned",
           "this relation was taken out, as " + told(*entry) + ", and is here again",
           "git kept it beside a change; take it out again with `coding relate --remove`, or leave it");
    }
    for (Diagnostic& fault : faults_of_relation(inspection.project, relation)) {
      if (is_consequence(inspection, fault)) continue;
      fault.place.line = line.number;
      inspection.faults.push_back(std::move(fault));
    }
    for (const RelationEvidence& evidence : relation.evidence)
      inspection.evidence.push_back({relation.key, evidence, line.number});
    all.push_back(std::move(relation));
  });
  inspection.project.relations = joined_relations(std::move(all));
}

}  // namespace coding
