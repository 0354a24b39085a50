// A transcript cut into what its page shows one below the other.
#pragma once

#include <vector>

#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/text/text.hpp"
#include "site/site_study.hpp"

namespace coding::site {

// In order, not overlapping, none longer than a page may be; without the labels of speakers.
std::vector<SiteTurn> turns_of(const Text& text, const std::vector<Mark>& marks, const Document& document);

}  // namespace coding::site
