#include "coding/query/query.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

std::string sign_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::named:
      return ":";
    case Comparison::equal:
      return "=";
    case Comparison::unequal:
      return "!=";
    case Comparison::less:
      return "<";
    case Comparison::at_most:
      return "<=";
    case Comparison::more:
      return ">";
    case Comparison::at_least:
      return ">=";
  }
  return "";
}

// As a person would write it with every parenthesis: "and(a, not(b))".
std::string shape(const Query& query) {
  switch (query.kind) {
    case QueryKind::words:
      return query.text;
    case QueryKind::field:
      return query.field + sign_of(query.comparison) + query.text;
    default:
      break;
  }
  std::string out = query.kind == QueryKind::all_of        ? "and("
                    : query.kind == QueryKind::any_of      ? "or("
                    : query.kind == QueryKind::exactly_one ? "one("
                    : query.kind == QueryKind::related     ? (query.negated ? "unrelated(" : "related(")
                                                           : "not(";
  for (std::size_t i = 0; i < query.parts.size(); ++i) out += (i > 0 ? ", " : "") + shape(query.parts[i]);
  return out + ")";
}

std::string shape_of(std::string_view text) {
  return shape(parse_query(text, QueryNames{.attributes = {"kıdem", "gender"}}));
}

Diagnostic refusal(std::string_view text) {
  return test::thrown<UsageError>([&] { parse_query(text, QueryNames{.attributes = {"kıdem", "gender"}}); });
}

}  // namespace

TEST_CASE("words beside each other are a phrase, operators in capitals join") {
  CHECK(shape_of("güven") == "güven");
  CHECK(shape_of("sınıf  yönetimi") == "sınıf yönetimi");
  CHECK(shape_of("a AND b OR c") == "or(and(a, b), c)");
  CHECK(shape_of("a OR b AND NOT c") == "or(a, and(b, not(c)))");
  CHECK(shape_of("(a OR b) AND c") == "and(or(a, b), c)");
  CHECK(shape_of("a and b") == "a and b");
  CHECK(shape_of("a NOT b") == "and(a, not(b))");
  CHECK(shape_of("NOT NOT a") == "not(not(a))");
}

TEST_CASE("fields need no AND between them, and values may be quoted") {
  CHECK(shape_of("speaker:Ana kıdem>=10 okul") == "and(speaker:Ana, kıdem>=10, okul)");
  CHECK(shape_of("gender!=\"not said\" document:Y5") == "and(gender!=not said, document:Y5)");
  CHECK(shape_of("kıdem<5 OR kıdem<=7 OR kıdem>9 OR kıdem=3") == "or(kıdem<5, kıdem<=7, kıdem>9, kıdem=3)");
}

TEST_CASE("relations bind closer than AND, and NOT before one means none") {
  CHECK(shape_of("a OVERLAPS b AND c") == "and(related(a, b), c)");
  CHECK(shape_of("a c OVERLAPS b") == "related(a c, b)");
  CHECK(shape_of("a NOT OVERLAPS b") == "unrelated(a, b)");
  CHECK(shape_of("OVERLAPS b") == "related(b)");
  CHECK(shape_of("a FOLLOWS b WITHIN 3 TURNS") == "related(a, b)");
  CHECK(shape_of("a WITHIN b") == "related(a, b)");
  CHECK(shape_of("a OVERLAPS b WITHIN c") == "related(related(a, b), c)");
  CHECK(shape_of("a XOR b OR c") == "or(one(a, b), c)");
  const Query query = parse_query("a FOLLOWS b WITHIN 3 TURNS", QueryNames{});
  CHECK(query.limit == 3);
  CHECK(query.scale == Scale::turns);
  CHECK(parse_query("a SAME SENTENCE b", QueryNames{}).scale == Scale::sentences);
}

TEST_CASE("marks of phrases and regular expressions stay for the pattern") {
  CHECK(shape_of("\"a AND b\" OR c") == "or(\"a AND b\", c)");
  CHECK(shape_of("/öğret(men|im)/ AND okul") == "and(/öğret(men|im)/, okul)");
  CHECK(shape_of("a ~5 b") == "a ~5 b");
  CHECK(shape_of("\"3:4\"") == "\"3:4\"");
}

TEST_CASE("what cannot be read is refused at its place") {
  CHECK(refusal("").slug == "query-empty");
  CHECK(refusal("  ").slug == "query-empty");
  CHECK(refusal("a AND").slug == "query-operator");
  CHECK(refusal("a AND").place.column == 6);
  CHECK(refusal("OR a").slug == "query-operator");
  CHECK(refusal("(a").slug == "query-parenthesis");
  CHECK(refusal("a)").place.column == 2);
  CHECK(refusal("\"a").slug == "query-quote-open");
  CHECK(refusal("ş /a").slug == "query-regex-open");
  CHECK(refusal("ş /a").place.column == 3);
  CHECK(refusal("speaker:").slug == "query-value");
  CHECK(refusal("gendr=x").slug == "query-field");
  CHECK(refusal("gendr=x").hint.find("gender") != std::string::npos);
  CHECK(refusal("okul kidem=3").place.column == 6);
  CHECK(refusal(std::string(500, '(') + "a").slug == "query-parenthesis");
}

TEST_CASE("the patterns of a query are listed once each") {
  const Query query = parse_query("a AND (b OR NOT a) speaker:X", QueryNames{});
  CHECK(word_patterns(query) == std::vector<std::string>{"a", "b"});
}
