#include "coding/ingest/codebook_file.hpp"

#include "coding/base/random.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/table/render.hpp"
#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

Study turkish() {
  Study study;
  study.language = {"tr"};
  study.levels = {"kategori", "alt kategori", "kod"};
  study.questions = {{.id = "RQ1", .text = "Ne değişti?"}};
  return study;
}

std::vector<Code> read(const std::string& bytes, const Codebook& present = {},
                       const Study& study = turkish()) {
  return read_codebook(bytes, "kodlar", study, present);
}

Diagnostic refused(const std::string& bytes, const Codebook& present = {}, const Study& study = turkish()) {
  return refusal([&] { read(bytes, present, study); });
}

// "id<parent:level", one a code.
std::string drawn(const std::vector<Code>& codes) {
  std::string out;
  for (const Code& code : codes) {
    out += (out.empty() ? "" : " ") + code.id.value + "<" + code.parent.value + ":" + code.level;
  }
  return out;
}

std::string ids_of(const Codebook& codebook) {
  std::string out;
  for (const Code& code : codebook.codes()) out += (out.empty() ? "" : " ") + code.id.value;
  return out;
}

std::string as_csv(const Codebook& codebook, const Study& study) {
  Project project;
  project.study = study;
  project.codebook = codebook;
  return render(report::codebook_table(project, {}), Format::csv);
}

Codebook imported(const Codebook& present, const std::string& bytes, const Study& study = turkish()) {
  return merged(present, read(bytes, present, study));
}

const Codebook small_tree(
    {{.id = {"gelisim"}, .name = "Gelişim", .level = "kategori", .question = "RQ1"},
     {.id = {"guven"}, .name = "güven", .parent = {"gelisim"}, .level = "kod"},
     {.id = {"sevgi"}, .name = "sevgi", .parent = {"gelisim"}, .level = "kod"},
     {.id = {"ogrenci"}, .name = "Öğrenci", .level = "kategori"},
     {.id = {"ogrenci-guven"}, .name = "güven", .parent = {"ogrenci"}, .level = "kod"}});

}  // namespace

TEST_CASE(
    "a long table is read whatever the case of its header, its separator, line ends and byte order mark") {
  const std::string expected = "gelisim<:kategori guven<gelisim:kod";
  CHECK(drawn(read("name,parent\nGelişim,\ngüven,Gelişim\n")) == expected);
  CHECK(drawn(read("\xEF\xBB\xBFName;Parent\r\nGelişim;\r\ngüven;Gelişim\r\n")) == expected);
  CHECK(drawn(read("NAME\tPARENT\rGelişim\t\rgüven\tGelişim\r")) == expected);
  CHECK(drawn(read("\n\n name , parent \nGelişim,\n\n,\ngüven,Gelişim\n")) == expected);
  CHECK(read("NAME,DEFİNİTİON\na,b\n").front().definition == "b");
  CHECK(read("NAME,DEFINITION,ID\na,b,c\n").front().id.value == "c");
}

TEST_CASE("a wide table finds the study's levels in Turkish capitals") {
  CHECK(drawn(read("KATEGORİ;ALT KATEGORİ;KOD\nGelişim;Kişisel;güven\n;;sevgi\n;Mesleki;bilgi\n")) ==
        "gelisim<:kategori kisisel<gelisim:alt kategori guven<kisisel:kod sevgi<kisisel:kod "
        "mesleki<gelisim:alt kategori bilgi<mesleki:kod");
  Study study = turkish();
  study.levels = {"ILGI", "kod"};
  CHECK(drawn(read("ılgı,kod\nA,b\n", {}, study)) == "a<:ILGI b<a:kod");
  CHECK(codebook_format("ilgi,kod\nA,b\n", study) == CodebookFormat::outline);
}

TEST_CASE("a level may be skipped, and a code that stands on the way may have its own row once") {
  const auto codes = read("kategori,alt kategori,kod,definition\nA,,x,dar\nA,B,,orta\n,,y,\nA,,,geniş\n");
  CHECK(drawn(codes) == "a<:kategori x<a:kod b<a:alt kategori y<b:kod");
  CHECK(codes[0].definition == "geniş");
  CHECK(codes[2].definition == "orta");
  const auto twice = refused("kategori,alt kategori,kod\nA,,\nA,,\n");
  CHECK(twice.slug == "code-duplicate");
  CHECK(twice.place.line == 3);
  CHECK(refused("kategori,alt kategori,kod\nA,B,x\n,,x\n").slug == "code-duplicate");
}

TEST_CASE("a level named like a field is a level in the wide shape") {
  Study study = turkish();
  study.levels = {"question", "code"};
  const auto codes = read("question,code,definition\nNeden?,merak,d\n", {}, study);
  CHECK(drawn(codes) == "neden<:question merak<neden:code");
  CHECK(codes[0].question.empty());
  CHECK(codes[1].definition == "d");
}

TEST_CASE("columns that mean nothing, mean too much or stand twice are refused") {
  CHECK(refused("name,defnition\na,b\n").slug == "column-unknown");
  CHECK(refused("name,defnition\na,b\n").hint == "did you mean 'definition'?");
  CHECK(refused("name,use,Use\na,b,c\n").slug == "column-twice");
  CHECK(refused("kategori,alt kategori,kod,parent\nA,B,c,x\n").slug == "column-unknown");
  CHECK(refused("\n\nname,renk\na,b\n").place.line == 3);
  CHECK(refused("name,renk\na,b\n").place.column == 6);
  CHECK(refused("Name,Level\na,tema\n").place.column == 3);
  CHECK(refused("name,use\na\n").slug == "row-length");
  CHECK(refused("name,use\n,b\n").slug == "code-name-empty");
  CHECK(refused("name\n").slug == "codebook-empty");
  CHECK(refused("name,color\na,kırmızı\n").slug == "color-malformed");
  CHECK(refused("name,stage\na,b\n").slug == "stage-unknown");
  CHECK(refused("name,action\na,b\n").slug == "action-unknown");
  CHECK(refused("name,gloss\na,b\n").slug == "gloss-malformed");
  CHECK(refused("name,question\na,RQ9\n").slug == "question-unknown");
  CHECK(refused("name,level\na,tema\n").slug == "level-unknown");
  CHECK(refused("name,id\na,Ölçü\n").slug == "code-id-invalid");
  CHECK(refused("name\n\xFF\n").slug == "not-utf8");
}

TEST_CASE("two codes of one name in different places get different ids") {
  const auto codes = read("name,parent\nGelişim,\nÖğrenci,\ngüven,Gelişim\ngüven,Öğrenci\n");
  CHECK(codes[2].id.value == "guven");
  CHECK(codes[3].id.value == "ogrenci-guven");
}

TEST_CASE("a made id steps aside for one that is given further down or is in the project") {
  const auto codes = read("id,name\n,güven\nguven,sevgi\n");
  CHECK(codes[0].id.value == "guven-2");
  CHECK(codes[1].id.value == "guven");
  CHECK(read("name,parent\nsevgi,Öğrenci\n", small_tree).front().id.value == "ogrenci-sevgi");
}

TEST_CASE("one code twice in one place is refused unless ids make two of it") {
  const auto twice = refused("name,parent\nA,\nx,A\nx,A\n");
  CHECK(twice.slug == "code-duplicate");
  CHECK(twice.place.line == 4);
  CHECK(twice.message.find("line 3") != std::string::npos);
  CHECK(refused("A\n  x\n  x\n").slug == "code-duplicate");
  CHECK(refused("id,name\na,x\na,y\n").slug == "code-duplicate");
  CHECK(read("id,name\na,x\nb,x\n").size() == 2);
}

TEST_CASE("a parent is found by id, then by the nearest name above, then below, then in the project") {
  const auto codes =
      read("id,name,parent\ngrup,A,\n,A,grup\n,x,A\n,y,grup\n,z,Sonra\n,Sonra,\n,t,Gelişim\n,u,gelisim\n",
           small_tree);
  CHECK(codes[2].parent == codes[1].id);
  CHECK(codes[3].parent.value == "grup");
  CHECK(codes[4].parent == codes[5].id);
  CHECK(codes[6].parent.value == "gelisim");
  CHECK(codes[7].parent.value == "gelisim");
  CHECK(codes[7].level == "kod");
  CHECK(refused("name,parent\na,Yok\n").slug == "parent-unknown");
  CHECK(refused("name,parent\na,güven\n", small_tree).slug == "code-ambiguous");
}

TEST_CASE("a ring is refused, of one code, of many, and through the project") {
  CHECK(refused("id,name,parent\na,A,a\n").slug == "parent-cycle");
  CHECK(refused("name,parent\nA,C\nB,A\nC,B\nD,\n").slug == "parent-cycle");
  CHECK(refusal([] { imported(small_tree, "id,name,parent\ngelisim,Gelişim,guven\n"); }).slug ==
        "parent-cycle");
}

TEST_CASE("a chain of 20,000 codes is read whole and without recursion") {
  std::string named = "name,parent\nk0,\n";
  std::string same = "name,parent,id\na,,k0\n";
  std::string outline;
  for (int i = 1; i < 20000; ++i) {
    named += "k" + std::to_string(i) + ",k" + std::to_string(i - 1) + "\n";
    same += "a,k" + std::to_string(i - 1) + ",k" + std::to_string(i) + "\n";
  }
  for (int i = 0; i < 3000; ++i) outline += std::string(static_cast<std::size_t>(i), ' ') + "a\n";
  Codebook codebook;
  codebook = imported({}, named);
  REQUIRE(codebook.size() == 20000);
  CHECK(codebook.depth(19999) == 19999);
  CHECK(imported(codebook, named) == codebook);
  CHECK(read(same).size() == 20000);
  CHECK(read(outline).size() == 3000);
}

TEST_CASE("a wide table of 20,000 rows is read whole") {
  std::string bytes = "kategori,alt kategori,kod\n";
  for (int i = 0; i < 20000; ++i) bytes += "A,B" + std::to_string(i % 200) + ",c" + std::to_string(i) + "\n";
  CHECK(read(bytes).size() == 20201);
}

TEST_CASE("an outline takes tabs, spaces, no-break spaces, bullets, definitions and remarks") {
  const std::string expected = "a<:kategori b<a:alt kategori c<b:kod d<a:kod e<:kod";
  CHECK(drawn(read("A\n\tB\n\t\tC\n\tD\nE\n")) == expected);
  CHECK(drawn(read("# Kodlar\r\nA:\r\n  - B\r\n    * C\r\n\r\n  •\tD\r\nE\r\n")) == expected);
  CHECK(drawn(read("A\n\u00A0\u00A0B\n\u00A0\u00A0\u00A0\u00A0C\n\u00A0\u00A0D\n\u00A0\nE\n")) == expected);
  const auto codes = read("süre: 10:30'da başlar: sonra biter\n  saat 10:30\n  #1\n  - #1\n");
  REQUIRE(codes.size() == 3);
  CHECK(codes[0].name == "süre");
  CHECK(codes[0].definition == "10:30'da başlar: sonra biter");
  CHECK(codes[1].name == "saat 10:30");
  CHECK(codes[2].name == "#1");
  CHECK(refused("A\n  : yalnız tanım\n").slug == "code-name-empty");
  CHECK(read("-5 derece\n").front().name == "-5 derece");
}

TEST_CASE("an outline that mixes tabs and spaces is refused with its place") {
  const auto mixed = refused("A\n  B\n\t\tC\n");
  CHECK(mixed.slug == "indentation");
  CHECK(mixed.place.line == 3);
  CHECK(refused("A\n\tB\n        C\n").slug == "indentation");
  CHECK(drawn(read("A\n    B\n  C\n")) == "a<:kategori b<a:kod c<a:kod");
}

TEST_CASE("a code without children stands at the last level, others at that of their depth") {
  CHECK(drawn(read("A\n  B\n    C\n      D\n        e\nF\n")) ==
        "a<:kategori b<a:alt kategori c<b:alt kategori d<c:alt kategori e<d:kod f<:kod");
  Study flat = turkish();
  flat.levels = {"kod"};
  CHECK(drawn(read("A\n  B\n", {}, flat)) == "a<:kod b<a:kod");
  flat.levels = {};
  CHECK(drawn(read("A\n  B\n", {}, flat)) == "a<: b<a:");
  CHECK(drawn(read("name,level\nA,code\n", {}, flat)) == "a<:");
  CHECK(drawn(read("name,level\nA,ALT KATEGORİ\n")) == "a<:alt kategori");
}

TEST_CASE("a table of some codes leaves level, place and order of the codebook alone") {
  const Codebook defined =
      imported(small_tree, "id,name,definition\nsevgi,sevgi,ilgi\ngelisim,Gelişim,artma\n");
  CHECK(ids_of(defined) == ids_of(small_tree));
  CHECK(defined.at({"gelisim"}).level == "kategori");
  CHECK(defined.at({"sevgi"}).parent.value == "gelisim");
  CHECK(defined.at({"sevgi"}).definition == "ilgi");
  CHECK(imported(small_tree, "name,definition\nsevgi,ilgi\n").at({"sevgi"}).definition == "ilgi");
  CHECK(refusal([] { imported(small_tree, "name,definition\ngüven,ilgi\n"); }).slug == "code-ambiguous");
  CHECK(refusal([] { imported(small_tree, "name,definition\nsevgi,a\nsevgi,b\n"); }).slug ==
        "code-duplicate");
  CHECK(imported(small_tree, "name,parent\nGelişim,\n").at({"gelisim"}).level == "kategori");
}

TEST_CASE(
    "a file that speaks of every code gives their order; new codes of another come last below their parent") {
  CHECK(ids_of(imported(small_tree, "Gelişim\n  yeni\n")) ==
        "gelisim guven sevgi yeni ogrenci ogrenci-guven");
  CHECK(ids_of(imported(small_tree, "Öğrenci\nGelişim\n  sevgi\n")) == ids_of(small_tree));
  CHECK(ids_of(imported(small_tree, "Öğrenci\n  güven\nGelişim\n  sevgi\n  yeni\n  güven\n")) ==
        "ogrenci ogrenci-guven gelisim sevgi yeni guven");
  CHECK(ids_of(imported(small_tree, "id,name,parent\nsevgi,sevgi,ogrenci\n")) ==
        "gelisim guven ogrenci sevgi ogrenci-guven");
}

TEST_CASE("what a file cannot carry or leaves empty stays as it was") {
  const Codebook rich({{.id = {"a"},
                        .name = "a",
                        .level = "kod",
                        .question = "RQ1",
                        .stage = Stage::axial,
                        .role = Role::context,
                        .definition = "tanım",
                        .use = "ne zaman",
                        .avoid = "ne zaman değil",
                        .examples = {"bir; iki", "üç"},
                        .color = "#112233",
                        .guid = "g",
                        .unknown = {{"x-note", "\"kalır\""}}}});
  CHECK(imported(rich, "a\n") == rich);
  CHECK(imported(rich, "id,name,definition,stage,examples\na,a,,,\n") == rich);
  CHECK(imported(rich, "id,name,stage\na,a,open\n").at({"a"}).stage == Stage::open);
}

TEST_CASE("importing what the codebook prints as CSV changes nothing") {
  Random random(7);
  const std::vector<std::string> names = {"güven",   "İlgi",     "+ artı",    "- eksi", "=1+1",
                                          "@ad",     "'tırnak",  "'=x",       "a;b,c",  "\"a\"",
                                          "iki: üç", "# işaret", "üst > alt", "مهر"};
  for (int round = 0; round < 200; ++round) {
    Study study = turkish();
    if (round % 4 == 0) study.levels.clear();
    std::vector<Code> codes;
    for (int i = 0; i < 12; ++i) {
      Code code{.id = {"k" + std::to_string(i)}, .name = names[random.below(names.size())]};
      if (i > 0 && random.below(3) > 0)
        code.parent = {"k" + std::to_string(random.below(static_cast<std::uint64_t>(i)))};
      if (!study.levels.empty() && random.below(2) > 0) code.level = study.levels[random.below(3)];
      if (random.below(2) > 0) code.definition = names[random.below(names.size())] + "\nikinci satır";
      if (random.below(2) > 0) code.examples = {names[random.below(names.size())], "son"};
      if (random.below(4) == 0) code.role = Role::strategy;
      codes.push_back(code);
    }
    const Codebook codebook(codes);
    const std::string csv = as_csv(codebook, study);
    INFO(csv);
    CHECK(imported(codebook, csv, study) == codebook);
    CHECK(ids_of(imported({}, csv, study)) == ids_of(codebook));
  }
}

TEST_CASE("a file that is neither table nor outline says what it needs") {
  CHECK(refused("# yalnız bir not\n").slug == "codebook-empty");
  CHECK(refused("").slug == "empty-file");
  CHECK(codebook_format("", turkish()) == CodebookFormat::outline);
  CHECK(codebook_format("\"name\nx\",b\n", turkish()) == CodebookFormat::outline);
}
