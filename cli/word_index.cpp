#include "cli/word_index.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "cli/project_access.hpp"
#include "cli/whose_coding.hpp"
#include "coding/base/error.hpp"
#include "coding/lexicon/index_file.hpp"
#include "coding/lexicon/stems.hpp"
#include "coding/query/search.hpp"
#include "coding/store/private_folder.hpp"
#include "coding/text/nearest.hpp"

namespace coding::cli {

namespace {

// Below this, making the index takes less time than looking whether a kept one is up to date would save.
constexpr std::size_t worth_keeping = std::size_t{4} << 20;  // characters of text

void keep(const Index& index, const std::filesystem::path& project) {
  try {
    make_private_folder(project);
    write_index(index, index_path(project), real_disk());
  } catch (const Error&) {
    // The answer does not depend on it; the next command makes the index again.
    return;
  }
}

template <class Id, class Items>
Id known(const std::string& name, const Items& items, const std::string& slug, const std::string& noun) {
  std::vector<std::string> names;
  for (const auto& item : items) {
    if (item.id.value == name) return {name};
    names.push_back(item.id.value);
  }
  std::string near;
  for (const std::string& each : nearest(name, names)) near += (near.empty() ? "did you mean " : ", ") + each;
  throw UsageError({.slug = slug,
                    .message = "there is no " + noun + " '" + name + "'",
                    .hint = near.empty() ? "coding " + noun + "s lists them" : near});
}

}  // namespace

Index index_of(Session& session, const Project& project) {
  const std::filesystem::path folder = session.project_folder();
  std::size_t characters = 0;
  for (const Document& document : project.documents) characters += document.length;
  const bool keeps = characters >= worth_keeping;
  std::vector<SourceDocument> sources;
  for (const Document& document : project.documents) {
    sources.push_back(
        {.id = document.id, .language = language_of(project, document), .text_sha256 = document.text_sha256});
    if (keeps) sources.back().stamps = document_stamps(folder, document.id);
  }
  if (keeps) {
    if (auto kept = open_index(index_path(folder), sources)) return *std::move(kept);
  }
  const TextSource text_of = texts_of(session);
  const MarkSource marks = marks_of(session);
  Index index = build_index(sources, [&](std::size_t i) {
    session.progress("indexing", i + 1, sources.size());
    const Document& document = project.documents[i];
    return SourceText{.text = text_of(document).bytes(), .marks = marks(document)};
  });
  if (keeps) keep(index, folder);
  return index;
}

ExitCode with_index(Session& session, const Project& project,
                    const std::function<ExitCode(const Index&)>& use) {
  try {
    return use(index_of(session, project));
  } catch (const DataError& error) {
    if (error.diagnostic().slug != "index-damaged") throw;
    session.remark("the index of words was damaged; it is made anew");
  }
  real_disk().remove(index_path(session.project_folder()));
  return use(index_of(session, project));
}

std::vector<OptionSpec> scope_options() {
  return {
      documents_option(),
      {.name = "participant",
       .value = "ID",
       .help = "only what these participants said",
       .repeatable = true,
       .comma_separated = true,
       .completion = Completion::participant},
      {.name = "where", .value = "QUERY", .help = "only participants with these attributes: \"kıdem>=10\""},
      {.name = "interviewers", .help = "interviewers' turns, too"}};
}

WordScope word_scope_of(const Request& request, const Project& project) {
  WordScope scope{.interviewers = request.flag("interviewers")};
  for (const std::string& name : request.list("document"))
    scope.documents.push_back(known<DocumentId>(name, project.documents, "document-unknown", "document"));
  for (const std::string& name : request.list("participant")) {
    scope.participants.push_back(
        known<ParticipantId>(name, project.participants, "participant-unknown", "participant"));
  }
  if (!request.given("where")) return scope;
  const auto there = participants_where(project, parse_query(request.text("where"), project));
  if (there.empty()) {
    throw UsageError({.slug = "nobody-like-that",
                      .message = "no participant is like '" + request.text("where") + "'",
                      .hint = "coding participants lists their attributes"});
  }
  scope.participants.insert(scope.participants.end(), there.begin(), there.end());
  return scope;
}

std::vector<std::uint32_t> stem_groups(Session& session, const Index& index) {
  std::vector<std::uint32_t> groups(index.types());
  std::uint32_t next = 0;
  for (std::size_t l = 0; l < index.languages(); ++l) {
    const Language language = index.language(l);
    std::vector<std::string_view> types;
    for (std::size_t t = index.first_type(l); t < index.first_type(l + 1); ++t) types.push_back(index.key(t));
    StemOptions options{.language = language};
    if (const auto dictionary = find_dictionary(language, usual_dictionary_folders()))
      options.dictionary = *dictionary;
    Stemmer stemmer(std::move(options));
    const auto stems = stemmer.stems(types);
    session.complain(stemmer.notes());
    std::map<std::string, std::uint32_t> numbers;
    for (std::size_t i = 0; i < stems.size(); ++i) {
      const auto [entry, fresh] = numbers.emplace(stems[i], next);
      if (fresh) ++next;
      groups[index.first_type(l) + i] = entry->second;
    }
  }
  return groups;
}

}  // namespace coding::cli
