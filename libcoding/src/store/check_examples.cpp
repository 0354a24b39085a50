// Examples of a code that link to passages: is the passage there, and does it carry the code?
#include <algorithm>
#include <map>

#include "coding/project/passage_link.hpp"
#include "store/check_parts.hpp"

namespace coding {

namespace {

using Coded = std::map<std::pair<CodeId, DocumentId>, std::vector<Span>>;

Coded coded_passages(const Project& project) {
  Coded out;
  for (const CodedSegment& segment : project.segments)
    out[{project.codebook.followed(segment.code), segment.document}].push_back(segment.span);
  return out;
}

bool is_coded(const Coded& coded, const CodeId& code, const PassageLink& link) {
  const auto found = coded.find({code, link.document});
  return found != coded.end() && std::any_of(found->second.begin(), found->second.end(),
                                             [&](Span span) { return overlaps(span, link.span); });
}

}  // namespace

void inspect_examples(Inspection& inspection) {
  const auto& codes = inspection.project.codebook.codes();
  const Coded coded = coded_passages(inspection.project);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const Code& code = codes[i];
    for (const auto* examples : {&code.examples, &code.borderline}) {
      for (const std::string& example : *examples) {
        const auto link = passage_link(example);
        if (!link || is_coded(coded, code.id, *link)) continue;
        if (!find_document(inspection.project, link->document) && !inspection.documents_whole) continue;
        inspection.faults.push_back(
            {.slug = "example-not-coded",
             .message = "the example " + example + " of the code '" + code.id.value +
                        "' is no passage with that code any more",
             .hint = "clear the examples with `coding codebook set " + code.id.value +
                     (examples == &code.examples ? " --example" : " --borderline") +
                     " \"\"` and name them anew, or code the passage",
             .place = {"codebook.jsonl", i < inspection.code_lines.size() ? inspection.code_lines[i] : 0},
             .severity = Severity::warning});
      }
    }
  }
}

}  // namespace coding
