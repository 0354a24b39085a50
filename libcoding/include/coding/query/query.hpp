// What somebody looks for: words, speakers, attributes, codes and how passages stand to each other.
//
//   güven*                               a pattern of words (lexicon/patterns.hpp)
//   güven* AND okul                      both in one unit (a segment, a turn, …)
//   "sınıf yönetimi" OR /öğret(men|im)/  a phrase, or a regular expression on one word
//   okul NOT speaker:G                   NOT takes out; AND is understood before it
//   a XOR b XOR c                        exactly one of them
//   speaker:Ana participant:Y5           who speaks, whose document; blanks between fields are AND
//   cinsiyet=Kadın kıdem>=10             attributes of participants: = != < <= > >=
//   code:güven coder:ayse weight>50      fields of coded segments
//   code:a OVERLAPS code:b               how segments stand to each other, see SpanRelation
//   code:a FOLLOWS code:b WITHIN 3 TURNS
//   code:a SAME SENTENCE code:b          also NOT OVERLAPS, NOT SAME …
//   @difficult                           a query that the study keeps under this name
//   (a OR b) AND c                       parentheses; without them NOT binds closest, then relations, AND,
//                                        XOR and OR
//
// Operators are written in capitals, so that "and" is a word. A name before : or a comparison that is neither
// a field nor an attribute is refused, because a misspelt filter that finds nothing misleads; so is a code, a
// coder or a set that is not there. A colon inside quotation marks is text. The language is described in
// docs/formats/queries.md. Queries are read here; query/search.hpp and query/segments.hpp evaluate them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

enum class QueryKind { words, field, all_of, any_of, exactly_one, none_of, related };

// `named` is the colon: what a name with * and ? fits, of a code with all that stands below it.
enum class Comparison { named, equal, unequal, less, at_most, more, at_least };

// What a field is about decides what must be known before it can be answered.
enum class FieldSubject {
  document,   // the document alone
  speech,     // who speaks and where in the text: its turns, headings and questions
  attribute,  // the participant whose words these are
  code,       // the codes it means
  segment,    // the coded segment
};

// How one span stands to another of the same document. Spans that only touch do not overlap; equal ones are
// within each other and contain each other. `same` is of the unit that the query names.
enum class SpanRelation { overlaps, within, contains, equals, follows, precedes, same };

// What distances are measured in and what two passages may share.
enum class Scale { characters, words, sentences, lines, turns, paragraphs, documents, participants };

struct Query {
  QueryKind kind = QueryKind::all_of;
  std::string text{};   // words: the pattern as written; field: the value
  std::string field{};  // "speaker", "code", "weight", …, or an attribute's key
  FieldSubject subject = FieldSubject::document;
  Comparison comparison = Comparison::named;
  // Of all_of, any_of and exactly_one; of none_of the one that must not hold; of related the two that stand
  // to each other, or the second alone when any passage may be the first.
  std::vector<Query> parts{};
  std::size_t column = 1;  // in the query, code points from 1, for messages
  // Of related: whether there must be none; what `same` shares; how far a follower may be away.
  SpanRelation relation = SpanRelation::overlaps;
  bool negated = false;
  Scale scale = Scale::characters;
  std::optional<std::size_t> limit{};
  // Of a field about codes: the codes of the codebook that it means.
  std::vector<CodeId> codes{};
  bool operator==(const Query&) const = default;
};

// What names in a query can mean.
struct QueryNames {
  std::vector<std::string> attributes{};  // keys that may stand before a comparison
  // Whose codes, coders, sets, levels and named queries a query may name; without it none of their fields is
  // known. Must outlive the parsing.
  const Project* project = nullptr;
};
QueryNames names_of(const Project& project);

// Throws UsageError with the column and the query as source line: "query-empty", "query-parenthesis",
// "query-operator" (AND without a side), "query-quote-open", "query-regex-open", "query-field" (with the
// nearest names), "query-value", "query-unknown-code", "query-named" (no such query, or one that names
// itself).
Query parse_query(std::string_view text, const QueryNames& names);
Query parse_query(std::string_view text, const Project& project);

// What `field:value` asks, for a field of texts or documents.
Query field_query(std::string_view field, std::string value);

// The patterns of words in it, from left to right; each once.
std::vector<std::string> word_patterns(const Query& query);

// Does a coded segment have to be looked at: is there a field of segments or a relation in it?
bool asks_about_segments(const Query& query);
// Does a field of this name stand in it?
bool names_field(const Query& query, std::string_view field);

}  // namespace coding
