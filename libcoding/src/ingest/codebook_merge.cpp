// A codebook that was read goes into the one that is there.
//
// The researcher's order is the order of every table, so a file with three corrected definitions must not move
// three codes to the front: where the file keeps the order of the codes it shares with the project, the project's
// order stays, and new codes stand behind the sibling they follow in the file. A file that orders them otherwise
// means it.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "coding/ingest/codebook_file.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

using Siblings = std::vector<CodeId>;

// Do the codes that both lists hold come in one order?
bool agree(const Siblings& read, const Siblings& present) {
  std::unordered_map<CodeId, std::size_t> places;
  for (std::size_t i = 0; i < present.size(); ++i) places.emplace(present[i], i);
  std::size_t last = 0;
  for (const CodeId& id : read) {
    const auto place = places.find(id);
    if (place == places.end()) continue;
    if (place->second < last) return false;
    last = place->second;
  }
  return true;
}

// The siblings that were read, then those that only were there.
Siblings file_first(Siblings read, const Siblings& present) {
  Siblings sorted = read;
  std::sort(sorted.begin(), sorted.end());
  for (const CodeId& id : present) {
    if (!std::binary_search(sorted.begin(), sorted.end(), id)) read.push_back(id);
  }
  return read;
}

// The siblings as they were, each new one behind the one it follows in the file, or before the first.
Siblings interleaved(const Siblings& read, const Siblings& present) {
  std::unordered_map<CodeId, Siblings> behind;
  for (const CodeId& id : present) behind.emplace(id, Siblings{});
  Siblings lead;
  const CodeId* first = nullptr;
  Siblings* gap = &lead;
  for (const CodeId& id : read) {
    const auto known = behind.find(id);
    if (known == behind.end()) {
      gap->push_back(id);
      continue;
    }
    gap = &known->second;
    if (!first) first = &id;
  }
  Siblings out;
  for (const CodeId& id : present) {
    if (first && id == *first) out.insert(out.end(), lead.begin(), lead.end());
    out.push_back(id);
    out.insert(out.end(), behind[id].begin(), behind[id].end());
  }
  if (!first) out.insert(out.end(), lead.begin(), lead.end());
  return out;
}

// A cell is trimmed when it is read, and examples with a semicolon fall apart; what differs in this alone was not
// changed.
void keep_spelling(std::string& read, const std::string& there) {
  if (read.empty() || read == trim(there)) read = there;
}

void keep_examples(std::vector<std::string>& read, const std::vector<std::string>& there) {
  std::string cell;
  for (const std::string& example : there) cell += example + ";";
  if (read.empty() || read == split_examples(cell)) read = there;
}

void keep_what_files_lack(Code& code, const Code& there) {
  code.unknown = there.unknown;
  if (code.stage == Stage::none) code.stage = there.stage;
  if (code.role == Role::none) code.role = there.role;
  keep_spelling(code.name, there.name);
  keep_spelling(code.question, there.question);
  keep_spelling(code.definition, there.definition);
  keep_spelling(code.use, there.use);
  keep_spelling(code.avoid, there.avoid);
  keep_spelling(code.color, there.color);
  keep_spelling(code.guid, there.guid);
  keep_examples(code.examples, there.examples);
}

}  // namespace

Codebook merged(const Codebook& present, std::vector<Code> read) {
  std::unordered_map<CodeId, Code> codes;
  std::map<CodeId, Siblings> read_below;
  std::map<CodeId, Siblings> present_below;
  for (Code& code : read) {
    if (const Code* there = present.find(code.id)) keep_what_files_lack(code, *there);
    read_below[code.parent].push_back(code.id);
    const CodeId id = code.id;
    codes.emplace(id, std::move(code));
  }
  for (const Code& code : present.codes()) {
    const auto [place, is_new] = codes.emplace(code.id, code);
    if (is_new || place->second.parent == code.parent) present_below[code.parent].push_back(code.id);
  }
  for (auto& [parent, ids] : read_below) {
    Siblings& there = present_below[parent];
    there = agree(ids, there) ? interleaved(ids, there) : file_first(ids, there);
  }
  std::vector<Code> out;
  for (const auto& [parent, ids] : present_below) {
    for (const CodeId& id : ids) out.push_back(std::move(codes.at(id)));
  }
  return Codebook(std::move(out));
}

}  // namespace coding
