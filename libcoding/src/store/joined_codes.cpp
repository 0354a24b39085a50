#include "store/joined_codes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "store/definitions.hpp"
#include "store/line_fates.hpp"

namespace coding {

namespace {

using Versions = std::vector<Code>;

// What those who changed a member agree on.
template <class Member>
bool join(Member Code::*member, const Code& origin, const Versions& versions, Code& out) {
  const Member* changed = nullptr;
  for (const Code& version : versions) {
    if (version.*member == origin.*member) continue;
    if (changed && *changed != version.*member) return false;
    changed = &(version.*member);
  }
  out.*member = changed ? *changed : origin.*member;
  return true;
}

// Each set by itself: in it is what anybody put in, without what anybody took out.
void join_sets(const Code& origin, const Versions& versions, Code& out) {
  std::set<std::string> in(origin.sets.begin(), origin.sets.end());
  for (const Code& version : versions) in.insert(version.sets.begin(), version.sets.end());
  for (const std::string& set : origin.sets) {
    const auto left = [&](const Code& version) {
      return std::find(version.sets.begin(), version.sets.end(), set) == version.sets.end();
    };
    if (std::any_of(versions.begin(), versions.end(), left)) in.erase(set);
  }
  out.sets.assign(in.begin(), in.end());
}

// Who merges a code takes it out of the tree, wherever others have put it meanwhile.
bool join_place(const Code& origin, const Versions& versions, Code& out) {
  if (!join(&Code::alias, origin, versions, out)) return false;
  if (out.alias.empty()) return join(&Code::parent, origin, versions, out);
  out.parent = out.alias;
  return true;
}

bool join_definitions(const Snapshot& snapshot, const Code& origin, const Versions& versions, Code& out) {
  if (snapshot.exists(definition_path(out.id))) {
    read_definition(snapshot, out);
    return true;
  }
  return join(&Code::brief, origin, versions, out) && join(&Code::definition, origin, versions, out) &&
         join(&Code::use, origin, versions, out) && join(&Code::avoid, origin, versions, out) &&
         join(&Code::examples, origin, versions, out) && join(&Code::borderline, origin, versions, out);
}

std::optional<Code> joined(const Snapshot& snapshot, const Code& origin, const Versions& versions) {
  Code out = versions.front();
  const bool agreed =
      join(&Code::name, origin, versions, out) && join_place(origin, versions, out) &&
      join(&Code::level, origin, versions, out) && join(&Code::question, origin, versions, out) &&
      join(&Code::stage, origin, versions, out) && join(&Code::role, origin, versions, out) &&
      join(&Code::action, origin, versions, out) && join(&Code::glosses, origin, versions, out) &&
      join(&Code::in_vivo, origin, versions, out) && join(&Code::properties, origin, versions, out) &&
      join(&Code::color, origin, versions, out) && join(&Code::guid, origin, versions, out) &&
      join(&Code::active, origin, versions, out) && join(&Code::locked, origin, versions, out) &&
      join(&Code::unknown, origin, versions, out) && join_definitions(snapshot, origin, versions, out);
  if (!agreed) return std::nullopt;
  join_sets(origin, versions, out);
  return out;
}

Code code_in(const std::string& line) {
  std::string padded = line;
  padded.reserve(padded.size() + json_padding);
  JsonReader reader;
  return parse_code(reader, {.file = "codebook.jsonl", .bytes = padded}, padded);
}

// The places of the lines of each code that stands on several.
std::map<CodeId, std::vector<std::size_t>> repeated(const CodeLines& codes) {
  std::map<CodeId, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < codes.codes.size(); ++i) places[codes.codes[i].id].push_back(i);
  std::erase_if(places, [](const auto& each) { return each.second.size() == 1; });
  return places;
}

bool misses_parent(const CodeLines& codes) {
  std::set<CodeId> ids;
  for (const Code& code : codes.codes) ids.insert(code.id);
  return std::any_of(codes.codes.begin(), codes.codes.end(),
                     [&](const Code& code) { return !code.parent.empty() && !ids.contains(code.parent); });
}

class CodeJoiner {
 public:
  CodeJoiner(const Snapshot& snapshot, std::string_view bytes, CodeLines& codes, Diagnostics* unreadable)
      : snapshot_(snapshot),
        fates_(snapshot, "codebook.jsonl"),
        texts_(split_lines(bytes)),
        codes_(codes),
        unreadable_(unreadable) {}

  void join(const CodeId& id, const std::vector<std::size_t>& places) {
    std::vector<std::string> lines;
    for (const std::size_t place : places) lines.emplace_back(texts_[codes_.lines[place] - 1]);
    const auto stands = standing(fates_, lines);
    std::set<std::size_t> kept;
    Versions versions;
    std::vector<std::string> standing_lines;
    for (const std::size_t i : stands) {
      kept.insert(places[i]);
      versions.push_back(codes_.codes[places[i]]);
      standing_lines.push_back(lines[i]);
    }
    if (versions.size() > 1) {
      const auto code = joined_or_first(origin_of(id, standing_lines), versions);
      if (code) {
        codes_.codes[*kept.begin()] = *code;
        kept = {*kept.begin()};
      }
    }
    for (const std::size_t place : places) {
      if (!kept.contains(place)) dropped_.insert(place);
    }
  }

  void drop() {
    CodeLines left;
    for (std::size_t i = 0; i < codes_.codes.size(); ++i) {
      if (dropped_.contains(i)) continue;
      left.codes.push_back(std::move(codes_.codes[i]));
      left.lines.push_back(codes_.lines[i]);
    }
    codes_ = std::move(left);
  }

  // As they were when they were removed. They stand where their first child does.
  void bring_parents_back() {
    std::set<CodeId> ids;
    for (const Code& code : codes_.codes) ids.insert(code.id);
    for (std::size_t i = 0; i < codes_.codes.size(); ++i) {
      const CodeId parent = codes_.codes[i].parent;
      if (parent.empty() || !ids.insert(parent).second) continue;
      const auto removal = fates_.last_removal(code_beginning(parent));
      if (!removal) continue;
      codes_.codes.push_back(code_in(removal->line));
      codes_.lines.push_back(codes_.lines[i]);
    }
  }

 private:
  std::optional<Code> joined_or_first(const Code& origin, const Versions& versions) {
    try {
      return coding::joined(snapshot_, origin, versions);
    } catch (const DataError& error) {
      if (!unreadable_) throw;
      unreadable_->push_back(error.diagnostic());
      return versions.front();
    }
  }

  // Two people may have made the same code: then there is none, and what one of them said holds.
  Code origin_of(const CodeId& id, const std::vector<std::string>& lines) const {
    const auto origin = common_origin(fates_, lines, code_beginning(id));
    return origin ? code_in(*origin) : Code{.id = id};
  }

  const Snapshot& snapshot_;
  LineFates fates_;
  std::vector<std::string_view> texts_;
  CodeLines& codes_;
  Diagnostics* unreadable_;
  std::set<std::size_t> dropped_;
};

}  // namespace

CodeLines code_lines_in(std::string_view bytes) {
  const JsonSource source{.file = "codebook.jsonl", .bytes = bytes};
  JsonReader reader;
  CodeLines codes;
  for (const NumberedLine& line : lines_in(bytes)) {
    codes.codes.push_back(parse_code(reader, source, line.text));
    codes.lines.push_back(line.number);
  }
  return codes;
}

void join_codes(const Snapshot& snapshot, std::string_view bytes, CodeLines& codes, Diagnostics* unreadable) {
  const auto several = repeated(codes);
  if (several.empty() && !misses_parent(codes)) return;
  CodeJoiner joiner(snapshot, bytes, codes, unreadable);
  for (const auto& [id, places] : several) joiner.join(id, places);
  joiner.drop();
  joiner.bring_parents_back();
}

CodeLines joined_code_lines(const Snapshot& snapshot) {
  if (!snapshot.exists("codebook.jsonl")) return {};
  const std::string bytes = snapshot.read("codebook.jsonl");
  CodeLines codes = code_lines_in(bytes);
  join_codes(snapshot, bytes, codes);
  return codes;
}

}  // namespace coding
