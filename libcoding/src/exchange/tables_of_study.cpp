// Tables of the study and its people.
#include "coding/base/number.hpp"
#include "coding/text/join.hpp"
#include "exchange/table_parts.hpp"

namespace coding {

namespace {

DataTable study_table(const Study& study) {
  return {.name = "study",
          .about = "one row a property of the study",
          .fields = {{.key = "property", .about = "its name"}, {.key = "value", .about = "what it is"}},
          .key = 1,
          .rows = [&study](const TakeDataRow& take) {
            const auto row = [&](const char* property, const std::string& value) {
              take({property, told(value)});
            };
            row("id", study.id);
            row("title", study.title);
            row("description", study.description);
            row("language", study.language.tag);
            row("coder", study.coder.value);
            row("levels", join(study.levels, "; "));
            row("method", name_of(study.method));
            row("stage", name_of(study.stage));
            row("core", study.core.value);
          }};
}

DataTable questions_table(const Study& study) {
  return {.name = "questions",
          .about = "one row a research question",
          .fields = {{.key = "question", .about = "its id"},
                     {.key = "text", .about = "the question"},
                     {.key = "prompt", .about = "how it was asked in the interview"}},
          .key = 1,
          .rows = [&study](const TakeDataRow& take) {
            for (const ResearchQuestion& each : study.questions)
              take({told(each.id), told(each.text), told(each.prompt)});
          }};
}

DataTable attribute_types_table(const Study& study) {
  return {
      .name = "attribute_types",
      .about = "one row an attribute that participants may have",
      .fields = {{.key = "attribute", .about = "its key"},
                 {.key = "title", .about = "its heading in tables"},
                 {.key = "type", .about = "text, integer, real, boolean, date or choice"},
                 {.key = "choices", .about = "of a choice: what there is to choose, joined by semicolons"}},
      .key = 1,
      .rows = [&study](const TakeDataRow& take) {
        for (const Attribute& each : study.attributes)
          take({told(each.key), told(each.title), told(name_of(each.type)), told(join(each.choices, "; "))});
      }};
}

DataTable participants_table(const Project& project, bool wide) {
  DataTable out{.name = "participants",
                .about = "one row a participant",
                .fields = {{.key = "participant", .about = "the participant's id"}},
                .key = 1};
  if (wide) {
    for (DataField& field : attribute_fields(project.study, out.fields))
      out.fields.push_back(std::move(field));
  }
  out.rows = [&project, wide](const TakeDataRow& take) {
    for (const Participant& participant : project.participants) {
      DataRow row{told(participant.id)};
      if (wide) add_attribute_values(row, project.study, &participant);
      take(row);
    }
  };
  return out;
}

// The number that a value is where its attribute says that it is one.
DataValue number_in(const std::string& value, AttributeType type) {
  if (type == AttributeType::integer) {
    if (const auto number = parse_integer(value)) return *number;
  }
  if (type == AttributeType::real) {
    if (const auto number = parse_real(value)) return *number;
  }
  return std::monostate{};
}

DataTable attributes_table(const Project& project) {
  return {.name = "attributes",
          .about = "one row a participant and an attribute that is known",
          .fields = {{.key = "participant", .about = "whose it is", .refers = "participants"},
                     {.key = "attribute", .about = "its key", .refers = "attribute_types"},
                     {.key = "value", .about = "as it was written"},
                     {.key = "number",
                      .kind = FieldKind::real,
                      .about = "of an integer or real attribute: the value as a number"}},
          .key = 2,
          .rows = [&project](const TakeDataRow& take) {
            for (const Participant& participant : project.participants) {
              for (const Attribute& attribute : project.study.attributes) {
                const auto found = participant.values.find(attribute.key);
                if (found == participant.values.end() || found->second.empty()) continue;
                take({told(participant.id), told(attribute.key), told(found->second),
                      number_in(found->second, attribute.type)});
              }
            }
          }};
}

DataTable coders_table(const Project& project) {
  return {.name = "coders",
          .about = "one row a coder",
          .fields = {{.key = "coder", .about = "the coder's name"},
                     {.key = "is_of_study",
                      .kind = FieldKind::truth,
                      .about = "1: whose segments count when nobody says otherwise"}},
          .key = 1,
          .rows = [&project](const TakeDataRow& take) {
            for (const CoderId& coder : project.coders)
              take({told(coder), truth(coder == project.study.coder)});
          }};
}

DataTable declarations_table(const Project& project) {
  return {.name = "declarations",
          .about = "one row a coder's word to have gone through a document",
          .fields = {{.key = "coder", .about = "who", .refers = "coders"},
                     {.key = "document", .about = "which", .refers = "documents"}},
          .key = 2,
          .rows = [&project](const TakeDataRow& take) {
            for (const Declaration& each : project.declarations)
              take({told(each.coder), told(each.document)});
          }};
}

}  // namespace

std::vector<DataTable> study_tables(const ProjectData& data, const DataTableOptions& options) {
  const Project& project = data.project;
  return {study_table(project.study),
          questions_table(project.study),
          attribute_types_table(project.study),
          participants_table(project, options.wide),
          attributes_table(project),
          coders_table(project),
          declarations_table(project)};
}

}  // namespace coding
