#include "coding/exchange/kept.hpp"

#include "store/json.hpp"
#include "store/json_writer.hpp"

namespace coding {

namespace {

KeptElement read_one(JsonReader& reader, const JsonSource& source, std::string_view line) {
  std::vector<JsonMember> members;
  reader.members(source, line, members);
  KeptElement out;
  for (const JsonMember& member : members) {
    if (member.key == "element") out.element = text_in(source, member.value);
    if (member.key == "guid") out.guid = text_in(source, member.value);
    if (member.key == "name") out.name = text_in(source, member.value);
    if (member.key == "document") out.document = {text_in(source, member.value)};
    if (member.key == "xml") out.xml = text_in(source, member.value);
  }
  return out;
}

}  // namespace

std::string kept_jsonl(const std::vector<KeptElement>& kept) {
  std::string out;
  for (const KeptElement& each : kept) {
    JsonObjectWriter line(JsonLayout::one_line);
    line.text("element", each.element).text("guid", each.guid).text("name", each.name);
    line.text("document", each.document.value).text("xml", each.xml);
    out += line.str() + "\n";
  }
  return out;
}

std::vector<KeptElement> read_kept(std::string_view bytes, const std::string& file) {
  const std::string padded = std::string(bytes) + std::string(json_padding, ' ');
  const JsonSource source{.file = file, .bytes = std::string_view(padded).substr(0, bytes.size())};
  JsonReader reader;
  std::vector<KeptElement> out;
  for (std::size_t begin = 0; begin < source.bytes.size();) {
    const std::size_t end = std::min(source.bytes.find('\n', begin), source.bytes.size());
    if (end > begin) out.push_back(read_one(reader, source, source.bytes.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

}  // namespace coding
