// A dictionary for content analysis from a file that the command line names.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "coding/lexicon/dictionary.hpp"
#include "coding/text/language.hpp"

namespace coding::cli {

// In any of the formats; `encoding` empty: UTF-8, else a guess that is reported. What the file says and we do
// not do is told on stderr. Throws what read_file, decode_text and read_dictionary throw.
Dictionary dictionary_of(Session& session, const std::string& file, const std::string& encoding,
                         const Language& language);

}  // namespace coding::cli
