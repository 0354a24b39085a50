// Coded segments as annotations of the Web Annotation Data Model (W3C Recommendation, 23 February 2017), in
// JSON-LD.
//
// One AnnotationCollection with one AnnotationPage, which holds an Annotation for each segment. Its target is
// the document with a TextQuoteSelector and a TextPositionSelector; the model counts code points from 0 and
// leaves the end out, as we do. Its bodies are the code as a tag, the code's IRI as a class, and the remark
// as a comment. Documents are named by urn:uuid, because nobody knows where a text will stand.
#pragma once

#include <string>

#include "coding/exchange/project_data.hpp"

namespace coding {

// One annotation a line. Linear. Throws what reading texts throws.
std::string web_annotations(const ProjectData& data);

}  // namespace coding
