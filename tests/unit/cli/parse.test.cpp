#include "cli/parse.hpp"

#include "tests/unit/cli/sample.hpp"

using namespace coding;
using namespace coding::cli;
using Words = std::vector<std::string>;

namespace {

const std::vector<CommandSpec>& table() {
  static const std::vector<CommandSpec> commands = sample();
  return commands;
}

Request asked(const Words& words) {
  Parsed parsed = parse(words, table());
  REQUIRE(parsed.request);
  return *parsed.request;
}

// What is said about a wrong line.
Diagnostic refused(const Words& words) {
  try {
    parse(words, table());
  } catch (const UsageError& error) {
    return error.diagnostic();
  }
  FAIL("the line was taken");
  return {};
}

}  // namespace

TEST_CASE("the longest command wins, and the rest are operands") {
  CHECK(asked({"codebook"}).command().words == "codebook");
  const Request add = asked({"codebook", "add", "Family"});
  CHECK(add.command().words == "codebook add");
  CHECK(add.operands() == Words{"Family"});
}

TEST_CASE("a name that is also a verb can be an operand") {
  CHECK(asked({"codebook", "add", "add"}).operand("NAME") == "add");
}

TEST_CASE("a value is written behind a space or an equals sign") {
  CHECK(asked({"frequency", "--by", "category"}).text("by") == "category");
  CHECK(asked({"frequency", "--by=category"}).text("by") == "category");
  CHECK(asked({"codebook", "add", "x", "-p", "y"}).text("parent") == "y");
  CHECK(asked({"codebook", "add", "x", "-py"}).text("parent") == "y");
}

TEST_CASE("a value may be empty, and may hold an equals sign") {
  CHECK(asked({"codebook", "add", "x", "--parent="}).optional_text("parent") == "");
  CHECK(asked({"codebook", "add", "x", "--parent", ""}).optional_text("parent") == "");
  CHECK(asked({"code", "d", "c", "--quote=a=b"}).text("quote") == "a=b");
}

TEST_CASE("a value that begins with a dash stands behind an equals sign") {
  CHECK(asked({"codebook", "add", "x", "--why=--dry-run"}).globals().why == "--dry-run");
  const Diagnostic said = refused({"codebook", "add", "x", "--why", "--dry-run"});
  CHECK(said.slug == "option-value-missing");
  CHECK(said.hint == "a value that begins with a dash is written --why=--dry-run");
}

TEST_CASE("an option at the end without its value is refused") {
  CHECK(refused({"frequency", "--by"}).message == "--by needs a value");
  CHECK(refused({"codebook", "add", "x", "-p"}).message == "--parent needs a value");
}

TEST_CASE("a double dash ends the options") {
  CHECK(asked({"codebook", "add", "--", "--parent"}).operand("NAME") == "--parent");
  CHECK(asked({"codebook", "add", "--", "-h"}).operand("NAME") == "-h");
}

TEST_CASE("a negative number is an operand or a value, and a single dash an operand") {
  CHECK(asked({"codebook", "add", "-3"}).operand("NAME") == "-3");
  CHECK(asked({"codebook", "add", "-0.5"}).operand("NAME") == "-0.5");
  CHECK(asked({"codebook", "add", "-"}).operand("NAME") == "-");
  CHECK(refused({"frequency", "--least", "-0.5"}).message ==
        "--least is a number of at least 0, not \"-0.5\"");
}

TEST_CASE("global options stand before or after the command") {
  CHECK(asked({"-C", "study", "frequency"}).globals().project == "study");
  CHECK(asked({"frequency", "-C", "study"}).globals().project == "study");
  CHECK(asked({"--format=csv", "frequency"}).globals().format == "csv");
  CHECK(asked({"codebook", "--quiet", "add", "x"}).command().words == "codebook add");
}

TEST_CASE("global options have their defaults") {
  const Globals globals = asked({"frequency"}).globals();
  CHECK(globals.format == "text");
  CHECK(globals.language == "en");
  CHECK(globals.seed == 1);
  CHECK(globals.jobs == 0);
  CHECK_FALSE(globals.coder);
  CHECK_FALSE(globals.quiet);
}

TEST_CASE("a global option that means nothing to the command is refused") {
  const Diagnostic why = refused({"frequency", "--why", "x"});
  CHECK(why.slug == "option-not-taken");
  CHECK(why.message == "--why means nothing to coding frequency, which changes nothing");
  CHECK(refused({"frequency", "--coder", "x"}).message == "--coder means nothing to coding frequency");
  CHECK(refused({"-f", "csv", "codebook", "add", "x"}).slug == "option-not-taken");
}

TEST_CASE("an option of the command takes the place of a global one with its name") {
  const Request copy = asked({"copy", "text", "a", "b", "-o", "here"});
  CHECK(copy.text("output") == "here");
  CHECK_FALSE(copy.globals().output);
}

TEST_CASE("names are whole: the beginning of one is not guessed") {
  const Diagnostic said = refused({"code", "d", "c", "--quo", "x"});
  CHECK(said.slug == "option-unknown");
  CHECK(said.message == "coding code has no option --quo");
  CHECK(said.hint == "did you mean --quote?");
  CHECK(refused({"freq"}).hint == "did you mean frequency?");
}

TEST_CASE("an unknown command names the nearest ones, or where the list is") {
  CHECK(refused({"frequncy"}).message == "no command is called \"frequncy\"");
  CHECK(refused({"frequncy"}).hint == "did you mean frequency?");
  CHECK(refused({"zzzzzz"}).hint == "coding help lists the commands");
  CHECK(refused({}).slug == "command-missing");
}

TEST_CASE("a mistyped or missing second word names those there are") {
  CHECK(refused({"markup"}).hint == "write coding markup show");
  CHECK(refused({"markup", "shwo"}).hint == "did you mean markup show?");
  CHECK(refused({"codebook", "ad"}).hint == "did you mean coding codebook add?");
}

TEST_CASE("an unknown letter is named") {
  CHECK(refused({"frequency", "-x"}).message == "coding frequency has no option -x");
  CHECK(refused({"--nonsense", "frequency"}).slug == "option-unknown");
}

TEST_CASE("a value outside its choices names them") {
  const Diagnostic said = refused({"frequency", "--by", "categroy"});
  CHECK(said.slug == "option-value");
  CHECK(said.message == "--by is code or category, not \"categroy\"");
  CHECK(said.hint == "did you mean category?");
}

TEST_CASE("a format of a later version is refused with those of this one") {
  const Diagnostic said = refused({"frequency", "-f", "xlsx"});
  CHECK(said.message == "--format is text, markdown, csv, tsv, json, html or latex, not \"xlsx\"");
  CHECK(refused({"frequency", "-f", "docx"}).hint.find("html") != std::string::npos);
  CHECK(said.hint == "xlsx comes with a later version; csv opens in a spreadsheet");
}

TEST_CASE("a number names its range") {
  CHECK(asked({"code", "d", "c", "--quote", "q", "--nth", "2"}).integer("nth") == 2);
  CHECK(refused({"code", "d", "c", "--quote", "q", "--nth", "0"}).message ==
        "--nth is an integer from 1 to 99, not \"0\"");
  CHECK(refused({"code", "d", "c", "--quote", "q", "--nth", "2.5"}).slug == "option-value");
  CHECK(asked({"frequency", "--least", "0.25"}).real("least") == 0.25);
}

TEST_CASE("a list is split at commas and each value checked") {
  CHECK(asked({"frequency", "--measure", "f,rank"}).list("measure") == Words{"f", "rank"});
  CHECK(asked({"frequency"}).list("measure") == Words{"f"});
  CHECK(refused({"frequency", "--measure", "f,rnak"}).hint == "did you mean rank?");
}

TEST_CASE("a repeatable option gathers its values, another one may not be repeated") {
  CHECK(asked({"code", "d", "c", "--quote", "a", "--quote=b"}).list("quote") == Words{"a", "b"});
  CHECK(refused({"frequency", "--by=code", "--by=code"}).slug == "option-twice");
  CHECK(refused({"-C", "a", "frequency", "-C", "b"}).message == "--project is given twice");
  CHECK(asked({"--quiet", "frequency", "--quiet"}).globals().quiet);
}

TEST_CASE("a flag takes no value") {
  CHECK(asked({"code", "d", "c", "--lines", "1-2", "--new"}).flag("new"));
  CHECK_FALSE(asked({"code", "d", "c", "--lines", "1-2"}).flag("new"));
  CHECK(refused({"code", "d", "c", "--new=yes"}).message == "--new takes no value, but was given \"yes\"");
}

TEST_CASE("of options that exclude each other one stands") {
  CHECK(refused({"code", "d", "c"}).message == "coding code needs --quote or --lines");
  CHECK(refused({"code", "d", "c", "--quote", "q", "--lines", "1-2"}).message ==
        "--quote and --lines exclude each other");
}

TEST_CASE("operands are counted") {
  const Diagnostic said = refused({"code", "d"});
  CHECK(said.slug == "operand-missing");
  CHECK(said.message == "coding code needs CODE: a code");
  CHECK(said.hint == "usage: coding code DOC CODE (--quote TEXT | --lines A-B) [options]");
  CHECK(refused({"code", "d", "c", "e", "--quote", "q"}).message == "coding code cannot use \"e\"");
}

TEST_CASE("a repeated operand takes what the others leave") {
  const Request copy = asked({"copy", "text", "a", "b", "c", "there"});
  CHECK(copy.operand("KIND") == "text");
  CHECK(copy.operand("FILE") == "a");
  CHECK(copy.operand("DIR") == "there");
  CHECK(refused({"copy", "texts", "a", "there"}).message == "KIND is text or notes, not \"texts\"");
  CHECK(refused({"copy", "text", "a"}).message == "coding copy needs DIR: where to");
}

TEST_CASE("a value that is not UTF-8 is refused, a path may be anything") {
  CHECK(refused({"code", "d", "c", "--quote", "\xff"}).message == "the value of --quote is not valid UTF-8");
  CHECK(asked({"-C", "\xff", "frequency"}).globals().project == "\xff");
}

TEST_CASE("help is asked for anywhere, whatever else is wrong") {
  CHECK(parse({"-h"}, table()).action == Action::show_help);
  CHECK(parse({"-h"}, table()).topic.empty());
  CHECK(parse({"codebook", "add", "--nonsense", "-h"}, table()).topic == "codebook add");
  CHECK(parse({"--help", "markup"}, table()).topic == "markup");
  CHECK(refused({"frequncy", "-h"}).slug == "command-unknown");
  CHECK(parse({"--version"}, table()).action == Action::show_version);
}

TEST_CASE("asking for an option that is not described is our bug") {
  CHECK_THROWS_AS(asked({"frequency"}).text("nonsense"), std::logic_error);
  CHECK_THROWS_AS(asked({"frequency"}).operand("NONSENSE"), std::logic_error);
  CHECK_THROWS_AS(asked({"frequency"}).real("least"), std::logic_error);
  CHECK_FALSE(asked({"frequency"}).optional_real("least"));
}

TEST_CASE("an option with an implied value takes a number that follows, and nothing else") {
  const std::vector<CommandSpec> table = {
      {.words = "frequency",
       .options = {{.name = "interval", .value = "C", .implied = "0.95", .kind = ValueKind::real},
                   {.name = "by", .value = "LEVEL"}},
       .takes = reading}};
  const auto interval = [&](const std::vector<std::string>& words) {
    return parse(words, table).request->optional_real("interval");
  };
  CHECK_FALSE(interval({"frequency"}));
  CHECK(interval({"frequency", "--interval"}) == 0.95);
  CHECK(interval({"frequency", "--interval", "--by", "code"}) == 0.95);
  CHECK(interval({"frequency", "--interval", "0.9", "--by", "code"}) == 0.9);
  CHECK(interval({"frequency", "--interval=0.5"}) == 0.5);
  CHECK_FALSE(interval({"frequency", "--by", "code"}));
  CHECK(spelling(table[0].options[0]) == "--interval [C]");
  CHECK(refused({"frequency", "--by"}).slug == "option-value-missing");
}
