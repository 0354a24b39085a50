#include "coding/query/query.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/nearest.hpp"
#include "query/field_names.hpp"
#include "query/pieces.hpp"

namespace coding {

namespace {

constexpr std::size_t deepest = 100;  // parentheses and NOTs within each other

// One function a level of binding: any_of (OR), exactly_one (XOR), all_of (AND or nothing), related
// (OVERLAPS, …), one (NOT, parentheses, words).
class Parser {
 public:
  // `within`: the kept queries that are being read, the outermost first.
  Parser(std::string_view text, const QueryNames& names, std::vector<std::string> within = {})
      : text_(text), names_(names), within_(std::move(within)), pieces_(cut_query(text, names)) {}

  Query whole() {
    if (peek().kind == PieceKind::end)
      fail_query(text_, 1, "query-empty", "there is nothing to look for", "coding help find shows queries");
    Query query = any_of(0);
    if (peek().kind == PieceKind::close)
      fail(peek().column, "query-parenthesis", "this ) has no (", "take it away, or open one before");
    if (peek().kind == PieceKind::distance) {
      fail(peek().column, "query-operator", "a distance stands here, but nothing follows or precedes",
           "write it behind: code:a FOLLOWS code:b WITHIN 3 TURNS");
    }
    return query;
  }

 private:
  [[noreturn]] void fail(std::size_t column, std::string slug, std::string message, std::string hint) const {
    fail_query(text_, column, std::move(slug), std::move(message), std::move(hint));
  }
  const QueryPiece& peek(std::size_t ahead = 0) const {
    return pieces_[std::min(at_ + ahead, pieces_.size() - 1)];
  }
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
      parts.push_back(exactly_one(depth));
    } while (take(PieceKind::any));
    return joined(QueryKind::any_of, std::move(parts));
  }

  Query exactly_one(std::size_t depth) {
    std::vector<Query> parts;
    do {
      parts.push_back(all_of(depth));
    } while (take(PieceKind::one));
    return joined(QueryKind::exactly_one, std::move(parts));
  }

  bool ends_here() const {
    const PieceKind kind = peek().kind;
    return kind == PieceKind::any || kind == PieceKind::one || kind == PieceKind::close ||
           kind == PieceKind::distance || kind == PieceKind::end;
  }

  Query all_of(std::size_t depth) {
    std::vector<Query> parts{related(depth)};
    while (!ends_here()) {
      take(PieceKind::all);
      parts.push_back(related(depth));
    }
    return joined(QueryKind::all_of, std::move(parts));
  }

  bool stands_relation() const {
    return peek().kind == PieceKind::relation ||
           (peek().kind == PieceKind::no && peek(1).kind == PieceKind::relation);
  }

  Query related(std::size_t depth) {
    std::vector<Query> left;
    const bool begins_with_not = peek().kind == PieceKind::no;
    if (!stands_relation()) left.push_back(one(depth));
    if (!left.empty() && begins_with_not && stands_relation()) {
      fail(peek().column, "query-operator", "it is not clear how far the NOT before this reaches",
           "put parentheses: NOT (a OVERLAPS b), or (NOT a) OVERLAPS b; or write a NOT OVERLAPS b");
    }
    while (stands_relation()) left = {relation(depth, std::move(left))};
    return std::move(left.front());
  }

  Query relation(std::size_t depth, std::vector<Query> parts) {
    Query out{.kind = QueryKind::related, .column = peek().column};
    out.negated = take(PieceKind::no);
    const QueryPiece piece = peek();
    ++at_;
    out.relation = piece.relation;
    out.scale = piece.scale;
    parts.push_back(one(depth));
    if (peek().kind == PieceKind::distance) {
      if (out.relation != SpanRelation::follows && out.relation != SpanRelation::precedes) {
        fail(peek().column, "query-operator", "only FOLLOWS and PRECEDES have a distance",
             "for passages in one turn write code:a SAME TURN code:b");
      }
      out.scale = peek().scale;
      out.limit = peek().number;
      ++at_;
    }
    out.parts = std::move(parts);
    return out;
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
        return field(piece);
      case PieceKind::kept:
        ++at_;
        return kept(piece);
      case PieceKind::no:
        ++at_;
        return {.kind = QueryKind::none_of, .parts = {one(depth + 1)}, .column = piece.column};
      case PieceKind::open:
        return enclosed(depth, piece.column);
      default:
        fail(piece.column, "query-operator", "something is missing here",
             "AND, OR, XOR and relations stand between two things to look for, NOT before one");
    }
  }

  Query enclosed(std::size_t depth, std::size_t column) {
    ++at_;
    Query inside = any_of(depth + 1);
    if (!take(PieceKind::close))
      fail(column, "query-parenthesis", "this ( is not closed", "put a ) where it ends");
    return inside;
  }

  Query field(const QueryPiece& piece) const {
    Query out{.kind = QueryKind::field,
              .text = piece.text,
              .field = piece.field,
              .subject = piece.subject,
              .comparison = piece.comparison,
              .column = piece.column};
    if (names_.project == nullptr) return out;
    try {
      if (out.subject == FieldSubject::code) out.codes = codes_meant(out, *names_.project);
      if (out.subject != FieldSubject::attribute) require_value(out, *names_.project);
    } catch (const Error& error) {
      const Diagnostic& told = error.diagnostic();
      fail(piece.column, told.slug, told.message, told.hint);
    }
    return out;
  }

  Query kept(const QueryPiece& piece) const {
    std::vector<std::string> known;
    if (names_.project != nullptr) {
      for (const NamedQuery& each : names_.project->study.queries) known.push_back(each.name);
    }
    const auto found = std::find(known.begin(), known.end(), piece.text);
    if (found == known.end()) {
      const auto near = nearest(piece.text, known);
      fail(piece.column, "query-named", "the study keeps no query named '" + piece.text + "'",
           near.empty() ? "coding study lists them; coding study set --query \"NAME: QUERY\" keeps one"
                        : "did you mean @" + near.front() + "?");
    }
    if (std::find(within_.begin(), within_.end(), piece.text) != within_.end())
      fail(piece.column, "query-named", "the query '" + piece.text + "' names itself", "break the circle");
    std::vector<std::string> within = within_;
    within.push_back(piece.text);
    const auto at = static_cast<std::size_t>(found - known.begin());
    return Parser(names_.project->study.queries[at].text, names_, std::move(within)).whole();
  }

  std::string_view text_;
  const QueryNames& names_;
  std::vector<std::string> within_;
  std::vector<QueryPiece> pieces_;
  std::size_t at_ = 0;
};

void collect(const Query& query, std::vector<std::string>& out) {
  if (query.kind == QueryKind::words && std::find(out.begin(), out.end(), query.text) == out.end())
    out.push_back(query.text);
  for (const Query& part : query.parts) collect(part, out);
}

// Whether one of the fields, or a relation, has this subject.
bool asks(const Query& query, const std::function<bool(const Query&)>& test) {
  return test(query) || std::any_of(query.parts.begin(), query.parts.end(),
                                    [&](const Query& part) { return asks(part, test); });
}

}  // namespace

QueryNames names_of(const Project& project) {
  QueryNames names{.project = &project};
  for (const Attribute& attribute : project.study.attributes) names.attributes.push_back(attribute.key);
  return names;
}

Query parse_query(std::string_view text, const QueryNames& names) { return Parser(text, names).whole(); }

Query parse_query(std::string_view text, const Project& project) {
  return parse_query(text, names_of(project));
}

Query field_query(std::string_view field, std::string value) {
  const FieldFacts* facts = field_named(field);
  return {.kind = QueryKind::field,
          .text = std::move(value),
          .field = std::string(field),
          .subject = facts == nullptr ? FieldSubject::attribute : facts->subject};
}

std::vector<std::string> word_patterns(const Query& query) {
  std::vector<std::string> out;
  collect(query, out);
  return out;
}

bool asks_about_segments(const Query& query) { return asks(query, is_about_segments); }

bool names_field(const Query& query, std::string_view field) {
  return asks(query, [&](const Query& part) { return part.kind == QueryKind::field && part.field == field; });
}

}  // namespace coding
