#include "cli/import_files.hpp"

#include <algorithm>
#include <istream>
#include <iterator>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/text/collate.hpp"

namespace coding::cli {

namespace {

namespace fs = std::filesystem;

void add_folder(const fs::path& folder, const std::string& shown, std::vector<ImportFile>& files) {
  std::vector<std::string> names;
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.front() == '.') continue;
    if (entry.is_directory())
      folders.push_back(name);
    else if (entry.is_regular_file())
      names.push_back(name);
  }
  const std::string prefix = shown.ends_with('/') ? shown : shown + "/";
  std::sort(names.begin(), names.end(), natural_less);
  std::sort(folders.begin(), folders.end(), natural_less);
  for (const std::string& name : names) files.push_back({.name = prefix + name, .from_folder = true});
  for (const std::string& name : folders) add_folder(folder / name, prefix + name, files);
}

}  // namespace

std::vector<ImportFile> import_files(const Session& session, const std::vector<std::string>& operands) {
  std::vector<ImportFile> files;
  for (const std::string& operand : operands) {
    const fs::path path = session.path(operand);
    std::error_code ignored;
    if (operand == "-" || !fs::is_directory(path, ignored)) {
      files.push_back({.name = operand});
      continue;
    }
    const std::size_t before = files.size();
    add_folder(path, operand, files);
    if (files.size() == before) {
      throw UsageError({.slug = "folder-empty",
                        .message = "there is no file in the folder '" + operand + "'",
                        .hint = "name a folder with transcripts, or the files themselves"});
    }
  }
  return files;
}

void read_bytes(Session& session, ImportFile& file) {
  if (file.name != "-") {
    file.bytes = read_file(session.path(file.name));
    return;
  }
  file.name = "standard input";
  file.bytes.assign(std::istreambuf_iterator<char>(session.in()), {});
}

}  // namespace coding::cli
