#include "cli/word_choice.hpp"

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

WordChoice word_choice(Session& session, const Request& request, const Project&, const Index& index) {
  WordChoice choice;
  choice.groups = request.flag("stem") ? groups_by(index, stem_groups(session, index)) : groups_by_key(index);
  choice.stopped.assign(choice.groups.labels.size(), false);
  std::vector<bool> stopped_type(index.types(), false);
  for (std::size_t l = 0; l < index.languages(); ++l) {
    const StopWords list = list_for(session, request, index.language(l), choice.stop_words);
    for (std::size_t type = index.first_type(l); type < index.first_type(l + 1); ++type)
      stopped_type[type] = list.contains(index.key(type));
  }
  std::vector<std::uint64_t> all(choice.groups.labels.size(), 0);
  std::vector<std::uint64_t> in_list(choice.groups.labels.size(), 0);
  for (std::size_t form = 0; form < index.forms(); ++form) {
    const std::size_t group = choice.groups.group_of_form[form];
    all[group] += index.count(form);
    if (stopped_type[index.type_of(form)]) in_list[group] += index.count(form);
  }
  for (std::size_t group = 0; group < all.size(); ++group)
    choice.stopped[group] = in_list[group] > 0 && 2 * in_list[group] >= all[group];
  return choice;
}

}  // namespace coding::cli
