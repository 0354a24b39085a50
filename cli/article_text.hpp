// An article or manuscript that was named on the command line, as text.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "coding/ingest/reading.hpp"
#include "coding/text/language.hpp"

namespace coding::cli {

struct GivenArticle {
  std::string name{};   // for messages and titles: the file's name without its folder
  std::string bytes{};  // of the file
  Reading reading{};
};

// Any format that `import` reads and that holds one text; "-" is standard input. Throws what read_source
// throws, and UsageError "article-many" for a table of documents.
GivenArticle given_article(Session& session, const std::string& file, const Language& language);

}  // namespace coding::cli
