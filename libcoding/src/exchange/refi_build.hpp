// A RefiExport while it is made: each file refi_out_*.cpp adds its part.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "coding/exchange/refi_export.hpp"
#include "coding/exchange/refi_guids.hpp"

namespace coding {

struct RefiBuild {
  const Outgoing& in;
  const RefiExportOptions& options;
  RefiExport out{};
  std::unordered_set<std::string> taken{};                  // GUIDs
  std::map<std::string, std::string, std::less<>> users{};  // by coder or author
  std::unordered_map<CodeId, std::string> codes{};
  std::map<DocumentId, std::string> sources{};  // the GUID by which a document is referred to
  std::map<DocumentId, std::string> texts{};    // the GUID of its text: another for the text of a PDF
  std::map<ParticipantId, std::string> cases{};
  std::map<DocumentId, std::map<Span, RefiSelection>> selections{};
  std::map<DocumentId, std::vector<std::string>> document_notes{};
  std::map<DocumentId, RefiText> held{};             // texts that stand in a kept element, not by themselves
  std::map<RelationKey, std::size_t> links{};        // in out.project.links
  std::map<std::string, std::size_t> note_places{};  // in out.project.all_notes, by GUID
  std::map<std::string, std::vector<std::string>> set_codes{};  // of our own sets, by name
};

// `wanted` if nothing has it, else one made from it.
std::string taken_guid(RefiBuild& build, std::string wanted);
// Without what XML has not, which is listed as a change of these things.
std::string clean(RefiBuild& build, std::string_view text, const char* things);
// Adds the user when there is none of this name. Empty for nobody.
std::string user_of(RefiBuild& build, const std::string& coder);
void lose(RefiBuild& build, Loss loss);

struct RefiNote {
  std::string name{};
  std::string text{};
  std::string user{};  // a coder or author; may be empty
};

// The GUID of the note, which is made when it is not there yet.
std::string shared_note(RefiBuild& build, const RefiNote& note);
// A note of its own.
void add_note(RefiBuild& build, const std::string& guid, const RefiNote& note, const std::string& created);

// Where notes and codings of a passage go; made when it is not there yet.
RefiSelection& selection_at(RefiBuild& build, const DocumentId& document, Span span);

// In this order; each takes what the ones before it made.
void add_users(RefiBuild& build);
void add_codebook(RefiBuild& build);
void add_document_guids(RefiBuild& build);
void add_segments(RefiBuild& build);
void add_relations(RefiBuild& build);
void add_cases(RefiBuild& build);
void add_memos(RefiBuild& build);
void add_sources(RefiBuild& build);
void add_sets(RefiBuild& build);
void add_kept(RefiBuild& build);  // src/exchange/refi_out_kept.cpp
void list_losses(RefiBuild& build);

// Whether this kept element is where the document's text stands: a PDF or a picture that was read with its
// text.
bool holds_text_of(const KeptElement& kept, const DocumentId& document);

}  // namespace coding
