// The readers of single formats; read_source (coding/ingest/reading.hpp) picks one.
//
// Each takes the bytes of one file and gives its texts; what it throws is a DataError with the file's name.
#pragma once

#include <string>
#include <vector>

#include "coding/ingest/reading.hpp"

namespace coding {

// Word 2007 and later.
Reading read_docx(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// OpenDocument text, zipped or flat (.fodt).
Reading read_odt(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
Reading read_html(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
Reading read_rtf(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// By poppler's pdftotext in a process of its own.
Reading read_pdf(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// Plain text and Markdown; f4, Zoom and Otter time stamps become marks.
Reading read_plain(std::string bytes, const ReadingOptions& options, const ReadingLimits& limits);
// SubRip and WebVTT.
Reading read_subtitles(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// CSV and TSV: one row a document, or one a turn.
std::vector<Reading> read_table(const std::string& bytes, const ReadingOptions& options,
                                const ReadingLimits& limits);
// Whisper, WhisperX, whisper.cpp, faster-whisper and what looks like them.
Reading read_whisper(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// ELAN .eaf.
Reading read_elan(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// CHAT .cha.
Reading read_chat(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits);
// Formats that we do not read ourselves and pandoc does, when it is installed.
Reading read_with_pandoc(const std::string& bytes, const ReadingOptions& options,
                         const ReadingLimits& limits);

}  // namespace coding
