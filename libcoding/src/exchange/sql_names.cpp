#include "exchange/sql_names.hpp"

namespace coding {

namespace {

std::string quoted_with(char mark, std::string_view text) {
  std::string out(1, mark);
  for (const char c : text) {
    if (c == '\0') continue;  // SQL ends there
    out += c;
    if (c == mark) out += c;
  }
  return out + mark;
}

}  // namespace

std::string sql_name(std::string_view name) { return quoted_with('"', name); }

std::string sql_text(std::string_view text) { return quoted_with('\'', text); }

}  // namespace coding
