// The table of coded segments, and that of the values that they carry.
#include <algorithm>
#include <unordered_map>

#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"
#include "exchange/document_reader.hpp"
#include "exchange/table_parts.hpp"

namespace coding {

namespace {

std::size_t deepest_path(const Codebook& codebook) {
  std::size_t out = 1;
  for (std::size_t i = 0; i < codebook.size(); ++i) out = std::max(out, codebook.depth(i) + 1);
  return out;
}

std::vector<DataField> segment_fields(const ProjectData& data, bool with_attributes) {
  std::vector<DataField> out = {
      {.key = "segment", .kind = FieldKind::integer, .about = "its number in this export, from 1"},
      {.key = "coder", .about = "who coded it", .refers = "coders"},
      {.key = "document", .about = "where", .refers = "documents"},
      {.key = "participant", .about = "whose words it is", .refers = "participants"},
      {.key = "turn", .kind = FieldKind::integer, .about = "the turn in which it begins"},
      {.key = "speaker", .about = "the label of that turn"},
      {.key = "start", .kind = FieldKind::integer, .about = "in code points from 0"},
      {.key = "end", .kind = FieldKind::integer, .about = "exclusive"},
      {.key = "code", .about = "the code's id", .refers = "codes"},
      {.key = "code_name"},
      {.key = "code_level", .about = "one of the study's levels"}};
  const std::size_t deepest = deepest_path(data.project.codebook);
  for (std::size_t depth = 1; depth <= deepest; ++depth) {
    out.push_back(
        {.key = "path_" + std::to_string(depth),
         .about = depth == 1 ? "the name of the root above the code" : "the next name on the way down"});
  }
  for (DataField field : std::vector<DataField>{
           {.key = "question", .about = "the research question that the code answers", .refers = "questions"},
           {.key = "text", .about = "the whole passage"},
           {.key = "memo", .about = "a remark on it"},
           {.key = "weight", .kind = FieldKind::integer, .about = "0 to 100"},
           {.key = "stage", .about = "none, open, axial or selective coding"}})
    out.push_back(std::move(field));
  if (with_attributes) {
    for (DataField& field : attribute_fields(data.project.study, out)) out.push_back(std::move(field));
  }
  return out;
}

class SegmentRows {
 public:
  SegmentRows(const ProjectData& data, bool with_attributes)
      : data_(data),
        with_attributes_(with_attributes),
        deepest_(deepest_path(data.project.codebook)),
        documents_(data.project),
        reader_(data) {
    for (const Participant& each : data.project.participants) participants_.emplace(each.id, &each);
    for (std::size_t i = 0; i < data.project.codebook.size(); ++i)
      paths_.push_back(data.project.codebook.path(i));
  }

  void take_all(const TakeDataRow& take) {
    std::int64_t number = 0;
    for (const CodedSegment& segment : data_.project.segments) {
      row_.clear();
      row_.emplace_back(++number);
      add_place(segment);
      add_code(segment.code);
      row_.emplace_back(passage_);
      row_.push_back(told(segment.memo));
      row_.push_back(segment.weight ? DataValue(std::int64_t{*segment.weight}) : DataValue());
      row_.push_back(told(name_of(segment.stage)));
      if (with_attributes_) {
        const auto found = participants_.find(participant_);
        add_attribute_values(row_, data_.project.study,
                             found == participants_.end() ? nullptr : found->second);
      }
      take(row_);
    }
  }

 private:
  void add_place(const CodedSegment& segment) {
    const Document* document = documents_.find(segment.document);
    participant_ =
        document == nullptr ? ParticipantId{} : participant_at(data_.project, *document, segment.span);
    passage_ = document == nullptr ? std::string() : std::string(reader_.passage(*document, segment.span));
    row_.push_back(told(segment.coder));
    row_.push_back(told(segment.document));
    row_.push_back(told(participant_));
    add_turn(document, segment.span.begin);
    row_.push_back(counted_value(segment.span.begin));
    row_.push_back(counted_value(segment.span.end));
  }

  void add_turn(const Document* document, std::size_t begin) {
    std::int64_t number = 0;
    if (document != nullptr) {
      for (const Mark& mark : reader_.marks(*document)) {
        if (mark.kind != MarkKind::turn) continue;
        ++number;
        if (mark.span.begin <= begin && begin < mark.span.end) {
          row_.emplace_back(number);
          row_.push_back(told(mark.label));
          return;
        }
        if (mark.span.begin > begin) break;
      }
    }
    row_.insert(row_.end(), 2, DataValue());
  }

  void add_code(const CodeId& id) {
    const Codebook& codebook = data_.project.codebook;
    const auto position = codebook.position(codebook.followed(id));
    if (!position) {
      row_.push_back(told(id));
      row_.insert(row_.end(), deepest_ + 3, DataValue());
      return;
    }
    const Code& code = codebook.codes()[*position];
    row_.push_back(told(code.id));
    row_.push_back(told(code.name));
    row_.push_back(told(*position < data_.levels.size() ? data_.levels[*position] : code.level));
    const std::vector<std::string>& path = paths_[*position];
    for (std::size_t i = 0; i < deepest_; ++i) row_.push_back(i < path.size() ? told(path[i]) : DataValue());
    row_.push_back(told(codebook.question(*position)));
  }

  const ProjectData& data_;
  bool with_attributes_;
  std::size_t deepest_;
  DocumentIndex documents_;
  DocumentReader reader_;
  std::unordered_map<ParticipantId, const Participant*> participants_{};
  std::vector<std::vector<std::string>> paths_{};
  DataRow row_{};
  ParticipantId participant_{};
  std::string passage_{};
};

DataTable values_table(const Project& project) {
  return {
      .name = "segment_values",
      .about = "one row a segment and the value of a property of its code",
      .fields = {{.key = "segment", .kind = FieldKind::integer, .about = "its number", .refers = "segments"},
                 {.key = "property", .about = "of the code"},
                 {.key = "value", .about = "on its dimension"}},
      .key = 2,
      .rows = [&project](const TakeDataRow& take) {
        std::int64_t number = 0;
        for (const CodedSegment& segment : project.segments) {
          ++number;
          for (const PropertyValue& each : segment.values)
            take({number, told(each.property), told(each.value)});
        }
      }};
}

}  // namespace

std::vector<DataTable> segment_tables(const ProjectData& data, const DataTableOptions& options) {
  const bool with_attributes = options.with_attributes;
  return {{.name = "segments",
           .about = "one row a passage and a code that a coder gave it",
           .fields = segment_fields(data, with_attributes),
           .key = 1,
           .rows = [&data, with_attributes](
                       const TakeDataRow& take) { SegmentRows(data, with_attributes).take_all(take); }},
          values_table(data.project)};
}

}  // namespace coding
