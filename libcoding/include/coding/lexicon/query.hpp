// What somebody looks for: words, speakers and attributes, joined by AND, OR and NOT.
//
//   güven*                               a pattern of words (lexicon/patterns.hpp)
//   güven* AND okul                      both in one unit (a turn, a paragraph, …)
//   "sınıf yönetimi" OR /öğret(men|im)/  a phrase, or a regular expression on one word
//   okul NOT speaker:G                   NOT takes out; AND is understood before it
//   speaker:Ana participant:Y5           who speaks, whose document; blanks between fields are AND
//   cinsiyet=Kadın kıdem>=10             attributes of participants: = != < <= > >=
//   document:Y5 language:en              fields of documents
//   heading:"Bulgular*" question:3       under which heading, in answer to which numbered question
//   (a OR b) AND c                       parentheses; without them NOT binds closest, then AND, then OR
//
// Operators are written in capitals, so that "and" is a word. A name before : or a comparison that is neither
// a field nor an attribute is refused, because a misspelt filter that finds nothing misleads; a colon inside
// quotation marks is text. The words are parsed here and compared nowhere: evaluation is
// lexicon/search.hpp's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

enum class QueryKind { words, field, all_of, any_of, none_of };

enum class Comparison { equal, unequal, less, at_most, more, at_least };

struct Query {
  QueryKind kind = QueryKind::all_of;
  std::string text{};   // words: the pattern as written; field: the value
  std::string field{};  // "speaker", "participant", "document", "language", "heading", "question", or an
                        // attribute's key
  Comparison comparison = Comparison::equal;
  std::vector<Query> parts{};  // of all_of and any_of; of none_of the one that must not hold
  std::size_t column = 1;      // in the query, code points from 1, for messages
  bool operator==(const Query&) const = default;
};

// `attributes` are the keys that may stand before a comparison. Throws UsageError with the column and the
// query as source line: "query-empty", "query-parenthesis", "query-operator" (AND without a side),
// "query-quote-open", "query-regex-open", "query-field" (with the nearest names), "query-value".
Query parse_query(std::string_view text, const std::vector<std::string>& attributes);

// The patterns of words in it, from left to right; each once.
std::vector<std::string> word_patterns(const Query& query);

}  // namespace coding
