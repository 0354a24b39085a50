// The names of things for programs that know them by IRIs: UUIDs of version 5, made of the study's id and
// their own, so that every export of one project says the same.
#pragma once

#include <string>

#include "coding/project/project.hpp"

namespace coding {

// "urn:uuid:…"
std::string document_iri(const Study& study, const DocumentId& document);
std::string coder_iri(const Study& study, const CoderId& coder);
// Of a code the guid that it has for other programs (guid_of).
std::string code_iri(const Study& study, const Code& code);
std::string segment_iri(const Study& study, const CodedSegment& segment);
// Of the whole export, and of its parts by name.
std::string export_iri(const Study& study, const std::string& part);

}  // namespace coding
