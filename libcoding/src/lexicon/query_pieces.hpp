// What a query is cut into before it is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/query.hpp"

namespace coding {

enum class PieceKind { words, field, open, close, all, any, no, end };

struct QueryPiece {
  PieceKind kind = PieceKind::end;
  std::string text{};
  std::string field{};
  Comparison comparison = Comparison::equal;
  std::size_t column = 1;
};

// Words that stand beside each other are one piece, a phrase. The last piece is the end.
std::vector<QueryPiece> cut_query(std::string_view text, const std::vector<std::string>& attributes);

[[noreturn]] void fail_query(std::string_view text, std::size_t column, std::string slug, std::string message,
                             std::string hint);

}  // namespace coding
