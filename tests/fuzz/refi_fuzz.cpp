// Any bytes as a REFI-QDA project: refused with a slug and a hint, or a project whose passages stand in their
// texts and whose parts know each other.
//
// What begins with PK is an archive; else the XML and, behind lines of "%", texts a.txt, b.txt and c.txt.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "coding/base/error.hpp"
#include "coding/exchange/foreign.hpp"
#include "coding/exchange/kept.hpp"
#include "coding/project/relation.hpp"
#include "tests/fuzz/reading.hpp"
#include "tests/zip_maker.hpp"

namespace {

std::string archive_of(const std::string& bytes) {
  if (bytes.starts_with("PK")) return bytes;
  const std::vector<std::string> names = {"project.qde", "sources/a.txt", "sources/b.txt", "sources/c.txt"};
  const std::vector<std::string> parts = fuzz::parts_of(bytes);
  std::vector<coding::ZipPart> entries;
  for (std::size_t i = 0; i < parts.size() && i < names.size(); ++i)
    entries.push_back(coding::stored(names[i], parts[i]));
  return coding::zip_of(entries);
}

void check(const coding::Incoming& incoming) {
  const coding::NewProject& project = incoming.project;
  for (const coding::CodedSegment& segment : project.segments) {
    fuzz::require(project.codebook.find(segment.code) != nullptr && !segment.coder.empty());
    bool stands = false;
    for (const coding::NewDocument& document : project.documents) {
      if (document.document.id == segment.document)
        stands = holds(segment.quote, document.text, segment.span);
    }
    fuzz::require(stands);
  }
  for (const coding::Relation& relation : project.relations)
    fuzz::require(project.codebook.find(relation.key.from) && project.codebook.find(relation.key.to));
  for (const coding::Memo& memo : project.memos) fuzz::require(!memo.text.empty() && !memo.id.empty());
  for (const auto& [name, kept] : project.foreign) {
    fuzz::require(name.find('/') == std::string::npos);
    if (name == "refi.jsonl") fuzz::require(!coding::read_kept(kept, name).empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("refi-fuzz-" + std::to_string(getpid()) + ".qdpx");
  std::ofstream(path, std::ios::binary) << archive_of(fuzz::bytes_of(data, size));
  try {
    check(coding::read_foreign(path, {.from = "refi-project", .language = {"en"}, .coder = {"tester"}}));
  } catch (const coding::DataError& error) {
    fuzz::require(!error.diagnostic().slug.empty() && !error.diagnostic().hint.empty());
    fuzz::require(error.diagnostic().place.file.starts_with(path.string()));
  }
  std::filesystem::remove(path);
  return 0;
}
