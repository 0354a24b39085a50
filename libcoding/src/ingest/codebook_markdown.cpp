// A codebook as a Markdown list: "- **name**" is a code, deeper ones stand below it, and "- field: text"
// under a code says something about it, with the names of a table's columns. Other lines are for people.
#include <optional>

#include "coding/base/error.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/trim.hpp"
#include "ingest/codebook_rows.hpp"

namespace coding {

namespace {

// Without the backslashes before signs of Markdown; <br> is a line break.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      out += text[++i];
    } else if (text.substr(i, 4) == "<br>") {
      out += '\n';
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

// The end of a bold word: two stars that are not written out.
std::size_t end_of_bold(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '*' && text[i + 1] == '*') {
      return i;
    }
  }
  return std::string_view::npos;
}

struct OpenCode {
  std::size_t indent = 0;
  std::size_t row = 0;
};

[[noreturn]] void refuse(Diagnostic diagnostic, const std::string& file, std::size_t line,
                         std::string_view text) {
  diagnostic.place = {file, line, text.size() - trim(text).size() + 1};
  diagnostic.source_line = std::string(text);
  throw DataError(std::move(diagnostic));
}

class MarkdownReader {
 public:
  explicit MarkdownReader(const std::string& file) : file_(file) {}

  void read(std::string_view line, std::size_t number) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    std::string_view content = line.substr(indent);
    if (!content.starts_with("- ")) return;
    content = trim(content.substr(2));
    if (content.starts_with("**"))
      read_code(content.substr(2), indent, number, line);
    else if (!rows_.empty())
      read_field(content, number, line);
  }

  std::vector<CodebookRow> take() { return std::move(rows_); }

 private:
  void read_code(std::string_view content, std::size_t indent, std::size_t number, std::string_view line) {
    const std::size_t end = end_of_bold(content);
    if (end == std::string_view::npos) {
      refuse({.slug = "code-name-open",
              .message = "the name has no end",
              .hint = "write it between two pairs of stars: **name**"},
             file_, number, line);
    }
    while (!open_.empty() && open_.back().indent >= indent) open_.pop_back();
    CodebookRow row{.line = number, .column = indent + 1, .above = open_.empty() ? 0 : open_.back().row + 1};
    row.code.name = plain(trim(content.substr(0, end)));
    const std::string_view id = trim(content.substr(end + 2));
    if (id.size() > 2 && id.front() == '`' && id.back() == '`')
      row.code.id = {std::string(id.substr(1, id.size() - 2))};
    open_.push_back({indent, rows_.size()});
    rows_.push_back(std::move(row));
  }

  void read_field(std::string_view content, std::size_t number, std::string_view line) {
    const auto colon = content.find(':');
    const std::string field(trim(content.substr(0, colon)));
    const std::string value =
        colon == std::string_view::npos ? std::string() : plain(trim(content.substr(colon + 1)));
    CodebookRow& row = rows_[open_.back().row];
    if (field == "example") return void(row.code.examples.push_back(value));
    if (field == "borderline") return void(row.code.borderline.push_back(value));
    bool known = false;
    try {
      if (field == "property") return add_property(row.code.properties, property_of(value));
      known = field != "name" && field != "parent" && field != "id" &&
              put_field(row, field == "in-vivo" ? "in_vivo" : field, value);
    } catch (const DataError& error) {  // a stage, a role or a colour that there is not
      refuse(error.diagnostic(), file_, number, line);
    }
    if (known) return;
    refuse({.slug = "field-unknown",
            .message = "'" + field + "' is nothing that a code says about itself",
            .hint = "fields are level, question, brief, definition, use, avoid, stage, role, action, gloss, "
                    "in-vivo, property, example, borderline, sets, color, active, locked, guid; a code "
                    "stands between two pairs of stars"},
           file_, number, line);
  }

  const std::string& file_;
  std::vector<OpenCode> open_;
  std::vector<CodebookRow> rows_;
};

}  // namespace

std::vector<CodebookRow> rows_of_markdown(std::string_view bytes, const std::string& file) {
  const DecodedText decoded = decode_utf8_text(std::string(bytes), file);
  MarkdownReader reader(file);
  std::size_t number = 0;
  for (const std::string_view line : split(decoded.text.bytes(), '\n')) reader.read(line, ++number);
  return reader.take();
}

}  // namespace coding
