// The nouns out of their files: each function reads one, and throws a DataError that names the place.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/project.hpp"
#include "store/json.hpp"

namespace coding {

// "project-newer", "format-unknown", and what json.hpp and the nouns throw.
Study parse_study(JsonReader& reader, const JsonSource& source);

Document parse_document(JsonReader& reader, const JsonSource& source, DocumentId id);

// `line` is a part of source.bytes.
Code parse_code(JsonReader& reader, const JsonSource& source, std::string_view line);

// Without `quotes`, the quote stays empty.
CodedSegment parse_segment(JsonReader& reader, const JsonSource& source, std::string_view line, bool quotes);

// The coder is the name of the file.
Declaration parse_declaration(JsonReader& reader, const JsonSource& source, std::string_view line);

// A line of relations.jsonl: a relation stated, or with one piece of evidence.
Relation parse_relation(JsonReader& reader, const JsonSource& source, std::string_view line);

// participants.csv, and the line of the file each participant begins in.
struct ParticipantRows {
  std::vector<Participant> participants{};
  std::vector<std::size_t> lines{};
};
// With `faults`, a row that cannot be read is reported there and left out; without, the first is thrown.
ParticipantRows parse_participants(const JsonSource& source, Diagnostics* faults = nullptr);

// The codes of codebook.jsonl and the line each stands in.
struct CodeLines {
  std::vector<Code> codes{};
  std::vector<std::size_t> lines{};
};

// Every reason why these codes are no codebook: "code-duplicate", "code-id-invalid", "code-name-empty",
// "parent-unknown", "parent-cycle", "alias-unknown". Codes without a usable id are taken out and those
// without a usable parent become roots, so that the rest is one.
Diagnostics take_out_faults(CodeLines& codes);

}  // namespace coding
