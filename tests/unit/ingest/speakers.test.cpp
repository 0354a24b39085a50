#include "coding/ingest/speakers.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string label(const std::string& line) {
  const auto found = label_on_line(line);
  return found ? found->label : "-";
}

std::string said(const std::string& line) {
  const auto found = label_on_line(line);
  return found ? std::string(Text(line).slice({found->said, Text(line).length()})) : "-";
}

const LabelEvidence& evidence_of(const SpeakerEvidence& evidence, const std::string& name) {
  for (const LabelEvidence& known : evidence.labels) {
    if (known.label == name) return known;
  }
  throw std::runtime_error("no label " + name);
}

const std::string interview =
    "Görüşme 5\n\nG: Ne zaman geldiniz?\nY1: Geçen yıl.\nEylülde.\n\nG: Neden?\nY1: Öyle oldu: istedim.\n";

std::vector<Mark> turns(const std::string& text, SpeakerChoice choice = {}) {
  return turns_of(Text(text), choice);
}

}  // namespace

// The cases "speaker" of the reference are the rule of MAXQDA for focus groups.
TEST_CASE("a label stands at the beginning of a line and ends in a colon") {
  CHECK(label("Görüşmeci: Ne zaman geldiniz?") == "Görüşmeci");
  CHECK(label("Y1: Evet.") == "Y1");
  CHECK(label("I:\tWarum?") == "I");
  CHECK(label("K 2 : Biz de geldik.") == "K 2");
  CHECK(label("مصاحبه‌گر: شما") == "مصاحبه‌گر");
  CHECK(label("م۱: بله") == "م۱");
  CHECK(label("Interviewer1 : OK donc") == "Interviewer1");
  CHECK(label("ŞİRİN HANIM: Yok.") == "ŞİRİN HANIM");
  CHECK(label("Lisa B.: Ja") == "Lisa B.");
  CHECK(label("Şunu söyledi: gelmeyin.") == "Şunu söyledi");
  CHECK(label("Ana：你好") == "Ana");
}

TEST_CASE("addresses, times and sentences are no labels") {
  CHECK(label("https://example.com adresinde") == "-");
  CHECK(label("Saat 10:20 gibi geldim: yorgundum.") == "-");
  CHECK(label("Geldim. Sonra: gittim") == "-");
  CHECK(label("Geldim, gördüm: yendim") == "-");
  CHECK(label("C:\\Dosya") == "-");
  CHECK(label("a::b") == "-");
  CHECK(label(": boş") == "-");
  CHECK(label("12: sayı") == "-");
  CHECK(label("Bu etiket çok uzun olduğu için hiç kimsenin adı olamaz sanıyorum: evet") == "-");
}

TEST_CASE("stamps before and behind the label are its time") {
  for (const std::string line : {"[00:01:02] Ana: Evet", "Ana (00:01:02): Evet", "Ana: [0:01:02.0] Evet",
                                 "00:01:02 Ana: Evet", "#00:01:02-0# Ana: Evet", "**Ana** [01:02]: Evet"}) {
    INFO(line);
    REQUIRE(label(line) == "Ana");
    CHECK(said(line) == "Evet");
    CHECK(label_on_line(line)->begin_ms == 62'000);
  }
  CHECK(label_on_line("[00:00:01.5] Ana: x")->begin_ms == 1'500);
  CHECK(label_on_line("[۰۰:۰۱:۰۲] م۱: بله")->begin_ms == 62'000);
  CHECK_FALSE(label_on_line("Ana: 10:20 gibi geldim")->begin_ms.has_value());
  CHECK(said("Ana: 10:20 gibi geldim") == "10:20 gibi geldim");
}

TEST_CASE("a name with a stamp alone on its line is a label, as meeting programs write it") {
  CHECK(label("Ana Lopez  0:12") == "Ana Lopez");
  CHECK(label("Ana\t00:00:12") == "Ana");
  CHECK(label_on_line("Ana Lopez  0:12")->alone);
  CHECK(label("Ana geldi 10:20 gibi") == "-");
}

TEST_CASE("bold in Markdown and MAXQDA's signs are taken off") {
  CHECK(label("**Ana:** Evet") == "Ana");
  CHECK(said("**Ana:** Evet") == "Evet");
  CHECK(label("__Ana__: Evet") == "Ana");
  CHECK(label("#Ana: Evet") == "Ana");
  CHECK(label("@Ana: Evet") == "Ana");
  CHECK(label("# Başlık: alt") == "-");
}

TEST_CASE("labels that recur are clear, with how often and where first") {
  const SpeakerEvidence evidence = find_speakers(Text(interview), {.language = {"tr"}});
  CHECK(evidence.verdict == SpeakerVerdict::clear);
  CHECK(evidence.why == "2 labels in 4 turns");
  CHECK(evidence_of(evidence, "G").count == 2);
  CHECK(evidence_of(evidence, "G").first_line == 3);
  CHECK(evidence_of(evidence, "G").role == SpeakerRole::interviewer);
  CHECK(evidence_of(evidence, "G").why == "asks in 2 of 2 turns");
  CHECK(evidence_of(evidence, "Y1").role == SpeakerRole::participant);
  CHECK(evidence.share == Approx(5.0 / 6));
}

TEST_CASE("a label seen once, a paper and a form are too thin to go by") {
  const SpeakerEvidence once = find_speakers(Text("Dün geldi.\nŞunu söyledi: gelmeyin.\nSonra gitti."));
  CHECK(once.verdict == SpeakerVerdict::thin);
  CHECK(once.labels.at(0).why == "seen once");
  CHECK(find_speakers(Text("Y1: Evet, geldim.")).verdict == SpeakerVerdict::thin);
  CHECK(find_speakers(Text("Düz bir metin.\nİkinci satırı.")).verdict == SpeakerVerdict::none);
  const SpeakerEvidence form = find_speakers(Text(
      "Gerekçe: a\nb\nc\nd\nİçerik: x\ny\nz\nGerekçe: d\ne\nf\ng\nİçerik: y\nBeklenen fayda: a\nb\nc\n"));
  CHECK(form.verdict == SpeakerVerdict::thin);
  CHECK(form.why == "the labels hardly recur (4 of 4 turns for 2 labels)");
  CHECK(turns("Gerekçe: a\nb\nc\nd\nİçerik: x\ny\nz\nGerekçe: d\ne\nf\ng\nİçerik: y\n").empty());
}

TEST_CASE("more labels than a transcript has speakers are doubted") {
  std::string text;
  for (char c = 'A'; c <= 'Z'; ++c) text += std::string("Bay ") + c + "li: evet\nBay " + c + "li: hayır\n";
  const SpeakerEvidence evidence = find_speakers(Text(text));
  CHECK(evidence.verdict == SpeakerVerdict::thin);
  CHECK(evidence.why == "26 different labels are more than a transcript has speakers");
}

TEST_CASE("captions and parts of sentences make no turns in a transcript") {
  const SpeakerEvidence evidence = find_speakers(Text("Tarih: 3 Mart\nTarih: 4 Mart\n" + interview));
  CHECK(evidence.verdict == SpeakerVerdict::clear);
  CHECK_FALSE(evidence_of(evidence, "Tarih").accepted);
  CHECK(evidence_of(evidence, "Tarih").why == "a caption, not a speaker");
}

TEST_CASE("other spellings are proposed and never merged silently") {
  const std::string text = "ANA: a\nAna: b\nAna: c\nAna : d\nBeyza: e\nBeyza: f\n";
  const SpeakerEvidence evidence = find_speakers(Text(text), {.language = {"tr"}});
  CHECK(evidence_of(evidence, "ANA").same_as == "Ana");
  CHECK(evidence_of(evidence, "Ana").same_as.empty());
  CHECK(turns(text).at(0).label == "ANA");
  SpeakerChoice choice;
  choice.same = {{"ANA", "Ana"}};
  CHECK(turns(text, choice).at(0).label == "Ana");
}

TEST_CASE("roles are proposed by name in four languages") {
  for (const std::string name : {"Görüşmeci", "Araştırmacı", "MODERATÖR", "مصاحبه‌گر", "پرسشگر",
                                 "Müsahibəçi", "Interviewer 2", "INTERVIEWER", "Researcher"}) {
    INFO(name);
    const std::string text = name + ": a\nDeniz: b\n" + name + ": c\nDeniz: d\n";
    CHECK(evidence_of(find_speakers(Text(text)), name).role == SpeakerRole::interviewer);
  }
  const std::vector<Mark> marks = turns(interview);
  const std::vector<Speaker> speakers = speakers_of(marks, Text(interview), {"tr"});
  REQUIRE(speakers.size() == 2);
  CHECK(speakers[0] == Speaker{.label = "G", .role = SpeakerRole::interviewer});
  CHECK(speakers[1] == Speaker{.label = "Y1"});
}

TEST_CASE("a turn reaches to the next label; what stands before the first is in none") {
  const Text text(interview);
  const std::vector<Mark> marks = turns(interview);
  REQUIRE(marks.size() == 4);
  CHECK(text.slice(marks[0].span) == "G: Ne zaman geldiniz?");
  CHECK(text.slice(marks[1].span) == "Y1: Geçen yıl.\nEylülde.");
  CHECK(text.slice({marks[1].said, marks[1].span.end}) == "Geçen yıl.\nEylülde.");
  CHECK(text.slice({marks[3].said, marks[3].span.end}) == "Öyle oldu: istedim.");
}

TEST_CASE("a label alone on its line speaks what stands below it") {
  const Text text(
      "Ana:\n\nMerhaba.\nNasılsınız?\nBeyza:\nİyiyim.\nAna:\nGüzel.\nBeyza:\nEvet.\nAna:\nPeki.\nBeyza:"
      "\nTamam.\n");
  const std::vector<Mark> marks = turns_of(text, {});
  REQUIRE(marks.size() == 6);
  CHECK(text.slice({marks[0].said, marks[0].span.end}) == "Merhaba.\nNasılsınız?");
}

TEST_CASE("labels and patterns override the evidence, and none makes no turns") {
  using By = SpeakerChoice::By;
  CHECK(turns("Şunu söyledi: gelme.", {.by = By::labels, .labels = {"Şunu söyledi"}}).size() == 1);
  CHECK(turns(interview, {.by = By::labels, .labels = {"G"}}).size() == 2);
  CHECK(turns(interview, {.by = By::none}).empty());
  const Text text("<Ana> Evet\n<Beyza> Hayır\n");
  const std::vector<Mark> marks = turns_of(text, {.by = By::pattern, .pattern = "<(\\w+)>\\s*"});
  REQUIRE(marks.size() == 2);
  CHECK(marks[1].label == "Beyza");
  CHECK(text.slice({marks[1].said, marks[1].span.end}) == "Hayır");
}

TEST_CASE("a pattern that is none, has no group or is hostile is refused") {
  using By = SpeakerChoice::By;
  const auto slug = [](const std::string& pattern, const std::string& text) {
    try {
      turns_of(Text(text), {.by = By::pattern, .pattern = pattern});
      return std::string("none");
    } catch (const UsageError& error) {
      return error.diagnostic().slug;
    }
  };
  CHECK(slug("(", "a: b") == "speaker-pattern");
  CHECK(slug("abc", "a: b") == "speaker-pattern");
  CHECK(slug("((a+)+)+:", std::string(60, 'a')) == "speaker-pattern");
  CHECK(slug("(a):", "a: b") == "none");
  CHECK_THROWS_AS(turns("a: b", {.by = By::labels}), UsageError);
}

TEST_CASE("a turn begins at the stamp beside its label, else at the time mark before it") {
  const Text text("Y1: bir\n[00:00:09] G: iki\nY1: üç\n");
  const std::vector<Mark> marks{{.kind = MarkKind::time, .span = {0, 7}, .begin_ms = 4'000},
                                {.kind = MarkKind::time, .span = {8, 8}, .begin_ms = 8'000}};
  const std::vector<Mark> found =
      turns_of(text, {.by = SpeakerChoice::By::labels, .labels = {"Y1", "G"}}, marks);
  REQUIRE(found.size() == 3);
  CHECK(found[0].begin_ms == 4'000);
  CHECK(found[1].begin_ms == 9'000);
  CHECK_FALSE(found[2].begin_ms.has_value());
}

TEST_CASE("paragraphs that begin in bold are turns without a colon") {
  const std::string text = "Ana Evet geldim.\nBeyza Neden?\nAna Öyle.\nBeyza Peki.\n";
  SpeakerChoice choice;
  choice.options.bold = {{0, 3}, {17, 22}, {30, 33}, {40, 45}};
  const std::vector<Mark> found = turns_of(Text(text), choice);
  REQUIRE(found.size() == 4);
  CHECK(found[1].label == "Beyza");
  CHECK(Text(text).slice({found[1].said, found[1].span.end}) == "Neden?");
}

TEST_CASE("auto explains what it found and why it found nothing") {
  const Diagnostics clear = explain(find_speakers(Text(interview)), "y1.txt");
  REQUIRE(clear.size() == 1);
  CHECK(one_line(clear[0]) == "y1.txt: note: speakers and turns: 'G' 2 (interviewer), 'Y1' 2");
  const Diagnostics thin = explain(find_speakers(Text("Geldi.\nŞunu söyledi: gelme.\nGitti.")), "y1.txt");
  REQUIRE(thin.size() == 1);
  CHECK(one_line(thin[0]) ==
        "y1.txt:2: note: no turns were made: no label occurs twice; seen: 'Şunu söyledi' 1");
  CHECK(explain(find_speakers(Text("Düz metin.")), "y1.txt").empty());
}
