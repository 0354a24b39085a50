#include "coding/exchange/companion.hpp"

#include <algorithm>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "store/fields.hpp"
#include "store/json.hpp"
#include "store/json_writer.hpp"

namespace coding {

namespace {

constexpr std::string_view format = "coding-companion/1";
constexpr std::string_view beginning = "{\"format\":\"coding-companion/1\"";

// Only names that files_of() makes: nothing that leads elsewhere.
bool is_plain_path(std::string_view path) {
  return !path.empty() && path.front() != '/' && path.find("..") == std::string_view::npos &&
         std::count(path.begin(), path.end(), '/') <= 1;
}

void read_line(const JsonSource& source, std::string_view line, JsonReader& reader, Companion& out) {
  Fields fields(reader, source, line);
  const std::string path = text_in(source, fields.need("file"));
  if (!is_plain_path(path)) {
    fail_at(source, line,
            {.slug = "companion-path",
             .message = "'" + path + "' is no file of a project",
             .hint = "the note was changed by hand: take it out of the file"});
  }
  if (const auto name = fields.take("in"))
    out.stored[path] = text_in(source, *name);
  else
    out.files[path] = text_in(source, fields.need("text"));
}

}  // namespace

std::string archive_digest(std::string_view xml_sha256, const std::map<std::string, std::string>& files,
                           std::string_view companion_file) {
  std::string all(xml_sha256);
  for (const auto& [name, bytes] : files) {
    if (name != companion_file) all += "\n" + sha256(bytes) + " " + name;
  }
  return sha256(all);
}

std::string companion_text(const Companion& companion) {
  const auto line = [] { return JsonObjectWriter(JsonLayout::one_line); };
  std::string out = line().text("format", format).text("archive", companion.archive).str() + "\n";
  for (const auto& [path, bytes] : companion.files)
    out += line().text("file", path).text("text", bytes).str() + "\n";
  for (const auto& [path, name] : companion.stored)
    out += line().text("file", path).text("in", name).str() + "\n";
  return out;
}

std::optional<Companion> companion_of(std::string_view text, const std::string& name) {
  if (!text.starts_with(beginning)) return std::nullopt;
  std::string bytes(text);
  bytes.reserve(bytes.size() + json_padding);
  const JsonSource source{.file = name, .bytes = bytes};
  JsonReader reader;
  Companion out;
  bool is_first = true;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.empty()) continue;
    if (is_first)
      out.archive = text_in(source, Fields(reader, source, line).need("archive"));
    else
      read_line(source, line, reader, out);
    is_first = false;
  }
  return out;
}

}  // namespace coding
