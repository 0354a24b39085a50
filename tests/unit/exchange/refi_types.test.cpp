#include "exchange/refi_types.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"

using namespace coding;

namespace {

struct Values {
  RefiType type = RefiType::string;
  std::vector<std::string> good{};
  std::vector<std::string> bad{};
};

const std::string guid = "0b1c7e0a-0000-4000-8000-00000000000a";

const std::vector<Values> all = {
    {RefiType::guid,
     {guid, "{" + guid + "}", " 0B1C7E0A-0000-4000-8000-00000000000A\n"},
     {"", "{" + guid, guid + "0", "0b1c7e0a00004000800000000000000a", "g" + guid.substr(1)}},
    {RefiType::color,
     {"#abc", "#2A9D8F", " #2A9D8F "},
     {"", "#", "#ab", "#2A9D8FFF", "2A9D8F", "#GGGGGG", "red"}},
    {RefiType::boolean, {"true", "false", "1", "0", " true "}, {"", "True", "yes", "01"}},
    {RefiType::integer, {"0", "-5", "+5", " 7 ", "99999999999999999999"}, {"", "-", "1.0", "1e3", "1 2"}},
    {RefiType::decimal, {"1", "1.", ".5", "-0.25", "+1.5"}, {"", ".", "1e3", "NaN", "INF", "1,5"}},
    {RefiType::date,
     {"2026-01-31", "2024-02-29", "2000-02-29", "2026-01-01Z", "2026-01-01+14:00", "-0001-01-01",
      "12026-01-01"},
     {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01", "02026-01-01",
      "2026-01-01+14:01", "2026-1-1", "2026-01-01 "}},
    {RefiType::date_time,
     {"2026-01-31T10:00:00", "2026-01-31T24:00:00", "2026-01-31T24:00:00.00Z",
      "2026-01-31T10:00:00.25-03:30"},
     {"", "2026-01-31", "2026-01-31 10:00:00", "2026-01-31T10:00", "2026-01-31T24:00:01",
      "2026-01-31T10:00:60", "2026-01-31T10:00:00.", "2026-01-31T10:00:00z", "2026-01-31T25:00:00"}},
    {RefiType::direction, {"Associative", " OneWay "}, {"", "oneWay"}},
    {RefiType::variable_type, {"Text", "DateTime"}, {"", "text", "Number"}},
    {RefiType::shape, {"Oval", "Note"}, {"", "Circle"}},
    {RefiType::line_style, {"dotted"}, {"", "Dotted"}},
};

}  // namespace

TEST_CASE("a value is of a type as the schema says") {
  for (const Values& each : all) {
    INFO(std::string(shape_of(each.type)));
    for (const std::string& value : each.good) {
      INFO(value);
      CHECK(is_of(each.type, value));
    }
    for (const std::string& value : each.bad) {
      INFO(value);
      CHECK_FALSE(is_of(each.type, value));
    }
  }
}
