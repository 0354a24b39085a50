#include "ingest/sniff.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/sniff_shapes.hpp"
#include "package/archive.hpp"

namespace coding {

namespace {

struct Signature {
  std::size_t at;
  std::string_view bytes;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::string_view transcribe =
    "transcribe it first: noScribe, aTrain and Whisper write files that are read here";
constexpr std::string_view unpack = "unpack it and import the files in it";
constexpr std::string_view recognise =
    "a program for character recognition, such as tesseract, makes text of it";

constexpr std::array<Signature, 19> refused = {{
    {0, "\x1F\x8B", "a compressed file (gzip)", "unpack it with gunzip"},
    {0, "BZh", "a compressed file (bzip2)", "unpack it with bunzip2"},
    {0,
     "\xFD"
     "7zXZ",
     "a compressed file (xz)", "unpack it with unxz"},
    {0, "7z\xBC\xAF\x27\x1C", "a 7z archive", unpack},
    {0, "Rar!\x1A\x07", "a RAR archive", unpack},
    {257, "ustar", "a tar archive", unpack},
    {0, "\x89PNG", "a picture (PNG)", recognise},
    {0, "\xFF\xD8\xFF", "a picture (JPEG)", recognise},
    {0, "GIF8", "a picture (GIF)", recognise},
    {0, "II*", "a picture (TIFF)", recognise},
    {0, std::string_view("MM\0*", 4), "a picture (TIFF)", recognise},
    {0, "ID3", "a recording (MP3)", transcribe},
    {0, "\xFF\xFB", "a recording (MP3)", transcribe},
    {0, "OggS", "a recording (Ogg)", transcribe},
    {0, "fLaC", "a recording (FLAC)", transcribe},
    {8, "WAVE", "a recording (WAV)", transcribe},
    {4, "ftyp", "a recording (MP4)", transcribe},
    {0, "\x1A\x45\xDF\xA3", "a recording (Matroska or WebM)", transcribe},
    {0, "SQLite format 3", "a database (SQLite)", "export its text from the program that made it"},
}};

[[noreturn]] void refuse(std::string_view what, std::string_view remedy, const std::string& file) {
  throw DataError({.slug = "format-unsupported",
                   .message = "this is " + std::string(what) + ", which is not read",
                   .hint = std::string(remedy),
                   .place = {file}});
}

// Most signatures are letters that a text may begin with; a text has no NUL bytes and is UTF-8, as a rule.
void refuse_signatures(std::string_view bytes, const std::string& file) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') == std::string_view::npos && !first_invalid_byte(bytes)) return;
  for (const Signature& one : refused) {
    if (bytes.size() < one.at || !bytes.substr(one.at).starts_with(one.bytes)) continue;
    refuse(one.what, one.remedy, file);
  }
}

bool holds_utf16(std::string_view bytes, std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) (wide += c) += '\0';
  return bytes.find(wide) != std::string_view::npos;
}

// Microsoft's container of before 2007; today also what an encrypted .docx is kept in.
[[noreturn]] void refuse_ole(std::string_view bytes, const std::string& file) {
  if (holds_utf16(bytes, "EncryptedPackage")) {
    refuse("an encrypted Office file", "open it with its password and save it without one", file);
  }
  if (holds_utf16(bytes, "WordDocument")) {
    refuse("an old Word file (.doc)", "open it in Word or LibreOffice and save it as .docx", file);
  }
  refuse("an old Office file", "open it in Word or LibreOffice and save it as .docx, a table as CSV", file);
}

std::string of_mimetype(std::string_view type, const std::string& file) {
  constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
  if (type.starts_with("application/epub+zip")) return "pandoc";
  if (!type.starts_with(open_document)) refuse("an archive of a kind that nobody told us", unpack, file);
  type.remove_prefix(open_document.size());
  if (type.starts_with("text")) return "odt";
  if (type.starts_with("spreadsheet")) refuse("a sheet (OpenDocument)", "save it as CSV", file);
  refuse("an OpenDocument file without running text", "save its text as .odt or .txt", file);
}

std::string of_archive(const std::string& bytes, const std::string& file, const ReadingLimits& limits) {
  Archive archive(bytes, file, limits);
  if (archive.has("mimetype")) return of_mimetype(archive.read("mimetype"), file);
  const std::string types = archive.has("[Content_Types].xml") ? archive.read("[Content_Types].xml") : "";
  // The part at its usual place says it; the types are asked for files that have it elsewhere. They also list
  // what is embedded, hence "main".
  const auto is_office = [&](std::string_view part, std::string_view type) {
    return archive.has(part) || types.find(type) != std::string::npos;
  };
  if (is_office("word/document.xml", "wordprocessingml.document.main")) return "docx";
  if (is_office("xl/workbook.xml", "spreadsheetml.sheet.main")) {
    refuse("an Excel file", "save the sheet as CSV UTF-8", file);
  }
  if (is_office("ppt/presentation.xml", "presentationml.presentation.main")) {
    refuse("a PowerPoint file", "save its outline as .rtf", file);
  }
  if (archive.has("content.xml")) return "odt";
  if (archive.has("project.qde")) {
    refuse("a REFI-QDA project (.qdpx)", "unpack it; its sources are in the folder 'sources'", file);
  }
  if (archive.has("Index/Document.iwa")) refuse("a Pages file", "export it as Word", file);
  refuse("a zip archive", unpack, file);
}

std::string extension_of(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos || file.find('/', dot) != std::string_view::npos) return "";
  std::string extension(file.substr(dot + 1));
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return extension;
}

}  // namespace

std::string format_of(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  const std::string_view view = bytes;
  if (view.starts_with("PK\x03\x04") || view.starts_with("PK\x05\x06"))
    return of_archive(bytes, options.file, limits);
  if (view.starts_with("\xD0\xCF\x11\xE0")) refuse_ole(bytes, options.file);
  if (view.starts_with("{\\rtf")) return "rtf";
  // Viewers take what stands before the signature for granted; so do the programs that put it there.
  if (view.substr(0, 1024).find("%PDF-") != std::string_view::npos) return "pdf";
  refuse_signatures(bytes, options.file);
  const std::string extension = extension_of(options.file);
  const std::string head = sniffed_head(bytes);
  if (head.starts_with('<')) {
    const MarkupKind kind = markup_of(head, extension);
    if (!kind.refused.empty()) refuse(kind.refused, kind.remedy, options.file);
    if (!kind.format.empty()) return kind.format;
  }
  if (is_webvtt(head)) return "vtt";
  if (is_subrip(head)) return "srt";
  if (head.starts_with("@UTF8") || head.starts_with("@Begin")) return "chat";
  if (extension == "csv") return "csv";
  if (extension == "tsv" || extension == "tab") return "tsv";
  if (extension == "json" || is_recogniser_json(head)) return "whisper";
  return extension == "md" || extension == "markdown" ? "markdown" : "text";
}

}  // namespace coding
