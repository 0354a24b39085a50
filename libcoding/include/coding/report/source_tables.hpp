// What stands beside a document's text, as tables: turns, speakers, marks, edits of cleaning, memos.
#pragma once

#include <vector>

#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/project/memo.hpp"
#include "coding/table/table.hpp"
#include "coding/text/edits.hpp"
#include "coding/text/text.hpp"

namespace coding::report {

// turn (its number, from 1), speaker, role, participant, begin_ms, end_ms, start, said, end, text (what is
// said; people see its beginning).
Table turns_table(const Document& document, const std::vector<Mark>& marks, const Text& text,
                  const Language& reader);

// label, role, participant, turns, characters (of what is said).
Table speakers_table(const Document& document, const std::vector<Mark>& marks, const Language& reader);

// kind, label, level, begin_ms, end_ms, start, end, text. `kinds` empty: all.
Table marks_table(const Document& document, const std::vector<Mark>& marks, const Text& text,
                  const std::vector<MarkKind>& kinds, const Language& reader);

// rule, start, end, was, now, left, right: every edit with what stands around it in the cleaned text.
Table edits_table(const Document& document, const std::vector<Edit>& edits, const Text& text,
                  const Language& reader);

// id, type, about (study, document, passage, code, segment or relation), document, start, end, code,
// relation, passages, author, date, text.
Table memos_table(const std::vector<Memo>& memos, const Language& reader);

// A change of the project, as the journal has it.
struct HistoryRow {
  std::string time{};  // UTC, ISO 8601
  std::string coder{};
  std::string command{};
  std::string what{};
  std::string why{};
  bool taken_back = false;
  std::string digest{};
};

// time, coder, command, what, why, state ("taken_back" or missing), digest: one row a change.
Table history_table(const std::vector<HistoryRow>& rows, const Language& reader);

// 62300 → "00:01:02.3"; whole seconds without a fraction. Negative times have a minus.
std::string clock_time(std::int64_t milliseconds);

}  // namespace coding::report
