#include "cli/whose_coding.hpp"

namespace coding::cli {

OptionSpec coders_option() {
  return {.name = "coders",
          .value = "A,B",
          .help = "whose; by default all coders of the project",
          .comma_separated = true,
          .completion = Completion::coder};
}

OptionSpec documents_option() {
  return {.name = "document",
          .value = "ID",
          .help = "only these documents",
          .repeatable = true,
          .comma_separated = true,
          .completion = Completion::document};
}

std::vector<CoderId> coders_wanted(const Request& request, const Project& project) {
  if (!request.given("coders")) return project.coders;
  std::vector<CoderId> out;
  for (const std::string& name : request.list("coders")) out.push_back({name});
  return out;
}

std::vector<DocumentId> documents_wanted(const Request& request) {
  std::vector<DocumentId> out;
  for (const std::string& name : request.list("document")) out.push_back({name});
  return out;
}

}  // namespace coding::cli
