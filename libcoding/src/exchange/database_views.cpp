#include "exchange/database_views.hpp"

#include <set>

#include "exchange/sql_names.hpp"

namespace coding {

// In `frequency` and `matrix_long` a code counts with everything below it, each segment once. `cooccurrence`
// is of participants and of the codes that were given, without what is above them.
const std::vector<DatabaseView>& database_views() {
  static const std::vector<DatabaseView> views = {
      {"segments_full",
       "one row a segment, with the names of its code and what is known of document and participant",
       R"(
  SELECT s.segment, s.coder, s.document, d.title AS document_title, d.date, s.participant, s.turn, s.speaker,
         s.start, s."end", s.code, c.name AS code_name, c.level AS code_level, c.path, c.question, s.text,
         s.memo, s.weight, s.stage
  FROM segments s LEFT JOIN codes c USING (code) LEFT JOIN documents d USING (document))"},
      {"interviewed",
       "one row a participant who has a document or speaks in one: what 100 % of the people is",
       R"(
  SELECT participant FROM participants
  WHERE participant IN (SELECT participant FROM documents WHERE participant IS NOT NULL)
     OR participant IN (SELECT s.participant FROM speakers s JOIN documents d USING (document)
                        WHERE d.participant IS NULL AND s.participant IS NOT NULL))"},
      {"frequency",
       "one row a coder and a code: segments, documents and participants of the code and all below it, and "
       "the "
       "participants in per cent of interviewed",
       R"(
  SELECT o.coder, c.code, c.name, c.level, c.position, count(s.segment) AS segments,
         count(DISTINCT s.document) AS documents, count(DISTINCT s.participant) AS participants,
         100.0 * count(DISTINCT s.participant) / (SELECT count(*) FROM interviewed) AS percent
  FROM coders o CROSS JOIN codes c JOIN code_paths p ON p.ancestor = c.code
       LEFT JOIN segments s ON s.code = p.code AND s.coder = o.coder
  GROUP BY o.coder, c.code)"},
      {"matrix_long",
       "one row a coder, a participant and a code that the participant has, with the segments of the code "
       "and "
       "all below it",
       R"(
  SELECT s.coder, s.participant, p.ancestor AS code, count(*) AS segments
  FROM segments s JOIN code_paths p ON p.code = s.code
  WHERE s.participant IS NOT NULL
  GROUP BY s.coder, s.participant, p.ancestor)"},
      {"cooccurrence",
       "one row a coder and two codes that a participant has: how many have both, each and either",
       R"(
  WITH given AS (SELECT DISTINCT coder, participant, code FROM segments WHERE participant IS NOT NULL),
       totals AS (SELECT coder, code, count(*) AS n FROM given GROUP BY coder, code),
       pairs AS (SELECT x.coder, x.code AS code_a, y.code AS code_b, count(*) AS n
                 FROM given x JOIN given y ON x.coder = y.coder AND x.participant = y.participant
                      AND x.code < y.code
                 GROUP BY x.coder, x.code, y.code)
  SELECT pairs.coder, code_a, code_b, pairs.n AS both, a.n AS a_total, b.n AS b_total,
         1.0 * pairs.n / (a.n + b.n - pairs.n) AS jaccard
  FROM pairs JOIN totals a ON a.coder = pairs.coder AND a.code = code_a
             JOIN totals b ON b.coder = pairs.coder AND b.code = code_b)"},
      {"turns_text", "one row a turn, with its words",
       R"(
  SELECT t.*, substr(x.text, t.said + 1, t."end" - t.said) AS text
  FROM turns t JOIN texts x USING (document))"}};
  return views;
}

std::string database_indexes() {
  return "CREATE INDEX segments_by_code ON segments (code, coder);"
         "CREATE INDEX segments_by_document ON segments (document, start);"
         "CREATE INDEX segments_by_participant ON segments (coder, participant, code);"
         "CREATE INDEX code_paths_by_code ON code_paths (code);"
         "CREATE INDEX evidence_by_relation ON evidence (from_code, kind, to_code);";
}

std::string wide_view(const Study& study) {
  // SQLite tells columns apart without regard to the case of ASCII letters.
  std::set<std::string> taken{"participant"};
  const auto lower = [](std::string text) {
    for (char& c : text)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return text;
  };
  std::string out = "CREATE VIEW participants_wide AS SELECT p.participant";
  for (const Attribute& attribute : study.attributes) {
    std::string name = attribute.key;
    while (!taken.insert(lower(name)).second) name.insert(0, "attribute_");
    out +=
        ",\n  (SELECT ifnull(a.number, a.value) FROM attributes a WHERE a.participant = p.participant AND "
        "a.attribute = " +
        sql_text(attribute.key) + ") AS " + sql_name(name);
  }
  return out + "\nFROM participants p;";
}

}  // namespace coding
