// The methods paragraph: sentences from facts, and brackets where the project knows nothing.
//
// Each language has sentences of its own (src/report/method_wording.cpp). A bracket is a visible gap that the
// author fills in; nothing is ever guessed. docs/methods/methods-paragraph.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/audit/method_facts.hpp"
#include "coding/table/render.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// Who says it: the project; the project in part; the author, of whom there is a gap; the author, who said it
// before.
enum class Filled { project, partly, author, answered };
std::string_view name_of(Filled state);  // "project", "partly", "author", "answered"
std::string say(Filled state, const Language& reader);

struct MethodSentence {
  std::string topic{};  // "data", "coders", …: the keys of docs/methods/methods-paragraph.md
  Filled state = Filled::project;
  std::string text{};
};

struct MethodTextOptions {
  Language reader{"en"};
  Language gloss{};       // of names of codes, where they have one; empty: as they are
  std::string version{};  // of the program
};

std::vector<MethodSentence> method_sentences(const MethodFacts& facts, const Project& project,
                                             const MethodTextOptions& options);

// The sentences as paragraphs: the data, the coding, agreement, saturation, the program.
std::vector<std::string> method_paragraphs(const std::vector<MethodSentence>& sentences);

// The paragraphs as a text of a format for people, but .xlsx, with a line of title where the format has one.
// Throws nothing; gaps stand out in HTML.
std::string method_prose(const std::vector<MethodSentence>& sentences, Format format,
                         const RenderOptions& options);

// A paragraph as HTML, its gaps marked: brackets that begin with a word.
std::string prose_html(std::string_view paragraph);

// Names of the other direction stand between U+2068 and U+2069, which tables and LaTeX do without.
std::string without_isolates(std::string text);

// topic, state, state_in_words, text: one row a sentence.
Table method_table(const std::vector<MethodSentence>& sentences, const Language& reader);

// Of a code, in the language of `gloss` where it has one there.
std::string name_in(const Code& code, const Language& gloss);

// ISO 8601 in the digits of the language; in Persian 2026/01/01.
std::string day_text(const std::string& day, const Language& reader);

}  // namespace coding::report
