// Who said what: a participant-by-code table, in the four steps of the house. Read the project, analyse it to
// facts, turn the facts into a table, render the table.
//
//   02_participant_by_code data/ankara > matrix.md
#include <iostream>

#include <coding/analysis/matrix.hpp>
#include <coding/base/error.hpp>
#include <coding/report/count_tables.hpp>
#include <coding/store/folder.hpp>
#include <coding/table/render.hpp>

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: 02_participant_by_code PROJECT\n";
    return 2;
  }
  const coding::Language turkish{"tr"};
  const coding::Project project = coding::read_project(argv[1], {.quotes = false});
  const coding::CoderId coder = coding::choose_coder(project, {}, {});
  const coding::Matrix facts = coding::matrix(project, {.coder = coder, .scope = {.level = "kategori"}});
  const coding::Table table = coding::report::table_of(facts, project, {.reader = turkish});
  std::cout << coding::render(table, coding::Format::markdown, {.language = turkish});
} catch (const coding::Error& error) {
  std::cerr << one_line(error.diagnostic()) << '\n';
  return 1;
}
