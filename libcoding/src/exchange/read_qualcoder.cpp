// QualCoder's projects: a folder name.qda with the database data.qda, or that database alone.
//
// Versions 1 to 17 of its database are told apart by the columns that are there, not by the number: what is
// younger than the first version may be missing. Positions are code points of the text; each coding also
// carries its words, so each is looked at. docs/formats/neighbours.md says what becomes of what.
#include "exchange/read_qualcoder.hpp"

#include <algorithm>
#include <array>

#include "coding/base/file.hpp"
#include "coding/text/trim.hpp"
#include "exchange/foreign_readers.hpp"

namespace coding {

namespace {

namespace fs = std::filesystem;

fs::path database_of(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored) ? path / "data.qda" : path;
}

void read_about(QualCoder& from, const fs::path& path, const ForeignOptions& options) {
  Study& study = from.landing.project().study;
  study.language = options.language;
  const fs::path clean = fs::absolute(path).lexically_normal();
  fs::path named = clean.has_filename() ? clean : clean.parent_path();
  if (named.filename() == "data.qda" && named.parent_path().extension() == ".qda")
    named = named.parent_path();
  study.title = options.title.empty() ? named.stem().string() : options.title;
  std::string& origin = from.landing.incoming().origin;
  origin = "QualCoder";
  from.file.each({.table = "project", .columns = {"databaseversion", "memo", "about?", "codername?"}},
                 [&](const SqliteRow& row) {
                   const std::string about = collapse_spaces(row.text(2));
                   origin = (about.starts_with("QualCoder") ? about : "QualCoder") + ", database " +
                            collapse_spaces(row.text(0));
                   if (!trim(row.text(1)).empty()) from.landing.add_memo({.text = row.text(1)}, study.title);
                   if (!row.text(3).empty()) study.coder = from.landing.coder(row.text(3));
                 });
}

void read_codes(QualCoder& from) {
  std::vector<LandingCode> codes;
  from.file.each(
      {.table = "code_cat", .columns = {"catid", "name", "memo", "supercatid?"}, .order = "catid"},
      [&](const SqliteRow& row) {
        codes.push_back(
            {.key = "category " + row.text(0),
             .parent = row.is_null(3) ? "" : "category " + row.text(3),
             .code = {.name = row.text(1), .level = "category", .definition = landed_words(row.text(2))}});
      });
  const bool has_categories = !codes.empty();
  from.file.each({.table = "code_name",
                  .columns = {"cid", "name", "memo", "catid", "color", "supercid?"},
                  .order = "cid"},
                 [&](const SqliteRow& row) {
                   const std::string color = plain_color(row.text(4));
                   if (color.empty() && !row.text(4).empty())
                     from.landing.lost("colours", row.text(1), "'" + row.text(4) + "' is not a colour");
                   codes.push_back({.key = "code " + row.text(0),
                                    .parent = !row.is_null(5)   ? "code " + row.text(5)
                                              : !row.is_null(3) ? "category " + row.text(3)
                                                                : "",
                                    .code = {.name = row.text(1),
                                             .level = has_categories ? "code" : "",
                                             .definition = landed_words(row.text(2)),
                                             .color = color}});
                 });
  if (has_categories) from.landing.project().study.levels = {"category", "code"};
  from.codes = land_codes(codes, from.landing.project().study.language, from.landing.losses());
}

bool is_text_source(const SqliteRow& row) {
  const std::string path = row.text(3);
  return path.empty() || path.starts_with("/docs/") || path.starts_with("docs:") || !row.text(2).empty();
}

void read_sources(QualCoder& from) {
  std::vector<std::vector<std::string>> media = {{"id", "name", "mediapath", "memo"}};
  from.file.each({.table = "source",
                  .columns = {"id", "name", "fulltext", "mediapath", "memo", "owner", "date"},
                  .order = "id"},
                 [&](const SqliteRow& row) {
                   const std::string name = row.text(1);
                   LandedText text(row.text(2));
                   if (text.text().empty()) {
                     if (is_text_source(row))
                       from.landing.lost("documents", name, "it has no text");
                     else
                       media.push_back({row.text(0), name, row.text(3), landed_words(row.text(4))});
                     return;
                   }
                   Document document{.id = from.landing.new_document_id(name), .title = name};
                   document.source = {.file = name, .importer = "qualcoder/1"};
                   from.landing.add_memo({.document = document.id,
                                          .author = row.text(5),
                                          .date = iso_date(row.text(6)),
                                          .text = row.text(4)});
                   from.documents.emplace(row.text(0), from.landing.project().documents.size());
                   from.landing.project().documents.push_back({.document = std::move(document),
                                                               .text = text.text(),
                                                               .source = row.text(2),
                                                               .keep_source = false});
                   from.texts.emplace(row.text(0), std::move(text));
                 });
  from.landing.keep_rows("media", media, "pictures, recordings and pages of PDF", "a project holds texts");
  std::size_t transcripts = 0;
  from.file.each({.table = "source", .columns = {"av_text_id?"}},
                 [&](const SqliteRow& row) { transcripts += row.integer(0) ? 1 : 0; });
  from.landing.lost("links of transcripts to their recordings", "", "a project holds texts", transcripts);
}

void read_coding(QualCoder& from, const SqliteRow& row) {
  const auto code = from.codes.ids.find("code " + row.text(0));
  const auto text = from.texts.find(row.text(1));
  if (code == from.codes.ids.end() || text == from.texts.end()) {
    from.landing.lost(
        "codings", "",
        code == from.codes.ids.end() ? "their code is not there" : "their document is not there");
    return;
  }
  const NewDocument& document = from.landing.project().documents[from.documents.at(row.text(1))];
  const auto said = text->second.span(row.integer(3), row.integer(4));
  const auto span = from.landing.place_coding(text->second.text(), said, landed_words(row.text(2)),
                                              document.document.title);
  if (!span) return;
  CodedSegment segment{.coder = from.landing.coder(row.text(5)),
                       .document = document.document.id,
                       .span = *span,
                       .code = code->second,
                       .memo = landed_words(row.text(6))};
  if (row.integer(7).value_or(0) == 1) {
    add_value(segment.values, {"important", "yes"});
    from.important.insert(code->second);
  }
  const auto weight = row.integer(8).value_or(0);
  if (weight > 0 && weight <= 100) segment.weight = static_cast<int>(weight);
  from.linked_to_recordings += row.integer(9) ? 1 : 0;
  from.landing.add_segment(std::move(segment), text->second.text());
}

void read_codings(QualCoder& from) {
  std::size_t dated = 0;
  from.file.each({.table = "code_text",
                  .columns = {"cid", "fid", "seltext", "pos0", "pos1", "owner", "memo", "important?",
                              "weight?", "avid?", "date"},
                  .order = "fid, pos0, pos1, cid, owner"},
                 [&](const SqliteRow& row) {
                   read_coding(from, row);
                   dated += row.text(10).empty() ? 0 : 1;
                 });
  from.landing.lost("dates of codings", "", "a coded segment has no date", dated);
  from.landing.lost("links of codings to recordings", "", "a project holds texts", from.linked_to_recordings);
  Codebook& codebook = from.codes.codebook;
  for (const CodeId& id : from.important) {
    Code code = codebook.at(id);
    add_property(code.properties, {"important", {"yes"}});
    codebook.replace(code);
  }
  from.landing.changed("codes whose codings are marked as important", "",
                       "they got the property `important`, and these codings its value",
                       from.important.size());
}

void read_annotations(QualCoder& from) {
  from.file.each(
      {.table = "annotation",
       .columns = {"fid", "pos0", "pos1", "memo", "owner", "date"},
       .order = "fid, pos0, pos1"},
      [&](const SqliteRow& row) {
        const auto text = from.texts.find(row.text(0));
        const auto span =
            text == from.texts.end() ? std::nullopt : text->second.span(row.integer(1), row.integer(2));
        if (!span) {
          from.landing.lost("annotations", "", "their places are in no text");
          return;
        }
        from.landing.add_memo(
            {.type = "comment",
             .document = from.landing.project().documents[from.documents.at(row.text(0))].document.id,
             .span = *span,
             .author = row.text(4),
             .date = iso_date(row.text(5)),
             .text = row.text(3)});
      });
}

void read_journals(QualCoder& from) {
  if (!from.file.has("journal")) return;
  from.file.each({.table = "journal", .columns = {"name", "jentry", "owner", "date"}, .order = "name"},
                 [&](const SqliteRow& row) {
                   from.landing.add_memo(
                       {.author = row.text(2), .date = iso_date(row.text(3)), .text = row.text(1)},
                       row.text(0));
                 });
}

// The files that the texts were made of; recordings and pictures are as large as they like and stay.
void keep_originals(QualCoder& from, const fs::path& folder) {
  constexpr std::uintmax_t most_bytes = 64U << 20U;
  std::vector<fs::path> files;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder / "documents", failure)) {
    if (entry.is_regular_file(failure) && !entry.is_symlink(failure)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::uintmax_t all = 0;
  for (const fs::path& file : files) {
    const std::string name = file.filename().string();
    const auto size = fs::file_size(file, failure);
    if (failure || all + size > most_bytes) {
      from.landing.lost("original files", name,
                        "they are larger than 64 MB; it stays in " + folder.filename().string());
      continue;
    }
    all += size;
    from.landing.keep_file("original-" + name, read_file(file));
    add_loss(from.landing.losses(), {"original files", name, 1, Fate::kept, "the project holds their texts"});
  }
}

// Everything else that has rows, each table as a file beside the project.
void keep_the_rest(QualCoder& from) {
  constexpr std::array<std::string_view, 13> read = {
      "project", "source",    "code_cat",  "code_name",      "code_text",   "annotation",     "journal",
      "cases",   "case_text", "attribute", "attribute_type", "coder_names", "sqlite_sequence"};
  const std::map<std::string, std::string> names = {{"code_image", "codings of pictures"},
                                                    {"code_av", "codings of recordings"},
                                                    {"stored_sql", "stored questions"},
                                                    {"ris", "fields of references"},
                                                    {"graph", "graphs"}};
  for (const std::string& table : from.file.tables()) {
    if (std::find(read.begin(), read.end(), table) != read.end()) continue;
    const auto known = names.find(table);
    const std::string what = known != names.end()       ? known->second
                             : table.starts_with("gr_") ? "items of graphs"
                                                        : "rows of other tables";
    from.landing.keep_table(from.file, table, what, "a project has no place for them");
  }
  std::size_t made = 0;
  for (const char* const table : {"code_cat", "code_name", "cases", "attribute"})
    made += from.file.count(table);
  from.landing.lost("owners and dates of codes, categories, cases and attributes", "",
                    "a project keeps its own journal", made);
}

}  // namespace

bool looks_like_qualcoder(const fs::path& path, std::string_view) {
  return is_database_with(database_of(path), {"code_text", "code_name", "code_cat", "source"});
}

Incoming read_qualcoder(const fs::path& path, const ForeignOptions& options) {
  const SqliteFile file(database_of(path));
  Landing landing(options, "qualcoder");
  QualCoder from{.file = file, .landing = landing};
  read_about(from, path, options);
  read_codes(from);
  read_sources(from);
  read_cases(from);
  read_codings(from);
  read_annotations(from);
  read_journals(from);
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) keep_originals(from, path);
  keep_the_rest(from);
  landing.project().codebook = std::move(from.codes.codebook);
  return landing.take();
}

}  // namespace coding
