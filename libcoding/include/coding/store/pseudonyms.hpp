// Names of people and places give way to labels everywhere in a project, and come back.
//
// Texts are changed as a correction changes them, only that the way from old to new positions is known: each
// segment, mark and memo follows exactly. Names also go out of titles, notes, the names of imported files,
// speakers' labels, attributes, memos and the codebook; ids stay, because they are identities. What a label
// cannot say (which form of a name stood where, a segment that ended within a name) is kept as NamePlaces
// beside the key, so that restoring gives the same bytes. What surprises: the journal keeps the lines that it
// has, with the names in them, unless it is founded anew.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/disk.hpp"
#include "coding/project/name_key.hpp"
#include "coding/store/journal.hpp"

namespace coding {

// The form that stood at each place of a label in a text, in order; labels whose places all had the first
// form are left out.
struct TextForms {
  std::string file{};
  std::string text{};  // SHA-256 of the text with its labels
  std::map<std::string, std::vector<std::string>> labels{};
  bool operator==(const TextForms&) const = default;
};

// Lines that restoring alone would not give, and what they were.
struct LinePatch {
  std::string file{};
  std::string of{};  // SHA-256 of the file with its labels; empty when it was not there
  std::vector<std::string> now{};
  std::vector<std::string> was{};
  bool operator==(const LinePatch&) const = default;
};

// Of every run, the oldest first: what belongs to the files as they are now is known by their digests, so an
// undo or a kill between two steps does no harm. A file that was changed since gets what fits of the last.
struct NamePlaces {
  std::vector<TextForms> texts{};
  std::vector<LinePatch> patches{};
  bool operator==(const NamePlaces&) const = default;
};

// One JSON object a line. Throws DataError "places-malformed".
NamePlaces read_name_places(std::string_view bytes, std::string_view file);
std::string name_places_jsonl(const NamePlaces& places);

struct NameSearch {
  bool journal = true;
  bool sources = true;
};

// In every file of the project, in order. Files that are no text (a Word file in sources/) are not looked
// into; `unreadable` names them. One pass over the project.
std::vector<NamePlace> find_names(const std::filesystem::path& project, const NameKey& key,
                                  const NameSearch& search, std::vector<std::string>* unreadable = nullptr);

// In the bytes of an answer, in any format: only those that are sure, with line and column. Words are folded
// by each of the languages.
std::vector<NamePlace> names_let_out(std::string_view answer, const NameKey& key,
                                     const std::vector<Language>& languages);

struct Pseudonymised {
  bool changed = false;
  std::size_t places = 0;     // in texts
  std::size_t documents = 0;  // whose text changed
  std::vector<std::string> files{};
  NamePlaces kept{};                             // to be written beside the key before anything else
  std::map<std::string, std::string> archive{};  // with forget: journals and sources that are gone
};

struct PseudonymOptions {
  bool drop_sources = false;  // else they stay as they are, with the names
  bool forget = false;        // found the journals anew with what is there now; what they held is returned
  // Gets what will be changed and must make it durable: a project without its key would be lost names.
  std::function<void(const Pseudonymised&)> before_commit = [](const Pseudonymised&) {};
};

// As one change with one entry. Every label must be there (complete_labels). Throws UsageError
// "label-taken" when a label stands in the project and `places` does not know it.
Pseudonymised pseudonymise(const std::filesystem::path& project, const NameKey& key, const NamePlaces& places,
                           const PseudonymOptions& options, const JournalNote& note,
                           Disk& disk = real_disk());

// The names come back, as one change. Returns the files.
std::vector<std::string> restore_names(const std::filesystem::path& project, const NameKey& key,
                                       const NamePlaces& places, const JournalNote& note,
                                       Disk& disk = real_disk());

// The files in which names would come back.
std::vector<std::string> files_with_labels(const std::filesystem::path& project, const NameKey& key,
                                           const NamePlaces& places);

}  // namespace coding
