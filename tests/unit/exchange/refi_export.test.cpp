#include "coding/exchange/refi_export.hpp"

#include <algorithm>

#include "coding/exchange/refi_guids.hpp"
#include "coding/exchange/refi_structure.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/refi_positions.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string words =
    "Çay 🙂 içtik.\nSonra gittik.\n";  // the face is code point 4, one of UTF-16's pairs

Outgoing garden() {
  Outgoing out;
  out.project.study = {.id = "6f1c1f0e-0000-4000-8000-000000000001", .title = "Bahçe", .language = {"tr"}};
  Code tea = code("cay", "çay");
  tea.stage = Stage::axial;
  tea.role = Role::context;
  tea.sets = {"içecek"};
  tea.brief = "kısaca";
  Code mint = code("nane", "nane", "cay");
  mint.active = false;
  out.project.codebook = Codebook({tea, mint});
  out.project.documents = {document("Y1", "Y1", 28), document("Y2", "", 28)};
  out.project.documents[0].title = "Birinci";
  out.project.documents[0].note = "yapay";
  out.project.documents[1].speakers = {{.label = "A", .participant = {"Y1"}},
                                       {.label = "B", .participant = {"Y2"}}};
  out.project.participants = {participant("Y1"), participant("Y2")};
  out.project.coders = {{"ayse"}, {"can"}};
  out.project.segments = {segment("Y1", "cay", {0, 5}), segment("Y1", "nane", {0, 5}),
                          segment("Y1", "cay", {13, 26}, "can"), segment("Y1", "nane", {0, 5}, "can")};
  out.texts = [](const Document&) { return Text(words); };
  return out;
}

const RefiText& note_named(const RefiExport& made, const std::string& name) {
  const auto& all = made.project.all_notes;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const RefiText& each) { return each.name == name; });
  REQUIRE(found != all.end());
  return *found;
}

const RefiSet* set_named(const RefiExport& made, const std::string& name) {
  const auto& all = made.project.sets;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const RefiSet& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string faults_of(const RefiExport& made) {
  const Diagnostics faults =
      refi_structure_faults(refi_xml(made.project, made.kept), "project.qde", made.files);
  return faults.empty() ? "" : one_line(faults.front());
}

const Loss* loss_of(const RefiExport& made, const std::string& what) {
  const auto found = std::find_if(made.losses.begin(), made.losses.end(),
                                  [&](const Loss& each) { return each.what == what; });
  return found == made.losses.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("codes go out with tree, rules and guids, and what else is said of them as sets") {
  const RefiExport made = export_refi(garden());
  REQUIRE(made.project.codes.size() == 2);
  CHECK(made.project.codes[0].description == "Brief: kısaca");
  CHECK(made.project.codes[1].parent == std::size_t{0});
  CHECK_FALSE(made.project.codes[1].is_codable);
  const std::string tea = guids_of(garden().project.study, garden().project.codebook)[0];
  for (const char* const name : {"içecek", "stage: axial", "paradigm: context"}) {
    CAPTURE(name);
    REQUIRE(set_named(made, name) != nullptr);
    CHECK(set_named(made, name)->codes == std::vector<std::string>{tea});
  }
  CHECK(faults_of(made).empty());
}

TEST_CASE("a passage is one selection with a coding for each coder and code") {
  const RefiExport made = export_refi(garden());
  REQUIRE(made.project.sources.size() == 2);
  const RefiText& text = made.project.sources[0].text;
  CHECK(text.name == "Birinci");
  CHECK(text.description == "yapay");
  CHECK(text.rich_path.empty());
  REQUIRE(text.selections.size() == 2);
  CHECK(text.selections[0].name == "Çay 🙂");
  CHECK(text.selections[0].first == 0);
  CHECK(text.selections[0].second == 5);
  REQUIRE(text.selections[0].codings.size() == 3);
  CHECK(text.selections[0].codings[0].creating_user == guid_of_user(garden().project.study, "ayse"));
  CHECK(text.selections[0].codings[2].creating_user == guid_of_user(garden().project.study, "can"));
  CHECK(made.project.sources[1].text.name == "Y2");
}

TEST_CASE("NVivo gets a byte order mark, CRLF and positions in UTF-16 units") {
  const RefiExport made = export_refi(garden(), {.target = RefiTarget::nvivo});
  const RefiText& text = made.project.sources[0].text;
  CHECK(made.files.at(text.guid + ".txt") == "\xEF\xBB\xBFÇay 🙂 içtik.\r\nSonra gittik.\r\n");
  CHECK(text.selections[0].second == 6);
  CHECK(text.selections[1].first == 15);
  CHECK(text.selections[1].second == 28);
  CHECK(made.notes.empty());
  CHECK(faults_of(made).empty());
}

TEST_CASE("other programs get line feeds and code points, and a warning where readings part") {
  for (const RefiTarget target : {RefiTarget::generic, RefiTarget::maxqda, RefiTarget::atlasti}) {
    const RefiExport made = export_refi(garden(), {.target = target});
    CHECK(made.files.at(made.project.sources[0].text.guid + ".txt") == words);
    REQUIRE(made.notes.size() == 1);
    CHECK(made.notes[0].slug == "refi-positions-shift");
    CHECK(made.notes[0].severity == Severity::warning);
    CHECK(made.notes[0].message.starts_with("2 passages of 'Y1'"));
  }
  Outgoing plain = garden();
  plain.texts = [](const Document&) { return Text("Çay içtik ve sonra gittik eve."); };
  CHECK(export_refi(plain).notes.empty());
}

TEST_CASE("a line end that is CRLF already stays two units") {
  const RefiPositions made("a\r\nb\nc\r", {.has_returns = true});
  CHECK(made.bytes() == "a\r\nb\r\nc\r");
  CHECK(made.length() == 7);
  CHECK(made.position(3) == 3);
  CHECK(made.position(4) == 4);
  CHECK(made.position(5) == 6);
  CHECK(made.position(7) == 8);
}

TEST_CASE("MAXQDA finds values at documents of one person, ATLAS.ti groups of documents") {
  Outgoing from = garden();
  from.project.study.attributes = {
      {.key = "cinsiyet", .type = AttributeType::choice, .choices = {"kadın", "erkek"}}, {.key = "şehir"}};
  from.project.participants[0].values = {{"cinsiyet", "kadın"}, {"şehir", "Van"}};
  from.project.participants[1].values = {{"cinsiyet", "kadın"}};
  const RefiExport generic = export_refi(from);
  CHECK(generic.project.sources[0].text.values.empty());
  CHECK(set_named(generic, "cinsiyet: kadın") == nullptr);
  const RefiExport maxqda = export_refi(from, {.target = RefiTarget::maxqda});
  CHECK(maxqda.project.sources[0].text.values.size() == 2);
  CHECK(maxqda.project.sources[1].text.values.empty());
  const RefiExport atlas = export_refi(from, {.target = RefiTarget::atlasti});
  REQUIRE(set_named(atlas, "cinsiyet: kadın") != nullptr);
  CHECK(set_named(atlas, "cinsiyet: kadın")->sources.size() == 2);
  CHECK(set_named(atlas, "şehir: Van") == nullptr);
  CHECK(faults_of(maxqda).empty());
  CHECK(faults_of(atlas).empty());
}

TEST_CASE("a column with a value that its type does not allow goes out as texts, which is said") {
  Outgoing from = garden();
  from.project.study.attributes = {{.key = "puan", .type = AttributeType::real},
                                   {.key = "yaş", .type = AttributeType::integer}};
  from.project.participants[0].values = {{"puan", "1e5"}, {"yaş", "40"}, {"ek", "x"}};
  from.project.participants[1].values = {{"puan", "2.5"}, {"yaş", ""}};
  const RefiExport made = export_refi(from);
  REQUIRE(made.project.variables.size() == 3);
  CHECK(made.project.variables[0].type == "Text");
  CHECK(made.project.variables[1].type == "Integer");
  CHECK(made.project.variables[2].name == "ek");
  CHECK(made.project.cases[0].values.size() == 3);
  CHECK(made.project.cases[1].values.size() == 1);
  REQUIRE(made.losses.size() == 1);
  CHECK(made.losses[0].what == "types of variables");
  CHECK(made.losses[0].fate == Fate::changed);
  CHECK(made.losses[0].name == "puan");
}

TEST_CASE("a case has the documents of which the person is the participant or a speaker") {
  Outgoing from = garden();
  from.project.documents[1].participant = {"Y9"};
  const RefiExport made = export_refi(from);
  REQUIRE(made.project.cases.size() == 3);
  CHECK(made.project.cases[0].sources.size() == 2);
  CHECK(made.project.cases[1].sources.size() == 1);
  CHECK(made.project.cases[2].name == "Y9");
}

TEST_CASE(
    "remark, weight, stage and values of a segment are notes on its coding, shared where they are alike") {
  Outgoing from = garden();
  for (std::size_t i = 0; i < 3; ++i) {
    from.project.segments[i].weight = 80;
    from.project.segments[i].memo = "aynı söz";
  }
  from.project.segments[0].stage = Stage::open;
  from.project.segments[0].values = {{"yoğunluk", "yüksek"}};
  const RefiExport made = export_refi(from);
  CHECK(made.project.all_notes.size() == 5);  // two remarks, weight, stage and value
  CHECK(note_named(made, "weight: 80").content == "weight: 80");
  CHECK(note_named(made, "value: yoğunluk=yüksek").making.creating_user.empty());
  const auto& codings = made.project.sources[0].text.selections[0].codings;
  CHECK(codings[0].notes.size() == 4);
  CHECK(codings[0].notes[0] == codings[1].notes[0]);
  CHECK(made.project.sources[0].text.selections[1].codings[0].notes[0] != codings[0].notes[0]);
  CHECK(faults_of(made).empty());
}

TEST_CASE("a relation is a link, its proposition a note, its evidence notes on passages") {
  Outgoing from = garden();
  from.project.study.families = {{.name = "six-cs"}};
  Relation relation{.key = {{"cay"}, "covaries-with", {"nane"}}, .coder = {"ayse"}, .note = "birlikte"};
  relation.evidence = {
      {.document = {"Y1"}, .span = {0, 5}, .coder = {"ayse"}},
      {.document = {"Y2"}, .span = {6, 9}, .against = true, .coder = {"can"}, .note = "değil"}};
  from.project.relations = {relation};
  from.memos = {{.id = "m", .relation = relation.key, .author = "can", .text = "söz"}};
  const RefiExport made = export_refi(from);
  REQUIRE(made.project.links.size() == 1);
  CHECK(made.project.links[0].direction == "Associative");
  CHECK(made.project.links[0].name == "covaries-with");
  CHECK(made.project.links[0].notes.size() == 4);
  CHECK(note_named(made, "relation: cay covaries-with nane").content == "birlikte");
  CHECK(note_named(made, "against: cay covaries-with nane").content == "değil");
  CHECK(made.project.sources[1].text.selections.at(0).notes.size() == 1);
  CHECK(made.losses.empty());
  CHECK(faults_of(made).empty());
}

TEST_CASE("each memo is a note that its subject refers to") {
  Outgoing from = garden();
  const Memo about{.type = "theoretical", .author = "can", .date = "2026-01-01T10:00:00Z", .text = "söz"};
  const auto add = [&](const char* id, const auto& place) {
    Memo memo = about;
    memo.id = id;
    place(memo);
    from.memos.push_back(memo);
  };
  add("study", [](Memo&) {});
  add("document", [](Memo& memo) { memo.document = {"Y1"}; });
  add("place", [](Memo& memo) { memo.document = {"Y1"}, memo.span = {3, 3}; });
  add("passage", [](Memo& memo) { memo.document = {"Y2"}, memo.span = {0, 3}; });
  add("code", [](Memo& memo) { memo.code = {"cay"}; });
  add("segment", [](Memo& memo) { memo.document = {"Y1"}, memo.span = {0, 5}, memo.code = {"nane"}; });
  add("gone", [](Memo& memo) { memo.document = {"Y1"}, memo.span = {0, 4}, memo.code = {"nane"}; });
  add("cell", [](Memo& memo) { memo.participant = {"Y1"}, memo.code = {"cay"}; });
  const RefiExport made = export_refi(from);
  const auto refers = [&](const std::vector<std::string>& notes, const char* id) {
    return std::find(notes.begin(), notes.end(), guid_of_memo(from.project.study, id)) != notes.end();
  };
  const RefiText& first = made.project.sources[0].text;
  REQUIRE(first.selections.size() == 4);  // 0:4, 0:5, 3:3, 13:26
  CHECK(refers(made.project.notes, "study"));
  CHECK(refers(first.notes, "document"));
  CHECK(refers(first.selections[2].notes, "place"));
  CHECK(refers(made.project.sources[1].text.selections[0].notes, "passage"));
  CHECK(refers(made.project.codes[0].notes, "code"));
  CHECK(refers(first.selections[1].codings[2].notes, "segment"));  // can's own coding
  CHECK_FALSE(refers(first.selections[1].codings[1].notes, "segment"));
  CHECK(refers(first.selections[0].notes, "gone"));
  REQUIRE(made.project.links.size() == 2);
  CHECK(made.project.links[0].target == made.project.cases[0].guid);
  CHECK(made.project.links[1].target == made.project.codes[0].guid);
  CHECK(set_named(made, "memos: theoretical")->notes.size() == 8);
  CHECK(note_named(made, "code").making.created == "2026-01-01T10:00:00Z");
  REQUIRE(made.losses.size() == 1);
  CHECK(made.losses[0].name == "gone");
  CHECK(faults_of(made).empty());
}

TEST_CASE("a memo that XML could not give back stands in a file of its own, NVivo's all do") {
  Outgoing from = garden();
  from.memos = {{.id = "a", .text = "bell \x07"}, {.id = "b", .text = " blank"}, {.id = "c", .text = "düz"}};
  const RefiExport made = export_refi(from);
  const RefiText& bell = note_named(made, "a");
  CHECK_FALSE(bell.content);
  CHECK(made.files.at(bell.guid + ".txt") == "bell \x07");
  CHECK(note_named(made, "b").plain_path == "internal://" + note_named(made, "b").guid + ".txt");
  CHECK(note_named(made, "c").content == "düz");
  CHECK_FALSE(note_named(export_refi(from, {.target = RefiTarget::nvivo}), "c").content);
  CHECK(made.losses.empty());
}

TEST_CASE("characters that XML has not are left out of names, which is said") {
  Outgoing from = garden();
  from.project.study.title =
      "a\x01"
      "b";
  from.project.participants[0].values = {{"k", "x\x02y"}};
  const RefiExport made = export_refi(from);
  CHECK(made.project.name == "ab");
  CHECK(made.project.cases[0].values[0].value == "xy");
  CHECK(count_of(made.losses, Fate::changed) == 2);
}

TEST_CASE("what came from another program keeps its identity and dates, once") {
  Outgoing from = garden();
  const std::string own = "0b1c7e0a-0000-4000-8000-00000000000a";
  const std::string selection = "0b1c7e0a-0000-4000-8000-00000000000b";
  const std::string text = "0b1c7e0a-0000-4000-8000-00000000000c";
  from.project.documents[0].unknown = {{"refi", R"({"guid":")" + text + R"(","name":"old.docx"})"}};
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
    from.project.segments[i].unknown = {{"refi", R"({"guid":")" + own + R"(","selection":"{)" + selection +
                                                     R"(}","created":"2020-01-01T10:00:00Z"})"}};
  }
  from.project.segments[2].unknown = {{"refi", R"({"created":"yesterday"})"}};
  from.project.segments[3].unknown = {{"refi", "{broken"}};
  const RefiExport made = export_refi(from);
  const RefiText& source = made.project.sources[0].text;
  CHECK(source.guid == text);
  CHECK(source.name == "old.docx");
  CHECK(source.plain_path == "internal://" + text + ".txt");
  CHECK(source.selections[0].guid == selection);
  CHECK(source.selections[0].codings[0].guid == own);
  CHECK(source.selections[0].codings[0].created == "2020-01-01T10:00:00Z");
  CHECK(source.selections[0].codings[1].guid != own);
  CHECK(source.selections[1].codings[0].created.empty());
  CHECK(faults_of(made).empty());
}

TEST_CASE("without a companion everything that has no place is listed") {
  Outgoing from = garden();
  from.changes = 7;
  from.project.study.core = {"cay"};
  from.project.declarations = {{{"ayse"}, {"Y1"}}};
  from.marks = [](const Document&) { return std::vector<Mark>{{.kind = MarkKind::page, .span = {0, 1}}}; };
  from.memos = {{.id = "m", .date = "2026", .text = "söz"}};
  const RefiExport plain = export_refi(from, {.companion = false});
  for (const auto& [what, count] :
       std::vector<std::pair<std::string, std::size_t>>{{"core categories", 1},
                                                        {"ids of codes", 2},
                                                        {"declarations that a document was coded", 1},
                                                        {"marks in texts", 2},
                                                        {"lists of speakers", 1},
                                                        {"dates of memos", 1},
                                                        {"ids of documents", 1},
                                                        {"languages of the study", 1},
                                                        {"changes in the journals", 7}}) {
    CAPTURE(what);
    REQUIRE(loss_of(plain, what) != nullptr);
    CHECK(loss_of(plain, what)->count == count);
    CHECK(loss_of(plain, what)->fate == Fate::lost);
  }
  const RefiExport with = export_refi(from);
  REQUIRE(with.losses.size() == 1);
  CHECK(with.losses[0].what == "changes in the journals");
}

TEST_CASE("what refers to nothing is left out and said, and a colour that is none") {
  Outgoing from = garden();
  from.project.segments.push_back(segment("Y9", "cay", {0, 5}, "can"));
  from.project.segments.push_back(segment("Y2", "cay", {5, 500}, "can"));
  from.project.relations = {{.key = {{"cay"}, "causes", {"gone"}}}};
  from.memos = {{.id = "m", .code = {"gone"}, .text = "söz"}};
  Code tea = from.project.codebook.at({"cay"});
  tea.color = "red";
  from.project.codebook.replace(tea);
  const RefiExport made = export_refi(from);
  CHECK(loss_of(made, "coded segments") != nullptr);
  CHECK(loss_of(made, "coded passages") != nullptr);
  CHECK(loss_of(made, "relations")->name == "cay causes gone");
  CHECK(loss_of(made, "what memos are about")->fate == Fate::changed);
  CHECK(loss_of(made, "colours of codes")->name == "çay");
  CHECK(faults_of(made).empty());
}

TEST_CASE("a set that is named as one of ours is one with it, which is said") {
  Outgoing from = garden();
  Code mint = from.project.codebook.at({"nane"});
  mint.sets = {"stage: axial"};
  from.project.codebook.replace(mint);
  const RefiExport made = export_refi(from);
  CHECK(set_named(made, "stage: axial")->codes.size() == 2);
  CHECK(loss_of(made, "sets of codes")->fate == Fate::changed);
  CHECK(faults_of(made).empty());
}

TEST_CASE("a file that is larger than the standard allows is warned of") {
  const RefiExport made = export_refi(garden(), {.target = RefiTarget::nvivo, .largest_file = 10});
  REQUIRE(made.notes.size() == 2);
  CHECK(made.notes[0].slug == "refi-file-large");
}

TEST_CASE("a target is named as on the command line") {
  for (const std::string& name : refi_targets()) CHECK(name_of(refi_target_named(name)) == name);
  CHECK(thrown([] { refi_target_named("word"); }).slug == "target-unknown");
}
