#include "coding/audit/recover.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "audit/printed_ids.hpp"
#include "audit/printed_lists.hpp"
#include "audit/printed_quotes.hpp"
#include "audit/printed_table.hpp"
#include "audit/printed_text.hpp"
#include "audit/printed_tree.hpp"
#include "coding/text/bidi_runs.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/detect_language.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

using namespace printed;

constexpr std::size_t longest_shown = 120;    // code points of what was not read
constexpr std::size_t least_quote_words = 6;  // of one without a speaker that is worth telling
constexpr std::size_t least_reversed_lines = 5;

std::string shortened(std::string text) {
  if (count_code_points(text) <= longest_shown) return text;
  text.resize(byte_of_code_point(text, longest_shown));
  return text + "…";
}

// What was read, before it is a proposal.
struct Findings {
  Article article{};
  FoundScheme found{};
  PrintedQuotes quotes{};
  PrintedLists lists{};
  PrintedTree tree{};
  PrintedTable table{};
};

RecoveryMark mark_of(const Article& article, Span span, Certainty certainty, RecoveryGround ground) {
  const Span place = place_of(article, span);
  return {certainty, ground, place, at_of(article, place)};
}

void leave(Recovered& out, const Article& article, NotReadWhy why, Span span) {
  const Span place = place_of(article, span);
  out.not_read.push_back({why, shortened(words_of(article, span)), place, at_of(article, place)});
}

// The tree's nodes that hold a list or a quote, and those above them, in tree order with their codes.
class CodesMaker {
 public:
  CodesMaker(const Findings& findings, Recovered& out) : findings_(findings), out_(out) {}
  void make();
  std::optional<std::size_t> node(std::size_t printed) const {
    const auto found = made_.find(printed);
    return found == made_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  void collect();
  void use(std::optional<std::size_t> node);
  void add_node(std::size_t printed);
  void add_codes(std::optional<std::size_t> printed, std::optional<std::size_t> parent);
  void place(std::size_t code, const PrintedList& list);

  struct NamedCode {
    std::u32string key{};
    std::vector<const PrintedList*> lists{};
  };

  const Findings& findings_;
  Recovered& out_;
  std::map<std::optional<std::size_t>, std::vector<NamedCode>> codes_;
  std::set<std::size_t> used_;
  std::map<std::size_t, std::size_t> made_;
};

void CodesMaker::collect() {
  for (const PrintedList& list : findings_.lists.lists) {
    if (list.name.empty()) continue;
    const auto under = node_at(findings_.tree, list.place.begin);
    const std::u32string key = name_key(to_code_points(list.name), findings_.article.language);
    std::vector<NamedCode>& codes = codes_[under];
    const auto same =
        std::find_if(codes.begin(), codes.end(), [&](const NamedCode& each) { return each.key == key; });
    if (same == codes.end())
      codes.push_back({key, {&list}});
    else
      same->lists.push_back(&list);
    use(under);
  }
  for (const PrintedQuote& quote : findings_.quotes.quotes) {
    if (quote.speakers.size() == 1) use(node_at(findings_.tree, quote.whole.begin));
  }
}

void CodesMaker::use(std::optional<std::size_t> node) {
  for (; node; node = findings_.tree.nodes[*node].parent) used_.insert(*node);
}

void CodesMaker::place(std::size_t code, const PrintedList& list) {
  const Article& article = findings_.article;
  ++out_.lists;
  std::set<std::string> told;
  for (const PrintedId& id : list.list.ids) {
    const auto same = std::find_if(
        out_.placements.begin(), out_.placements.end(),
        [&](const RecoveredPlacement& each) { return each.code == code && each.participant.value == id.id; });
    const bool again = !told.insert(id.id).second;
    if (again) leave(out_, article, NotReadWhy::printed_twice, id.span);
    if (same == out_.placements.end())
      out_.placements.push_back({code, {id.id}, 1, mark_of(article, id.span, list.certainty, list.ground)});
    else if (again)
      ++same->times;
  }
  if (list.list.count && *list.list.count != told.size())
    leave(out_, article, NotReadWhy::other_count, list.place);
}

void CodesMaker::add_codes(std::optional<std::size_t> printed, std::optional<std::size_t> parent) {
  const auto found = codes_.find(printed);
  if (found == codes_.end()) return;
  for (const NamedCode& each : found->second) {
    const PrintedList& first = *each.lists.front();
    out_.codes.push_back(
        {.name = first.name,
         .printed = first.printed,
         .rank = code_rank,
         .parent = parent,
         .mark = mark_of(findings_.article, first.name_place, first.certainty, first.ground)});
    const std::size_t code = out_.codes.size() - 1;
    for (const PrintedList* list : each.lists) place(code, *list);
  }
}

void CodesMaker::add_node(std::size_t printed) {
  const PrintedNode& node = findings_.tree.nodes[printed];
  if (!used_.contains(printed)) {
    leave(out_, findings_.article, NotReadWhy::empty_category, node.place);
    return;
  }
  std::optional<std::size_t> parent;
  if (node.parent) parent = made_.at(*node.parent);
  out_.codes.push_back({.name = node.name,
                        .printed = node.name,
                        .rank = node.rank,
                        .parent = parent,
                        .question = parent ? 0 : node.question,
                        .mark = mark_of(findings_.article, node.place, node.certainty, node.ground)});
  made_[printed] = out_.codes.size() - 1;
  add_codes(printed, made_[printed]);
  for (std::size_t child = 0; child < findings_.tree.nodes.size(); ++child) {
    if (findings_.tree.nodes[child].parent == printed) add_node(child);
  }
}

void CodesMaker::make() {
  collect();
  for (std::size_t i = 0; i < findings_.tree.nodes.size(); ++i) {
    if (!findings_.tree.nodes[i].parent) add_node(i);
  }
  add_codes(std::nullopt, std::nullopt);
}

RecoveryGround ground_of(SpeakerPlace how) {
  switch (how) {
    case SpeakerPlace::before:
      return RecoveryGround::speaker_before;
    case SpeakerPlace::in_sentence:
      return RecoveryGround::speaker_in_sentence;
    case SpeakerPlace::no_marks:
      return RecoveryGround::no_marks;
    case SpeakerPlace::none:
    case SpeakerPlace::behind:
      break;
  }
  return RecoveryGround::speaker_behind;
}

Certainty certainty_of(const PrintedQuote& quote) {
  if (quote.how == SpeakerPlace::behind) return Certainty::sure;
  return quote.how == SpeakerPlace::no_marks ? Certainty::doubtful : Certainty::likely;
}

std::size_t distinct_speakers(const PrintedQuote& quote) {
  std::set<std::string> ids;
  for (const PrintedId& id : quote.speakers) ids.insert(id.id);
  return ids.size();
}

// Is the bracket behind the quote the list of a code that the quote marks name?
bool is_name_of_list(const Findings& findings, const PrintedQuote& quote) {
  return std::any_of(findings.lists.lists.begin(), findings.lists.lists.end(), [&](const PrintedList& list) {
    return list.ground == RecoveryGround::quoted_name && list.name_place == quote.body;
  });
}

// From the first list or quote with a speaker to the last: there a quote without a speaker is worth telling.
Span findings_part(const Findings& findings) {
  Span out{findings.article.flow.size(), 0};
  const auto widen = [&](Span span) { out = {std::min(out.begin, span.begin), std::max(out.end, span.end)}; };
  for (const PrintedQuote& quote : findings.quotes.quotes) {
    if (!quote.speakers.empty()) widen(quote.whole);
  }
  for (const PrintedList& list : findings.lists.lists) widen(list.place);
  return out;
}

void make_quotes(const Findings& findings, const CodesMaker& codes, Recovered& out) {
  const Span part = findings_part(findings);
  for (const PrintedQuote& quote : findings.quotes.quotes) {
    if (is_name_of_list(findings, quote)) continue;
    const std::size_t speakers = distinct_speakers(quote);
    if (speakers != 1) {
      const bool tell = quote.words >= least_quote_words && !quote.is_cited && contains(part, quote.whole);
      if (speakers > 1) leave(out, findings.article, NotReadWhy::several_speakers, quote.whole);
      if (speakers == 0 && tell) leave(out, findings.article, NotReadWhy::speaker_not_told, quote.body);
      continue;
    }
    const auto under = node_at(findings.tree, quote.whole.begin);
    out.quotes.push_back(
        {.speaker = {quote.speakers.front().id},
         .text = words_of(findings.article, quote.body),
         .under = under ? codes.node(*under) : std::nullopt,
         .block = quote.block,
         .mark = mark_of(findings.article, quote.body, certainty_of(quote), ground_of(quote.how))});
  }
  for (const Span speaker : findings.quotes.unclosed)
    leave(out, findings.article, NotReadWhy::unclosed_quote, speaker);
}

void make_participants(const Findings& findings, Recovered& out) {
  const PrintedTable& table = findings.table;
  const std::size_t width = table.rows.empty() ? 0 : table.rows.front().cells.size();
  out.columns = table.columns;
  if (!table.headed) {
    for (std::size_t i = 0; i < width; ++i) out.columns.push_back("column " + std::to_string(i + 2));
    if (width > 0) leave(out, findings.article, NotReadWhy::columns_not_told, table.rows.front().place);
  }
  const auto ground = table.guessed ? RecoveryGround::columns_guessed : RecoveryGround::table_row;
  const auto certainty = table.guessed || !table.headed ? Certainty::likely : Certainty::sure;
  for (const TableRow& row : table.rows) {
    out.participants.push_back({.id = {row.id.id},
                                .in_table = true,
                                .values = row.cells,
                                .mark = mark_of(findings.article, row.place, certainty, ground)});
  }
  const auto& families = findings.found.scheme.families;
  // Lists alone might be of something else that is a letter and a number.
  const bool backed = std::any_of(families.begin(), families.end(), [](const auto& each) {
    return each.second.is_word || each.second.quotes > 0 || each.second.rows >= 3;
  });
  const auto add = [&](const ParticipantId& id, const RecoveryMark& mark) {
    const bool known = std::any_of(out.participants.begin(), out.participants.end(),
                                   [&](const RecoveredParticipant& each) { return each.id == id; });
    if (known) return;
    out.participants.push_back({.id = id, .mark = mark});
    out.participants.back().mark.ground = RecoveryGround::in_prose;
    out.participants.back().mark.certainty = backed ? Certainty::sure : Certainty::doubtful;
    if (!table.rows.empty()) {
      out.not_read.push_back({NotReadWhy::outside_table, id.value, mark.place, mark.at});
      out.participants.back().mark.certainty = Certainty::doubtful;
    }
  };
  for (const RecoveredPlacement& each : out.placements) add(each.participant, each.mark);
  for (const RecoveredQuote& each : out.quotes) add(each.speaker, each.mark);
  std::stable_sort(out.participants.begin(), out.participants.end(),
                   [](const auto& a, const auto& b) { return natural_less(a.id.value, b.id.value); });
}

void tell_what_was_left(const Findings& findings, Recovered& out) {
  const Article& article = findings.article;
  for (const PrintedList& list : findings.lists.lists) {
    if (list.name.empty())
      leave(out, article, list.why_not, {std::min(list.name_place.begin, list.place.begin), list.place.end});
  }
  for (const Span span : findings.lists.coding_rules) leave(out, article, NotReadWhy::coding_rule, span);
  for (const Span span : findings.lists.mixed) leave(out, article, NotReadWhy::mixed_bracket, span);
  for (const Span span : findings.tree.miscounted) leave(out, article, NotReadWhy::count_differs, span);
  for (const IdFamily& family : findings.found.weak) leave(out, article, NotReadWhy::weak_ids, family.first);
  if (out.families.empty()) out.not_read.push_back({NotReadWhy::no_ids, "", {}, {}});
}

// A Persian table in the order of the eye: read by nobody until it is repaired (text/bidi_runs.hpp).
void tell_reversed_table(const Text& text, Recovered& out) {
  const BidiRuns runs = repair_bidi_runs(text);
  if (runs.repairs.size() < least_reversed_lines) return;
  const RunRepair& first = runs.repairs.front();
  out.not_read.push_back({NotReadWhy::reversed_table,
                          std::to_string(runs.repairs.size()),
                          {first.place.begin, runs.repairs.back().place.end},
                          line_column(text, first.place.begin)});
}

void put_in_order(Recovered& out) {
  std::stable_sort(out.placements.begin(), out.placements.end(), [](const auto& a, const auto& b) {
    return a.code != b.code ? a.code < b.code : natural_less(a.participant.value, b.participant.value);
  });
  std::stable_sort(out.not_read.begin(), out.not_read.end(),
                   [](const NotRead& a, const NotRead& b) { return a.place.begin < b.place.begin; });
}

}  // namespace

Recovered recover(const Text& text, const RecoverOptions& options) {
  Recovered out;
  out.language = options.language.tag.empty() ? detect_language(text.bytes()).language : options.language;
  Findings findings{.article = read_article(text, out.language)};
  findings.found = find_scheme(findings.article);
  const IdScheme& scheme = findings.found.scheme;
  for (const auto& [key, family] : scheme.families) out.families.push_back(family.label);
  if (!scheme.families.empty()) {
    findings.quotes = find_quotes(findings.article, scheme);
    findings.lists = find_lists(findings.article, scheme, findings.quotes);
    findings.tree = find_tree(findings.article, scheme, findings.lists, findings.quotes);
    findings.table = find_participants_table(findings.article, scheme);
    CodesMaker codes(findings, out);
    codes.make();
    make_quotes(findings, codes, out);
    make_participants(findings, out);
    for (const Span question : findings.tree.questions) {
      out.questions.push_back(
          {words_of(findings.article, question),
           mark_of(findings.article, question, Certainty::sure, RecoveryGround::numbered_question)});
    }
  }
  tell_what_was_left(findings, out);
  tell_reversed_table(text, out);
  put_in_order(out);
  return out;
}

bool is_empty(const Recovered& recovered) {
  return recovered.placements.empty() && recovered.quotes.empty() && recovered.participants.empty();
}

}  // namespace coding
