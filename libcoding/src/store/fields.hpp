// The members of one JSON object, taken one by one; what nobody took is kept as unknown.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/unknown.hpp"
#include "store/json.hpp"

namespace coding {

class Fields {
 public:
  Fields(JsonReader& reader, const JsonSource& source, std::string_view raw) : source_(source), raw_(raw) {
    members_.reserve(12);
    reader.members(source, raw, members_);
    taken_.assign(members_.size(), false);
  }

  // Our writers keep an order, so the next one is nearly always where the last one was found.
  std::optional<std::string_view> take(std::string_view key) {
    for (std::size_t k = 0; k < members_.size(); ++k) {
      const std::size_t i = (next_ + k) % members_.size();
      if (members_[i].key != key || taken_[i]) continue;
      taken_[i] = true;
      next_ = i + 1;
      return members_[i].value;
    }
    return std::nullopt;
  }

  std::string_view need(std::string_view key) {
    if (const auto value = take(key)) return *value;
    fail_at(source_, raw_,
            {.slug = "key-missing", .message = "the key '" + std::string(key) + "' is missing"});
  }

  void text(std::string_view key, std::string& target) {
    if (const auto value = take(key)) target = text_in(source_, *value);
  }

  // What is left. A key that is there twice was taken once; the second one is found here.
  UnknownMembers unknown() const {
    UnknownMembers out;
    for (std::size_t i = 0; i < members_.size(); ++i) {
      if (taken_[i]) continue;
      const JsonMember& member = members_[i];
      const auto same = [&](const JsonMember& other) { return &other != &member && other.key == member.key; };
      if (std::any_of(members_.begin(), members_.end(), same)) {
        fail_at(source_, member.key,
                {.slug = "key-twice", .message = "the key '" + std::string(member.key) + "' is there twice"});
      }
      out.emplace_back(std::string(member.key), unknown_in(source_, member.value));
    }
    return out;
  }

 private:
  const JsonSource& source_;
  std::string_view raw_;
  std::vector<JsonMember> members_;
  std::vector<bool> taken_;
  std::size_t next_ = 0;
};

}  // namespace coding
