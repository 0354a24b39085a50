// In which order the interviews came: saturation is about what was still new when they did.
//
// The order is data: a document's place in the collection (Document::order, which an import numbers), else
// its date. Where neither is known the order of labels is taken, and that is an assumption.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

enum class InterviewOrder { collection, date, label };

std::string_view name_of(InterviewOrder order);  // "collection", "date", "label"
std::optional<InterviewOrder> interview_order_named(std::string_view name);

struct OrderedInterviews {
  std::vector<std::size_t> documents{};  // positions in project.documents
  InterviewOrder by = InterviewOrder::label;
  std::size_t tied = 0;  // how many share their place or date with the one before; labels order these

  bool assumed() const { return by == InterviewOrder::label; }
};

// Without a wish: collection when every document has its place, else date when every one has a date, else
// label. Throws UsageError "order-unknown" when the wish cannot be met, naming a document.
OrderedInterviews order_interviews(const Project& project, std::vector<std::size_t> documents,
                                   const std::optional<InterviewOrder>& wanted);

}  // namespace coding
