// Control characters made visible, so that nobody's terminal is at the mercy of a transcript.
#pragma once

#include <string>
#include <string_view>

namespace coding {

// Valid UTF-8 with C0, DEL and C1 controls shown as U+2400-style pictures (ESC as ␛) or \u{85}, and the
// directional overrides and embeddings (U+202A–202E, U+2066–2069) as \u{202E}. Line feeds stay when
// `keep_lines`.
std::string visible(std::string_view valid, bool keep_lines = false);

}  // namespace coding
