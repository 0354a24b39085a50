#include "coding/analysis/scope.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Names = std::vector<std::string>;

Code with_level(Code made, std::string level) {
  made.level = std::move(level);
  return made;
}

Code with_question(Code made, std::string question) {
  made.question = std::move(question);
  return made;
}

// Two questions, ragged, no level written down: cat1(sub(x y) z) cat2 (an empty category) cat3(w)
Project ragged() {
  Project project;
  project.study = {.language = turkish, .levels = {"Kategori", "Alt kategori", "Kod"}};
  project.study.questions = {{.id = "RQ1"}, {.id = "RQ2"}};
  project.codebook = Codebook({with_question(code("cat1"), "RQ1"), code("sub", "sub", "cat1"),
                               code("x", "x", "sub"), code("y", "y", "sub"), code("z", "z", "cat1"),
                               code("cat2"), with_question(code("cat3"), "RQ2"), code("w", "w", "cat3")});
  return project;
}

Names rows(const Project& project, const ScopeOptions& options) {
  Names out;
  for (const std::size_t row : scope_of(project, options).rows) {
    out.push_back(project.codebook.codes()[row].id.value);
  }
  return out;
}

// The rows that a code counts in.
Names counts_in(const Project& project, const ScopeOptions& options, const std::string& id) {
  const Scope scope = scope_of(project, options);
  Names out;
  for (std::size_t row = scope.row_of[*project.codebook.position({id})]; row != no_row;
       row = scope.row_above[row]) {
    out.push_back(project.codebook.codes()[scope.rows[row]].id.value);
  }
  return out;
}

}  // namespace

TEST_CASE("the wanted coder is taken, else the only one, else the preferred one") {
  Project project;
  CHECK(choose_coder(project, {}, {"ayse"}).empty());
  project.coders = {{"ayse"}};
  CHECK(choose_coder(project, {}, {"mehmet"}) == CoderId{"ayse"});
  project.coders.push_back({"mehmet"});
  CHECK(choose_coder(project, {}, {"mehmet"}) == CoderId{"mehmet"});
  CHECK(choose_coder(project, CoderId{"ayse"}, {"mehmet"}) == CoderId{"ayse"});
}

TEST_CASE("the study's coder is taken when the preferred one has not coded, and only then") {
  Project project{.study = {.coder = {"mehmet"}}, .coders = {{"ayse"}, {"mehmet"}}};
  CHECK(choose_coder(project, {}, {"zeynep"}) == CoderId{"mehmet"});
  CHECK(choose_coder(project, {}, {"ayse"}) == CoderId{"ayse"});
  CHECK(choose_coder(project, CoderId{"ayse"}, {}) == CoderId{"ayse"});
  project.coders = {{"ayse"}};
  CHECK(choose_coder(project, {}, {}) == CoderId{"ayse"});
  project.coders = {{"ayse"}, {"can"}};
  CHECK(thrown<UsageError>([&] { choose_coder(project, {}, {}); }).slug == "coder-ambiguous");
}

TEST_CASE("a coder is never guessed among several") {
  const Project project{.coders = {{"ayse"}, {"mehmet"}}};
  const Diagnostic said = thrown<UsageError>([&] { choose_coder(project, {}, {"zeynep"}); });
  CHECK(said.slug == "coder-ambiguous");
  CHECK(said.hint ==
        "say whose coding you mean with --coder: ayse, mehmet; `coding coders study CODER` says it for "
        "everybody");
  CHECK(thrown<UsageError>([&] { choose_coder(project, {}, {}); }).slug == "coder-ambiguous");
}

TEST_CASE(
    "a coder who has not coded is refused with the nearest, with all, or with the news that there is none") {
  Project project{.coders = {{"ayse"}, {"mehmet"}}};
  CHECK(thrown<UsageError>([&] { choose_coder(project, CoderId{"mehmt"}, {}); }).hint ==
        "did you mean 'mehmet'?");
  const Diagnostic far = thrown<UsageError>([&] { choose_coder(project, CoderId{"zeynep"}, {}); });
  CHECK(far.slug == "coder-unknown");
  CHECK(far.hint == "the coders are ayse, mehmet");
  project.coders.clear();
  CHECK(thrown<UsageError>([&] { choose_coder(project, CoderId{"ayse"}, {}); }).hint ==
        "nobody has coded in this project yet");
}

TEST_CASE("a code without a level stands at that of its depth, and at the last without children") {
  const Project project = ragged();
  const Names expected = {"Kategori", "Alt kategori", "Kod", "Kod", "Kod", "Kod", "Kategori", "Kod"};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(level_at(project, i) == expected[i]);
  }
}

TEST_CASE("a written level goes before what the place would say") {
  Project project = ragged();
  project.codebook.replace(with_level(project.codebook.at({"cat2"}), "Kategori"));
  CHECK(level_at(project, 5) == "Kategori");
}

TEST_CASE("an inner code deeper than the levels stands at the last but one") {
  Project project;
  project.study.levels = {"category", "subcategory", "code"};
  project.codebook = Codebook({code("a"), code("b", "b", "a"), code("c", "c", "b"), code("d", "d", "c")});
  CHECK(level_at(project, 2) == "subcategory");
  CHECK(level_at(project, 3) == "code");
}

TEST_CASE("with one level or none every code stands at it") {
  Project project;
  project.codebook = Codebook({code("a"), code("b", "b", "a")});
  CHECK(level_at(project, 0) == "code");
  project.study.levels = {"tema"};
  CHECK(level_at(project, 0) == "tema");
  CHECK(level_at(project, 1) == "tema");
}

TEST_CASE("a level is wanted in any case, in English when there are three, and code is the last") {
  const Study study = ragged().study;
  CHECK(resolve_level(study, "") == "Kod");
  CHECK(resolve_level(study, "KATEGORİ") == "Kategori");
  CHECK(resolve_level(study, "alt kategori") == "Alt kategori");
  CHECK(resolve_level(study, "subcategory") == "Alt kategori");
  CHECK(resolve_level(study, "code") == "Kod");
  CHECK(resolve_level({}, "code") == "code");
  CHECK(resolve_level({}, "") == "code");
  CHECK(resolve_level({.levels = {"tema", "kod"}}, "code") == "kod");
}

TEST_CASE("a level that there is not is refused, naming those there are") {
  const Diagnostic said = thrown<UsageError>([] { resolve_level(ragged().study, "tema"); });
  CHECK(said.slug == "level-unknown");
  CHECK(said.hint == "its levels are Kategori, Alt kategori, Kod");
  CHECK(thrown<UsageError>([] {
          resolve_level({.levels = {"tema", "kod"}}, "category");
        }).slug == "level-unknown");
  CHECK(thrown<UsageError>([] { resolve_level({}, "category"); }).hint ==
        "this study names no levels: all its codes stand at 'code'");
}

TEST_CASE("the rows are the codes of one level in tree order, and what is below counts in them") {
  const Project project = ragged();
  CHECK(rows(project, {}) == Names{"x", "y", "z", "cat2", "w"});
  CHECK(rows(project, {.level = "category"}) == Names{"cat1", "cat3"});
  CHECK(rows(project, {.level = "subcategory"}) == Names{"sub"});
  CHECK(counts_in(project, {.level = "category"}, "x") == Names{"cat1"});
  CHECK(counts_in(project, {.level = "category"}, "cat1") == Names{"cat1"});
  CHECK(counts_in(project, {.level = "category"}, "cat2").empty());
  CHECK(counts_in(project, {}, "sub").empty());
}

TEST_CASE("a question and a code to stand under narrow the rows, also together") {
  const Project project = ragged();
  CHECK(rows(project, {.question = "RQ2"}) == Names{"w"});
  CHECK(rows(project, {.level = "category", .question = "RQ1"}) == Names{"cat1"});
  CHECK(rows(project, {.under = {"sub"}}) == Names{"x", "y"});
  CHECK(rows(project, {.under = {"z"}}) == Names{"z"});
  CHECK(rows(project, {.question = "RQ1", .under = {"sub"}}) == Names{"x", "y"});
  CHECK(rows(project, {.question = "RQ2", .under = {"sub"}}).empty());
  CHECK(rows(project, {.level = "category", .under = {"sub"}}).empty());
}

TEST_CASE("a question that a code below names itself is that code's") {
  Project project = ragged();
  project.codebook.replace(with_question(project.codebook.at({"z"}), "RQ2"));
  CHECK(rows(project, {.question = "RQ2"}) == Names{"z", "w"});
  CHECK(rows(project, {.question = "RQ2", .under = {"cat1"}}) == Names{"z"});
}

TEST_CASE("a question or code that is not there is refused rather than answered with an empty table") {
  CHECK(thrown<UsageError>([] { scope_of(ragged(), {.under = {"yok"}}); }).slug == "code-unknown");
  const Diagnostic said = thrown<UsageError>([] { scope_of(ragged(), {.question = "RQ3"}); });
  CHECK(said.slug == "question-unknown");
  CHECK(said.hint == "the research questions are RQ1, RQ2");
  CHECK(thrown<UsageError>([] { scope_of({}, {.question = "RQ1"}); }).hint ==
        "project.json names no research questions");
}

TEST_CASE("codes of one level may stand under each other, and a segment counts in all of them") {
  Project project;
  project.codebook = Codebook({code("a"), code("b", "b", "a"), code("c", "c", "b")});
  CHECK(rows(project, {}) == Names{"a", "b", "c"});
  CHECK(counts_in(project, {}, "c") == Names{"c", "b", "a"});
  CHECK(counts_in(project, {}, "a") == Names{"a"});
  CHECK(counts_in(project, {.under = {"b"}}, "c") == Names{"c", "b"});
}

TEST_CASE("a scope over a hundred thousand codes in one chain takes no square of room or time") {
  constexpr std::size_t deep = 100'000;
  std::vector<Code> chain{with_question(code("c0"), "RQ1")};
  for (std::size_t i = 1; i < deep; ++i) {
    chain.push_back(code("c" + std::to_string(i), "c", "c" + std::to_string(i - 1)));
  }
  Project project;
  project.study.questions = {{.id = "RQ1"}};
  project.codebook = Codebook(std::move(chain));
  const Scope scope = scope_of(project, {.question = "RQ1"});
  CHECK(scope.rows.size() == deep);
  CHECK(scope.row_of[deep - 1] == deep - 1);
  CHECK(scope.row_above[deep - 1] == deep - 2);
}
