// The project folder, read.
//
// One strict reader: the first fault is thrown with file, line and column (store/check.hpp lists all of
// them). What is read is one state of the project, also while another process writes: see
// store/transaction.hpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/text/text.hpp"

namespace coding {

// Whether the folder is a project, also when its making was interrupted after the commit point.
bool holds_project(const std::filesystem::path& folder);

// The nearest folder, from `start` upwards, that holds project.json. Throws DataError "project-missing".
std::filesystem::path find_project(const std::filesystem::path& start);

struct ReadOptions {
  bool segments = true;                 // without: project.segments stays empty; coders are there
  bool quotes = true;                   // without: quotes stay empty, which is quicker and smaller
  std::optional<CoderId> only_coder{};  // segments of this coder only
  // This document and segments of it only, which takes no more than looking through the coders' files; none
  // when there is no such document.
  std::optional<DocumentId> only_document{};
  // Segments with a merged code are read as segments of the code it went into; without, as they are written.
  bool follow_merged = true;
  int jobs = 1;  // threads; the result is the same
};

// Everything but the texts. Throws DataError "project-missing", "project-newer", "not-utf8", "nul-byte",
// "json-malformed", "json-type", "key-missing", "key-twice", "merge-conflict" and what the nouns throw, with
// file, line and column. Segments are read in stretches of 2 MB, so that what is not kept takes no memory.
Project read_project(const std::filesystem::path& project, const ReadOptions& options = {});

// Only what project.json says.
Study read_study(const std::filesystem::path& project);

// The text of a document. Throws DataError "text-missing", "not-utf8"; "text-changed" when it is not the text
// that the segments were made on.
Text read_text(const std::filesystem::path& project, const Document& document);

// One coder's segments, as read_project gives them. None when the coder has no file.
std::vector<CodedSegment> read_segments(const std::filesystem::path& project, const CoderId& coder);

// The coders who have a file of segments or of declarations, in natural order.
std::vector<CoderId> read_coders(const std::filesystem::path& project);

}  // namespace coding
