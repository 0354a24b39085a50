#include "store/commit_record.hpp"

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "coding/base/digest.hpp"
#include "store/private_folder.hpp"

namespace coding {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view before_change = R"({"change":)";
constexpr std::string_view before_digest = R"(,"digest":")";
constexpr std::size_t tail_size = before_digest.size() + 64 + 3;  // the digest, then "} and LF

const char* name_of(WriteKind kind) {
  return kind == WriteKind::replace ? "replace" : kind == WriteKind::append ? "append" : "remove";
}

WriteKind kind_named(const std::string& name) {
  return name == "replace" ? WriteKind::replace : name == "append" ? WriteKind::append : WriteKind::remove;
}

// Absent, or no longer there: both are "no record".
std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

CommitRecord record_from(const Json& json) {
  CommitRecord record{.id = json.at("id")};
  for (const Json& write : json.at("writes")) {
    record.writes.push_back({.path = write.at("path"),
                             .kind = kind_named(write.at("kind")),
                             .stage = write.at("stage"),
                             .offset = write.at("offset")});
  }
  return record;
}

}  // namespace

std::string record_bytes(const CommitRecord& record) {
  Json writes = Json::array();
  for (const RecordedWrite& write : record.writes) {
    writes.push_back({{"path", write.path},
                      {"kind", name_of(write.kind)},
                      {"stage", write.stage},
                      {"offset", write.offset}});
  }
  const std::string change = Json{{"id", record.id}, {"writes", writes}}.dump();
  return std::string(before_change) + change + std::string(before_digest) + sha256(change) + "\"}\n";
}

std::optional<CommitRecord> parse_record(std::string_view bytes) {
  if (bytes.size() < before_change.size() + tail_size || !bytes.starts_with(before_change))
    return std::nullopt;
  const auto change = bytes.substr(before_change.size(), bytes.size() - before_change.size() - tail_size);
  const auto tail = bytes.substr(bytes.size() - tail_size);
  if (!tail.starts_with(before_digest) || tail.substr(before_digest.size()) != sha256(change) + "\"}\n")
    return std::nullopt;
  try {
    return record_from(Json::parse(change));
  } catch (const Json::exception&) {  // whole by its digest, and still none of ours
    return std::nullopt;
  }
}

std::optional<CommitRecord> pending_record(const std::filesystem::path& project) {
  return parse_record(bytes_of(private_path(project, "commit.json")));
}

std::string last_change_id(const std::filesystem::path& project) {
  const auto record = parse_record(bytes_of(private_path(project, "last.json")));
  return record ? record->id : std::string();
}

}  // namespace coding
