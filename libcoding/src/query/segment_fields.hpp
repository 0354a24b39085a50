// What a field says of a coded segment itself: its coder, stage, weight, length, memo and values.
#pragma once

#include <optional>

#include "coding/project/project.hpp"
#include "coding/query/query.hpp"
#include "query/name_match.hpp"

namespace coding {

// A segment without a weight or a value has none that could be equal, unequal, less or more.
class SegmentField {
 public:
  // Both must outlive it. `query` is a field of segments.
  SegmentField(const Query& query, const Project& project);

  bool operator()(const CodedSegment& segment);

 private:
  enum class Kind { coder, stage, weight, length, memo, value };

  bool named(bool fits) const { return fits != (query_.comparison == Comparison::unequal); }
  bool coder(const CodedSegment& segment);
  Stage stage(const CodedSegment& segment) const;
  bool number(double value) const;
  bool value(const CodedSegment& segment) const;

  const Query& query_;
  const Project& project_;
  Kind kind_ = Kind::coder;
  NameMatch match_;
  std::string property_{};
  Stage stage_ = Stage::none;
  double number_ = 0;
  CoderId last_{};  // segments of one coder stand together
  std::optional<bool> last_fits_{};
};

}  // namespace coding
