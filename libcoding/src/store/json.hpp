// JSON of the project's files: one object at a time, each member as the bytes it stands in.
//
// simdjson finds the structure (on demand, no tree); what a value means is decided by who asks for it, and
// every complaint names the line and column it is about. Views point into the bytes that were given, so they
// live as long as these. The bytes must be followed by json_padding readable bytes of any content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"

namespace coding {

inline constexpr std::size_t json_padding = 64;

// Where bytes come from: a whole file, or lines of it from `first_line` on.
struct JsonSource {
  std::string file{};  // relative to the project
  std::string_view bytes{};
  std::size_t first_line = 1;
};

struct JsonMember {
  std::string_view key{};    // between its quotation marks, as it stands
  std::string_view value{};  // its JSON text
};

class JsonReader {
 public:
  JsonReader();
  JsonReader(const JsonReader&) = delete;
  JsonReader& operator=(const JsonReader&) = delete;
  ~JsonReader();

  // The members of the object that `raw`, a part of source.bytes, is. Throws DataError "json-malformed",
  // "json-type", "merge-conflict", "nul-byte", "byte-order-mark".
  void members(const JsonSource& source, std::string_view raw, std::vector<JsonMember>& out);
  void elements(const JsonSource& source, std::string_view raw, std::vector<std::string_view>& out);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// What a value is. Throws DataError "json-type", "json-malformed".
std::string text_in(const JsonSource& source, std::string_view value);
std::int64_t integer_in(const JsonSource& source, std::string_view value);
bool truth_in(const JsonSource& source, std::string_view value);
std::size_t count_in(const JsonSource& source, std::string_view value);  // an integer from 0

// The value as it stands, once it is known to be JSON: for members that this version does not know.
std::string unknown_in(const JsonSource& source, std::string_view value);

// Throws a DataError about the place in source.bytes where `where` begins.
[[noreturn]] void fail_at(const JsonSource& source, std::string_view where, Diagnostic diagnostic);

// Throws "file-empty" (when `may_be_empty` is false), "nul-byte", "not-utf8".
void require_plain_text(const JsonSource& source, bool may_be_empty);

// Throws "merge-conflict" when a line begins as git marks one.
void require_no_conflict(const JsonSource& source);

}  // namespace coding
