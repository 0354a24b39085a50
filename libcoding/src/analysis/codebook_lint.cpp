#include "coding/analysis/codebook_lint.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/codebook_lint_names.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"

namespace coding {

namespace {

constexpr double similar_definitions = 0.5;
constexpr std::size_t fewest_words = 3;
constexpr std::size_t stem_letters =
    5;  // Can et al. (2008) found five to be the best fixed length in Turkish

using WordSet = std::set<std::u32string>;

WordSet words_of(std::string_view text, const Language& language, const LintOptions& options) {
  WordSet out;
  for (const Token& token : tokens_of(text, {.language = language})) {
    if (token.kind != TokenKind::word) continue;
    const auto word = text.substr(token.begin, token.end - token.begin);
    const std::u32string key = match_key(word, {.language = language}).key;
    if (!options.is_stop_word(to_utf8(key))) out.insert(key.substr(0, stem_letters));
  }
  return out;
}

double jaccard(const WordSet& a, const WordSet& b) {
  if (a.size() < fewest_words || b.size() < fewest_words) return 0;
  const auto shared =
      std::count_if(a.begin(), a.end(), [&](const std::u32string& word) { return b.contains(word); });
  const auto both = static_cast<double>(shared);
  return both / (static_cast<double>(a.size() + b.size()) - both);
}

std::string said(const Code& code) { return code.brief + "\n" + code.definition; }

std::string named(const Code& code) { return "'" + code.name + "' (" + code.id.value + ")"; }

class Lint {
 public:
  Lint(const Project& project, const LintOptions& options)
      : project_(project), codes_(project.codebook.codes()), options_(options) {}

  std::vector<LintFinding> run() {
    find_missing_definitions();
    find_names();
    find_similar_definitions();
    find_overlaps();
    find_unused();
    return std::move(found_);
  }

 private:
  void find_missing_definitions() {
    for (const Code& code : codes_) {
      if (!code.active || !code.brief.empty() || !code.definition.empty()) continue;
      found_.push_back({.slug = "definition-missing",
                        .codes = {code.id},
                        .message = named(code) + " has no definition",
                        .hint = "coding codebook set " + code.id.value + " --definition TEXT"});
    }
  }

  void find_names() {
    std::vector<ComparedName> keys;
    for (const Code& code : codes_) keys.emplace_back(code.name, project_.study.language);
    std::map<std::u32string, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < keys.size(); ++i) same[keys[i].key].push_back(i);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto& places = same[keys[i].key];
      if (places.size() > 1 && places.front() == i) add_homonyms(places);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      for (std::size_t k = i + 1; k < keys.size(); ++k) {
        if (keys[i].key != keys[k].key && similar(keys[i], keys[k])) add_similar(i, k);
      }
    }
  }

  void add_homonyms(const std::vector<std::size_t>& places) {
    LintFinding finding{
        .slug = "name-homonym",
        .message = std::to_string(places.size()) + " codes are named '" + codes_[places.front()].name + "'",
        .hint = "rename them apart, or make them one with `coding codebook merge`"};
    for (const std::size_t place : places) finding.codes.push_back(codes_[place].id);
    found_.push_back(std::move(finding));
  }

  void add_similar(std::size_t a, std::size_t b) {
    found_.push_back({.slug = "name-similar",
                      .codes = {codes_[a].id, codes_[b].id},
                      .message = named(codes_[a]) + " and " + named(codes_[b]) + " are nearly one name",
                      .hint = "rename one, or make them one with `coding codebook merge`"});
  }

  void find_similar_definitions() {
    std::vector<WordSet> words;
    for (const Code& code : codes_) words.push_back(words_of(said(code), project_.study.language, options_));
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t k = i + 1; k < words.size(); ++k) {
        if (jaccard(words[i], words[k]) < similar_definitions) continue;
        found_.push_back({.slug = "definitions-overlap",
                          .codes = {codes_[i].id, codes_[k].id},
                          .message = "the definitions of " + named(codes_[i]) + " and " + named(codes_[k]) +
                                     " share most of their words",
                          .hint = "say in --avoid what tells them apart, or make them one"});
      }
    }
  }

  // By coder and code, how many passages overlap the one before, and the first place.
  void find_overlaps() {
    struct Overlap {
      std::size_t count = 0;
      std::string first{};
    };
    std::map<std::pair<std::size_t, CoderId>, Overlap> overlaps;
    std::map<std::tuple<CoderId, DocumentId, std::size_t>, std::size_t> ends;
    for (const CodedSegment* segment : in_order()) {
      const auto code = project_.codebook.position(segment->code);
      if (!code) continue;
      std::size_t& end = ends[{segment->coder, segment->document, *code}];
      if (segment->span.begin < end) {
        Overlap& overlap = overlaps[{*code, segment->coder}];
        if (overlap.count++ == 0) overlap.first = segment->document.value + ":" + name_of(segment->span);
      }
      end = std::max(end, segment->span.end);
    }
    for (const auto& [whose, overlap] : overlaps) {
      const Code& code = codes_[whose.first];
      found_.push_back(
          {.slug = "segments-overlap",
           .codes = {code.id},
           .message = whose.second.value + " gave " + named(code) + " to " + std::to_string(overlap.count) +
                      (overlap.count == 1 ? " passage that overlaps" : " passages that overlap") +
                      " another one with it, first " + overlap.first,
           .hint = "make them one passage, or part them, with `coding edit`"});
    }
  }

  std::vector<const CodedSegment*> in_order() const {
    std::vector<const CodedSegment*> out;
    for (const CodedSegment& segment : project_.segments) out.push_back(&segment);
    std::stable_sort(out.begin(), out.end(), [](const CodedSegment* a, const CodedSegment* b) {
      return sort_key(*a) < sort_key(*b);
    });
    return out;
  }

  void find_unused() {
    std::vector<std::size_t> uses(codes_.size(), 0);
    for (const CodedSegment& segment : project_.segments) {
      if (const auto code = project_.codebook.position(segment.code)) ++uses[*code];
    }
    for (const std::size_t wanted : {0U, 1U}) {
      for (std::size_t i = 0; i < codes_.size(); ++i) {
        if (uses[i] != wanted || !codes_[i].active || project_.codebook.has_children(i)) continue;
        found_.push_back({.severity = Severity::note,
                          .slug = wanted == 0 ? "code-unused" : "code-used-once",
                          .codes = {codes_[i].id},
                          .message = named(codes_[i]) +
                                     (wanted == 0 ? " was given to no passage" : " was given to one passage"),
                          .hint = wanted == 0 ? "look for it in the texts, deactivate it (--active no), or "
                                                "remove it"
                                              : "look whether it is a code of its own, or part of another"});
      }
    }
  }

  const Project& project_;
  const std::vector<Code>& codes_;
  const LintOptions& options_;
  std::vector<LintFinding> found_;
};

}  // namespace

std::vector<LintFinding> codebook_lint(const Project& project, const LintOptions& options) {
  return Lint(project, options).run();
}

double shared_words(std::string_view a, std::string_view b, const Language& language,
                    const LintOptions& options) {
  return jaccard(words_of(a, language, options), words_of(b, language, options));
}

}  // namespace coding
