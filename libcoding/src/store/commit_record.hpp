// .coding/commit.json: what a change does to which file, in one line that carries its own digest.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/store/transaction.hpp"

namespace coding {

struct RecordedWrite {
  std::string path{};
  WriteKind kind = WriteKind::replace;
  std::size_t stage = 0;   // .coding/stage/<stage>
  std::size_t offset = 0;  // append: the size of the file before
};

struct CommitRecord {
  std::string id{};  // new for each change
  std::vector<RecordedWrite> writes{};
};

std::string record_bytes(const CommitRecord& record);

// Nothing when the bytes are not a whole record: cut short, or altered.
std::optional<CommitRecord> parse_record(std::string_view bytes);

// The record of a change on its way into place, and the id of the last finished one (empty: none).
std::optional<CommitRecord> pending_record(const std::filesystem::path& project);
std::string last_change_id(const std::filesystem::path& project);

}  // namespace coding
