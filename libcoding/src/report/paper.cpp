#include "coding/report/paper.hpp"

#include "coding/report/wording.hpp"
#include "report/paper_wording.hpp"

namespace coding::report {

CaptionWords caption_words(const Language& language) {
  return {.table = say(PaperPhrase::table, language), .note = say(PaperPhrase::note, language)};
}

std::string numbered_title(std::size_t table, const std::string& title, const Language& language) {
  if (table == 0) return title;
  return say(Phrase::table_number, language, {number(table, language), title});
}

}  // namespace coding::report
