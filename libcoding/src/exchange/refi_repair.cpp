#include "coding/exchange/refi_repair.hpp"

#include <map>
#include <set>

#include "exchange/refi_check.hpp"
#include "exchange/refi_emit.hpp"

namespace coding {

namespace {

// The cures that go together; one that would change bytes another changes waits for the next round.
class Chosen {
 public:
  // Whether all of it goes; then it is in.
  bool take(const RefiCure& cure) {
    for (const QdaEdit& edit : cure.edits)
      if (!is_there(edit) && !is_free(edit)) return false;
    for (const QdaEdit& edit : cure.edits) add(edit);
    if (cure.reorder) reorder.insert(*cure.reorder);
    for (const RefiRename& each : cure.renames) renames[each.entry] = each.name;
    rewrite = rewrite || cure.rewrite;
    return true;
  }
  bool changes_xml() const { return !edits.empty() || !reorder.empty() || rewrite; }
  bool empty() const { return !changes_xml() && renames.empty(); }

  std::vector<QdaEdit> edits{};
  std::set<std::size_t> reorder{};
  std::map<std::size_t, std::string> renames{};
  bool rewrite = false;

 private:
  using Key = std::pair<std::size_t, std::string>;

  bool is_there(const QdaEdit& edit) const {
    const auto found = taken_.find({edit.begin, edit.replacement});
    return found != taken_.end() && found->second == edit.end;
  }

  bool is_free(const QdaEdit& edit) const {
    const auto behind = ranges_.lower_bound(std::max(edit.begin + 1, edit.end));
    if (behind == ranges_.begin()) return true;
    const auto& [begin, end] = *std::prev(behind);
    return edit.begin == edit.end ? begin == edit.begin || end <= edit.begin : end <= edit.begin;
  }

  void add(const QdaEdit& edit) {
    if (is_there(edit)) return;
    taken_.emplace(Key(edit.begin, edit.replacement), edit.end);
    if (edit.begin < edit.end) ranges_.emplace(edit.begin, edit.end);
    edits.push_back(edit);
  }

  std::map<Key, std::size_t> taken_;
  std::map<std::size_t, std::size_t> ranges_;
};

Chosen chosen_of(const RefiChecked& checked, const RefiRepairOptions& options,
                 std::vector<RefiFinding>& repaired) {
  Chosen chosen;
  if (checked.is_archive && checked.entries.empty()) return chosen;
  for (const RefiCured& each : checked.findings.all()) {
    if (each.cure.empty() || (each.finding.fault.slug == "private-path" && !options.private_paths)) continue;
    if (chosen.take(each.cure)) repaired.push_back(each.finding);
  }
  return chosen;
}

std::string applied(const std::string& bytes, const std::string& file, const RefiChecked& checked,
                    Chosen chosen) {
  std::string xml;
  if (chosen.changes_xml()) {
    if (checked.had_mark && !chosen.rewrite) xml = "\xEF\xBB\xBF";
    xml += emitted(checked.document, std::move(chosen.edits), chosen.reorder);
  }
  if (!checked.is_archive) return xml;
  ZipChanges changes{.names = std::move(chosen.renames)};
  if (!xml.empty()) changes.bytes.emplace(*checked.project, std::move(xml));
  return changed_zip(bytes, checked.entries, changes, file);
}

}  // namespace

RefiRepair repair_refi(const std::string& bytes, const std::string& file, const RefiRepairOptions& options) {
  constexpr int rounds = 8;
  RefiRepair out{.bytes = bytes};
  for (int round = 0;; ++round) {
    const RefiChecked checked = check_refi(out.bytes, file, {.limits = options.limits}, true);
    Chosen chosen = round < rounds ? chosen_of(checked, options, out.repaired) : Chosen{};
    if (chosen.empty()) {
      out.remaining = checked.findings.listed();
      return out;
    }
    out.bytes = applied(out.bytes, file, checked, std::move(chosen));
  }
}

}  // namespace coding
