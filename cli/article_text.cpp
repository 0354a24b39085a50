#include "cli/article_text.hpp"

#include <filesystem>

#include "cli/given_file.hpp"
#include "coding/base/error.hpp"

namespace coding::cli {

GivenArticle given_article(Session& session, const std::string& file, const Language& language) {
  GivenFile given = given_file(session, file);
  std::vector<Reading> readings = read_source(
      given.bytes,
      {.file = given.name, .language = language, .program_folders = session.variable("PATH").value_or("")});
  if (readings.size() != 1) {
    throw UsageError(
        {.slug = "article-many",
         .message = "'" + file + "' holds " + std::to_string(readings.size()) + " texts, not one article",
         .hint = "name the article itself, as text, Word or PDF"});
  }
  const std::string name = file == "-" ? given.name : std::filesystem::path(file).filename().string();
  return {name, std::move(given.bytes), std::move(readings.front())};
}

}  // namespace coding::cli
