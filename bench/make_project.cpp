// Makes a project of any size, to measure on: make_project DIR DOCUMENTS SEGMENTS [options]
//
// The files are written by the library's own writers, document after document, so that 500 MB of text and a
// million segments need little memory and no journal. What surprises: nothing is synced, and a run that is
// interrupted leaves half a project behind.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "bench/synthetic_study.hpp"
#include "bench/synthetic_text.hpp"
#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/store/write.hpp"
#include "coding/text/text.hpp"

namespace {

using namespace coding;
using bench::CodingPlan;
using bench::Vocabulary;
namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: make_project DIR DOCUMENTS SEGMENTS [--characters N] [--coders K] [--codes C] [--seed S]\n"
    "  --characters N  of all texts together; by default 44,500 a document, which is about 50 KB\n"
    "  --coders K      who share the segments, 4 by default\n"
    "  --codes C       in a tree of three levels, 68 by default\n"
    "  --seed S        the same seed makes the same project, 1 by default\n";

struct Wanted {
  fs::path folder{};
  std::size_t documents = 0;
  std::size_t segments = 0;
  std::size_t characters = 0;
  std::size_t coders = 4;
  std::size_t codes = 68;
  std::size_t seed = 1;
};

std::size_t count_of(const std::string& word, std::int64_t least) {
  const auto number = parse_integer(word);
  if (number && *number >= least) return static_cast<std::size_t>(*number);
  throw UsageError({.slug = "number-expected",
                    .message = "'" + word + "' is not a whole number from " + std::to_string(least)});
}

Wanted wanted_by(const std::vector<std::string>& words) {
  Wanted wanted;
  const std::map<std::string, std::pair<std::size_t*, std::int64_t>> options = {
      {"--characters", {&wanted.characters, 1}},
      {"--coders", {&wanted.coders, 1}},
      {"--codes", {&wanted.codes, 3}},
      {"--seed", {&wanted.seed, 0}}};
  std::vector<std::string> operands;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto option = options.find(words[i]);
    if (option == options.end()) {
      operands.push_back(words[i]);
    } else if (++i < words.size()) {
      *option->second.first = count_of(words[i], option->second.second);
    }
  }
  if (operands.size() != 3) throw UsageError({.slug = "operands", .message = usage});
  wanted.folder = operands[0];
  wanted.documents = count_of(operands[1], 1);
  wanted.segments = count_of(operands[2], 0);
  if (wanted.characters == 0) wanted.characters = 44500 * wanted.documents;
  return wanted;
}

void write(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush())
    throw Error({.slug = "file-unwritable", .message = "cannot write the file", .place = {path.string()}});
}

// "D00001": as many digits as the last one needs, so that the order by bytes is the order of numbers.
DocumentId document_id(std::size_t number, std::size_t last) {
  const std::string digits = std::to_string(number);
  return {"D" + std::string(std::to_string(last).size() - digits.size(), '0') + digits};
}

// The files of the coders, all open at once.
class SegmentFiles {
 public:
  SegmentFiles(const fs::path& folder, const std::vector<CoderId>& coders) {
    for (const CoderId& coder : coders)
      files_[coder].open(folder / (coder.value + ".jsonl"), std::ios::binary);
  }
  void add(const CodedSegment& segment) {
    if (!(files_.at(segment.coder) << segment_line(segment) << '\n'))
      throw Error({.slug = "file-unwritable", .message = "cannot write the segments"});
  }

 private:
  std::map<CoderId, std::ofstream> files_;
};

Document document_of(const DocumentId& id, std::size_t number, const Text& text) {
  Document document{.id = id,
                    .participant = {"Y" + std::to_string(number)},
                    .order = static_cast<std::int64_t>(number),
                    .note = "Made-up words.",
                    .text_sha256 = sha256(text.bytes()),
                    .length = text.length()};
  document.source = {.file = id.value + ".txt", .sha256 = document.text_sha256, .importer = "text/1"};
  return document;
}

// How many of `all` fall to the number-th of `shares`.
std::size_t share(std::size_t all, std::size_t shares, std::size_t number) {
  return all * number / shares - all * (number - 1) / shares;
}

std::size_t write_documents(const Wanted& wanted, const Vocabulary& vocabulary, const Codebook& codebook) {
  CodingPlan plan{.coders = bench::synthetic_coders(wanted.coders), .codes = bench::codes_to_give(codebook)};
  SegmentFiles files(wanted.folder / "segments", plan.coders);
  std::size_t made = 0;
  for (std::size_t number = 1; number <= wanted.documents; ++number) {
    Random random(wanted.seed * 1000003 + number);
    const DocumentId id = document_id(number, wanted.documents);
    auto words =
        bench::synthetic_text(vocabulary, share(wanted.characters, wanted.documents, number), random);
    const Text text(std::move(words.bytes));
    write(wanted.folder / "documents" / (id.value + ".txt"), text.bytes());
    write(wanted.folder / "documents" / (id.value + ".json"), document_json(document_of(id, number, text)));
    plan.segments = share(wanted.segments, wanted.documents, number);
    for (CodedSegment& segment : bench::synthetic_segments(id, words.sentences, plan, random)) {
      segment.quote = quote_of(text, segment.span);
      files.add(segment);
      ++made;
    }
  }
  return made;
}

void make(const Wanted& wanted) {
  if (!fs::create_directory(wanted.folder))
    throw UsageError({.slug = "folder-exists", .message = "the folder is there already"});
  fs::create_directory(wanted.folder / "documents");
  fs::create_directory(wanted.folder / "segments");
  Random random(wanted.seed);
  const Vocabulary vocabulary(20000, wanted.seed);
  const Study study = bench::synthetic_study();
  const Codebook codebook = bench::synthetic_codebook(vocabulary, wanted.codes, random);
  const auto people = bench::synthetic_participants(study, wanted.documents, random);
  write(wanted.folder / "project.json", project_json(study));
  write(wanted.folder / "participants.csv", participants_csv(study, people));
  write(wanted.folder / "codebook.jsonl", codebook_jsonl(codebook));
  const std::size_t made = write_documents(wanted, vocabulary, codebook);
  std::cerr << "made " << wanted.documents << " documents and " << made << " segments in "
            << wanted.folder.string() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  try {
    make(wanted_by({argv + 1, argv + argc}));
    return 0;
  } catch (const Error& error) {
    std::cerr << error.diagnostic().message << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 2;
}
