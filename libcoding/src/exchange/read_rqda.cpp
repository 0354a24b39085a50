// RQDA's projects (.rqda): one SQLite database, written by R.
//
// Rows are taken out by giving them status 0 and stay in the file: only those of status 1 are read, the
// others are counted. Positions are characters from 0, the end behind the last, kept as real numbers; each
// coding carries its words, so each is looked at. docs/formats/neighbours.md says what becomes of what.
#include <algorithm>
#include <array>
#include <map>

#include "coding/text/trim.hpp"
#include "exchange/foreign_readers.hpp"
#include "exchange/landing.hpp"

namespace coding {

namespace {

namespace fs = std::filesystem;

struct Rqda {
  const SqliteFile& file;
  Landing& landing;
  LandedCodes codes{};                             // by "category 3" and "code 12"
  std::map<std::string, std::size_t> documents{};  // places in the project's documents
  std::map<std::string, LandedText> texts{};
  std::map<std::string, ParticipantId> cases{};
  std::map<std::string, std::size_t> taken_out{};  // rows of status 0 by table
};

// The rows that were not taken out; `status` is the first column asked for.
void each_live(Rqda& from, const SqliteQuestion& question, const SqliteVisitor& take) {
  if (!from.file.has(question.table)) return;
  from.file.each(question, [&](const SqliteRow& row) {
    if (row.is_null(0) || row.integer(0) == 1)
      take(row);
    else
      ++from.taken_out[std::string(question.table)];
  });
}

void read_about(Rqda& from, const fs::path& path, const ForeignOptions& options) {
  Study& study = from.landing.project().study;
  study.language = options.language;
  study.title = options.title.empty() ? path.stem().string() : options.title;
  from.landing.incoming().origin = "RQDA";
  if (!from.file.has("project")) return;
  from.file.each({.table = "project", .columns = {"databaseversion?", "memo?"}}, [&](const SqliteRow& row) {
    from.landing.incoming().origin = "RQDA, database " + collapse_spaces(row.text(0));
    if (!trim(row.text(1)).empty()) from.landing.add_memo({.text = row.text(1)}, study.title);
  });
}

// The categories of each code, in their order.
std::map<std::string, std::vector<std::string>> categories_of(
    Rqda& from, const std::map<std::string, std::string>& names) {
  std::map<std::string, std::vector<std::string>> out;
  each_live(from, {.table = "treecode", .columns = {"status?", "cid", "catid"}, .order = "cid, catid"},
            [&](const SqliteRow& row) {
              if (names.contains(row.text(2)))
                out[row.text(1)].push_back(row.text(2));
              else
                from.landing.lost("categories of codes", row.text(1), "the category is not there");
            });
  return out;
}

void read_codes(Rqda& from) {
  std::vector<LandingCode> codes;
  std::map<std::string, std::string> names;
  each_live(
      from, {.table = "codecat", .columns = {"status", "catid", "name", "memo?"}, .order = "catid"},
      [&](const SqliteRow& row) {
        names.emplace(row.text(1), collapse_spaces(row.text(2)));
        codes.push_back(
            {.key = "category " + row.text(1),
             .code = {.name = row.text(2), .level = "category", .definition = landed_words(row.text(3))}});
      });
  const auto categories = categories_of(from, names);
  each_live(from, {.table = "freecode", .columns = {"status", "id", "name", "memo", "color?"}, .order = "id"},
            [&](const SqliteRow& row) {
              LandingCode made{.key = "code " + row.text(1),
                               .code = {.name = row.text(2),
                                        .level = names.empty() ? "" : "code",
                                        .definition = landed_words(row.text(3)),
                                        .color = plain_color(row.text(4))}};
              if (const auto above = categories.find(row.text(1)); above != categories.end()) {
                made.parent = "category " + above->second.front();
                for (std::size_t i = 1; i < above->second.size(); ++i)
                  made.code.sets.push_back(names.at(above->second[i]));
                std::sort(made.code.sets.begin(), made.code.sets.end());
                made.code.sets.erase(std::unique(made.code.sets.begin(), made.code.sets.end()),
                                     made.code.sets.end());
                from.landing.changed("further categories of codes", row.text(2),
                                     "a code stands below one; the others are sets",
                                     above->second.size() - 1);
              }
              if (made.code.color.empty() && !row.text(4).empty())
                from.landing.lost("colours", row.text(2), "'" + row.text(4) + "' is not written as #RRGGBB");
              codes.push_back(std::move(made));
            });
  if (!names.empty()) from.landing.project().study.levels = {"category", "code"};
  from.codes = land_codes(codes, from.landing.project().study.language, from.landing.losses());
}

void read_sources(Rqda& from) {
  each_live(from,
            {.table = "source",
             .columns = {"status", "id", "name", "file", "memo", "owner?", "date?"},
             .order = "id"},
            [&](const SqliteRow& row) {
              const std::string name = collapse_spaces(row.text(2));
              LandedText text(row.text(3));
              if (text.text().empty()) return from.landing.lost("documents", name, "it has no text");
              Document document{.id = from.landing.new_document_id(name), .title = name};
              document.source = {.file = name, .importer = "rqda/1"};
              from.landing.add_memo({.document = document.id,
                                     .author = row.text(5),
                                     .date = iso_date(row.text(6)),
                                     .text = row.text(4)});
              from.documents.emplace(row.text(1), from.landing.project().documents.size());
              from.landing.project().documents.push_back({.document = std::move(document),
                                                          .text = text.text(),
                                                          .source = row.text(3),
                                                          .keep_source = false});
              from.texts.emplace(row.text(1), std::move(text));
            });
}

void read_cases(Rqda& from) {
  each_live(
      from, {.table = "cases", .columns = {"status", "id", "name", "memo", "owner?", "date?"}, .order = "id"},
      [&](const SqliteRow& row) {
        if (from.cases.contains(row.text(1))) return;
        const ParticipantId id = from.landing.new_participant(collapse_spaces(row.text(2)));
        from.cases.emplace(row.text(1), id);
        from.landing.add_memo(
            {.participant = id, .author = row.text(4), .date = iso_date(row.text(5)), .text = row.text(3)});
      });
}

// A document that is linked to one case is that participant's, also where only a stretch of it is.
void give_to_people(Rqda& from) {
  std::map<std::string, std::vector<ParticipantId>> people;
  each_live(from,
            {.table = "caselinkage",
             .columns = {"status", "caseid", "fid", "memo?"},
             .order = "fid, caseid, selfirst, selend"},
            [&](const SqliteRow& row) {
              const auto person = from.cases.find(row.text(1));
              const auto document = from.documents.find(row.text(2));
              if (person == from.cases.end() || document == from.documents.end())
                return from.landing.lost("links of cases", row.text(1),
                                         "their case or document is not there");
              auto& all = people[row.text(2)];
              if (all.empty() || all.back() != person->second) all.push_back(person->second);
              from.landing.add_memo({.participant = person->second, .text = row.text(3)});
            });
  for (const auto& [fid, place] : from.documents) {
    Document& document = from.landing.project().documents[place].document;
    const auto linked = people.find(fid);
    if (from.cases.empty()) {
      document.participant = from.landing.new_participant(document.id.value);
    } else if (linked != people.end() && linked->second.size() == 1) {
      document.participant = linked->second.front();
    } else if (linked != people.end()) {
      from.landing.lost("links of cases", document.title,
                        "a document belongs to one participant, and here to several", linked->second.size());
    }
  }
}

void read_attributes(Rqda& from) {
  NewProject& project = from.landing.project();
  std::map<std::string, std::map<ParticipantId, std::string>> values;
  const auto whose_document = [&](const std::string& fid) -> ParticipantId {
    const auto document = from.documents.find(fid);
    return document == from.documents.end() ? ParticipantId{}
                                            : project.documents[document->second].document.participant;
  };
  const auto take = [&](const SqliteRow& row, const ParticipantId& person) {
    const std::string value = collapse_spaces(row.text(2));
    if (value.empty() || value == "NA") return;
    if (person.empty())
      return from.landing.lost("values of attributes", row.text(1), "they are of no participant");
    const auto [there, is_new] = values[collapse_spaces(row.text(1))].emplace(person, value);
    if (!is_new && there->second != value)
      from.landing.lost("values of attributes", row.text(1), "the participant has another one");
  };
  each_live(from,
            {.table = "caseAttr",
             .columns = {"status", "variable", "value", "caseID"},
             .order = "caseID, variable"},
            [&](const SqliteRow& row) {
              const auto person = from.cases.find(row.text(3));
              take(row, person == from.cases.end() ? ParticipantId{} : person->second);
            });
  each_live(from,
            {.table = "fileAttr",
             .columns = {"status", "variable", "value", "fileID"},
             .order = "fileID, variable"},
            [&](const SqliteRow& row) { take(row, whose_document(row.text(3))); });
  for (const auto& [name, given] : values) {
    std::vector<std::string> all;
    for (const auto& [person, value] : given) all.push_back(value);
    const std::string key = name.empty() || name == "id" ? "attribute " + name : name;
    project.study.attributes.push_back({.key = key, .type = guess_type(all)});
    for (Participant& each : project.participants) {
      if (const auto value = given.find(each.id); value != given.end()) each.values[key] = value->second;
    }
  }
}

void read_codings(Rqda& from) {
  std::size_t dated = 0;
  each_live(
      from,
      {.table = "coding",
       .columns = {"status", "cid", "fid", "seltext", "selfirst", "selend", "owner?", "memo?", "date?"},
       .order = "fid, selfirst, selend, cid"},
      [&](const SqliteRow& row) {
        const auto code = from.codes.ids.find("code " + row.text(1));
        const auto text = from.texts.find(row.text(2));
        if (code == from.codes.ids.end() || text == from.texts.end()) {
          return from.landing.lost(
              "codings", "",
              code == from.codes.ids.end() ? "their code is not there" : "their document is not there");
        }
        const Document& document = from.landing.project().documents[from.documents.at(row.text(2))].document;
        const LandedText& words = text->second;
        const auto span = from.landing.place_coding(words.text(), words.span(row.integer(4), row.integer(5)),
                                                    landed_words(row.text(3)), document.title);
        if (!span) return;
        dated += row.text(8).empty() ? 0 : 1;
        from.landing.add_segment({.coder = from.landing.coder(row.text(6)),
                                  .document = document.id,
                                  .span = *span,
                                  .code = code->second,
                                  .memo = landed_words(row.text(7))},
                                 text->second.text());
      });
  from.landing.lost("dates of codings", "", "a coded segment has no date", dated);
}

void read_memos(Rqda& from) {
  each_live(from,
            {.table = "journal", .columns = {"status", "name", "journal", "owner", "date"}, .order = "name"},
            [&](const SqliteRow& row) {
              from.landing.add_memo(
                  {.author = row.text(3), .date = iso_date(row.text(4)), .text = row.text(2)}, row.text(1));
            });
  each_live(from,
            {.table = "annotation",
             .columns = {"status", "fid", "position", "annotation", "owner", "date"},
             .order = "fid, position"},
            [&](const SqliteRow& row) {
              const auto text = from.texts.find(row.text(1));
              if (text == from.texts.end())
                return from.landing.lost("annotations", "", "their document is not there");
              const auto at = row.integer(2);
              from.landing.add_memo(
                  {.document = from.landing.project().documents[from.documents.at(row.text(1))].document.id,
                   .span = text->second.span(at, at ? std::optional(*at + 1) : at).value_or(Span{}),
                   .author = row.text(4),
                   .date = iso_date(row.text(5)),
                   .text = row.text(3)});
            });
}

void itemise_the_rest(Rqda& from) {
  constexpr std::array<std::string_view, 13> read = {
      "project",     "source",   "freecode", "treecode", "codecat",    "coding",    "cases",
      "caselinkage", "caseAttr", "fileAttr", "journal",  "annotation", "attributes"};
  const std::map<std::string, std::string> names = {{"coding2", "codings of the second round"},
                                                    {"treefile", "files of categories of files"},
                                                    {"filecat", "categories of files"},
                                                    {"image", "pictures"},
                                                    {"imageCoding", "codings of pictures"}};
  for (const std::string& table : from.file.tables()) {
    if (std::find(read.begin(), read.end(), table) != read.end()) continue;
    const auto known = names.find(table);
    from.landing.keep_table(from.file, table, known == names.end() ? "rows of other tables" : known->second,
                            "a project has no place for them");
  }
  for (const auto& [table, count] : from.taken_out)
    from.landing.lost("deleted rows", table, "they were taken out in RQDA and only marked so", count);
}

}  // namespace

bool looks_like_rqda(const fs::path& path, std::string_view head) {
  return head.starts_with("SQLite format 3") &&
         is_database_with(path, {"source", "freecode", "coding", "treecode", "codecat"});
}

Incoming read_rqda(const fs::path& path, const ForeignOptions& options) {
  const SqliteFile file(path);
  Landing landing(options, "rqda");
  Rqda from{.file = file, .landing = landing};
  read_about(from, path, options);
  read_codes(from);
  read_sources(from);
  read_cases(from);
  give_to_people(from);
  read_attributes(from);
  read_codings(from);
  read_memos(from);
  itemise_the_rest(from);
  landing.project().codebook = std::move(from.codes.codebook);
  return landing.take();
}

}  // namespace coding
