#include "coding/analysis/timeline.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

CodingEvent coded(const std::string& day, const std::string& coder, std::size_t given) {
  return {.time = day + "T10:00:00Z", .coder = {coder}, .given = given};
}

std::vector<std::string> firsts_of(const Timeline& facts) {
  std::vector<std::string> out;
  for (const TimeBin& bin : facts.bins) out.push_back(bin.first);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("days without coding are there, coders in natural order") {
  const Timeline facts =
      timeline({coded("2026-02-27", "k10", 3), coded("2026-03-02", "k2", 2), coded("2026-02-27", "k10", 4)});
  CHECK(facts.step == TimeStep::day);
  CHECK(firsts_of(facts) == Texts{"2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"});
  CHECK(facts.coders == std::vector<CoderId>{{"k2"}, {"k10"}});
  CHECK(facts.bins[0].given == std::vector<std::size_t>{0, 7});
  CHECK(facts.bins[3].given == std::vector<std::size_t>{2, 0});
  CHECK(facts.given == 9);
}

TEST_CASE("weeks begin on Monday, months on the first, years in January") {
  const std::vector<CodingEvent> events = {coded("2025-12-31", "a", 1), coded("2026-01-05", "a", 1)};
  CHECK(firsts_of(timeline(events, TimeStep::week)) == Texts{"2025-12-29", "2026-01-05"});
  CHECK(firsts_of(timeline(events, TimeStep::month)) == Texts{"2025-12-01", "2026-01-01"});
  CHECK(firsts_of(timeline(events, TimeStep::year)) == Texts{"2025-01-01", "2026-01-01"});
  CHECK(firsts_of(timeline({coded("1970-01-01", "a", 1)}, TimeStep::week)) == Texts{"1969-12-29"});
}

TEST_CASE("the step grows with the time") {
  const auto step_until = [](const std::string& last) {
    return timeline({coded("2026-01-01", "a", 1), coded(last, "a", 1)}).step;
  };
  CHECK(step_until("2026-02-14") == TimeStep::day);
  CHECK(step_until("2026-02-15") == TimeStep::week);
  CHECK(step_until("2027-01-03") == TimeStep::week);
  CHECK(step_until("2027-01-04") == TimeStep::month);
  CHECK(step_until("2030-12-31") == TimeStep::month);
  CHECK(step_until("2031-01-01") == TimeStep::year);
  CHECK(thrown([] {
          timeline({coded("1990-01-01", "a", 1), coded("2026-01-01", "a", 1)}, TimeStep::day);
        }).slug == "timeline-long");
}

TEST_CASE("memos and the codebook are counted, who only wrote memos codes nothing") {
  const Timeline facts =
      timeline({{.time = "2026-01-01T00:00:00Z", .coder = {"b"}, .codebook = true, .memos = 2},
                coded("2026-01-01", "a", 1)});
  CHECK(facts.coders == std::vector<CoderId>{{"a"}});
  CHECK(facts.bins.front().codebook == 1);
  CHECK(facts.bins.front().memos == 2);
}

TEST_CASE("times that are no dates are counted apart; nothing gives nothing") {
  CHECK(timeline({}).bins.empty());
  const Timeline facts =
      timeline({coded("2026-02-30", "a", 1), coded("", "a", 1), coded("9999-01-01", "a", 1)});
  CHECK(facts.bins.empty());
  CHECK(facts.undated == 3);
}

TEST_CASE("steps have names") {
  CHECK(name_of(TimeStep::week) == "week");
  CHECK(time_step_named("month") == TimeStep::month);
  CHECK_FALSE(time_step_named("hour"));
}
