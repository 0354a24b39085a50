// Users, codes and sets of codes.
//
// NVivo writes its cases once more as codes with the same GUIDs; these are cases. Sets whose names say it
// carry what REFI-QDA has no place for: "stage: axial", "paradigm: causal".
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/exchange/refi_guids.hpp"
#include "coding/project/code_guid.hpp"
#include "coding/text/trim.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "ingest/code_words.hpp"

namespace coding {

namespace {

// The value a name stands for; nothing when there is none of that name.
template <class Value>
std::optional<Value> named(std::string_view name, Value (*of_name)(std::string_view)) {
  try {
    const Value value = of_name(name);
    return value == Value::none ? std::nullopt : std::optional(value);
  } catch (const DataError&) {
    return std::nullopt;
  }
}

void add_once(std::vector<std::string>& all, const std::string& text) {
  const auto at = std::lower_bound(all.begin(), all.end(), text);
  if (at == all.end() || *at != text) all.insert(at, text);
}

// What a set says of its codes when it is one of those we write; false for others.
bool put_meaning(Code& code, const std::string& set) {
  if (const auto text = after_key(set, "stage")) {
    const auto stage = named(*text, stage_named);
    if (stage) code.stage = *stage;
    return stage.has_value();
  }
  if (const auto text = after_key(set, "paradigm")) {
    const auto role = named(*text, role_named);
    if (role) code.role = *role;
    return role.has_value();
  }
  if (const auto text = after_key(set, "action")) {
    const auto action = named(*text, action_level_named);
    if (action) code.action = *action;
    return action.has_value();
  }
  if (const auto text = after_key(set, "level")) {
    code.level = *text;
    return true;
  }
  if (const auto text = after_key(set, "question")) {
    code.question = *text;
    return true;
  }
  if (set == "in vivo") code.in_vivo = true;
  return set == "in vivo";
}

// Levels in the order in which codes of them stand from the root.
void declare_levels(RefiIn& in, const std::vector<LandingCode>& codes,
                    const std::vector<std::size_t>& depths) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const Code& code = codes[i].code;
    if (!code.level.empty()) {
      const auto [there, is_new] = first.emplace(code.level, depths[i]);
      if (!is_new) there->second = std::max(there->second, depths[i]);
    }
    auto& questions = in.study().questions;
    if (!code.question.empty() &&
        std::none_of(questions.begin(), questions.end(),
                     [&](const ResearchQuestion& each) { return each.id == code.question; })) {
      questions.push_back({.id = code.question});
    }
  }
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [level, depth] : first) order.emplace_back(depth, level);
  std::sort(order.begin(), order.end());
  for (const auto& [depth, level] : order) in.study().levels.push_back(level);
}

// Codes by GUID; of several with one GUID the first is what is referred to.
struct Codes {
  std::vector<LandingCode> landing{};
  std::vector<std::size_t> depths{};
  std::vector<std::optional<std::size_t>> places{};  // beside project.codes
  std::unordered_map<std::string, std::size_t> by_guid{};
};

// The nearest code above that is one of ours.
std::optional<std::size_t> parent_of(const RefiIn& in, const Codes& codes, std::size_t index) {
  auto above = in.file.project.codes[index].parent;
  while (above && !codes.places[*above]) above = in.file.project.codes[*above].parent;
  return above ? codes.places[*above] : std::nullopt;
}

Code code_of(RefiIn& in, const RefiCode& from) {
  Code code{.name = std::string(trim(from.name)),
            .color = from.color,
            .guid = plain_guid(from.guid),
            .active = from.is_codable};
  put_description(code, from.description);
  if (code.name != collapse_spaces(code.name))
    in.landing.changed("names of codes", collapse_spaces(code.name), "runs of blanks are one blank");
  return code;
}

Codes codes_of(RefiIn& in) {
  const std::vector<RefiCode>& all = in.file.project.codes;
  std::set<std::string> cases;
  for (const RefiCase& each : in.file.project.cases) cases.insert(each.guid);
  Codes out;
  out.places.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].guid.empty() && cases.contains(all[i].guid)) {
      in.case_codes.emplace(all[i].guid, all[i].name);
      in.landing.changed("codes that are cases", all[i].name, "a case is a participant, not a code");
      continue;
    }
    const bool is_first = !all[i].guid.empty() && out.by_guid.emplace(all[i].guid, out.landing.size()).second;
    if (!is_first && !all[i].guid.empty())
      in.landing.changed("GUIDs of codes", all[i].name, "another code has the same one");
    const auto parent = parent_of(in, out, i);
    Code code = code_of(in, all[i]);
    if (!is_first) code.guid.clear();
    out.places[i] = out.landing.size();
    out.depths.push_back(parent ? out.depths[*parent] + 1 : 0);
    out.landing.push_back({.key = "#" + std::to_string(i),
                           .parent = parent ? out.landing[*parent].key : "",
                           .code = std::move(code)});
  }
  return out;
}

void read_sets_of_codes(RefiIn& in, Codes& codes) {
  for (const RefiSet& set : in.file.project.sets) {
    const std::string name(trim(set.name));
    bool meant = !set.codes.empty();
    std::size_t missing = 0;
    for (const std::string& guid : set.codes) {
      const auto place = codes.by_guid.find(guid);
      if (place == codes.by_guid.end()) {
        ++missing;
        continue;
      }
      Code& code = codes.landing[place->second].code;
      if (put_meaning(code, name)) continue;
      meant = false;
      if (!name.empty()) add_once(code.sets, name);
    }
    in.landing.lost("members of sets of codes", name, "these codes are not there", missing);
    if (!set.codes.empty() && name.empty()) in.landing.lost("sets of codes", "", "they have no name", 1);
    if (!set.codes.empty() && !meant && !set.description.empty())
      in.landing.lost("descriptions of sets", name, "a set of codes has a name only");
  }
}

}  // namespace

void read_refi_users(RefiIn& in) {
  for (const RefiUser& user : in.file.project.users) {
    const std::string name(trim(user.name.empty() ? user.id : user.name));
    in.users.emplace(user.guid, name.empty() ? "user" : name);
  }
}

void read_refi_codes(RefiIn& in) {
  Codes codes = codes_of(in);
  read_sets_of_codes(in, codes);
  declare_levels(in, codes.landing, codes.depths);
  LandedCodes landed = land_codes(codes.landing, in.study().language, in.landing.losses());
  for (std::size_t i = 0; i < codes.places.size(); ++i) {
    const RefiCode& from = in.file.project.codes[i];
    if (!codes.places[i]) continue;
    const CodeId id = landed.ids.at("#" + std::to_string(i));
    in.codes.emplace(from.guid, id);
    for (const std::string& note : from.notes) add_subject(in, note, {.code = id});
  }
  in.project().codebook = std::move(landed.codebook);
}

}  // namespace coding
