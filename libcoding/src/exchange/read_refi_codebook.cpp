// A REFI-QDA codebook as a new project: codes, their tree and their sets.
#include "coding/base/file.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "exchange/first_element.hpp"
#include "exchange/foreign_readers.hpp"

namespace coding {

bool looks_like_refi_codebook(const std::filesystem::path&, std::string_view head) {
  return first_element(head) == "CodeBook";
}

Incoming read_refi_codebook(const std::filesystem::path& path, const ForeignOptions& options) {
  const std::string bytes = read_file(path);
  Study study{.title = options.title.empty() ? path.stem().string() : options.title,
              .language = options.language};
  Codebook codebook = merged({}, read_codebook(bytes, path.string(), study, {}));
  return {.origin = "REFI-QDA codebook",
          .project = {.study = std::move(study), .codebook = std::move(codebook)}};
}

}  // namespace coding
