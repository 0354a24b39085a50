#include "cli/words.hpp"

#include <algorithm>

#include "cli/parse.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

bool is_number(std::string_view word) { return word.starts_with('-') && parse_real(word).has_value(); }

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-' && !is_number(word); }

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> out;
  for (const std::string_view part : split(text, ',')) out.emplace_back(part);
  return out;
}

const OptionSpec* find_option(const std::vector<OptionSpec>& options, std::string_view name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

const OptionSpec* find_letter(const std::vector<OptionSpec>& options, char letter) {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const auto& o) { return o.letter != 0 && o.letter == letter; });
  return found == options.end() ? nullptr : &*found;
}

namespace {

// The global option a word spells, alone or with its value; null when it spells none.
const OptionSpec* global_of(const std::string& word) {
  if (word.starts_with("--")) return find_option(global_options(), word.substr(2, word.find('=') - 2));
  return find_letter(global_options(), word[1]);
}

bool value_is_next(const OptionSpec& option, const std::string& word) {
  if (option.value.empty()) return false;
  return word.starts_with("--") ? word.find('=') == std::string::npos : word.size() == 2;
}

[[noreturn]] void refuse_early_option(const std::string& word) {
  std::vector<std::string> known;
  for (const OptionSpec& option : global_options()) known.push_back("--" + option.name);
  const std::string name = word.substr(0, word.find('='));
  const std::string suggestion = did_you_mean(name, known);
  throw UsageError({.slug = "option-unknown",
                    .message = "no option " + name + " stands before a command",
                    .hint = suggestion.empty() ? "a command's own options stand behind it" : suggestion});
}

}  // namespace

std::vector<std::size_t> command_places(const std::vector<std::string>& words) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < words.size() && places.size() < 2 && words[i] != "--"; ++i) {
    if (!is_option(words[i])) {
      places.push_back(i);
      continue;
    }
    const OptionSpec* global = global_of(words[i]);
    if (global == nullptr && places.empty()) refuse_early_option(words[i]);
    if (global == nullptr) break;
    if (value_is_next(*global, words[i])) ++i;
  }
  return places;
}

}  // namespace coding::cli
