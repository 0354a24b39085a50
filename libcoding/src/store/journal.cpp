#include "coding/store/journal.hpp"

#include <algorithm>
#include <tuple>

#include <nlohmann/json.hpp>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "store/journal_chain.hpp"
#include "store/journal_entry.hpp"
#include "store/json_writer.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

using Json = nlohmann::ordered_json;

std::string digest_json(const std::string& digest) { return digest.empty() ? "null" : "\"" + digest + "\""; }

std::string change_json(const FileChange& change) {
  JsonObjectWriter json(JsonLayout::one_line);
  if (change.by_digest)
    return json.raw("before", digest_json(change.before))
        .raw("after", digest_json(change.after))
        .text("parity", change.parity)
        .str();
  if (change.line > 0) json.number("line", static_cast<std::int64_t>(change.line));
  return json.texts("removed", change.removed).texts("added", change.added).str();
}

std::string digest_of(const Json& value) {
  return value.is_null() ? std::string() : value.get<std::string>();
}

FileChange parse_change(const std::string& path, const Json& json) {
  if (json.contains("before") || json.contains("after"))
    return {.path = path,
            .by_digest = true,
            .before = digest_of(json.at("before")),
            .after = digest_of(json.at("after")),
            .parity = json.value("parity", "")};
  return {.path = path,
          .line = json.value("line", std::size_t{0}),
          .removed = json.value("removed", std::vector<std::string>()),
          .added = json.value("added", std::vector<std::string>())};
}

}  // namespace

JournalEntry parse_entry(const JsonSource& source, std::string_view line) {
  try {
    const Json json = Json::parse(line);
    JournalEntry entry{.coder = {json.at("coder")}, .time = json.at("time"), .command = json.at("command")};
    entry.what = json.value("what", "");
    entry.why = json.value("why", "");
    for (const auto& [path, change] : json.at("changes").items())
      entry.changes.push_back(parse_change(path, change));
    entry.undoes = json.value("undoes", std::vector<std::string>());
    entry.previous = digest_of(json.at("previous"));
    entry.seal = json.value("seal", "");
    entry.digest = sha256(line);
    return entry;
  } catch (const Json::exception&) {
    require_no_conflict(source);
    fail_at(source, line,
            {.slug = "journal-malformed",
             .message = "this is not an entry of the journal",
             .hint = "restore journal/ from a copy or from version control"});
  }
}

Seal seal_of(std::string_view line) {
  constexpr std::string_view beginning = R"(,"seal":")";
  constexpr std::size_t digits = 64;
  constexpr std::size_t size = beginning.size() + digits + 2;  // and "}
  if (line.size() <= size || !line.ends_with("\"}")) return Seal::none;
  const std::string_view tail = line.substr(line.size() - size);
  if (!tail.starts_with(beginning)) return Seal::none;
  std::string rest(line.substr(0, line.size() - size));
  rest += '}';
  return sha256(rest) == tail.substr(beginning.size(), digits) ? Seal::right : Seal::wrong;
}

std::string journal_line(const JournalEntry& entry) {
  std::string changes = "{";
  for (const FileChange& change : entry.changes) {
    if (changes.size() > 1) changes += ',';
    append_json_string(changes, change.path);
    changes += ":" + change_json(change);
  }
  return JsonObjectWriter(JsonLayout::one_line)
      .text("time", entry.time)
      .text("coder", entry.coder.value)
      .text("command", entry.command)
      .text("what", entry.what)
      .text("why", entry.why)
      .texts("undoes", entry.undoes)
      .raw("changes", changes + "}")
      .raw("previous", digest_json(entry.previous))
      .text("seal", entry.seal)
      .str();
}

JournalEntry sealed(JournalEntry entry) {
  entry.seal.clear();
  entry.seal = sha256(journal_line(entry));
  return entry;
}

FileChange line_change(std::string path, const std::string& before, const std::string& after) {
  const auto old_lines = split_lines(before);
  const auto new_lines = split_lines(after);
  const auto [old_begin, new_begin] =
      std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
  auto old_end = old_lines.end();
  auto new_end = new_lines.end();
  while (old_end != old_begin && new_end != new_begin && *std::prev(old_end) == *std::prev(new_end)) {
    --old_end;
    --new_end;
  }
  return {.path = std::move(path),
          .line = static_cast<std::size_t>(old_begin - old_lines.begin()) + 1,
          .removed = {old_begin, old_end},
          .added = {new_begin, new_end}};
}

std::vector<JournalEntry> journal_of(const Snapshot& snapshot, const std::optional<CoderId>& coder,
                                     std::string_view mentioning) {
  std::vector<JournalEntry> entries;
  for (const std::string& name : stems_of(snapshot, "journal", ".jsonl")) {
    if (coder && coder->value != name) continue;
    const std::string bytes = snapshot.read(journal_path({name}));
    for (const NumberedLine& line : lines_in(bytes)) {
      if (line.text.find(mentioning) == std::string_view::npos) continue;
      entries.push_back(parse_entry(
          {.file = journal_path({name}), .bytes = line.text, .first_line = line.number}, line.text));
    }
  }
  return entries;
}

std::vector<JournalEntry> read_journal(const std::filesystem::path& project,
                                       const std::optional<CoderId>& coder) {
  auto entries =
      read_consistently(project, [&](const Snapshot& snapshot) { return journal_of(snapshot, coder); });
  if (!coder) {
    std::stable_sort(entries.begin(), entries.end(), [](const JournalEntry& a, const JournalEntry& b) {
      return std::tie(a.time, a.coder) < std::tie(b.time, b.coder);
    });
  }
  return entries;
}

Diagnostics verify_journal(const std::filesystem::path& project) {
  return read_consistently(project, [](const Snapshot& snapshot) { return chain_faults(snapshot); });
}

}  // namespace coding
