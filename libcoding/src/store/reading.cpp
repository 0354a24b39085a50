#include "store/reading.hpp"

#include <algorithm>
#include <deque>

#include "base/parallel.hpp"
#include "coding/base/digest.hpp"
#include "coding/project/attribution.hpp"
#include "coding/project/merged.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/utf8.hpp"
#include "store/aliases.hpp"
#include "store/joined_codes.hpp"
#include "store/joined_participants.hpp"
#include "store/marks_files.hpp"

namespace coding {

namespace {

[[noreturn]] void fail_missing(const Snapshot& snapshot) {
  throw DataError({.slug = "project-missing",
                   .message = "there is no project here: project.json is missing",
                   .hint = "make one with `coding init`, or name its folder with -C",
                   .place = {snapshot.project().string()}});
}

std::vector<std::string> only_stem(const Snapshot& snapshot, const DocumentId& id) {
  if (!is_well_formed_name(id.value) || !snapshot.exists(document_path(id))) return {};
  return {id.value};
}

}  // namespace

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::vector<std::string_view> split_lines(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

std::vector<NumberedLine> lines_in(std::string_view bytes) {
  std::vector<NumberedLine> lines;
  for (std::size_t begin = 0, number = 1; begin < bytes.size(); ++number) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const auto line = bytes.substr(begin, end - begin);
    if (!is_blank(line)) lines.push_back({line, number});
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> stems_of(const Snapshot& snapshot, const std::string& folder,
                                  std::string_view ending) {
  std::vector<std::string> stems;
  for (const std::string& name : snapshot.list(folder)) {
    if (name.size() > ending.size() && name.ends_with(ending))
      stems.push_back(name.substr(0, name.size() - ending.size()));
  }
  std::sort(stems.begin(), stems.end(), natural_less);
  return stems;
}

Study study_of(const Snapshot& snapshot) {
  if (!snapshot.exists("project.json")) fail_missing(snapshot);
  const std::string bytes = snapshot.read("project.json");
  JsonReader reader;
  return parse_study(reader, {.file = "project.json", .bytes = bytes});
}

std::vector<Participant> participants_of(const Snapshot& snapshot) {
  if (!snapshot.exists("participants.csv")) return {};
  const std::string bytes = snapshot.read("participants.csv");
  auto rows = parse_participants({.file = "participants.csv", .bytes = bytes});
  join_participants(snapshot, bytes, rows);
  auto people = std::move(rows.participants);
  std::stable_sort(people.begin(), people.end(),
                   [](const auto& a, const auto& b) { return natural_less(a.id.value, b.id.value); });
  return people;
}

std::vector<Document> documents_of(const Snapshot& snapshot, const ReadOptions& options) {
  const auto ids = options.only_document ? only_stem(snapshot, *options.only_document)
                                         : stems_of(snapshot, "documents", ".json");
  std::vector<Document> documents(ids.size());
  std::deque<JsonReader> readers(static_cast<std::size_t>(std::max(options.jobs, 1)));
  in_parallel(ids.size(), options.jobs, [&](std::size_t i, std::size_t worker) {
    const std::string path = document_path({ids[i]});
    const std::string bytes = snapshot.read(path);
    documents[i] = parse_document(readers[worker], {.file = path, .bytes = bytes}, {ids[i]});
  });
  return documents;
}

std::vector<CoderId> coders_of(const Snapshot& snapshot) {
  std::vector<CoderId> coders;
  for (const char* folder : {"segments", "coded"}) {
    for (auto& name : stems_of(snapshot, folder, ".jsonl")) coders.push_back({std::move(name)});
  }
  std::sort(coders.begin(), coders.end(),
            [](const CoderId& a, const CoderId& b) { return natural_less(a.value, b.value); });
  coders.erase(std::unique(coders.begin(), coders.end()), coders.end());
  return coders;
}

Codebook codebook_of(const Snapshot& snapshot) {
  CodeLines codes = joined_code_lines(snapshot);
  settle_aliases(codes);
  const auto faults = take_out_faults(codes);
  if (!faults.empty()) throw DataError(faults.front());
  return Codebook(std::move(codes.codes));
}

Project project_of(const Snapshot& snapshot, const ReadOptions& options) {
  Project project;
  project.study = study_of(snapshot);
  project.participants = participants_of(snapshot);
  project.documents = documents_of(snapshot, options);
  project.coders = coders_of(snapshot);
  project.codebook = codebook_of(snapshot);
  for (const Document& document : project.documents) {
    if (needs_turns(document)) project.turns[document.id] = turns_of(snapshot, document.id);
  }
  project.declarations = declarations_of(snapshot, project.coders, options);
  project.relations = relations_of(snapshot);
  if (options.follow_merged) follow_merged(project.codebook, project.relations);
  if (!options.segments) return project;
  auto wanted = project.coders;
  if (options.only_coder)
    std::erase_if(wanted, [&](const CoderId& coder) { return coder != *options.only_coder; });
  std::erase_if(wanted, [&](const CoderId& coder) { return !snapshot.exists(segments_path(coder)); });
  project.segments = segments_of(snapshot, wanted, options);
  if (options.follow_merged) follow_merged(project.codebook, project.segments);
  return project;
}

void require_text(const Document& document, std::string_view bytes) {
  const std::string path = text_path(document.id);
  require_plain_text({.file = path, .bytes = bytes}, false);
  if (sha256(bytes) != document.text_sha256) {
    throw DataError({.slug = "text-changed",
                     .message = "the text is not the one that was imported and coded",
                     .hint = "restore it from sources/, a copy or version control; a corrected text comes in "
                             "by `coding documents correct`",
                     .place = {path}});
  }
  if (count_code_points(bytes) == document.length) return;
  throw DataError({.slug = "length-mismatch",
                   .message = "the text has " + std::to_string(count_code_points(bytes)) + " characters, " +
                              document_path(document.id) + " says " + std::to_string(document.length),
                   .hint = "correct `length`",
                   .place = {path}});
}

}  // namespace coding
