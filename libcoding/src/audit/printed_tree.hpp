// The categories of an article: what its sentences announce and its headings say, and which of them a place
// of the text stands under.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "audit/printed_lists.hpp"
#include "audit/printed_text.hpp"
#include "coding/audit/recover.hpp"

namespace coding::printed {

struct PrintedNode {
  std::string name{};
  std::u32string key{};  // folded, brackets out
  int rank = 1;
  std::optional<std::size_t> parent{};
  std::size_t question = 0;
  std::size_t from = 0;  // of flow: where it was announced
  Span place{};          // of flow
  Certainty certainty = Certainty::sure;
  RecoveryGround ground = RecoveryGround::announced;
};

// From `at` on (to the next of these) a place stands under `node`; nothing: under none.
struct PrintedTurn {
  std::size_t at = 0;
  std::optional<std::size_t> node{};
};

struct PrintedTree {
  std::vector<PrintedNode> nodes{};  // a parent before its children
  std::vector<PrintedTurn> turns{};  // by place
  std::vector<Span> miscounted{};    // announcements whose number and list differ
  std::vector<Span> questions{};     // of flow, without their numbers
};

PrintedTree find_tree(const Article& article, const IdScheme& scheme, const PrintedLists& lists,
                      const PrintedQuotes& quotes);

std::optional<std::size_t> node_at(const PrintedTree& tree, std::size_t at);

// An announcement: "(i) A, (ii) B and (iii) C", "three themes emerged: A, B and C".
struct Announcement {
  int rank = 1;
  std::vector<Span> items{};
  Span sentence{};
  bool counted = true;  // the number it names, if it names one, is that of the items
};
std::optional<Announcement> announcement_in(const Article& article, Span sentence);

// Comparable: folded, what stands in brackets out, one space between words.
std::u32string name_key(std::u32string_view name, const Language& language);

}  // namespace coding::printed
