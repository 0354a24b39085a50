// A REFI-QDA project (.qdpx, or its .qde alone) as a project of ours.
#include <algorithm>
#include <cstdint>
#include <fstream>

#include "coding/base/digest.hpp"
#include "coding/base/file.hpp"
#include "exchange/first_element.hpp"
#include "exchange/foreign_readers.hpp"
#include "exchange/refi_in_mapping.hpp"
#include "exchange/refi_own.hpp"

namespace coding {

namespace {

// The end of a file, where a ZIP lists its entries.
std::string tail_of(const std::filesystem::path& path) {
  constexpr std::uintmax_t most = 1U << 20U;
  std::error_code failure;
  const std::uintmax_t size = std::filesystem::file_size(path, failure);
  if (failure) return "";
  std::ifstream in(path, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(size - std::min(size, most)));
  std::string tail(static_cast<std::size_t>(std::min(size, most)), '\0');
  in.read(tail.data(), static_cast<std::streamsize>(tail.size()));
  return tail;
}

// The names of a ZIP's entries stand at its end, and between them; of a small one all is in the head.
bool is_archive_of_project(const std::filesystem::path& path, std::string_view head) {
  if (!head.starts_with("PK\x03\x04")) return false;
  std::string lower;
  const auto add = [&](std::string_view bytes) {
    for (const char c : bytes) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  };
  add(head);
  if (lower.find(".qde") != std::string::npos) return true;
  lower.clear();
  add(tail_of(path));
  return lower.find(".qde") != std::string::npos;
}

void read_about(RefiIn& in, const std::filesystem::path& path) {
  const RefiProject& project = in.file.project;
  Study& study = in.study();
  study.title = !in.options.title.empty() ? in.options.title
                : !project.name.empty()   ? project.name
                                          : path.stem().string();
  study.description = project.description;
  study.language = in.options.language;
  if (const std::string maker = refi_maker(in, {project.making.creating_user}); !maker.empty())
    study.coder = in.landing.coder(maker);
}

}  // namespace

bool looks_like_refi_project(const std::filesystem::path& path, std::string_view head) {
  if (is_archive_of_project(path, head)) return true;
  // Planning programs have projects in XML, too.
  return first_element(head) == "Project" &&
         (head.find("QDA-XML") != std::string_view::npos || path.extension() == ".qde");
}

Incoming read_refi_project(const std::filesystem::path& path, const ForeignOptions& options) {
  const std::string bytes = read_file(path);
  const std::string name = path.string();
  RefiFile file = read_refi(bytes, name);
  if (auto own = own_refi_project(file, options, name, file.notes)) return std::move(*own);
  RefiIn in(file, options, name);
  in.landing.incoming().origin = file.project.origin.empty() ? "REFI-QDA" : file.project.origin;
  in.landing.incoming().notes = file.notes;
  // The same file gives the same project.
  in.study().id = named_uuid("urn:QDA-XML:project:1.0", sha256(bytes));
  read_refi_users(in);
  read_about(in, path);
  read_refi_texts(in);
  read_refi_codes(in);
  read_refi_notes(in);
  read_refi_selections(in);
  read_refi_people(in);
  read_refi_links(in);
  read_refi_memos(in);
  keep_refi_rest(in);
  return in.landing.take();
}

}  // namespace coding
