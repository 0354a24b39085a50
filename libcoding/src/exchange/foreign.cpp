#include "coding/exchange/foreign.hpp"

#include <array>
#include <fstream>

#include "coding/base/error.hpp"
#include "exchange/foreign_readers.hpp"

namespace coding {

namespace {

struct ForeignFormat {
  std::string_view name;
  // By the path and the first bytes; of a folder there are none.
  bool (*looks_like)(const std::filesystem::path&, std::string_view head);
  Incoming (*read)(const std::filesystem::path&, const ForeignOptions&);
};

constexpr std::array formats = {ForeignFormat{"refi-codebook", looks_like_refi_codebook, read_refi_codebook},
                                ForeignFormat{"refi-project", looks_like_refi_project, read_refi_project},
                                ForeignFormat{"qualcoder", looks_like_qualcoder, read_qualcoder},
                                ForeignFormat{"taguette", looks_like_taguette, read_taguette},
                                ForeignFormat{"rqda", looks_like_rqda, read_rqda}};

std::string head_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string head(4096, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

std::string listed() {
  std::string out;
  for (const ForeignFormat& each : formats) out += (out.empty() ? "" : ", ") + std::string(each.name);
  return out;
}

}  // namespace

const std::vector<std::string>& foreign_formats() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const ForeignFormat& each : formats) out.emplace_back(each.name);
    return out;
  }();
  return names;
}

std::string foreign_format_of(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::string head = std::filesystem::is_directory(path, ignored) ? "" : head_of(path);
  for (const ForeignFormat& each : formats) {
    if (each.looks_like(path, head)) return std::string(each.name);
  }
  return "";
}

Incoming read_foreign(const std::filesystem::path& path, const ForeignOptions& options) {
  const std::string format = options.from.empty() ? foreign_format_of(path) : options.from;
  for (const ForeignFormat& each : formats) {
    if (each.name == format) return each.read(path, options);
  }
  throw UsageError({.slug = "project-foreign-unknown",
                    .message = "this is not a project of another program that can be read",
                    .hint = "these can: " + listed() + "; a transcript is imported into a project without -o",
                    .place = {path.string()}});
}

}  // namespace coding
