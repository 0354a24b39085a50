// read(write(p)) == p for random projects, and write(read(bytes)) == bytes.
#include <set>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "coding/store/write.hpp"
#include "coding/text/collate.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

std::string random_text(Random& random, std::uint64_t longest = 12) {
  static const std::vector<std::string> letters = {"a", "ı", "İ",    "ş", "\"",   "\\", "\n", "\t", ",",
                                                   ";", "ی", "🙂", " ", "\x01", "{",  "}",  ":",  "‌"};
  std::string out = "x";
  for (auto left = random.below(longest); left > 0; --left) out += letters[random.below(letters.size())];
  return out;
}

std::string maybe(Random& random) { return random.below(2) ? random_text(random) : std::string(); }

UnknownMembers random_unknown(Random& random) {
  UnknownMembers out;
  if (random.below(4) == 0)
    out.emplace_back("x-" + std::to_string(random.below(9)), "{\"a\": [1,2.50,null,\"\\u00e7\"]}");
  if (random.below(8) == 0) out.emplace_back("later", "-1e5");
  return out;
}

Study random_study(Random& random) {
  Study study{
      .id = random_text(random), .title = maybe(random), .description = maybe(random), .language = {"tr"}};
  for (auto n = random.below(3); n > 0; --n)
    study.questions.push_back({.id = random_text(random),
                               .text = maybe(random),
                               .prompt = maybe(random),
                               .unknown = random_unknown(random)});
  for (auto n = random.below(3); n > 0; --n) study.levels.push_back(random_text(random));
  for (auto n = random.below(4); n > 0; --n) {
    Attribute attribute{.key = "k" + std::to_string(n) + random_text(random), .title = maybe(random)};
    if (random.below(2)) attribute.type = AttributeType::choice;
    if (random.below(2)) attribute.choices = {random_text(random), random_text(random)};
    attribute.unknown = random_unknown(random);
    study.attributes.push_back(attribute);
  }
  study.unknown = random_unknown(random);
  return study;
}

void add_people(Project& project, Random& random) {
  for (std::uint64_t i = 0, n = random.below(12); i < n; ++i) {
    Participant person{.id = {"Y" + std::to_string(i)}};
    for (const Attribute& attribute : project.study.attributes) {
      if (random.below(2)) person.values[attribute.key] = random_text(random);
    }
    if (random.below(5) == 0) person.values["z"] = random_text(random);
    project.participants.push_back(person);
  }
}

void add_random_documents(Project& project, Random& random) {
  for (std::uint64_t i = 0, n = 1 + random.below(12); i < n; ++i) {
    Document document{.id = {"D" + std::to_string(i)},
                      .title = maybe(random),
                      .date = maybe(random),
                      .note = maybe(random)};
    document.order = static_cast<std::int64_t>(random.below(5));
    document.source = {.file = maybe(random),
                       .sha256 = maybe(random),
                       .importer = maybe(random),
                       .unknown = random_unknown(random)};
    document.text_sha256 = sha256(document.title);
    document.length = random.below(1000);
    document.unknown = random_unknown(random);
    project.documents.push_back(document);
  }
}

void add_codes(Project& project, Random& random) {
  for (std::uint64_t i = 0, n = 1 + random.below(12); i < n; ++i) {
    Code code{.id = {"c-" + std::to_string(i)}, .name = random_text(random)};
    if (i > 0 && random.below(2)) code.parent = {"c-" + std::to_string(random.below(i))};
    code.level = maybe(random);
    code.stage = static_cast<Stage>(random.below(4));
    code.role = static_cast<Role>(random.below(7));
    code.definition = maybe(random);
    code.use = maybe(random);
    code.avoid = maybe(random);
    if (random.below(2)) code.examples = {maybe(random), random_text(random)};
    code.guid = maybe(random);
    code.unknown = random_unknown(random);
    project.codebook.add(code);
  }
}

void add_random_segments(Project& project, Random& random) {
  std::set<std::pair<std::string, SegmentKey>> seen;
  for (const char* coder : {"a2", "a10"}) {
    project.coders.push_back({coder});
    std::vector<CodedSegment> segments;
    for (auto n = random.below(30); n > 0; --n) {
      const auto begin = static_cast<std::size_t>(random.below(100));
      CodedSegment one = segment("D" + std::to_string(random.below(5)), {begin, begin + 1},
                                 "c-" + std::to_string(random.below(5)));
      if (!seen.insert({coder, key_of(one)}).second) continue;
      one.coder = {coder};
      one.quote = {.prefix = maybe(random),
                   .exact = random_text(random, 60),
                   .suffix = maybe(random),
                   .unknown = random_unknown(random)};
      one.memo = maybe(random);
      if (random.below(2)) one.weight = static_cast<int>(random.below(101));
      one.stage = static_cast<Stage>(random.below(4));
      one.unknown = random_unknown(random);
      segments.push_back(one);
    }
    std::sort(segments.begin(), segments.end(),
              [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
    project.segments.insert(project.segments.end(), segments.begin(), segments.end());
  }
}

// Also of one who coded nothing.
void add_random_declarations(Project& project, Random& random) {
  project.coders.push_back({"a30"});
  for (const CoderId& coder : project.coders) {
    for (int i = 0; i < 5; ++i) {
      const DocumentId document{"D" + std::to_string(i)};
      const bool last_chance = coder.value == "a30" && i == 4;
      if (random.below(2) || last_chance)
        project.declarations.push_back(
            {.coder = coder, .document = document, .unknown = random_unknown(random)});
    }
  }
}

Project random_project(Random& random) {
  Project project{.study = random_study(random)};
  add_people(project, random);
  add_random_documents(project, random);
  add_codes(project, random);
  add_random_segments(project, random);
  add_random_declarations(project, random);
  return project;
}

void put(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  write_file(path, bytes, true);
}

void write_project(const fs::path& path, const Project& project) {
  put(path / "project.json", project_json(project.study));
  put(path / "participants.csv", participants_csv(project.study, project.participants));
  put(path / "codebook.jsonl", codebook_jsonl(project.codebook));
  for (const Document& document : project.documents)
    put(path / "documents" / (document.id.value + ".json"), document_json(document));
  for (const CoderId& coder : project.coders) {
    std::vector<CodedSegment> own;
    for (const CodedSegment& one : project.segments) {
      if (one.coder == coder) own.push_back(one);
    }
    if (!own.empty() || coder.value != "a30")
      put(path / "segments" / (coder.value + ".jsonl"), segments_jsonl(own));
    std::vector<Declaration> declared;
    for (const Declaration& one : project.declarations) {
      if (one.coder == coder) declared.push_back(one);
    }
    if (!declared.empty()) put(path / "coded" / (coder.value + ".jsonl"), declarations_jsonl(declared));
  }
}

}  // namespace

TEST_CASE("a project that is written and read is the same project, and written again the same bytes") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Project project = random_project(random);
    TemporaryFolder folder;
    write_project(folder.project(), project);
    const Project back = read_project(folder.project(), {.jobs = 3});
    CHECK(back.study == project.study);
    CHECK(back.participants == project.participants);
    REQUIRE(back.documents.size() == project.documents.size());
    for (std::size_t i = 0; i < project.documents.size(); ++i)
      CHECK(document_json(back.documents[i]) == document_json(project.documents[i]));
    CHECK(back.documents == project.documents);
    CHECK(back.codebook == project.codebook);
    CHECK(back.segments == project.segments);
    CHECK(back == project);
    const auto files = files_of(folder.project());
    write_project(folder.project(), back);
    CHECK(files_of(folder.project()) == files);
  }
}

TEST_CASE("cutting any file at any byte is either read or refused with a place, never more") {
  Random random(5);
  const Project project = random_project(random);
  TemporaryFolder folder;
  write_project(folder.project(), project);
  for (const char* name : {"project.json", "codebook.jsonl", "participants.csv", "documents/D0.json",
                           "segments/a2.jsonl", "coded/a30.jsonl"}) {
    const std::string bytes = read_file(folder.project() / name);
    for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 150) {
      CAPTURE(name, size);
      put(folder.project() / name, bytes.substr(0, size));
      try {
        read_project(folder.project());
      } catch (const DataError& error) {
        CHECK(error.diagnostic().place.file == name);
      }
      CHECK_NOTHROW(check_folder(folder.project()));
    }
    put(folder.project() / name, bytes);
  }
}
