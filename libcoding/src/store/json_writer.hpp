// One JSON object, member by member, in the order of the calls; what has its default value is left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/unknown.hpp"

namespace coding {

enum class JsonLayout { one_line, one_member_a_line };

class JsonObjectWriter {
 public:
  explicit JsonObjectWriter(JsonLayout layout) : layout_(layout) {}

  // Left out when empty.
  JsonObjectWriter& text(std::string_view key, std::string_view value);
  JsonObjectWriter& texts(std::string_view key, const std::vector<std::string>& values);
  // Elements that are JSON already; each on its own line when members are.
  JsonObjectWriter& elements(std::string_view key, const std::vector<std::string>& values);
  JsonObjectWriter& object(std::string_view key, const JsonObjectWriter& value);
  JsonObjectWriter& unknown(const UnknownMembers& members);

  // Never left out.
  JsonObjectWriter& number(std::string_view key, std::int64_t value);
  JsonObjectWriter& raw(std::string_view key, std::string_view json);

  bool empty() const { return body_.empty(); }
  // The whole object; one member a line ends with LF.
  std::string str() const;

 private:
  JsonLayout layout_;
  std::string body_;
};

// Appends a JSON string with its quotation marks.
void append_json_string(std::string& out, std::string_view valid);

}  // namespace coding
