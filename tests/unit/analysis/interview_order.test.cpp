#include "coding/analysis/interview_order.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Ids = std::vector<std::string>;

Document interview(const std::string& id, std::int64_t order, const std::string& date) {
  Document out = document(id, id);
  out.order = order;
  out.date = date;
  return out;
}

Ids ids_in(const Project& project, const OrderedInterviews& order) {
  Ids out;
  for (const std::size_t at : order.documents) out.push_back(project.documents[at].id.value);
  return out;
}

Project three(std::int64_t second_place, const std::string& second_date) {
  Project project;
  project.documents = {interview("Y1", 3, "2021-05-01"), interview("Y2", second_place, second_date),
                       interview("Y10", 1, "2021-04-30")};
  return project;
}

}  // namespace

TEST_CASE("interviews come in the order of collection when every one has its place") {
  const Project project = three(2, "");
  const auto order = order_interviews(project, {0, 1, 2}, {});
  CHECK(order.by == InterviewOrder::collection);
  CHECK(!order.assumed());
  CHECK(ids_in(project, order) == Ids{"Y10", "Y2", "Y1"});
  CHECK(order.tied == 0);
}

TEST_CASE("else they come by date, and those of one day by label") {
  const Project project = three(0, "2021-04-30");
  const auto order = order_interviews(project, {0, 1, 2}, {});
  CHECK(order.by == InterviewOrder::date);
  CHECK(!order.assumed());
  CHECK(ids_in(project, order) == Ids{"Y2", "Y10", "Y1"});
  CHECK(order.tied == 1);
}

TEST_CASE("the order of labels is an assumption, whether it was asked for or not") {
  const Project project = three(0, "");
  const auto order = order_interviews(project, {2, 1, 0}, {});
  CHECK(order.by == InterviewOrder::label);
  CHECK(order.assumed());
  CHECK(ids_in(project, order) == Ids{"Y1", "Y2", "Y10"});
  CHECK(order_interviews(project, {0}, InterviewOrder::label).assumed());
}

TEST_CASE("an order that is not known is refused, naming a document without it") {
  const Project project = three(0, "");
  for (const InterviewOrder wanted : {InterviewOrder::collection, InterviewOrder::date}) {
    const auto fault = thrown<UsageError>([&] { order_interviews(project, {0, 1, 2}, wanted); });
    CHECK(fault.slug == "order-unknown");
    CHECK(fault.message.find("'Y2'") != std::string::npos);
  }
  CHECK(ids_in(project, order_interviews(project, {0, 2}, InterviewOrder::date)) == Ids{"Y10", "Y1"});
}
