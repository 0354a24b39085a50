#include "coding/base/version.hpp"

namespace coding {

std::string_view version() { return CODING_VERSION; }

}  // namespace coding
