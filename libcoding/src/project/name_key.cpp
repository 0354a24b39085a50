#include "coding/project/name_key.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "coding/base/error.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::array<const char*, 4> kind_names = {"person", "place", "institution", "other"};

// What a label begins with, by language and kind.
std::string prefix_of(NameKind kind, const Language& language) {
  static const std::map<std::string, std::array<const char*, 4>> prefixes = {
      {"tr", {"Ö", "Yer", "Kurum", "Ad"}},
      {"az", {"Ş", "Yer", "Qurum", "Ad"}},
      {"fa", {"ف", "مکان", "نهاد", "نام"}},
      {"en", {"P", "Place", "Org", "Name"}}};
  const auto found = prefixes.find(primary(language));
  const auto& of_language = found == prefixes.end() ? prefixes.at("en") : found->second;
  return of_language.at(static_cast<std::size_t>(kind));
}

// Nothing that JSON, CSV or a line would write otherwise than it stands here.
bool is_plain(std::string_view text) {
  return text.find_first_of("\"\\,;|\t\r\n<>&{}") == std::string_view::npos;
}

bool is_label(std::string_view text) {
  if (text.size() < 3 || text.front() != '[' || text.back() != ']' || !is_plain(text)) return false;
  const auto inner = text.substr(1, text.size() - 2);
  return inner.find_first_of("[] ") == std::string_view::npos;
}

bool has_letter(const std::string& name) {
  return std::any_of(name.begin(), name.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

std::vector<std::string> split_forms(const std::string& cell) {
  std::vector<std::string> forms;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', begin), cell.size());
    const std::string form(trim(std::string_view(cell).substr(begin, end - begin)));
    if (!form.empty()) forms.push_back(form);
    begin = end + 1;
  }
  return forms;
}

class KeyTable {
 public:
  KeyTable(std::string_view bytes, std::string_view file) : bytes_(bytes), file_(file) {}

  NameKey read() {
    const auto rows = read_csv(bytes_, file_);
    if (rows.empty()) fail_header();
    read_header(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (!is_blank(rows[i])) add(rows[i]);
    }
    return std::move(key_);
  }

 private:
  [[noreturn]] void fail_header() const {
    throw DataError({.slug = "key-column-missing",
                     .message = "the key has no column 'name'",
                     .hint = "its first line is name,label,kind",
                     .place = {std::string(file_), 1}});
  }

  void read_header(const CsvRow& header) {
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      const std::string name(trim(header.cells[i]));
      if (name == "name") name_ = i;
      if (name == "label") label_ = i;
      if (name == "kind") kind_ = i;
    }
    if (!name_) fail_header();
  }

  static std::string cell_of(const CsvRow& row, const std::optional<std::size_t>& column) {
    return column && *column < row.cells.size() ? std::string(trim(row.cells[*column])) : std::string();
  }

  [[noreturn]] void fail(const CsvRow& row, const std::optional<std::size_t>& column,
                         Diagnostic fault) const {
    fault.place.file = std::string(file_);
    throw DataError(at_cell(std::move(fault), bytes_, row.line, column.value_or(0)));
  }

  void add(const CsvRow& row) {
    KeyedName name{
        .forms = split_forms(cell_of(row, name_)), .label = cell_of(row, label_), .line = row.line};
    if (name.forms.empty()) {
      fail(row, name_,
           {.slug = "name-missing",
            .message = "the row has no name",
            .hint = "give a name, or take the row out"});
    }
    for (const std::string& form : name.forms) {
      if (has_letter(form) && is_plain(form) && form.find_first_of("[]") == std::string::npos) continue;
      fail(row, name_,
           {.slug = "name-malformed",
            .message = "'" + form + "' cannot be a name: it has no letter, or one of \" \\ , ; < > & { } [ ]",
            .hint = "write the name as it stands in the texts; forms are separated by |"});
    }
    if (!name.label.empty() && !is_label(name.label)) {
      fail(row, label_,
           {.slug = "label-malformed",
            .message = "'" + name.label + "' cannot be a label",
            .hint =
                "a label stands in square brackets, without spaces: [Ö1]; leave it empty and one is made"});
    }
    try {
      const std::string kind = cell_of(row, kind_);
      if (!kind.empty()) name.kind = name_kind_named(kind);
    } catch (const DataError& error) {
      fail(row, kind_, error.diagnostic());
    }
    require_once(row, name);
    key_.names.push_back(std::move(name));
  }

  void require_once(const CsvRow& row, const KeyedName& name) {
    for (const std::string& form : name.forms) {
      const std::string known = to_utf8(match_key(form).key);
      const auto [at, is_new] = seen_.emplace(known, name.label);
      if (is_new || (!name.label.empty() && at->second == name.label)) continue;
      fail(row, name_,
           {.slug = "name-twice",
            .message = "'" + form + "' stands in the key already, with another label",
            .hint = "two people of one name cannot be told apart by it: give them one label"});
    }
  }

  std::string_view bytes_;
  std::string_view file_;
  std::optional<std::size_t> name_{}, label_{}, kind_{};
  std::map<std::string, std::string> seen_;
  NameKey key_;
};

}  // namespace

std::string name_of(NameKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

NameKind name_kind_named(std::string_view name) {
  const auto found = std::find(kind_names.begin(), kind_names.end(), name);
  if (found != kind_names.end()) return static_cast<NameKind>(found - kind_names.begin());
  throw DataError({.slug = "name-kind-unknown",
                   .message = "'" + std::string(name) + "' is no kind of name",
                   .hint = "the kinds are person, place, institution, other"});
}

NameKey read_name_key(std::string_view bytes, std::string_view file) { return KeyTable(bytes, file).read(); }

bool complete_labels(NameKey& key, const Language& language) {
  std::set<std::string> taken;
  for (const KeyedName& name : key.names) taken.insert(name.label);
  bool any = false;
  for (KeyedName& name : key.names) {
    if (!name.label.empty()) continue;
    const std::string prefix = "[" + prefix_of(name.kind, language);
    for (std::size_t number = 1; name.label.empty(); ++number) {
      const std::string label = prefix + std::to_string(number) + "]";
      if (taken.insert(label).second) name.label = label;
    }
    any = true;
  }
  return any;
}

std::string name_key_csv(const NameKey& key) {
  std::string out = "name,label,kind\n";
  for (const KeyedName& name : key.names) {
    std::string forms;
    for (const std::string& form : name.forms) forms += (forms.empty() ? "" : "|") + form;
    out += csv_line({forms, name.label, name_of(name.kind)});
  }
  return out;
}

KeyForms forms_of(const NameKey& key) {
  KeyForms out;
  for (std::size_t row = 0; row < key.names.size(); ++row) {
    for (const std::string& form : key.names[row].forms) {
      out.forms.push_back(form);
      out.rows.push_back(row);
    }
  }
  return out;
}

std::string default_form(const NameKey& key, std::string_view label) {
  const auto found = std::find_if(key.names.begin(), key.names.end(),
                                  [&](const KeyedName& name) { return name.label == label; });
  return found == key.names.end() ? std::string(label) : found->forms.front();
}

}  // namespace coding
