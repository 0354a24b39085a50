#include "cli/given_file.hpp"

#include <istream>
#include <iterator>

#include "coding/base/file.hpp"

namespace coding::cli {

GivenFile given_file(Session& session, const std::string& name) {
  if (name != "-") return {name, read_file(session.path(name))};
  return {"(standard input)", {std::istreambuf_iterator<char>(session.in()), {}}};
}

}  // namespace coding::cli
