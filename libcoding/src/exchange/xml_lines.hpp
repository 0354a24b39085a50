// XML written line by line: an element a line, indented, in the order of the calls.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

class XmlLines {
 public:
  // Names must outlive the element: they are literals.
  void begin(std::string_view name);
  void end();
  // Of the element that was begun last, before anything stands in it.
  void attribute(std::string_view name, std::string_view value);
  // Left out when empty.
  void attribute_if(std::string_view name, std::string_view value);
  void attribute(std::string_view name, long long value);
  // An element that holds nothing but text.
  void text(std::string_view name, std::string_view text);
  // XML as it stands.
  void raw(std::string_view xml);

  std::string take() && { return std::move(out_); }

 private:
  void close_tag();
  void indent();

  std::string out_;
  std::vector<std::string_view> open_;
  bool tag_is_open_ = false;
};

}  // namespace coding
