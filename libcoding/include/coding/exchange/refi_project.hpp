// A REFI-QDA project as plain values: what project.qde says, in the standard's own terms and order.
//
// The standard (Project Exchange 1.5, urn:QDA-XML:project:1.0) is taken word for word: each struct is a type
// of its schema, each member an element or an attribute. What readers of other habits met is made regular
// here: GUIDs are plain (no braces, lower case) and may repeat; positions are as the file has them, in units
// that only refi_offsets.hpp decides about. Vectors keep the order of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace coding {

struct RefiUser {
  std::string guid{};
  std::string name{};
  std::string id{};
  bool operator==(const RefiUser&) const = default;
};

// Who made a thing and when, as the file says; empty where it does not. Times are xsd:dateTime.
struct RefiMaking {
  std::string creating_user{};  // a GUID
  std::string created{};
  std::string modifying_user{};
  std::string modified{};
  bool operator==(const RefiMaking&) const = default;
};

struct RefiCode {
  std::string guid{};
  std::string name{};
  bool is_codable = true;
  std::string color{};
  std::string description{};
  std::vector<std::string> notes{};     // NoteRef
  std::optional<std::size_t> parent{};  // an earlier one in RefiProject::codes
  bool operator==(const RefiCode&) const = default;
};

struct RefiVariable {
  std::string guid{};
  std::string name{};
  std::string type{};  // Text, Boolean, Integer, Float, Date, DateTime
  std::string description{};
  bool operator==(const RefiVariable&) const = default;
};

struct RefiValue {
  std::string variable{};
  std::string type{};  // as of a variable; empty: missing
  std::string value{};
  bool operator==(const RefiValue&) const = default;
};

struct RefiCase {
  std::string guid{};
  std::string name{};
  std::string description{};
  std::vector<std::string> codes{};
  std::vector<RefiValue> values{};
  std::vector<std::string> sources{};
  std::vector<std::string> selections{};
  bool operator==(const RefiCase&) const = default;
};

struct RefiCoding {
  std::string guid{};
  std::string code{};
  std::string creating_user{};
  std::string created{};
  std::vector<std::string> notes{};
  bool operator==(const RefiCoding&) const = default;
};

enum class RefiSelectionKind { text, picture, pdf, audio, video, transcript };

struct RefiText;

// A selection of any kind; which members count, its kind says.
struct RefiSelection {
  RefiSelectionKind kind = RefiSelectionKind::text;
  std::string guid{};
  std::string name{};
  std::string description{};
  RefiMaking making{};
  std::int64_t first = 0;   // startPosition of a text; begin (ms) of audio and video
  std::int64_t second = 0;  // endPosition; end
  std::int64_t page = 0;    // of a PDF
  std::int64_t first_x = 0;
  std::int64_t first_y = 0;
  std::int64_t second_x = 0;
  std::int64_t second_y = 0;
  std::string from_sync_point{};  // of a transcript
  std::string to_sync_point{};
  // Of a PDF selection: none or one. Without {}, for which clang 14 asks for the whole of RefiText.
  std::vector<RefiText> representation;
  std::vector<RefiCoding> codings{};
  std::vector<std::string> notes{};
  bool operator==(const RefiSelection&) const = default;
};

// TextSourceType: a text source, a note, a representation of a PDF, a description of a picture.
struct RefiText {
  std::string guid{};
  std::string name{};
  std::string description{};
  RefiMaking making{};
  std::optional<std::string> content{};  // PlainTextContent
  std::string plain_path{};              // plainTextPath, richTextPath: as written
  std::string rich_path{};
  std::vector<RefiSelection> selections{};
  std::vector<RefiCoding> codings{};
  std::vector<std::string> notes{};
  std::vector<RefiValue> values{};
  bool operator==(const RefiText&) const = default;
};

struct RefiSyncPoint {
  std::string guid{};
  std::optional<std::int64_t> time_ms{};
  std::optional<std::int64_t> position{};
  bool operator==(const RefiSyncPoint&) const = default;
};

// `text` without codings and values; its selections are of kind transcript.
struct RefiTranscript {
  RefiText text{};
  std::vector<RefiSyncPoint> sync_points{};
  bool operator==(const RefiTranscript&) const = default;
};

enum class RefiSourceKind { text, picture, pdf, audio, video };

struct RefiSource {
  RefiSourceKind kind = RefiSourceKind::text;
  RefiText text{};             // of a text source all of it; of others guid, name, description, making,
                               // selections, codings, notes and values
  std::string path{};          // of other sources
  std::string current_path{};  // where it lay at home
  std::vector<RefiText>
      representation{};  // of a PDF Representation, of a picture TextDescription: none or one
  std::vector<RefiTranscript> transcripts{};
  bool operator==(const RefiSource&) const = default;
};

struct RefiLink {
  std::string guid{};
  std::string name{};
  std::string direction{};  // Associative, OneWay, Bidirectional
  std::string color{};
  std::string origin{};
  std::string target{};
  std::vector<std::string> notes{};
  bool operator==(const RefiLink&) const = default;
};

struct RefiSet {
  std::string guid{};
  std::string name{};
  std::string description{};
  std::vector<std::string> codes{};
  std::vector<std::string> sources{};
  std::vector<std::string> notes{};
  bool operator==(const RefiSet&) const = default;
};

struct RefiProject {
  std::string name{};
  std::string origin{};
  std::string description{};
  std::string base_path{};
  RefiMaking making{};
  std::vector<RefiUser> users{};
  std::vector<RefiCode> codes{};  // in tree order
  std::vector<RefiVariable> variables{};
  std::vector<RefiCase> cases{};
  std::vector<RefiSource> sources{};
  std::vector<RefiText> all_notes{};  // Notes/Note
  std::vector<RefiLink> links{};
  std::vector<RefiSet> sets{};
  std::vector<std::string> graphs{};  // each a Graph element as XML, in the standard's namespace
  std::vector<std::string> notes{};   // NoteRef: of the project as a whole
  bool operator==(const RefiProject&) const = default;
};

// Bytes of the archive's sources by their lower-case file name, without "sources/".
using RefiFiles = std::map<std::string, std::string>;

}  // namespace coding
