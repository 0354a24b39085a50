#include "coding/audit/quote_check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "audit/printed_quotes.hpp"
#include "audit/printed_words.hpp"
#include "audit/quote_match.hpp"
#include "audit/quote_search.hpp"
#include "coding/project/attribution.hpp"
#include "coding/text/detect_language.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

using namespace quoting;
using printed::Article;
using printed::IdScheme;
using printed::PrintedQuote;

// The numbers of docs/methods/quote-check.md.
constexpr std::size_t least_words = 4;     // of a quote without a speaker; of one that may be missing
constexpr std::size_t least_accusing = 6;  // words that stand in another's transcript
constexpr std::size_t least_accusing_edited = 8;
constexpr double worth_comparing = 0.4;  // likeness from which a transcript is read word by word
constexpr double near = 0.5;             // likeness from which something is near
constexpr double edited_share = 0.7;     // of the quote's words that stand there in order
constexpr double other_edited_share = 0.85;
constexpr double strange = 0.4;      // likeness below which the own transcript has nothing of it
constexpr double known_words = 0.5;  // share of words that occur somewhere: the language is theirs

// Where a quote was found, or the nearest to it.
struct Finding {
  std::size_t document = 0;
  NearPlace place{};
  std::optional<WordedMatch> worded{};
  ParticipantId who{};
};

struct Search {
  CheckedQuote quote{};
  std::size_t prepared = 0;
  bool several = false;
  bool named = false;           // the manuscript names a speaker
  std::set<std::size_t> own{};  // documents of the speaker
  std::optional<Finding> best_own{};
  std::optional<Finding> best_other{};
};

// "Y-5", "y5" and "Y۵" are one.
std::string id_key(std::string_view id) {
  std::string out;
  for (const char32_t c : to_code_points(id)) {
    if (c >= 0x06F0 && c <= 0x06F9)
      append_code_point(out, U'0' + (c - 0x06F0));
    else if (c >= 0x0660 && c <= 0x0669)
      append_code_point(out, U'0' + (c - 0x0660));
    else if (c != U'-' && c != U'_' && c != U' ' && c != 0x200C)
      append_code_point(out, c >= U'A' && c <= U'Z' ? c + 32 : c);
  }
  return out;
}

class Checker {
 public:
  Checker(const Project& project, const TextSource& texts, const MarkSource& marks)
      : project_(project), texts_(texts), marks_(marks) {}

  QuoteCheck check(const Text& manuscript);
  CheckedQuote check_one(const std::string& quote, const ParticipantId& speaker);

 private:
  void read_manuscript(const Text& manuscript);
  void set_own_documents(Search& each) const;
  void add_quote(const Article& article, const PrintedQuote& quote);
  std::vector<KeyWord> words_of(const Document& document, const Text& text) const;
  void count_words();
  void search(std::size_t document);
  void look(Search& each, const Finding& found, bool own) const;
  void decide(Search& each);
  void decide_by_words(Search& each);
  bool settle_worded(Search& each, const Finding& found);
  double settle_aligned(Search& each, const Finding& found);
  bool is_foreign(const Search& each) const;
  void set_place(Search& each, const Finding& found, Span words, const std::vector<KeyWord>& transcript,
                 const Text& text) const;

  const Project& project_;
  const TextSource& texts_;
  const MarkSource& marks_;
  std::vector<Search> searches_;
  std::vector<PreparedQuote> prepared_;
  std::optional<StemWeights> weights_;
  std::set<std::string> languages_;  // of the transcripts
  std::map<std::string, ParticipantId> by_key_;
  QuoteCheck out_;
};

std::vector<KeyWord> Checker::words_of(const Document& document, const Text& text) const {
  return key_words(text, language_of(project_, document), marks_(document));
}

void Checker::set_own_documents(Search& each) const {
  for (std::size_t i = 0; each.named && !each.several && i < project_.documents.size(); ++i) {
    const auto people = participants_of(project_.documents[i]);
    if (std::find(people.begin(), people.end(), each.quote.printed) != people.end()) each.own.insert(i);
  }
}

void Checker::add_quote(const Article& article, const PrintedQuote& quote) {
  const bool named = !quote.speakers.empty();
  if (quote.is_cited || (!named && quote.words < least_words)) {
    ++out_.left_out;
    return;
  }
  Search each;
  each.named = named;
  each.quote.text = printed::words_of(article, quote.body);
  each.quote.place = printed::place_of(article, quote.body);
  each.quote.at = printed::at_of(article, each.quote.place);
  std::set<std::string> speakers;
  for (const auto& id : quote.speakers) speakers.insert(id.id);
  each.several = speakers.size() > 1;
  if (named) {
    const auto known = by_key_.find(id_key(*speakers.begin()));
    each.quote.printed = known == by_key_.end() ? ParticipantId{*speakers.begin()} : known->second;
  }
  set_own_documents(each);
  each.prepared = prepared_.size();
  prepared_.push_back(prepared_quote(each.quote.text, project_.study.language));
  searches_.push_back(std::move(each));
}

void Checker::read_manuscript(const Text& manuscript) {
  for (const Participant& each : project_.participants) by_key_[id_key(each.id.value)] = each.id;
  const Article article = printed::read_article(manuscript, detect_language(manuscript.bytes()).language);
  IdScheme scheme = printed::find_scheme(article).scheme;
  for (const Participant& each : project_.participants) {
    const std::u32string name = to_code_points(each.id.value);
    scheme.names[printed::folded(name, article.language)] = each.id.value;
  }
  for (const PrintedQuote& quote : printed::find_quotes(article, scheme).quotes) add_quote(article, quote);
}

void Checker::count_words() {
  weights_.emplace(prepared_);
  for (const Document& document : project_.documents) {
    weights_->count(words_of(document, texts_(document)));
    languages_.insert(primary(language_of(project_, document)));
  }
}

// Keeps a finding that is better than the one before: worded, by somebody, then nearer.
void Checker::look(Search& each, const Finding& found, bool own) const {
  std::optional<Finding>& best = own ? each.best_own : each.best_other;
  const auto rank = [](const Finding& finding) {
    return (finding.worded ? 2 : 0) + (finding.worded && !finding.who.empty() ? 1 : 0);
  };
  const bool better = !best || rank(found) > rank(*best) ||
                      (rank(found) == rank(*best) && found.place.likeness > best->place.likeness + 1e-9);
  if (better) best = found;
}

void Checker::search(std::size_t number) {
  const Document& document = project_.documents[number];
  const Text text = texts_(document);
  const std::vector<KeyWord> words = words_of(document, text);
  const StemIndex index(words, *weights_);
  for (Search& each : searches_) {
    const PreparedQuote& quote = prepared_[each.prepared];
    Finding found{.document = number, .place = index.nearest_to(quote)};
    if (found.place.likeness >= worth_comparing) found.worded = find_worded(quote, words);
    bool own = each.own.contains(number);
    if (found.worded) {
      const Span span{words[found.worded->words.begin].span.begin,
                      words[found.worded->words.end - 1].span.end};
      found.who = participant_at(project_, document, span);
      // In a group interview the words may be another's.
      own = own && (found.who.empty() || found.who == each.quote.printed);
    }
    look(each, found, own);
  }
}

void Checker::set_place(Search& each, const Finding& found, Span words,
                        const std::vector<KeyWord>& transcript, const Text& text) const {
  const Document& document = project_.documents[found.document];
  each.quote.document = document.id;
  each.quote.span = {transcript[words.begin].span.begin, transcript[words.end - 1].span.end};
  each.quote.line = line_column(text, each.quote.span.begin).line;
  each.quote.found = participant_at(project_, document, each.quote.span);
  each.quote.likeness = found.place.likeness;
}

// The verdict of a quote whose words stand there as they are.
bool Checker::settle_worded(Search& each, const Finding& found) {
  if (!found.worded) return false;
  const Document& document = project_.documents[found.document];
  const Text text = texts_(document);
  const std::vector<KeyWord> transcript = words_of(document, text);
  const PreparedQuote& quote = prepared_[each.prepared];
  set_place(each, found, found.worded->words, transcript, text);
  std::set<std::string> changes;
  for (std::size_t i = 0; i < quote.parts.size(); ++i) {
    const QuotePart& part = quote.parts[i];
    if (part.before == PartMark::addition) ++each.quote.additions;
    if (part.words.empty()) continue;
    for (std::string& change : typography_of(quote, part, transcript, found.worded->parts[i], text))
      changes.insert(std::move(change));
  }
  each.quote.changes.assign(changes.begin(), changes.end());
  each.quote.cuts = found.worded->cuts;
  const bool as_it_is = changes.empty() && each.quote.cuts == 0 && each.quote.additions == 0;
  each.quote.verdict = as_it_is ? QuoteVerdict::exact : QuoteVerdict::normalised;
  return true;
}

// Sets the diff and the place; gives the share of the quote's words that stand there in order.
double Checker::settle_aligned(Search& each, const Finding& found) {
  constexpr std::size_t widest = 4000;
  const Document& document = project_.documents[found.document];
  const Text text = texts_(document);
  const std::vector<KeyWord> transcript = words_of(document, text);
  const PreparedQuote& quote = prepared_[each.prepared];
  if (transcript.empty() || quote.words == 0) return 0.0;
  Span window = found.place.window;
  window.begin -= std::min(window.begin, quote.words / 2);
  window.end = std::min({transcript.size(), window.end + quote.words / 2, window.begin + widest});
  const AlignedMatch aligned = align(quote, transcript, window, text);
  if (aligned.same == 0) return 0.0;
  set_place(each, found, aligned.words, transcript, text);
  each.quote.diff = aligned.diff;
  each.quote.taken_out = aligned.taken_out;
  each.quote.put_in = aligned.put_in;
  each.quote.cuts = aligned.cuts;
  each.quote.additions = static_cast<std::size_t>(
      std::count_if(quote.parts.begin(), quote.parts.end(),
                    [](const QuotePart& part) { return part.before == PartMark::addition; }));
  return static_cast<double>(aligned.same) / static_cast<double>(quote.words);
}

// Is the quote in a language that no transcript is in? When that cannot be told: are most of its words in
// none?
bool Checker::is_foreign(const Search& each) const {
  const std::string language = primary(detect_language(each.quote.text).language);
  if (!language.empty()) return !languages_.contains(language) && !languages_.contains("");
  std::size_t all = 0;
  std::size_t known = 0;
  for (const QuotePart& part : prepared_[each.prepared].parts) {
    for (const KeyWord& word : part.words) {
      ++all;
      known += weights_->occurs(weights_->number(word.key)) ? 1 : 0;
    }
  }
  return static_cast<double>(known) < known_words * static_cast<double>(all);
}

void unsettle(CheckedQuote& quote, QuoteReason reason) {
  quote.verdict = QuoteVerdict::not_checkable;
  quote.reason = reason;
}

double likeness_of(const std::optional<Finding>& found) { return found ? found->place.likeness : 0.0; }

// Of a quote with a speaker who has transcripts, none of which holds its words as they are.
void Checker::decide_by_words(Search& each) {
  const std::size_t words = prepared_[each.prepared].words;
  const double own = likeness_of(each.best_own);
  const double other = likeness_of(each.best_other);
  if (own >= near) {
    const bool edited = settle_aligned(each, *each.best_own) >= edited_share;
    if (edited)
      each.quote.verdict = QuoteVerdict::edited;
    else
      unsettle(each.quote, QuoteReason::something_near);
    return;
  }
  if (each.best_other && each.best_other->worded) {
    settle_worded(each, *each.best_other);
    if (each.quote.found.empty())
      unsettle(each.quote, QuoteReason::nobodys_text);
    else if (words >= least_accusing)
      each.quote.verdict = QuoteVerdict::wrong_speaker;
    else
      unsettle(each.quote, QuoteReason::too_short);
    return;
  }
  if (other >= near) {
    const double share = settle_aligned(each, *each.best_other);
    const bool theirs = share >= other_edited_share && words >= least_accusing_edited && own < strange &&
                        !each.quote.found.empty() && each.quote.found != each.quote.printed;
    if (theirs)
      each.quote.verdict = QuoteVerdict::wrong_speaker;
    else
      unsettle(each.quote, QuoteReason::something_near);
    return;
  }
  if (words < least_words) return unsettle(each.quote, QuoteReason::too_short);
  if (is_foreign(each)) return unsettle(each.quote, QuoteReason::other_language);
  each.quote.verdict = QuoteVerdict::missing;
  each.quote.likeness = std::max(own, other);
}

void Checker::decide(Search& each) {
  if (each.several || (each.named && each.own.empty())) {
    if (each.best_other) settle_worded(each, *each.best_other);
    const bool known = find_participant(project_, each.quote.printed) != nullptr;
    return unsettle(each.quote, each.several ? QuoteReason::several_speakers
                                : known      ? QuoteReason::no_transcript
                                             : QuoteReason::unknown_speaker);
  }
  if (each.best_own && settle_worded(each, *each.best_own)) return;
  if (each.named) return decide_by_words(each);
  if (each.best_other && settle_worded(each, *each.best_other)) return;
  const bool close =
      likeness_of(each.best_other) >= near && settle_aligned(each, *each.best_other) >= edited_share;
  if (close)
    each.quote.verdict = QuoteVerdict::edited;
  else
    unsettle(each.quote, QuoteReason::no_speaker);
}

QuoteCheck Checker::check(const Text& manuscript) {
  out_.documents = project_.documents.size();
  read_manuscript(manuscript);
  if (searches_.empty()) return std::move(out_);
  count_words();
  for (std::size_t i = 0; i < project_.documents.size(); ++i) search(i);
  for (Search& each : searches_) {
    decide(each);
    // Nobody's words that stand in no transcript: a title, a term, literature.
    if (each.quote.reason == QuoteReason::no_speaker)
      ++out_.left_out;
    else
      out_.quotes.push_back(std::move(each.quote));
  }
  return std::move(out_);
}

CheckedQuote Checker::check_one(const std::string& quote, const ParticipantId& speaker) {
  Search each;
  each.named = !speaker.empty();
  each.quote.text = quote;
  each.quote.printed = speaker;
  set_own_documents(each);
  prepared_.push_back(prepared_quote(quote, project_.study.language));
  if (prepared_.front().words == 0) {
    unsettle(each.quote, QuoteReason::too_short);
    return std::move(each.quote);
  }
  searches_.push_back(std::move(each));
  count_words();
  for (std::size_t i = 0; i < project_.documents.size(); ++i) search(i);
  decide(searches_.front());
  return std::move(searches_.front().quote);
}

}  // namespace

QuoteCheck check_quotes(const Text& manuscript, const Project& project, const TextSource& texts,
                        const MarkSource& marks) {
  return Checker(project, texts, marks).check(manuscript);
}

CheckedQuote check_quote(const std::string& quote, const ParticipantId& speaker, const Project& project,
                         const TextSource& texts, const MarkSource& marks) {
  return Checker(project, texts, marks).check_one(quote, speaker);
}

}  // namespace coding
