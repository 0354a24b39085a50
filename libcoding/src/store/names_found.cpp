// Listed names anywhere in the files of a project.
#include <algorithm>
#include <map>
#include <memory>

#include "coding/store/pseudonyms.hpp"
#include "coding/text/names.hpp"
#include "coding/text/utf8.hpp"
#include "store/check_parts.hpp"

namespace coding {

namespace {

// Letters that JSON writes for a line end would grow onto the word behind them: they become blanks, so that
// every place stays where it is. A journal holds JSON within JSON, so runs of backslashes count as one.
std::string without_escapes(std::string bytes) {
  for (auto at = bytes.find('\\'); at != std::string::npos; at = bytes.find('\\', at)) {
    while (at < bytes.size() && bytes[at] == '\\') bytes[at++] = ' ';
    if (at < bytes.size() && std::string_view("nrtbf").find(bytes[at]) != std::string_view::npos)
      bytes[at++] = ' ';
  }
  return bytes;
}

// The quote of a segment is cut off at both ends and parted in three, anywhere in a word. The walks below go
// over what JSON puts between two of its parts, with the backslashes of a journal.
bool is_between(char c) { return c == '"' || c == '\\' || c == ',' || c == ':'; }

bool is_of_word(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

// The name of the member whose value begins at `at`, and what stands before it.
bool is_cut_before(std::string_view bytes, std::size_t at) {
  if (at == 0 || bytes[at - 1] != '"') return false;
  while (at > 0 && is_between(bytes[at - 1])) --at;
  const auto name_end = at;
  while (at > 0 && bytes[at - 1] >= 'a' && bytes[at - 1] <= 'z') --at;
  const auto name = bytes.substr(at, name_end - at);
  if (name == "prefix") return true;
  if (name != "exact" && name != "suffix") return false;
  while (at > 0 && is_between(bytes[at - 1])) --at;
  return at > 0 && is_of_word(bytes[at - 1]);
}

bool is_cut_behind(std::string_view bytes, std::size_t begin, std::size_t at) {
  const std::size_t value_end = at;
  while (at < bytes.size() && is_between(bytes[at])) ++at;
  if (at == value_end || bytes.substr(value_end, at - value_end).find('"') == std::string_view::npos)
    return false;
  const auto rest = bytes.substr(at);
  if (rest.starts_with("exact") || rest.starts_with("suffix")) {
    at = bytes.find_first_of("\"\\", at);
    while (at < bytes.size() && is_between(bytes[at])) ++at;
    return at < bytes.size() && is_of_word(bytes[at]);
  }
  if (!rest.starts_with('}') && !rest.starts_with("digest")) return false;
  constexpr std::size_t window = 160;  // 32 code points and the name of the member
  const auto from = begin - std::min(begin, window);
  const auto before = bytes.substr(from, begin - from);
  const auto suffix = before.rfind("suffix");
  if (suffix == std::string_view::npos) return false;
  const auto between = before.substr(suffix);
  return std::count(between.begin(), between.end(), '"') == 2;
}

class Search {
 public:
  Search(const Snapshot& snapshot, const NameKey& key, std::vector<std::string>* unreadable)
      : snapshot_(snapshot), key_(key), forms_(forms_of(key)), unreadable_(unreadable) {}

  std::vector<NamePlace> run(const NameSearch& search) {
    Diagnostics reported_by_check;
    Project project;
    attempt(reported_by_check, [&] { project = project_of(snapshot_, {.segments = false}); });
    study_ = project.study.language;
    for (const Document& document : project.documents)
      languages_[text_path(document.id)] = language_of(project, document);
    for (const char* path : single_files) look_into(path);
    look_into(".gitattributes");
    for (const std::string folder : file_folders) {
      if (folder != "sources") look_into_all(folder);
    }
    if (search.sources) look_into_all("sources");
    if (search.journal) look_into_all("journal");
    return std::move(out_);
  }

 private:
  void look_into_all(const std::string& folder) {
    for (const std::string& name : snapshot_.list(folder)) look_into(folder + "/" + name);
  }

  const Language& language_at(const std::string& path) const {
    const auto found = languages_.find(path);
    return found == languages_.end() ? study_ : found->second;
  }

  NameFinder& finder_for(const Language& language) {
    auto& finder = finders_[language.tag];
    if (!finder) finder = std::make_unique<NameFinder>(forms_.forms, language);
    return *finder;
  }

  void look_into(const std::string& path) {
    if (!snapshot_.exists(path)) return;
    const std::string bytes = snapshot_.read(path);
    if (bytes.find('\0') != std::string::npos || first_invalid_byte(bytes)) {
      if (unreadable_) unreadable_->push_back(path);
      return;
    }
    const bool is_json = path.ends_with(".json") || path.ends_with(".jsonl");
    const std::string text = is_json ? without_escapes(bytes) : bytes;
    std::size_t line = 1, line_begin = 0, at = 0;
    for (const NameHit& hit : finder_for(language_at(path)).find(text)) {
      for (; at < hit.begin; ++at) {
        if (text[at] != '\n') continue;
        ++line;
        line_begin = at + 1;
      }
      add(path, text, hit, line, line_begin);
      if (is_json && (is_cut_before(bytes, hit.begin) || is_cut_behind(bytes, hit.begin, hit.word_end)))
        out_.back().sure = false;
    }
  }

  void add(const std::string& path, const std::string& text, const NameHit& hit, std::size_t line,
           std::size_t line_begin) {
    const std::string_view all(text);
    out_.push_back({.file = path,
                    .line = line,
                    .column = count_code_points(all.substr(line_begin, hit.begin - line_begin)) + 1,
                    .written = text.substr(hit.begin, hit.word_end - hit.begin),
                    .label = key_.names[forms_.rows[hit.name]].label,
                    .context = context_of(all, hit, line_begin),
                    .sure = hit.sure});
  }

  static std::string context_of(std::string_view text, const NameHit& hit, std::size_t line_begin) {
    constexpr std::size_t around = 40;
    std::size_t begin = hit.begin - std::min(hit.begin - line_begin, around);
    std::size_t end = std::min({text.size(), text.find('\n', hit.word_end), hit.word_end + around});
    while (begin < hit.begin && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(begin, hit.begin - begin)) + "«" +
           std::string(text.substr(hit.begin, hit.end - hit.begin)) + "»" +
           std::string(text.substr(hit.end, end - hit.end));
  }

  const Snapshot& snapshot_;
  const NameKey& key_;
  const KeyForms forms_;
  std::vector<std::string>* unreadable_;
  Language study_{};
  std::map<std::string, Language> languages_;
  std::map<std::string, std::unique_ptr<NameFinder>> finders_;
  std::vector<NamePlace> out_;
};

}  // namespace

std::vector<NamePlace> find_names(const std::filesystem::path& project, const NameKey& key,
                                  const NameSearch& search, std::vector<std::string>* unreadable) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    if (unreadable) unreadable->clear();
    return Search(snapshot, key, unreadable).run(search);
  });
}

std::vector<NamePlace> names_let_out(std::string_view answer, const NameKey& key,
                                     const std::vector<Language>& languages) {
  std::vector<NamePlace> out;
  const std::string text = without_escapes(repaired(answer));
  const KeyForms forms = forms_of(key);
  for (const Language& language : languages) {
    for (const NameHit& hit : NameFinder(forms.forms, language).find(text)) {
      if (!hit.sure) continue;
      const std::string_view before = std::string_view(text).substr(0, hit.begin);
      const auto line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
      out.push_back({.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
                     .column = count_code_points(before.substr(line_begin)) + 1,
                     .label = key.names[forms.rows[hit.name]].label});
    }
    if (!out.empty()) break;
  }
  return out;
}

}  // namespace coding
