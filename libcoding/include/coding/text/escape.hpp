// Text made safe to stand in a document of another language.
//
// All take valid UTF-8 and keep every character outside ASCII as it is. None of them hides control
// characters: text/visible.hpp does.
#pragma once

#include <string>
#include <string_view>

namespace coding {

// For HTML and XML, in content and in quoted attributes: & < > " '
std::string html_escape(std::string_view text);

// For LaTeX's text mode: # $ % & _ { } \ ~ ^ < > | " ` and the ligatures -- and ''. A single ' stays: LaTeX
// sets it as an apostrophe.
std::string latex_escape(std::string_view text);

// For a cell or a paragraph of GitHub's Markdown: marks of emphasis, links, code, tables, HTML and
// mathematics; line feeds become <br>.
std::string markdown_escape(std::string_view text);

// A string of JSON with its quotes. Besides what JSON demands, DEL, C1 controls and the directional overrides
// are written as \uXXXX, so that the file is harmless on a terminal and loses nothing.
std::string json_cell(std::string_view text);

}  // namespace coding
