#include "exchange/refi_schema.hpp"

#include <algorithm>
#include <array>

#include "exchange/refi_schema_attributes.hpp"

namespace coding {

namespace {

using C = RefiChildRule;
using namespace refi_attributes;

template <RefiType type>
const RefiElementRule& text_of() {
  static constexpr RefiElementRule rule{.content = RefiContent::text, .text = type};
  return rule;
}

template <RefiKind kind>
const RefiElementRule& reference_to() {
  static constexpr std::array attributes = {A{"targetGUID", T::guid, required, kind}};
  static constexpr RefiElementRule rule{.attributes = attributes};
  return rule;
}

constexpr C description(int step) { return {"Description", text_of<T::string>, step}; }
constexpr C note_refs(int step) { return {"NoteRef", reference_to<K::note>, step, false, true}; }

using Rule = const RefiElementRule& (*)();

// Something that holds nothing but one kind of child.
template <const std::string_view& child, Rule rule_of_child>
const RefiElementRule& wrapper_of() {
  static constexpr std::array children = {C{child, rule_of_child, 0, required, true}};
  static constexpr RefiElementRule rule{.content = RefiContent::children, .children = children};
  return rule;
}

const RefiElementRule& coding() {
  static constexpr std::array children = {C{"CodeRef", reference_to<K::code>, 0, required}, note_refs(1)};
  static constexpr RefiElementRule rule{.names = K::coding,
                                        .content = RefiContent::children,
                                        .attributes = coding_attributes,
                                        .children = children};
  return rule;
}

constexpr C codings(int step) { return {"Coding", coding, step, false, true}; }

const RefiElementRule& variable_value() {
  static constexpr std::array children = {C{"VariableRef", reference_to<K::variable>, 0, required},
                                          C{"TextValue", text_of<T::string>, 1},
                                          C{"BooleanValue", text_of<T::boolean>, 1},
                                          C{"IntegerValue", text_of<T::integer>, 1},
                                          C{"FloatValue", text_of<T::decimal>, 1},
                                          C{"DateValue", text_of<T::date>, 1},
                                          C{"DateTimeValue", text_of<T::date_time>, 1}};
  static constexpr RefiElementRule rule{.content = RefiContent::children, .children = children};
  return rule;
}

constexpr C values(int step) { return {"VariableValue", variable_value, step, false, true}; }

const RefiElementRule& user() {
  static constexpr RefiElementRule rule{.names = K::user, .attributes = user_attributes};
  return rule;
}

const RefiElementRule& project_code() {
  static constexpr std::array children = {description(0), note_refs(1),
                                          C{"Code", project_code, 2, false, true}};
  static constexpr RefiElementRule rule{.names = K::code,
                                        .content = RefiContent::children,
                                        .attributes = code_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& codebook_code() {
  static constexpr std::array children = {description(0), C{"Code", codebook_code, 1, false, true}};
  static constexpr RefiElementRule rule{.names = K::code,
                                        .content = RefiContent::children,
                                        .attributes = code_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& variable() {
  static constexpr std::array children = {description(0)};
  static constexpr RefiElementRule rule{.names = K::variable,
                                        .content = RefiContent::children,
                                        .attributes = variable_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& case_of_project() {
  static constexpr std::array children = {description(0), C{"CodeRef", reference_to<K::code>, 1, false, true},
                                          values(2), C{"SourceRef", reference_to<K::source>, 3, false, true},
                                          C{"SelectionRef", reference_to<K::selection>, 4, false, true}};
  static constexpr RefiElementRule rule{.names = K::case_,
                                        .content = RefiContent::children,
                                        .attributes = named_attributes,
                                        .children = children};
  return rule;
}

constexpr std::array selection_children = {description(0), codings(1), note_refs(2)};

template <const auto& attributes>
const RefiElementRule& selection() {
  static constexpr RefiElementRule rule{.names = K::selection,
                                        .content = RefiContent::children,
                                        .attributes = attributes,
                                        .children = selection_children};
  return rule;
}

// TextSourceType.
template <RefiKind kind>
const RefiElementRule& text() {
  static constexpr std::array children = {
      description(0),
      C{"PlainTextContent", text_of<T::string>, 1},
      C{"PlainTextSelection", selection<text_selection_attributes>, 2, false, true},
      codings(3),
      note_refs(4),
      values(5)};
  static constexpr RefiElementRule rule{
      .names = kind, .content = RefiContent::children, .attributes = text_attributes, .children = children};
  return rule;
}

const RefiElementRule& pdf_selection() {
  static constexpr std::array children = {description(0), C{"Representation", text<K::representation>, 1},
                                          codings(2), note_refs(3)};
  static constexpr RefiElementRule rule{.names = K::selection,
                                        .content = RefiContent::children,
                                        .attributes = pdf_selection_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& picture_source() {
  static constexpr std::array children = {
      description(0),
      C{"TextDescription", text<K::representation>, 1},
      C{"PictureSelection", selection<picture_selection_attributes>, 2, false, true},
      codings(3),
      note_refs(4),
      values(5)};
  static constexpr RefiElementRule rule{.names = K::source,
                                        .content = RefiContent::children,
                                        .attributes = media_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& pdf_source() {
  static constexpr std::array children = {description(0),
                                          C{"PDFSelection", pdf_selection, 1, false, true},
                                          C{"Representation", text<K::representation>, 2},
                                          codings(3),
                                          note_refs(4),
                                          values(5)};
  static constexpr RefiElementRule rule{.names = K::source,
                                        .content = RefiContent::children,
                                        .attributes = media_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& sync_point() {
  static constexpr RefiElementRule rule{.names = K::sync_point, .attributes = sync_point_attributes};
  return rule;
}

const RefiElementRule& transcript() {
  static constexpr std::array children = {
      description(0), C{"PlainTextContent", text_of<T::string>, 1},
      C{"SyncPoint", sync_point, 2, false, true},
      C{"TranscriptSelection", selection<transcript_selection_attributes>, 3, false, true}, note_refs(4)};
  static constexpr RefiElementRule rule{.names = K::representation,
                                        .content = RefiContent::children,
                                        .attributes = text_attributes,
                                        .children = children};
  return rule;
}

constexpr std::string_view audio_selection_name = "AudioSelection";
constexpr std::string_view video_selection_name = "VideoSelection";

template <const std::string_view& selection_name>
const RefiElementRule& recording() {
  static constexpr std::array children = {
      description(0),
      C{"Transcript", transcript, 1, false, true},
      C{selection_name, selection<time_selection_attributes>, 2, false, true},
      codings(3),
      note_refs(4),
      values(5)};
  static constexpr RefiElementRule rule{.names = K::source,
                                        .content = RefiContent::children,
                                        .attributes = media_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& sources() {
  static constexpr std::array children = {
      C{"TextSource", text<K::source>, 0, required, true},
      C{"PictureSource", picture_source, 0, required, true}, C{"PDFSource", pdf_source, 0, required, true},
      C{"AudioSource", recording<audio_selection_name>, 0, required, true},
      C{"VideoSource", recording<video_selection_name>, 0, required, true}};
  static constexpr RefiElementRule rule{.content = RefiContent::children, .children = children};
  return rule;
}

const RefiElementRule& link() {
  static constexpr std::array children = {note_refs(0)};
  static constexpr RefiElementRule rule{.names = K::link,
                                        .content = RefiContent::children,
                                        .attributes = link_attributes,
                                        .children = children};
  return rule;
}

const RefiElementRule& project_set() {
  static constexpr std::array children = {description(0),
                                          C{"MemberCode", reference_to<K::code>, 1, false, true},
                                          C{"MemberSource", reference_to<K::source>, 2, false, true},
                                          C{"MemberNote", reference_to<K::note>, 3, false, true}};
  static constexpr RefiElementRule rule{
      .names = K::set, .content = RefiContent::children, .attributes = set_attributes, .children = children};
  return rule;
}

const RefiElementRule& codebook_member() {
  static constexpr std::array attributes = {A{"guid", T::guid, required, K::code}};
  static constexpr RefiElementRule rule{.attributes = attributes};
  return rule;
}

const RefiElementRule& codebook_set() {
  static constexpr std::array children = {description(0), C{"MemberCode", codebook_member, 1, false, true}};
  static constexpr RefiElementRule rule{
      .names = K::set, .content = RefiContent::children, .attributes = set_attributes, .children = children};
  return rule;
}

const RefiElementRule& vertex() {
  static constexpr RefiElementRule rule{.names = K::vertex, .attributes = vertex_attributes};
  return rule;
}

const RefiElementRule& edge() {
  static constexpr RefiElementRule rule{.names = K::edge, .attributes = edge_attributes};
  return rule;
}

const RefiElementRule& graph() {
  static constexpr std::array children = {C{"Vertex", vertex, 0, false, true},
                                          C{"Edge", edge, 1, false, true}};
  static constexpr RefiElementRule rule{.names = K::graph,
                                        .content = RefiContent::children,
                                        .attributes = named_attributes,
                                        .children = children};
  return rule;
}

constexpr std::string_view user_name = "User";
constexpr std::string_view code_name = "Code";
constexpr std::string_view codes_name = "Codes";
constexpr std::string_view variable_name = "Variable";
constexpr std::string_view case_name = "Case";
constexpr std::string_view note_name = "Note";
constexpr std::string_view link_name = "Link";
constexpr std::string_view set_name = "Set";
constexpr std::string_view graph_name = "Graph";

const RefiElementRule& book_of_project() {
  static constexpr std::array children = {C{codes_name, wrapper_of<code_name, project_code>, 0, required}};
  static constexpr RefiElementRule rule{.content = RefiContent::children, .children = children};
  return rule;
}

bool has_element(const RefiElementRule& top, std::string_view wanted, int depth) {
  return std::any_of(top.children.begin(), top.children.end(), [&](const RefiChildRule& child) {
    return child.name == wanted || (depth > 0 && has_element(child.rule(), wanted, depth - 1));
  });
}

}  // namespace

const RefiElementRule& refi_project_rule() {
  static constexpr std::array children = {C{"Users", wrapper_of<user_name, user>, 0},
                                          C{"CodeBook", book_of_project, 1},
                                          C{"Variables", wrapper_of<variable_name, variable>, 2},
                                          C{"Cases", wrapper_of<case_name, case_of_project>, 3},
                                          C{"Sources", sources, 4},
                                          C{"Notes", wrapper_of<note_name, text<K::note>>, 5},
                                          C{"Links", wrapper_of<link_name, link>, 6},
                                          C{"Sets", wrapper_of<set_name, project_set>, 7},
                                          C{"Graphs", wrapper_of<graph_name, graph>, 8},
                                          description(9),
                                          note_refs(10)};
  static constexpr RefiElementRule rule{
      .content = RefiContent::children, .attributes = project_attributes, .children = children};
  return rule;
}

const RefiElementRule& refi_codebook_rule() {
  static constexpr std::array children = {C{"Codes", wrapper_of<code_name, codebook_code>, 0, required},
                                          C{"Sets", wrapper_of<set_name, codebook_set>, 1}};
  static constexpr RefiElementRule rule{
      .content = RefiContent::children, .attributes = codebook_attributes, .children = children};
  return rule;
}

const RefiAttributeRule* attribute_rule(const RefiElementRule& element, std::string_view wanted) {
  for (const RefiAttributeRule& each : element.attributes)
    if (each.name == wanted) return &each;
  return nullptr;
}

const RefiChildRule* child_rule(const RefiElementRule& element, std::string_view wanted) {
  for (const RefiChildRule& each : element.children)
    if (each.name == wanted) return &each;
  return nullptr;
}

bool is_refi_element(std::string_view wanted) {
  constexpr int deepest = 7;  // Project, Sources, PDFSource, PDFSelection, Representation, …, Coding, CodeRef
  return wanted == "Project" || wanted == "CodeBook" || has_element(refi_project_rule(), wanted, deepest);
}

bool is_wrapper(const RefiElementRule& element) {
  return element.attributes.empty() && !element.children.empty() && element.children.front().required &&
         element.children.front().name != "VariableRef";
}

std::string_view name_of(RefiKind kind) {
  constexpr std::array<std::string_view, 17> names = {
      "nothing",          "a user",      "a code",   "a variable", "a case",  "a source",
      "a representation", "a selection", "a coding", "a note",     "a link",  "a set",
      "a sync point",     "a graph",     "a vertex", "an edge",    "anything"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace coding
