// relations.jsonl: what the study says of its codes together, and the passages it rests on.
#include "store/reading.hpp"

namespace coding {

std::vector<Relation> relations_of(const Snapshot& snapshot) {
  if (!snapshot.exists(relations_path)) return {};
  const std::string bytes = snapshot.read(relations_path);
  require_no_conflict({.file = relations_path, .bytes = bytes});
  std::vector<Relation> out;
  JsonReader reader;
  for (const NumberedLine& line : lines_in(bytes)) {
    const JsonSource source{.file = relations_path, .bytes = line.text, .first_line = line.number};
    out.push_back(parse_relation(reader, source, line.text));
  }
  return joined_relations(std::move(out));
}

}  // namespace coding
