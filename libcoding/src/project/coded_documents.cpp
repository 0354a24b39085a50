#include "coding/project/coded_documents.hpp"

#include <unordered_set>

namespace coding {

namespace {

using Documents = std::unordered_set<DocumentId>;

Documents declared(const Project& project, const CoderId& coder) {
  Documents out;
  for (const Declaration& declaration : project.declarations) {
    if (declaration.coder == coder) out.insert(declaration.document);
  }
  return out;
}

std::vector<DocumentId> in_order(const Project& project, const Documents& some) {
  std::vector<DocumentId> out;
  for (const Document& document : project.documents) {
    if (some.contains(document.id)) out.push_back(document.id);
  }
  return out;
}

}  // namespace

std::vector<DocumentId> documents_coded_by(const Project& project, const CoderId& coder) {
  Documents coded = declared(project, coder);
  const DocumentId* last = nullptr;  // segments of one document mostly stand together
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != coder || (last && *last == segment.document)) continue;
    coded.insert(segment.document);
    last = &segment.document;
  }
  return in_order(project, coded);
}

std::vector<DocumentId> documents_declared_by(const Project& project, const CoderId& coder) {
  return in_order(project, declared(project, coder));
}

}  // namespace coding
