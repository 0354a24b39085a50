#include "coding/project/project.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

template <class Items, class Wanted>
auto find_by_id(const Items& items, const Wanted& id) -> decltype(items.data()) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

// Windows refuses these as file names, with any extension; a project must be able to travel there.
bool is_reserved(std::string_view id) {
  static constexpr std::array<std::string_view, 4> plain = {"con", "prn", "aux", "nul"};
  std::string stem(id.substr(0, id.find('.')));
  for (char& c : stem) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (std::find(plain.begin(), plain.end(), stem) != plain.end()) return true;
  return stem.size() == 4 && (stem.rfind("com", 0) == 0 || stem.rfind("lpt", 0) == 0) && stem[3] >= '1' &&
         stem[3] <= '9';
}

bool is_allowed_in_name(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  }
  // Beyond ASCII everything but controls, spaces, directional marks, private use and specials.
  const bool joiner = c == 0x200C || c == 0x200D;
  const bool control = c <= 0xA0 || (c >= 0x2000 && c <= 0x206F && !joiner);
  const bool blank = c == 0x1680 || c == 0x180E || c == 0x3000 || c == 0xFEFF;
  const bool directional = c == 0x061C;
  const bool private_or_special =
      (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFFF0 && c <= 0xFFFF) || c >= 0xE0000;
  return !control && !blank && !directional && !private_or_special;
}

constexpr Names<Method, 7> methods = {{{"", Method::none},
                                       {"content-analysis", Method::content_analysis},
                                       {"straussian", Method::straussian},
                                       {"glaserian", Method::glaserian},
                                       {"constructivist", Method::constructivist},
                                       {"framework", Method::framework},
                                       {"reflexive", Method::reflexive}}};

}  // namespace

std::string name_of(Method method) { return std::string(name_in(methods, method)); }
Method method_named(std::string_view name) { return value_named(methods, name, "method"); }

bool is_grounded_theory(Method method) {
  return method == Method::straussian || method == Method::glaserian || method == Method::constructivist;
}

std::vector<RelationFamily> families_of(const Study& study) {
  if (study.families.empty())
    return {*built_in_family(study.method == Method::glaserian ? "six-cs" : "paradigm")};
  std::vector<RelationFamily> families = study.families;
  for (RelationFamily& family : families) {
    const RelationFamily* ours = built_in_family(family.name);
    if (ours && family.kinds.empty()) family.kinds = ours->kinds;
  }
  return families;
}

RelationKind kind_at(const Study& study, std::string_view name) {
  std::string known;
  for (const RelationFamily& family : families_of(study)) {
    for (const RelationKind& kind : family.kinds) {
      if (kind.name == name) return kind;
      known += (known.empty() ? "" : ", ") + kind.name;
    }
  }
  throw UsageError({.slug = "kind-unknown",
                    .message = "this study has no relation '" + std::string(name) + "'",
                    .hint = "it has " + (known.empty() ? "none" : known) +
                            "; `coding study set --family` declares others"});
}

const Participant* find_participant(const Project& project, const ParticipantId& id) {
  return find_by_id(project.participants, id);
}

const Document* find_document(const Project& project, const DocumentId& id) {
  return find_by_id(project.documents, id);
}

const Document& document_at(const Project& project, const DocumentId& id) {
  if (const Document* document = find_document(project, id)) return *document;
  std::vector<std::string> known;
  for (const Document& document : project.documents) known.push_back(document.id.value);
  const auto close = nearest(id.value, known);
  throw UsageError(
      {.slug = "document-unknown",
       .message = "there is no document '" + id.value + "'",
       .hint = close.empty() ? "`coding documents` lists them" : "did you mean '" + close[0] + "'?"});
}

const Language& language_of(const Project& project, const Document& document) {
  return document.language.tag.empty() ? project.study.language : document.language;
}

std::string code_level(const Study& study) { return study.levels.empty() ? "code" : study.levels.back(); }

bool is_well_formed_name(std::string_view id) {
  if (id.empty() || first_invalid_byte(id) || count_code_points(id) > 100) return false;
  if (id.front() == '.' || id.front() == '-' || id.back() == '.' || is_reserved(id)) return false;
  for (std::size_t byte = 0; byte < id.size();) {
    if (!is_allowed_in_name(next_code_point(id, byte))) return false;
  }
  return true;
}

}  // namespace coding
