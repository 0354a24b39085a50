#include "query/segment_fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/base/number.hpp"
#include "query/fields.hpp"

namespace coding {

namespace {

// A memo is asked for words in it, a value for what stands behind its property.
std::string wanted_name(const Query& query) {
  if (query.field == "memo") return "*" + query.text + "*";
  if (query.field == "value") return property_value_of(query.text).value;
  return query.text;
}

}  // namespace

SegmentField::SegmentField(const Query& query, const Project& project)
    : query_(query), project_(project), match_(wanted_name(query), project.study.language) {
  static constexpr std::array<std::pair<std::string_view, Kind>, 6> kinds = {{{"coder", Kind::coder},
                                                                              {"stage", Kind::stage},
                                                                              {"weight", Kind::weight},
                                                                              {"length", Kind::length},
                                                                              {"memo", Kind::memo},
                                                                              {"value", Kind::value}}};
  for (const auto& [name, kind] : kinds) {
    if (name == query.field) kind_ = kind;
  }
  if (kind_ == Kind::value) property_ = property_value_of(query.text).property;
  if (kind_ == Kind::stage && query.text != "none") stage_ = stage_named(query.text);
  if (kind_ == Kind::weight || kind_ == Kind::length) number_ = parse_real(query.text).value_or(0);
}

bool SegmentField::operator()(const CodedSegment& segment) {
  switch (kind_) {
    case Kind::coder:
      return coder(segment);
    case Kind::stage:
      return named(stage(segment) == stage_);
    case Kind::weight:
      return segment.weight && number(*segment.weight);
    case Kind::length:
      return number(static_cast<double>(segment.span.length()));
    case Kind::memo:
      return named(!segment.memo.empty() && match_.fits(segment.memo));
    case Kind::value:
      return value(segment);
  }
  return false;
}

bool SegmentField::coder(const CodedSegment& segment) {
  if (!last_fits_ || last_ != segment.coder) {
    last_ = segment.coder;
    last_fits_ = match_.fits(segment.coder.value);
  }
  return named(*last_fits_);
}

// Its own, else its code's: as the stages of a study are counted.
Stage SegmentField::stage(const CodedSegment& segment) const {
  if (segment.stage != Stage::none) return segment.stage;
  const Code* code = project_.codebook.find(project_.codebook.followed(segment.code));
  return code == nullptr ? Stage::none : code->stage;
}

bool SegmentField::number(double value) const { return holds(value <=> number_, query_.comparison); }

bool SegmentField::value(const CodedSegment& segment) const {
  const auto found = std::find_if(segment.values.begin(), segment.values.end(),
                                  [&](const PropertyValue& each) { return each.property == property_; });
  return found != segment.values.end() && named(match_.fits(found->value));
}

}  // namespace coding
