#include "coding/agreement/continuum_measures.hpp"

#include "coding/agreement/segmentation.hpp"
#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// Two documents: in the first the coders agree but for one end, in the second the second coder found nothing.
Continuum two_coders() {
  Continuum out{.coders = {"ayşe", "veli"}, .codes = {"umut", "korku"}, .domains = {"duygu", "duygu"}};
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
        names.size() + 1 + 2 + 1);  // two codes of ku-alpha and gamma-k, all and two of alpha-u, one domain
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

TEST_CASE("ATLAS.ti's names stand for its coefficients") {
  const AtlasAlphas atlas = atlas_alphas(two_coders());
  CHECK(one("atlas-domains").value == atlas.across.value);
  CHECK(one("atlas-codes").value == atlas.domains[0].coding.value);
  CHECK(one("atlas-codes").code == "duygu");
  CHECK(one("atlas-binary").value == atlas.domains[0].binary.value);
}

TEST_CASE("the boundary edit distance is a mean over documents") {
  // One end is moved by two places, which is near with 3 and not with 2; in the second document one is
  // missed.
  CHECK(one("boundary-edits").value == Approx((2 + 1) / 2.0));
  CHECK(one("boundary-edits", {.near = 3}).value == Approx((1 + 1) / 2.0));
}

TEST_CASE("windows that reach over the ends of a document have a measure of their own") {
  // Ends of units at 10, 20, 50 and 70, or 68; the second document has no window that is shorter than a
  // piece.
  const Segmentation first = segmentation_of_units(*two_coders().documents[0].coders[0], 100);
  const Segmentation second = segmentation_of_units(*two_coders().documents[0].coders[1], 100);
  Continuum one_document = two_coders();
  one_document.documents.pop_back();
  const std::vector<std::string> both = {"windowdiff", "windowdiff-padded"};
  const auto rows = measured(one_document, both);
  CHECK(rows[0].value == window_diff(second, first));
  CHECK(rows[1].value == window_diff(second, first, WindowEnds::padded));
  CHECK(rows[0].value != rows[1].value);
}

TEST_CASE("γ says whether its alignment is the only one") {
  CHECK(one("gamma").unique == true);
  CHECK(one("gamma-cat").unique == true);
  CHECK_FALSE(one("u-alpha").unique);
  // The unit in the middle may go with either neighbour.
  Continuum tied{.coders = {"ayşe", "veli"}, .codes = {"umut"}};
  tied.documents.push_back(
      {"Y1", 100, {std::vector<MarkedUnit>{{40, 50, 0}}, std::vector<MarkedUnit>{{38, 48, 0}, {42, 52, 0}}}});
  CHECK(measured(tied, std::vector<std::string>{"gamma"}).front().unique == false);
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
