#include "query/field_names.hpp"

#include <algorithm>
#include <array>

#include "coding/analysis/scope.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "query/name_match.hpp"

namespace coding {

namespace {

constexpr std::array<FieldFacts, 22> fields = {{{"speaker", FieldSubject::speech},
                                                {"heading", FieldSubject::speech},
                                                {"question", FieldSubject::speech},
                                                {"participant", FieldSubject::attribute},
                                                {"document", FieldSubject::document},
                                                {"language", FieldSubject::document},
                                                {"date", FieldSubject::document, true},
                                                {"order", FieldSubject::document, true},
                                                {"code", FieldSubject::code},
                                                {"parent", FieldSubject::code},
                                                {"below", FieldSubject::code},
                                                {"above", FieldSubject::code},
                                                {"sibling", FieldSubject::code},
                                                {"set", FieldSubject::code},
                                                {"level", FieldSubject::code},
                                                {"rq", FieldSubject::code},
                                                {"coder", FieldSubject::segment},
                                                {"stage", FieldSubject::segment},
                                                {"weight", FieldSubject::segment, true},
                                                {"length", FieldSubject::segment, true},
                                                {"memo", FieldSubject::segment},
                                                {"value", FieldSubject::segment}}};

// By position in the codebook, which of them a name means: with wildcards by name, else the one code.
std::vector<std::size_t> named_codes(const Query& field, const Project& project) {
  const Codebook& codebook = project.codebook;
  const NameMatch match(field.text, project.study.language);
  std::vector<std::size_t> out;
  if (!match.has_wildcards()) {
    const CodeId id = resolve_one(codebook, field.text, project.study.language);
    if (const auto at = codebook.position(id)) out.push_back(*at);
    return out;
  }
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (match.fits(codebook.codes()[i].name) || match.fits(codebook.codes()[i].id.value)) out.push_back(i);
  }
  if (out.empty()) {
    throw UsageError({.slug = "code-unknown",
                      .message = "no code is named like '" + field.text + "'",
                      .hint = "coding codebook lists the codes"});
  }
  return out;
}

// The codes that stand to `at` as the field says.
bool stands_so(const std::string& field, const Codebook& codebook, std::size_t code, std::size_t at) {
  if (field == "parent") return codebook.parent(code) == at;
  if (field == "sibling") return code != at && codebook.parent(code) == codebook.parent(at);
  if (field == "below") return code > at && code < codebook.end_of_subtree(at);
  return at > code && at < codebook.end_of_subtree(code);  // above
}

template <class Test>
std::vector<CodeId> codes_where(const Codebook& codebook, const Test& test) {
  std::vector<CodeId> out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (test(i)) out.push_back(codebook.codes()[i].id);
  }
  return out;
}

void require_number(const Query& field) {
  if (parse_real(field.text)) return;
  throw UsageError({.slug = "value-malformed",
                    .message = "'" + field.text + "' is no number",
                    .hint = "write " + field.field + ">=50"});
}

// Refused as --coder refuses a name that nobody has.
void require_coder(const Query& field, const Project& project) {
  const NameMatch match(field.text, project.study.language);
  const bool known = std::any_of(project.coders.begin(), project.coders.end(),
                                 [&](const CoderId& coder) { return match.fits(coder.value); });
  if (!known) choose_coder(project, CoderId{field.text}, {});
}

void require_date(const Query& field) {
  const std::string& text = field.text;
  const bool sized = text.size() == 4 || text.size() == 7 || text.size() == 10;
  bool formed = sized;
  for (std::size_t i = 0; i < text.size() && formed; ++i)
    formed = i == 4 || i == 7 ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
  if (formed) return;
  throw UsageError({.slug = "value-malformed",
                    .message = "'" + text + "' is no date",
                    .hint = "write 2021, 2021-05 or 2021-05-30"});
}

}  // namespace

const FieldFacts* field_named(std::string_view name) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&](const FieldFacts& each) { return each.name == name; });
  return found == fields.end() ? nullptr : found;
}

std::vector<std::string> field_names() {
  std::vector<std::string> out;
  for (const FieldFacts& field : fields) out.emplace_back(field.name);
  return out;
}

bool is_about_segments(const Query& part) {
  const bool field = part.kind == QueryKind::field;
  return part.kind == QueryKind::related ||
         (field && (part.subject == FieldSubject::code || part.subject == FieldSubject::segment));
}

std::vector<CodeId> codes_meant(const Query& field, const Project& project) {
  const Codebook& codebook = project.codebook;
  if (field.field == "set") {
    const auto in = in_set(codebook, field.text);
    return codes_where(codebook, [&](std::size_t i) { return in[i]; });
  }
  if (field.field == "level") {
    const std::string level = resolve_level(project.study, field.text);
    return codes_where(codebook, [&](std::size_t i) { return level_at(project, i) == level; });
  }
  if (field.field == "rq") {
    require_question(project.study, field.text);
    return codes_where(codebook, [&](std::size_t i) { return codebook.question(i) == field.text; });
  }
  const auto named = named_codes(field, project);
  const bool with_below = field.comparison == Comparison::named;
  return codes_where(codebook, [&](std::size_t i) {
    return std::any_of(named.begin(), named.end(), [&](std::size_t at) {
      if (field.field != "code") return stands_so(field.field, codebook, i, at);
      return i == at || (with_below && stands_so("below", codebook, i, at));
    });
  });
}

void require_value(const Query& field, const Project& project) {
  if (field.field == "coder") require_coder(field, project);
  if (field.field == "weight" || field.field == "length" || field.field == "order") require_number(field);
  if (field.field == "date") require_date(field);
  if (field.field == "stage" && field.text != "none") stage_named(field.text);
  if (field.field == "value") property_value_of(field.text);
}

}  // namespace coding
