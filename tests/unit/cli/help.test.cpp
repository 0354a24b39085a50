#include "cli/help.hpp"

#include <algorithm>

#include "coding/text/width.hpp"
#include "tests/unit/cli/sample.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t widest(const std::string& text) {
  std::size_t out = 0;
  for (const std::string& line : lines_of(text)) out = std::max(out, display_width(line));
  return out;
}

// Every command the finished program has, by name.
std::vector<CommandSpec> planned() {
  const std::pair<Group, std::string> words[] = {
      {Group::start, "init import participants documents status check"},
      {Group::code, "codebook code uncode edit markup autocode memo undo history"},
      {Group::theory, "model relate saturation"},
      {Group::read, "find quotes words kwic"},
      {Group::count, "frequency matrix crosstab cooccur"},
      {Group::compare, "agree disagreements reconcile"},
      {Group::publish, "report figure audit"},
      {Group::exchange, "export refi"},
      {Group::help, "help completion version"}};
  std::vector<CommandSpec> out;
  for (const auto& [group, names] : words) {
    std::istringstream in(names);
    for (std::string name; in >> name;) out.push_back({.words = name, .group = group});
  }
  return out;
}

}  // namespace

TEST_CASE("the first screen fits a terminal of 80 by 24 with all commands there") {
  const std::string page = screen(planned());
  CHECK(lines_of(page).size() <= 23);
  CHECK(widest(page) <= 80);
  CHECK(holds(page, "  code the texts    codebook code uncode edit markup autocode memo undo history\n"));
  CHECK(holds(page, "coding init study"));
}

TEST_CASE("the first screen lists only what is there") {
  const std::string page = screen(sample());
  CHECK(holds(page, "  code the texts    code codebook markup\n"));
  CHECK_FALSE(holds(page, "init"));
  CHECK_FALSE(holds(page, "__complete"));
}

TEST_CASE("the list has every command with its sentence, hidden ones left out") {
  const std::string page = command_list(sample());
  CHECK(holds(page, "  codebook add          Add a code.\n"));
  CHECK_FALSE(holds(page, "__complete"));
  CHECK(holds(page, "--dry-run"));
}

TEST_CASE("a short page has usage, sentence, examples, options with defaults, in this order") {
  const std::string page = short_help(sample(), "frequency");
  CHECK(page.starts_with("usage: coding frequency [options]\n\nCount how many"));
  const auto examples = page.find("coding frequency --by category");
  const auto options = page.find("--by LEVEL");
  REQUIRE(options != std::string::npos);
  CHECK(examples < options);
  CHECK(holds(page, "what is counted (code, category; default: code)"));
  CHECK(holds(page, "--format FORMAT"));
  CHECK_FALSE(holds(page, "--coder"));
  CHECK_FALSE(holds(page, "Which themes"));
  CHECK(widest(page) <= 80);
}

TEST_CASE("usage shows what must stand and what excludes each other") {
  CHECK(synopsis(*find_command(sample(), "code")) ==
        "coding code DOC CODE (--quote TEXT | --lines A-B) [options]");
  CHECK(synopsis(*find_command(sample(), "copy")) == "coding copy KIND FILE… DIR [options]");
}

TEST_CASE("the long page has what the command is about and its exit status") {
  const std::string page = long_help(sample(), "frequency");
  CHECK(holds(
      page,
      "\nWhich themes are shared by most?\n\nThe share is f / n.\n\n  column  meaning\n  f       part"));
  CHECK(holds(page, "Exit status:\n  0     done\n"));
}

TEST_CASE("a page names the commands with a second word") {
  CHECK(holds(short_help(sample(), "codebook"), "coding codebook add     Add a code.\n"));
  CHECK(holds(short_help(sample(), "markup"), "coding markup show"));
  CHECK(holds(long_help(sample(), "markup"), "coding markup show"));
}

TEST_CASE("an option is described with its range and how often it may stand") {
  CHECK(description_of({.name = "n", .value = "N", .help = "how many", .minimum = 1, .maximum = 9}) ==
        "how many (1 to 9)");
  CHECK(
      description_of({.name = "q", .value = "T", .help = "its text", .repeatable = true, .required = true}) ==
      "its text (may be repeated; required)");
  CHECK(description_of({.name = "new", .help = "make it"}) == "make it");
}

TEST_CASE("help names a topic that is not there") {
  const Ran ran = run_sample({"help", "versoin"});
  CHECK(ran.code == ExitCode::asked_wrongly);
  CHECK(ran.err == "error: no command is called \"versoin\"\nhint: did you mean version?\n");
}
