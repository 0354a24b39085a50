#include "store/json_writer.hpp"

namespace coding {

namespace {

void append_escaped(std::string& out, char c) {
  static constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

}  // namespace

void append_json_string(std::string& out, std::string_view valid) {
  out += '"';
  std::size_t plain = 0;  // from here on nothing has been written, and nothing needs an escape
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const char c = valid[i];
    if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
    out.append(valid, plain, i - plain);
    append_escaped(out, c);
    plain = i + 1;
  }
  out.append(valid, plain);
  out += '"';
}

JsonObjectWriter& JsonObjectWriter::raw(std::string_view key, std::string_view json) {
  const bool lines = layout_ == JsonLayout::one_member_a_line;
  if (!body_.empty()) body_ += ',';
  if (lines) body_ += "\n  ";
  append_json_string(body_, key);
  body_ += lines ? ": " : ":";
  body_ += json;
  return *this;
}

JsonObjectWriter& JsonObjectWriter::text(std::string_view key, std::string_view value) {
  if (value.empty()) return *this;
  std::string json;
  append_json_string(json, value);
  return raw(key, json);
}

JsonObjectWriter& JsonObjectWriter::number(std::string_view key, std::int64_t value) {
  return raw(key, std::to_string(value));
}

JsonObjectWriter& JsonObjectWriter::texts(std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return *this;
  std::string json;
  for (const std::string& value : values) {
    json += json.empty() ? "[" : ",";
    append_json_string(json, value);
  }
  return raw(key, json + "]");
}

JsonObjectWriter& JsonObjectWriter::elements(std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return *this;
  const bool lines = layout_ == JsonLayout::one_member_a_line;
  std::string json;
  for (const std::string& value : values) {
    json += json.empty() ? "[" : ",";
    json += (lines ? "\n    " : "") + value;
  }
  return raw(key, json + (lines ? "\n  ]" : "]"));
}

JsonObjectWriter& JsonObjectWriter::object(std::string_view key, const JsonObjectWriter& value) {
  return value.empty() ? *this : raw(key, value.str());
}

// Their keys come as they stood in a file, escapes and all.
JsonObjectWriter& JsonObjectWriter::unknown(const UnknownMembers& members) {
  const bool lines = layout_ == JsonLayout::one_member_a_line;
  for (const auto& [key, json] : members) {
    body_ += body_.empty() ? "" : ",";
    body_ += (lines ? "\n  \"" : "\"") + key + (lines ? "\": " : "\":") + json;
  }
  return *this;
}

std::string JsonObjectWriter::str() const {
  return layout_ == JsonLayout::one_line ? "{" + body_ + "}" : "{" + body_ + "\n}\n";
}

}  // namespace coding
