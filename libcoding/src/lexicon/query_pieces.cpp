#include "lexicon/query_pieces.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 6> own_fields = {"speaker",  "participant", "document",
                                                        "language", "heading",     "question"};

// The longer spellings first.
constexpr std::array<std::pair<std::string_view, Comparison>, 7> comparisons = {{{"<=", Comparison::at_most},
                                                                                 {">=", Comparison::at_least},
                                                                                 {"!=", Comparison::unequal},
                                                                                 {"=", Comparison::equal},
                                                                                 {":", Comparison::equal},
                                                                                 {"<", Comparison::less},
                                                                                 {">", Comparison::more}}};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<std::string>& attributes)
      : text_(text), attributes_(attributes) {}

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
    if (word == "AND") return {.kind = PieceKind::all};
    if (word == "OR") return {.kind = PieceKind::any};
    if (word == "NOT") return {.kind = PieceKind::no};
    if (sign == std::string_view::npos || sign == begin)
      return {.kind = PieceKind::words, .text = std::string(word)};
    return field(begin, word, sign - begin);
  }

  QueryPiece field(std::size_t begin, std::string_view word, std::size_t sign) {
    const std::string name(word.substr(0, sign));
    const std::string_view rest = word.substr(sign);
    const auto found = std::find_if(comparisons.begin(), comparisons.end(),
                                    [&](const auto& each) { return rest.starts_with(each.first); });
    if (found == comparisons.end()) return {.kind = PieceKind::words, .text = std::string(word)};
    require_field(name, column_of(begin));
    std::string value(rest.substr(found->first.size()));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    if (value.empty()) {
      fail_query(text_, column_of(begin + sign), "query-value",
                 "there is no value behind '" + name + std::string(found->first) + "'",
                 "write the value without a blank before it, in quotation marks when it has blanks");
    }
    return {.kind = PieceKind::field, .text = std::move(value), .field = name, .comparison = found->second};
  }

  void require_field(const std::string& name, std::size_t column) const {
    std::vector<std::string> known(own_fields.begin(), own_fields.end());
    known.insert(known.end(), attributes_.begin(), attributes_.end());
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    const auto near = nearest(name, known);
    std::string all;
    for (const std::string& each : near.empty() ? known : near) all += (all.empty() ? "" : ", ") + each;
    fail_query(text_, column, "query-field",
               "'" + name + "' is neither a field nor an attribute of participants",
               (near.empty() ? "there are " : "did you mean ") + all +
                   "; put words with such a sign between quotation marks");
  }

  std::string_view text_;
  const std::vector<std::string>& attributes_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<QueryPiece> cut_query(std::string_view text, const std::vector<std::string>& attributes) {
  return Cutter(text, attributes).pieces();
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
