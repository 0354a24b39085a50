#include "coding/exchange/export_ids.hpp"

#include "coding/base/digest.hpp"
#include "coding/project/code_guid.hpp"

namespace coding {

namespace {

std::string iri(const Study& study, const std::string& name) {
  return "urn:uuid:" + named_uuid(study.id, name);
}

}  // namespace

std::string document_iri(const Study& study, const DocumentId& document) {
  return iri(study, "document\n" + document.value);
}

std::string coder_iri(const Study& study, const CoderId& coder) {
  return iri(study, "coder\n" + coder.value);
}

std::string code_iri(const Study& study, const Code& code) { return "urn:uuid:" + guid_of(study, code); }

std::string segment_iri(const Study& study, const CodedSegment& segment) {
  return iri(study, "segment\n" + segment.coder.value + "\n" + segment.document.value + "\n" +
                        name_of(segment.span) + "\n" + segment.code.value);
}

std::string export_iri(const Study& study, const std::string& part) { return iri(study, "export\n" + part); }

}  // namespace coding
