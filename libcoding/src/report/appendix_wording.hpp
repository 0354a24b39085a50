// The words of the codebook as an appendix, in en, tr, fa and az.
#pragma once

#include <string>
#include <vector>

#include "coding/text/language.hpp"

namespace coding::report {

enum class AppendixPhrase { title, counts, example, count_ };

// Gaps are numbered (report/numbered_gaps.hpp).
std::string say(AppendixPhrase phrase, const Language& language, const std::vector<std::string>& gaps = {});

}  // namespace coding::report
