// The page of a code: what it means, who has it, and every passage with what was said around it.
#include <algorithm>
#include <map>

#include "coding/analysis/scope.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "report/theory_wording.hpp"
#include "site/file_names.hpp"
#include "site/passage_html.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::Phrase;

std::string paragraphs_html(const std::string& text) {
  if (text.empty()) return {};
  return "<div dir=\"auto\" class=\"lines\">" + lines_html(text) + "</div>";
}

// An example is words, or a link to a passage.
std::string examples_html(const SiteStudy& study, const std::vector<std::string>& examples) {
  if (examples.empty()) return {};
  std::string out = "<ul>";
  for (const std::string& example : examples) {
    const auto link = passage_link(example);
    const std::size_t document = link ? study.document_of(link->document) : study.transcripts().size();
    if (document == study.transcripts().size()) {
      out += "<li dir=\"auto\">" + lines_html(example) + "</li>";
      continue;
    }
    const Text& text = study.transcripts()[document].text;
    const bool fits = link->span.begin < link->span.end && link->span.end <= text.length() &&
                      link->span.length() <= shown_of_passage;
    const std::string words = fits ? std::string(text.slice(link->span)) : example;
    out += "<li dir=\"auto\">" + lines_html(words) + " " +
           link_html("../" + study.place_path(document, link->span.begin), isolated(link->document.value)) +
           "</li>";
  }
  return out + "</ul>";
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : " · ") + isolated(item);
  return out;
}

std::string definition_html(const SiteStudy& study, std::size_t position) {
  const Code& code = study.project().codebook.codes()[position];
  const Language& reader = study.reader();
  const auto said = [&](Phrase phrase, const std::string& text) {
    return described(report::say(phrase, reader), paragraphs_html(text));
  };
  std::string glosses;
  for (const auto& [tag, name] : code.glosses)
    glosses += (glosses.empty() ? "" : " · ") + ("<bdi lang=\"" + html_escape(tag) + "\">") +
               one_line_html(name) + "</bdi>";
  std::string out =
      "<dl class=\"facts\">\n" + described(report::say(Phrase::id, reader), isolated(code.id.value)) +
      described(report::say(Phrase::level, reader), isolated(level_at(study.project(), position)));
  out += described(say(SitePhrase::other_names, reader), glosses);
  out += said(Phrase::brief_definition, code.brief) + said(Phrase::definition, code.definition) +
         said(Phrase::when_to_use, code.use) + said(Phrase::when_not_to_use, code.avoid);
  out += described(report::say(Phrase::examples, reader), examples_html(study, code.examples));
  out += described(report::say(Phrase::borderline_examples, reader), examples_html(study, code.borderline));
  out += described(say(SitePhrase::properties, reader), joined(property_texts(code.properties)));
  out += described(report::say(Phrase::sets, reader), joined(code.sets));
  if (!code.active) out += "<dt>" + html_escape(report::say(Phrase::inactive, reader)) + "</dt><dd></dd>\n";
  return out + "</dl>\n";
}

std::string tree_html(const SiteStudy& study, std::size_t position) {
  const Codebook& codebook = study.project().codebook;
  const Language& reader = study.reader();
  std::string out;
  if (const auto above = codebook.parent(position))
    out += "<p>" + html_escape(say(SitePhrase::code_above, reader)) + ": " +
           code_chip(study, *above, "../" + study.code_path(*above)) + "</p>\n";
  if (!codebook.has_children(position)) return out;
  out += "<p>" + html_escape(say(SitePhrase::codes_below, reader)) + ":</p>\n<ul class=\"tree\">\n";
  for (const std::size_t child : codebook.children(position))
    out += "<li>" + code_chip_in_tree(study, child, "../" + study.code_path(child)) + " " +
           report::number(study.passages_below(child), reader) + "</li>\n";
  return out + "</ul>\n";
}

// Which codes stand at the same places, the most frequent first.
std::string neighbours_html(const SiteStudy& study, std::size_t position) {
  std::map<std::size_t, std::size_t> times;
  for (const SiteGroup& group : study.groups(position)) {
    for (const std::size_t i : group.passages) {
      for (const std::size_t other : study.passages()[i].others) {
        if (study.passages()[other].code != position) ++times[study.passages()[other].code];
      }
    }
  }
  if (times.empty()) return {};
  std::vector<std::pair<std::size_t, std::size_t>> order(times.begin(), times.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out =
      "<h2>" + html_escape(say(SitePhrase::together_with, study.reader())) + "</h2>\n<ul class=\"row\">\n";
  for (const auto& [code, count] : order)
    out += "<li>" + code_chip(study, code, "../" + study.code_path(code)) + " " +
           report::number(count, study.reader()) + "</li>\n";
  return out + "</ul>\n";
}

std::string evidence_html(const SiteStudy& study, const Relation& relation, bool against) {
  std::string out;
  for (const RelationEvidence& evidence : relation.evidence) {
    const std::size_t document = study.document_of(evidence.document);
    if (evidence.against != against || document == study.transcripts().size()) continue;
    out += " " + link_html("../" + study.place_path(document, evidence.span.begin),
                           isolated(evidence.document.value));
  }
  if (out.empty()) return {};
  const SitePhrase phrase = against ? SitePhrase::speaks_against : SitePhrase::speaks_for;
  return " · " + html_escape(say(phrase, study.reader())) + ":" + out;
}

std::string relations_html(const SiteStudy& study, std::size_t position) {
  const Project& project = study.project();
  const CodeId& id = project.codebook.codes()[position].id;
  std::string out;
  for (const Relation& relation : project.relations) {
    if (relation.key.from != id && relation.key.to != id) continue;
    const auto from = project.codebook.position(relation.key.from);
    const auto to = project.codebook.position(relation.key.to);
    if (!from || !to) continue;
    out += "<li>" + code_chip(study, *from, "../" + study.code_path(*from)) + " <em>" +
           one_line_html(report::say_kind(project.study, relation.key.kind, study.reader())) + "</em> " +
           code_chip(study, *to, "../" + study.code_path(*to)) + evidence_html(study, relation, false) +
           evidence_html(study, relation, true);
    if (!relation.note.empty()) out += "<br><span dir=\"auto\">" + lines_html(relation.note) + "</span>";
    out += "</li>\n";
  }
  if (out.empty()) return {};
  return "<h2>" + html_escape(say(SitePhrase::relations, study.reader())) + "</h2>\n<ul>\n" + out + "</ul>\n";
}

std::string voice_heading(const SiteStudy& study, const SiteVoice& voice) {
  if (!voice.participant.empty())
    return link_html("../" + study.participant_path(voice.participant), isolated(voice.label));
  return link_html("../" + study.document_path(voice.document),
                   html_escape(say(SitePhrase::nobody, study.reader(), {voice.label})));
}

// Who has it, as links into the page.
std::string people_html(const SiteStudy& study, std::size_t position) {
  std::string out;
  for (const SiteGroup& group : study.groups(position)) {
    std::size_t count = group.passages.size();
    for (const auto& [child, times] : group.below) count += times;
    out += "<li>" +
           link_html("../" + study.group_path(position, group.voice),
                     isolated(study.voices()[group.voice].label)) +
           " <span class=\"quiet\">" + report::number(count, study.reader()) + "</span></li>\n";
  }
  if (out.empty()) return "<p>" + html_escape(say(SitePhrase::no_passages, study.reader())) + "</p>\n";
  return "<ul class=\"row\" id=\"-people\">\n" + out + "</ul>\n";
}

std::string below_html(const SiteStudy& study, const SiteGroup& group) {
  if (group.below.empty()) return {};
  std::string out = "<ul class=\"row\">\n";
  for (const auto& [child, times] : group.below)
    out += "<li>" + code_chip(study, child, "../" + study.group_path(child, group.voice)) + " " +
           report::number(times, study.reader()) + "</li>\n";
  return out + "</ul>\n";
}

// What a voice has, from page to page.
void add_group(const SiteStudy& study, const SiteGroup& group, std::vector<SitePage>& pages) {
  const SiteVoice& voice = study.voices()[group.voice];
  const auto open = [&](bool first) {
    return "<section class=\"group\"" +
           (first ? " id=\"" + html_escape(voice.anchor) + "\" data-name=\"" + html_escape(voice.label) + "\""
                  : "") +
           ">\n<h3>" + voice_heading(study, voice) +
           (first ? "" : " (" + html_escape(say(SitePhrase::continued, study.reader())) + ")") + "</h3>\n";
  };
  std::size_t page = group.page;
  pages[page - 1].body += open(true) + below_html(study, group);
  for (const std::size_t i : group.passages) {
    if (study.passages()[i].code_page != page) {
      pages[page - 1].body += "</section>\n";
      page = study.passages()[i].code_page;
      pages[page - 1].body += open(false);
    }
    pages[page - 1].body += passage_html(study, i, {.root = "../"});
  }
  pages[page - 1].body += "</section>\n";
}

std::string head_html(const SiteStudy& study, std::size_t code) {
  const CodeId& id = study.project().codebook.codes()[code].id;
  std::vector<const Memo*> memos;
  for (const Memo& memo : study.source().memos) {
    if (memo.code == id) memos.push_back(&memo);
  }
  std::string out = "<p class=\"swatch c" + std::to_string(code) + "\"><i class=\"stroke k" +
                    std::to_string(study.colour(code).stroke) + "\"></i></p>\n" +
                    definition_html(study, code) + tree_html(study, code) + memos_html(study, memos, "../") +
                    relations_html(study, code) + neighbours_html(study, code);
  return out + "<h2 id=\"-passages\">" +
         html_escape(say(SitePhrase::passages_short, study.reader(),
                         {report::number(study.passages_below(code), study.reader())})) +
         "</h2>\n" + people_html(study, code);
}

}  // namespace

std::vector<SitePage> code_pages(const SiteStudy& study, std::size_t code) {
  const Codebook& codebook = study.project().codebook;
  std::vector<std::size_t> way;  // from the root
  for (auto above = codebook.parent(code); above; above = codebook.parent(*above))
    way.insert(way.begin(), *above);
  std::vector<SitePage> out(study.code_pages(code));
  for (SitePage& page : out) {
    page.title = codebook.codes()[code].name;
    page.title_language = study.language();
    page.above = {{"index.html", say(SitePhrase::start, study.reader())},
                  {"codes.html", report::say(Phrase::codes, study.reader())}};
    for (const std::size_t step : way)
      page.above.emplace_back(study.code_path(step), codebook.codes()[step].name);
  }
  out[0].body = head_html(study, code);
  for (const SiteGroup& group : study.groups(code)) add_group(study, group, out);
  number_pages(out, [&](std::size_t page) { return study.code_path(code, page); });
  return out;
}

}  // namespace coding::site
