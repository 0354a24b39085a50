#include "coding/site/site.hpp"

#include <array>

#include "base/parallel.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/escape.hpp"
#include "site/search_index.hpp"
#include "site/site_assets.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

void send(const std::vector<SitePage>& pages, const SiteStudy& study, const FileSink& sink) {
  for (const SitePage& page : pages) sink(page.path, bytes_of(page, study));
}

// The phrases that the script says; it fills their gaps itself.
std::string words_js(const Language& reader) {
  static constexpr std::array<std::pair<std::string_view, SitePhrase>, 14> phrases = {
      {{"search", SitePhrase::search},
       {"hint", SitePhrase::search_hint},
       {"loading", SitePhrase::search_loading},
       {"nothing", SitePhrase::search_nothing},
       {"more", SitePhrase::search_more},
       {"times", SitePhrase::search_times},
       {"filter", SitePhrase::filter_table},
       {"rows", SitePhrase::filter_rows},
       {"sort", SitePhrase::sort_by},
       {"up", SitePhrase::sorted_up},
       {"down", SitePhrase::sorted_down},
       {"only", SitePhrase::only_group},
       {"all", SitePhrase::show_all},
       {"passage", SitePhrase::passage_now}}};
  std::string out = "window.codingWords = {\"lang\":" + json_cell(reader.tag);
  const std::array<std::pair<std::string_view, std::string>, 4> kinds = {
      {{"c", report::say(report::Phrase::codes, reader)},
       {"p", report::say(report::Phrase::participants, reader)},
       {"d", report::say(report::Phrase::documents, reader)},
       {"words", say(SitePhrase::in_transcripts, reader)}}};
  for (const auto& [name, words] : kinds)
    out.append(",\n\"").append(name).append("\":").append(json_cell(words));
  for (const auto& [name, phrase] : phrases)
    out.append(",\n\"").append(name).append("\":").append(json_cell(say(phrase, reader, {"{}", "{}", "{}"})));
  return out + "};\n";
}

void send_assets(const SiteStudy& study, const FileSink& sink) {
  for (const SiteAsset& asset : site_assets())
    sink("assets/" + std::string(asset.file), std::string(asset.bytes));
  sink("assets/colours.css", colour_css(study.colours()));
  sink("assets/words.js", words_js(study.reader()));
}

// The index is the longest of the tasks, so it is the first. Gives how many places of a word it shows.
std::size_t send_things(const SiteStudy& study, const FileSink& sink) {
  const std::size_t documents = study.transcripts().size();
  const std::size_t codes = study.project().codebook.size();
  const std::size_t voices = study.voices().size();
  SearchIndex index;
  in_parallel(1 + documents + codes + voices, study.options().jobs, [&](std::size_t task, std::size_t) {
    if (task == 0) {
      index = search_index(study);
      for (const auto& [path, bytes] : index.files) sink(path, bytes);
      return;
    }
    const std::size_t i = task - 1;
    if (i < documents) return send(transcript_pages(study, i), study, sink);
    if (i < documents + codes) return send(code_pages(study, i - documents), study, sink);
    const std::size_t voice = i - documents - codes;
    if (!study.voices()[voice].participant.empty()) send(participant_pages(study, voice), study, sink);
  });
  send(participant_list(study), study, sink);
  send(code_list(study), study, sink);
  send(document_list(study), study, sink);
  send(memo_pages(study), study, sink);
  return index.places;
}

}  // namespace

void write_site(const SiteSource& source, const SiteOptions& options, const FileSink& sink) {
  const SiteStudy study(source, options);
  const std::size_t places = options.transcripts ? send_things(study, sink) : 0;
  for (const report::Section& section : source.results.sections) {
    for (const report::NamedTable& named : section.tables) send(table_pages(study, named), study, sink);
  }
  send(table_list(study), study, sink);
  send(figure_pages(study), study, sink);
  send(extra_pages(study), study, sink);
  send(prose_pages(study), study, sink);
  send(appendix_pages(study), study, sink);
  send_assets(study, sink);
  // Last: the page that says that the folder is there.
  send(first_pages(study, places), study, sink);
}

std::string visible_words(const std::string& html) {
  static constexpr std::array<std::string_view, 9> inside_lines = {"a",   "b",   "i",    "em",  "bdi",
                                                                   "kbd", "sup", "span", "cite"};
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      const std::size_t end = std::min(html.find('>', at), html.size() - 1);
      const std::size_t name = at + (html.compare(at, 2, "</") == 0 ? 2 : 1);
      const std::string tag = html.substr(name, html.find_first_of(" >", name) - name);
      bool inside = false;
      for (const std::string_view each : inside_lines) inside = inside || tag == each;
      if (!inside) out += '\n';
      at = end + 1;
      continue;
    }
    static constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    std::size_t length = 0;
    for (const auto& [entity, meant] : entities) {
      if (html.compare(at, entity.size(), entity) != 0) continue;
      out += meant;
      length = entity.size();
    }
    if (length == 0) out += html[at];
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace coding::site
