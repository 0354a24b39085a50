#include "cli/man.hpp"

#include "cli/markdown.hpp"
#include "tests/unit/cli/sample.hpp"
#include "tests/unit/cli/shell.hpp"

using namespace coding::cli;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("man finds nothing to warn about, and shows every command") {
  const Shell shell;
  if (!shell.has("man")) return;
  shell.file("coding.1", man_page(sample()));
  CHECK(shell.run("LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l coding.1 2>&1 >/dev/null").empty());
  const std::string shown = shell.run("LC_ALL=C.UTF-8 MANWIDTH=100 man -P cat -E UTF-8 -l coding.1 | col -b");
  CHECK(holds(shown, "coding codebook add NAME [options]"));
  CHECK(holds(shown, "--nth N"));
  CHECK_FALSE(holds(shown, "__complete"));
}

TEST_CASE("text that looks like roff is shown as it stands") {
  const std::string page = man_page({{.words = "try", .summary = ".SH x\\fB -a", .about = "'quoted"}});
  CHECK(holds(page, "\n\\&.SH x\\efB \\-a\n"));
  CHECK(holds(page, "\n\\&'quoted\n"));
}

TEST_CASE("a page of docs/commands holds the commands of one word") {
  const std::string page = markdown_page(sample(), "codebook");
  CHECK(holds(page, "\n# coding codebook\n"));
  CHECK(holds(page, "\n## coding codebook add\n"));
  CHECK(holds(page, "| `-p, --parent CODE` | the code above it |\n"));
  CHECK_FALSE(holds(page, "coding frequency"));
  CHECK(holds(markdown_page(sample(), "markup"), "\n# coding markup\n\n## coding markup show\n"));
}

TEST_CASE("a bar in a Markdown table is escaped, a verbatim paragraph fenced") {
  const std::string page = markdown_page(sample(), "frequency");
  CHECK(holds(page, "\n```\n  column  meaning\n  f       participants\n```\n"));
  const std::vector<CommandSpec> table = {{.words = "try", .options = {{.name = "x", .help = "a|b"}}}};
  CHECK(holds(markdown_page(table, "try"), "| `--x` | a\\|b |"));
}
