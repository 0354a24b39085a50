#include "coding/lexicon/dictionary.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Strings = std::vector<std::string>;

// The patterns of a category, in order.
Strings patterns_of(const Dictionary& dictionary, const std::string& name) {
  Strings out;
  for (const DictionaryEntry& entry : dictionary.entries) {
    if (category_name(dictionary.categories[entry.category]) == name) out.push_back(entry.pattern);
  }
  return out;
}

Strings names_of(const Dictionary& dictionary) {
  Strings out;
  for (const auto& path : dictionary.categories) out.push_back(category_name(path));
  return out;
}

std::string refusal(const std::string& text, const std::string& file) {
  try {
    read_dictionary(text, file);
  } catch (const Error& error) {
    const Diagnostic& d = error.diagnostic();
    CHECK(d.place.file == file);
    CHECK_FALSE(d.hint.empty());
    return d.slug + ":" + std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
  }
  return "";
}

Strings slugs_of(const DictionaryReading& reading) {
  Strings out;
  for (const Diagnostic& note : reading.notes)
    out.push_back(note.slug + ":" + std::to_string(note.place.line));
  return out;
}

// Two categories with the words of the nursery rhyme that quanteda tests its readers with; files of our own.
void check_mary(const DictionaryReading& reading, const std::string& format,
                const std::string& a = "A CATEGORY", const std::string& b = "ANOTHER CATEGORY") {
  CHECK(reading.format == format);
  CHECK(names_of(reading.dictionary) == Strings{a, b});
  CHECK(patterns_of(reading.dictionary, a) == Strings{"more", "lamb", "little"});
  CHECK(patterns_of(reading.dictionary, b) == Strings{"had", "mary"});
  CHECK(reading.notes.empty());
}

}  // namespace

TEST_CASE("our own format is a table of categories and patterns") {
  check_mary(read_dictionary("category,pattern\nA CATEGORY,more\nA CATEGORY,lamb\nA CATEGORY,little\n"
                             "ANOTHER CATEGORY,had\nANOTHER CATEGORY,mary\n",
                             "mary.csv"),
             "csv");
  const auto reading =
      read_dictionary("Pattern;note;Category\n\"a \"\"b\"\" ~2 c\";x;iş > ücret\n\npara*;;iş\n", "d.csv");
  CHECK(names_of(reading.dictionary) == Strings{"iş", "iş > ücret"});
  CHECK(patterns_of(reading.dictionary, "iş > ücret") == Strings{"a \"b\" ~2 c"});
  CHECK(reading.dictionary.entries[1].line == 4);
}

TEST_CASE("a faulty table is refused at its cell") {
  CHECK(refusal("category;word\n", "d.csv") == "dictionary-column:1:1");
  CHECK(refusal("category,pattern\na,x\n,y\n", "d.csv") == "dictionary-cell:3:1");
  CHECK(refusal("category,pattern\na,x\na\n", "d.csv") == "dictionary-cell:3:1");
  CHECK(refusal("category,pattern\na > > b,x\n", "d.csv") == "dictionary-cell:2:1");
  CHECK(refusal("category,pattern\n", "d.csv") == "dictionary-empty:1:1");
  CHECK(refusal("", "d.csv") == "dictionary-empty:1:1");
  CHECK(refusal("category,pattern\na,\"x\n", "d.csv").starts_with("csv-quote-open:2"));
}

TEST_CASE("WordStat: an outline by tabs whose entries end in a weight") {
  check_mary(read_dictionary("A CATEGORY\n\tmore (1)\n\tlamb (1)\n\tlittle (1)\nANOTHER CATEGORY\n\thad (1)\n"
                             "\tmary (1)\n",
                             "mary.cat"),
             "wordstat");
}

TEST_CASE("WordStat: a category named NA is a category") {
  const auto reading = read_dictionary(
      "SOUTH\n   \tLS\n   \t\tMaseru (1)\n   \tNA\n   \t\tNamib* (1)\n   \t\tWINDHOEK_CITY (1)\n",
      "places.cat");
  CHECK(names_of(reading.dictionary) == Strings{"SOUTH", "SOUTH > LS", "SOUTH > NA"});
  CHECK(patterns_of(reading.dictionary, "SOUTH > NA") == Strings{"Namib*", "WINDHOEK CITY"});
}

TEST_CASE("WordStat: letters of another encoding arrive decoded") {
  const auto reading = read_dictionary("LETTERS\n\tŠ (1)\n\tŽ (1)\n\tŸ (1)\n", "letters.cat");
  CHECK(patterns_of(reading.dictionary, "LETTERS") == Strings{"Š", "Ž", "Ÿ"});
}

TEST_CASE("WordStat: rules are left out and counted, weights noted, loose entries refused") {
  const auto reading =
      read_dictionary("A\n\tb (1)\n\t@RULE [b NEAR c /S] (1)\n\tc (2.5)\n\tname (old) (1)\n", "d.cat");
  CHECK(patterns_of(reading.dictionary, "A") == Strings{"b", "c", "name (old)"});
  CHECK(slugs_of(reading) == Strings{"entries-rules:3", "entries-weighted:4"});
  CHECK(refusal("b (1)\n", "d.cat") == "dictionary-no-category:1:1");
}

TEST_CASE("Yoshikoder: nodes of categories and patterns, in Yoshikoder's and Lexicoder's files") {
  const std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary style=\"050805\" "
      "patternengine=\"substring\">\n"
      "<cnode name=\"New dictionary\" desc=\"\"><cnode name=\"A CATEGORY\"><pnode name=\"more\"/>\n"
      "<pnode name=\"lamb\"/><pnode name=\"little\"/></cnode><cnode name=\"ANOTHER CATEGORY\">\n"
      "<pnode name=\"had\"/><pnode name=\"mary\"/></cnode></cnode></dictionary>\n";
  check_mary(read_dictionary(xml, "mary.ykd"), "yoshikoder");
  check_mary(read_dictionary(xml, "mary.lcd"), "yoshikoder");
  CHECK(read_dictionary(xml, "mary.ykd").dictionary.title == "New dictionary");
  CHECK(read_dictionary(xml, "mary.ykd").dictionary.entries[4].line == 5);
}

TEST_CASE("Yoshikoder: the engine decides what a pattern is") {
  const auto read = [](const std::string& engine) {
    return read_dictionary("<dictionary patternengine=\"" + engine +
                               "\"><cnode name=\"a\"><pnode name=\"b?c*\"/><pnode name=\"NA\" "
                               "score=\"2\"/></cnode></dictionary>",
                           "d.ykd");
  };
  CHECK(patterns_of(read("substring").dictionary, "a") == Strings{"b\\?c*", "NA"});
  CHECK(patterns_of(read("regexp").dictionary, "a") == Strings{"/b?c*/", "/NA/"});
  CHECK(slugs_of(read("substring")) == Strings{"entries-weighted:1"});
  CHECK(slugs_of(read("fuzzy")) == Strings{"engine-unknown:1", "entries-weighted:1"});
}

TEST_CASE("Yoshikoder: what is no such file is refused with its place") {
  CHECK(refusal("<dictionary>\n<cnode name=\"a\">\n", "d.ykd").starts_with("dictionary-xml:"));
  CHECK(refusal("<html/>", "d.ykd") == "dictionary-xml:1:1");
  CHECK(refusal("<dictionary>\n <pnode name=\"a\"/></dictionary>", "d.ykd") == "dictionary-no-category:2:3");
  CHECK(refusal("<dictionary>\n <cnode/></dictionary>", "d.ykd") == "dictionary-xml:2:3");
  std::string deep = "<dictionary>";
  for (int i = 0; i < 20000; ++i) deep += "<cnode name='a'>";
  CHECK(refusal(deep, "d.ykd").starts_with("dictionary-"));
  for (int i = 0; i < 20000; ++i) deep += "</cnode>";
  CHECK(refusal(deep + "</dictionary>", "d.ykd").starts_with("dictionary-deep:1:"));
}

TEST_CASE("Yoshikoder: entities are not expanded") {
  CHECK(refusal("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<dictionary><cnode name=\"x\">"
                "</cnode></dictionary>",
                "d.ykd") == "dictionary-empty:1:1");
}

TEST_CASE("Lexicoder: a plus before each category") {
  check_mary(read_dictionary("+A CATEGORY\nmore\nlamb\nlittle\n+ANOTHER CATEGORY\nhad\nmary\n", "mary.lc3"),
             "lexicoder");
  CHECK(refusal("more\n+A\n", "d.lc3") == "dictionary-no-category:1:1");
  CHECK(refusal("+\nmore\n", "d.lc3") == "dictionary-no-category:1:1");
}

TEST_CASE("YAML: mappings of lists, all of it texts") {
  check_mary(
      read_dictionary("A CATEGORY:\n  - more\n  - lamb\n  - little\nANOTHER CATEGORY:\n  - had\n  - mary\n",
                      "mary.yml"),
      "yaml");
}

TEST_CASE("YAML: a key NA and a word no stay what they are") {
  const auto reading = read_dictionary("SOUTH:\n  NA: [Namib*, no]\n  ZA: \"South Africa\"\n", "places.yaml");
  CHECK(names_of(reading.dictionary) == Strings{"SOUTH", "SOUTH > NA", "SOUTH > ZA"});
  CHECK(patterns_of(reading.dictionary, "SOUTH > NA") == Strings{"Namib*", "no"});
  CHECK(patterns_of(reading.dictionary, "SOUTH > ZA") == Strings{"South Africa"});
}

TEST_CASE("YAML: what is no dictionary is refused with its line") {
  CHECK(refusal("- a\n- b\n", "d.yml") == "dictionary-no-category:1:1");
  CHECK(refusal("a:\n  - b\n c\n", "d.yml").starts_with("dictionary-yaml:"));
  CHECK(refusal("a: &x [b]\nc: *x\n", "d.yml") == "dictionary-yaml:2:1");
  CHECK(refusal("? [a]\n: b\n", "d.yml") == "dictionary-yaml:1:1");
  CHECK(refusal(std::string(5000, '['), "d.yml").starts_with("dictionary-deep:1"));
}

TEST_CASE("LIWC: numbered categories between percent signs") {
  check_mary(read_dictionary(
                 "%\n01\tA CATEGORY\n02\tANOTHER CATEGORY\n%\n\nmore\t01\nlamb\t01\nlittle\t01\n\nhad\t02\n"
                 "mary\t2\n",
                 "mary.dic"),
             "liwc");
}

TEST_CASE("LIWC: spaces stand for tabs, words may have several categories and be several words") {
  const auto reading =
      read_dictionary("%\n1 pos\n2 neg\n%\nkind of  1 02\ngood*   1\n4ever 2\nb:)\t2\na*b\t1\n", "d.dic");
  CHECK(patterns_of(reading.dictionary, "pos") == Strings{"kind of", "good*", "a\\*b"});
  CHECK(patterns_of(reading.dictionary, "neg") == Strings{"kind of", "4ever", "b:)"});
}

TEST_CASE("LIWC: an indented legend is a hierarchy") {
  const auto reading = read_dictionary(
      "%\n1\tfunction (Function Words)\n\t2\tpronoun\n\t\t3\tppron\n\t4\tarticle\n"
      "5\taffect\n%\nwe\t1\t2\t3\nthe\t1\t4\nlove\t5\n",
      "d.dic");
  CHECK(names_of(reading.dictionary) == Strings{"function (Function Words)",
                                                "function (Function Words) > pronoun",
                                                "function (Function Words) > pronoun > ppron",
                                                "function (Function Words) > article", "affect"});
  CHECK(patterns_of(reading.dictionary, "function (Function Words) > pronoun > ppron") == Strings{"we"});
}

TEST_CASE("LIWC: conditional codes are left out and counted, undefined ones named") {
  const auto reading = read_dictionary(
      "%\n125\ta\n126\tb\n253\tc\n%\nkind\t<of>131/125 126\nlike\t(02 134)125/464 (02 134)126 253 "
      "466\nok\t125\n",
      "d.dic");
  CHECK(patterns_of(reading.dictionary, "a") == Strings{"ok"});
  CHECK(patterns_of(reading.dictionary, "b").empty());
  CHECK(patterns_of(reading.dictionary, "c") == Strings{"like"});
  CHECK(slugs_of(reading) == Strings{"category-undefined:7", "entries-conditional:6", "codes-conditional:7"});
  CHECK(reading.notes[2].message == "2 conditional codes in parentheses are left out");
}

TEST_CASE("LIWC: a faulty legend is refused, a faulty word noted") {
  CHECK(refusal("more\t01\n", "d.dic") == "dictionary-legend:1:1");
  CHECK(refusal("%\n1\ta\n", "d.dic") == "dictionary-legend:1:1");
  CHECK(refusal("%\na\n%\nb\t1\n", "d.dic") == "dictionary-legend:2:1");
  CHECK(slugs_of(read_dictionary("%\n1\ta\n1\tb\n%\nx\t1\ny\n", "d.dic")) ==
        Strings{"category-twice:3", "entry-no-category:6"});
}

TEST_CASE("the format is told by the name, else by the first line, else by the user") {
  CHECK(read_dictionary("%\n1\ta\n%\nx\t1\n", "words.TXT").format == "liwc");
  CHECK(read_dictionary("+a\nx\n", "words").format == "lexicoder");
  CHECK(read_dictionary("Category,Pattern\na,x\n", "words").format == "csv");
  CHECK(read_dictionary("A\n\tx (1)\n", "words", "wordstat").format == "wordstat");
  CHECK(read_dictionary("category,pattern\na,x\n", "WORDS.CSV").format == "csv");
  CHECK(refusal("a\nb\n", "words") == "dictionary-format:0:0");
  CHECK_THROWS_AS(read_dictionary("a", "words", "excel"), UsageError);
  CHECK(dictionary_formats().size() == 6);
}
