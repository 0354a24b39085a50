// What a query is cut into before it is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/query/query.hpp"

namespace coding {

enum class PieceKind { words, field, open, close, all, any, one, no, relation, distance, kept, end };

struct QueryPiece {
  PieceKind kind = PieceKind::end;
  std::string text{};  // words, the value of a field, the name of a kept query
  std::string field{};
  FieldSubject subject = FieldSubject::document;
  Comparison comparison = Comparison::named;
  SpanRelation relation = SpanRelation::overlaps;
  Scale scale = Scale::characters;      // of the relation `same` and of a distance
  std::optional<std::size_t> number{};  // of a distance
  std::size_t column = 1;
};

// Words that stand beside each other are one piece, a phrase. The last piece is the end.
std::vector<QueryPiece> cut_query(std::string_view text, const QueryNames& names);

[[noreturn]] void fail_query(std::string_view text, std::size_t column, std::string slug, std::string message,
                             std::string hint);

}  // namespace coding
