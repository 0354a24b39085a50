#include "coding/lexicon/query.hpp"

#include <algorithm>
#include <utility>

#include "lexicon/query_pieces.hpp"

namespace coding {

namespace {

constexpr std::size_t deepest = 100;  // parentheses and NOTs within each other

// One function a level of binding: any_of (OR), all_of (AND or nothing), one (NOT, parentheses, words).
class Parser {
 public:
  Parser(std::string_view text, std::vector<QueryPiece> pieces) : text_(text), pieces_(std::move(pieces)) {}

  Query whole() {
    if (peek().kind == PieceKind::end)
      fail_query(text_, 1, "query-empty", "there is nothing to look for", "coding help find shows queries");
    Query query = any_of(0);
    if (peek().kind == PieceKind::close)
      fail(peek().column, "query-parenthesis", "this ) has no (", "take it away, or open one before");
    return query;
  }

 private:
  [[noreturn]] void fail(std::size_t column, std::string slug, std::string message, std::string hint) const {
    fail_query(text_, column, std::move(slug), std::move(message), std::move(hint));
  }
  const QueryPiece& peek() const { return pieces_[at_]; }
  bool take(PieceKind kind) {
    if (peek().kind != kind) return false;
    ++at_;
    return true;
  }

  static Query joined(QueryKind kind, std::vector<Query> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    const std::size_t column = parts.front().column;
    return {.kind = kind, .parts = std::move(parts), .column = column};
  }

  Query any_of(std::size_t depth) {
    std::vector<Query> parts;
    do {
      parts.push_back(all_of(depth));
    } while (take(PieceKind::any));
    return joined(QueryKind::any_of, std::move(parts));
  }

  Query all_of(std::size_t depth) {
    std::vector<Query> parts{one(depth)};
    for (;;) {
      const PieceKind kind = peek().kind;
      if (kind == PieceKind::any || kind == PieceKind::close || kind == PieceKind::end) break;
      take(PieceKind::all);
      parts.push_back(one(depth));
    }
    return joined(QueryKind::all_of, std::move(parts));
  }

  Query one(std::size_t depth) {
    const QueryPiece piece = peek();
    if (depth > deepest)
      fail(piece.column, "query-parenthesis", "the query is nested too deeply", "simplify it");
    switch (piece.kind) {
      case PieceKind::words:
        ++at_;
        return {.kind = QueryKind::words, .text = piece.text, .column = piece.column};
      case PieceKind::field:
        ++at_;
        return {.kind = QueryKind::field,
                .text = piece.text,
                .field = piece.field,
                .comparison = piece.comparison,
                .column = piece.column};
      case PieceKind::no:
        ++at_;
        return {.kind = QueryKind::none_of, .parts = {one(depth + 1)}, .column = piece.column};
      case PieceKind::open:
        return enclosed(depth, piece.column);
      default:
        fail(piece.column, "query-operator", "something is missing here",
             "AND and OR stand between two things to look for, NOT before one");
    }
  }

  Query enclosed(std::size_t depth, std::size_t column) {
    ++at_;
    Query inside = any_of(depth + 1);
    if (!take(PieceKind::close))
      fail(column, "query-parenthesis", "this ( is not closed", "put a ) where it ends");
    return inside;
  }

  std::string_view text_;
  std::vector<QueryPiece> pieces_;
  std::size_t at_ = 0;
};

void collect(const Query& query, std::vector<std::string>& out) {
  if (query.kind == QueryKind::words && std::find(out.begin(), out.end(), query.text) == out.end())
    out.push_back(query.text);
  for (const Query& part : query.parts) collect(part, out);
}

}  // namespace

Query parse_query(std::string_view text, const std::vector<std::string>& attributes) {
  return Parser(text, cut_query(text, attributes)).whole();
}

std::vector<std::string> word_patterns(const Query& query) {
  std::vector<std::string> out;
  collect(query, out);
  return out;
}

}  // namespace coding
