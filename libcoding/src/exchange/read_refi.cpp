// The archive of a REFI-QDA project: which entry is the project, which are its sources.
#include "coding/exchange/read_refi.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "exchange/refi_in_reader.hpp"
#include "package/archive.hpp"

namespace coding {

namespace {

// File names of archives are compared as Windows and macOS do, in ASCII.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < 5; ++i) out += (out.empty() ? "" : ", ") + names[i];
  return names.size() > 5 ? out + " …" : out;
}

// Those at the root; where there is none, those in a folder, as when a folder was packed.
std::vector<std::string> project_entries(const Archive& archive) {
  std::vector<std::string> at_root;
  std::vector<std::string> elsewhere;
  for (const std::string& name : archive.names()) {
    if (!lower(name).ends_with(".qde") || name.starts_with("__MACOSX/")) continue;
    (name.find('/') == std::string::npos ? at_root : elsewhere).push_back(name);
  }
  return at_root.empty() ? elsewhere : at_root;
}

std::string project_entry(const Archive& archive, const std::string& file, Diagnostics& notes) {
  std::vector<std::string> found = project_entries(archive);
  const auto usual = std::find_if(found.begin(), found.end(),
                                  [](const std::string& name) { return lower(name) == "project.qde"; });
  if (usual != found.end()) found = {*usual};
  if (found.size() != 1) {
    throw DataError({.slug = found.empty() ? "refi-no-project" : "refi-several-projects",
                     .message = found.empty() ? "there is no project (.qde) in the archive"
                                              : "there are several projects in the archive: " + listed(found),
                     .hint = "a REFI-QDA archive holds one file project.qde and a folder sources",
                     .place = {file}});
  }
  if (found.front() != "project.qde") {
    notes.push_back(
        {.slug = "refi-project-name",
         .message = "the project in the archive is called '" + found.front() + "', not 'project.qde'",
         .hint = "it is read all the same",
         .place = {file},
         .severity = Severity::note});
  }
  return found.front();
}

// The name in the folder of sources, in lower case; nothing for entries elsewhere.
std::optional<std::string> source_name(const std::string& entry, const std::string& base) {
  const std::string name = lower(entry);
  const std::string folder = lower(base) + "sources/";
  if (!name.starts_with(folder) || name.ends_with('/')) return std::nullopt;
  return name.substr(folder.size());
}

RefiFiles files_of(Archive& archive, const std::string& project, Diagnostics& notes,
                   const std::string& file) {
  RefiFiles out;
  const std::string base = project.substr(0, project.rfind('/') + 1);
  std::vector<std::string> ignored;
  std::vector<std::string> twice;
  for (const std::string& entry : archive.names()) {
    if (entry == project || entry.ends_with('/')) continue;
    const auto name = source_name(entry, base);
    if (!name)
      ignored.push_back(entry);
    else if (!out.emplace(*name, archive.read(entry)).second)
      twice.push_back(entry);
  }
  const auto tell = [&](std::string slug, std::string message, std::string hint) {
    notes.push_back({.slug = std::move(slug),
                     .message = std::move(message),
                     .hint = std::move(hint),
                     .place = {file},
                     .severity = Severity::warning});
  };
  if (!ignored.empty())
    tell("refi-entries-ignored",
         std::to_string(ignored.size()) + " files of the archive do not belong to it: " + listed(ignored),
         "they are left out");
  if (!twice.empty())
    tell("refi-entry-twice", "two files differ only in the case of their names: " + listed(twice),
         "the first of them is read");
  return out;
}

bool is_forbidden(unsigned long letter) {
  return letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
}

// The number that a reference such as &#1; or &#x1F; stands for.
std::optional<unsigned long> referred(std::string_view reference) {
  const bool is_hex = reference.starts_with('x');
  const std::string_view digits = reference.substr(is_hex ? 1 : 0, 8);
  unsigned long out = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), out, is_hex ? 16 : 10);
  const bool is_whole = error == std::errc() && end != digits.data() + digits.size() && *end == ';';
  return is_whole ? std::optional(out) : std::nullopt;
}

// Control characters, bare or as references, which XML 1.0 has not; in UTF-16 they are not looked for.
std::size_t forbidden_in(std::string_view xml) {
  const bool is_utf16 = xml.starts_with("\xFF\xFE") || xml.starts_with("\xFE\xFF") ||
                        xml.substr(0, 2).find('\0') != std::string_view::npos;
  if (is_utf16) return 0;
  auto count = static_cast<std::size_t>(std::count_if(
      xml.begin(), xml.end(), [](char c) { return is_forbidden(static_cast<unsigned char>(c)); }));
  for (std::size_t at = xml.find("&#"); at != std::string_view::npos; at = xml.find("&#", at + 2)) {
    const auto letter = referred(xml.substr(at + 2, 9));
    if (letter && is_forbidden(*letter)) ++count;
  }
  return count;
}

RefiFile read_xml(std::string_view bytes, const std::string& file, RefiFiles files,
                  const ReadingLimits& limits) {
  const Xml xml(bytes, file, limits);
  RefiFile out = RefiReader(xml, std::move(files)).read();
  out.xml_sha256 = sha256(bytes);
  if (const std::size_t count = forbidden_in(bytes); count > 0) {
    out.notes.push_back({.slug = "refi-control-characters",
                         .message = std::to_string(count) +
                                    " control characters stand in the XML, which XML 1.0 does not allow",
                         .hint = "they are left out of names and words",
                         .place = {file},
                         .severity = Severity::warning});
  }
  if (xml.has_doctype()) {
    out.notes.push_back({.slug = "refi-doctype",
                         .message = "the XML declares a document type, which is passed over",
                         .hint = "what its entities stand for is not in the text",
                         .place = {file},
                         .severity = Severity::warning});
  }
  return out;
}

}  // namespace

const std::string* refi_file(const RefiFiles& files, std::string_view path) {
  const auto found = files.find(lower(path.substr(path.find_last_of("/\\") + 1)));
  return path.empty() || found == files.end() ? nullptr : &found->second;
}

ReadingLimits refi_limits() {
  ReadingLimits limits;
  limits.depth = 20'000;
  return limits;
}

RefiFile read_refi(const std::string& bytes, const std::string& file, const ReadingLimits& limits) {
  if (!bytes.starts_with("PK")) return read_xml(bytes, file, {}, limits);
  Archive archive(bytes, file, limits);
  Diagnostics notes;
  const std::string project = project_entry(archive, file, notes);
  const std::string xml = archive.read(project);
  RefiFiles files = files_of(archive, project, notes, file);
  RefiFile out = read_xml(xml, file + ": " + project, std::move(files), limits);
  out.notes.insert(out.notes.begin(), notes.begin(), notes.end());
  return out;
}

}  // namespace coding
