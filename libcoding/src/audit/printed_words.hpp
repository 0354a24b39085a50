// The words by which articles in Turkish, Azerbaijani, English and Persian introduce codes, name people and
// head their parts. Words are compared folded; an ending of Turkish, Azerbaijani, English or Persian may
// follow a stem.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"
#include "coding/text/span.hpp"

namespace coding::printed {

struct FlowWord {
  Span span{};
  std::u32string folded{};
};

// The words (letters, digits, apostrophes, ZWNJ and hyphens inside) of a stretch.
std::vector<FlowWord> flow_words(std::u32string_view flow, Span span, const Language& language);

std::u32string folded(std::u32string_view text, const Language& language);

// "kategorilerinde" of "kategori", "themes" of "theme", "مقوله‌های" of "مقوله".
bool is_form_of(std::u32string_view word, std::u32string_view stem);

// The person noun ("teacher", "katılımcı") that a word is a form of.
std::optional<std::u32string_view> person_noun(std::u32string_view word);
// "some", "biri", "برخی": people without a noun.
bool is_some_people(std::u32string_view word);
bool is_conjunction(std::u32string_view word);
bool is_article(std::u32string_view word);

// theme 0, category 1, subcategory 2, code 3; other words of the kind ("views", "görüşler") have no rank.
struct Structure {
  std::optional<int> rank{};
};
// Of words[at], looking at the word before it ("alt kategori"). Nothing when it is no such word.
std::optional<Structure> structure_at(const std::vector<FlowWord>& words, std::size_t at);

// Does a name begin behind words[at]? Verbs and particles that introduce one.
bool introduces(const std::vector<FlowWord>& words, std::size_t at);
// To whom something happens: "kendilerine", "onlara".
bool is_pronoun(std::u32string_view word);

// "most often", "böyle": no name, not even together.
bool is_hollow(std::u32string_view word);
// A verb that ends a sentence: "belirtmiştir", "می‌گویند".
bool is_finite_verb(std::u32string_view word);

// Do the words tell that somebody said something: "görüşünü … dile getirmiştir", "according to"?
bool tells_of_saying(const std::vector<FlowWord>& words);

// "three", "üç", "سه", 3.
std::optional<std::size_t> number_word(std::u32string_view word);

// A word that heads a part: Findings, Discussion …
bool is_findings_heading(std::u32string_view folded_heading);
bool is_other_heading(std::u32string_view folded_heading);
// "Table", "Şekil": with a number they head no part.
bool is_caption_word(std::u32string_view word);
bool speaks_of_questions(std::u32string_view folded_sentence);

// The name without an ending that its sentence put on it; empty when there is none to take off.
std::u32string without_ending(std::u32string_view name, const Language& language);

}  // namespace coding::printed
