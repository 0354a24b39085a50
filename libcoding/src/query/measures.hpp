// What a relation of spans is measured in: code points as they stand, or the numbers of units.
#pragma once

#include <optional>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/project/units.hpp"
#include "coding/query/query.hpp"
#include "query/span_relations.hpp"

namespace coding {

// For one document and one relation; reads the text when its units are asked for.
class Measure {
 public:
  Measure(const Query& related, const Project& project, const Document& document, const TextSource& text_of,
          const MarkSource& marks_of);

  // Of SAME …: replaces each span by the units that it touches, as a stretch of their numbers. Others stay.
  void put(std::vector<PlacedSpan>& spans) const;

  // How far a follower may be: characters and words that lie between, or by how many sentences, lines, turns
  // or paragraphs it begins later than the other ends.
  std::optional<HowNear> near() const;

 private:
  std::size_t first_ending_after(std::size_t code_point) const;

  bool same_ = false;
  Scale scale_ = Scale::characters;
  std::optional<std::size_t> limit_{};
  std::vector<UnitSpan> units_{};
};

}  // namespace coding
