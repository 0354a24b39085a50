#include "coding/site/site.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using namespace coding::site;

namespace {

using Files = std::map<std::string, std::string>;

// A study whose documents all have this text.
struct Told {
  Project project = small_study();
  Text text = spoken();
  std::vector<Mark> marks{};
  std::vector<Memo> memos{};
  SiteOptions options{.coder = {"c"}};
  const StudyRecord* record = nullptr;
  std::vector<report::CodebookEntry> codebook{};

  void code(const std::string& document, Span span, const std::string& id) {
    project.segments.push_back({.coder = {"c"}, .document = {document}, .span = span, .code = {id}});
  }

  Files files() const {
    const auto text_of = [this](const Document&) { return text; };
    const report::Results results = report::results_of(
        project, {.coder = options.coder, .reader = options.reader, .record = record}, text_of);
    Files out;
    std::mutex one_at_a_time;
    write_site({.project = project,
                .results = results,
                .memos = memos,
                .text_of = text_of,
                .marks_of = [this](const Document&) { return marks; },
                .codebook = codebook},
               options, [&](const std::string& path, const std::string& bytes) {
                 const std::lock_guard lock(one_at_a_time);
                 REQUIRE(out.emplace(path, bytes).second);
               });
    return out;
  }
};

bool holds(const std::string& page, const std::string& part) { return page.find(part) != std::string::npos; }

std::size_t times(const std::string& page, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++count;
  return count;
}

std::string cut(const std::string& page, const std::string& from, const std::string& to) {
  const std::size_t begin = page.find(from);
  REQUIRE(begin != std::string::npos);
  return page.substr(begin, page.find(to, begin) - begin);
}

}  // namespace

TEST_CASE("the first page leads to the lists, and says how much there is", "[site]") {
  const Files files = Told{}.files();
  const std::string& index = files.at("index.html");
  for (const char* page :
       {"participants.html", "codes.html", "documents.html", "tables.html", "about.html"}) {
    CHECK(holds(index, std::string("href=\"") + page + "\""));
    CHECK(files.contains(page));
  }
  CHECK(holds(index, "<b>3</b> Segments"));
  CHECK(holds(index, "<meta name=\"generator\" content=\"coding "));
  CHECK(holds(index, "Ne oldu?"));
}

TEST_CASE("a passage is marked in its transcript and leads to its code", "[site]") {
  const std::string page = Told{}.files().at("documents/Y1.html");
  CHECK(holds(page, "<span class=\"begin\" id=\"s0-13-korku\""));
  CHECK(
      holds(page, "href=\"../codes/korku.html#-Y1:0-13\" title=\"korku\">Önce korktum.</a> Sonra alıştım."));
  CHECK(holds(page, "lang=\"tr\" dir=\"ltr\""));
}

TEST_CASE("the page of a code has every passage with what is said around it, by participant", "[site]") {
  const Files files = Told{}.files();
  const std::string& page = files.at("codes/korku.html");
  CHECK(holds(page, "<section class=\"group\" id=\"Y1\""));
  CHECK(holds(page, "<section class=\"group\" id=\"Y2\""));
  CHECK(holds(page, "Önce korktum.</span><span class=\"context\"> Sonra alıştım. Şimdi seviyorum."));
  CHECK(holds(page, "href=\"../documents/Y2.html#s0-13-korku\""));
  const std::string& above = files.at("codes/duygu.html");
  CHECK(holds(above, "href=\"../codes/sevgi.html#Y2\""));
  CHECK(times(above, "<blockquote") == 0);
}

TEST_CASE("every count of a table leads to the passages it counts, a zero nowhere", "[site]") {
  const std::string matrix = Told{}.files().at("tables/matrix.html");
  const std::string row = cut(matrix, ">Y1</a>", "</tr>");
  CHECK(holds(row, "data-v=\"1\"><a href=\"../codes/korku.html#Y1\">1</a>"));
  CHECK(holds(row, "data-v=\"0\">0</td>"));
  const std::string frequency = Told{}.files().at("tables/frequency-rq1-kod.html");
  CHECK(holds(frequency, "<a href=\"../codes/korku.html#-passages\">2</a>"));
  CHECK(holds(frequency, "<a href=\"../codes/korku.html#Y2\"><bdi>Y2</bdi></a>"));
}

TEST_CASE("passages that overlap have a line each, and the shortest is the link", "[site]") {
  Told told;
  told.project.segments.clear();
  told.code("Y1", {0, 28}, "korku");
  told.code("Y1", {14, 45}, "sevgi");
  told.code("Y1", {14, 20}, "duygu");
  const std::string page = told.files().at("documents/Y1.html");
  const std::string said = cut(page, "<p class=\"said", "</p>");
  CHECK(holds(said, "said n3"));
  CHECK(holds(said,
              "<span class=\"u c2 l1 k0 first\" data-s=\"1\"><span class=\"u c1 l0 k0\" data-s=\"0\">"
              "<a class=\"m u c0 l2 k0 first last\" data-s=\"2\""));
  CHECK(holds(said, "title=\"Duygu · korku · sevgi\">Sonra </a></span></span>"));
  CHECK(visible_words(said).find("Önce korktum. Sonra alıştım. Şimdi seviyorum.") != std::string::npos);
  CHECK(times(page, "<li data-s=") == 3);
}

TEST_CASE("more codes on a place than can be drawn are all named beside it", "[site]") {
  Told told;
  told.project.segments.clear();
  std::vector<Code> codes;
  for (int i = 0; i < 20; ++i)
    codes.push_back({.id = {"k" + std::to_string(i)}, .name = "K" + std::to_string(i)});
  told.project.codebook = Codebook(codes);
  for (const Code& code : codes) told.code("Y1", {0, 13}, code.id.value);
  const std::string page = told.files().at("documents/Y1.html");
  CHECK(times(page, "<li data-s=") == 20);
  CHECK(times(page, "class=\"u ") <= 6);
  CHECK(times(page, "class=\"begin\"") == 20);
}

TEST_CASE("what was coded outside all turns is at the edge of the nearest", "[site]") {
  Told told;
  told.marks = {{.span = {0, 13}, .label = "Önce", .said = 5}, {.span = {14, 28}, .label = "Y1", .said = 20}};
  told.project.segments.clear();
  told.code("Y1", {0, 3}, "korku");
  told.code("Y1", {13, 14}, "sevgi");
  const std::string page = told.files().at("documents/Y1.html");
  CHECK(times(page, "id=\"s0-3-korku\"") == 1);
  CHECK(times(page, "id=\"s13-14-sevgi\"") == 1);
}

TEST_CASE("a text of no words keeps the places of its segments", "[site]") {
  Told told;
  told.text = Text("");
  const std::string page = told.files().at("documents/Y1.html");
  CHECK(holds(page, "id=\"s0-13-korku\""));
}

TEST_CASE("Persian stands from right to left on a page of any language", "[site]") {
  Told told;
  told.project.study.language = {"fa"};
  told.text = Text("از آبدارخانه! گفتم این بحث حیف است. شش نفر ماندند.");
  const Files files = told.files();
  CHECK(holds(files.at("documents/Y1.html"), "class=\"transcript\" lang=\"fa\" dir=\"rtl\""));
  CHECK(holds(files.at("documents/Y1.html"), "<html lang=\"en\" dir=\"ltr\">"));
  CHECK(holds(files.at("codes/korku.html"), "<p class=\"words\" lang=\"fa\" dir=\"rtl\">"));
  told.options.reader = {"fa"};
  CHECK(holds(told.files().at("documents/Y1.html"), "<html lang=\"fa\" dir=\"rtl\">"));
}

TEST_CASE("a hostile text is shown, not run", "[site]") {
  Told told;
  told.text = Text("<script>alert(1)</script> \x1B[31m \u202Eters \"'& ve daha nicesi</p>");
  told.project.study.title = "</title><script>x</script>";
  std::vector<Code> codes = told.project.codebook.codes();
  codes[1].name = "<img src=x onerror=alert(1)>\n\"";
  told.project.codebook = Codebook(codes);
  for (const auto& [path, bytes] : told.files()) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK_FALSE(holds(bytes, "<script>"));
    CHECK_FALSE(holds(bytes, "<img src=x"));
    CHECK_FALSE(holds(bytes, "\x1B"));
    CHECK_FALSE(holds(bytes, "\u202E"));
  }
}

TEST_CASE("a project of nothing has its pages", "[site]") {
  Told told;
  told.project = {};
  told.options.coder = {};
  const Files files = told.files();
  for (const char* page : {"index.html", "participants.html", "codes.html", "documents.html", "tables.html"})
    CHECK(holds(files.at(page), "</html>"));
  CHECK(holds(files.at("search/index.js"), "coding.index("));
}

TEST_CASE("a code without passages says so", "[site]") {
  Told told;
  told.project.segments.clear();
  CHECK(holds(told.files().at("codes/korku.html"), "No passage has been given this code."));
}

TEST_CASE("ids that a file system confuses have files and anchors of their own", "[site]") {
  Told told;
  told.project = {};
  told.project.study = small_study().study;
  told.project.codebook = small_study().codebook;
  for (const char* id : {"İ1", "ı1", "i1", "I1", "م۱"}) interview(told.project, id);
  give(told.project, "م۱", {0, 13}, "korku");
  give(told.project, "I1", {0, 13}, "korku");
  const Files files = told.files();
  CHECK(std::count_if(files.begin(), files.end(),
                      [](const auto& file) { return file.first.starts_with("documents/"); }) == 5);
  CHECK(holds(files.at("codes/korku.html"), "id=\"م۱\""));
  CHECK(holds(files.at("codes/korku.html"), "href=\"../codes/korku.html#%D9%85%DB%B1\""));
}

TEST_CASE("without transcripts nothing of them leaves", "[site]") {
  Told told;
  told.options.transcripts = false;
  const Files files = told.files();
  for (const auto& [path, bytes] : files) {
    INFO(path);
    CHECK_FALSE(holds(bytes, "Sonra alıştım"));
    CHECK_FALSE(path.starts_with("search/"));
    CHECK_FALSE(path.starts_with("documents/"));
    CHECK_FALSE(path.starts_with("codes/"));
  }
  CHECK_FALSE(holds(files.at("tables/matrix.html"), "codes/"));
}

TEST_CASE("long things are cut into pages that lead to each other", "[site]") {
  Told told;
  std::string words;
  for (int i = 0; i < 400; ++i) words += "Satır " + std::to_string(i) + " burada.\n";
  told.text = Text(words);
  told.project.segments.clear();
  for (std::size_t i = 0; i < 300; ++i) told.code("Y1", {i * 10, i * 10 + 25}, "korku");
  told.options.page_bytes = 20'000;
  const Files files = told.files();
  for (const auto& [path, bytes] : files) {
    INFO(path);
    if (path.ends_with(".html")) CHECK(bytes.size() < 80'000);
  }
  CHECK(files.contains("documents/Y1~2.html"));
  CHECK(files.contains("codes/korku~2.html"));
  CHECK(files.contains("participants/Y1~2.html"));
  CHECK(holds(files.at("documents/Y1.html"), "<a rel=\"next\" href=\"../documents/Y1~2.html\">"));
  std::size_t begins = 0;
  for (const auto& [path, bytes] : files) {
    if (path.starts_with("documents/Y1")) begins += times(bytes, "class=\"begin\"");
  }
  CHECK(begins == 300);
}

TEST_CASE("a line without an end and a passage as long as a book fit on pages", "[site]") {
  Told told;
  std::string words;
  for (int i = 0; i < 60'000; ++i) words += "söz ";
  told.text = Text(words);
  told.project.segments.clear();
  told.code("Y1", {0, told.text.length()}, "korku");
  const Files files = told.files();
  for (const auto& [path, bytes] : files) CHECK(bytes.size() < 2'000'000);
  CHECK(holds(files.at("codes/korku.html"), "The passage goes on in the transcript."));
  CHECK(holds(files.at("documents/Y1~2.html"), "continued"));
}

TEST_CASE("threads change no byte", "[site]") {
  Told told;
  const Files one = told.files();
  told.options.jobs = 4;
  CHECK(told.files() == one);
}

TEST_CASE("memos stand with what they are about", "[site]") {
  Told told;
  told.memos = {{.id = "n1", .type = "code-note", .code = {"korku"}, .text = "Korku nereden?"},
                {.id = "n2", .document = {"Y1"}, .span = {14, 28}, .text = "Dönüm noktası."},
                {.id = "n3", .text = "Genel <b>not</b>."}};
  const Files files = told.files();
  CHECK(holds(files.at("codes/korku.html"), "Korku nereden?"));
  CHECK(holds(files.at("documents/Y1.html"), "Dönüm noktası."));
  CHECK(times(files.at("memos.html"), "<article") == 3);
  CHECK(holds(files.at("memos.html"), "Genel &lt;b&gt;not&lt;/b&gt;."));
}

TEST_CASE("pages of others stand in the contents of all", "[site]") {
  const Told told;
  const report::Results results = report::results_of(told.project, {.coder = {"c"}}, speaking());
  Files files;
  write_site({.project = told.project,
              .results = results,
              .memos = told.memos,
              .text_of = speaking(),
              .marks_of = [](const Document&) { return std::vector<Mark>{}; },
              .extra = {{.file = "coreq", .title = "COREQ & more", .html = "<p>32 items</p>"}}},
             told.options,
             [&](const std::string& path, const std::string& bytes) { files.emplace(path, bytes); });
  CHECK(holds(files.at("coreq.html"), "<p>32 items</p>"));
  CHECK(holds(files.at("documents/Y1.html"), "<a href=\"../coreq.html\"><bdi>COREQ &amp; more</bdi></a>"));
}

TEST_CASE("the methods paragraph has a page on which gaps are marked", "[site]") {
  Told told;
  const StudyRecord record{.text_of = [&](const Document&) { return told.text; },
                           .marks_of = [](const Document&) { return std::vector<Mark>(); }};
  told.record = &record;
  const Files files = told.files();
  const std::string& page = files.at("methods.html");
  CHECK(holds(page, "<p>"));
  CHECK(times(page, "<mark>[") == times(page, "]</mark>"));
  CHECK(times(page, "<mark>[") == 4);
  CHECK(holds(files.at("index.html"), "<a href=\"methods.html\""));
  CHECK(holds(files.at("tables/audit-trail.html"), "<a href=\"../documents.html\">"));
  // A checklist leads nowhere, and does not say that it does.
  CHECK_FALSE(holds(cut(files.at("tables/coreq.html"), "<main", "</main>"), "../codes/"));
  CHECK_FALSE(Told().files().contains("methods.html"));
}

TEST_CASE("counts of groups and pairs lead to people and their passages, a zero nowhere", "[site]") {
  Told told;
  told.project.study.attributes = {{.key = "plot", .type = AttributeType::text}};
  told.project.participants[0].values = {{"plot", "shady"}};
  told.project.participants[1].values = {{"plot", "sunny"}};
  const Files files = told.files();
  const std::string group = cut(files.at("tables/crosstab-plot.html"), "<tbody", "</tbody>");
  CHECK(times(group, "../codes/korku.html#-people") == 2);
  CHECK(times(group, "../codes/sevgi.html#-people") == 1);  // none of the shady has it
  CHECK(holds(group, "../codes/korku.html#-passages"));
  const std::string pairs = cut(files.at("tables/cooccur.html"), "<tbody", "</tbody>");
  CHECK(holds(pairs, "<a href=\"../codes/korku.html\">"));
  CHECK(holds(pairs, "<a href=\"../codes/sevgi.html\">"));
  CHECK(holds(pairs, "<a href=\"../codes/korku.html#Y2\"><bdi>Y2</bdi></a>"));
}

TEST_CASE("the appendix has every code with its counts and leads to the place of its example", "[site]") {
  Told told;
  told.codebook =
      report::codebook_appendix(told.project, {.coder = {"c"}}, [&](const Document&) { return told.text; });
  const Files files = told.files();
  const std::string& page = files.at("appendix.html");
  CHECK(times(page, "<section class=\"entry\">") == 3);
  CHECK(holds(page, "<h2"));
  CHECK(holds(page, "<h3"));
  CHECK(holds(page, "3 segments of 2 participants"));
  CHECK(holds(page, "2 segments of 2 participants"));
  CHECK(holds(page, "1 segment of 1 participant<"));
  CHECK(holds(page, "<cite>(<a href=\"documents/Y2.html"));
  told.options.page_bytes = 1;
  CHECK(told.files().contains("appendix~3.html"));
}

TEST_CASE("what a reader sees is joined where only marks part it", "[site]") {
  CHECK(visible_words("<p>A<a href=\"x\">y</a><span class=\"u\">şe</span> &amp; O&#39;Brien</p><p>b</p>") ==
        "\nAyşe & O'Brien\n\nb\n");
  CHECK(visible_words("") == "");
  CHECK(visible_words("<unfinished") == "\n");
}
