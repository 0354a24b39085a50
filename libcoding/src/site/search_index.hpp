// What the search of the pages looks in, as small scripts that are loaded when they are needed.
//
// A page from the disk may not read files, but it may load scripts: so each part of the index is a script
// that hands its data over. search/index.js names the documents and the first key of each part; search/
// words-<n>.js has keys in order with the documents they stand in, and the first turn there; search/
// names-<n>.js the codes, participants and documents. Words are folded by text/match_key.hpp with every i as
// one letter, because nobody says in which language he searches; report.js folds what is typed alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/text/language.hpp"
#include "site/site_study.hpp"

namespace coding::site {

struct SearchIndex {
  std::size_t places = 0;  // documents shown of a word; halved from 1,000 until the index fits
  std::vector<std::pair<std::string, std::string>> files{};  // path and bytes
};

// O(bytes of all texts).
SearchIndex search_index(const SiteStudy& study);

// What stands in the index for a word, or for several with spaces between.
std::string search_key(std::string_view words, const Language& language);

}  // namespace coding::site
