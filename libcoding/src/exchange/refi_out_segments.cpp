// Coded segments and the passages that relations rest on, on the way to REFI-QDA.
#include <algorithm>

#include "exchange/refi_build.hpp"
#include "exchange/xsd_values.hpp"

namespace coding {

namespace {

bool is_there(const RefiBuild& build, const CodedSegment& segment) {
  return build.sources.contains(segment.document) && build.codes.contains(segment.code);
}

std::vector<std::string> notes_of(RefiBuild& build, const CodedSegment& segment) {
  std::vector<std::string> out;
  const auto say = [&](const std::string& words) { out.push_back(shared_note(build, {words, words, ""})); };
  if (!segment.memo.empty()) out.push_back(shared_note(build, {"", segment.memo, segment.coder.value}));
  if (segment.weight) say("weight: " + std::to_string(*segment.weight));
  if (segment.stage != Stage::none) say("stage: " + name_of(segment.stage));
  for (const std::string& value : value_texts(segment.values)) say("value: " + value);
  return out;
}

void add_segment(RefiBuild& build, const CodedSegment& segment) {
  const RefiOrigin origin = refi_origin_of(segment.unknown);
  RefiSelection& selection = selection_at(build, segment.document, segment.span);
  if (selection.guid.empty()) selection.guid = origin.selection;
  RefiCoding coding{.code = build.codes.at(segment.code),
                    .creating_user = user_of(build, segment.coder.value),
                    .notes = notes_of(build, segment)};
  coding.guid =
      taken_guid(build, origin.guid.empty() ? guid_of_coding(build.in.project.study, segment) : origin.guid);
  if (is_xsd_date_time(origin.created)) coding.created = origin.created;
  selection.codings.push_back(std::move(coding));
}

void add_evidence(RefiBuild& build, const Relation& relation, RefiLink& link) {
  for (const RelationEvidence& each : relation.evidence) {
    if (!build.sources.contains(each.document)) {
      lose(build, {.what = "evidence of relations",
                   .name = name_of(relation.key),
                   .why = "its document is not there"});
      continue;
    }
    const std::string name = (each.against ? "against: " : "for: ") + name_of(relation.key);
    const std::string note = shared_note(build, {name, each.note, each.coder.value});
    auto& notes = selection_at(build, each.document, each.span).notes;
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
    if (std::find(link.notes.begin(), link.notes.end(), note) == link.notes.end()) link.notes.push_back(note);
  }
}

bool is_symmetric(const std::vector<RelationFamily>& families, std::string_view kind) {
  for (const RelationFamily& family : families) {
    for (const RelationKind& each : family.kinds) {
      if (each.name == kind) return each.symmetric;
    }
  }
  return false;
}

}  // namespace

void add_segments(RefiBuild& build) {
  for (const CodedSegment& segment : build.in.project.segments) {
    if (is_there(build, segment))
      add_segment(build, segment);
    else
      lose(build, {.what = "coded segments", .why = "their document or code is not there"});
  }
}

void add_relations(RefiBuild& build) {
  const auto families = families_of(build.in.project.study);
  for (const Relation& relation : build.in.project.relations) {
    const auto from = build.codes.find(relation.key.from);
    const auto to = build.codes.find(relation.key.to);
    if (from == build.codes.end() || to == build.codes.end()) {
      lose(build, {.what = "relations", .name = name_of(relation.key), .why = "a code of it is not there"});
      continue;
    }
    RefiLink link{.guid = taken_guid(build, guid_of_relation(build.in.project.study, relation.key)),
                  .name = clean(build, relation.key.kind, "kinds of relations"),
                  .direction = is_symmetric(families, relation.key.kind) ? "Associative" : "OneWay",
                  .origin = from->second,
                  .target = to->second};
    if (!relation.note.empty() || !relation.coder.empty()) {
      link.notes.push_back(
          shared_note(build, {"relation: " + name_of(relation.key), relation.note, relation.coder.value}));
    }
    add_evidence(build, relation, link);
    build.links.emplace(relation.key, build.out.project.links.size());
    build.out.project.links.push_back(std::move(link));
  }
}

}  // namespace coding
