// The rest of decoding, for those who know already that the bytes are UTF-8.
#pragma once

#include <string>

#include "coding/text/decode.hpp"

namespace coding {

// As decode_utf8_text, for valid UTF-8: saves reading a long text once more.
DecodedText decode_valid_utf8(std::string bytes, const std::string& file);

}  // namespace coding
