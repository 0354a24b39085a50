// Codes and sets of codes, on the way to REFI-QDA.
#include <algorithm>

#include "coding/exchange/code_description.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/refi_build.hpp"
#include "exchange/refi_element_rules.hpp"

namespace coding {

namespace {

// What the standard has no place for and is said by a set's name.
std::vector<std::string> own_sets_of(const Code& code) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& what, const std::string& value) {
    if (!value.empty()) out.push_back(what + ": " + value);
  };
  add("stage", name_of(code.stage));
  add("paradigm", name_of(code.role));
  add("action", name_of(code.action));
  add("level", code.level);
  add("question", code.question);
  if (code.in_vivo) out.emplace_back("in vivo");
  return out;
}

RefiCode code_of(RefiBuild& build, const Code& code, const std::string& guid) {
  RefiCode out{.guid = guid,
               .name = clean(build, code.name, "names of codes"),
               .is_codable = code.active,
               .description = clean(build, code_description(code), "definitions of codes")};
  if (has_form(code.color, RefiForm::color))
    out.color = code.color;
  else if (!code.color.empty())
    lose(build, {.what = "colours of codes", .name = code.name, .why = "it is not written #RRGGBB"});
  return out;
}

void add_set(RefiBuild& build, const std::string& name, std::vector<std::string> codes) {
  const std::string guid = taken_guid(build, guid_of_set(build.in.project.study, name));
  build.out.project.sets.push_back(
      {.guid = guid, .name = clean(build, name, "names of sets"), .codes = std::move(codes)});
}

}  // namespace

void add_codebook(RefiBuild& build) {
  const Codebook& codebook = build.in.project.codebook;
  const std::vector<std::string> guids = guids_of(build.in.project.study, codebook);
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Code& code = codebook.codes()[i];
    const std::string guid = taken_guid(build, guids[i]);
    build.codes.emplace(code.id, guid);
    RefiCode made = code_of(build, code, guid);
    made.parent = codebook.parent(i);
    build.out.project.codes.push_back(std::move(made));
    for (const std::string& set : own_sets_of(code)) build.set_codes[set].push_back(guid);
  }
}

// A set that the researcher named as one of ours is taken together with it: nobody could tell them apart.
void add_sets(RefiBuild& build) {
  std::map<std::string, std::vector<std::string>> sets;
  for (const Code& code : build.in.project.codebook.codes()) {
    for (const std::string& set : code.sets) sets[set].push_back(build.codes.at(code.id));
  }
  for (auto& [name, codes] : sets) {
    const auto own = build.set_codes.find(name);
    if (own != build.set_codes.end()) {
      lose(build, {.what = "sets of codes",
                   .name = name,
                   .fate = Fate::changed,
                   .why = "its name is one of those that tell of codes"});
      std::erase_if(own->second, [&each = codes](const std::string& code) {
        return std::find(each.begin(), each.end(), code) != each.end();
      });
      codes.insert(codes.end(), own->second.begin(), own->second.end());
      build.set_codes.erase(own);
    }
    add_set(build, name, std::move(codes));
  }
  for (auto& [name, codes] : build.set_codes) add_set(build, name, std::move(codes));
}

}  // namespace coding
