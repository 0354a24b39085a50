// What the pages are made of: the study with its texts, and where on which page everything stands.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/site/site.hpp"
#include "coding/text/text.hpp"
#include "site/palette.hpp"

namespace coding::site {

// What one says without another speaking, a paragraph of a text without speakers, or a piece of one that is
// too long for a page.
struct SiteTurn {
  Span span{};            // what is said
  std::string speaker{};  // the label; empty: none, or the one before goes on
  bool interviewer = false;
  int heading = 0;  // level; 0: none
};

// A segment of the coder who is shown.
struct SitePassage {
  const CodedSegment* segment = nullptr;
  std::size_t code = 0;  // position in the codebook
  std::size_t document = 0;
  std::size_t voice = 0;
  Span span{};           // within the text, whatever the segment says
  std::size_t turn = 0;  // in which it begins
  std::size_t page = 1;  // of the transcript, from 1
  std::size_t code_page = 1;
  bool twin = false;                  // one before it has its document, span and code, and so its anchors
  std::vector<std::size_t> others{};  // passages that share words with it
};

struct SiteTranscript {
  const Document* document = nullptr;
  Text text{};
  std::vector<Span> lines{};
  std::vector<SiteTurn> turns{};
  std::vector<std::size_t> pages{};     // the first turn of each
  std::vector<std::size_t> passages{};  // by place, longer first
};

// Whose words passages are: a participant, or a document that is nobody's.
struct SiteVoice {
  ParticipantId participant{};
  std::size_t document = 0;  // when there is no participant
  std::string label{};
  std::string anchor{};  // on the pages of codes
};

// What one voice has of a code: its own passages, and how many of what is below it.
struct SiteGroup {
  std::size_t voice = 0;
  std::vector<std::size_t> passages{};
  std::vector<std::pair<std::size_t, std::size_t>> below{};  // a code directly below, how many
  std::size_t page = 1;
};

// Cuts things that follow each other into pages of about a size; one that is longer has its own.
class PageFiller {
 public:
  explicit PageFiller(std::size_t limit) : limit_(limit) {}

  // The page on which the next thing stands, from 1.
  std::size_t add(std::size_t bytes) {
    if (filled_ > 0 && filled_ + bytes > limit_) {
      ++page_;
      filled_ = 0;
    }
    filled_ += bytes;
    return page_;
  }
  std::size_t page() const { return page_; }

 private:
  std::size_t limit_;
  std::size_t filled_ = 0;
  std::size_t page_ = 1;
};

class SiteStudy {
 public:
  // Reads all texts. The source must outlive the study.
  SiteStudy(const SiteSource& source, const SiteOptions& options);

  const SiteSource& source() const { return source_; }
  const SiteOptions& options() const { return options_; }
  const Project& project() const { return source_.project; }
  const Language& reader() const { return options_.reader; }
  // Of names and texts, the reader's when the study says none.
  const Language& language() const;
  const Language& language_of(std::size_t document) const;

  const std::vector<SiteTranscript>& transcripts() const { return transcripts_; }
  const std::vector<SitePassage>& passages() const { return passages_; }
  const std::vector<SiteVoice>& voices() const { return voices_; }
  const std::vector<SiteGroup>& groups(std::size_t code) const { return groups_[code]; }
  std::size_t code_pages(std::size_t code) const { return code_pages_[code]; }
  const std::vector<std::size_t>& passages_of_voice(std::size_t voice) const { return of_voice_[voice]; }
  // Passages of a code and everything below it.
  std::size_t passages_below(std::size_t code) const { return totals_[code]; }
  const CodeColour& colour(std::size_t code) const { return colours_[code]; }
  const std::vector<CodeColour>& colours() const { return colours_; }

  // The name, and the path where another code has the same.
  const std::string& label(std::size_t code) const { return labels_[code]; }

  // Paths below the folder, with / and, where it says so, the anchor.
  std::string code_path(std::size_t code, std::size_t page = 1) const;
  std::string document_path(std::size_t document, std::size_t page = 1) const;
  std::string participant_path(const ParticipantId& id, std::size_t page = 1) const;  // "" when unknown
  std::string group_path(std::size_t code, std::size_t voice) const;                  // "" when there is none
  std::string passage_path(std::size_t passage) const;                                // in its transcript
  std::string place_path(std::size_t document, std::size_t code_point) const;         // the turn

  std::size_t voice_of(const ParticipantId& id) const;  // voices().size(): none
  std::size_t document_of(const DocumentId& id) const;  // transcripts().size(): none
  std::size_t turn_at(std::size_t document, std::size_t code_point) const;
  std::size_t page_of_turn(std::size_t document, std::size_t turn) const;

 private:
  void read_texts();
  void gather_voices();
  void gather_passages();
  void find_others(SiteTranscript& transcript);
  void gather_groups();
  void lay_out_transcript(SiteTranscript& transcript);
  void lay_out_codes();
  void lay_out_group(SiteGroup& group, PageFiller& filler);
  std::size_t voice_at(std::size_t document, Span span) const;

  const SiteSource& source_;
  const SiteOptions& options_;
  std::vector<SiteTranscript> transcripts_;
  std::vector<SitePassage> passages_;
  std::vector<SiteVoice> voices_;
  std::vector<std::vector<SiteGroup>> groups_;
  std::vector<std::size_t> code_pages_;
  std::vector<std::size_t> totals_;
  std::vector<std::vector<std::size_t>> of_voice_;
  std::vector<CodeColour> colours_;
  std::vector<std::string> labels_;
  std::unordered_map<std::string, std::size_t> voice_numbers_;     // by participant
  std::unordered_map<std::string, std::size_t> document_numbers_;  // by id
  std::vector<std::string> document_stems_;
  std::vector<std::string> participant_stems_;  // by voice
  std::vector<std::string> code_stems_;
  std::vector<std::size_t> document_voices_;
};

// "s1078-1231-trust": where a passage begins in its transcript.
std::string anchor_of(const CodedSegment& segment);
// "-Y1:1078-1231": the passage on the page of its code.
std::string code_anchor_of(const CodedSegment& segment);

// About how many bytes a page takes for it.
inline constexpr std::size_t bytes_of_mark = 420;
// Of a passage on the page of its code; what is longer goes on in the transcript.
inline constexpr std::size_t shown_of_passage = 4'000;  // code points
inline constexpr std::size_t context_shown = 140;

}  // namespace coding::site
