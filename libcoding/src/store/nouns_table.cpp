// The nouns that are judged together: the rows of participants.csv and the lines of codebook.jsonl.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "store/nouns.hpp"

namespace coding {

namespace {

[[noreturn]] void fail_row(const JsonSource& source, std::size_t line, Diagnostic diagnostic) {
  diagnostic.place = {.file = source.file, .line = line};
  throw DataError(std::move(diagnostic));
}

void require_header(const JsonSource& source, const CsvRow& header) {
  if (header.cells.empty() || header.cells.front() != "id") {
    fail_row(source, header.line,
             {.slug = "column-missing",
              .message = "the first column is not 'id'",
              .hint = "the header's first cell is id, the others are attributes"});
  }
  std::set<std::string> seen;
  for (const std::string& key : header.cells) {
    if (seen.insert(key).second) continue;
    fail_row(source, header.line,
             {.slug = "column-twice", .message = "the column '" + key + "' is there twice"});
  }
}

Participant participant_of(const JsonSource& source, const CsvRow& header, const CsvRow& row) {
  if (row.cells.size() > header.cells.size()) {
    fail_row(source, row.line,
             {.slug = "row-too-long",
              .message = "the row has " + std::to_string(row.cells.size()) + " cells, the header has " +
                         std::to_string(header.cells.size()),
              .hint = "a cell with a comma in it needs quotation marks"});
  }
  if (row.cells.front().empty())
    fail_row(source, row.line, {.slug = "id-empty", .message = "the row has no id"});
  Participant participant{.id = {row.cells.front()}};
  for (std::size_t k = 1; k < row.cells.size(); ++k) {
    if (!row.cells[k].empty()) participant.values[header.cells[k]] = row.cells[k];
  }
  return participant;
}

// Two people who added attributes leave two headers, each with its rows, when git has joined the files.
bool is_header(const CsvRow& row) { return row.cells.front() == "id"; }

std::string quoted(const std::string& text) { return "'" + text + "'"; }

// Why a code cannot stand where it does, judged by itself and those before it.
std::optional<Diagnostic> own_fault(const Code& code, bool seen) {
  if (!is_well_formed(code.id)) {
    return Diagnostic{.slug = "code-id-invalid",
                      .message = quoted(code.id.value) + " is not a code id",
                      .hint = "an id is made of a-z, 0-9 and hyphens, at most 200"};
  }
  if (code.name.empty())
    return Diagnostic{.slug = "code-name-empty",
                      .message = "the code " + quoted(code.id.value) + " has no name"};
  if (!seen) return std::nullopt;
  return Diagnostic{.slug = "code-duplicate",
                    .message = "two codes have the id " + quoted(code.id.value),
                    .hint = "give one of them another id"};
}

Diagnostic ring_fault(const Code& code) {
  return {
      .slug = "parent-cycle",
      .message = "the code " + quoted(code.id.value) + " is its own ancestor, or stands below one that is",
      .hint = "give one code of the ring another parent"};
}

Diagnostic parent_fault(const Code& code) {
  return {.slug = "parent-unknown",
          .message = "the code " + quoted(code.id.value) + " has the parent " + quoted(code.parent.value) +
                     ", which does not exist",
          .hint = "add the parent, or leave `parent` out"};
}

Diagnostic alias_fault(const Code& code) {
  return {.slug = "alias-unknown",
          .message = "the code " + quoted(code.id.value) + " was merged into " + quoted(code.alias.value) +
                     ", which does not exist",
          .hint = "bring it back with `coding undo`, or take `alias` out of the line"};
}

// Whom the roots reach; who is reached by no root hangs in a ring or below one.
std::vector<bool> reached_from_roots(const std::vector<Code>& codes) {
  std::unordered_map<CodeId, std::size_t> places;
  for (std::size_t i = 0; i < codes.size(); ++i) places.emplace(codes[i].id, i);
  enum class State : char { unknown, open, reached, ring };
  std::vector<State> states(codes.size(), State::unknown);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    std::vector<std::size_t> way;
    std::size_t at = i;
    while (states[at] == State::unknown) {
      states[at] = State::open;
      way.push_back(at);
      const auto parent = places.find(codes[at].parent);
      if (codes[at].parent.empty() || parent == places.end()) {
        states[at] = State::reached;
        break;
      }
      at = parent->second;
    }
    const State end = states[at] == State::reached ? State::reached : State::ring;
    for (const std::size_t step : way) states[step] = end;
  }
  std::vector<bool> out;
  for (const State state : states) out.push_back(state == State::reached);
  return out;
}

void keep(CodeLines& codes, const std::vector<bool>& sound) {
  CodeLines kept;
  for (std::size_t i = 0; i < codes.codes.size(); ++i) {
    if (!sound[i]) continue;
    kept.codes.push_back(std::move(codes.codes[i]));
    kept.lines.push_back(codes.lines[i]);
  }
  codes = std::move(kept);
}

}  // namespace

ParticipantRows parse_participants(const JsonSource& source, Diagnostics* faults) {
  require_plain_text(source, false);
  require_no_conflict(source);
  const auto rows = read_csv(source.bytes, source.file);
  ParticipantRows out;
  if (rows.empty()) return out;
  require_header(source, rows.front());
  const CsvRow* header = rows.data();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (is_header(rows[i])) {
      header = &rows[i];
      continue;
    }
    try {
      out.participants.push_back(participant_of(source, *header, rows[i]));
      out.lines.push_back(rows[i].line);
    } catch (const DataError& error) {
      if (!faults) throw;
      faults->push_back(error.diagnostic());
    }
  }
  return out;
}

Diagnostics take_out_faults(CodeLines& codes) {
  Diagnostics faults;
  std::set<CodeId> seen;
  std::vector<bool> sound(codes.codes.size(), true);
  const auto report = [&](std::size_t i, Diagnostic diagnostic) {
    diagnostic.place = {.file = "codebook.jsonl", .line = codes.lines[i]};
    faults.push_back(std::move(diagnostic));
  };
  for (std::size_t i = 0; i < codes.codes.size(); ++i) {
    auto fault = own_fault(codes.codes[i], !seen.insert(codes.codes[i].id).second);
    sound[i] = !fault;
    if (fault) report(i, std::move(*fault));
  }
  keep(codes, sound);
  std::set<CodeId> present;
  for (const Code& code : codes.codes) present.insert(code.id);
  const auto reached = reached_from_roots(codes.codes);
  for (std::size_t i = 0; i < codes.codes.size(); ++i) {
    Code& code = codes.codes[i];
    if (reached[i] && (code.parent.empty() || present.contains(code.parent))) continue;
    if (!reached[i]) report(i, ring_fault(code));
    // The child of a code that was taken out above is not reported as well.
    if (reached[i] && !seen.contains(code.parent))
      report(i, code.alias.empty() ? parent_fault(code) : alias_fault(code));
    code.parent = {};
    code.alias = {};
  }
  return faults;
}

}  // namespace coding
