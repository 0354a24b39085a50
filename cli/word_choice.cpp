#include "cli/word_choice.hpp"

#include <unordered_map>
#include <utility>

#include "cli/word_index.hpp"
#include "coding/base/file.hpp"
#include "coding/lexicon/stop_words.hpp"

namespace coding::cli {

namespace {

// The list for a language, and what the note calls it.
StopWords list_for(Session& session, const Request& request, const Language& language, std::string& told) {
  const std::string how = request.text("stop");
  StopWords list;
  if (how == "auto") {
    list = stop_words(language, StopWordGroup::function_words);
    if (request.flag("fillers")) list = joined(list, stop_words(language, StopWordGroup::fillers));
    if (!list.keys().empty()) told += (told.empty() ? "" : ", ") + language.tag;
  } else if (how != "none") {
    list = read_stop_words(read_file(session.path(how)), how, language);
    told = how;
  }
  return list;
}

// Equal keys of two languages are one word.
std::vector<std::uint32_t> key_groups(const Index& index) {
  std::vector<std::uint32_t> groups;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (std::size_t type = 0; type < index.types(); ++type)
    groups.push_back(
        numbers.emplace(index.key(type), static_cast<std::uint32_t>(numbers.size())).first->second);
  return groups;
}

// By type: on the list of its language. A word of several languages follows the one it is mostly used in.
std::vector<bool> stopped_types(Session& session, const Request& request, const Index& index,
                                std::string& told) {
  std::vector<std::uint64_t> counts(index.types(), 0);
  for (std::size_t form = 0; form < index.forms(); ++form) counts[index.type_of(form)] += index.count(form);
  std::unordered_map<std::string_view, std::pair<std::uint64_t, std::uint64_t>> uses;  // listed, all
  for (std::size_t l = 0; l < index.languages(); ++l) {
    const StopWords list = list_for(session, request, index.language(l), told);
    for (std::size_t type = index.first_type(l); type < index.first_type(l + 1); ++type) {
      auto& [listed, all] = uses[index.key(type)];
      all += counts[type];
      if (list.contains(index.key(type))) listed += counts[type];
    }
  }
  std::vector<bool> stopped(index.types());
  for (std::size_t type = 0; type < stopped.size(); ++type) {
    const auto& [listed, all] = uses[index.key(type)];
    stopped[type] = listed > 0 && 2 * listed >= all;
  }
  return stopped;
}

}  // namespace

std::vector<OptionSpec> choice_options() {
  return {{.name = "stem", .help = "count the forms of a word together"},
          {.name = "stop",
           .value = "FILE",
           .help = "words to leave out: auto for our own lists, none, or a file with one word a line",
           .by_default = "auto",
           .completion = Completion::file},
          {.name = "fillers", .help = "leave out fillers such as yani and hmm, too"}};
}

WordChoice word_choice(Session& session, const Request& request, const Index& index) {
  WordChoice choice;
  const auto stopped = stopped_types(session, request, index, choice.stop_words);
  auto groups = request.flag("stem") ? stem_groups(session, index) : key_groups(index);
  const auto outside = static_cast<std::uint32_t>(index.types());  // no other group has this number
  for (std::size_t type = 0; type < groups.size(); ++type) {
    if (stopped[type]) groups[type] = outside;
  }
  choice.groups = groups_by(index, groups);
  choice.stopped.assign(choice.groups.labels.size(), false);
  for (std::size_t form = 0; form < index.forms(); ++form) {
    if (stopped[index.type_of(form)]) choice.stopped[choice.groups.group_of_form[form]] = true;
  }
  return choice;
}

}  // namespace coding::cli
