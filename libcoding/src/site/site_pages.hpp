// The kinds of pages. Each function gives the pages of one thing, in order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "site/page_frame.hpp"
#include "site/site_study.hpp"

namespace coding::site {

std::vector<SitePage> transcript_pages(const SiteStudy& study, std::size_t document);
std::vector<SitePage> code_pages(const SiteStudy& study, std::size_t code);
std::vector<SitePage> participant_pages(const SiteStudy& study, std::size_t voice);

// index.html and about.html, which says how many places of a word the search shows.
std::vector<SitePage> first_pages(const SiteStudy& study, std::size_t places_of_a_word);
std::vector<SitePage> participant_list(const SiteStudy& study);
std::vector<SitePage> code_list(const SiteStudy& study);
std::vector<SitePage> document_list(const SiteStudy& study);
std::vector<SitePage> memo_pages(const SiteStudy& study);
std::vector<SitePage> figure_pages(const SiteStudy& study);
std::vector<SitePage> extra_pages(const SiteStudy& study);
// The sections of prose, and the codebook from category to category.
std::vector<SitePage> prose_pages(const SiteStudy& study);
std::vector<SitePage> appendix_pages(const SiteStudy& study);
// tables.html and the pages of each table of the results.
std::vector<SitePage> table_list(const SiteStudy& study);
std::vector<SitePage> table_pages(const SiteStudy& study, const report::NamedTable& named);

// Gives the pages of one thing their numbers, and the paths of all of them; `path(page)` counts from 1.
template <class Path>
void number_pages(std::vector<SitePage>& pages, const Path& path) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < pages.size(); ++i) paths.push_back(path(i + 1));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].path = paths[i];
    pages[i].page = i + 1;
    pages[i].pages = pages.size();
    if (pages.size() > 1) pages[i].page_paths = paths;
  }
}

// Memos about something as a list; "" when there is none.
std::string memos_html(const SiteStudy& study, const std::vector<const Memo*>& memos,
                       const std::string& root);

}  // namespace coding::site
