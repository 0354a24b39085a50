// A REFI-QDA project on its way to a project of ours: what the steps know of each other.
//
// docs/formats/refi-qda.md says what becomes of what. The steps run in the order of the functions below.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "coding/exchange/kept.hpp"
#include "coding/exchange/read_refi.hpp"
#include "coding/exchange/refi_offsets.hpp"
#include "exchange/landing.hpp"

namespace coding {

// A text of the file that became a document, with what is selected in it.
struct RefiInText {
  const RefiText* text = nullptr;
  const RefiTranscript* transcript = nullptr;
  std::size_t source = 0;    // in RefiProject::sources
  std::size_t document = 0;  // in NewProject::documents
  std::size_t counted = 0;   // in RefiIn::counted
};

struct RefiInPassage {
  DocumentId document{};
  Span span{};
};

// A note and one of the things it is about: a memo without words.
struct RefiInSubject {
  std::string note{};
  Memo about{};
};

struct RefiIn {
  RefiIn(const RefiFile& from, const ForeignOptions& given, std::string name)
      : file(from), options(given), where(std::move(name)) {}

  const RefiFile& file;
  const ForeignOptions& options;
  std::string where{};  // the file's name, for messages
  Landing landing{options, "refi"};
  IdGiver memo_ids{};
  std::unordered_map<std::string, std::string> users{};  // guid → name
  std::unordered_map<std::string, CodeId> codes{};
  std::unordered_map<std::string, std::string> case_codes{};  // codes that are cases: guid → name
  std::unordered_map<std::string, ParticipantId> cases{};
  std::unordered_map<std::string, std::string> attributes{};  // guid of the variable → key
  std::vector<CountedText> counted{};
  std::vector<RefiInText> texts{};
  OffsetReading reading{};
  std::unordered_map<std::string, DocumentId> documents{};  // by the guid of a source or a text of it
  std::unordered_map<std::string, RefiInPassage> selections{};
  std::unordered_map<std::string, Memo> codings{};  // what a memo about the segment says it is about
  std::unordered_map<std::string, const RefiText*> notes{};
  std::unordered_map<std::string, std::string> note_words{};
  std::set<std::string> kept_notes{};  // without words
  std::set<std::string> used_notes{};  // they went into something else than a memo
  std::vector<RefiInSubject> subjects{};
  std::vector<std::pair<std::string, RefiInPassage>> evidence{};  // note, passage
  std::map<DocumentId, std::set<std::string>> whose{};            // by codings with cases
  std::vector<KeptElement> kept{};

  NewProject& project() { return landing.project(); }
  Study& study() { return landing.project().study; }
};

// The file's name in a path of any kind: internal://x.txt, C:\\a\\x.txt, x.txt.
std::string last_part(std::string_view path);

// The member "refi" of the unknown members of a thing; nothing when every text is empty.
UnknownMembers refi_members(const std::vector<std::pair<std::string_view, std::string>>& texts);

// The name of the one who made it: the first of these users that there is; else empty.
std::string refi_maker(const RefiIn& in, std::initializer_list<std::string_view> users);

// The text after "key: ", when the name begins so.
std::optional<std::string> after_key(std::string_view name, std::string_view key);

void keep_element(RefiIn& in, KeptElement element, std::string what, std::string why);
void add_subject(RefiIn& in, const std::string& note, Memo about);
// A memo with these words; its id is made of the name, which otherwise stands above the words.
void add_refi_memo(RefiIn& in, Memo memo, const std::string& name, const std::string& guid);

void read_refi_users(RefiIn& in);
void read_refi_texts(RefiIn& in);  // documents, and how positions count
void read_refi_codes(RefiIn& in);  // with the sets of codes
void read_refi_notes(RefiIn& in);  // their words
void read_refi_selections(RefiIn& in);
void read_refi_people(RefiIn& in);  // variables, cases, values, sets of sources
void read_refi_links(RefiIn& in);   // relations, their evidence, links of notes
void read_refi_memos(RefiIn& in);   // from notes and what they are about
void keep_refi_rest(RefiIn& in);

}  // namespace coding
