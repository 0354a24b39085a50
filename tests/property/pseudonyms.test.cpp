// Labels in the place of names, and the names back: the same bytes, whatever stood in the project.
#include "coding/store/pseudonyms.hpp"

#include "coding/store/check.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/verify.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

struct Tongue {
  std::string language;
  std::string key;
  std::vector<std::string> words;  // names in many shapes among others
};

const std::vector<Tongue>& tongues() {
  static const std::vector<Tongue> all = {
      {"tr",
       "name,label,kind\nAyşe|Ayşe Yılmaz|Ayşe Hanım,,person\nDeniz,,person\nİzmir,,place\n",
       {"Ayşe", "Ayşe’nin", "AYŞE", "Ayşe Yılmaz’a", "Deniz", "deniz", "İzmir’den", "izmir", "geldi",
        "Ayşegül", "🙂", "Ayşeden", "ve", "[not]"}},
      {"az",
       "name,label,kind\nAynur,,person\nBakı,,place\nƏli,,person\n",
       {"Aynur", "Aynurun", "Bakıda", "bakı", "Əlinin", "ƏLİ", "dedi", "gəldi", "[…]"}},
      {"fa",
       "name,label,kind\nمریم|مریم خانم,,person\nزهرا,,person\nتهران,,place\n",
       {"مریم", "مریم‌ها", "مريم", "زهرای", "مریم خانم", "تهران", "آمد", "می‌رود", "مریمم"}},
      {"en",
       "name,label,kind\nAnn|Ann Smith,,person\nO'Brien,,person\nYork,,place\n",
       {"Ann", "Ann's", "ANN", "Ann Smith's", "O’Brien", "York", "Anna", "said", "(Ann)"}}};
  return all;
}

std::string random_text(const Tongue& tongue, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < 60; ++i) {
    out += tongue.words[random.below(tongue.words.size())];
    out += random.below(8) == 0 ? ".\n" : " ";
  }
  return out + "\n";
}

void make_random(const fs::path& project, const Tongue& tongue, Random& random) {
  create_project(project, {.id = "1", .title = random_text(tongue, random), .language = {tongue.language}},
                 note());
  std::vector<NewDocument> documents;
  for (const char* id : {"Y1", "Y2", "Y3"}) {
    const std::string text = random_text(tongue, random);
    NewDocument fresh{.document = {.id = {id}, .title = tongue.words[0], .participant = {id}},
                      .text = Text(text),
                      .source = text,
                      .extension = "txt"};
    fresh.document.speakers = {{.label = tongue.words[0]}};
    fresh.marks = {{.kind = MarkKind::turn, .span = {0, 20}, .label = tongue.words[0], .said = 3}};
    fresh.memos = {{.span = {2, 9}, .author = tongue.words[0], .text = random_text(tongue, random)}};
    documents.push_back(std::move(fresh));
  }
  add_documents(project, std::move(documents), note());
  change_codebook(
      project,
      [&](Codebook& codebook) {
        codebook.add({.id = {"a"}, .name = tongue.words[0], .definition = random_text(tongue, random)});
        codebook.add({.id = {"b"}, .name = "b"});
      },
      note());
  for (const char* coder : {"ayse", "veli"}) {
    std::vector<CodedSegment> segments;
    for (int i = 0; i < 30; ++i) {
      const DocumentId document{"Y" + std::to_string(1 + random.below(3))};
      const Text text = read_text(project, document_at(read_project(project), document));
      const std::size_t begin = random.below(text.length() - 20);
      const Span span{begin, begin + 1 + random.below(19)};
      segments.push_back({.document = document,
                          .span = span,
                          .code = {random.below(2) == 0 ? "a" : "b"},
                          .quote = quote_of(text, span),
                          .memo = random.below(3) == 0 ? tongue.words[random.below(3)] : ""});
    }
    add_segments(project, {coder}, segments, note("coded", coder));
  }
}

std::vector<std::string> errors_of(const fs::path& project) {
  Diagnostics all = check_folder(project);
  for (const Diagnostic& fault : verify_history(project).faults) all.push_back(fault);
  std::vector<std::string> out;
  for (const Diagnostic& fault : all)
    if (fault.severity == Severity::error) out.push_back(one_line(fault));
  return out;
}

using Files = std::vector<std::pair<std::string, std::string>>;

// The files that differ, each with the first line that does.
std::vector<std::string> different(const Files& a, const Files& b) {
  std::vector<std::string> out;
  for (const auto& [name, bytes] : a) {
    const auto same =
        std::find_if(b.begin(), b.end(), [&path = name](const auto& other) { return other.first == path; });
    if (same == b.end()) {
      out.push_back(name + " is gone");
      continue;
    }
    const FileChange change = line_change(name, bytes, same->second);
    for (const auto* lines : {&change.removed, &change.added})
      if (!lines->empty()) out.push_back(name + ": " + lines->front());
  }
  if (a.size() < b.size()) out.emplace_back("there are more files");
  return out;
}

std::vector<std::string> sure_names(const fs::path& project, const NameKey& key, bool everywhere) {
  std::vector<std::string> out;
  for (const NamePlace& place : find_names(project, key, {.journal = everywhere, .sources = everywhere}))
    if (place.sure) out.push_back(place.file + ": " + place.context);
  return out;
}

}  // namespace

TEST_CASE("names that gave way to labels come back byte for byte") {
  for (const Tongue& tongue : tongues()) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      CAPTURE(tongue.language, seed);
      Random random(seed);
      TemporaryFolder folder;
      const fs::path project = folder.project();
      make_random(project, tongue, random);
      NameKey key = read_name_key(tongue.key, "k.csv");
      complete_labels(key, {tongue.language});
      const auto before = content_of(project);
      const std::size_t segments = read_project(project).segments.size();
      NamePlaces places;
      const auto keep = [&](const Pseudonymised& result) {
        places = read_name_places(name_places_jsonl(result.kept), "k.csv.places");
      };
      CHECK(pseudonymise(project, key, {}, {.before_commit = keep}, note()).changed);
      CHECK(sure_names(project, key, false) == std::vector<std::string>{});
      CHECK(errors_of(project).empty());
      CHECK(read_project(project).segments.size() <= segments);
      CHECK_FALSE(pseudonymise(project, key, places, {.before_commit = keep}, note()).changed);
      restore_names(project, key, places, note());
      CHECK(different(before, content_of(project)) == std::vector<std::string>{});
      CHECK(errors_of(project).empty());
      undo(project, 2, note());
      CHECK(different(before, content_of(project)) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("a second run, with more names and a new document, comes back as well") {
  const Tongue& tongue = tongues().front();
  Random random(9);
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_random(project, tongue, random);
  const auto before = content_of(project);
  NameKey first = read_name_key("name,label,kind\nAyşe|Ayşe Hanım,[Ö1],person\n", "k.csv");
  NameKey all = read_name_key(
      "name,label,kind\nAyşe|Ayşe Hanım,[Ö1],person\nDeniz,[Ö2],person\nİzmir,[Yer1],place\n", "k.csv");
  NamePlaces places;
  const auto keep = [&](const Pseudonymised& result) { places = result.kept; };
  pseudonymise(project, first, {}, {.before_commit = keep}, note());
  pseudonymise(project, all, places, {.before_commit = keep}, note());
  undo(project, 1, note());
  pseudonymise(project, all, places, {.before_commit = keep}, note());
  undo(project, 1, note());
  redo(project, 1, note());
  restore_names(project, all, places, note());
  CHECK(different(before, content_of(project)) == std::vector<std::string>{});
}

TEST_CASE("a journal that is founded anew holds no name, and proves what is there") {
  for (const Tongue& tongue : tongues()) {
    CAPTURE(tongue.language);
    Random random(4);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    make_random(project, tongue, random);
    NameKey key = read_name_key(tongue.key, "k.csv");
    complete_labels(key, {tongue.language});
    std::map<std::string, std::string> archive;
    pseudonymise(
        project, key, {},
        {.forget = true, .before_commit = [&](const Pseudonymised& result) { archive = result.archive; }},
        note());
    CHECK(sure_names(project, key, true) == std::vector<std::string>{});
    CHECK(archive.contains("journal/ayse.jsonl"));
    CHECK(archive.contains("sources/Y1.txt"));
    CHECK(errors_of(project).empty());
    CHECK(read_journal(project).size() == 1);
    CHECK_FALSE(fs::exists(project / ".coding/kept"));
  }
}

TEST_CASE("a label that stands in the project before there was a key is refused") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_study(
      folder.project(), [](Study& study) { study.title = "Bir [Ö1] ve Oyun"; }, note());
  const NameKey key = read_name_key("name,label\nOyun,[Ö1]\n", "k.csv");
  CHECK_THROWS_WITH(pseudonymise(folder.project(), key, {}, {}, note()),
                    Catch::Contains("a label of the key stands in the project already"));
}
