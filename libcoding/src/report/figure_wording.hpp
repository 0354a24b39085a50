// The words of figures of counts, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::report {

enum class FigurePhrase {
  // titles
  heat_presence,
  heat_segments,
  heat_characters,
  tree_title,
  // what shades say
  scale_presence,
  scale_none,
  scale_segments,
  scale_characters,
  // captions
  reading_presence,
  reading_shades,
  order_clusters,
  order_codebook,
  dendrogram_note,
  reading_bars,
  top_note,
  reading_tree,
  // in words, for who does not see it
  heat_in_words,
  bars_in_words,
  tree_in_words,
  // of a report
  figures_section,
  no_figures,
  count_
};

std::string say(FigurePhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::report
