// Tables of the codebook.
#include "exchange/table_parts.hpp"

namespace coding {

namespace {

std::vector<DataField> code_fields() {
  return {{.key = "code", .about = "the code's id"},
          {.key = "name", .about = "names may repeat"},
          {.key = "parent", .about = "the code above it", .refers = "codes"},
          {.key = "position", .kind = FieldKind::integer, .about = "in the order of the tree, from 1"},
          {.key = "depth", .kind = FieldKind::integer, .about = "a root is 0"},
          {.key = "level", .about = "one of the study's levels"},
          {.key = "path", .about = "the names from the root, joined by \" > \""},
          {.key = "question", .about = "the research question it answers, also by what is above it"},
          {.key = "stage", .about = "none, open, axial or selective coding"},
          {.key = "role", .about = "in the paradigm model"},
          {.key = "action", .about = "the level of action, of the conditional matrix"},
          {.key = "in_vivo", .kind = FieldKind::truth, .about = "1: the name is a participant's words"},
          {.key = "brief", .about = "the definition in one line"},
          {.key = "definition"},
          {.key = "use", .about = "when to use it"},
          {.key = "avoid", .about = "when not to"},
          {.key = "color", .about = "#RRGGBB"},
          {.key = "guid", .about = "that another program gave it"},
          {.key = "active", .kind = FieldKind::truth, .about = "0: it is given to no more passages"},
          {.key = "locked", .kind = FieldKind::truth, .about = "1: its words and segments stay as they are"}};
}

std::string path_text(const Codebook& codebook, std::size_t position) {
  std::string out;
  for (const std::string& name : codebook.path(position)) out += (out.empty() ? "" : " > ") + name;
  return out;
}

void take_codes(const ProjectData& data, const TakeDataRow& take) {
  const Codebook& codebook = data.project.codebook;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Code& code = codebook.codes()[i];
    take({told(code.id),
          told(code.name),
          told(code.parent),
          counted_value(i + 1),
          counted_value(codebook.depth(i)),
          told(i < data.levels.size() ? data.levels[i] : code.level),
          told(path_text(codebook, i)),
          told(codebook.question(i)),
          told(name_of(code.stage)),
          told(name_of(code.role)),
          told(name_of(code.action)),
          truth(code.in_vivo),
          told(code.brief),
          told(code.definition),
          told(code.use),
          told(code.avoid),
          told(code.color),
          told(code.guid),
          truth(code.active),
          truth(code.locked)});
  }
}

DataTable codes_table(const ProjectData& data) {
  return {.name = "codes",
          .about = "one row a code, in the order of the tree",
          .fields = code_fields(),
          .key = 1,
          .rows = [&data](const TakeDataRow& take) { take_codes(data, take); }};
}

DataTable paths_table(const Codebook& codebook) {
  return {.name = "code_paths",
          .about = "one row a code and a code above it, or itself",
          .fields = {{.key = "ancestor", .about = "the upper code", .refers = "codes"},
                     {.key = "code", .about = "the lower code", .refers = "codes"},
                     {.key = "distance", .kind = FieldKind::integer, .about = "0: the code itself"}},
          .key = 2,
          .rows = [&codebook](const TakeDataRow& take) {
            for (std::size_t i = 0; i < codebook.size(); ++i) {
              std::int64_t distance = 0;
              for (std::optional<std::size_t> up = i; up; up = codebook.parent(*up))
                take({told(codebook.codes()[*up].id), told(codebook.codes()[i].id), distance++});
            }
          }};
}

DataTable names_table(const Codebook& codebook) {
  return {.name = "code_names",
          .about = "one row a code's name in another language",
          .fields = {{.key = "code", .about = "which", .refers = "codes"},
                     {.key = "language", .about = "BCP 47 tag"},
                     {.key = "name", .about = "in that language"}},
          .key = 2,
          .rows = [&codebook](const TakeDataRow& take) {
            for (const Code& code : codebook.codes()) {
              for (const auto& gloss : code.glosses)
                take({told(code.id), told(gloss.first), told(gloss.second)});
            }
          }};
}

DataTable sets_table(const Codebook& codebook) {
  return {.name = "code_sets",
          .about = "one row a code and a set it is in",
          .fields = {{.key = "code", .about = "which", .refers = "codes"}, {.key = "set_name"}},
          .key = 2,
          .rows = [&codebook](const TakeDataRow& take) {
            for (const Code& code : codebook.codes()) {
              for (const std::string& set : code.sets) take({told(code.id), told(set)});
            }
          }};
}

DataTable properties_table(const Codebook& codebook) {
  return {
      .name = "code_properties",
      .about = "one row a value on the dimension of a code's property; a property without values has one row",
      .fields = {{.key = "code", .about = "whose", .refers = "codes"},
                 {.key = "property", .about = "its name"},
                 {.key = "place", .kind = FieldKind::integer, .about = "along the dimension, from 1"},
                 {.key = "value"}},
      .key = 3,
      .rows = [&codebook](const TakeDataRow& take) {
        for (const Code& code : codebook.codes()) {
          for (const Property& property : code.properties) {
            std::int64_t place = 0;
            for (const std::string& value : property.values)
              take({told(code.id), told(property.name), ++place, told(value)});
            if (place == 0) take({told(code.id), told(property.name), std::int64_t{0}, DataValue()});
          }
        }
      }};
}

DataTable examples_table(const Codebook& codebook) {
  return {.name = "code_examples",
          .about = "one row an example of a code",
          .fields = {{.key = "code", .about = "of which", .refers = "codes"},
                     {.key = "kind", .about = "example or borderline"},
                     {.key = "place", .kind = FieldKind::integer, .about = "from 1"},
                     {.key = "text", .about = "words, or a link to a passage: Y5:120:341"}},
          .key = 3,
          .rows = [&codebook](const TakeDataRow& take) {
            for (const Code& code : codebook.codes()) {
              std::int64_t place = 0;
              for (const std::string& text : code.examples)
                take({told(code.id), "example", ++place, told(text)});
              place = 0;
              for (const std::string& text : code.borderline)
                take({told(code.id), "borderline", ++place, told(text)});
            }
          }};
}

DataTable merged_table(const Codebook& codebook) {
  return {.name = "merged_codes",
          .about = "one row a code that was merged into another; its segments are that code's",
          .fields = {{.key = "code", .about = "the id it had"},
                     {.key = "name", .about = "the name it had"},
                     {.key = "merged_into", .about = "after all merging", .refers = "codes"}},
          .key = 1,
          .rows = [&codebook](const TakeDataRow& take) {
            for (const Code& code : codebook.merged())
              take({told(code.id), told(code.name), told(codebook.followed(code.id))});
          }};
}

}  // namespace

std::vector<DataTable> code_tables(const ProjectData& data) {
  const Codebook& codebook = data.project.codebook;
  return {codes_table(data),          paths_table(codebook),    names_table(codebook), sets_table(codebook),
          properties_table(codebook), examples_table(codebook), merged_table(codebook)};
}

}  // namespace coding
