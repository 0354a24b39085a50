// What coders declared, line by line.
#include <algorithm>
#include <numeric>

#include "store/check_parts.hpp"

namespace coding {

namespace {

struct Lines {
  std::vector<Declaration> declarations{};
  std::vector<std::size_t> numbers{};
};

void tell_disorder(Inspection& inspection, const std::string& path, const Lines& lines) {
  const auto& all = lines.declarations;
  const auto first = std::is_sorted_until(
      all.begin(), all.end(), [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  if (first == all.end()) return;
  inspection.faults.push_back({.slug = "declarations-unsorted",
                               .message = "the lines are not in the order of their documents",
                               .hint = "the next declaration of this coder sorts the file",
                               .place = {path, lines.numbers[static_cast<std::size_t>(first - all.begin())]},
                               .severity = Severity::warning});
}

// In the order of the documents from here on, each with its line.
void add_in_order(Inspection& inspection, const std::string& path, const Lines& lines) {
  std::vector<std::size_t> order(lines.declarations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return sort_key(lines.declarations[a]) < sort_key(lines.declarations[b]);
  });
  auto& kept = inspection.project.declarations;
  for (const std::size_t i : order) {
    if (!kept.empty() && kept.back() == lines.declarations[i]) {
      inspection.faults.push_back(
          {.slug = "declared-twice",
           .message = "the document is declared twice, in the same words; it counts once",
           .hint = "nothing is to be done: the next declaration of this coder takes it out",
           .place = {path, lines.numbers[i]},
           .severity = Severity::note});
      continue;
    }
    inspection.lines_of_coders[path].push_back(lines.numbers[i]);
    kept.push_back(lines.declarations[i]);
  }
}

}  // namespace

void inspect_declarations(Inspection& inspection) {
  JsonReader reader;
  for (const CoderId& coder : inspection.project.coders) {
    const std::string path = declarations_path(coder);
    if (!inspection.snapshot.exists(path)) continue;
    const std::string bytes = bytes_or_fault(inspection, path).value_or("");
    Lines lines;
    each_line(inspection, path, bytes, [&](const JsonSource& source, const NumberedLine& line) {
      lines.declarations.push_back(parse_declaration(reader, source, line.text));
      lines.declarations.back().coder = coder;
      lines.numbers.push_back(line.number);
    });
    tell_disorder(inspection, path, lines);
    add_in_order(inspection, path, lines);
  }
}

}  // namespace coding
