// The page of a participant: what is known of them, their documents, and all that was coded of what they say.
#include <algorithm>

#include "coding/project/attribution.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "site/file_names.hpp"
#include "site/passage_html.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::Phrase;

std::string attributes_html(const SiteStudy& study, const ParticipantId& id) {
  const Participant* participant = find_participant(study.project(), id);
  if (participant == nullptr) return {};
  std::string out;
  for (const Attribute& attribute : study.project().study.attributes) {
    const auto value = participant->values.find(attribute.key);
    out += "<dt>" + isolated(attribute.title.empty() ? attribute.key : attribute.title) + "</dt><dd>" +
           (value == participant->values.end() || value->second.empty() ? "–" : isolated(value->second)) +
           "</dd>\n";
  }
  if (out.empty()) return {};
  return "<dl class=\"facts\">\n" + out + "</dl>\n";
}

std::string documents_html(const SiteStudy& study, const ParticipantId& id) {
  std::string out;
  for (std::size_t i = 0; i < study.transcripts().size(); ++i) {
    const Document& document = *study.transcripts()[i].document;
    const auto people = participants_of(document);
    if (std::find(people.begin(), people.end(), id) == people.end()) continue;
    out += "<li>" + link_html("../" + study.document_path(i), isolated(document.id.value)) +
           (document.title.empty() ? "" : " " + isolated(document.title)) +
           (document.date.empty() ? "" : " " + isolated(document.date)) + "</li>\n";
  }
  const std::string heading =
      "<h2 id=\"-documents\">" + html_escape(report::say(Phrase::documents, study.reader())) + "</h2>\n";
  if (out.empty())
    return heading + "<p>" + html_escape(say(SitePhrase::no_documents, study.reader())) + "</p>\n";
  return heading + "<ul>\n" + out + "</ul>\n";
}

// The codes with their counts, each a link to the passages below.
std::string codes_html(const SiteStudy& study, std::size_t voice) {
  std::string out;
  const auto& passages = study.passages_of_voice(voice);
  for (auto first = passages.begin(); first != passages.end();) {
    const std::size_t code = study.passages()[*first].code;
    const auto last =
        std::find_if(first, passages.end(), [&](std::size_t i) { return study.passages()[i].code != code; });
    out += "<li>" + code_chip(study, code, "../" + study.group_path(code, voice)) + " " +
           report::number(static_cast<std::size_t>(last - first), study.reader()) + "</li>\n";
    first = last;
  }
  if (out.empty()) return "<p>" + html_escape(say(SitePhrase::no_coder, study.reader())) + "</p>\n";
  return "<ul class=\"row\">\n" + out + "</ul>\n";
}

}  // namespace

std::vector<SitePage> participant_pages(const SiteStudy& study, std::size_t voice) {
  const ParticipantId& id = study.voices()[voice].participant;
  const Language& reader = study.reader();
  std::vector<SitePage> out;
  const auto open = [&] {
    out.push_back({.title = id.value,
                   .above = {{"index.html", say(SitePhrase::start, reader)},
                             {"participants.html", report::say(Phrase::participants, reader)}}});
  };
  open();
  out[0].body = attributes_html(study, id) + documents_html(study, id) + "<h2>" +
                html_escape(say(SitePhrase::passages_short, reader,
                                {report::number(study.passages_of_voice(voice).size(), reader)})) +
                "</h2>\n" + codes_html(study, voice);
  std::size_t code = study.project().codebook.size();
  bool in_group = false;
  for (const std::size_t i : study.passages_of_voice(voice)) {
    const bool full = out.back().body.size() > study.options().page_bytes;
    if (study.passages()[i].code != code || full) {
      code = study.passages()[i].code;
      if (in_group) out.back().body += "</section>\n";
      if (full) open();
      out.back().body += "<section class=\"group\">\n<h3>" +
                         code_chip(study, code, "../" + study.group_path(code, voice)) + "</h3>\n";
      in_group = true;
    }
    out.back().body += passage_html(study, i, {.root = "../", .context = false, .anchor = false});
  }
  if (in_group) out.back().body += "</section>\n";
  number_pages(out, [&](std::size_t page) { return study.participant_path(id, page); });
  return out;
}

}  // namespace coding::site
