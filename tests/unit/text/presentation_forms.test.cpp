#include "coding/text/presentation_forms.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("shapes of Arabic letters become the letters") {
  const ShapedText done = without_presentation_forms("ﺳﻼﻡ ﭼﮕﻮﻧﻪ a");
  CHECK(done.text == "سلام چگونه a");
  CHECK(done.changed == 8);
}

TEST_CASE("signs that have no letters, and letters, stay") {
  const char* const text = "سلام ﷼ ﷺ ﴾ \uFE70 \uFC5E Görüşme ①";
  CHECK(without_presentation_forms(text).text == text);
  CHECK(without_presentation_forms(text).changed == 0);
  CHECK(without_presentation_forms("").text.empty());
}
