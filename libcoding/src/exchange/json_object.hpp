// An object of JSON on one line, member by member, in the order in which they are added. Absence is null.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/id.hpp"
#include "coding/text/escape.hpp"

namespace coding {

class JsonObject {
 public:
  JsonObject& text(std::string_view key, std::string_view value) { return raw(key, json_cell(value)); }
  // null when it is empty.
  JsonObject& told(std::string_view key, std::string_view value) {
    return raw(key, value.empty() ? "null" : json_cell(value));
  }
  template <class Tag>
  JsonObject& told(std::string_view key, const Id<Tag>& value) {
    return told(key, value.value);
  }
  JsonObject& number(std::string_view key, std::optional<std::int64_t> value) {
    return raw(key, value ? std::to_string(*value) : "null");
  }
  JsonObject& number(std::string_view key, std::size_t value) { return raw(key, std::to_string(value)); }
  JsonObject& truth(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
  JsonObject& texts(std::string_view key, const std::vector<std::string>& values) {
    std::vector<std::string> items;
    items.reserve(values.size());
    for (const std::string& value : values) items.push_back(json_cell(value));
    return list(key, items);
  }
  // Of values that are JSON already.
  JsonObject& list(std::string_view key, const std::vector<std::string>& items) {
    std::string all = "[";
    for (const std::string& item : items) all += (all.size() > 1 ? "," : "") + item;
    return raw(key, all + "]");
  }
  JsonObject& raw(std::string_view key, std::string_view json) {
    if (!members_.empty()) members_ += ',';
    members_ += json_cell(key);
    members_ += ':';
    members_ += json;
    return *this;
  }
  std::string str() const { return "{" + members_ + "}"; }

 private:
  std::string members_{};
};

}  // namespace coding
