// Lists of participants in an article, and the name of the code that stands before each.
#pragma once

#include <string>
#include <vector>

#include "audit/printed_ids.hpp"
#include "audit/printed_quotes.hpp"
#include "audit/printed_text.hpp"
#include "coding/audit/recover.hpp"

namespace coding::printed {

struct PrintedList {
  Span place{};       // of flow: the bracket, or the ids
  Span name_place{};  // of flow
  IdList list{};
  std::string name{};     // empty: not read
  std::string printed{};  // with its ending
  Certainty certainty = Certainty::sure;
  RecoveryGround ground = RecoveryGround::bounded_name;
  NotReadWhy why_not = NotReadWhy::no_name;
};

// By place. Brackets that name the speaker of a quote are not among them.
struct PrintedLists {
  std::vector<PrintedList> lists{};
  std::vector<Span> coding_rules{};  // "(Y1, Y2, … Y22)"
  std::vector<Span> mixed{};         // an id and other words in a bracket that belongs to no quote
};

PrintedLists find_lists(const Article& article, const IdScheme& scheme, const PrintedQuotes& quotes);

// Fills in the name, its certainty, or why there is none. `floor`: the end of the list before it.
void find_name(const Article& article, std::size_t floor, PrintedList& list);

}  // namespace coding::printed
