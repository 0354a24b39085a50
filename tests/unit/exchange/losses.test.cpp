#include "coding/exchange/losses.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("what is lost alike is counted together, and nothing else is") {
  Losses losses;
  add_loss(losses, {.what = "graphs", .name = "Model 1", .why = "no drawings"});
  add_loss(losses, {.what = "selections", .count = 2, .fate = Fate::kept, .why = "no pictures"});
  add_loss(losses, {.what = "selections", .count = 3, .fate = Fate::kept, .why = "no pictures"});
  add_loss(losses, {.what = "selections", .count = 4, .fate = Fate::lost, .why = "no pictures"});
  add_loss(losses, {.what = "graphs", .name = "Model 2", .why = "no drawings"});
  add_loss(losses, {.what = "nothing", .count = 0});
  REQUIRE(losses.size() == 4);
  CHECK(losses[1].count == 5);
  CHECK(losses[2].fate == Fate::lost);
  CHECK(count_of(losses, Fate::lost) == 6);
  CHECK(count_of(losses, Fate::kept) == 5);
  CHECK(count_of(losses, Fate::changed) == 0);
}
