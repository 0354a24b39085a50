#include "coding/exchange/refi_export.hpp"

#include <array>

#include "coding/base/digest.hpp"
#include "coding/base/names.hpp"
#include "coding/exchange/companion.hpp"
#include "exchange/refi_build.hpp"

namespace coding {

namespace {

constexpr Names<RefiTarget, 4> target_names = {{{"generic", RefiTarget::generic},
                                                {"nvivo", RefiTarget::nvivo},
                                                {"maxqda", RefiTarget::maxqda},
                                                {"atlasti", RefiTarget::atlasti}}};

void add_study(RefiBuild& build) {
  const Study& study = build.in.project.study;
  RefiProject& project = build.out.project;
  project.name = study.title.empty() ? "coding" : clean(build, study.title, "titles");
  project.origin = "coding";
  project.description = clean(build, study.description, "descriptions");
}

void warn_of_large_files(RefiBuild& build) {
  for (const auto& [name, bytes] : build.out.files) {
    if (bytes.size() <= build.options.largest_file) continue;
    build.out.notes.push_back(
        {.slug = "refi-file-large",
         .message = "sources/" + name + " has " + std::to_string(bytes.size()) + " bytes, more than the " +
                    std::to_string(build.options.largest_file) + " that REFI-QDA allows inside an archive",
         .hint = "many programs will not open it",
         .severity = Severity::warning});
  }
}

}  // namespace

std::string_view name_of(RefiTarget target) { return name_in(target_names, target); }

RefiTarget refi_target_named(std::string_view name) { return value_named(target_names, name, "target"); }

const std::vector<std::string>& refi_targets() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const auto& [name, target] : target_names) out.emplace_back(name);
    return out;
  }();
  return names;
}

RefiExport export_refi(const Outgoing& outgoing, const RefiExportOptions& options) {
  RefiBuild build{.in = outgoing, .options = options};
  build.taken.reserve(2 * outgoing.project.segments.size());
  add_study(build);
  add_users(build);
  add_codebook(build);
  add_document_guids(build);
  add_segments(build);
  add_relations(build);
  add_cases(build);
  add_memos(build);
  add_sources(build);
  add_sets(build);
  add_kept(build);
  list_losses(build);
  warn_of_large_files(build);
  return std::move(build.out);
}

RefiArchive archive_of(RefiExport made, const Outgoing& outgoing, const RefiExportOptions& options) {
  const bool has_companion = options.companion && !outgoing.files.empty();
  const std::string guid = guid_of_note(outgoing.project.study, companion_name, "", "");
  const std::string file = guid + ".txt";
  if (has_companion) {
    made.project.all_notes.push_back(
        {.guid = guid, .name = std::string(companion_name), .plain_path = "internal://" + file});
  }
  RefiArchive out{refi_xml(made.project, made.kept), std::move(made.files)};
  if (!has_companion) return out;
  std::map<std::string, std::string> names;  // by digest
  if (!outgoing.kept_files.empty()) {
    for (const auto& [name, bytes] : out.files) names[sha256(bytes)] = name;
  }
  Companion companion{.archive = archive_digest(sha256(out.xml), out.files, file), .files = outgoing.files};
  for (const auto& [name, bytes] : outgoing.kept_files) {
    const auto there = names.find(sha256(bytes));
    if (there == names.end()) continue;
    companion.stored["foreign/" + name] = there->second;
    companion.files.erase("foreign/" + name);
  }
  out.files[file] = companion_text(companion);
  return out;
}

std::string qdpx_of(const RefiArchive& archive) { return qdpx_file(archive.xml, archive.files); }

}  // namespace coding
