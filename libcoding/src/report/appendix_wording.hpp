// The words of what stands on pages of its own, the codebook as an appendix and tables that are too long for
// the results, in en, tr, fa and az.
#pragma once

#include <string>
#include <vector>

#include "coding/text/language.hpp"

namespace coding::report {

enum class AppendixPhrase { title, counts, example, long_table, count_ };

// Gaps are numbered (report/numbered_gaps.hpp).
std::string say(AppendixPhrase phrase, const Language& language, const std::vector<std::string>& gaps = {});

}  // namespace coding::report
