#include "coding/ingest/importing.hpp"

#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

const Language turkish{"tr"};

Import imported(const std::string& text, ImportOptions options = {}) {
  Reading reading{.text = Text(text), .importer = "text/1"};
  if (options.file.empty()) options.file = "Y5.txt";
  options.of_study = turkish;
  return import_reading(std::move(reading), options);
}

std::vector<std::string> labels(const Import& import) {
  std::vector<std::string> out;
  for (const Mark& mark : import.marks) {
    if (mark.kind == MarkKind::turn) out.push_back(mark.label);
  }
  return out;
}

std::string roles(const Import& import) {
  std::string out;
  for (const Speaker& speaker : import.document.speakers)
    out += speaker.label + "=" + name_of(speaker.role) + ":" + speaker.participant.value + " ";
  return out;
}

bool told(const Import& import, const std::string& slug) {
  for (const Diagnostic& note : import.notes) {
    if (note.slug == slug) return true;
  }
  return false;
}

using Labels = std::vector<std::string>;

const std::string interview =
    "G: Nasıl başladınız?\nY5: Komşum çağırdı, geldim.\nG: Sonra ne oldu?\nY5: Kaldım, alıştım.\n";

}  // namespace

TEST_CASE("an interview has turns, an interviewer and one participant") {
  const Import import = imported(interview);
  CHECK(labels(import) == Labels{"G", "Y5", "G", "Y5"});
  CHECK(roles(import) == "G=interviewer: Y5=participant:Y5 ");
  CHECK(import.document.participant == ParticipantId{"Y5"});
  CHECK(import.document.id == DocumentId{"Y5"});
  CHECK(import.document.language.tag.empty());
}

TEST_CASE("who alone speaks with the document's namesake interviews") {
  const Import import = imported("Selma: Neden?\nY5: Bilmem.\nSelma: Ya sonra?\nY5: Geldim.\n");
  CHECK(roles(import) == "Selma=interviewer: Y5=participant:Y5 ");
  CHECK(told(import, "interviewer-taken"));
}

TEST_CASE("several people besides interviewers are a group, unless a participant is named") {
  const std::string talk =
      "Moderatör: Evet?\nAna: Ben geldim.\nCan: Ben de.\nAna: Sonra gittik.\nCan: Evet gittik.\nModeratör: "
      "Peki?\n";
  const Import group = imported(talk, {.file = "grup.txt"});
  CHECK(group.document.participant.empty());
  CHECK(roles(group) == "Moderatör=interviewer: Ana=participant:Ana Can=participant:Can ");
  CHECK(told(group, "group-interview"));
  const Import single = imported(talk, {.file = "grup.txt", .participant = "Y9"});
  CHECK(single.document.participant == ParticipantId{"Y9"});
  const Import nobody = imported(interview, {.participant = "none"});
  CHECK(nobody.document.participant.empty());
  CHECK(roles(nobody) == "G=interviewer: Y5=participant:Y5 ");
}

TEST_CASE("an interviewer can be named, and must speak") {
  const std::string talk = "Ana: Neden geldin?\nCan: Merak ettim.\nAna: Sonra?\nCan: Kaldım.\n";
  const Import import = imported(talk, {.interviewers = {"Ana"}});
  CHECK(roles(import) == "Ana=interviewer: Can=participant:Y5 ");
  const Diagnostic complaint = refusal([&] { imported(talk, {.interviewers = {"Ada"}}); });
  CHECK(complaint.slug == "interviewer-unknown");
  CHECK(complaint.hint.find("Ana, Can") != std::string::npos);
}

TEST_CASE("thin evidence makes no turns, and none can be asked for") {
  const Import thin = imported("Bugün geldim.\nŞunu söyledi: gelmeyin.\nBen de kaldım.\n");
  CHECK(labels(thin).empty());
  CHECK_FALSE(thin.notes.empty());
  const Import none = imported(interview, {.speakers = {.by = SpeakerChoice::By::none}});
  CHECK(labels(none).empty());
  CHECK(none.document.speakers.empty());
}

TEST_CASE("turns that the source names stay, and a comment moves with cleaning") {
  Reading reading{.text = Text("Ana: bir  iki\nCan: üç\n"), .importer = "vtt/1"};
  reading.marks = {{.kind = MarkKind::turn, .span = {0, 13}, .label = "Ana", .said = 5},
                   {.kind = MarkKind::turn, .span = {14, 21}, .label = "Can", .said = 19}};
  reading.comments = {{.span = {10, 13}, .author = "A", .text = "bak"}};
  const Import import =
      import_reading(std::move(reading),
                     {.file = "a.vtt", .of_study = turkish, .cleaning = {"spaces"}, .participant = "none"});
  CHECK(import.text.bytes() == "Ana: bir iki\nCan: üç\n");
  CHECK(labels(import) == Labels{"Ana", "Can"});
  REQUIRE(import.memos.size() == 1);
  CHECK(import.text.slice(import.memos.front().span) == "iki");
  REQUIRE(import.document.cleaning.size() == 1);
  CHECK(import.document.cleaning.front().edits == import.edits.size());
}

TEST_CASE("notes behind the text are no part of the last turn") {
  Reading reading{.text = Text(interview + "Adı değiştirildi.\n"), .importer = "docx/1"};
  const std::size_t begin = Text(interview).length();
  reading.marks = {{.kind = MarkKind::footnote, .span = {begin, begin + 17}, .label = "1"}};
  const Import import = import_reading(std::move(reading), {.file = "Y5.docx", .of_study = turkish});
  for (const Mark& mark : import.marks) {
    if (mark.kind == MarkKind::turn) CHECK(mark.span.end <= begin);
  }
}

TEST_CASE("what was left out is kept with the source, and another language is told") {
  Reading reading{
      .text = Text("The school was very far from the village, and we walked there every day because "
                   "there was no bus. It was not easy for the children of the village.\n"),
      .omissions = {{"pictures", 2}, {"equations", 0}},
      .importer = "docx/1"};
  const Import import = import_reading(std::move(reading), {.file = "Y5.docx", .of_study = turkish});
  REQUIRE(import.document.source.omitted.size() == 1);
  CHECK(import.document.source.omitted.front().what == "pictures");
  CHECK(told(import, "left-out"));
  CHECK(import.document.language.tag == "en");
  CHECK(told(import, "language-found"));
}

namespace {

std::string turns_in(const TurnsAnew& anew) {
  std::string out;
  for (const Mark& mark : anew.marks)
    out += (mark.kind == MarkKind::turn ? mark.label : name_of(mark.kind)) + " ";
  for (const Speaker& speaker : anew.speakers)
    out += "| " + speaker.label + "=" + name_of(speaker.role) + ":" + speaker.participant.value;
  return out;
}

TurnsAnew anew(const Import& import, SpeakerChoice choice) {
  return find_turns_anew(import.document, import.text, import.marks, choice, turkish);
}

}  // namespace

TEST_CASE("turns are made anew: other marks stay, and so does what was said of speakers") {
  Import import = imported("Giriş\n\n" + interview, {.interviewers = {"G"}});
  import.marks.insert(import.marks.begin(), {.kind = MarkKind::page, .span = {0, 5}, .label = "1"});
  CHECK(turns_in(anew(import, {.by = SpeakerChoice::By::none})) == "page heading ");
  const std::string same = "page heading G Y5 G Y5 | G=interviewer:| Y5=participant:Y5";
  CHECK(turns_in(anew(import, {})) == same);
  import.document.speakers[0].role = SpeakerRole::other;
  CHECK(turns_in(anew(import, {.by = SpeakerChoice::By::pattern, .pattern = "(\\w+):"})) ==
        "page heading G Y5 G Y5 | G=other:| Y5=participant:Y5");
  CHECK(turns_in(anew(import, {.same = {{"Y5", "Ali"}}})) ==
        "page heading G Ali G Ali | G=other:| Ali=participant:Y5");
}

TEST_CASE("new speakers of a group are participants, in an interview one is, and one interviews") {
  const std::string talk = "Ana: Ben geldim.\nCan: Ben de.\nAna: Evet.\nCan: Gittik.\n";
  Import import = imported(talk, {.speakers = {.by = SpeakerChoice::By::none}, .participant = "none"});
  CHECK(turns_in(anew(import, {})) == "Ana Can Ana Can | Ana=participant:Ana| Can=participant:Can");
  import.document.participant = {"Can"};
  CHECK(turns_in(anew(import, {})) == "Ana Can Ana Can | Ana=interviewer:| Can=participant:Can");
}
