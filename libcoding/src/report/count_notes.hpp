// Notes that stand under every table of counts. Private to the room.
#pragma once

#include "coding/project/coded_documents.hpp"
#include "coding/project/project.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// That a coder found nothing in a document, and that nobody looked, are the same zero in a count.
inline void add_note_on_documents(Table& table, const Project& project, const CoderId& coder,
                                  const Language& reader) {
  if (coder.value.empty()) return;
  const std::size_t coded = documents_coded_by(project, coder).size();
  if (coded == project.documents.size()) return;
  table.notes.push_back(say(Phrase::not_gone_through, reader,
                            {coder.value, number(coded, reader), number(project.documents.size(), reader)}));
}

}  // namespace coding::report
