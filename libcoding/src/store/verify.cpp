#include "coding/store/verify.hpp"

#include <algorithm>
#include <tuple>

#include "store/check_parts.hpp"
#include "store/git_attributes.hpp"
#include "store/journal_chain.hpp"
#include "store/outside_change.hpp"
#include "store/sorted_files.hpp"

namespace coding {

namespace {

class Verification {
 public:
  explicit Verification(const Snapshot& snapshot) : snapshot_(snapshot) {}

  Verified run() {
    study_is_there();
    out_.faults = chain_faults(snapshot_, {.unsealed = true});
    journals_whole_ = std::none_of(out_.faults.begin(), out_.faults.end(),
                                   [](const auto& fault) { return fault.severity == Severity::error; });
    forked_ = std::any_of(out_.faults.begin(), out_.faults.end(),
                          [](const auto& fault) { return fault.slug == "journal-forked"; });
    replay_ = replay_of(snapshot_);
    out_.journals = replay_.journals;
    out_.entries = replay_.entries.size();
    for (const std::string& path : paths_of(snapshot_, replay_)) attempt(found_, [&] { compare(path); });
    tell_differences();
    compare_attributes();
    take_over();
    return std::move(out_);
  }

 private:
  void study_is_there() const {
    if (!snapshot_.exists("project.json") && snapshot_.list("journal").empty()) study_of(snapshot_);
  }

  void compare(const std::string& path) {
    const auto fate = replay_.files.find(path);
    if (fate == replay_.files.end()) {
      found_.push_back({.slug = "changed-outside",
                        .message = "no journal speaks of this file",
                        .hint = "if somebody meant it, `coding history adopt --why TEXT` takes it into the "
                                "journal; else take it out",
                        .place = {path}});
      return;
    }
    if (snapshot_.exists(path)) {
      ++out_.files;
      const std::string bytes = snapshot_.read(path);
      if (fate->second.by_digest)
        compare_digest({path, bytes, fate->second});
      else
        compare_lines(path, bytes, fate->second);
    } else {
      miss(path, fate->second);
    }
  }

  void compare_digest(const DigestQuestion& question) {
    Diagnostics faults = told(question, snapshot_);
    std::move(faults.begin(), faults.end(), std::back_inserter(found_));
  }

  void compare_lines(const std::string& path, const std::string& bytes, const FileFate& fate) {
    FileDifference difference = difference_of({path, bytes, !forked_ && !fate.by_several}, fate);
    if (difference.extra.empty() && difference.missing.empty() && difference.returned.empty() &&
        !difference.line_end_missing)
      return;
    differences_.push_back(std::move(difference));
  }

  void miss(const std::string& path, const FileFate& fate) {
    const auto expected = [](const auto& each) { return each.second.balance > 0 && each.second.last_in; };
    if (std::any_of(fate.digests.begin(), fate.digests.end(), expected)) {
      found_.push_back({.slug = "file-missing",
                        .message = "the file is missing; the journals have its digest",
                        .hint = "restore it from a copy or from version control",
                        .place = {path}});
    }
    const auto lines = std::count_if(fate.lines.begin(), fate.lines.end(), expected);
    if (lines == 0) return;
    FileDifference gone{.path = path, .is_gone = true};
    gone.missing.resize(static_cast<std::size_t>(lines));
    differences_.push_back(std::move(gone));
  }

  // The lines that are missing are known by their hashes until here.
  void tell_differences() {
    Wanted wanted;
    for (const FileDifference& difference : differences_) {
      for (const LineHash hash : difference.missing_hashes) wanted[difference.path][hash];
    }
    if (!wanted.empty()) find_lines(snapshot_, wanted);
    for (FileDifference& difference : differences_) {
      const auto texts = wanted.find(difference.path);
      if (texts != wanted.end()) fill_in(difference, texts->second);
      Diagnostics faults = told(difference, replay_);
      std::move(faults.begin(), faults.end(), std::back_inserter(found_));
    }
  }

  void fill_in(FileDifference& difference, const std::unordered_map<LineHash, std::string>& texts) const {
    const std::string bytes = snapshot_.read(difference.path);
    const auto lines = split_lines(bytes);
    const bool sorted = is_sorted_file(difference.path);
    for (std::size_t i = 0; i < difference.missing_hashes.size(); ++i) {
      StrayLine& line = difference.missing[i];
      line.text = texts.at(difference.missing_hashes[i]);
      if (sorted) line.line = place_of(lines, line.text);
    }
    std::sort(difference.missing.begin(), difference.missing.end(), [](const auto& a, const auto& b) {
      return std::tie(a.line, a.text) < std::tie(b.line, b.text);
    });
  }

  // It is the team's own to change, so a line of ours that is not there is no fault.
  void compare_attributes() {
    if (!snapshot_.exists(git_attributes)) return;
    const std::string bytes = snapshot_.read(git_attributes);
    const std::string_view ours = git_attributes_rules();
    const auto lines = split_lines(bytes);
    const auto wanted = split_lines(ours);
    const bool is_old = has_older_rules(bytes) && snapshot_.list("coded").empty();
    const auto is_in = [](const auto& some, std::string_view line) {
      return std::find(some.begin(), some.end(), line) != some.end();
    };
    const auto stands = [&](auto line) {
      return is_in(lines, line) || (line == declarations_rule && is_old) ||
             (line == relations_rule && has_rules_before_relations(bytes) &&
              !snapshot_.exists(relations_path));
    };
    if (std::all_of(wanted.begin(), wanted.end(), stands)) return;
    const auto strange =
        std::find_if(lines.begin(), lines.end(), [&](auto line) { return !is_in(wanted, line); });
    found_.push_back(
        {.slug = "attributes-changed",
         .message = "lines that `coding init` wrote here are not as they were",
         .hint = "if the team did not mean it, restore the file: git joins the project by it",
         .place = {git_attributes,
                   strange == lines.end() ? 0 : static_cast<std::size_t>(strange - lines.begin()) + 1},
         .severity = Severity::warning});
  }

  // What an altered journal says of files is not to be trusted.
  void take_over() {
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
    });
    for (Diagnostic& fault : found_) {
      if (!journals_whole_ && fault.severity == Severity::error) {
        fault.severity = Severity::warning;
        fault.hint = "an altered journal may be why: see to that first";
      }
      out_.faults.push_back(std::move(fault));
    }
  }

  const Snapshot& snapshot_;
  Verified out_;
  Replay replay_;
  Diagnostics found_;
  std::vector<FileDifference> differences_;
  bool journals_whole_ = true;
  bool forked_ = false;
};

}  // namespace

Verified verify_history(const std::filesystem::path& project) {
  return read_consistently(project, [](const Snapshot& snapshot) { return Verification(snapshot).run(); });
}

}  // namespace coding
