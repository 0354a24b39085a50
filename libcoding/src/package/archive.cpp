#include "package/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <numeric>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t ratio_from = std::size_t{1} << 20;  // smaller entries harm nobody, whatever their ratio

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// A name that, taken for a path, leads out of the folder it is unpacked to.
bool leaves(std::string_view name) {
  if (name.empty() || name[0] == '/' || name.find('\\') != std::string_view::npos) return true;
  if (name.size() > 1 && name[1] == ':') return true;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    if (name.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

std::string shown(std::string_view name) {
  const std::string_view start = name.substr(0, byte_of_code_point(name, 80));
  return "'" + std::string(start) + (start.size() < name.size() ? "…'" : "'");
}

}  // namespace

struct Archive::Handle {
  zip_t* zip = nullptr;
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (zip) zip_discard(zip);
  }
};

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;

Archive::Archive(const std::string& bytes, std::string file, const ReadingLimits& limits)
    : file_(std::move(file)),
      limits_(limits),
      packed_bytes_(bytes.size()),
      handle_(std::make_unique<Handle>()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  handle_->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  const std::string why = handle_->zip ? "" : zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!handle_->zip) {
    if (source) zip_source_free(source);
    refuse("archive-malformed", "the file is no whole zip archive (" + why + ")",
           "it is damaged or was cut off while it was copied; get it again");
  }
  const auto count = static_cast<std::size_t>(zip_get_num_entries(handle_->zip, 0));
  if (count == 0) refuse("archive-malformed", "the archive is empty", "look at the file: it holds nothing");
  if (count > limits_.archive_entries) {
    refuse("archive-entries",
           "the archive has " + std::to_string(count) + " entries, more than the limit of " +
               std::to_string(limits_.archive_entries),
           "a document has a few dozen; unpack it and look what it is");
  }
  for (std::size_t i = 0; i < count; ++i) {
    const char* const name = zip_get_name(handle_->zip, i, ZIP_FL_ENC_GUESS);
    names_.emplace_back(name ? name : "");
    if (first_invalid_byte(names_[i]) || leaves(names_[i])) {
      refuse("archive-path",
             "an entry is named " + (first_invalid_byte(names_[i]) ? "''" : shown(names_[i])) +
                 ", which leads out of the archive",
             "no word processor writes that; do not open the file");
    }
  }
  by_name_.resize(count);
  std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
  std::sort(by_name_.begin(), by_name_.end(),
            [&](std::size_t a, std::size_t b) { return names_[a] < names_[b]; });
  for (std::size_t i = 1; i < count; ++i) {
    const std::string& name = names_[by_name_[i]];
    if (name != names_[by_name_[i - 1]]) continue;
    refuse("archive-name-twice", "two entries are named " + shown(name),
           "which one is meant cannot be known; save the document again");
  }
}

void Archive::refuse(std::string slug, std::string message, std::string hint) const {
  throw DataError(
      {.slug = std::move(slug), .message = std::move(message), .hint = std::move(hint), .place = {file_}});
}

std::size_t Archive::index_of(std::string_view name) const {
  const auto found = std::lower_bound(by_name_.begin(), by_name_.end(), name,
                                      [&](std::size_t i, std::string_view key) { return names_[i] < key; });
  return found == by_name_.end() || names_[*found] != name ? names_.size() : *found;
}

bool Archive::has(std::string_view name) const { return index_of(name) < names_.size(); }

std::string Archive::read(std::string_view name) {
  const std::size_t index = index_of(name);
  if (index == names_.size()) {
    refuse("archive-entry-missing", "the archive has no entry " + shown(name),
           "the document is damaged; save it again where it was made");
  }
  zip_stat_t stat;
  zip_stat_init(&stat);
  const bool known = zip_stat_index(handle_->zip, index, 0, &stat) == 0;
  if (known && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
    refuse("archive-encrypted", "the entry " + shown(name) + " is encrypted",
           "open the document with its password and save it without one");
  }
  const auto damaged = [&](const std::string& why) {
    refuse("archive-damaged", "the entry " + shown(name) + " cannot be unpacked (" + why + ")",
           "the file is damaged or was cut off; get it again");
  };
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(handle_->zip, index, 0));
  if (!file) damaged(zip_strerror(handle_->zip));
  const std::size_t packed = std::clamp<std::size_t>(stat.comp_size, 1, packed_bytes_);
  std::string bytes;
  std::string chunk(std::size_t{1} << 16, '\0');
  while (true) {
    const zip_int64_t count = zip_fread(file.get(), chunk.data(), chunk.size());
    if (count < 0) damaged(zip_file_strerror(file.get()));
    if (count == 0) return bytes;
    bytes.append(chunk, 0, static_cast<std::size_t>(count));
    unpacked_bytes_ += static_cast<std::size_t>(count);
    if (unpacked_bytes_ > limits_.unpacked_bytes) {
      refuse("archive-size",
             "unpacking " + shown(name) + " makes more than " + std::to_string(limits_.unpacked_bytes) +
                 " bytes, the limit",
             "a document of that size is none; split it, or look what is in it");
    }
    if (bytes.size() > ratio_from && bytes.size() / packed > limits_.unpack_ratio) {
      refuse("archive-ratio",
             "the entry " + shown(name) + " unpacks to more than " + std::to_string(limits_.unpack_ratio) +
                 " times its size, the limit",
             "this looks like a file made to fill the memory");
    }
  }
}

}  // namespace coding
