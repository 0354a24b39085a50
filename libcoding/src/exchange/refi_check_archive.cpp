#include "exchange/refi_check_archive.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"

namespace coding {

namespace {

bool is_project_name(std::string_view name) {
  return name.find('/') == std::string_view::npos && folded_name(name).ends_with(".qde");
}

std::string_view folder_of(std::string_view name) {
  return name.substr(0, std::min(name.find('/'), name.size()));
}

bool is_source(std::string_view name) {
  return name.find('/') != std::string_view::npos && folded_name(folder_of(name)) == "sources";
}

// The entries are those of the archive in its order, or none when the two readings differ.
std::vector<ZipEntry> directory_of(const std::string& bytes, const Archive& archive) {
  auto entries = zip_directory(bytes);
  return entries && entries->size() == archive.names().size() ? std::move(*entries) : std::vector<ZipEntry>{};
}

void check_project_name(const std::vector<std::string>& names, const Place& place, RefiChecked& checked) {
  std::vector<std::size_t> projects;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (is_project_name(names[i])) projects.push_back(i);
  if (projects.empty()) {
    const bool is_deeper = std::any_of(names.begin(), names.end(), [](const std::string& name) {
      return folded_name(name).ends_with(".qde");
    });
    checked.findings.add("qde-missing",
                         is_deeper ? "the only .qde file lies in a folder" : "the archive has no project.qde",
                         place);
    return;
  }
  const auto named_well = std::find_if(projects.begin(), projects.end(),
                                       [&](std::size_t i) { return folded_name(names[i]) == "project.qde"; });
  checked.project = named_well == projects.end() ? projects.front() : *named_well;
  const std::string& name = names[*checked.project];
  if (projects.size() > 1) {
    checked.findings.add(
        "qde-several",
        std::to_string(projects.size()) + " .qde files; " + quoted_value(name) + " is looked at", place);
  }
  if (name == "project.qde") return;
  RefiCure cure;
  if (projects.size() == 1 && !checked.entries.empty())
    cure.renames.push_back({*checked.project, "project.qde"});
  checked.findings.add("qde-name", "the project is named " + quoted_value(name), place, std::move(cure));
}

// One finding for each way the folder's name is written.
void check_folder(const std::vector<std::string>& names, const Place& place, RefiChecked& checked) {
  std::set<std::string> folders;
  std::set<std::string> lower;  // what all sources would be named
  bool collides = false;
  for (const std::string& name : names) {
    if (!is_source(name)) continue;
    folders.emplace(folder_of(name));
    collides |= !lower.insert("sources" + name.substr(name.find('/'))).second;
  }
  for (const std::string& folder : folders) {
    if (folder == "sources") continue;
    RefiCure cure;
    for (std::size_t i = 0; i < checked.entries.size() && !collides; ++i) {
      const std::string& as_written = checked.entries[i].name;  // perhaps no UTF-8, and stays so
      if (is_source(names[i]) && folder_of(names[i]) == folder)
        cure.renames.push_back({i, "sources" + as_written.substr(as_written.find('/'))});
    }
    checked.findings.add("folder-case", "the folder of sources is named " + quoted_value(folder), place,
                         std::move(cure));
  }
}

void check_places(const std::vector<std::string>& names, const std::string& file, RefiChecked& checked) {
  for (const std::string& name : names) {
    if (is_project_name(name) || name.ends_with('/')) continue;
    const Place place{.file = file + ": " + name};
    if (!is_source(name))
      checked.findings.add("entry-outside", quoted_value(name) + " is no source", place);
    else if (std::count(name.begin(), name.end(), '/') > 1)
      checked.findings.add("folder-nested", quoted_value(name) + " lies in a folder of its own", place);
  }
}

void check_entries(const std::vector<std::string>& names, const std::string& file, RefiChecked& checked) {
  constexpr std::uint32_t most = 0x7FFFFFFF;
  for (std::size_t i = 0; i < checked.entries.size(); ++i) {
    const ZipEntry& entry = checked.entries[i];
    const Place place{.file = file + ": " + names[i]};
    if (entry.is_encrypted())
      checked.findings.add("archive-encrypted", quoted_value(names[i]) + " is encrypted", place);
    if (entry.unpacked > most) {
      checked.findings.add("entry-too-big",
                           quoted_value(names[i]) + " has " + std::to_string(entry.unpacked) + " bytes",
                           place);
    }
  }
}

}  // namespace

RefiOpened open_refi(const std::string& bytes, const std::string& file, const ReadingLimits& limits,
                     RefiChecked& checked) {
  RefiOpened opened;
  try {
    opened.archive = std::make_unique<Archive>(bytes, file, limits);
    const std::vector<std::string>& names = opened.archive->names();
    checked.entries = directory_of(bytes, *opened.archive);
    check_project_name(names, {.file = file}, checked);
    check_folder(names, {.file = file}, checked);
    check_places(names, file, checked);
    check_entries(names, file, checked);
    if (!checked.project) return opened;
    opened.project_name = names[*checked.project];
    const bool is_locked = !checked.entries.empty() && checked.entries[*checked.project].is_encrypted();
    if (!is_locked) opened.project = opened.archive->read(opened.project_name);
  } catch (const DataError& refusal) {
    const Diagnostic& why = refusal.diagnostic();
    checked.findings.add(why.slug, why.message, why.place);
  }
  return opened;
}

RefiSources sources_of(Archive& archive) {
  RefiSources sources{.archive = &archive};
  for (std::size_t i = 0; i < archive.names().size(); ++i) {
    const std::string& name = archive.names()[i];
    if (!is_source(name) || name.ends_with('/')) continue;
    const std::string below = name.substr(name.find('/') + 1);
    sources.by_name.emplace(below, i);
    sources.by_folded.emplace(folded_name(below), i);
  }
  return sources;
}

void check_use(const RefiSources& sources, const std::string& file, RefiChecked& checked) {
  for (const auto& [name, entry] : sources.by_name) {
    const Place place{.file = file + ": " + sources.archive->names()[entry]};
    const bool is_used = sources.used.contains(entry);
    if (!is_used)
      checked.findings.add("entry-unused", "no source refers to " + quoted_value(name), place);
    else if (!checked.entries.empty() && checked.entries[entry].unpacked == 0)
      checked.findings.add("entry-empty", quoted_value(name) + " has no bytes", place);
  }
}

}  // namespace coding
