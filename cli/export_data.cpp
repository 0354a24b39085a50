#include "cli/export_data.hpp"

#include <algorithm>

#include "cli/project_access.hpp"
#include "cli/whose_coding.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/exchange/data_losses.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

template <class Things, class Keeps>
std::size_t keep(Things& things, const Keeps& keeps) {
  return std::erase_if(things, [&](const auto& thing) { return !keeps(thing); });
}

void keep_coder(Session& session, OpenedData& opened) {
  if (!session.globals().coder) return;
  const CoderId coder = choose_coder(opened.data.project, CoderId{*session.globals().coder}, {});
  const std::size_t left_out =
      keep(opened.data.project.segments, [&](const CodedSegment& each) { return each.coder == coder; });
  add_loss(opened.losses, {.what = "segments of other coders",
                           .count = left_out,
                           .why = "only those of " + coder.value + " go out"});
}

void keep_documents(const Request& request, OpenedData& opened) {
  const std::vector<DocumentId> wanted = documents_wanted(request);
  if (wanted.empty()) return;
  Project& project = opened.data.project;
  for (const DocumentId& id : wanted) document_at(project, id);  // refuses an unknown one
  const auto is_wanted = [&](const DocumentId& id) {
    return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
  };
  const std::string why = "only those of --document go out";
  add_loss(opened.losses,
           {.what = "documents",
            .count = keep(project.documents, [&](const Document& each) { return is_wanted(each.id); }),
            .why = why});
  add_loss(opened.losses, {.what = "segments of other documents",
                           .count = keep(project.segments,
                                         [&](const CodedSegment& each) { return is_wanted(each.document); }),
                           .why = why});
}

}  // namespace

OpenedData open_data(Session& session, const Request& request) {
  OpenedData out;
  ProjectData& data = out.data;
  data.project = open_project(session, {.quotes = false});
  for (std::size_t i = 0; i < data.project.codebook.size(); ++i)
    data.levels.push_back(level_at(data.project, i));
  data.memos = read_memos(session.project_folder());
  data.text_of = texts_of(session);
  data.marks_of = marks_of(session);
  out.losses = losses_of_data(data);
  keep_coder(session, out);
  keep_documents(request, out);
  return out;
}

}  // namespace coding::cli
