#include "coding/report/results.hpp"

#include <set>

#include "coding/base/error.hpp"
#include "coding/report/results_files.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using namespace coding::report;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Results made(const Project& project, ResultsOptions options = {}) {
  options.coder = {"c"};
  return results_of(project, options, speaking());
}

std::string file_of(const Files& files, const std::string& name) {
  for (const auto& [path, bytes] : files) {
    if (path == name) return bytes;
  }
  FAIL("there is no file " + name);
  return "";
}

// Everything that a page, a table or a file name could stumble over.
const std::string evil =
    "<script>alert('x')</script> & \"a\" | b\\c {d} $e$ #f %g _h ^i ~j `k` \x1B[31m \u202Eters";

Project hostile() {
  Project project = small_study();
  project.study.title = evil + "\n\nikinci";
  project.study.description = evil + "\n\niki";
  project.study.levels = {evil, "kod"};
  project.study.questions = {{.id = evil, .text = evil + "\n\nüç"}};
  project.study.attributes = {{.key = "a", .title = evil, .type = AttributeType::text}};
  project.participants[0].values = {{"a", evil + "\n\ndört"}};
  std::vector<Code> codes = project.codebook.codes();
  codes[0].level = evil;
  codes[0].question = evil;
  for (Code& code : codes) {
    code.name += evil + "\nbeş";
    code.definition = evil + "\n\naltı";
    code.examples = {evil};
  }
  project.codebook = Codebook(codes);
  for (CodedSegment& segment : project.segments) {
    segment.quote.exact = evil + "\n\nyedi\tsekiz";
    segment.memo = evil;
  }
  return project;
}

// The name of the tag that `text` begins with: "p", "/p", "!DOCTYPE".
std::string tag_name(std::string_view text) {
  return std::string(text.substr(1, text.find_first_of(" >\n", 1) - 1));
}

// Every tag is closed in order, quoted attributes hold no <, and no stray < or & stands in the text.
void check_well_formed(const std::string& html) {
  static const std::set<std::string> empty = {"meta", "br", "!DOCTYPE"};
  std::vector<std::string> open;
  std::set<std::string> anchors;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '&') {
      const std::string entity = html.substr(at, html.find(';', at) - at + 1);
      INFO(entity);
      CHECK((entity == "&amp;" || entity == "&lt;" || entity == "&gt;" || entity == "&quot;" ||
             entity == "&#39;"));
    }
    if (html[at] != '<') {
      ++at;
      continue;
    }
    const std::size_t end = html.find('>', at);
    REQUIRE(end != std::string::npos);
    const std::string tag = html.substr(at, end - at);
    CHECK(tag.find('<', 1) == std::string::npos);
    const std::string name = tag_name(html.substr(at, end - at + 1));
    if (const std::size_t id = tag.find(" id=\""); id != std::string::npos) {
      const std::string anchor = tag.substr(id + 5, tag.find('"', id + 5) - id - 5);
      CHECK(anchors.insert(anchor).second);
      CHECK(anchor.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    }
    if (name == "style") {
      at = html.find("</style>", end) + 8;
      continue;
    }
    if (name.starts_with("/")) {
      REQUIRE_FALSE(open.empty());
      CHECK("/" + open.back() == name);
      open.pop_back();
    } else if (!empty.contains(name) && !tag.ends_with('/')) {
      open.push_back(name);
    }
    at = end + 1;
  }
  CHECK(open.empty());
}

void check_harmless(const std::string& bytes) {
  CHECK_FALSE(first_invalid_byte(bytes).has_value());
  CHECK(bytes.find('\x1B') == std::string::npos);
  CHECK(bytes.find("\u202E") == std::string::npos);
}

// The names of SVG's vocabulary load nothing.
void check_self_contained(std::string html) {
  for (const std::string name : {"\"http://www.w3.org/2000/svg\"", "\"http://www.w3.org/1999/xlink\""}) {
    for (std::size_t at = html.find(name); at != std::string::npos; at = html.find(name, at))
      html.erase(at, name.size());
  }
  for (const char* loading : {"src=", "http:", "https:", "<script", "<link", "@import", "url("}) {
    INFO(loading);
    CHECK(html.find(loading) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("a report has its pages and, for every table, its data") {
  const Files files = files_of(made(small_study(), {.reader = {"tr"}}));
  std::set<std::string> names;
  for (const auto& [name, bytes] : files) names.insert(name);
  for (const char* name :
       {"results.html", "results.md", "results.tex", "results.docx", "tables.xlsx", "data/participants.csv",
        "data/codebook.csv", "data/frequency-rq1-kod.json", "data/frequency-rq1-kategori.csv",
        "data/matrix.csv", "data/quotes.csv", "data/quotes.json"}) {
    INFO(name);
    CHECK(names.contains(name));
  }
  CHECK(names.size() == files.size());
}

TEST_CASE("a report has figures of what is coded, as many as a page can hold") {
  const auto figures_of = [](const Project& project) {
    std::vector<std::string> out;
    for (const Section& section : made(project).sections) {
      for (const NamedFigure& figure : section.figures) out.push_back(figure.file);
    }
    return out;
  };
  Project project = small_study();
  CHECK(figures_of(project) == std::vector<std::string>{"who-said-what", "frequency", "code-tree"});
  std::vector<Code> codes = project.codebook.codes();
  for (const std::string level : {"kategori", "kod"}) {
    for (int i = 0; i < 130; ++i)
      codes.push_back(
          {.id = {level + std::to_string(i)}, .name = level + " " + std::to_string(i), .level = level});
  }
  project.codebook = Codebook(codes);
  CHECK(figures_of(project) == std::vector<std::string>{"frequency"});
  project.segments.clear();
  CHECK(figures_of(project).empty());
}

TEST_CASE("a table that would make the results slow to open stands on pages of its own") {
  Results results = made(small_study());
  REQUIRE(!results.sections.empty());
  NamedTable named{.file = "long", .table = {.title = "A long one", .columns = {{.key = "n", .title = "n"}}}};
  for (int i = 0; i < 40'001; ++i) named.table.rows.push_back({std::string("row ") + std::to_string(i)});
  results.sections.front().tables.push_back(named);
  const std::string page = results_html(results);
  CHECK(page.find("row 39999") == std::string::npos);
  CHECK(page.find("A long one") != std::string::npos);
  CHECK(page.find("href=\"tables/long.html\"") != std::string::npos);
  results.sections.front().tables.back().table.rows.resize(40'000);
  CHECK(results_html(results).find("row 39999") != std::string::npos);
}

TEST_CASE("the same project gives the same report twice") {
  const Project project = hostile();
  CHECK(files_of(made(project)) == files_of(made(project)));
}

TEST_CASE("nothing in a project can break a page, load something or speak to a terminal") {
  for (const char* reader : {"en", "tr", "fa", "az"}) {
    const Files files = files_of(made(hostile(), {.reader = {reader}}));
    for (const auto& [name, bytes] : files) {
      INFO(name);
      if (name.ends_with(".html")) {
        check_well_formed(bytes);
        check_self_contained(bytes);
      }
      const bool packed = name.ends_with(".docx") || name.ends_with(".xlsx") || name.ends_with(".pdf");
      if (!packed) check_harmless(bytes);
    }
  }
}

TEST_CASE("LaTeX gets every special character escaped and no paragraph inside a heading") {
  const std::string tex = file_of(files_of(made(hostile())), "results.tex");
  CHECK(tex.find("$e$") == std::string::npos);
  CHECK(tex.find("\\$e\\$ \\#f \\%g \\_h") != std::string::npos);
  for (const char* command : {"\\title{", "\\section*{", "\\subsection*{", "\\caption{"}) {
    INFO(command);
    std::size_t found = 0;
    for (std::size_t at = tex.find(command); at != std::string::npos;
         at = tex.find(command, at + 1), ++found) {
      const std::string line = tex.substr(at, tex.find('\n', at) - at);
      CHECK((line.ends_with("}") || line.ends_with("}\\\\")));
    }
    CHECK(found > 0);
  }
  int depth = 0;
  for (std::size_t i = 0; i < tex.size(); ++i) {
    if (tex[i] == '\\') {
      ++i;
    } else if (tex[i] == '{' || tex[i] == '}') {
      depth += tex[i] == '{' ? 1 : -1;
      REQUIRE(depth >= 0);
    }
  }
  CHECK(depth == 0);
}

TEST_CASE("LaTeX numbers its tables itself, the other pages say the number") {
  const Files files = files_of(made(small_study()));
  CHECK(file_of(files, "results.tex").find("Table 1") == std::string::npos);
  CHECK(file_of(files, "results.md").find("Table 1") != std::string::npos);
  CHECK(file_of(files, "results.html").find("Table 1") != std::string::npos);
}

TEST_CASE("levels and questions that differ only in letters no file name tells apart keep their own files") {
  Project project = small_study();
  project.study.levels = {"Kod!", "kod"};
  project.study.questions = {{.id = "RQ 1", .text = "bir"}, {.id = "rq-1", .text = "iki"}};
  project.codebook = Codebook({{.id = {"a"}, .name = "a", .level = "Kod!", .question = "RQ 1"},
                               {.id = {"b"}, .name = "b", .level = "Kod!", .question = "rq-1"},
                               {.id = {"korku"}, .name = "korku", .parent = {"a"}, .level = "kod"},
                               {.id = {"sevgi"}, .name = "sevgi", .parent = {"b"}, .level = "kod"}});
  const Results results = made(project);
  const Files files = files_of(results);
  std::set<std::string> names;
  for (const auto& [name, bytes] : files) CHECK(names.insert(name).second);
  CHECK(names.contains("data/frequency-rq-1-kod.csv"));
  CHECK(names.contains("data/frequency-rq-1-kod-2.csv"));
  check_well_formed(file_of(files, "results.html"));
}

TEST_CASE("an empty project makes a whole report that says why it is empty") {
  for (const bool with_codes : {false, true}) {
    Project project;
    if (with_codes) project.codebook = Codebook(std::vector<Code>{{.id = {"a"}, .name = "a"}});
    const Results results = made(project, {.reader = {"tr"}});
    for (const Section& section : results.sections) {
      INFO(section.id);
      CHECK((!section.note.empty() || !section.tables.empty()));
    }
    for (const auto& [name, bytes] : files_of(results)) {
      if (name.ends_with(".html")) check_well_formed(bytes);
    }
  }
}

TEST_CASE("only the sections that are asked for are made, and an unknown one is refused") {
  const Results results = made(small_study(), {.sections = {"quotes", "matrix"}});
  REQUIRE(results.sections.size() == 2);
  CHECK(results.sections[0].id == "matrix");
  CHECK(results.sections[1].id == "quotes");
  CHECK_THROWS_AS(made(small_study(), {.sections = {"matrx"}}), UsageError);
}

TEST_CASE("quotes come from different people, as many as asked for") {
  const auto lines = [](std::size_t limit) {
    const Results results = made(small_study(), {.sections = {"quotes"}, .quotes_per_code = limit});
    return results.sections[0].quotes[0].lines.size();
  };
  CHECK(lines(1) == 1);
  CHECK(lines(3) == 2);
  CHECK(lines(0) == 2);
}
