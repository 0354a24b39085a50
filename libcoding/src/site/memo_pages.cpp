// Memos: all of them on pages of their own, and those about a thing on its page.
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "site/file_names.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

std::string subject_html(const SiteStudy& study, const Memo& memo, const std::string& root) {
  if (memo.relation)
    return html_escape(say(SitePhrase::about_relation, study.reader(), {name_of(*memo.relation)}));
  std::string out;
  const std::size_t document = study.document_of(memo.document);
  if (!memo.document.empty() && document < study.transcripts().size()) {
    const std::string path =
        memo.span == Span{} ? study.document_path(document) : study.place_path(document, memo.span.begin);
    out += link_html(root + path, isolated(memo.document.value));
  }
  if (const auto code = study.project().codebook.position(memo.code); code && !memo.code.empty())
    out += (out.empty() ? "" : " · ") + code_chip(study, *code, root + study.code_path(*code));
  return out.empty() ? html_escape(say(SitePhrase::about_study, study.reader())) : out;
}

std::string memo_html(const SiteStudy& study, const Memo& memo, const std::string& root) {
  std::string out = "<article class=\"memo\">\n<p class=\"source\">" + subject_html(study, memo, root);
  if (!memo.type.empty()) out += " · " + isolated(memo.type);
  if (!memo.author.empty()) out += " · " + isolated(memo.author);
  if (!memo.date.empty()) out += " · " + isolated(memo.date);
  out += "</p>\n<div class=\"lines\" dir=\"auto\">" + lines_html(memo.text) + "</div>\n";
  std::string incidents;
  for (const PassageLink& link : memo.passages) {
    const std::size_t document = study.document_of(link.document);
    if (document < study.transcripts().size())
      incidents +=
          " " + link_html(root + study.place_path(document, link.span.begin), isolated(link.document.value));
  }
  if (!incidents.empty()) out += "<p class=\"source\">" + incidents.substr(1) + "</p>\n";
  return out + "</article>\n";
}

}  // namespace

std::string memos_html(const SiteStudy& study, const std::vector<const Memo*>& memos,
                       const std::string& root) {
  if (memos.empty()) return {};
  std::string out = "<h2>" + html_escape(say(SitePhrase::memos, study.reader())) + "</h2>\n";
  for (const Memo* memo : memos) out += memo_html(study, *memo, root);
  return out;
}

std::vector<SitePage> memo_pages(const SiteStudy& study) {
  if (study.source().memos.empty()) return {};
  std::vector<SitePage> out;
  const auto open = [&] {
    out.push_back({.title = say(SitePhrase::memos, study.reader()),
                   .above = {{"index.html", say(SitePhrase::start, study.reader())}}});
  };
  open();
  for (const Memo& memo : study.source().memos) {
    if (out.back().body.size() > study.options().page_bytes) open();
    out.back().body += memo_html(study, memo, "");
  }
  number_pages(out, [](std::size_t page) { return page_file("memos", page); });
  return out;
}

}  // namespace coding::site
