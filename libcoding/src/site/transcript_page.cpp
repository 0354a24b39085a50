// A transcript: turns with their speakers, and every passage under its words as a line of its own.
//
// The words of a turn are cut where a passage begins or ends. Each piece stands in one element for each
// passage that covers it, the longest outside; an element draws one line below the words, in its passage's
// lane, so that passages that overlap are seen side by side. The shortest gives the piece its tint and is the
// link. The codes stand once more beside the turn, by name; the script adds bars between the two.
#include <algorithm>
#include <map>
#include <set>

#include "coding/project/attribution.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "report/html_page.hpp"
#include "report/results_maker.hpp"
#include "site/file_names.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

constexpr std::size_t lanes_drawn = 6;
constexpr std::size_t names_in_title = 6;

// A passage on the page that is written.
struct PlacedPassage {
  std::size_t number = 0;  // in the study
  std::size_t on_page = 0;
  Span span{};  // within the turn
  std::size_t lane = 0;
  bool begins = false;
  bool ends = false;
};

class TranscriptPage {
 public:
  TranscriptPage(const SiteStudy& study, std::size_t document)
      : study_(study), document_(document), transcript_(study.transcripts()[document]) {}

  std::string body(std::size_t page) {
    const std::size_t first = transcript_.pages[page - 1];
    const std::size_t last =
        page < transcript_.pages.size() ? transcript_.pages[page] : transcript_.turns.size();
    std::string turns;
    if (transcript_.turns.empty()) turns = margin(all_passages());
    for (std::size_t i = first; i < last; ++i) turns += turn_html(i);
    return legend() + "<div class=\"transcript\"" +
           report::language_attributes(study_.language_of(document_)) + ">\n" + turns + "</div>\n";
  }

 private:
  std::string legend() const {
    std::set<std::size_t> codes;
    for (const std::size_t i : transcript_.passages) codes.insert(study_.passages()[i].code);
    if (codes.empty()) return {};
    std::string out =
        "<details class=\"legend\"><summary>" + html_escape(say(SitePhrase::legend, study_.reader())) + " (" +
        report::number(codes.size(), study_.reader()) + ")</summary>\n<p>" +
        html_escape(say(SitePhrase::legend_note, study_.reader())) + "</p>\n<p class=\"chips\">";
    for (const std::size_t code : codes)
      out += code_chip(study_, code, "../" + study_.code_path(code)) + "\n";
    return out + "</p></details>\n";
  }

  // Of a text in which nobody says anything.
  std::vector<PlacedPassage> all_passages() const {
    std::vector<PlacedPassage> out;
    for (const std::size_t i : transcript_.passages)
      out.push_back({.number = i, .on_page = out.size(), .begins = true, .ends = true});
    return out;
  }

  std::vector<PlacedPassage> passages_of(std::size_t number) {
    const SiteTurn& turn = transcript_.turns[number];
    std::vector<PlacedPassage> out;
    const auto is_over = [&](const PlacedPassage& each) {
      return study_.passages()[each.number].span.end <= turn.span.begin;
    };
    std::erase_if(running_, is_over);
    for (; next_ < transcript_.passages.size(); ++next_) {
      const std::size_t i = transcript_.passages[next_];
      if (study_.passages()[i].turn > number) break;
      running_.push_back({.number = i, .on_page = count_++});
    }
    std::vector<std::size_t> free_from;  // by lane
    for (const PlacedPassage& each : running_) {
      const SitePassage& passage = study_.passages()[each.number];
      PlacedPassage placed = each;
      // What was coded outside all turns (a label, a blank line) stands at the edge of the nearest.
      placed.span = {std::clamp(passage.span.begin, turn.span.begin, turn.span.end),
                     std::clamp(passage.span.end, turn.span.begin, turn.span.end)};
      placed.begins = passage.turn == number;
      placed.ends = passage.span.end <= turn.span.end;
      const auto lane = std::find_if(free_from.begin(), free_from.end(),
                                     [&](std::size_t from) { return from <= placed.span.begin; });
      placed.lane = static_cast<std::size_t>(lane - free_from.begin());
      if (lane == free_from.end()) free_from.push_back(0);
      free_from[placed.lane] = placed.span.end;
      out.push_back(placed);
    }
    return out;
  }

  std::string turn_html(std::size_t number) {
    const SiteTurn& turn = transcript_.turns[number];
    const auto placed = passages_of(number);
    std::size_t lanes = 0;
    for (const PlacedPassage& each : placed) lanes = std::max(lanes, std::min(each.lane + 1, lanes_drawn));
    const std::size_t line = line_at(turn.span.begin);
    const std::string line_number = line_html(line);  // before the words, which name the lines that follow
    const std::string kind = turn.interviewer ? " asks" : turn.heading > 0 ? " heading" : "";
    const std::string out = "<div class=\"turn" + kind + "\" id=\"t" + std::to_string(number + 1) + "\">\n" +
                            line_number + "<p class=\"who\">" + speaker_html(turn) +
                            "</p>\n<p class=\"said n" + std::to_string(lanes) + "\">" +
                            words_html(turn, placed, line) + "</p>\n";
    return out + margin(placed) + "</div>\n";
  }

  std::size_t line_at(std::size_t code_point) const {
    const auto& lines = transcript_.lines;
    return static_cast<std::size_t>(
        std::partition_point(lines.begin(), lines.end(),
                             [&](Span line) { return line.begin <= code_point; }) -
        lines.begin());
  }

  // A line in which two turns begin has its number once.
  std::string line_html(std::size_t line) {
    const std::string number = std::to_string(line);
    if (!lines_named_.insert(line).second) return "<span class=\"line\"></span>";
    return "<a class=\"line\" id=\"L" + number + "\" href=\"#L" + number + "\" dir=\"ltr\">" +
           report::number(line, study_.reader()) + "</a>\n";
  }

  std::string speaker_html(const SiteTurn& turn) const {
    if (turn.speaker.empty()) return {};
    for (const Speaker& speaker : transcript_.document->speakers) {
      if (speaker.label != turn.speaker || speaker.participant.empty()) continue;
      const std::string path = study_.participant_path(speaker.participant);
      if (!path.empty()) return link_html("../" + path, isolated(turn.speaker));
    }
    return isolated(turn.speaker);
  }

  std::string words_html(const SiteTurn& turn, const std::vector<PlacedPassage>& placed, std::size_t line) {
    std::set<std::size_t> cuts = {turn.span.begin, turn.span.end};
    for (const PlacedPassage& each : placed) {
      cuts.insert(each.span.begin);
      cuts.insert(each.span.end);
    }
    for (std::size_t i = line; i < transcript_.lines.size(); ++i) {
      if (transcript_.lines[i].begin >= turn.span.end) break;
      cuts.insert(transcript_.lines[i].begin);
    }
    std::string out;
    for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
      for (const PlacedPassage& each : placed) {
        if (each.begins && each.span.begin == *cut) out += begin_anchor(each);
      }
      const auto next = std::next(cut);
      if (next == cuts.end()) break;
      out += line_anchor(*cut) + piece_html({*cut, *next}, placed);
    }
    return out;
  }

  std::string begin_anchor(const PlacedPassage& placed) const {
    if (study_.passages()[placed.number].twin) return {};
    return "<span class=\"begin\" id=\"" + html_escape(anchor_of(*study_.passages()[placed.number].segment)) +
           "\" data-s=\"" + std::to_string(placed.on_page) + "\"></span>";
  }

  std::string line_anchor(std::size_t begin) {
    const std::size_t line = line_at(begin);
    if (line == 0 || transcript_.lines[line - 1].begin != begin || !lines_named_.insert(line).second)
      return {};
    return "<span id=\"L" + std::to_string(line) + "\"></span>";
  }

  std::string piece_html(Span span, const std::vector<PlacedPassage>& placed) const {
    std::string words(transcript_.text.slice(span));
    std::replace(words.begin(), words.end(), '\t', ' ');
    std::string inner = html_escape(visible(words, true));
    std::vector<const PlacedPassage*> covering;
    for (const PlacedPassage& each : placed) {
      if (contains(each.span, span)) covering.push_back(&each);
    }
    if (covering.empty()) return inner;
    std::stable_sort(covering.begin(), covering.end(), [](const PlacedPassage* a, const PlacedPassage* b) {
      return a->span.length() > b->span.length();
    });
    const std::string title = title_of(covering);
    std::size_t drawn = 0;
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < covering.size(); ++i) {
      const bool innermost = i + 1 == covering.size();
      if (!innermost && (covering[i]->lane >= lanes_drawn || drawn + 1 >= lanes_drawn)) continue;
      ++drawn;
      open += element(*covering[i], span, innermost, title);
      close.insert(0, innermost ? "</a>" : "</span>");
    }
    return open + inner + close;
  }

  std::string element(const PlacedPassage& placed, Span piece, bool innermost,
                      const std::string& title) const {
    const SitePassage& passage = study_.passages()[placed.number];
    std::string kind = "u c" + std::to_string(passage.code) + " l" +
                       std::to_string(std::min(placed.lane, lanes_drawn - 1)) + " k" +
                       std::to_string(study_.colour(passage.code).stroke);
    if (placed.begins && piece.begin == placed.span.begin) kind += " first";
    if (placed.ends && piece.end == placed.span.end) kind += " last";
    const std::string number = " data-s=\"" + std::to_string(placed.on_page) + "\"";
    if (!innermost) return "<span class=\"" + kind + "\"" + number + ">";
    return "<a class=\"m " + kind + "\"" + number + " href=\"" + html_escape(code_link(passage)) +
           "\" title=\"" + title + "\">";
  }

  std::string title_of(const std::vector<const PlacedPassage*>& covering) const {
    std::string out;
    for (std::size_t i = covering.size(); i-- > 0;) {
      if (covering.size() - i > names_in_title) return out + " …";
      out += (out.empty() ? "" : " · ") +
             one_line_html(study_.label(study_.passages()[covering[i]->number].code));
    }
    return out;
  }

  std::string code_link(const SitePassage& passage) const {
    return "../" + study_.code_path(passage.code, passage.code_page) + "#" +
           fragment(code_anchor_of(*passage.segment));
  }

  std::string margin(const std::vector<PlacedPassage>& placed) const {
    if (placed.empty()) return {};
    std::string out = "<ul class=\"codes\"" + language_of_element(study_.language(), study_) + ">\n";
    for (const PlacedPassage& each : placed) {
      const SitePassage& passage = study_.passages()[each.number];
      out += "<li data-s=\"" + std::to_string(each.on_page) + "\">" +
             code_chip(study_, passage.code, code_link(passage));
      if (transcript_.turns.empty()) out += begin_anchor(each);
      if (!each.begins)
        out +=
            " <span class=\"quiet\">" + html_escape(say(SitePhrase::continued, study_.reader())) + "</span>";
      if (!passage.segment->memo.empty())
        out += "<span class=\"remark\" dir=\"auto\">" + lines_html(passage.segment->memo) + "</span>";
      out += "</li>\n";
    }
    return out + "</ul>\n";
  }

  const SiteStudy& study_;
  std::size_t document_;
  const SiteTranscript& transcript_;
  std::size_t next_ = 0;
  std::size_t count_ = 0;
  std::vector<PlacedPassage> running_;
  std::set<std::size_t> lines_named_;
};

std::string facts_html(const SiteStudy& study, std::size_t document) {
  const Document& facts = *study.transcripts()[document].document;
  const Language& reader = study.reader();
  std::string people;
  for (const ParticipantId& id : participants_of(facts)) {
    const std::string path = study.participant_path(id);
    people += (people.empty() ? "" : ", ") + link_html("../" + path, isolated(id.value));
  }
  std::string out =
      "<dl class=\"facts\">\n" + described(report::say(report::Phrase::participant, reader), people);
  if (!facts.title.empty())
    out += described(report::say(report::Phrase::title, reader), isolated(facts.title));
  out += described(report::say(report::Phrase::date, reader), facts.date.empty() ? "" : isolated(facts.date));
  out += described(report::say(report::Phrase::characters, reader), report::number(facts.length, reader));
  out += described(say(SitePhrase::passages, reader),
                   report::number(study.transcripts()[document].passages.size(), reader));
  out += "</dl>\n";
  if (!facts.note.empty()) out += "<p class=\"note\" dir=\"auto\">" + lines_html(facts.note) + "</p>\n";
  return out;
}

}  // namespace

std::vector<SitePage> transcript_pages(const SiteStudy& study, std::size_t document) {
  const SiteTranscript& transcript = study.transcripts()[document];
  const Language& reader = study.reader();
  std::vector<SitePage> out;
  TranscriptPage writer(study, document);
  std::vector<const Memo*> memos;
  for (const Memo& memo : study.source().memos) {
    if (memo.document == transcript.document->id) memos.push_back(&memo);
  }
  for (std::size_t page = 1; page <= transcript.pages.size(); ++page) {
    SitePage& made = out.emplace_back();
    made.title = transcript.document->id.value;
    made.wide = true;
    made.above = {{"index.html", say(SitePhrase::start, reader)},
                  {"documents.html", report::say(report::Phrase::documents, reader)}};
    if (page == 1) made.body = facts_html(study, document) + memos_html(study, memos, "../");
    made.body += writer.body(page);
  }
  number_pages(out, [&](std::size_t page) { return study.document_path(document, page); });
  return out;
}

}  // namespace coding::site
