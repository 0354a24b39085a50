#include "store/journal_chain.hpp"

#include <set>
#include <string>
#include <vector>

#include "coding/base/digest.hpp"
#include "store/check_parts.hpp"
#include "store/journal_entry.hpp"

namespace coding {

namespace {

struct Link {
  std::size_t line = 0;
  std::string digest{};
  std::string previous{};
  bool first = false;    // it says that nothing came before it
  bool altered = false;  // which is reported
  bool vouched = false;  // by its seal, or by the entry that continues it
  bool sealed = false;
};

// Of a line whose seal is right, so that it is as our writer puts it.
std::string previous_of(std::string_view line) {
  constexpr std::string_view name = R"("previous":)";
  const auto at = line.rfind(name);
  const auto value = line.substr(at + name.size());
  return value.starts_with('"') ? std::string(value.substr(1, 64)) : std::string();
}

class Chain {
 public:
  Chain(std::string file, Diagnostics& faults) : file_(std::move(file)), faults_(faults) {}

  void read(std::string_view bytes) {
    for (const std::string_view line : split_lines(bytes)) links_.push_back(link_of(line, ++number_));
    std::set<std::string> continued;
    for (const Link& link : links_) continued.insert(link.previous);
    for (Link& link : links_) link.vouched = link.vouched || continued.contains(link.digest);
    for (std::size_t i = 0; i < links_.size(); ++i) look_at(i);
  }

  void note_unsealed() const {
    if (links_.empty() || links_.back().sealed || links_.back().altered) return;
    say("journal-unsealed", "the last entry was written by a version that did not seal entries",
        "its reason and time can be altered unseen; the next change of this coder vouches for it",
        links_.back().line, Severity::note);
  }

 private:
  void say(std::string slug, std::string message, std::string hint, std::size_t line,
           Severity severity = Severity::error) const {
    faults_.push_back({.slug = std::move(slug),
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .place = {file_, line},
                       .severity = severity});
  }

  void say_altered(std::size_t line) const {
    say("journal-altered", "the entry is not as it was written",
        "compare with a copy or with version control", line);
  }

  Link link_of(std::string_view line, std::size_t number) {
    Link link{.line = number, .digest = sha256(line)};
    const Seal seal = seal_of(line);
    link.sealed = seal != Seal::none;
    link.vouched = seal == Seal::right;
    link.altered = seal == Seal::wrong || line.empty();
    if (link.altered) {
      say_altered(number);
      return link;
    }
    if (link.vouched) {
      link.previous = previous_of(line);
      link.first = link.previous.empty();
      return link;
    }
    const JsonSource source{.file = file_, .bytes = line, .first_line = number};
    link.altered = !attempt(faults_, [&] {
      const JournalEntry entry = parse_entry(source, line);
      link.previous = entry.previous;
      link.first = entry.previous.empty();
      // What our writer would not write was not written by it.
      if (!link.sealed && journal_line(entry) != line) link.altered = true;
    }) || link.altered;
    if (link.altered && (faults_.empty() || faults_.back().place.line != number)) say_altered(number);
    return link;
  }

  // Every entry continues one further up. Two that continue the same one are what git leaves when one coder
  // worked in two places.
  void look_at(std::size_t i) {
    const Link& link = links_[i];
    const bool follows = i == 0 ? link.first : link.previous == links_[i - 1].digest;
    const bool known = link.first || earlier_.contains(link.previous);
    earlier_.insert(link.digest);
    if (link.altered || follows) return;
    if (known && i > 0) {
      say("journal-forked", "the entry continues an earlier one than the one before it",
          "one coder worked in two places; nothing is lost", link.line, Severity::note);
      return;
    }
    if (i > 0 && links_[i - 1].altered) return;
    if (i > 0 && link.vouched && !links_[i - 1].vouched) {
      links_[i - 1].altered = true;
      say("journal-broken", "the next entry continues another one than this",
          "this one was altered, or one behind it was taken out; compare with a copy or with version control",
          links_[i - 1].line);
      return;
    }
    say("journal-broken", "the entry continues one that is not there",
        "an entry was altered or taken out; compare with a copy or with version control", link.line);
  }

  std::string file_;
  Diagnostics& faults_;
  std::vector<Link> links_;
  std::set<std::string> earlier_;
  std::size_t number_ = 0;
};

}  // namespace

Diagnostics chain_faults(const Snapshot& snapshot, const ChainOptions& options) {
  Diagnostics faults;
  for (const std::string& name : stems_of(snapshot, "journal", ".jsonl")) {
    attempt(faults, [&] {
      const std::string bytes = snapshot.read(journal_path({name}));
      Chain chain(journal_path({name}), faults);
      chain.read(bytes);
      if (options.unsealed) chain.note_unsealed();
    });
  }
  return faults;
}

}  // namespace coding
