// Which Unicode the texts are read by.
#pragma once

#include <string>

namespace coding {

// "ICU 72.1, Unicode 15.0": whoever keeps what was worked out with it (an index of words) keeps this, too.
std::string unicode_version();

}  // namespace coding
