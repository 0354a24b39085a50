// Small projects for the tests of tables and pages: a plain one, an empty one, and one that is hostile all
// over.
#pragma once

#include "coding/analysis/quotes.hpp"
#include "coding/project/project.hpp"

namespace coding {

inline const Text& spoken() {
  static const Text text("Önce korktum. Sonra alıştım. Şimdi seviyorum.");
  return text;
}

inline TextSource speaking() {
  return [](const Document&) { return spoken(); };
}

inline void give(Project& project, const std::string& document, Span span, const std::string& code) {
  project.segments.push_back({.coder = {"c"},
                              .document = {document},
                              .span = span,
                              .code = {code},
                              .quote = {.exact = std::string(spoken().slice(span))}});
}

inline void interview(Project& project, const std::string& id) {
  project.participants.push_back({.id = {id}});
  project.documents.push_back({.id = {id}, .participant = {id}, .order = 1, .length = spoken().length()});
}

inline Project small_study() {
  Project project;
  project.study.title = "Deneme";
  project.study.language = {"tr"};
  project.study.levels = {"kategori", "kod"};
  project.study.questions = {{.id = "RQ1", .text = "Ne oldu?"}};
  project.codebook = Codebook({{.id = {"duygu"}, .name = "Duygu", .level = "kategori", .question = "RQ1"},
                               {.id = {"korku"}, .name = "korku", .parent = {"duygu"}, .level = "kod"},
                               {.id = {"sevgi"}, .name = "sevgi", .parent = {"duygu"}, .level = "kod"}});
  project.coders = {{"c"}};
  interview(project, "Y1");
  interview(project, "Y2");
  give(project, "Y1", {0, 13}, "korku");
  give(project, "Y2", {0, 13}, "korku");
  give(project, "Y2", {29, 45}, "sevgi");
  return project;
}

}  // namespace coding
