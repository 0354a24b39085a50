#include "cli/weaving.hpp"

#include <algorithm>
#include <ostream>

#include "cli/checks.hpp"
#include "cli/words.hpp"
#include "coding/report/own_words.hpp"

namespace coding::cli {

namespace {

// Does the option stand among the words, with its value in it or behind it?
bool stands(const std::vector<std::string>& words, const std::string& option) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return word == option || word.starts_with(option + "=");
  });
}

}  // namespace

Globals globals_within(const Weaving& weaving, const std::vector<std::string>& words,
                       const Request& request) {
  const Globals& outer = weaving.session.globals();
  Globals globals = request.globals();
  globals.project = outer.project;
  globals.quiet = outer.quiet;
  globals.allow_names = outer.allow_names;
  globals.color = Color::never;
  if (!globals.coder) globals.coder = outer.coder;
  const bool speaks = globals.style == "turkish" || globals.style == "iranian";
  if (!stands(words, "--lang") && !speaks) globals.language = weaving.paper.reader.tag;
  check_choice("--lang", globals.language, report::spoken_languages(), "option-value");
  if (!globals.style && takes(request.command(), "style"))
    globals.style = std::string(name_of(weaving.paper.style));
  return globals;
}

// It has asked --quiet and --color already.
void pass_on(Session& session, const std::string& said) { session.err() << said; }

std::vector<std::string> words_of(const report::Placeholder& placeholder) {
  std::vector<std::string> out;
  for (const report::PlaceholderWord& word : placeholder.words) out.push_back(word.text);
  return out;
}

std::vector<std::string> words_with_operand(const std::string& command,
                                            const report::Placeholder& placeholder) {
  std::vector<std::string> out{command};
  std::string operand;
  auto word = placeholder.words.begin();
  for (; word != placeholder.words.end() && (word->quoted || !is_option(word->text)); ++word)
    operand += (operand.empty() ? "" : " ") + word->text;
  for (; word != placeholder.words.end(); ++word) out.push_back(word->text);
  if (operand.empty()) return out;
  out.insert(out.end(), {"--", operand});
  return out;
}

}  // namespace coding::cli
