#include "query/pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"
#include "query/field_names.hpp"

namespace coding {

namespace {

// The longer spellings first.
constexpr std::array<std::pair<std::string_view, Comparison>, 7> comparisons = {{{"<=", Comparison::at_most},
                                                                                 {">=", Comparison::at_least},
                                                                                 {"!=", Comparison::unequal},
                                                                                 {"=", Comparison::equal},
                                                                                 {":", Comparison::named},
                                                                                 {"<", Comparison::less},
                                                                                 {">", Comparison::more}}};

// Operators and what they are; "WITHIN 3 TURNS" and "SAME TURN" take what follows along.
constexpr std::array<std::pair<std::string_view, PieceKind>, 4> operators = {
    {{"AND", PieceKind::all}, {"OR", PieceKind::any}, {"XOR", PieceKind::one}, {"NOT", PieceKind::no}}};
constexpr std::array<std::pair<std::string_view, SpanRelation>, 7> relations = {
    {{"OVERLAPS", SpanRelation::overlaps},
     {"WITHIN", SpanRelation::within},
     {"CONTAINS", SpanRelation::contains},
     {"EQUALS", SpanRelation::equals},
     {"FOLLOWS", SpanRelation::follows},
     {"PRECEDES", SpanRelation::precedes},
     {"SAME", SpanRelation::same}}};
constexpr std::array<std::pair<std::string_view, Scale>, 8> scales = {{{"CHARACTER", Scale::characters},
                                                                       {"WORD", Scale::words},
                                                                       {"SENTENCE", Scale::sentences},
                                                                       {"LINE", Scale::lines},
                                                                       {"TURN", Scale::turns},
                                                                       {"PARAGRAPH", Scale::paragraphs},
                                                                       {"DOCUMENT", Scale::documents},
                                                                       {"PARTICIPANT", Scale::participants}}};

template <class Names>
auto value_of(const Names& names, std::string_view word) -> std::optional<decltype(names.front().second)> {
  for (const auto& [name, value] : names) {
    if (name == word) return value;
  }
  return std::nullopt;
}

// "TURN" and "TURNS".
std::optional<Scale> scale_named(std::string_view word) {
  if (const auto scale = value_of(scales, word)) return scale;
  return word.ends_with('S') ? value_of(scales, word.substr(0, word.size() - 1)) : std::nullopt;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Cutter {
 public:
  Cutter(std::string_view text, const QueryNames& names) : text_(text), names_(names) {}

  std::vector<QueryPiece> pieces() {
    std::vector<QueryPiece> out;
    for (;;) {
      while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
      if (at_ >= text_.size()) break;
      const std::size_t begin = at_;
      QueryPiece piece = next();
      piece.column = column_of(begin);
      if (piece.kind == PieceKind::words && !out.empty() && out.back().kind == PieceKind::words)
        out.back().text += " " + piece.text;
      else
        out.push_back(std::move(piece));
    }
    out.push_back({.column = column_of(text_.size())});
    return out;
  }

 private:
  std::size_t column_of(std::size_t byte) const { return count_code_points(text_.substr(0, byte)) + 1; }

  QueryPiece next() {
    const char c = text_[at_];
    if (c == '(' || c == ')') {
      ++at_;
      return {.kind = c == '(' ? PieceKind::open : PieceKind::close};
    }
    if (c == '"' || c == '/') return {.kind = PieceKind::words, .text = enclosed(c)};
    return word();
  }

  // With its marks, as lexicon/patterns.hpp reads it; a backslash takes the next sign along.
  std::string enclosed(char mark) {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != mark) at_ += text_[at_] == '\\' ? 2 : 1;
    if (at_ >= text_.size()) {
      const bool quote = mark == '"';
      fail_query(text_, column_of(begin), quote ? "query-quote-open" : "query-regex-open",
                 quote ? "the quotation mark is not closed" : "the regular expression is not closed",
                 quote ? "put another \" behind the phrase; write \\\" for the sign itself"
                       : "put another / behind it; write \\/ for the sign itself");
    }
    ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  QueryPiece word() {
    const std::size_t begin = at_;
    std::size_t sign = std::string_view::npos;  // the first of : = ! < >
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '(' && text_[at_] != ')') {
      const char c = text_[at_];
      if (sign == std::string_view::npos && std::string_view(":=!<>").find(c) != std::string_view::npos)
        sign = at_;
      if (sign != std::string_view::npos && c == '"')
        enclosed('"');
      else
        at_ = std::min(at_ + (c == '\\' ? 2U : 1U), text_.size());
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (const auto kind = value_of(operators, word)) return {.kind = *kind};
    if (const auto relation = value_of(relations, word)) return related(begin, *relation);
    if (word.size() > 1 && word.front() == '@')
      return {.kind = PieceKind::kept, .text = std::string(word.substr(1))};
    if (sign == std::string_view::npos || sign == begin)
      return {.kind = PieceKind::words, .text = std::string(word)};
    return field(begin, word, sign - begin);
  }

  // The next word as it stands, without taking it.
  std::string_view next_word(std::size_t& at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    const std::size_t begin = at;
    while (at < text_.size() && !is_blank(text_[at]) && text_[at] != '(' && text_[at] != ')') ++at;
    return text_.substr(begin, at - begin);
  }

  // A distance when a number and a unit follow WITHIN, else the relation.
  QueryPiece related(std::size_t begin, SpanRelation relation) {
    std::size_t at = at_;
    if (relation == SpanRelation::same) {
      const auto scale = scale_named(next_word(at));
      if (!scale || *scale == Scale::characters || *scale == Scale::words) {
        fail_query(text_, column_of(begin), "query-operator", "it is not said what is the same",
                   "write SAME SENTENCE, LINE, TURN, PARAGRAPH, DOCUMENT or PARTICIPANT");
      }
      at_ = at;
      return {.kind = PieceKind::relation, .relation = relation, .scale = *scale};
    }
    if (relation == SpanRelation::within) {
      const auto number = parse_integer(next_word(at));
      const auto scale = scale_named(next_word(at));
      if (number && *number >= 0 && scale && *scale != Scale::documents && *scale != Scale::participants) {
        at_ = at;
        return {.kind = PieceKind::distance, .scale = *scale, .number = static_cast<std::size_t>(*number)};
      }
    }
    return {.kind = PieceKind::relation, .relation = relation};
  }

  QueryPiece field(std::size_t begin, std::string_view word, std::size_t sign) {
    const std::string name(word.substr(0, sign));
    const std::string_view rest = word.substr(sign);
    const auto found = std::find_if(comparisons.begin(), comparisons.end(),
                                    [&](const auto& each) { return rest.starts_with(each.first); });
    if (found == comparisons.end()) return {.kind = PieceKind::words, .text = std::string(word)};
    const FieldSubject subject = required_subject(name, column_of(begin), found->second);
    std::string value(rest.substr(found->first.size()));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    if (value.empty()) {
      fail_query(text_, column_of(begin + sign), "query-value",
                 "there is no value behind '" + name + std::string(found->first) + "'",
                 "write the value without a blank before it, in quotation marks when it has blanks");
    }
    return {.kind = PieceKind::field,
            .text = std::move(value),
            .field = name,
            .subject = subject,
            .comparison = found->second};
  }

  // A study's attribute goes before a field of ours that has its name, so that older studies keep their
  // meaning.
  FieldSubject required_subject(const std::string& name, std::size_t column, Comparison comparison) const {
    const auto& attributes = names_.attributes;
    if (std::find(attributes.begin(), attributes.end(), name) != attributes.end())
      return FieldSubject::attribute;
    const FieldFacts* facts = field_named(name);
    const bool known = facts != nullptr && (names_.project != nullptr || is_of_texts(*facts));
    if (!known) fail_unknown(name, column);
    if (comparison < Comparison::less || facts->has_order) return facts->subject;
    fail_query(text_, column, "query-field", "'" + name + "' has no order, so nothing is less or more",
               "write " + name + ": or " + name + "= before the value");
  }

  static bool is_of_texts(const FieldFacts& facts) {
    return facts.subject != FieldSubject::code && facts.subject != FieldSubject::segment;
  }

  [[noreturn]] void fail_unknown(const std::string& name, std::size_t column) const {
    std::vector<std::string> known = field_names();
    known.insert(known.end(), names_.attributes.begin(), names_.attributes.end());
    const auto near = nearest(name, known);
    std::string all;
    for (const std::string& each : near.empty() ? known : near) all += (all.empty() ? "" : ", ") + each;
    fail_query(text_, column, "query-field",
               "'" + name + "' is neither a field nor an attribute of participants",
               (near.empty() ? "there are " : "did you mean ") + all +
                   "; put words with such a sign between quotation marks");
  }

  std::string_view text_;
  const QueryNames& names_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<QueryPiece> cut_query(std::string_view text, const QueryNames& names) {
  return Cutter(text, names).pieces();
}

void fail_query(std::string_view text, std::size_t column, std::string slug, std::string message,
                std::string hint) {
  throw UsageError({.slug = std::move(slug),
                    .message = std::move(message),
                    .hint = std::move(hint),
                    .place = {.file = "query", .line = 1, .column = column},
                    .source_line = std::string(text)});
}

}  // namespace coding
