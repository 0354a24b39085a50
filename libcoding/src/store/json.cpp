#include "store/json.hpp"

#include <simdjson.h>

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/lines.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace ondemand = simdjson::ondemand;

static_assert(json_padding >= simdjson::SIMDJSON_PADDING);

struct JsonReader::Parser {
  ondemand::parser simd;
};

JsonReader::JsonReader() : parser_(std::make_unique<Parser>()) {}
JsonReader::~JsonReader() = default;

namespace {

simdjson::simdjson_result<std::string_view> without_spaces_behind(
    simdjson::simdjson_result<std::string_view> raw) {
  std::string_view token;
  SIMDJSON_TRY(std::move(raw).get(token));
  const auto last = token.find_last_not_of(" \t\r\n");
  return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// The JSON text of a value, in one pass over what it holds.
simdjson::simdjson_result<std::string_view> raw_of(ondemand::value value) {
  ondemand::json_type type{};
  SIMDJSON_TRY(value.type().get(type));
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    return without_spaces_behind(object.raw_json());
  }
  if (type == ondemand::json_type::array) {
    ondemand::array array;
    SIMDJSON_TRY(value.get_array().get(array));
    return without_spaces_behind(array.raw_json());
  }
  return without_spaces_behind(value.raw_json_token());
}

// Between its quotation marks; simdjson knows that the closing one is there.
std::string_view key_of(ondemand::field& field) {
  const char* begin = field.key().raw();
  const char* end = begin;
  while (*end != '"') end += *end == '\\' ? 2 : 1;
  return {begin, static_cast<std::size_t>(end - begin)};
}

bool is_at_end(ondemand::document& document) {
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

simdjson::error_code read_members(ondemand::document& document, std::vector<JsonMember>& out) {
  ondemand::object object;
  SIMDJSON_TRY(document.get_object().get(object));
  for (auto member : object) {
    ondemand::field field;
    SIMDJSON_TRY(std::move(member).get(field));
    JsonMember& next = out.emplace_back();
    next.key = key_of(field);
    SIMDJSON_TRY(raw_of(field.value()).get(next.value));
  }
  return is_at_end(document) ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

simdjson::error_code read_elements(ondemand::document& document, std::vector<std::string_view>& out) {
  ondemand::array array;
  SIMDJSON_TRY(document.get_array().get(array));
  for (auto element : array) {
    ondemand::value value;
    SIMDJSON_TRY(element.get(value));
    SIMDJSON_TRY(raw_of(value).get(out.emplace_back()));
  }
  return is_at_end(document) ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

[[noreturn]] void fail_nul(const JsonSource& source, std::string_view where) {
  fail_at(source, where,
          {.slug = "nul-byte",
           .message = "there is a NUL byte in the file",
           .hint = "the file is damaged, or it is not a text file"});
}

[[noreturn]] void fail_not_utf8(const JsonSource& source, std::string_view where) {
  fail_at(source, where,
          {.slug = "not-utf8", .message = "the file is not valid UTF-8", .hint = "save the file as UTF-8"});
}

// simdjson passes over the mark; RFC 8259 says that a writer must not add one, and our line files have none.
[[noreturn]] void fail_mark(const JsonSource& source, std::string_view raw) {
  fail_at(source, raw,
          {.slug = "byte-order-mark",
           .message = "the file begins with a byte order mark",
           .hint = "save it as UTF-8 without a mark (BOM)"});
}

// simdjson is quick and says little about where; the slow parser does, and it is asked only about bad bytes.
[[noreturn]] void fail_malformed(const JsonSource& source, std::string_view raw, const std::string& kind) {
  require_no_conflict(source);
  std::size_t offset = 0;
  std::string reason;
  try {
    const auto value = nlohmann::json::parse(raw);
    reason = "expected " + kind + ", found " + value.type_name();
  } catch (const nlohmann::json::parse_error& error) {
    offset = error.byte == 0 ? 0 : std::min(error.byte - 1, raw.size());
    fail_at(source, raw.substr(offset),
            {.slug = "json-malformed",
             .message = offset >= raw.size() ? "the JSON ends too early" : "this is not JSON",
             .hint = "correct the line; `coding check` lists every fault"});
  } catch (const nlohmann::json::exception&) {  // JSON by its grammar, with a number beyond every double
    fail_at(source, raw,
            {.slug = "json-malformed",
             .message = "a number is too large",
             .hint = "correct the line; `coding check` lists every fault"});
  }
  fail_at(source, raw, {.slug = "json-type", .message = reason});
}

template <class Fill>
void parse(ondemand::parser& parser, const JsonSource& source, std::string_view raw, const char* kind,
           Fill fill) {
  if (raw.starts_with("\xEF\xBB\xBF")) fail_mark(source, raw);
  ondemand::document document;
  auto error = parser.iterate(raw.data(), raw.size(), raw.size() + simdjson::SIMDJSON_PADDING).get(document);
  if (!error) error = fill(document);
  if (!error) return;
  if (const auto nul = raw.find('\0'); nul != std::string_view::npos) fail_nul(source, raw.substr(nul));
  if (const auto bad = first_invalid_byte(raw)) fail_not_utf8(source, raw.substr(*bad));
  fail_malformed(source, raw, kind);
}

}  // namespace

void JsonReader::members(const JsonSource& source, std::string_view raw, std::vector<JsonMember>& out) {
  out.clear();
  parse(parser_->simd, source, raw, "an object",
        [&](ondemand::document& document) { return read_members(document, out); });
}

void JsonReader::elements(const JsonSource& source, std::string_view raw,
                          std::vector<std::string_view>& out) {
  out.clear();
  parse(parser_->simd, source, raw, "an array",
        [&](ondemand::document& document) { return read_elements(document, out); });
}

namespace {

// The text when it holds no escapes but those of one letter, which quotes are full of; nothing otherwise.
std::optional<std::string> without_short_escapes(std::string_view inner) {
  static constexpr std::string_view letters = "\"\\/nrtbf";
  static constexpr std::string_view meanings = "\"\\/\n\r\t\b\f";
  std::string out;
  for (auto escape = inner.find('\\'); escape != std::string_view::npos; escape = inner.find('\\')) {
    const auto letter = escape + 1 < inner.size() ? letters.find(inner[escape + 1]) : std::string_view::npos;
    if (letter == std::string_view::npos) return std::nullopt;
    out += inner.substr(0, escape);
    out += meanings[letter];
    inner.remove_prefix(escape + 2);
  }
  out += inner;
  return out;
}

}  // namespace

std::string text_in(const JsonSource& source, std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.back() != '"')
    fail_at(source, value, {.slug = "json-type", .message = "expected a text in quotation marks"});
  const std::string_view inner = value.substr(1, value.size() - 2);
  if (auto plain = without_short_escapes(inner)) return *std::move(plain);
  const auto text = nlohmann::json::parse(value, nullptr, false);
  if (!text.is_string())
    fail_at(source, value,
            {.slug = "json-malformed", .message = "the text holds an escape that JSON does not know"});
  return text.get<std::string>();
}

std::int64_t integer_in(const JsonSource& source, std::string_view value) {
  if (const auto number = parse_integer(value)) return *number;
  fail_at(source, value, {.slug = "json-type", .message = "expected a whole number"});
}

std::size_t count_in(const JsonSource& source, std::string_view value) {
  const auto number = integer_in(source, value);
  if (number < 0) fail_at(source, value, {.slug = "json-type", .message = "expected a whole number from 0"});
  return static_cast<std::size_t>(number);
}

bool truth_in(const JsonSource& source, std::string_view value) {
  if (value == "true" || value == "false") return value == "true";
  fail_at(source, value, {.slug = "json-type", .message = "expected true or false"});
}

std::string unknown_in(const JsonSource& source, std::string_view value) {
  if (!nlohmann::json::accept(value))
    fail_at(source, value, {.slug = "json-malformed", .message = "this is not JSON"});
  return std::string(value);
}

void fail_at(const JsonSource& source, std::string_view where, Diagnostic diagnostic) {
  const auto byte = static_cast<std::size_t>(where.data() - source.bytes.data());
  const std::string_view before = source.bytes.substr(0, byte);
  const auto newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  diagnostic.place = {
      .file = source.file,
      .line = source.first_line + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
      .column = 1 + count_code_points(before.substr(line_start))};
  const std::string_view line = source.bytes.substr(line_start, source.bytes.find('\n', byte) - line_start);
  if (!first_invalid_byte(line)) diagnostic.source_line = std::string(line);
  throw DataError(std::move(diagnostic));
}

void require_plain_text(const JsonSource& source, bool may_be_empty) {
  const std::string_view bytes = source.bytes;
  if (bytes.empty() && !may_be_empty) {
    throw DataError({.slug = "file-empty",
                     .message = "the file is empty",
                     .hint = "restore it from a copy or from version control",
                     .place = {source.file}});
  }
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) fail_nul(source, bytes.substr(nul));
  if (!simdjson::validate_utf8(bytes)) fail_not_utf8(source, bytes.substr(*first_invalid_byte(bytes)));
}

void require_no_conflict(const JsonSource& source) {
  for (const char* marker : {"<<<<<<< ", ">>>>>>> ", "=======\n"}) {
    auto at = source.bytes.find(marker);
    while (at != std::string_view::npos && at > 0 && source.bytes[at - 1] != '\n')
      at = source.bytes.find(marker, at + 1);
    if (at == std::string_view::npos) continue;
    fail_at(source, source.bytes.substr(at),
            {.slug = "merge-conflict",
             .message = "git left a merge conflict here",
             .hint = "keep the lines you want, remove the markers; `coding check` says whether it is right"});
  }
}

}  // namespace coding
