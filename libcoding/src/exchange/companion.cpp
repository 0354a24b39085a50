#include "coding/exchange/companion.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "store/fields.hpp"
#include "store/json.hpp"
#include "store/json_writer.hpp"

namespace coding {

namespace {

constexpr std::string_view first_line = "{\"format\":\"coding-companion/1\"}\n";

// Only names that files_of() makes: nothing that leads elsewhere.
bool is_plain_path(std::string_view path) {
  return !path.empty() && path.front() != '/' && path.find("..") == std::string_view::npos &&
         std::count(path.begin(), path.end(), '/') <= 1;
}

}  // namespace

std::string companion_text(const ProjectFiles& files) {
  std::string out(first_line);
  for (const auto& [path, bytes] : files)
    out += JsonObjectWriter(JsonLayout::one_line).text("file", path).text("text", bytes).str() + "\n";
  return out;
}

std::optional<ProjectFiles> companion_files(std::string_view text, const std::string& name) {
  if (!text.starts_with(first_line)) return std::nullopt;
  std::string bytes(text);
  bytes.reserve(bytes.size() + json_padding);
  const JsonSource source{.file = name, .bytes = bytes};
  JsonReader reader;
  ProjectFiles files;
  std::string_view rest = std::string_view(bytes).substr(first_line.size());
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.empty()) continue;
    Fields fields(reader, source, line);
    const std::string path = text_in(source, fields.need("file"));
    if (!is_plain_path(path)) {
      fail_at(source, line,
              {.slug = "companion-path",
               .message = "'" + path + "' is no file of a project",
               .hint = "the note was changed by hand: take it out of the file"});
    }
    files[path] = text_in(source, fields.need("text"));
  }
  return files;
}

}  // namespace coding
