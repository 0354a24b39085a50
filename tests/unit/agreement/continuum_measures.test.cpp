#include "coding/agreement/continuum_measures.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// Two documents: in the first the coders agree but for one end, in the second the second coder found nothing.
Continuum two_coders() {
  Continuum out{.coders = {"ayşe", "veli"}, .codes = {"umut", "korku"}};
  out.documents.push_back({"Y1",
                           100,
                           {std::vector<MarkedUnit>{{10, 20, 0}, {50, 70, 1}},
                            std::vector<MarkedUnit>{{10, 20, 0}, {50, 68, 1}}}});
  out.documents.push_back({"Y2", 60, {std::vector<MarkedUnit>{{0, 9, 1}}, std::vector<MarkedUnit>{}}});
  return out;
}

ContinuumMeasured one(const std::string& measure, const ContinuumOptions& options = {}) {
  return measured(two_coders(), std::vector<std::string>{measure}, options).front();
}

}  // namespace

TEST_CASE("every measure of a continuum has a name and gives a number or a reason") {
  const auto names = continuum_measure_names();
  const auto rows = measured(two_coders(), names);
  CHECK(rows.size() ==
        names.size() + 1 + 2 + 1);  // two codes of ku-alpha and gamma-k, all and two of alpha-u
  for (const ContinuumMeasured& row : rows) {
    INFO(row.measure + " " + row.code);
    CHECK((row.value.has_value() || row.status != Status::ok));
  }
}

TEST_CASE("families give their own numbers") {
  CHECK(one("u-alpha").value == unitized_alphas(two_coders()).both.value);
  CHECK(one("u-alpha-binary").value == unitized_alphas(two_coders()).marking.value);
  CHECK(one("cu-alpha").value == 1.0);
  CHECK(one("f1").value == Approx(4.0 / 5));
  CHECK(one("precision").value == 1.0);
  CHECK(one("recall").value == Approx(2.0 / 3));
  CHECK(one("ku-alpha").code == "umut");
}

TEST_CASE("intervals of the unitized family come from documents") {
  const ContinuumOptions options{.bootstrap = DocumentBootstrap{.replicates = 200, .seed = 2}};
  const ContinuumMeasured row = one("u-alpha-binary", options);
  REQUIRE(row.interval);
  CHECK(row.interval->lower < *row.value);
  CHECK(!one("u-alpha-binary").interval);
}

TEST_CASE("a measure of units is none of a continuum") {
  try {
    one("u-alfa");
    FAIL("no complaint");
  } catch (const UsageError& error) {
    CHECK(error.diagnostic().slug == "measure-unknown");
    CHECK(error.diagnostic().hint == "did you mean u-alpha?");
  }
}
