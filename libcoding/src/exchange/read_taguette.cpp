// Taguette's databases (.sqlite3): one project of a server's or a person's own.
//
// Highlights are UTF-8 bytes between the tags of a document's HTML (taguette_text.hpp), and each carries its
// words as HTML, so each is looked at. A tag's place in the tree is in its name ("people.teachers"). Who
// highlighted stands only in the log of commands; whoever wrote a highlight last is its coder.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "exchange/foreign_readers.hpp"
#include "exchange/landing.hpp"
#include "exchange/taguette_text.hpp"

namespace coding {

namespace {

namespace fs = std::filesystem;

// Taguette's own limit is 200 characters; the name of a longer one is not taken apart.
constexpr std::size_t longest_path = 1000;  // bytes

struct Taguette {
  const SqliteFile& file;
  Landing& landing;
  std::string project{};                                                  // its number
  LandedCodes codes{};                                                    // by tag's number
  std::map<std::string, std::pair<DocumentId, std::string>> documents{};  // id and name
  std::map<std::string, TaguetteText> texts{};
  std::map<std::string, std::string> coders{};  // by highlight's number
  std::map<std::string, std::vector<std::string>> tags{};
};

// The one that is asked for, or the only one.
void choose_project(Taguette& from, const fs::path& path, const ForeignOptions& options) {
  struct Row {
    std::string id{};
    std::string name{};
    std::string description{};
  };
  std::vector<Row> rows;
  std::string listed;
  from.file.each({.table = "projects", .columns = {"id", "name", "description"}, .order = "id"},
                 [&](const SqliteRow& row) {
                   rows.push_back({row.text(0), collapse_spaces(row.text(1)), row.text(2)});
                   listed += (listed.empty() ? "" : ", ") + rows.back().id + " “" + rows.back().name + "”";
                 });
  if (rows.empty()) {
    throw DataError({.slug = "database-empty",
                     .message = "the database has no project",
                     .hint = "export the project from Taguette once more",
                     .place = {path.string()}});
  }
  if (!options.project.empty()) {
    std::erase_if(rows,
                  [&](const Row& row) { return row.id != options.project && row.name != options.project; });
  }
  if (rows.size() != 1) {
    throw UsageError({.slug = "project-several",
                      .message = rows.empty()
                                     ? "there is no project '" + options.project + "' in the database"
                                     : "the database has several projects",
                      .hint = "choose one with --which, by its number or name: " + listed,
                      .place = {path.string()}});
  }
  from.project = rows.front().id;
  Study& study = from.landing.project().study;
  study.title = options.title.empty() ? rows.front().name : options.title;
  if (study.title.empty()) study.title = path.stem().string();
  study.language = options.language;
  study.description = collapse_spaces(rows.front().description);
}

struct Tag {
  std::string id{};
  std::string path{};
  std::string description{};
};

// "people" of "people.teachers" where that is a tag, or several tags begin so; no space follows the point.
std::string group_of(const std::string& path, const std::map<std::string, std::size_t>& beginnings,
                     const std::map<std::string, std::string>& tags) {
  if (path.size() > longest_path) return "";
  for (std::size_t point = path.rfind('.'); point != std::string::npos && point > 0;
       point = path.rfind('.', point - 1)) {
    std::string group = path.substr(0, point);
    const bool is_ended = point + 1 < path.size() && path[point + 1] != ' ';
    const auto several = beginnings.find(group);
    if (is_ended && (tags.contains(group) || (several != beginnings.end() && several->second > 1)))
      return group;
  }
  return "";
}

void read_tags(Taguette& from) {
  std::vector<Tag> tags;
  std::map<std::string, std::string> by_path;
  std::map<std::string, std::size_t> beginnings;
  from.file.each({.table = "tags", .columns = {"id", "path", "description", "project_id"}, .order = "id"},
                 [&](const SqliteRow& row) {
                   if (row.text(3) != from.project) return;
                   tags.push_back({row.text(0), collapse_spaces(row.text(1)), landed_words(row.text(2))});
                   by_path.emplace(tags.back().path, row.text(0));
                 });
  for (const Tag& tag : tags) {
    if (tag.path.size() > longest_path) continue;
    for (std::size_t point = tag.path.find('.'); point != std::string::npos;
         point = tag.path.find('.', point + 1))
      ++beginnings[tag.path.substr(0, point)];
  }
  std::vector<LandingCode> codes;
  std::map<std::string, std::string> groups;
  // Groups that are no tags stand before the first of theirs.
  const auto add = [&](const std::string& key, const std::string& path, const std::string& definition,
                       const auto& self) -> void {
    const std::string group = group_of(path, beginnings, by_path);
    std::string parent;
    if (by_path.contains(group)) {
      parent = by_path.at(group);
    } else if (!group.empty()) {
      parent = "group " + group;
      if (groups.emplace(group, parent).second) {
        self(parent, group, "", self);
        from.landing.changed("groups of tags", group,
                             "it is no tag; it became a code, so that the tree has it");
      }
    }
    const std::string name = group.empty() ? path : path.substr(group.size() + 1);
    codes.push_back({.key = key, .parent = parent, .code = {.name = name, .definition = definition}});
  };
  for (const Tag& tag : tags) add(tag.id, tag.path, tag.description, add);
  from.codes = land_codes(codes, from.landing.project().study.language, from.landing.losses());
}

void read_documents(Taguette& from) {
  std::size_t right_to_left = 0;
  from.file.each(
      {.table = "documents",
       .columns = {"id", "name", "description", "filename?", "project_id", "contents", "text_direction?"},
       .order = "id"},
      [&](const SqliteRow& row) {
        if (row.text(4) != from.project) return;
        const std::string name = collapse_spaces(row.text(1));
        TaguetteText text(row.text(5));
        if (text.text().empty()) {
          from.landing.lost("documents", name, "it has no text");
          return;
        }
        Document document{.id = from.landing.new_document_id(name), .title = name};
        document.participant = from.landing.new_participant(document.id.value);
        document.note = collapse_spaces(row.text(2));
        document.source = {.file = row.text(3).empty() ? name : row.text(3), .importer = "taguette/1"};
        right_to_left += row.text(6) == "RIGHT_TO_LEFT" ? 1 : 0;
        from.documents.emplace(row.text(0), std::pair(document.id, name));
        from.landing.project().documents.push_back({.document = std::move(document),
                                                    .text = text.text(),
                                                    .source = row.text(5),
                                                    .keep_source = false});
        from.texts.emplace(row.text(0), std::move(text));
      });
  from.landing.changed("formatting of documents", "", "paragraphs became lines, other formatting is gone",
                       from.documents.size());
  from.landing.lost("directions of texts", "", "the language of a text says its direction", right_to_left);
}

void read_log(Taguette& from) {
  if (!from.file.has("commands")) return;
  from.file.each_answer(
      "SELECT user_login, coalesce(json_extract(payload, '$.highlight_id'), json_extract(payload, '$.id'))"
      " FROM commands WHERE json_valid(payload) AND json_extract(payload, '$.type') = 'highlight_add'"
      " ORDER BY id",
      [&](const SqliteRow& row) { from.coders[row.text(1)] = row.text(0); });
  std::size_t entries = 0;
  from.file.each({.table = "commands", .columns = {"project_id"}},
                 [&](const SqliteRow& row) { entries += row.text(0) == from.project ? 1 : 0; });
  from.landing.lost("entries of the log", "", "a project keeps its own journal", entries);
}

// Where the highlight stands by its bytes, else by its words.
std::optional<Span> placed(Taguette& from, const TaguetteText& text, const SqliteRow& row,
                           const std::string& name) {
  const auto said = text.span(row.integer(2), row.integer(3));
  const std::string words(trim(TaguetteText(row.text(4)).text().bytes()));
  if (said && collapse_spaces(text.text().slice(*said)) == collapse_spaces(words)) return said;
  const Placement at = place_passage(text.text(), said, words);
  if (at.placed == Placed::nowhere || at.span.empty()) {
    from.landing.lost("highlights", name, "their places are not in the text, and their words are not");
    return std::nullopt;
  }
  if (at.placed == Placed::moved)
    from.landing.changed("places of highlights", name,
                         "their words stood elsewhere in the text and were found");
  if (at.placed == Placed::differs)
    from.landing.changed("words of highlights", name,
                         "other words stand at their places; the places were kept");
  return at.span;
}

void read_highlights(Taguette& from) {
  from.file.each(
      {.table = "highlight_tags", .columns = {"highlight_id", "tag_id"}, .order = "highlight_id, tag_id"},
      [&](const SqliteRow& row) { from.tags[row.text(0)].push_back(row.text(1)); });
  std::vector<std::vector<std::string>> untagged = {{"document", "start", "end", "words"}};
  from.file.each(
      {.table = "highlights",
       .columns = {"id", "document_id", "start_offset", "end_offset", "snippet"},
       .order = "document_id, start_offset, end_offset, id"},
      [&](const SqliteRow& row) {
        const auto text = from.texts.find(row.text(1));
        if (text == from.texts.end()) return;
        const auto& [document, name] = from.documents.at(row.text(1));
        const auto span = placed(from, text->second, row, name);
        if (!span) return;
        const auto tags = from.tags.find(row.text(0));
        if (tags == from.tags.end()) {
          untagged.push_back({document.value, std::to_string(span->begin), std::to_string(span->end),
                              std::string(text->second.text().slice(*span))});
          return;
        }
        const auto who = from.coders.find(row.text(0));
        for (const std::string& tag : tags->second) {
          const auto code = from.codes.ids.find(tag);
          if (code == from.codes.ids.end()) {
            from.landing.lost("tags of highlights", "", "the tag is not there");
            continue;
          }
          from.landing.add_segment({.coder = from.landing.coder(who == from.coders.end() ? "" : who->second),
                                    .document = document,
                                    .span = *span,
                                    .code = code->second},
                                   text->second.text());
        }
      });
  from.landing.keep_rows("untagged", untagged, "highlights without a tag", "a coded segment has a code");
}

}  // namespace

bool looks_like_taguette(const fs::path& path, std::string_view head) {
  return head.starts_with("SQLite format 3") &&
         is_database_with(path, {"projects", "documents", "highlights", "tags", "highlight_tags"});
}

Incoming read_taguette(const fs::path& path, const ForeignOptions& options) {
  const SqliteFile file(path);
  Landing landing(options, "taguette");
  landing.incoming().origin = "Taguette";
  Taguette from{.file = file, .landing = landing};
  choose_project(from, path, options);
  read_tags(from);
  read_documents(from);
  read_log(from);
  read_highlights(from);
  landing.lost("accounts with their rights, passwords and addresses", "", "a folder has no accounts",
               file.count("users"));
  const std::size_t others = file.count("projects") - 1;
  landing.lost("other projects in the file", "", "one is read at a time; --which names it", others);
  landing.project().codebook = std::move(from.codes.codebook);
  return landing.take();
}

}  // namespace coding
