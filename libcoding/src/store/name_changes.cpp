#include "store/name_changes.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/text/names.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

using Forms = std::map<std::string, std::vector<std::string>>;

struct LabelPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string label{};
};

// The labels of the key in a text, by their brackets.
class Labels {
 public:
  explicit Labels(const NameKey& key) {
    for (const KeyedName& name : key.names) all_[name.label] = default_form(key, name.label);
  }

  std::vector<LabelPlace> find(std::string_view text) const {
    std::vector<LabelPlace> out;
    for (auto at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
      const auto end = text.find(']', at);
      if (end == std::string_view::npos) break;
      std::string label(text.substr(at, end + 1 - at));
      if (all_.contains(label)) out.push_back({at, end + 1, std::move(label)});
    }
    return out;
  }

  const std::string& form_of(const std::string& label) const { return all_.at(label); }

  std::string without(const std::string& value) const {
    std::string out;
    std::size_t taken = 0;
    for (const LabelPlace& place : find(value)) {
      out.append(value, taken, place.begin - taken).append(form_of(place.label));
      taken = place.end;
    }
    return out.append(value, taken);
  }

 private:
  std::map<std::string, std::string> all_;
};

// A finder for each language that comes along.
class Finders {
 public:
  explicit Finders(const NameKey& key) : key_(key), forms_(forms_of(key)) {}

  std::vector<NameHit> find(std::string_view text, const Language& language) {
    auto& finder = finders_[language.tag];
    if (!finder) finder = std::make_unique<NameFinder>(forms_.forms, language);
    auto hits = finder->find(text);
    std::erase_if(hits, [](const NameHit& hit) { return !hit.sure; });
    return hits;
  }

  const std::string& label_of(const NameHit& hit) const { return key_.names[forms_.rows[hit.name]].label; }

 private:
  const NameKey& key_;
  const KeyForms forms_;
  std::map<std::string, std::unique_ptr<NameFinder>> finders_;
};

Edit edit_at(const Text& text, std::size_t begin, std::size_t end, std::string now) {
  return {.before = {text.code_point_of(begin), text.code_point_of(end)},
          .now = std::move(now),
          .was = text.bytes().substr(begin, end - begin),
          .rule = "names"};
}

// The forms that a text's labels had: of this very text, else of the last one that had as many of the label.
const std::vector<std::string>* forms_of_label(const NamePlaces& places, const std::string& path,
                                               const std::string& digest, const std::string& label,
                                               std::size_t count) {
  const std::vector<std::string>* found = nullptr;
  for (const TextForms& text : places.texts) {
    if (text.file != path) continue;
    const auto forms = text.labels.find(label);
    if (text.text == digest) return forms == text.labels.end() ? nullptr : &forms->second;
    if (forms != text.labels.end() && forms->second.size() == count) found = &forms->second;
  }
  return found;
}

// The forms of the labels that stand in a text, place by place.
std::vector<std::string> forms_in(const std::vector<LabelPlace>& found, const NamePlaces& places,
                                  const std::string& path, const Text& text, const Labels& labels) {
  std::map<std::string, std::size_t> counts;
  for (const LabelPlace& place : found) ++counts[place.label];
  const std::string digest = found.empty() ? std::string() : sha256(text.bytes());
  std::map<std::string, const std::vector<std::string>*> known;
  for (const auto& [label, count] : counts) known[label] = forms_of_label(places, path, digest, label, count);
  std::map<std::string, std::size_t> seen;
  std::vector<std::string> out;
  for (const LabelPlace& place : found) {
    const auto* forms = known.at(place.label);
    const std::size_t n = seen[place.label]++;
    out.push_back(forms && n < forms->size() ? (*forms)[n] : labels.form_of(place.label));
  }
  return out;
}

class Labelling {
 public:
  Labelling(const Snapshot& snapshot, const NameKey& key, const NamePlaces& places)
      : snapshot_(snapshot), key_(key), before_(places), labels_(key), finders_(key) {}

  LabelledFiles run() {
    // Without a label there is nothing to restore, whatever is kept of earlier runs.
    RewrittenFiles original = named(snapshot_, key_, {.texts = before_.texts});
    if (before_ == NamePlaces{} && !original.empty()) refuse_label(original.begin()->first);
    if (!original.empty()) original = named(snapshot_, key_, before_);
    out_.places = before_;
    out_.files = rewritten(
        snapshot_,
        {.words = [&](const std::string& value, const Language& language) { return label(value, language); },
         .edits = [&](const std::string& path, const Text& text,
                      const Language& language) { return edits(path, text, language); }});
    if (!out_.files.empty()) keep_patches(original);
    return std::move(out_);
  }

 private:
  [[noreturn]] static void refuse_label(const std::string& path) {
    throw UsageError({.slug = "label-taken",
                      .message = "a label of the key stands in the project already, and names would come "
                                 "back where none were",
                      .hint = "give that label another word in the key",
                      .place = {path}});
  }

  std::string label(const std::string& value, const Language& language) {
    std::string out;
    std::size_t taken = 0;
    for (const NameHit& hit : finders_.find(value, language)) {
      out.append(value, taken, hit.begin - taken).append(finders_.label_of(hit));
      taken = hit.end;
    }
    return out.append(value, taken);
  }

  std::vector<Edit> edits(const std::string& path, const Text& text, const Language& language) {
    const auto hits = finders_.find(text.bytes(), language);
    if (hits.empty()) return {};
    std::vector<Edit> out;
    // Places of labels, old and new, in order, with what stood or stands there.
    std::vector<std::pair<std::size_t, std::pair<std::string, std::string>>> all;
    const auto there = labels_.find(text.bytes());
    const auto forms = forms_in(there, before_, path, text, labels_);
    for (std::size_t i = 0; i < there.size(); ++i)
      all.push_back({there[i].begin, {there[i].label, forms[i]}});
    for (const NameHit& hit : hits) {
      const std::string& label = finders_.label_of(hit);
      out.push_back(edit_at(text, hit.begin, hit.end, label));
      all.push_back({hit.begin, {label, out.back().was}});
    }
    std::sort(all.begin(), all.end());
    out_.hits += hits.size();
    ++out_.documents;
    Forms by_label;
    for (auto& [at, pair] : all) by_label[pair.first].push_back(std::move(pair.second));
    std::erase_if(by_label, [&](const auto& each) {
      return std::all_of(each.second.begin(), each.second.end(),
                         [&](const std::string& form) { return form == labels_.form_of(each.first); });
    });
    keep_forms({path, sha256(coding::apply(text, out).bytes()), std::move(by_label)});
    return out;
  }

  void keep_forms(TextForms forms) {
    std::erase_if(out_.places.texts, [&](const TextForms& other) {
      return other.file == forms.file && other.text == forms.text;
    });
    out_.places.texts.push_back(std::move(forms));
  }

  // What restoring alone would not give back.
  void keep_patches(const RewrittenFiles& original) {
    const Snapshot after = snapshot_.with(out_.files);
    const RewrittenFiles naive = named(after, key_, {.texts = out_.places.texts});
    std::set<std::string> paths;
    for (const RewrittenFiles* files :
         std::initializer_list<const RewrittenFiles*>{&original, &out_.files, &naive}) {
      for (const auto& [path, bytes] : *files) paths.insert(path);
    }
    for (const std::string& path : paths) {
      const auto wanted = bytes_in(original, snapshot_, path);
      const auto given = bytes_in(naive, after, path);
      if (wanted == given) continue;
      const std::string of = after.exists(path) ? sha256(after.read(path)) : std::string();
      std::erase_if(out_.places.patches,
                    [&](const LinePatch& other) { return other.file == path && other.of == of; });
      add_patches({.file = path, .of = of}, given.value_or(""), wanted.value_or(""));
    }
  }

  static std::optional<std::string> bytes_in(const RewrittenFiles& files, const Snapshot& snapshot,
                                             const std::string& path) {
    const auto found = files.find(path);
    if (found != files.end()) return found->second;
    return snapshot.exists(path) ? std::optional(snapshot.read(path)) : std::nullopt;
  }

  void add_patches(const LinePatch& place, const std::string& given, const std::string& wanted) {
    const FileChange change = line_change(place.file, given, wanted);
    const auto add = [&](std::vector<std::string> now, std::vector<std::string> was) {
      out_.places.patches.push_back({place.file, place.of, std::move(now), std::move(was)});
    };
    if (change.removed.size() != change.added.size()) return add(change.removed, change.added);
    for (std::size_t i = 0; i < change.removed.size(); ++i) {
      if (change.removed[i] != change.added[i]) add({change.removed[i]}, {change.added[i]});
    }
  }

  const Snapshot& snapshot_;
  const NameKey& key_;
  const NamePlaces& before_;
  const Labels labels_;
  Finders finders_;
  LabelledFiles out_;
};

// A line, and whether a patch put it there: then no other patch means it.
struct PatchedLine {
  std::string text{};
  bool is_new = false;
};

std::string joined(const std::vector<PatchedLine>& lines) {
  std::string out;
  for (const PatchedLine& line : lines) (out += line.text) += '\n';
  return out;
}

// Puts `was` where the lines `now` stand, the first time that they do.
bool patch_lines(std::vector<PatchedLine>& lines, const LinePatch& patch) {
  const auto place = std::search(
      lines.begin(), lines.end(), patch.now.begin(), patch.now.end(),
      [](const PatchedLine& line, const std::string& wanted) { return !line.is_new && line.text == wanted; });
  if (patch.now.empty() ? !lines.empty() : place == lines.end()) return false;
  auto next = lines.erase(place, place + static_cast<std::ptrdiff_t>(patch.now.size()));
  for (const std::string& line : patch.was) next = std::next(lines.insert(next, {line, true}));
  return true;
}

// By file: of the file as it is now, else of the last one there was.
std::map<std::string, std::vector<const LinePatch*>> patches_for(const Snapshot& snapshot,
                                                                 const NamePlaces& places) {
  std::map<std::string, std::vector<const LinePatch*>> out;
  for (const LinePatch& patch : places.patches) out[patch.file].push_back(&patch);
  for (auto& [path, patches] : out) {
    const std::string now = snapshot.exists(path) ? sha256(snapshot.read(path)) : std::string();
    const bool is_known =
        std::any_of(patches.begin(), patches.end(), [&](const LinePatch* each) { return each->of == now; });
    const std::string of = is_known ? now : patches.back()->of;
    std::erase_if(patches, [&](const LinePatch* each) { return each->of != of; });
  }
  return out;
}

}  // namespace

LabelledFiles labelled(const Snapshot& snapshot, const NameKey& key, const NamePlaces& places) {
  return Labelling(snapshot, key, places).run();
}

RewrittenFiles named(const Snapshot& snapshot, const NameKey& key, const NamePlaces& places) {
  const Labels labels(key);
  RewrittenFiles files = rewritten(
      snapshot, {.words = [&](const std::string& value, const Language&) { return labels.without(value); },
                 .edits =
                     [&](const std::string& path, const Text& text, const Language&) {
                       const auto found = labels.find(text.bytes());
                       const auto forms = forms_in(found, places, path, text, labels);
                       std::vector<Edit> edits;
                       for (std::size_t i = 0; i < found.size(); ++i)
                         edits.push_back(edit_at(text, found[i].begin, found[i].end, forms[i]));
                       return edits;
                     }});
  for (const auto& [path, patches] : patches_for(snapshot, places)) {
    const auto changed = files.find(path);
    std::string bytes;
    if (changed != files.end())
      bytes = changed->second.value_or("");
    else if (snapshot.exists(path))
      bytes = snapshot.read(path);
    const auto views = split_lines(bytes);
    std::vector<PatchedLine> lines;
    for (const std::string_view view : views) lines.push_back({std::string(view)});
    bool any = false;
    for (const LinePatch* patch : patches) any = patch_lines(lines, *patch) || any;
    if (any) files[path] = lines.empty() ? std::nullopt : std::optional(joined(lines));
  }
  return files;
}

}  // namespace coding
