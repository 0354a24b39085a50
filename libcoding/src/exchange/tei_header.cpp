// <teiHeader>: what the file is, who coded, the codebook, the people.
//
// A <category> holds <catDesc>s and then categories; <person> holds <persName> and <trait>s, a trait <label>
// and <desc>; <catDesc> takes <term>, <gloss> and <note>-like phrases. These are the content models of P5.
#include <cstdio>
#include <set>

#include "coding/text/escape.hpp"
#include "coding/text/utf8.hpp"
#include "exchange/tei_parts.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

std::string element(const std::string& name, const std::string& content) {
  return "<" + name + ">" + content + "</" + name + ">";
}

std::string language_attribute(const Language& language) {
  return language.tag.empty() ? "" : " xml:lang=\"" + html_escape(language.tag) + "\"";
}

std::string file_description(const std::string& title, const std::string& statements,
                             const std::string& source, TeiText& text) {
  return "<fileDesc>\n<titleStmt>\n" + element("title", text(title)) + "\n" + statements +
         "</titleStmt>\n<publicationStmt><p>Written by coding for exchange; not "
         "published.</p></publicationStmt>\n"
         "<sourceDesc><p>" +
         text(source) + "</p></sourceDesc>\n</fileDesc>\n";
}

std::string coders(const ProjectData& data, TeiText& text) {
  std::string out;
  std::set<CoderId> seen;
  const auto add = [&](const CoderId& coder) {
    if (coder.empty() || !seen.insert(coder).second) return;
    out += "<respStmt xml:id=\"" + tei_id("coder", coder.value) + "\"><resp>coding</resp><name>" +
           text(coder.value) + "</name></respStmt>\n";
  };
  for (const CoderId& coder : data.project.coders) add(coder);
  for (const CodedSegment& segment : data.project.segments) add(segment.coder);
  return out;
}

std::string category_words(const Code& code, const std::string& level, TeiText& text) {
  std::string out = "<catDesc>" + element("term", text(code.name));
  const std::string& definition = code.definition.empty() ? code.brief : code.definition;
  if (!definition.empty()) out += " " + element("gloss", text(definition));
  out += "</catDesc>";
  for (const auto& gloss : code.glosses)
    out += "<catDesc xml:lang=\"" + html_escape(gloss.first) + "\">" + element("term", text(gloss.second)) +
           "</catDesc>";
  const std::string ana = level.empty() ? "" : " n=\"" + text(level) + "\"";
  return "<category xml:id=\"" + tei_id("code", code.id.value) + "\"" + ana + ">" + out;
}

std::string taxonomy(const ProjectData& data, TeiText& text) {
  const Codebook& codebook = data.project.codebook;
  if (codebook.empty()) return {};
  std::string out = "<encodingDesc>\n<classDecl>\n<taxonomy xml:id=\"codebook\">\n";
  std::size_t open = 0;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    for (; open > codebook.depth(i); --open) out += "</category>\n";
    out += category_words(codebook.codes()[i],
                          i < data.levels.size() ? data.levels[i] : codebook.codes()[i].level, text);
    if (codebook.has_children(i)) {
      out += "\n";
      ++open;
    } else {
      out += "</category>\n";
    }
  }
  for (; open > 0; --open) out += "</category>\n";
  return out + "</taxonomy>\n</classDecl>\n</encodingDesc>\n";
}

std::string person(const Study& study, const Participant& participant, TeiText& text) {
  std::string out = "<person xml:id=\"" + tei_id("person", participant.id.value) + "\">" +
                    element("persName", text(participant.id.value));
  for (const Attribute& attribute : study.attributes) {
    const auto value = participant.values.find(attribute.key);
    if (value == participant.values.end() || value->second.empty()) continue;
    out +=
        "<trait>" + element("label", text(attribute.key)) + element("desc", text(value->second)) + "</trait>";
  }
  return out + "</person>\n";
}

// Speakers who are no participants are people of one document.
std::string other_person(const Document& document, const Speaker& speaker, TeiText& text) {
  return "<person xml:id=\"" + tei_id("speaker", document.id.value + ":" + speaker.label) + "\" role=\"" +
         name_of(speaker.role) + "\">" + element("persName", text(speaker.label)) + "</person>\n";
}

std::string other_people(const Document& document, TeiText& text) {
  std::string out;
  for (const Speaker& speaker : document.speakers)
    if (speaker.participant.empty()) out += other_person(document, speaker, text);
  return out;
}

std::string in_list(const std::string& people) {
  return people.empty() ? "" : "<particDesc>\n<listPerson>\n" + people + "</listPerson>\n</particDesc>\n";
}

std::string languages(const ProjectData& data) {
  std::set<std::string> tags;
  for (const Document& document : data.project.documents)
    tags.insert(language_of(data.project, document).tag);
  tags.erase("");
  if (tags.empty()) return {};
  std::string out = "<langUsage>\n";
  for (const std::string& tag : tags)
    out += "<language ident=\"" + html_escape(tag) + "\">" + html_escape(tag) + "</language>\n";
  return out + "</langUsage>\n";
}

std::string profile(const std::string& content) {
  return content.empty() ? "" : "<profileDesc>\n" + content + "</profileDesc>\n";
}

std::string source_of(const Document& document) {
  std::string out = "Transcript " + document.id.value;
  if (!document.source.file.empty()) out += ", imported from " + document.source.file;
  if (!document.date.empty()) out += ", " + document.date;
  if (!document.note.empty()) out += ". " + document.note;
  return out;
}

}  // namespace

std::string TeiText::operator()(std::string_view text) {
  const std::string kept = xml_characters(text);
  if (kept.size() != text.size()) left_out_ += to_code_points(text).size() - to_code_points(kept).size();
  return html_escape(kept);
}

std::string tei_id(std::string_view kind, std::string_view id) {
  std::string out = std::string(kind) + ".";
  for (const char32_t c : to_code_points(id)) {
    const bool plain = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
                       c == U'-' || c == U'.';
    if (plain) {
      out += static_cast<char>(c);
      continue;
    }
    char number[16];
    std::snprintf(number, sizeof number, "_u%04X", static_cast<unsigned>(c));
    out += number;
    out += '_';
  }
  return out;
}

std::string tei_study_header(const ProjectData& data, TeiText& text) {
  const Project& project = data.project;
  std::string people;
  for (const Participant& each : project.participants) people += person(project.study, each, text);
  const bool is_one = project.documents.size() == 1;
  if (is_one) people += other_people(project.documents.front(), text);
  const std::string source = is_one ? source_of(project.documents.front()) : project.study.description;
  return "<teiHeader" + language_attribute(project.study.language) + ">\n" +
         file_description(project.study.title, coders(data, text),
                          source.empty() ? "Transcripts of a study" : source, text) +
         taxonomy(data, text) + profile(languages(data) + in_list(people)) + "</teiHeader>\n";
}

std::string tei_document_header(const ProjectData& data, const Document& document, TeiText& text) {
  const std::string title = document.title.empty() ? document.id.value : document.title;
  return "<teiHeader" + language_attribute(data.project.study.language) + ">\n" +
         file_description(title, "", source_of(document), text) +
         profile(in_list(other_people(document, text))) + "</teiHeader>\n";
}

}  // namespace coding
