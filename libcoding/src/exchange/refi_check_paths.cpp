// Paths: of the files of texts and media, and of folders at home.
#include <array>

#include "exchange/refi_checking.hpp"

namespace coding {

namespace {

constexpr std::array<std::string_view, 3> file_paths = {"path", "plainTextPath", "richTextPath"};
constexpr std::array<std::string_view, 2> home_paths = {"basePath", "currentPath"};

enum class PathForm { internal, relative, absolute, bare, other };

struct SourcePath {
  PathForm form = PathForm::other;
  std::string name{};  // behind the scheme and its slashes
};

// How many slashes follow the scheme differs between programs.
SourcePath parsed(std::string_view path) {
  SourcePath out;
  const std::size_t mark = path.find("://");
  const std::string scheme = folded_name(path.substr(0, mark == std::string_view::npos ? 0 : mark));
  if (scheme == "internal")
    out.form = PathForm::internal;
  else if (scheme == "relative")
    out.form = PathForm::relative;
  else if (scheme == "absolute" || scheme == "file" || path.starts_with('/') ||
           (path.size() > 1 && path[1] == ':'))
    out.form = PathForm::absolute;
  else if (mark == std::string_view::npos)
    out.form = PathForm::bare;
  std::string_view name = scheme.empty() ? path : path.substr(mark + 3);
  while (name.starts_with('/')) name.remove_prefix(1);
  out.name = std::string(name);
  return out;
}

bool escapes(std::string_view name) {
  if (name.find('\\') != std::string_view::npos) return true;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    if (name.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

std::optional<std::size_t> exact(const RefiSources& sources, const std::string& name) {
  const auto found = sources.by_name.find(name);
  return found == sources.by_name.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> folded(const RefiSources& sources, const std::string& name) {
  const auto found = sources.by_folded.find(folded_name(name));
  return found == sources.by_folded.end() ? std::nullopt : std::optional(found->second);
}

// How the archive writes the file's name.
std::string name_of_entry(const RefiSources& sources, std::size_t entry) {
  const std::string& name = sources.archive->names()[entry];
  return name.substr(name.find('/') + 1);
}

// A name that stands in the archive, or should.
void check_name(RefiChecking& checking, const QdaAttribute& attribute, const SourcePath& path) {
  if (escapes(path.name)) {
    checking.out.add("path-escapes",
                     std::string(attribute.name) + " " + quoted_value(path.name) + " leads out",
                     checking.at(attribute));
    return;
  }
  if (!checking.sources.archive) return;
  const auto same = exact(checking.sources, path.name);
  const auto found = same ? same : folded(checking.sources, path.name);
  if (!found) {
    checking.out.add("file-missing", "the archive has no file " + quoted_value(path.name),
                     checking.at(attribute));
    return;
  }
  checking.sources.used.insert(*found);
  if (same) return;
  const std::string real = name_of_entry(checking.sources, *found);
  checking.out.add("file-case", quoted_value(path.name) + " is " + quoted_value(real) + " in the archive",
                   checking.at(attribute), {.edits = {edit_of(checking, attribute, "internal://" + real)}});
}

void check_bare(RefiChecking& checking, const QdaAttribute& attribute, const SourcePath& path) {
  RefiCure cure;
  const auto same = exact(checking.sources, path.name);
  if (const auto found = same ? same : folded(checking.sources, path.name))
    cure.edits.push_back(
        edit_of(checking, attribute, "internal://" + name_of_entry(checking.sources, *found)));
  checking.out.add("path-bare",
                   std::string(attribute.name) + " " + quoted_value(path.name) + " has no internal://",
                   checking.at(attribute), std::move(cure));
}

void check_path(RefiChecking& checking, const QdaAttribute& attribute) {
  const std::string value = value_of(attribute);
  if (value.empty()) return;
  const SourcePath path = parsed(value);
  const std::string what = std::string(attribute.name) + " " + quoted_value(value);
  switch (path.form) {
    case PathForm::bare:
      check_bare(checking, attribute, path);
      return check_name(checking, attribute, path);
    case PathForm::internal:
      return check_name(checking, attribute, path);
    case PathForm::relative:
      return checking.out.add("path-relative", what, checking.at(attribute));
    case PathForm::absolute:
      return checking.out.add("path-absolute", what, checking.at(attribute));
    case PathForm::other:
      return checking.out.add("path-form", what, checking.at(attribute));
  }
}

bool is_medium(const RefiElementRule& rule) {
  return rule.names == RefiKind::source && attribute_rule(rule, "path") != nullptr;
}

}  // namespace

std::optional<std::size_t> entry_of(const RefiChecking& checking, std::string_view path) {
  const SourcePath wanted = parsed(path);
  if (wanted.form != PathForm::internal && wanted.form != PathForm::bare) return std::nullopt;
  const auto same = exact(checking.sources, wanted.name);
  return same ? same : folded(checking.sources, wanted.name);
}

void check_paths(RefiChecking& checking) {
  for (std::size_t i = 0; i < checking.document.elements.size(); ++i) {
    if (!checking.rules[i]) continue;
    for (const std::string_view name : file_paths) {
      const QdaAttribute* const attribute = attribute_of(checking.document, i, name);
      if (attribute && attribute_rule(*checking.rules[i], name)) check_path(checking, *attribute);
    }
    for (const std::string_view name : home_paths) {
      const QdaAttribute* const attribute = attribute_of(checking.document, i, name);
      if (!attribute || !attribute_rule(*checking.rules[i], name) || attribute->value.empty()) continue;
      checking.out.add("private-path", std::string(name) + " " + quoted_value(value_of(*attribute)),
                       checking.at(*attribute), {.edits = {removal_of(checking, *attribute)}});
    }
    if (is_medium(*checking.rules[i]) && value_of(checking.document, i, "path").empty())
      checking.out.add("path-missing", std::string(checking.element(i).name) + " has no path",
                       checking.at_element(i));
  }
}

}  // namespace coding
