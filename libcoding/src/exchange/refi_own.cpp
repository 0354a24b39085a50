#include "exchange/refi_own.hpp"

#include <map>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/exchange/companion.hpp"
#include "coding/store/project_files.hpp"
#include "coding/text/text.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// Targets have a byte order mark and CR LF.
std::string as_we_have_it(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') out += bytes[i];
  }
  return out;
}

// Of all that can be one, by digest.
std::map<std::string, Text> texts_in(const RefiFiles& files, const std::string& companion_file) {
  std::map<std::string, Text> out;
  const auto add = [&](const std::string& bytes) { out.try_emplace(sha256(bytes), bytes); };
  for (const auto& [name, bytes] : files) {
    if (!name.ends_with(".txt") || name == companion_file || first_invalid_byte(bytes)) continue;
    add(bytes);
    if (const std::string ours = as_we_have_it(bytes); ours != bytes) add(ours);
  }
  return out;
}

const RefiText* note_of_companion(const RefiFile& file) {
  for (const RefiText& note : file.project.all_notes) {
    if (note.name == companion_name) return &note;
  }
  return nullptr;
}

void take_foreign(NewProject& project, Companion& companion, const RefiFiles& files) {
  constexpr std::string_view folder = "foreign/";
  std::map<std::string, std::string> all;
  for (auto& [path, bytes] : companion.files) {
    if (path.starts_with(folder)) all[path.substr(folder.size())] = std::move(bytes);
  }
  for (const auto& [path, name] : companion.stored) {
    const auto found = files.find(name);
    if (path.starts_with(folder) && found != files.end()) all[path.substr(folder.size())] = found->second;
  }
  for (auto& [path, bytes] : all) project.foreign.emplace_back(path, std::move(bytes));
}

Diagnostic changed(const std::string& name, std::string why) {
  return {
      .slug = "refi-changed",
      .message = "the file was written by this program and " + std::move(why),
      .hint = "it is read as REFI-QDA says it; what that has no place for stays in the project it came from",
      .place = {name},
      .severity = Severity::warning};
}

}  // namespace

std::optional<Incoming> own_refi_project(const RefiFile& file, const ForeignOptions& options,
                                         const std::string& name, Diagnostics& notes) {
  const RefiText* const note = note_of_companion(file);
  const std::string* const words = note == nullptr ? nullptr : refi_file(file.files, note->plain_path);
  if (words == nullptr) return std::nullopt;
  auto companion = companion_of(*words, name + ": " + note->plain_path);
  if (!companion) return std::nullopt;
  const std::string companion_file = note->plain_path.substr(note->plain_path.rfind('/') + 1);
  if (companion->archive != archive_digest(file.xml_sha256, file.files, companion_file)) {
    notes.push_back(changed(name, "changed since"));
    return std::nullopt;
  }
  const auto texts = texts_in(file.files, companion_file);
  const auto find_text = [&](const Document& document) {
    const auto found = texts.find(document.text_sha256);
    return found == texts.end() ? nullptr : &found->second;
  };
  Incoming out{.origin = "coding", .project = project_in(companion->files, find_text)};
  for (NewDocument& each : out.project.documents) {
    const Text* const text = find_text(each.document);
    if (text == nullptr) {
      notes.push_back(changed(name, "lacks the text of " + each.document.id.value));
      return std::nullopt;
    }
    each.text = *text;
  }
  take_foreign(out.project, *companion, file.files);
  if (!options.title.empty()) out.project.study.title = options.title;
  out.notes = file.notes;
  out.notes.push_back(
      {.slug = "refi-own",
       .message = "this program wrote the file and nobody changed it: the project comes back whole",
       .place = {name},
       .severity = Severity::note});
  return out;
}

}  // namespace coding
