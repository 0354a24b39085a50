// The index as a file: a cache in .coding/ that may be thrown away at any time.
//
// A file is written beside its place and renamed into it, without waiting for the disk: numbers that a crash
// left wrong are found by their checksums, and the index is then made anew. docs/formats/index-cache.md.
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "coding/base/disk.hpp"
#include "coding/lexicon/index.hpp"

namespace coding {

// .coding/index-1: the number is the format's.
std::filesystem::path index_path(const std::filesystem::path& project);

// The stamps of a document's text and marks. What <id>.json says is compared itself.
std::array<FileStamp, 2> document_stamps(const std::filesystem::path& project, const DocumentId& id);

// The index of exactly these documents in this order, if the file holds it: same ids, languages, digests and
// stamps, made by the same rules, and written after the last change of each file. Nothing when there is no
// file, or it is damaged, of another format, or out of date. Does not read the texts: about 0.3 µs a
// document, and 1 ms for each 100,000 forms; what the file says about places is checked when it is touched.
std::optional<Index> open_index(const std::filesystem::path& file, std::span<const SourceDocument> documents);

// The folder must exist. Throws what a Disk throws; a failure leaves what was there.
void write_index(const Index& index, const std::filesystem::path& file, Disk& disk);

}  // namespace coding
