// What REFI-QDA has no place for, counted.
#include <algorithm>

#include "exchange/refi_build.hpp"

namespace coding {

namespace {

constexpr const char* no_place = "REFI-QDA has no place for it";

void lose_some(RefiBuild& build, std::string what, std::size_t count) {
  lose(build, {.what = std::move(what), .count = count, .why = no_place});
}

template <class Things, class Has>
std::size_t count_in(const Things& things, const Has& has) {
  return static_cast<std::size_t>(std::count_if(things.begin(), things.end(), has));
}

template <class Things>
std::size_t unknown_in(const Things& things) {
  std::size_t out = 0;
  for (const auto& each : things) {
    for (const auto& [key, value] : each.unknown) out += key == "refi" ? 0 : 1;
  }
  return out;
}

void lose_of_study(RefiBuild& build) {
  const Study& study = build.in.project.study;
  lose_some(build, "languages of the study", study.language.tag.empty() ? 0 : 1);
  lose_some(build, "the study's coder", study.coder.empty() ? 0 : 1);
  lose_some(build, "words of research questions", study.questions.size());
  lose_some(build, "names of levels", study.levels.size());
  lose_some(build, "methods", study.method == Method::none ? 0 : 1);
  lose_some(build, "stages of the study", study.stage == Stage::none ? 0 : 1);
  lose_some(build, "core categories", study.core.empty() ? 0 : 1);
  lose_some(build, "families of relations", study.families.size());
  lose_some(build, "named queries", study.queries.size());
  lose_some(build, "lists of choices", count_in(study.attributes, [](const Attribute& each) {
              return each.type == AttributeType::choice;
            }));
  lose_some(build, "members that this version does not know",
            study.unknown.size() + unknown_in(study.attributes));
}

void lose_of_codes(RefiBuild& build) {
  const auto& codes = build.in.project.codebook.codes();
  const auto count = [&](const char* what, const auto& has) { lose_some(build, what, count_in(codes, has)); };
  lose_some(build, "ids of codes", codes.size());
  count("codes' names in other languages", [](const Code& code) { return !code.glosses.empty(); });
  count("properties of codes", [](const Code& code) { return !code.properties.empty(); });
  count("locks of codes", [](const Code& code) { return code.locked; });
  lose_some(build, "merged codes", build.in.project.codebook.merged().size());
  lose_some(build, "members that this version does not know", unknown_in(codes));
}

void lose_of_documents(RefiBuild& build) {
  const auto& documents = build.in.project.documents;
  const auto count = [&](const char* what, const auto& has) {
    lose_some(build, what, count_in(documents, has));
  };
  count("ids of documents",
        [](const Document& each) { return !each.title.empty() && each.title != each.id.value; });
  count("languages of documents", [](const Document& each) { return !each.language.tag.empty(); });
  count("dates of documents", [](const Document& each) { return !each.date.empty(); });
  count("places in the order of collection", [](const Document& each) { return each.order != 0; });
  count("what is known of imported files",
        [](const Document& each) { return !each.source.file.empty() || !each.source.importer.empty(); });
  count("lists of speakers", [](const Document& each) { return !each.speakers.empty(); });
  count("records of cleaning", [](const Document& each) { return !each.cleaning.empty(); });
  lose_some(build, "members that this version does not know", unknown_in(documents));
  if (!build.in.marks) return;
  std::map<MarkKind, std::size_t> marks;
  for (const Document& document : documents) {
    for (const Mark& mark : build.in.marks(document)) ++marks[mark.kind];
  }
  for (const auto& [kind, number] : marks)
    lose(build, {.what = "marks in texts", .name = name_of(kind), .count = number, .why = no_place});
}

void lose_of_coding(RefiBuild& build) {
  const Project& project = build.in.project;
  lose_some(build, "declarations that a document was coded", project.declarations.size());
  lose_some(build, "members that this version does not know",
            unknown_in(project.segments) + unknown_in(project.relations));
  lose_some(build, "passages that memos compare",
            count_in(build.in.memos, [](const Memo& memo) { return !memo.passages.empty(); }));
  std::size_t dates = 0;
  std::size_t keys = 0;
  for (const Memo& memo : build.in.memos) {
    const auto place = build.note_places.find(guid_of_memo(project.study, memo.id));
    const bool is_dated = place != build.note_places.end() &&
                          !build.out.project.all_notes[place->second].making.created.empty();
    dates += !memo.date.empty() && !is_dated ? 1 : 0;
    keys += count_in(memo.unknown, [](const auto& member) { return member.first != "refi"; });
  }
  lose(build, {.what = "dates of memos", .count = dates, .why = "REFI-QDA wants the time of day, too"});
  lose_some(build, "members that this version does not know", keys);
}

}  // namespace

void list_losses(RefiBuild& build) {
  lose(build, {.what = "changes in the journals",
               .count = build.in.changes,
               .why = "REFI-QDA knows no history; the project keeps it"});
  lose(build, {.what = "files that were imported",
               .count = build.in.imported_files,
               .why = "their texts go along; the project keeps them"});
  if (build.options.companion) return;
  lose_of_study(build);
  lose_of_codes(build);
  lose_of_documents(build);
  lose_of_coding(build);
}

}  // namespace coding
