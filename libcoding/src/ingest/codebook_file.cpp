#include "coding/ingest/codebook_file.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"
#include "ingest/csv_table.hpp"

namespace coding {

namespace {

// What the rows were read from, to show the place of a fault.
struct Origin {
  std::string_view bytes;
  const std::string& file;
  CodebookFormat format;
};

std::string_view line_at(std::string_view bytes, std::size_t line) {
  for (; line > 1; --line) bytes.remove_prefix(std::min(bytes.find('\n') + 1, bytes.size()));
  const std::string_view found = bytes.substr(0, bytes.find('\n'));
  return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
}

[[noreturn]] void fail(Diagnostic diagnostic, const Origin& origin, const CodebookRow& row,
                       std::string_view field) {
  if (origin.format == CodebookFormat::csv) {
    const CsvTable table(origin.bytes, origin.file);
    const auto found = std::find(table.header().begin(), table.header().end(), field);
    const bool there = found != table.header().end();
    table.refuse(std::move(diagnostic), row.line,
                 there ? static_cast<std::size_t>(found - table.header().begin()) : 0);
  }
  diagnostic.place = {origin.file, row.line, row.column};
  diagnostic.source_line = std::string(line_at(origin.bytes, row.line));
  throw DataError(std::move(diagnostic));
}

// The names by which a row can be a parent.
std::vector<std::string> parent_names(const std::vector<CodebookRow>& rows, const Codebook& present) {
  std::vector<std::string> names;
  for (const CodebookRow& row : rows) {
    names.push_back(row.code.name);
    if (!row.code.id.empty()) names.push_back(row.code.id.value);
  }
  for (const Code& code : present.codes()) {
    names.push_back(code.name);
    names.push_back(code.id.value);
  }
  return names;
}

// The code that is there already by that id, else by that name when no other bears it; empty: none.
CodeId id_of_present(const std::string& wanted, const Codebook& present) {
  if (present.find({wanted})) return {wanted};
  CodeId found;
  for (const Code& code : present.codes()) {
    if (code.name != wanted) continue;
    if (!found.empty()) return {};
    found = code.id;
  }
  return found;
}

// 1 + the row that `row` names as its parent: by id, else by name, the nearest above. 0 for a root.
std::size_t row_of_parent(const std::vector<CodebookRow>& rows, std::size_t at, const Origin& origin,
                          const Codebook& present) {
  const CodebookRow& row = rows[at];
  if (row.above > 0 || row.parent_name.empty()) return row.above;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].code.id.value == row.parent_name) return i + 1;
  }
  for (std::size_t i = at; i-- > 0;) {
    if (rows[i].code.name == row.parent_name) return i + 1;
  }
  for (std::size_t i = at + 1; i < rows.size(); ++i) {
    if (rows[i].code.name == row.parent_name) return i + 1;
  }
  if (!id_of_present(row.parent_name, present).empty()) return 0;
  const auto close = nearest(row.parent_name, parent_names(rows, present));
  fail({.slug = "parent-unknown",
        .message =
            "the code '" + row.code.name + "' has the parent '" + row.parent_name + "', which is not there",
        .hint = close.empty() ? "name the parent by the id or name of another row"
                              : "did you mean '" + close[0] + "'?"},
       origin, row, "parent");
}

// The parents form no ring.
void refuse_rings(const std::vector<CodebookRow>& rows, const Origin& origin) {
  enum class State : char { fresh, open, done };
  std::vector<State> states(rows.size(), State::fresh);
  for (std::size_t start = 0; start < rows.size(); ++start) {
    std::vector<std::size_t> way;
    std::size_t at = start;
    while (states[at] == State::fresh) {
      states[at] = State::open;
      way.push_back(at);
      if (rows[at].above == 0) break;
      at = rows[at].above - 1;
      if (states[at] == State::open) {
        fail({.slug = "parent-cycle",
              .message = "the code '" + rows[at].code.name + "' is its own ancestor",
              .hint = "give one code of the ring another parent"},
             origin, rows[at], "parent");
      }
    }
    for (const std::size_t passed : way) states[passed] = State::done;
  }
}

// Ids for the rows that have none. A code of the same name under the same parent is the one that is there.
class IdMaker {
 public:
  IdMaker(const std::vector<CodebookRow>& rows, const Study& study, const Codebook& present)
      : study_(study), present_(present) {
    for (const CodebookRow& row : rows) taken_.insert(row.code.id);
  }

  CodeId make(const Code& code) {
    for (std::size_t i = 0; i < present_.size(); ++i) {
      const Code& there = present_.codes()[i];
      if (there.name == code.name && there.parent == code.parent && !taken_.contains(there.id))
        return keep(there.id);
    }
    // new_code_id asks a codebook what is taken: one that holds the ids in use and nothing else.
    const CodeId plain = new_code_id(made_, code.name, code.parent, study_.language);
    if (!taken_.contains(plain) && !present_.find(plain)) return keep(plain);
    Codebook crowded = made_;
    for (const CodeId& id : taken_) {
      if (!id.empty() && !crowded.find(id)) crowded.add({.id = id, .name = id.value});
    }
    for (const Code& there : present_.codes()) {
      if (!crowded.find(there.id)) crowded.add({.id = there.id, .name = there.name});
    }
    return keep(new_code_id(crowded, code.name, code.parent, study_.language));
  }

 private:
  CodeId keep(const CodeId& id) {
    taken_.insert(id);
    return id;
  }

  const Study& study_;
  const Codebook& present_;
  Codebook made_;
  std::set<CodeId> taken_;
};

std::size_t depth_of(const std::vector<CodebookRow>& rows, std::size_t at) {
  std::size_t depth = 0;
  for (std::size_t above = rows[at].above; above > 0; above = rows[above - 1].above) ++depth;
  return depth;
}

void settle_level(std::vector<CodebookRow>& rows, std::size_t at, const std::set<std::size_t>& parents,
                  const Study& study, const Origin& origin) {
  Code& code = rows[at].code;
  if (code.level.empty()) {
    const std::size_t names = study.levels.size();
    if (names == 0) return;
    const bool leaf = !parents.contains(at + 1);
    code.level =
        leaf || names == 1 ? study.levels.back() : study.levels[std::min(depth_of(rows, at), names - 2)];
    return;
  }
  for (const std::string& level : study.levels) {
    if (fold(level, study.language) != fold(code.level, study.language)) continue;
    code.level = level;
    return;
  }
  std::string known;
  for (const std::string& level : study.levels) known += (known.empty() ? "" : ", ") + level;
  const auto close = nearest(code.level, study.levels);
  fail({.slug = "level-unknown",
        .message = "the study has no level '" + code.level + "'",
        .hint = close.empty() ? "its levels are " + known : "did you mean '" + close[0] + "'?"},
       origin, rows[at], "level");
}

void refuse_bad_rows(const std::vector<CodebookRow>& rows, const Origin& origin) {
  std::unordered_map<CodeId, std::size_t> lines;
  for (const CodebookRow& row : rows) {
    if (row.code.name.empty()) {
      fail({.slug = "code-name-empty", .message = "the row has no name", .hint = "give the code a name"},
           origin, row, "name");
    }
    if (row.code.id.empty()) continue;
    if (!is_well_formed(row.code.id)) {
      fail({.slug = "code-id-invalid",
            .message = "'" + row.code.id.value + "' is not a code id",
            .hint = "an id is made of a-z, 0-9 and hyphens; leave it empty to get one made"},
           origin, row, "id");
    }
    const auto [first, is_new] = lines.emplace(row.code.id, row.line);
    if (is_new) continue;
    fail({.slug = "code-duplicate",
          .message = "the id '" + row.code.id.value + "' is there twice, first in line " +
                     std::to_string(first->second),
          .hint = "give one of the codes another id"},
         origin, row, "id");
  }
}

// A row that does not say where its code stands means the code of that id or name, where that stands.
void keep_what_is_not_said(CodebookRow& row, const Codebook& present) {
  if (row.says_place) return;
  if (row.code.id.empty()) row.code.id = id_of_present(row.code.name, present);
  if (const Code* there = present.find(row.code.id)) row.code.parent = there->parent;
}

// Rows in an order in which parents come before their children.
std::vector<std::size_t> parents_first(const std::vector<CodebookRow>& rows) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return depth_of(rows, a) < depth_of(rows, b); });
  return order;
}

}  // namespace

CodebookFormat codebook_format(std::string_view bytes, const Study& study) {
  const std::string_view first = bytes.substr(0, bytes.find('\n'));
  std::vector<CsvRow> rows;
  try {
    rows = read_csv(first, "");
  } catch (const DataError&) {
    return CodebookFormat::outline;
  }
  if (rows.empty()) return CodebookFormat::outline;
  std::vector<std::string> header;
  for (const std::string& cell : rows.front().cells) header.emplace_back(trim(cell));
  const bool is_long = std::find(header.begin(), header.end(), "name") != header.end();
  const bool is_wide = !study.levels.empty() && !level_columns(header, study).empty() && header.size() > 1;
  return is_long || is_wide ? CodebookFormat::csv : CodebookFormat::outline;
}

std::vector<Code> read_codebook(std::string_view bytes, const std::string& file, const Study& study,
                                const Codebook& present) {
  // A file that is called a table is read as one, so that a misspelt header does not make it an outline.
  const bool is_table = file.ends_with(".csv") || file.ends_with(".tsv");
  const Origin origin{bytes, file, is_table ? CodebookFormat::csv : codebook_format(bytes, study)};
  auto rows =
      origin.format == CodebookFormat::csv ? rows_of_csv(bytes, file, study) : rows_of_outline(bytes, file);
  if (rows.empty()) {
    throw DataError({.slug = "codebook-empty",
                     .message = "the file holds no codes",
                     .hint = "it needs a CSV with a `name` column, or an indented outline",
                     .place = {file}});
  }
  refuse_bad_rows(rows, origin);
  std::set<std::size_t> parents;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].above = row_of_parent(rows, i, origin, present);
    parents.insert(rows[i].above);
  }
  refuse_rings(rows, origin);
  for (CodebookRow& row : rows) keep_what_is_not_said(row, present);
  IdMaker ids(rows, study, present);
  for (const std::size_t i : parents_first(rows)) {
    Code& code = rows[i].code;
    if (rows[i].above > 0) {
      code.parent = rows[rows[i].above - 1].code.id;
    } else if (rows[i].says_place && !rows[i].parent_name.empty()) {
      code.parent = id_of_present(rows[i].parent_name, present);
    }
    if (code.id.empty()) code.id = ids.make(code);
    if (const Code* there = present.find(code.id); there && code.level.empty()) code.level = there->level;
    settle_level(rows, i, parents, study, origin);
  }
  std::vector<Code> codes;
  for (CodebookRow& row : rows) codes.push_back(std::move(row.code));
  return codes;
}

namespace {

// What is there in its order, as it was read where it was read, then what is new.
std::vector<Code> in_present_order(const Codebook& present, std::vector<Code> read) {
  std::vector<Code> out = present.codes();
  for (Code& code : read) {
    const auto there = present.position(code.id);
    if (there) {
      out[*there] = std::move(code);
    } else {
      out.push_back(std::move(code));
    }
  }
  return out;
}

}  // namespace

Codebook merged(const Codebook& present, std::vector<Code> read) {
  std::set<CodeId> known;
  for (Code& code : read) {
    known.insert(code.id);
    const Code* there = present.find(code.id);
    if (!there) continue;
    code.unknown = there->unknown;
    if (code.guid.empty()) code.guid = there->guid;
    if (code.color.empty()) code.color = there->color;
    if (code.examples.empty()) code.examples = there->examples;
    if (code.stage == Stage::none) code.stage = there->stage;
    if (code.role == Role::none) code.role = there->role;
    if (code.question.empty()) code.question = there->question;
    if (code.definition.empty()) code.definition = there->definition;
    if (code.use.empty()) code.use = there->use;
    if (code.avoid.empty()) code.avoid = there->avoid;
  }
  const bool speaks_of_all = std::all_of(present.codes().begin(), present.codes().end(),
                                         [&](const Code& code) { return known.contains(code.id); });
  return Codebook(speaks_of_all ? std::move(read) : in_present_order(present, std::move(read)));
}

}  // namespace coding
