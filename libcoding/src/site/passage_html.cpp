#include "site/passage_html.hpp"

#include <algorithm>
#include <set>

#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "report/results_maker.hpp"
#include "site/file_names.hpp"
#include "site/page_frame.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

std::string opening(const SitePassage& passage, const PassageLook& look) {
  if (!look.anchor || passage.twin) return "<blockquote class=\"passage\">\n";
  return "<blockquote class=\"passage\" id=\"" + html_escape(code_anchor_of(*passage.segment)) + "\">\n";
}

// What is said just before (or after) it in the same turn, from a space on.
std::string before(const SiteStudy& study, const SitePassage& passage) {
  const SiteTranscript& transcript = study.transcripts()[passage.document];
  if (transcript.turns.empty()) return {};
  const std::size_t turn = transcript.turns[passage.turn].span.begin;
  if (turn >= passage.span.begin) return {};
  const std::size_t begin = passage.span.begin - std::min(passage.span.begin - turn, context_shown);
  std::string words(transcript.text.slice({begin, passage.span.begin}));
  if (begin == turn) return words;
  const std::size_t space = words.find(' ');
  return "… " + (space == std::string::npos ? words : words.substr(space + 1));
}

std::string after(const SiteStudy& study, const SitePassage& passage) {
  const SiteTranscript& transcript = study.transcripts()[passage.document];
  if (transcript.turns.empty() || passage.span.empty()) return {};
  const std::size_t last = study.turn_at(passage.document, passage.span.end - 1);
  const std::size_t turn = transcript.turns[last].span.end;
  if (turn <= passage.span.end) return {};
  const std::size_t end = std::min(passage.span.end + context_shown, turn);
  std::string words(transcript.text.slice({passage.span.end, end}));
  if (end == turn) return words;
  const std::size_t space = words.rfind(' ');
  return (space == std::string::npos ? words : words.substr(0, space)) + " …";
}

// Not trimmed: the spaces between a passage and what surrounds it count.
std::string text_html(std::string text) {
  std::replace(text.begin(), text.end(), '\t', ' ');
  return html_escape(visible(text, true));
}

std::string words_of_passage(const SiteStudy& study, const SitePassage& passage, const PassageLook& look) {
  const SiteTranscript& transcript = study.transcripts()[passage.document];
  Span shown = passage.span;
  shown.end = std::min(shown.end, shown.begin + shown_of_passage);
  std::string out =
      "<p class=\"words\"" + language_of_element(study.language_of(passage.document), study) + ">";
  const std::string lead = look.context ? before(study, passage) : "";
  if (!lead.empty()) out += "<span class=\"context\">" + text_html(lead) + "</span>";
  out += "<span class=\"coded c" + std::to_string(passage.code) + "\">" +
         text_html(std::string(transcript.text.slice(shown))) + "</span>";
  if (shown.end < passage.span.end) out += " […]";
  const std::string rest = look.context && shown.end == passage.span.end ? after(study, passage) : "";
  if (!rest.empty()) out += "<span class=\"context\">" + text_html(rest) + "</span>";
  return out + "</p>\n";
}

std::string source_of(const SiteStudy& study, std::size_t number, const PassageLook& look) {
  const SitePassage& passage = study.passages()[number];
  const SiteTranscript& transcript = study.transcripts()[passage.document];
  const auto line = std::partition_point(transcript.lines.begin(), transcript.lines.end(),
                                         [&](Span each) { return each.begin <= passage.span.begin; }) -
                    transcript.lines.begin();
  const SiteVoice& voice = study.voices()[passage.voice];
  std::string out = "<p class=\"source\">";
  if (look.names_voice && !voice.participant.empty())
    out += link_html(look.root + study.participant_path(voice.participant), isolated(voice.label)) + " · ";
  const std::string place =
      say(SitePhrase::line, study.reader(), {report::number(static_cast<std::size_t>(line), study.reader())});
  out += "<a class=\"there\" href=\"" + html_escape(look.root + study.passage_path(number)) + "\">" +
         isolated(transcript.document->id.value) + ", " + html_escape(place) + "</a>";
  if (!transcript.turns.empty()) {
    const std::string& speaker = transcript.turns[passage.turn].speaker;
    if (!speaker.empty() && speaker != voice.label) out += " · " + isolated(speaker);
  }
  return out;
}

std::string others_of(const SiteStudy& study, const SitePassage& passage, const std::string& root) {
  std::set<std::size_t> codes;
  std::string out;
  for (const std::size_t other : passage.others) {
    const SitePassage& there = study.passages()[other];
    if (there.code == passage.code || !codes.insert(there.code).second) continue;
    out += " " + code_chip(study, there.code,
                           root + study.code_path(there.code, there.code_page) + "#" +
                               fragment(code_anchor_of(*there.segment)));
  }
  if (out.empty()) return {};
  return "<p class=\"source\">" + html_escape(say(SitePhrase::also_coded, study.reader())) + ":" + out +
         "</p>\n";
}

std::string facts_of(const SiteStudy& study, const CodedSegment& segment) {
  std::string out;
  if (segment.weight)
    out += " · " + html_escape(say(SitePhrase::weight, study.reader())) + " " +
           report::number(static_cast<std::size_t>(*segment.weight), study.reader());
  for (const PropertyValue& value : segment.values)
    out += " · " + isolated(value.property + ": " + value.value);
  return out;
}

}  // namespace

std::string passage_html(const SiteStudy& study, std::size_t number, const PassageLook& look) {
  const SitePassage& passage = study.passages()[number];
  std::string out = opening(passage, look) + words_of_passage(study, passage, look) +
                    source_of(study, number, look) + facts_of(study, *passage.segment) + "</p>\n";
  if (passage.span.length() > shown_of_passage)
    out += "<p class=\"source\">" + html_escape(say(SitePhrase::shortened, study.reader())) + "</p>\n";
  if (!passage.segment->memo.empty())
    out += "<p class=\"remark\"><b>" + html_escape(say(SitePhrase::remark, study.reader())) +
           "</b> <span dir=\"auto\">" + lines_html(passage.segment->memo) + "</span></p>\n";
  return out + others_of(study, passage, look.root) + "</blockquote>\n";
}

}  // namespace coding::site
