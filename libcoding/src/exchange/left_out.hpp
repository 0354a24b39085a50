// Counting what a format cannot carry.
#pragma once

#include <algorithm>

#include "coding/exchange/codebook_files.hpp"

namespace coding {

template <class Has>
void count_left_out(LeftOut& out, const Codebook& codebook, std::string what, Has has) {
  const auto count = std::count_if(codebook.codes().begin(), codebook.codes().end(), has);
  if (count > 0) out.emplace_back(std::move(what), static_cast<std::size_t>(count));
}

inline void count_merged(LeftOut& out, const Codebook& codebook) {
  if (!codebook.merged().empty()) out.emplace_back("merged codes", codebook.merged().size());
}

}  // namespace coding
