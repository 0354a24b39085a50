#include "exchange/refi_element_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "coding/project/code_guid.hpp"
#include "exchange/xsd_values.hpp"

namespace coding {

namespace {

// A row: the element; its attributes, "!" those that it needs, with ":" their form; its children in order,
// "?" none or one, "*" any number, "+" at least one, nothing: exactly one, "|" between those of one place.
struct Row {
  std::string_view element;
  std::string_view attributes;
  std::string_view children;
};

constexpr std::string_view text_attributes =
    "guid:guid! name richTextPath plainTextPath creatingUser:guid creationDateTime:time modifyingUser:guid "
    "modifiedDateTime:time";
constexpr std::string_view text_children =
    "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*";
constexpr std::string_view source_attributes =
    "guid:guid! name path currentPath creatingUser:guid creationDateTime:time modifyingUser:guid "
    "modifiedDateTime:time";
constexpr std::string_view media_selection =
    "guid:guid! name begin:integer! end:integer! creatingUser:guid creationDateTime:time modifyingUser:guid "
    "modifiedDateTime:time";
constexpr std::string_view selection_children = "Description? Coding* NoteRef*";
constexpr std::string_view target = "targetGUID:guid!";

constexpr std::array project_rows = {
    Row{"Project",
        "name! origin creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid "
        "modifiedDateTime:time basePath",
        "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"},
    Row{"Users", "", "User+"},
    Row{"User", "guid:guid! name id", ""},
    Row{"CodeBook", "", "Codes"},
    Row{"Codes", "", "Code+"},
    Row{"Code", "guid:guid! name! isCodable:boolean! color:color", "Description? NoteRef* Code*"},
    Row{"Cases", "", "Case+"},
    Row{"Case", "guid:guid! name", "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"},
    Row{"Variables", "", "Variable+"},
    Row{"Variable", "guid:guid! name! typeOfVariable:variable!", "Description?"},
    Row{"VariableValue", "",
        "VariableRef TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue?"},
    Row{"Sets", "", "Set+"},
    Row{"Set", "guid:guid! name!", "Description? MemberCode* MemberSource* MemberNote*"},
    Row{"Sources", "", "TextSource|PictureSource|PDFSource|AudioSource|VideoSource+"},
    Row{"TextSource", text_attributes, text_children},
    Row{"TextDescription", text_attributes, text_children},
    Row{"Representation", text_attributes, text_children},
    Row{"Note", text_attributes, text_children},
    Row{"PlainTextSelection",
        "guid:guid! name startPosition:integer! endPosition:integer! creatingUser:guid creationDateTime:time "
        "modifyingUser:guid modifiedDateTime:time",
        selection_children},
    Row{"PictureSource", source_attributes,
        "Description? TextDescription? PictureSelection* Coding* NoteRef* VariableValue*"},
    Row{"PictureSelection",
        "guid:guid! name firstX:integer! firstY:integer! secondX:integer! secondY:integer! creatingUser:guid "
        "creationDateTime:time modifyingUser:guid modifiedDateTime:time",
        selection_children},
    Row{"PDFSource", source_attributes,
        "Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*"},
    Row{"PDFSelection",
        "guid:guid! name page:integer! firstX:integer! firstY:integer! secondX:integer! secondY:integer! "
        "creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time",
        "Description? Representation? Coding* NoteRef*"},
    Row{"AudioSource", source_attributes,
        "Description? Transcript* AudioSelection* Coding* NoteRef* VariableValue*"},
    Row{"VideoSource", source_attributes,
        "Description? Transcript* VideoSelection* Coding* NoteRef* VariableValue*"},
    Row{"AudioSelection", media_selection, selection_children},
    Row{"VideoSelection", media_selection, selection_children},
    Row{"Transcript", text_attributes,
        "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*"},
    Row{"TranscriptSelection",
        "guid:guid! name fromSyncPoint:guid toSyncPoint:guid creatingUser:guid creationDateTime:time "
        "modifyingUser:guid modifiedDateTime:time",
        selection_children},
    Row{"SyncPoint", "guid:guid! timeStamp:integer position:integer", ""},
    Row{"Coding", "guid:guid! creatingUser:guid creationDateTime:time", "CodeRef NoteRef*"},
    Row{"Graphs", "", "Graph+"},
    Row{"Graph", "guid:guid! name", "Vertex* Edge*"},
    Row{"Vertex",
        "guid:guid! representedGUID:guid name firstX:integer! firstY:integer! secondX:integer "
        "secondY:integer shape:shape color:color",
        ""},
    Row{"Edge",
        "guid:guid! representedGUID:guid name sourceVertex:guid! targetVertex:guid! color:color "
        "direction:direction lineStyle:line",
        ""},
    Row{"Notes", "", "Note+"},
    Row{"Links", "", "Link+"},
    Row{"Link", "guid:guid! name direction:direction color:color originGUID:guid targetGUID:guid",
        "NoteRef*"},
    Row{"NoteRef", target, ""},
    Row{"CodeRef", target, ""},
    Row{"SourceRef", target, ""},
    Row{"SelectionRef", target, ""},
    Row{"VariableRef", target, ""},
    Row{"MemberCode", target, ""},
    Row{"MemberSource", target, ""},
    Row{"MemberNote", target, ""}};

// What a codebook by itself has otherwise.
constexpr std::array codebook_rows = {
    Row{"CodeBook", "origin", "Codes Sets?"},
    Row{"Code", "guid:guid! name! isCodable:boolean! color:color", "Description? Code*"},
    Row{"Set", "guid:guid! name!", "Description? MemberCode*"}, Row{"MemberCode", "guid:guid!", ""}};

constexpr std::array value_rows = {
    std::pair<std::string_view, RefiForm>{"Description", RefiForm::text},
    std::pair<std::string_view, RefiForm>{"PlainTextContent", RefiForm::text},
    std::pair<std::string_view, RefiForm>{"TextValue", RefiForm::text},
    std::pair<std::string_view, RefiForm>{"BooleanValue", RefiForm::boolean},
    std::pair<std::string_view, RefiForm>{"IntegerValue", RefiForm::integer},
    std::pair<std::string_view, RefiForm>{"FloatValue", RefiForm::decimal},
    std::pair<std::string_view, RefiForm>{"DateValue", RefiForm::date},
    std::pair<std::string_view, RefiForm>{"DateTimeValue", RefiForm::date_time}};

struct FormName {
  std::string_view in_table;
  RefiForm form;
  std::string_view for_people;
};

constexpr std::array form_names = {
    FormName{"", RefiForm::text, "text"},
    FormName{"guid", RefiForm::guid, "a GUID"},
    FormName{"boolean", RefiForm::boolean, "true or false"},
    FormName{"integer", RefiForm::integer, "a whole number"},
    FormName{"decimal", RefiForm::decimal, "a decimal number without an exponent"},
    FormName{"date", RefiForm::date, "a date"},
    FormName{"time", RefiForm::date_time, "a date with a time"},
    FormName{"color", RefiForm::color, "a colour, #RGB or #RRGGBB"},
    FormName{"direction", RefiForm::direction, "Associative, OneWay or Bidirectional"},
    FormName{"variable", RefiForm::variable_type, "Text, Boolean, Integer, Float, Date or DateTime"},
    FormName{"shape", RefiForm::shape, "a shape that the standard has"},
    FormName{"line", RefiForm::line, "dotted, dashed or solid"}};

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

RefiForm form_named(std::string_view name) {
  const auto* const found = std::find_if(form_names.begin(), form_names.end(),
                                         [&](const auto& each) { return each.in_table == name; });
  return found == form_names.end() ? RefiForm::text : found->form;
}

RefiElementShape rule_of(const Row& row) {
  RefiElementShape out{.name = std::string(row.element)};
  for (std::string& attribute : parts_of(row.attributes, ' ')) {
    const bool is_required = attribute.ends_with('!');
    if (is_required) attribute.pop_back();
    const std::size_t colon = std::min(attribute.find(':'), attribute.size());
    const std::string form = colon < attribute.size() ? attribute.substr(colon + 1) : std::string();
    out.attributes.push_back({attribute.substr(0, colon), form_named(form), is_required});
  }
  for (std::string& child : parts_of(row.children, ' ')) {
    const char times = child.back();
    if (times == '?' || times == '*' || times == '+') child.pop_back();
    out.children.push_back({.names = parts_of(child, '|'),
                            .is_required = times != '?' && times != '*',
                            .is_repeatable = times == '*' || times == '+'});
  }
  return out;
}

using Rules = std::map<std::string, RefiElementShape, std::less<>>;

Rules rules_of_project() {
  Rules out;
  for (const Row& row : project_rows) out[std::string(row.element)] = rule_of(row);
  for (const auto& [name, form] : value_rows)
    out[std::string(name)] = {.name = std::string(name), .is_value = true, .form = form};
  return out;
}

Rules rules_of_codebook() {
  Rules out = rules_of_project();
  for (const Row& row : codebook_rows) out[std::string(row.element)] = rule_of(row);
  return out;
}

bool is_one_of(std::string_view value, std::string_view allowed) {
  const auto parts = parts_of(allowed, ' ');
  return std::find(parts.begin(), parts.end(), value) != parts.end();
}

bool is_color(std::string_view value) {
  const auto is_hexadecimal = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return (value.size() == 4 || value.size() == 7) && value.front() == '#' &&
         std::all_of(value.begin() + 1, value.end(), is_hexadecimal);
}

}  // namespace

const RefiElementShape* refi_shape_of(std::string_view element, bool is_codebook) {
  static const Rules project = rules_of_project();
  static const Rules codebook = rules_of_codebook();
  const Rules& rules = is_codebook ? codebook : project;
  const auto found = rules.find(element);
  return found == rules.end() ? nullptr : &found->second;
}

bool is_refi_reference(std::string_view attribute) {
  return attribute == "targetGUID" || attribute == "originGUID" || attribute == "representedGUID" ||
         attribute.ends_with("Vertex") || attribute.ends_with("SyncPoint") || attribute.ends_with("User") ||
         attribute.ends_with("UserGUID");
}

bool may_lead_to(std::string_view reference, std::string_view thing) {
  if (reference == "NoteRef" || reference == "MemberNote") return thing == "Note";
  if (reference == "CodeRef" || reference == "MemberCode") return thing == "Code";
  if (reference == "VariableRef") return thing == "Variable";
  if (reference == "SourceRef" || reference == "MemberSource") return thing.ends_with("Source");
  if (reference == "SelectionRef") return thing.ends_with("Selection");
  if (reference.ends_with("Vertex")) return thing == "Vertex";
  if (reference.ends_with("SyncPoint")) return thing == "SyncPoint";
  return thing == "User" || (!reference.ends_with("User") && !reference.ends_with("UserGUID"));
}

bool has_form(std::string_view value, RefiForm form) {
  switch (form) {
    case RefiForm::text:
      return true;
    case RefiForm::guid:
      return !plain_guid(value).empty();
    case RefiForm::boolean:
      return is_xsd_boolean(value);
    case RefiForm::integer:
      return is_xsd_integer(value);
    case RefiForm::decimal:
      return is_xsd_decimal(value);
    case RefiForm::date:
      return is_xsd_date(value);
    case RefiForm::date_time:
      return is_xsd_date_time(value);
    case RefiForm::color:
      return is_color(value);
    case RefiForm::direction:
      return is_one_of(value, "Associative OneWay Bidirectional");
    case RefiForm::variable_type:
      return is_one_of(value, "Text Boolean Integer Float Date DateTime");
    case RefiForm::shape:
      return is_one_of(value,
                       "Person Oval Rectangle RoundedRectangle Star LeftTriangle RightTriangle UpTriangle "
                       "DownTriangle Note");
    case RefiForm::line:
      return is_one_of(value, "dotted dashed solid");
  }
  return false;
}

std::string_view name_of(RefiForm form) {
  const auto* const found =
      std::find_if(form_names.begin(), form_names.end(), [&](const auto& each) { return each.form == form; });
  return found == form_names.end() ? "" : found->for_people;
}

}  // namespace coding
