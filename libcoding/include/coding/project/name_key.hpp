// The key of a pseudonymised project: which names stand behind which labels.
//
// A table with the columns name, label and kind. A cell of names may hold several forms, separated by |, of
// which the first is the one a label stands for where nothing else is known. The key never lies in the
// project (store/key_file.hpp). docs/formats/name-key.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"

namespace coding {

enum class NameKind { person, place, institution, other };

// "person", …; and back. Throws DataError "name-kind-unknown".
std::string name_of(NameKind kind);
NameKind name_kind_named(std::string_view name);

struct KeyedName {
  std::vector<std::string> forms{};  // at least one
  std::string label{};               // "[Ö1]"
  NameKind kind = NameKind::person;
  std::size_t line = 0;  // of the key
  bool operator==(const KeyedName&) const = default;
};

struct NameKey {
  std::vector<KeyedName> names{};
  bool operator==(const NameKey&) const = default;
};

// Labels may be empty still. Throws what read_csv throws and DataError "key-column-missing", "name-missing",
// "name-malformed", "label-malformed", "name-twice" (one form with two labels), "name-kind-unknown", with
// line and column.
NameKey read_name_key(std::string_view bytes, std::string_view file);

// A listed name as it stands somewhere.
struct NamePlace {
  std::string file{};
  std::size_t line = 0;
  std::size_t column = 0;  // code points
  std::string written{};
  std::string label{};
  std::string context{};  // the line around it, the name between « and »
  bool sure = true;
};

// Names without a label get the next free one of their kind: [Ö1] in Turkish, [P1] in English. Returns
// whether any did.
bool complete_labels(NameKey& key, const Language& language);

// Deterministic; read_name_key gives the same key again.
std::string name_key_csv(const NameKey& key);

// All forms with the number of their row, as a finder wants them.
struct KeyForms {
  std::vector<std::string> forms{};
  std::vector<std::size_t> rows{};
};
KeyForms forms_of(const NameKey& key);

// What a label stands for: the first form of its first row.
std::string default_form(const NameKey& key, std::string_view label);

}  // namespace coding
