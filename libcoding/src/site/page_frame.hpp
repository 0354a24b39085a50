// What stands around every page, and the few pieces of HTML that all of them use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "site/site_study.hpp"

namespace coding::site {

// A page as a value; bytes_of makes the file.
struct SitePage {
  std::string path{};   // below the folder
  std::string title{};  // not escaped yet
  std::string body{};   // HTML below the heading
  // From the contents down to the page above this one: path and title.
  std::vector<std::pair<std::string, std::string>> above{};
  Language title_language{};  // empty: the reader's
  std::size_t page = 1;       // of several with the same title
  std::size_t pages = 1;
  std::vector<std::string> page_paths{};  // of all of them, when there are several
  bool wide = false;
};

std::string bytes_of(const SitePage& page, const SiteStudy& study);

// The way from a page to the top folder: "" or "../".
std::string root_of(std::string_view path);

// One line of any text, escaped, its control characters visible.
std::string one_line_html(const std::string& text);
// Several lines.
std::string lines_html(const std::string& text);
// In its own direction, whatever stands around it.
std::string isolated(const std::string& text);

// href must not be escaped yet; `inner` is HTML.
std::string link_html(const std::string& href, const std::string& inner);

// " lang=… dir=…" when the language is not that of the page.
std::string language_of_element(const Language& language, const SiteStudy& study);

// A piece of colour with its stroke, and the code's name as a link to `href`.
std::string code_chip(const SiteStudy& study, std::size_t code, const std::string& href);
// The same where the codes above it stand there, too: with its bare name.
std::string code_chip_in_tree(const SiteStudy& study, std::size_t code, const std::string& href);

// "<dt>title</dt><dd>html</dd>", nothing when there is no html.
std::string described(const std::string& title, const std::string& html);

// Whether the site has such pages.
bool has_figures(const SiteStudy& study);

}  // namespace coding::site
