// What every reader makes of a file: a text, what the source says about stretches of it, and what was left
// out.
//
// One interface for all formats: bytes in; texts, marks, comments and diagnostics out. A reader drops nothing
// in silence: what has no place in a text is counted in `omissions`. No reader opens another file, follows a
// link or talks to the network.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/package/limits.hpp"
#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"
#include "coding/text/text.hpp"

namespace coding {

// A remark of the source's own on a passage, such as a comment in Word; it becomes a memo.
struct Comment {
  Span span{};  // what it is about; empty: a place
  std::string author{};
  std::string date{};  // ISO 8601 as far as known
  std::string text{};
  bool operator==(const Comment&) const = default;
};

// Something of the source that is not in the text.
struct Omission {
  std::string what{};  // plural, lower case: "pictures", "deleted words of tracked changes"
  std::size_t count = 0;
  bool operator==(const Omission&) const = default;
};

// One document out of a file; a table may hold many.
struct Reading {
  Text text{};
  std::vector<Mark> marks{};  // sorted by mark_less
  std::vector<Comment> comments{};
  // Where paragraphs begin in bold: whom Word lets speak ("**Ana** So we …"). Without white space at the end.
  std::vector<Span> bold_leads{};
  std::vector<Omission> omissions{};
  std::string title{};
  std::string importer{};  // "docx/1"
  std::string encoding{};  // of a text file that is not UTF-8: "windows-1254"
  Language language{};     // what the source declares of itself; usually nothing
  std::string date{};      // of the recording, ISO 8601, when the source says so
  std::string id{};        // when the file holds several documents: this one's
  std::string participant{};
  std::map<std::string, SpeakerRole> roles{};  // by label, of the speakers whose role the source declares
  std::map<std::string, std::string> attributes{};  // of the participant: columns of a table
  Diagnostics notes{};
};

// What the person said about the file.
struct ReadingOptions {
  std::string file{};      // the name for messages, with its extension
  std::string format{};    // "docx", "vtt", …: overrides what the bytes look like; empty: they decide
  std::string encoding{};  // overrides the guess: "windows-1254"; empty: UTF-8, else guessed and reported
  Language language{};     // declared or the study's: makes guesses better, never silent
  // Where pdftotext and pandoc are looked for, as in PATH, which the library does not ask.
  std::string program_folders = "/usr/local/bin:/usr/bin:/bin";
};

// The formats by name, in the order of help: "text", "markdown", "docx", …
const std::vector<std::string>& reading_formats();

// Decides by the bytes (a ZIP's contents, a signature, the shape of the first lines), not by the name, which
// only tells text from Markdown and decides between formats that look alike. Throws DataError
// "format-unsupported" (with the remedy), and what the readers throw, with file:line:column where there are
// lines.
std::vector<Reading> read_source(std::string bytes, const ReadingOptions& options,
                                 const ReadingLimits& limits = {});

}  // namespace coding
