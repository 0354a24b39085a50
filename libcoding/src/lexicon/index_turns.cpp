#include "lexicon/index_turns.hpp"

#include <algorithm>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

std::vector<const Mark*> sorted_turns(const std::vector<Mark>& marks) {
  std::vector<const Mark*> turns;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::turn) turns.push_back(&mark);
  }
  std::stable_sort(turns.begin(), turns.end(),
                   [](const Mark* a, const Mark* b) { return mark_less(*a, *b); });
  return turns;
}

// From code points to bytes for positions that do not go back.
class Walker {
 public:
  explicit Walker(std::string_view valid) : valid_(valid) {}

  std::size_t byte_of(std::size_t code_point) {
    if (code_point > code_point_) {
      byte_ += byte_of_code_point(valid_.substr(byte_), code_point - code_point_);
      code_point_ = code_point;
    }
    return byte_;
  }

 private:
  std::string_view valid_;
  std::size_t byte_ = 0;
  std::size_t code_point_ = 0;
};

}  // namespace

std::vector<TextStretch> stretches_of(std::string_view valid, const std::vector<Mark>& marks) {
  const auto turns = sorted_turns(marks);
  std::vector<TextStretch> out;
  Walker walker(valid);
  std::size_t last = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const Mark& turn = *turns[i];
    const std::size_t next = i + 1 < turns.size() ? turns[i + 1]->span.begin : turn.span.end;
    const std::size_t begin = walker.byte_of(turn.span.begin);
    const std::size_t said = walker.byte_of(std::min({turn.said, turn.span.end, next}));
    const std::size_t end = walker.byte_of(std::min(turn.span.end, next));
    if (begin > last) out.push_back({last, begin});
    out.push_back({said, end, turn.label, true});
    last = end;
  }
  if (last < valid.size()) out.push_back({last, valid.size()});
  return out;
}

}  // namespace coding
