// What the journals say of the lines of one file, for files that git joined line by line.
//
// .gitattributes asks git for the union of both sides. Where two changes touch, the union also keeps lines
// that one side had replaced or taken out: the lines of A and B become A', B, A, B'. The journals of both
// sides are in the joined project, and they tell which lines gave way
// (docs/design/decisions/0045-merging.md).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/reading.hpp"

namespace coding {

class LineFates {
 public:
  // A journal that cannot be read says nothing; the check reports it.
  LineFates(const Snapshot& snapshot, const std::string& path);

  // Was anything ever taken out?
  bool any() const { return !last_.empty(); }

  // The entry that took the line out, when none has put it in since. It lives as long as this does.
  const JournalEntry* taken_out(std::string_view line) const;

  // The last line beginning so that was taken out for good, and the entry that did.
  struct Removal {
    std::string line{};
    const JournalEntry* entry = nullptr;
  };
  std::optional<Removal> last_removal(std::string_view beginning) const;

  // The line and those it came from, the newest first: each entry that put one in took out the next, which
  // begins alike. `beginning` is what identifies it, `{"id":"sosyallesme",`.
  std::vector<std::string> descent(const std::string& line, std::string_view beginning) const;

 private:
  struct Step {
    std::size_t entry = 0;
    std::size_t change = 0;
    bool out = false;
  };

  std::vector<JournalEntry> entries_;
  bool within_a_second(const Step& out, std::size_t added) const;
  void read(std::size_t entry, std::size_t change);

  std::map<std::string, Step, std::less<>> last_;   // of lines that were ever taken out
  std::map<std::string, Step, std::less<>> added_;  // of lines that came in place of others
};

// What the lines of a code in codebook.jsonl begin with.
std::string code_beginning(const CodeId& id);

// The youngest line that all have in their descent.
std::optional<std::string> common_origin(const LineFates& fates, const std::vector<std::string>& lines,
                                         std::string_view beginning);

// Of lines about one thing those that hold: each once, without those that gave way. When all did, all.
std::vector<std::size_t> standing(const LineFates& fates, const std::vector<std::string>& lines);

}  // namespace coding
