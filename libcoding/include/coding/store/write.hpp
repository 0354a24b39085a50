// Values to the bytes of the project folder: the same value gives the same bytes, everywhere.
//
// Keys in a fixed order, defaults left out, members this version does not know last, strings escaped no more
// than JSON asks. project.json and documents/<id>.json have one member a line for people and diff; .jsonl has
// one object a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

std::string project_json(const Study& study);

// Columns: id, the study's attributes in their order, then any other key that a participant has, by bytes.
std::string participants_csv(const Study& study, const std::vector<Participant>& participants);

std::string document_json(const Document& document);

// In tree order, each code followed by what was merged into it.
std::string codebook_jsonl(const Codebook& codebook);

// One line, without its LF.
std::string code_line(const Code& code);
std::string segment_line(const CodedSegment& segment);

// Sorted by document (bytes), start, end, code; each with its LF. The coder is the name of the file.
std::string segments_jsonl(std::vector<CodedSegment> segments);

// Of each a line that states it and a line for each piece of evidence; the lines sorted by their bytes.
std::string relations_jsonl(std::vector<Relation> relations);

std::string declaration_line(const Declaration& declaration);

// Sorted by document (bytes), each once and with its LF. The coder is the name of the file.
std::string declarations_jsonl(std::vector<Declaration> declarations);

// A JSON string with its quotation marks.
std::string json_string(std::string_view valid);

}  // namespace coding
