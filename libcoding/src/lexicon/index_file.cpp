#include "coding/lexicon/index_file.hpp"

#include "coding/base/error.hpp"
#include "lexicon/index_data.hpp"

namespace coding {

namespace {

constexpr std::array<const char*, 2> document_files = {".txt", ".marks.jsonl"};

bool is_stamp(const std::array<std::uint64_t, 3>& numbers, const FileStamp& stamp) {
  return numbers[0] == static_cast<std::uint64_t>(stamp.size) &&
         numbers[1] == static_cast<std::uint64_t>(stamp.modified_ns) && numbers[2] == stamp.inode;
}

// A file that changed in the tick in which the index was written may have changed after it was read.
bool is_fresh(const Index::Data& data, std::size_t i, const SourceDocument& source, const FileStamp& index) {
  const DocumentRecord record = data.documents[i];
  if (data.name(record.id) != source.id.value || data.name(record.digest) != source.text_sha256) return false;
  if (data.name(data.languages[record.language].name) != primary(source.language)) return false;
  for (std::size_t file = 0; file < source.stamps.size(); ++file) {
    const FileStamp& stamp = source.stamps[file];
    if (!is_stamp(record.stamps[file], stamp)) return false;
    if (stamp.size >= 0 && stamp.modified_ns >= index.modified_ns) return false;
  }
  return true;
}

bool is_fresh(const Index::Data& data, std::span<const SourceDocument> documents, const FileStamp& index) {
  if (data.document_count() != documents.size()) return false;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!is_fresh(data, i, documents[i], index)) return false;
  }
  return true;
}

}  // namespace

std::filesystem::path index_path(const std::filesystem::path& project) {
  return project / ".coding" / "index-1";
}

std::array<FileStamp, 2> document_stamps(const std::filesystem::path& project, const DocumentId& id) {
  std::array<FileStamp, 2> out;
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = stamp_of(project / "documents" / (id.value + document_files[i]));
  return out;
}

std::optional<Index> open_index(const std::filesystem::path& file,
                                std::span<const SourceDocument> documents) {
  // Before the file is opened: if it is replaced between the two, its stamp is too old and never too new.
  const FileStamp stamp = stamp_of(file);
  if (stamp.size < 0) return std::nullopt;
  try {
    auto data = read_index_data(MappedFile(file));
    if (!is_fresh(*data, documents, stamp)) return std::nullopt;
    return Index(std::move(data));
  } catch (const DataError&) {
    return std::nullopt;
  }
}

void write_index(const Index& index, const std::filesystem::path& file, Disk& disk) {
  const std::filesystem::path beside = file.string() + ".new";
  try {
    disk.create(beside);
    disk.append(beside, index.data().bytes);
    disk.rename(beside, file);
  } catch (const Error&) {
    try {
      disk.remove(beside);
    } catch (const Error&) {
      // What could not be written cannot be removed either; the first reason is the one to hear.
    }
    throw;
  }
}

}  // namespace coding
