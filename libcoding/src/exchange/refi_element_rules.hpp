// The rules of REFI-QDA's elements as a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding {

enum class RefiForm {
  text,
  guid,
  boolean,
  integer,
  decimal,
  date,
  date_time,
  color,
  direction,
  variable_type,
  shape,
  line
};

struct RefiAttributeShape {
  std::string name{};
  RefiForm form = RefiForm::text;
  bool is_required = false;
};

struct RefiChildShape {
  std::vector<std::string> names{};  // any of them
  bool is_required = false;
  bool is_repeatable = false;
};

struct RefiElementShape {
  std::string name{};
  std::vector<RefiAttributeShape> attributes{};
  std::vector<RefiChildShape> children{};  // in their order
  bool is_value = false;                   // holds a text of `form` and no elements
  RefiForm form = RefiForm::text;
};

// Of a project, or of a codebook by itself; nothing for a name that neither has.
const RefiElementShape* refi_shape_of(std::string_view element, bool is_codebook);

// Whether the attribute holds the GUID of something else: "targetGUID", "creatingUser", …
bool is_refi_reference(std::string_view attribute);
// Whether a reference may lead to a thing: the names of the elements, as "NoteRef" and "Note"; of references
// that are attributes of a thing their own: "creatingUser" and "User".
bool may_lead_to(std::string_view reference, std::string_view thing);

bool has_form(std::string_view value, RefiForm form);
// "a GUID", "a whole number", …
std::string_view name_of(RefiForm form);

}  // namespace coding
