#include "coding/ingest/codebook_file.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_origin.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

// Where the parents that rows name are looked for: by id, else by name, the nearest above, else below; and
// then among the codes that are there already.
class Parents {
 public:
  Parents(const std::vector<CodebookRow>& rows, const Codebook& present, const CodebookOrigin& origin)
      : rows_(rows), present_(present), origin_(origin) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!rows[i].code.id.empty()) ids_.emplace(rows[i].code.id.value, i);
      names_[rows[i].code.name].push_back(i);
    }
    for (const Code& code : present.codes()) present_names_[code.name].push_back(code.id);
  }

  // 1 + the row of the parent, or 0 when it is none of the rows.
  std::size_t row_of(std::size_t at) const {
    const CodebookRow& row = rows_[at];
    if (row.above > 0 || row.parent_name.empty()) return row.above;
    if (const auto id = ids_.find(row.parent_name); id != ids_.end()) return id->second + 1;
    const auto name = names_.find(row.parent_name);
    if (name == names_.end()) return 0;
    const std::vector<std::size_t>& places = name->second;
    const auto from = std::lower_bound(places.begin(), places.end(), at);
    if (from != places.begin()) return *(from - 1) + 1;
    const auto below = from != places.end() && *from == at ? from + 1 : from;
    return below == places.end() ? 0 : *below + 1;
  }

  // The parent of a row that names none of the rows.
  CodeId present_parent(const CodebookRow& row) const {
    if (present_.find({row.parent_name})) return {row.parent_name};
    const auto found = present_names_.find(row.parent_name);
    if (found == present_names_.end()) {
      const auto close = nearest(row.parent_name, known());
      refuse_row({.slug = "parent-unknown",
                  .message = "the code '" + row.code.name + "' has the parent '" + row.parent_name +
                             "', which is not there",
                  .hint = close.empty()
                              ? "name the parent by the id or name of another row or of a code that is there"
                              : "did you mean '" + close[0] + "'?"},
                 origin_, row, "parent");
    }
    return only_one(found->second, row, "parent", row.parent_name);
  }

  // The code that a row of a table without ids and parents means: the only one of its name, or none.
  CodeId named_alike(const CodebookRow& row) const {
    const auto found = present_names_.find(row.code.name);
    return found == present_names_.end() ? CodeId{} : only_one(found->second, row, "name", row.code.name);
  }

 private:
  CodeId only_one(const std::vector<CodeId>& ids, const CodebookRow& row, std::string_view field,
                  const std::string& name) const {
    if (ids.size() == 1) return ids.front();
    std::string listed;
    for (const CodeId& id : ids) listed += (listed.empty() ? "" : ", ") + id.value;
    refuse_row({.slug = "code-ambiguous",
                .message = std::to_string(ids.size()) + " codes are named '" + name + "'",
                .hint = "say which by its id: " + listed},
               origin_, row, field);
  }

  // The names by which a row can be a parent.
  std::vector<std::string> known() const {
    std::vector<std::string> names;
    for (const CodebookRow& row : rows_) {
      names.push_back(row.code.name);
      if (!row.code.id.empty()) names.push_back(row.code.id.value);
    }
    for (const Code& code : present_.codes()) {
      names.push_back(code.name);
      names.push_back(code.id.value);
    }
    return names;
  }

  const std::vector<CodebookRow>& rows_;
  const Codebook& present_;
  const CodebookOrigin& origin_;
  std::unordered_map<std::string, std::size_t> ids_;
  std::unordered_map<std::string, std::vector<std::size_t>> names_;
  std::unordered_map<std::string, std::vector<CodeId>> present_names_;
};

// The parents form no ring.
void refuse_rings(const std::vector<CodebookRow>& rows, const CodebookOrigin& origin) {
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
        refuse_row({.slug = "parent-cycle",
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
    for (const Code& code : present.codes())
      present_places_[{code.parent.value, code.name}].push_back(code.id);
  }

  CodeId make(const Code& code) {
    for (const CodeId& there : present_places_[{code.parent.value, code.name}]) {
      if (taken_.insert(there).second) return there;
    }
    const auto is_taken = [this](const CodeId& id) {
      return taken_.contains(id) || present_.find(id) != nullptr;
    };
    CodeId id = new_code_id(is_taken, code.name, code.parent, study_.language);
    taken_.insert(id);
    return id;
  }

 private:
  const Study& study_;
  const Codebook& present_;
  std::unordered_set<CodeId> taken_;
  std::map<std::pair<std::string, std::string>, std::vector<CodeId>> present_places_;
};

// A code without children stands at the last level, others at the level of their depth.
std::string usual_level(const Study& study, bool leaf, std::size_t depth) {
  const std::size_t names = study.levels.size();
  if (names == 0) return "";
  return leaf || names == 1 ? study.levels.back() : study.levels[std::min(depth, names - 2)];
}

// The study's own spelling of the level a row states; nothing in a study without levels, where "code" is what
// every table prints.
std::string known_level(const CodebookRow& row, const Study& study, const CodebookOrigin& origin) {
  const std::string wanted = fold(row.code.level, study.language);
  if (study.levels.empty() && wanted == fold(code_level(study), study.language)) return "";
  for (const std::string& level : study.levels) {
    if (fold(level, study.language) == wanted) return level;
  }
  std::string known;
  for (const std::string& level : study.levels) known += (known.empty() ? "" : ", ") + level;
  const auto close = nearest(row.code.level, study.levels);
  if (!close.empty())
    known = "did you mean '" + close[0] + "'?";
  else
    known = known.empty() ? "it has none; leave the column out" : "its levels are " + known;
  refuse_row(
      {.slug = "level-unknown", .message = "the study has no level '" + row.code.level + "'", .hint = known},
      origin, row, "level");
}

// What the code's level becomes: as the file says; else as it was, where it was set on purpose; else by
// place.
std::string settled_level(const CodebookRow& row, std::size_t depth, bool has_rows_below, const Study& study,
                          const Codebook& present, const CodebookOrigin& origin) {
  const auto there = present.position(row.code.id);
  const bool leaf = !has_rows_below && !(there && present.has_children(*there));
  const std::string usual = usual_level(study, leaf, depth);
  const std::string stated = row.code.level.empty() ? "" : known_level(row, study, origin);
  if (!there) return stated.empty() ? usual : stated;
  const std::string& before = present.codes()[*there].level;
  if (!stated.empty()) return before.empty() && stated == usual ? before : stated;
  const std::string usual_before = usual_level(study, !present.has_children(*there), present.depth(*there));
  return before == usual_before ? usual : before;
}

void refuse_bad_rows(const std::vector<CodebookRow>& rows, const CodebookOrigin& origin) {
  for (const CodebookRow& row : rows) {
    if (row.code.name.empty())
      refuse_row(
          {.slug = "code-name-empty", .message = "the row has no name", .hint = "give the code a name"},
          origin, row, "name");
    if (!row.code.id.empty() && !is_well_formed(row.code.id)) {
      refuse_row({.slug = "code-id-invalid",
                  .message = "'" + row.code.id.value + "' is not a code id",
                  .hint = "an id is made of a-z, 0-9 and hyphens; leave it empty to get one made"},
                 origin, row, "id");
    }
  }
}

void refuse_id_twice(const std::vector<CodebookRow>& rows, const CodebookOrigin& origin) {
  std::unordered_map<CodeId, std::size_t> lines;
  for (const CodebookRow& row : rows) {
    if (row.code.id.empty()) continue;
    const auto [first, is_new] = lines.emplace(row.code.id, row.line);
    if (is_new) continue;
    refuse_row({.slug = "code-duplicate",
                .message = "the id '" + row.code.id.value + "' is there twice, first in line " +
                           std::to_string(first->second),
                .hint = "give one of the codes another id"},
               origin, row, "id");
  }
}

// A ring may close only through codes that are there.
void require_mergeable(const Codebook& present, const std::vector<Code>& codes,
                       const std::vector<CodebookRow>& rows, const CodebookOrigin& origin) {
  try {
    merged(present, codes);
  } catch (const DataError& error) {
    // The first row that moves a code is to blame.
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const Code* there = present.find(codes[i].id);
      if (there && there->parent != codes[i].parent)
        refuse_row(error.diagnostic(), origin, rows[i], "parent");
    }
    Diagnostic diagnostic = error.diagnostic();
    diagnostic.place = {origin.file};
    throw DataError(std::move(diagnostic));
  }
}

// How deep each row stands, roots of the codebook at 0. No ring may be left.
std::vector<std::size_t> depths_of(const std::vector<CodebookRow>& rows, const Codebook& present) {
  constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> depths(rows.size(), unknown);
  for (std::size_t start = 0; start < rows.size(); ++start) {
    std::vector<std::size_t> way;
    std::size_t at = start;
    while (depths[at] == unknown && rows[at].above > 0) {
      way.push_back(at);
      at = rows[at].above - 1;
    }
    if (depths[at] == unknown) {
      const auto above = present.position(rows[at].code.parent);
      depths[at] = above ? present.depth(*above) + 1 : 0;
    }
    for (std::size_t i = way.size(); i-- > 0;) depths[way[i]] = depths[rows[way[i]].above - 1] + 1;
  }
  return depths;
}

// Rows in an order in which parents come before their children.
std::vector<std::size_t> parents_first(const std::vector<std::size_t>& depths) {
  std::vector<std::size_t> order(depths.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return depths[a] < depths[b]; });
  return order;
}

// Who stands under whom; codes of the project that the file does not speak of may be parents, too.
void settle_parents(std::vector<CodebookRow>& rows, const CodebookOrigin& origin, const Codebook& present) {
  const Parents parents(rows, present, origin);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CodebookRow& row = rows[i];
    row.above = parents.row_of(i);
    if (row.above > 0) continue;
    if (!row.says_place && row.code.id.empty()) row.code.id = parents.named_alike(row);
    const Code* there = present.find(row.code.id);
    if (!row.parent_name.empty()) {
      row.code.parent = parents.present_parent(row);
    } else if (!row.says_place && there) {
      row.code.parent = there->parent;
    }
  }
  // The parent that stays may be a row of the file, too.
  std::unordered_map<CodeId, std::size_t> places;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].code.id.empty()) places.emplace(rows[i].code.id, i);
  }
  for (CodebookRow& row : rows) {
    const auto place = places.find(row.code.parent);
    if (row.above == 0 && place != places.end()) row.above = place->second + 1;
  }
}

// What the file does not say of a code that is there.
void keep_state(CodebookRow& row, const Codebook& present) {
  const Code* there = present.find(row.code.id);
  if (there && !row.says_active) row.code.active = there->active;
  if (there && !row.says_locked) row.code.locked = there->locked;
}

// Two codes of one name in one place, of which ids do not make two.
void refuse_twins(const std::vector<CodebookRow>& rows, const CodebookOrigin& origin) {
  std::map<std::tuple<std::size_t, std::string, std::string>, const CodebookRow*> seen;
  for (const CodebookRow& row : rows) {
    const auto [first, is_new] =
        seen.emplace(std::tuple{row.above, row.code.parent.value, row.code.name}, &row);
    if (is_new || (!row.code.id.empty() && !first->second->code.id.empty())) continue;
    refuse_row({.slug = "code-duplicate",
                .message = "the code '" + row.code.name + "' is there twice in one place, first in line " +
                           std::to_string(first->second->line),
                .hint = "remove one of them, or give each an id"},
               origin, row, "name");
  }
}

void refuse_unknown_questions(const std::vector<CodebookRow>& rows, const Study& study,
                              const Codebook& present, const CodebookOrigin& origin) {
  std::set<std::string> known;
  for (const ResearchQuestion& question : study.questions) known.insert(question.id);
  for (const Code& code : present.codes()) known.insert(code.question);
  for (const CodebookRow& row : rows) {
    if (row.code.question.empty() || known.contains(row.code.question)) continue;
    refuse_row({.slug = "question-unknown",
                .message = "the project has no research question '" + row.code.question + "'",
                .hint = "its questions stand in project.json"},
               origin, row, "question");
  }
}

// A file that is called a table is read as one, so that a misspelt header does not make it an outline.
CodebookFormat format_of(std::string_view bytes, const std::string& file, const Study& study) {
  if (file.ends_with(".csv") || file.ends_with(".tsv")) return CodebookFormat::csv;
  if (file.ends_with(".md")) return CodebookFormat::markdown;
  return file.ends_with(".qdc") ? CodebookFormat::qdc : codebook_format(bytes, study);
}

std::vector<CodebookRow> rows_of(const CodebookOrigin& origin, const Codebook& present) {
  switch (origin.format) {
    case CodebookFormat::csv:
      return rows_of_csv(origin.bytes, origin.file, origin.study);
    case CodebookFormat::markdown:
      return rows_of_markdown(origin.bytes, origin.file);
    case CodebookFormat::qdc:
      return rows_of_qdc(origin.bytes, origin.file, origin.study, present);
    case CodebookFormat::outline:
      break;
  }
  return rows_of_outline(origin.bytes, origin.file);
}

}  // namespace

std::vector<Code> read_codebook(std::string_view bytes, const std::string& file, const Study& study,
                                const Codebook& present) {
  const CodebookOrigin origin{bytes, file, study, format_of(bytes, file, study)};
  auto rows = rows_of(origin, present);
  if (rows.empty()) {
    throw DataError({.slug = "codebook-empty",
                     .message = "the file holds no codes",
                     .hint = "it needs a CSV with a `name` column, an indented outline, Markdown or .qdc",
                     .place = {file}});
  }
  refuse_bad_rows(rows, origin);
  refuse_unknown_questions(rows, study, present, origin);
  settle_parents(rows, origin, present);
  refuse_id_twice(rows, origin);
  refuse_rings(rows, origin);
  refuse_twins(rows, origin);
  std::vector<char> has_rows_below(rows.size(), 0);
  for (const CodebookRow& row : rows) {
    if (row.above > 0) has_rows_below[row.above - 1] = 1;
  }
  const std::vector<std::size_t> depths = depths_of(rows, present);
  IdMaker ids(rows, study, present);
  for (const std::size_t i : parents_first(depths)) {
    Code& code = rows[i].code;
    if (rows[i].above > 0) code.parent = rows[rows[i].above - 1].code.id;
    if (code.id.empty()) code.id = ids.make(code);
    keep_state(rows[i], present);
    code.level = settled_level(rows[i], depths[i], has_rows_below[i] != 0, study, present, origin);
  }
  std::vector<Code> codes;
  for (const CodebookRow& row : rows) codes.push_back(row.code);
  require_mergeable(present, codes, rows, origin);
  return codes;
}

}  // namespace coding
