// A codebook that was read goes into the one that is there.
//
// The researcher's order is the order of every table, so a file with three corrected definitions must not
// move three codes to the front: only a file that speaks of every code gives their order.
#include "coding/base/error.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

// What is there in its order, as it was read where it was read, then what is new.
std::vector<Code> in_present_order(const Codebook& present, std::vector<Code> read) {
  std::vector<Code> out = present.codes();
  out.insert(out.end(), present.merged().begin(), present.merged().end());
  for (Code& code : read) {
    const auto there = present.position(code.id);
    if (there) {
      out[*there] = std::move(code);
    } else {
      out.push_back(std::move(code));
    }
  }
  return out;
}

// A cell is trimmed when it is read, an outline has one line for a definition, and examples with a semicolon
// fall apart; what differs in this alone was not changed.
void keep_spelling(std::string& read, const std::string& there) {
  if (read.empty() || read == trim(there) || read == collapse_spaces(there)) read = there;
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
  if (code.action == ActionLevel::none) code.action = there.action;
  if (code.glosses.empty()) code.glosses = there.glosses;
  code.in_vivo = code.in_vivo || there.in_vivo;
  if (code.properties.empty()) code.properties = there.properties;
  keep_spelling(code.name, there.name);
  keep_spelling(code.question, there.question);
  keep_spelling(code.brief, there.brief);
  keep_spelling(code.definition, there.definition);
  keep_spelling(code.use, there.use);
  keep_spelling(code.avoid, there.avoid);
  keep_spelling(code.color, there.color);
  keep_spelling(code.guid, there.guid);
  keep_examples(code.examples, there.examples);
  keep_examples(code.borderline, there.borderline);
  if (code.sets.empty()) code.sets = there.sets;
}

void require_not_merged(const Codebook& present, const CodeId& id) {
  const CodeId& into = present.followed(id);
  if (into == id) return;
  throw DataError({.slug = "code-merged",
                   .message = "the code '" + id.value + "' was merged into '" + into.value + "'",
                   .hint = "take it out of the file, or bring it back with `coding undo`"});
}

}  // namespace

Codebook merged(const Codebook& present, std::vector<Code> read) {
  std::size_t known = 0;
  for (Code& code : read) {
    const Code* there = present.find(code.id);
    if (!there) continue;
    require_not_merged(present, code.id);
    code.parent = present.followed(code.parent);
    keep_what_files_lack(code, *there);
    ++known;
  }
  const bool speaks_of_all = known == present.size();
  if (speaks_of_all) read.insert(read.end(), present.merged().begin(), present.merged().end());
  return Codebook(speaks_of_all ? std::move(read) : in_present_order(present, std::move(read)));
}

}  // namespace coding
