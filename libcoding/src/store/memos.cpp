// memos/<id>.md: the lines between two rules of hyphens say what the memo is about, the rest is the memo.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/project/passage.hpp"
#include "coding/project/project.hpp"
#include "coding/text/trim.hpp"
#include "store/marks_files.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

constexpr std::string_view rule = "---";

[[noreturn]] void fail_malformed(const JsonSource& source, std::size_t line, std::string message) {
  throw DataError({.slug = "memo-malformed",
                   .message = std::move(message),
                   .hint = "a memo begins with ---, then lines `key: value`, then ---, then its words",
                   .place = {.file = source.file, .line = line}});
}

std::string_view next_line(std::string_view bytes, std::size_t& at) {
  const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  const auto line = bytes.substr(at, end - at);
  at = std::min(end + 1, bytes.size());
  return line;
}

void set_member(const JsonSource& source, std::size_t line, Memo& memo, std::string_view key,
                std::string value) {
  if (key == "type") {
    memo.type = std::move(value);
  } else if (key == "document") {
    memo.document = {std::move(value)};
  } else if (key == "code") {
    memo.code = {std::move(value)};
  } else if (key == "participant") {
    memo.participant = {std::move(value)};
  } else if (key == "passages") {
    for (const std::string_view piece : split(value, ' ')) {
      if (piece.empty()) continue;
      const auto link = passage_link(piece);
      if (!link) {
        fail_malformed(source, line, "'" + std::string(piece) + "' is not a passage such as Y5:120:341");
      }
      memo.passages.push_back(*link);
    }
  } else if (key == "relation") {
    memo.relation = relation_key_of(value);
    if (!memo.relation)
      fail_malformed(source, line, "'" + value + "' is not a relation such as `care causes trust`");
  } else if (key == "author") {
    memo.author = std::move(value);
  } else if (key == "date") {
    memo.date = std::move(value);
  } else if (key == "span") {
    const auto span = parse_span(value);
    if (!span) fail_malformed(source, line, "'" + value + "' is not a stretch of text such as 120:341");
    memo.span = *span;
  } else {
    memo.unknown.emplace_back(key, std::move(value));
  }
}

// A value stands on one line.
std::string in_one_line(std::string value) {
  std::replace(value.begin(), value.end(), '\n', ' ');
  return std::string(trim(value));
}

void append_member(std::string& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out.append(key).append(": ").append(in_one_line(value)).append("\n");
}

}  // namespace

Memo parse_memo(const JsonSource& source, std::string id) {
  require_plain_text(source, false);
  require_no_conflict(source);
  Memo memo{.id = std::move(id)};
  std::size_t at = 0;
  if (next_line(source.bytes, at) != rule) fail_malformed(source, 1, "the memo does not begin with ---");
  for (std::size_t number = 2;; ++number) {
    if (at >= source.bytes.size()) fail_malformed(source, number, "the second --- is missing");
    const auto line = next_line(source.bytes, at);
    if (line == rule) break;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
      fail_malformed(source, number, "this line has no `key: value`");
    set_member(source, number, memo, trim(line.substr(0, colon)), std::string(trim(line.substr(colon + 1))));
  }
  std::string_view words = source.bytes.substr(at);
  if (words.starts_with('\n')) words.remove_prefix(1);
  if (words.ends_with('\n')) words.remove_suffix(1);
  memo.text = std::string(words);
  return memo;
}

std::string memo_markdown(const Memo& memo) {
  std::string out(rule);
  out += '\n';
  append_member(out, "type", memo.type);
  append_member(out, "document", memo.document.value);
  if (memo.span != Span{}) append_member(out, "span", name_of(memo.span));
  append_member(out, "participant", memo.participant.value);
  append_member(out, "code", memo.code.value);
  if (memo.relation) append_member(out, "relation", name_of(*memo.relation));
  std::string passages;
  for (const PassageLink& link : memo.passages) passages += (passages.empty() ? "" : " ") + name_of(link);
  append_member(out, "passages", passages);
  append_member(out, "author", memo.author);
  append_member(out, "date", memo.date);
  for (const auto& [key, value] : memo.unknown) append_member(out, key, value);
  return out.append(rule).append("\n\n").append(memo.text).append("\n");
}

void require_memo(const Snapshot& snapshot, const std::string& id) {
  if (is_well_formed_name(id) && snapshot.exists(memo_path(id))) return;
  throw UsageError({.slug = "memo-unknown",
                    .message = "there is no memo '" + id + "'",
                    .hint = "`coding memos` lists them with their ids"});
}

Memo memo_of(const Snapshot& snapshot, const std::string& id) {
  const std::string bytes = snapshot.read(memo_path(id));
  return parse_memo({.file = memo_path(id), .bytes = bytes}, id);
}

Memo read_memo(const std::filesystem::path& project, const std::string& id) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    require_memo(snapshot, id);
    return memo_of(snapshot, id);
  });
}

std::vector<Memo> read_memos(const std::filesystem::path& project) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    std::vector<Memo> memos;
    for (const std::string& id : stems_of(snapshot, "memos", ".md")) {
      memos.push_back(memo_of(snapshot, id));
    }
    return memos;
  });
}

}  // namespace coding
