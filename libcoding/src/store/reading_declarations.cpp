// coded/<coder>.jsonl: what a coder declared.
#include <algorithm>
#include <iterator>

#include "store/reading.hpp"

namespace coding {

namespace {

bool before(const Declaration& a, const Declaration& b) { return a.document < b.document; }

}  // namespace

std::vector<Declaration> declarations_of(const Snapshot& snapshot, const CoderId& coder) {
  const std::string path = declarations_path(coder);
  std::vector<Declaration> out;
  if (!snapshot.exists(path)) return out;
  const std::string bytes = snapshot.read(path);
  require_no_conflict({.file = path, .bytes = bytes});
  JsonReader reader;
  for (const NumberedLine& line : lines_in(bytes)) {
    const JsonSource source{.file = path, .bytes = line.text, .first_line = line.number};
    out.push_back(parse_declaration(reader, source, line.text));
    out.back().coder = coder;
  }
  // Git may have joined the file, out of order and with a line twice.
  std::stable_sort(out.begin(), out.end(), before);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<Declaration> declarations_of(const Snapshot& snapshot, const std::vector<CoderId>& coders,
                                         const ReadOptions& options) {
  std::vector<Declaration> out;
  for (const CoderId& coder : coders) {
    auto own = declarations_of(snapshot, coder);
    if (options.only_document)
      std::erase_if(own, [&](const auto& each) { return each.document != *options.only_document; });
    std::move(own.begin(), own.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace coding
