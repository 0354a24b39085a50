#include "cli/memo_words.hpp"

#include <istream>
#include <iterator>

#include "cli/editor.hpp"
#include "coding/base/disk.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/store/private_folder.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding::cli {

namespace {

std::string words_typed(std::string_view bytes, const std::string& from) {
  if (first_invalid_byte(bytes)) {
    throw DataError({.slug = "not-utf8",
                     .message = "the memo is not valid UTF-8",
                     .hint = "save it as UTF-8",
                     .place = {from}});
  }
  return std::string(trim(bytes));
}

// In the editor, on a file of the private folder; `words` stand in it already.
std::string words_from_editor(const Session& session, const std::string& words) {
  const auto file = session.project_folder() / ".coding" / "memo.md";
  make_private_folder(session.project_folder());
  write_file(file, words, true);
  edit_file(session, file);
  std::string typed = words_typed(read_file(file), file.string());
  real_disk().remove(file);
  return typed;
}

}  // namespace

std::string memo_words(Session& session, const std::string& given, const std::string& there) {
  if (given.empty()) return words_from_editor(session, there);
  if (given != "-") return words_typed(given, "TEXT");
  return words_typed(std::string(std::istreambuf_iterator<char>(session.in()), {}), "standard input");
}

std::string day_of(const std::string& timestamp) { return timestamp.substr(0, timestamp.find('T')); }

}  // namespace coding::cli
