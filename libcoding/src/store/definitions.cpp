#include "store/definitions.hpp"

#include <map>

#include "coding/base/error.hpp"
#include "store/fields.hpp"
#include "store/joined_codes.hpp"
#include "store/json_writer.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

std::string definition_json(const Code& code) {
  return JsonObjectWriter(JsonLayout::one_line)
             .text("brief", code.brief)
             .text("definition", code.definition)
             .text("use", code.use)
             .text("avoid", code.avoid)
             .texts("examples", code.examples)
             .texts("borderline", code.borderline)
             .str() +
         "\n";
}

std::map<CodeId, Code> by_id(CodeLines lines) {
  std::map<CodeId, Code> out;
  for (Code& code : lines.codes) {
    const CodeId id = code.id;
    out.insert_or_assign(id, std::move(code));
  }
  return out;
}

}  // namespace

bool same_definition(const Code& a, const Code& b) {
  return a.brief == b.brief && a.definition == b.definition && a.use == b.use && a.avoid == b.avoid &&
         a.examples == b.examples && a.borderline == b.borderline;
}

void read_definition(const Snapshot& snapshot, Code& code) {
  const std::string path = definition_path(code.id);
  const std::string bytes = snapshot.read(path);
  const JsonSource source{.file = path, .bytes = bytes};
  require_plain_text(source, false);
  require_no_conflict(source);
  JsonReader reader;
  Fields fields(reader, source, source.bytes);
  Code said = code;
  said.brief = said.definition = said.use = said.avoid = "";
  said.examples.clear();
  said.borderline.clear();
  fields.text("brief", said.brief);
  fields.text("definition", said.definition);
  fields.text("use", said.use);
  fields.text("avoid", said.avoid);
  const auto texts = [&](std::string_view key, std::vector<std::string>& out) {
    const auto raw = fields.take(key);
    std::vector<std::string_view> elements;
    if (raw) reader.elements(source, *raw, elements);
    for (const auto element : elements) out.push_back(text_in(source, element));
  };
  texts("examples", said.examples);
  texts("borderline", said.borderline);
  code = std::move(said);
}

std::vector<FileWrite> definition_writes(const Snapshot& snapshot, const std::string& new_codebook) {
  std::map<CodeId, Code> before;
  try {
    before = by_id(joined_code_lines(snapshot));
  } catch (const DataError&) {
    return {};  // the codebook could not be read; who writes it now brings it back from elsewhere
  }
  std::string padded = new_codebook;
  padded.reserve(padded.size() + json_padding);
  std::vector<FileWrite> writes;
  for (const auto& [id, code] : by_id(code_lines_in(padded))) {
    const auto old = before.find(id);
    if (old != before.end() ? same_definition(old->second, code) : !snapshot.exists(definition_path(id)))
      continue;
    writes.push_back(replacing(definition_path(id), definition_json(code)));
  }
  return writes;
}

}  // namespace coding
