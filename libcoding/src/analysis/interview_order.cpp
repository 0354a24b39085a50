#include "coding/analysis/interview_order.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

constexpr Names<InterviewOrder, 3> order_names = {{{"collection", InterviewOrder::collection},
                                                   {"date", InterviewOrder::date},
                                                   {"label", InterviewOrder::label}}};

bool knows(const Document& document, InterviewOrder by) {
  if (by == InterviewOrder::collection) return document.order > 0;
  return by == InterviewOrder::label || !document.date.empty();
}

std::strong_ordering compare_places(const Document& a, const Document& b, InterviewOrder by) {
  if (by == InterviewOrder::collection) return a.order <=> b.order;
  if (by == InterviewOrder::date) return a.date <=> b.date;
  return natural_compare(a.id.value, b.id.value);
}

void require_known(const Project& project, const std::vector<std::size_t>& documents, InterviewOrder by) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [&](auto at) { return !knows(project.documents[at], by); });
  if (found == documents.end()) return;
  throw UsageError(
      {.slug = "order-unknown",
       .message = "document '" + project.documents[*found].id.value + "' has no " +
                  (by == InterviewOrder::date ? "date" : "place in the collection"),
       .hint =
           "its file in documents/ takes \"order\" and \"date\"; --order label takes the order of labels"});
}

InterviewOrder best_known(const Project& project, const std::vector<std::size_t>& documents) {
  for (const InterviewOrder by : {InterviewOrder::collection, InterviewOrder::date}) {
    if (std::all_of(documents.begin(), documents.end(),
                    [&](auto at) { return knows(project.documents[at], by); }))
      return by;
  }
  return InterviewOrder::label;
}

}  // namespace

std::string_view name_of(InterviewOrder order) { return name_in(order_names, order); }

std::optional<InterviewOrder> interview_order_named(std::string_view name) {
  return value_in(order_names, name);
}

OrderedInterviews order_interviews(const Project& project, std::vector<std::size_t> documents,
                                   const std::optional<InterviewOrder>& wanted) {
  const InterviewOrder by = wanted.value_or(best_known(project, documents));
  require_known(project, documents, by);
  const auto& all = project.documents;
  std::sort(documents.begin(), documents.end(), [&](auto a, auto b) {
    const auto places = compare_places(all[a], all[b], by);
    return places == 0 ? natural_less(all[a].id.value, all[b].id.value) : places < 0;
  });
  OrderedInterviews out{.documents = std::move(documents), .by = by};
  for (std::size_t i = 1; i < out.documents.size(); ++i) {
    const bool tie = compare_places(all[out.documents[i - 1]], all[out.documents[i]], by) == 0;
    out.tied += tie ? 1 : 0;
  }
  return out;
}

}  // namespace coding
