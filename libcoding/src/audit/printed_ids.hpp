// How an article names its participants: a letter and a number (Y5, Ö3, م۵), or a word and a number
// (Participant 4, Katılımcı 4, مشارکت‌کننده ۵).
//
// What looks like an id is one only when the article uses its family as ids: in lists in brackets, behind
// quotes, at the head of a table's rows.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/printed_text.hpp"

namespace coding::printed {

struct PrintedId {
  Span span{};
  std::u32string family{};  // folded: "y", "participant"
  std::size_t number = 0;
  std::string id{};  // canonical: "Y5", "Participant-5"
};

struct IdFamily {
  std::u32string key{};
  std::string label{};  // as printed: "Y", "Participant"
  bool is_word = false;
  std::size_t lists = 0;    // brackets with several
  std::size_t singles = 0;  // brackets with one
  std::size_t quotes = 0;   // behind a closing mark
  std::size_t rows = 0;     // lines that begin with one, as distinct numbers
  Span first{};             // in flow
};

// Which words are ids. `any` takes every family, for gathering evidence.
struct IdScheme {
  Language language{};
  bool any = false;
  std::map<std::u32string, IdFamily> families{};
  std::map<std::u32string, std::string> names{};  // folded words that are ids as they are: of a project
};

// The id that begins here, if one does. What is joined by an apostrophe is not in its span.
std::optional<PrintedId> id_at(std::u32string_view flow, std::size_t at, const IdScheme& scheme);

// All ids of a stretch.
std::vector<PrintedId> ids_in(std::u32string_view flow, Span span, const IdScheme& scheme);

// A stretch that holds ids of one family and nothing else: "Y1, Y2 ve Y5", "Participants 3, 5 and 9",
// "Y1–Y4", "n=2; K1, K3". Nothing when there is anything else.
struct IdList {
  std::vector<PrintedId> ids{};  // as printed, ranges filled
  std::optional<std::size_t> count{};
};
std::optional<IdList> id_list(std::u32string_view flow, Span span, const IdScheme& scheme);

// The number that a stretch is, if it is one.
std::optional<std::size_t> whole_number(std::u32string_view flow, Span span);

// Stretches in brackets, the brackets included; inner ones as well, none longer than 2,000 characters.
std::vector<Span> brackets_of(std::u32string_view flow);

// The families the article uses, and those that are too little used to be sure.
struct FoundScheme {
  IdScheme scheme{};
  std::vector<IdFamily> weak{};
};
FoundScheme find_scheme(const Article& article);

}  // namespace coding::printed
