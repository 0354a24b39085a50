#include "coding/project/memo.hpp"

#include "coding/text/find.hpp"

namespace coding {

const std::vector<std::string>& memo_types() {
  static const std::vector<std::string> types = {"code-note",  "theoretical", "operational", "reflexive",
                                                 "comparison", "storyline",   "summary",     "not-asked"};
  return types;
}

std::string_view subject_of(const Memo& memo) {
  if (memo.relation) return "relation";
  if (!memo.participant.empty()) return memo.code.empty() ? "participant" : "cell";
  const bool placed = memo.span.begin < memo.span.end;
  if (!memo.code.empty()) return placed ? "segment" : "code";
  if (memo.document.empty()) return "study";
  return placed ? "passage" : "document";
}

Memo remark_of(const CodedSegment& segment) {
  return {.type = "remark",
          .document = segment.document,
          .span = segment.span,
          .code = segment.code,
          .author = segment.coder.value,
          .text = segment.memo};
}

bool says(const Memo& memo, std::string_view words, const Language& language) {
  return !find_quote(Text(memo.text), words, language).empty();
}

}  // namespace coding
