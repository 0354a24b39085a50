#include "cli/own_words.hpp"

#include <optional>
#include <system_error>

#include "cli/checks.hpp"
#include "coding/base/file.hpp"
#include "coding/report/own_words.hpp"

namespace coding::cli {

namespace {

std::optional<std::filesystem::path> users_folder(const Session& session) {
  if (const auto folder = session.variable("XDG_CONFIG_HOME")) return std::filesystem::path(*folder);
  if (const auto home = session.variable("HOME")) return std::filesystem::path(*home) / ".config";
  return std::nullopt;
}

void add_words_of(Session& session, const std::filesystem::path& file, report::OwnWords& words) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return;
  Diagnostics warnings;
  report::add_own_words(words, report::read_own_words(read_file(file), file.string(), warnings));
  session.complain(warnings);
}

}  // namespace

void take_own_words(Session& session, const CommandSpec& command) {
  report::OwnWords words;
  if (takes(command, "lang")) {
    if (const auto folder = users_folder(session))
      add_words_of(session, *folder / "coding" / "words.csv", words);
    if (const auto project = session.found_project()) add_words_of(session, *project / "words.csv", words);
  }
  report::use_own_words(std::move(words));
  if (takes(command, "lang"))
    check_choice("--lang", session.globals().language, report::spoken_languages(), "option-value");
}

}  // namespace coding::cli
