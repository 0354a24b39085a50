// The places of many forms together, document by document.
//
// A wildcard may match a hundred thousand forms, most of which occur in few documents; so each form waits in
// the list of the document in which it occurs next, and a document costs what occurs in it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "coding/lexicon/corpus.hpp"
#include "lexicon/index_cursor.hpp"

namespace coding {

class FormPlaces {
 public:
  // Refers to data and selection.
  FormPlaces(const Index::Data& data, const Selection& selection, std::span<const std::uint32_t> forms);

  // Documents from 0, each at most once and in order; those in between are passed over.
  bool occurs_in(std::uint32_t document);
  // The numbers of the words in included parts, ascending. Only after occurs_in said yes, and once.
  std::vector<std::uint32_t> places_in(std::uint32_t document);

 private:
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;

  void wait(std::uint32_t cursor);
  void move_behind(std::uint32_t cursor, std::uint32_t document);
  bool is_included(std::uint32_t part) const { return selection_->parts[part].included; }

  const Index::Data* data_;
  const Selection* selection_;
  std::vector<FormCursor> cursors_;
  std::vector<std::uint32_t> first_in_;  // by document: a cursor that waits there
  std::vector<std::uint32_t> next_in_;   // by cursor: another that waits in the same document
  std::uint32_t at_ = 0;                 // no cursor waits in a document before this
};

}  // namespace coding
