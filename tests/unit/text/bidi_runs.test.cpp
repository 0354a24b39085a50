#include "coding/text/bidi_runs.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

// Lines that show enough of the reversal for a region to be seen.
const std::string signs = " ها توانایی   -   گرائی برون \n پذیری تجربه   -   محور ارزش \n";

std::string repaired(const std::string& line) {
  const Text dump(signs + line);
  const std::string text = coding::apply(dump, repair_bidi_runs(dump).edits).bytes();
  const std::size_t before = text.find('\n', text.find('\n') + 1);
  return text.substr(before + 1);
}

}  // namespace

TEST_CASE("the worked lines of the method's description come out right") {
  CHECK(repaired(" گرائی( سازگار بودن)توافق   -   خودشناسی ") ==
        " خودشناسی - سازگار بودن (توافق‌گرائی) ");
  CHECK(
      repaired(" بس   -   های زائد( های قوانین و مقررات )بوروکراسی محدودیت ") ==
      " محدودیت‌های قوانین و مقررات (بوروکراسی‌های زائد) - بس ");
  CHECK(repaired(" بس   -   بودن د ی مف ") == " مفید بودن - بس ");
  CHECK(repaired(" بس   -   رسمی ارتباطات رسمی و غیر ") ==
        " ارتباطات رسمی و غیر‌رسمی - بس ");
}

TEST_CASE("an ending begins no piece, and a particle neither begins nor ends one") {
  CHECK(repaired(" بس   -   های ادراکی و تحلیلی مهارت ") ==
        " مهارت‌های ادراکی و تحلیلی - بس ");
  CHECK(repaired(" بس   -   گذاری و نفوذ بر دیگران تأثیر ") ==
        " تأثیر‌گذاری و نفوذ بر دیگران - بس ");
}

TEST_CASE("a line that begins with a separator in the dump ends with one") {
  CHECK(repaired("  -   ها چالش   -   کار تیمی \n شغلی   -   ها چالش ").substr(0, 32) ==
        std::string("کار تیمی - چالش‌ها - \n").substr(0, 32));
}

TEST_CASE("text in logical order has no repairs") {
  CHECK(repair_bidi_runs(Text("سازگار بودن (توافق‌گرائی) - برون‌گرائی - "
                              "تجربه‌پذیری\nمحیط "
                              "کاری "
                              "- "
                              "کار "
                              "تیمی\n"
                              "مهارت‌های خوب - توانایی‌ها - چالش‌ها\n"))
            .repairs.empty());
  CHECK(repair_bidi_runs(Text("Bir - iki - üç\nbeş - altı\n")).repairs.empty());
  CHECK(repair_bidi_runs(Text("")).repairs.empty());
}

TEST_CASE("the certificate holds for the reversal and for nothing else") {
  CHECK(is_run_reversal("گرائی( سازگار بودن)توافق", "سازگار بودن (توافق‌گرائی)"));
  CHECK(is_run_reversal(" هیجانی   -   گرائی برون ", "برون‌گرائی - هیجانی"));
  CHECK_FALSE(is_run_reversal("گرائی برون", "برون گرائی"));             // no sign of a run's end at the blank
  CHECK_FALSE(is_run_reversal("گرائی برون", "گرائی‌برون"));  // not reversed
  CHECK_FALSE(is_run_reversal("گرائی برون", "برون‌گرائی‌ها"));  // a word more
  CHECK_FALSE(is_run_reversal("ها کار کار", "کار‌ها"));                 // a word less
  CHECK_FALSE(is_run_reversal("ذیری انعطاف", "انعطاف‌پذیری"));    // a letter more
  CHECK_FALSE(
      is_run_reversal("گرائی( بودن)توافق", "بودن )توافق‌گرائی("));  // brackets not mirrored
}

TEST_CASE("repairs are listed with their place and their reasons") {
  const Text dump(signs);
  const BidiRuns runs = repair_bidi_runs(dump);
  REQUIRE(runs.repairs.size() == 2);
  for (const RunRepair& repair : runs.repairs) {
    CHECK(dump.slice(repair.place) == repair.dump);
    CHECK(repair.certified);
    CHECK(repair.why == "2 pieces in reversed order, 2 pieces whose runs changed places, 2 ZWNJ put in");
  }
  CHECK(runs.edits.size() == 2);
  CHECK(runs.edits[0].now == " برون‌گرائی - توانایی‌ها ");
}
