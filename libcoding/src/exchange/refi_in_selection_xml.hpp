// Elements that are kept, as XML of the standard's form.
#pragma once

#include <string>

#include "coding/exchange/refi_project.hpp"
#include "coding/text/span.hpp"

namespace coding {

// A selection by the code points of our text, with its codings. What notes and its description say are memos
// of ours and not in it.
std::string selection_xml(const RefiSelection& selection, Span span);

std::string link_xml(const RefiLink& link);

// A set with its sources and notes; its codes are in the codebook.
std::string set_xml(const RefiSet& set);

// A note without its words.
std::string note_xml(const RefiText& note);

}  // namespace coding
