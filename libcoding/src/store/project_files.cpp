#include "coding/store/project_files.hpp"

#include <optional>

#include "coding/base/digest.hpp"
#include "coding/base/file.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/write.hpp"
#include "coding/text/utf8.hpp"
#include "store/marks_files.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

void put(ProjectFiles& files, const std::string& path, std::string bytes) {
  if (!bytes.empty()) files[path] = std::move(bytes);
}

template <class Thing>
std::map<CoderId, std::vector<Thing>> by_coder(const std::vector<Thing>& things) {
  std::map<CoderId, std::vector<Thing>> out;
  for (const Thing& each : things) out[each.coder].push_back(each);
  return out;
}

std::vector<Edit> edits_of(const ProjectFiles& files, const Document& document, const Text& text) {
  const auto found = files.find(edits_path(document.id));
  if (found == files.end()) return {};
  std::string bytes = found->second;
  bytes.reserve(bytes.size() + json_padding);
  return parse_edits({.file = found->first, .bytes = bytes}, text);
}

void put_file(ProjectFiles& files, const std::filesystem::path& file, const std::string& name) {
  if (!std::filesystem::is_regular_file(file)) return;
  std::string bytes = read_file(file);
  if (!first_invalid_byte(bytes)) put(files, name, std::move(bytes));
}

}  // namespace

ProjectFiles project_files_in(const std::filesystem::path& folder) {
  ProjectFiles files;
  for (const char* const name : single_files) put_file(files, folder / name, name);
  for (const std::string name : file_folders) {
    if (name == "sources" || !std::filesystem::is_directory(folder / name)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder / name)) {
      const bool is_text = name == "documents" && entry.path().extension() == ".txt";
      if (!is_text) put_file(files, entry.path(), name + "/" + entry.path().filename().string());
    }
  }
  return files;
}

ProjectFiles files_of(const NewProject& project) {
  ProjectFiles files;
  put(files, "project.json", project_json(project.study));
  put(files, "participants.csv", participants_csv(project.study, project.participants));
  put(files, "codebook.jsonl", codebook_jsonl(project.codebook));
  put(files, relations_path, relations_jsonl(project.relations));
  for (const NewDocument& each : project.documents) {
    put(files, document_path(each.document.id), document_json(each.document));
    put(files, marks_path(each.document.id), marks_jsonl(each.marks));
    put(files, edits_path(each.document.id), edits_jsonl(each.edits));
  }
  for (const Memo& memo : project.memos) put(files, memo_path(memo.id), memo_markdown(memo));
  for (auto& [coder, segments] : by_coder(project.segments))
    put(files, segments_path(coder), segments_jsonl(segments));
  for (auto& [coder, declarations] : by_coder(project.declarations))
    put(files, declarations_path(coder), declarations_jsonl(declarations));
  return files;
}

NewProject project_in(const ProjectFiles& files, const std::function<const Text*(const Document&)>& text_of) {
  std::map<std::string, std::optional<std::string>> there;
  for (const auto& [path, bytes] : files) there[path] = bytes;
  const Snapshot snapshot = Snapshot::in_memory(std::move(there));
  Project project = project_of(snapshot, {.follow_merged = false});
  NewProject out{.study = std::move(project.study),
                 .participants = std::move(project.participants),
                 .codebook = std::move(project.codebook),
                 .segments = std::move(project.segments),
                 .declarations = std::move(project.declarations),
                 .relations = std::move(project.relations)};
  for (Document& document : project.documents) {
    NewDocument each{.marks = marks_of(snapshot, document)};
    const Text* const text = text_of(document);
    if (text != nullptr && sha256(text->bytes()) == document.text_sha256)
      each.edits = edits_of(files, document, *text);
    each.document = std::move(document);
    out.documents.push_back(std::move(each));
  }
  for (const std::string& id : stems_of(snapshot, "memos", ".md")) out.memos.push_back(memo_of(snapshot, id));
  return out;
}

}  // namespace coding
