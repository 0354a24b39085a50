#include "coding/exchange/refi_export.hpp"

#include <array>

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

void add_companion(RefiExport& made, const Study& study, std::string text) {
  RefiText note{.guid = guid_of_note(study, companion_name, "", ""), .name = std::string(companion_name)};
  const std::string file = note.guid + ".txt";
  note.plain_path = "internal://" + file;
  made.files[file] = std::move(text);
  made.project.all_notes.push_back(std::move(note));
}

std::string qdpx_of(const RefiExport& made) {
  return qdpx_file(refi_xml(made.project, made.kept), made.files);
}

}  // namespace coding
