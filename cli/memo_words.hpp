// The words of a memo, wherever they come from.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace coding::cli {

// `given` as it stands, "-" from standard input, empty from the editor, on `there`. Throws DataError
// "not-utf8", and what the editor throws.
std::string memo_words(Session& session, const std::string& given, const std::string& there = {});

// "2026-11-22" of a timestamp.
std::string day_of(const std::string& timestamp);

}  // namespace coding::cli
