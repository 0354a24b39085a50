#include "coding/exchange/refi_lint.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "exchange/qda_declaration.hpp"
#include "exchange/refi_check_archive.hpp"
#include "package/xml_encoding.hpp"

namespace coding {

namespace {

// Decodes the XML; nothing in checked.xml, and a finding, when that fails.
void decode(std::string_view bytes, const std::string& file, RefiChecked& checked) {
  checked.had_mark = bytes.starts_with("\xEF\xBB\xBF");
  try {
    checked.xml = std::make_unique<const std::string>(xml_as_utf8(bytes, file));
  } catch (const DataError& refusal) {
    const Diagnostic& why = refusal.diagnostic();
    checked.findings.add("xml-not-utf8", why.message, why.place);
    return;
  }
  const std::string_view xml = *checked.xml;
  const std::string_view declared = declared_encoding(xml);
  const std::string folded = folded_name(declared);
  const bool is_utf16 = bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
                        bytes.starts_with('\0') || (bytes.size() > 1 && bytes[1] == '\0');
  const bool says_other = !folded.empty() && folded != "utf-8" && folded != "us-ascii" && folded != "ascii";
  if (is_utf16 || says_other) {
    RefiCure cure{.rewrite = true};
    if (says_other) {
      const auto at = static_cast<std::size_t>(declared.data() - xml.data());
      cure.edits.push_back({at, at + declared.size(), "UTF-8"});
    }
    checked.findings.add("xml-not-utf8", "the XML is in " + (says_other ? quoted_value(declared) : "UTF-16"),
                         {file, 1, 1}, std::move(cure));
  }
  if (checked.had_mark)
    checked.findings.add("xml-bom", "the XML begins with a byte order mark", {file, 1, 1});
}

// Whether the root is what a file of that name holds; sets which of the two it is.
bool check_root(RefiChecking& checking, const std::string& name, bool is_archive) {
  const std::string_view root = checking.element(0).name;
  if (root != "Project" && root != "CodeBook") {
    checking.out.add("root-unknown", "the outermost element is " + quoted_value(root),
                     checking.at_element(0));
    return false;
  }
  checking.is_codebook = root == "CodeBook";
  const std::string folded = folded_name(name);
  const bool is_wrong =
      checking.is_codebook ? is_archive || folded.ends_with(".qde") : folded.ends_with(".qdc");
  if (is_wrong)
    checking.out.add("root-unexpected", "the outermost element is " + quoted_value(root),
                     checking.at_element(0));
  checking.rules[0] = checking.is_codebook ? &refi_codebook_rule() : &refi_project_rule();
  return true;
}

void check_xml(const std::string& file, const std::string& name, RefiSources& sources,
               const ReadingLimits& limits, RefiChecked& checked) {
  checked.document = scan_qda(*checked.xml, limits);
  const QdaPlaces places(*checked.xml);
  RefiChecking checking{.document = checked.document,
                        .places = places,
                        .file = file,
                        .sources = sources,
                        .out = checked.findings,
                        .rules = std::vector<const RefiElementRule*>(checked.document.elements.size())};
  check_scan(checking);
  if (!checked.document.is_whole || !check_root(checking, name, checked.is_archive)) return;
  check_structure(checking);
  check_values(checking);
  check_namespaces(checking);
  check_references(checking);
  check_paths(checking);
  check_texts(checking);
  if (value_of(checked.document, 0, "origin").empty())
    checking.out.add("origin-missing", "the file does not name the program that made it",
                     checking.at_element(0));
}

}  // namespace

RefiChecked check_refi(const std::string& bytes, const std::string& file, const RefiLintOptions& options,
                       bool with_cures) {
  RefiChecked checked{.findings = RefiFindings(options.most_of_a_rule, with_cures)};
  checked.is_archive = bytes.starts_with("PK") || folded_name(file).ends_with(".qdpx");
  if (!checked.is_archive) {
    RefiSources none;
    decode(bytes, file, checked);
    if (checked.xml) check_xml(file, file, none, options.limits, checked);
    return checked;
  }
  const RefiOpened opened = open_refi(bytes, file, options.limits, checked);
  if (!opened.project) return checked;
  const std::string place = file + ": " + opened.project_name;
  decode(*opened.project, place, checked);
  if (!checked.xml) return checked;
  RefiSources sources = sources_of(*opened.archive);
  check_xml(place, opened.project_name, sources, options.limits, checked);
  if (checked.document.is_whole) check_use(sources, file, checked);
  return checked;
}

std::vector<RefiFinding> lint_refi(const std::string& bytes, const std::string& file,
                                   const RefiLintOptions& options) {
  return check_refi(bytes, file, options, false).findings.listed();
}

}  // namespace coding
