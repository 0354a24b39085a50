// The parts of a TEI file (tei.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/exchange/project_data.hpp"
#include "exchange/document_reader.hpp"

namespace coding {

// Text for TEI; characters that XML has not are left out and counted.
class TeiText {
 public:
  std::string operator()(std::string_view text);
  std::size_t left_out() const { return left_out_; }

 private:
  std::size_t left_out_ = 0;
};

// An id as xml:id: "code.sabir", "person.Y1". Letters and digits of ASCII, points and hyphens stay, others
// become _u and their number, so that no two ids meet.
std::string tei_id(std::string_view kind, std::string_view id);

// <teiHeader> of the study: title, coders, codebook, people, languages.
std::string tei_study_header(const ProjectData& data, TeiText& text);
// Of one document in a corpus.
std::string tei_document_header(const ProjectData& data, const Document& document, TeiText& text);

// Whether its span is in the text.
bool is_inside(const CodedSegment& segment, const Text& text);

// <text> with anchors where these segments begin and end, and <standOff> with their spans.
std::string tei_text(const ProjectData& data, const Document& document,
                     const std::vector<const CodedSegment*>& segments, DocumentReader& reader, TeiText& text);

}  // namespace coding
