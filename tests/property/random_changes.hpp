// Random changes of a small study (make_study), all by ayse.
#pragma once

#include "tests/store_support/projects.hpp"

namespace coding::testing {

inline std::string random_name(Random& random) { return "k" + std::to_string(random.below(6)); }

inline bool random_code(const fs::path& project, Random& random) {
  return change_codebook(
      project,
      [&](Codebook& codebook) {
        const CodeId id{random_name(random)};
        const Code* there = codebook.find(id);
        if (!there) return codebook.add({.id = id, .name = id.value});
        Code changed = *there;
        changed.definition = std::to_string(random.below(3));
        codebook.replace(changed);
      },
      note("codebook"));
}

inline bool random_segment(const fs::path& project, Random& random) {
  const std::size_t begin = random.below(12);
  const Project read = read_project(project);
  std::vector<CodedSegment> own = read.segments;
  if (random.below(2) == 0 && !own.empty()) {
    remove_segments(project, {"ayse"}, {key_of(own[random.below(own.size())])}, note("uncoded"));
    return true;
  }
  const Span span{begin, begin + 1 + random.below(8)};
  for (const CodedSegment& segment : own) {
    if (segment.document.value == "Y5" && segment.span == span && segment.code.value == "oyun") return false;
  }
  add_segments(project, {"ayse"}, {segment("Y5", span, "oyun")}, note("coded"));
  return true;
}

inline bool random_coding(const fs::path& project, Random& random) {
  return change_coding(
      project, {"ayse"}, {"Y5"},
      [&](Codebook& codebook, std::vector<CodedSegment>& segments) {
        const CodeId code{"c" + std::to_string(random.below(3))};
        if (codebook.find(code) == nullptr) codebook.add({.id = code, .name = code.value});
        std::erase_if(segments, [&](const CodedSegment& each) {
          return each.code != CodeId{"oyun"} && random.below(2) == 0;
        });
        for (CodedSegment& each : segments) each.memo = std::to_string(random.below(4));
        segments.push_back(segment("Y5", {random.below(3), 5}, code.value));
      },
      note("coding"));
}

inline bool random_study(const fs::path& project, Random& random) {
  return change_study(
      project,
      [&](Study& study) {
        study.title = "T" + std::to_string(random.below(3));
        if (random.below(2) == 0) study.levels.push_back("d" + std::to_string(study.levels.size()));
      },
      note("study"));
}

inline bool random_document(const fs::path& project, Random& random) {
  const DocumentId id{"D" + std::to_string(random.below(4))};
  const Project read = read_project(project);
  for (const Document& document : read.documents) {
    if (document.id != id) continue;
    return change_marks(
        project, id,
        [&](Document& there, std::vector<Mark>& marks) {
          there.title = std::to_string(random.below(3));
          if (!marks.empty() && random.below(2) == 0) return marks.clear();
          marks.push_back({.kind = MarkKind::page, .span = {marks.size(), marks.size() + 1}, .label = "1"});
        },
        note("marks"));
  }
  std::vector<NewDocument> fresh(1);
  fresh[0] = {.document = {.id = id, .participant = {"P" + std::to_string(random.below(9))}},
              .text = Text(y5_text),
              .source = "raw" + id.value,
              .extension = "txt"};
  add_documents(project, std::move(fresh), note("imported"));
  return true;
}

inline bool random_declaration(const fs::path& project, Random& random) {
  const CoderId coder{"ayse"};
  const std::vector<DocumentId> documents{{random.below(2) ? "Y5" : "Y10"}};
  if (random.below(3) == 0) return remove_declarations(project, coder, documents, note("not declared")) > 0;
  return add_declarations(project, coder, documents, note("declared")) > 0;
}

inline bool random_relation(const fs::path& project, Random& random) {
  return change_relations(
      project,
      [&](std::vector<Relation>& all) {
        if (random.below(3) == 0 && !all.empty())
          return void(all.erase(all.begin() + static_cast<std::ptrdiff_t>(random.below(all.size()))));
        const bool turned = random.below(2) == 0;
        Relation relation{.key = {{turned ? "oyun" : "kazanim"}, "leads-to", {turned ? "kazanim" : "oyun"}},
                          .coder = {"ayse"}};
        const Span span{random.below(9), 10};
        relation.evidence.push_back({.document = {"Y5"},
                                     .span = span,
                                     .against = random.below(2) == 0,
                                     .coder = {"ayse"},
                                     .quote = quote_of(Text(y5_text), span)});
        all.push_back(std::move(relation));
      },
      note("related"));
}

inline bool change_something(const fs::path& project, Random& random) {
  switch (random.below(7)) {
    case 0:
      return random_code(project, random);
    case 5:
      return random_declaration(project, random);
    case 6:
      return random_relation(project, random);
    case 4:
      return random_coding(project, random);
    case 1:
      return random_segment(project, random);
    case 2:
      return random_study(project, random);
    default:
      return random_document(project, random);
  }
}

}  // namespace coding::testing
