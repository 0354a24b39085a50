#include "coding/project/code_guid.hpp"

#include <set>

#include "coding/base/digest.hpp"

namespace coding {

namespace {

std::string made_guid(const Study& study, const Code& code) {
  return named_uuid(study.id, "code\n" + code.id.value);
}

}  // namespace

std::string guid_of(const Study& study, const Code& code) {
  const std::string own = plain_guid(code.guid);
  return own.empty() ? made_guid(study, code) : own;
}

std::vector<std::string> guids_of(const Study& study, const Codebook& codebook) {
  std::vector<std::string> out(codebook.size());
  std::set<std::string> taken;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string own = plain_guid(codebook.codes()[i].guid);
    if (!own.empty() && taken.insert(own).second) out[i] = own;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!out[i].empty()) continue;
    out[i] = made_guid(study, codebook.codes()[i]);
    while (!taken.insert(out[i]).second) out[i] = named_uuid(study.id, out[i]);
  }
  return out;
}

std::string guid_of_set(const Study& study, std::string_view set) {
  return named_uuid(study.id, "set\n" + std::string(set));
}

std::string plain_guid(std::string_view guid) {
  if (guid.starts_with('{') && guid.ends_with('}')) guid = guid.substr(1, guid.size() - 2);
  if (guid.size() != 36) return "";
  std::string out;
  for (std::size_t i = 0; i < guid.size(); ++i) {
    const char c = guid[i] >= 'A' && guid[i] <= 'F' ? static_cast<char>(guid[i] + 32) : guid[i];
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool is_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (is_dash ? c != '-' : !is_digit) return "";
    out += c;
  }
  return out;
}

}  // namespace coding
