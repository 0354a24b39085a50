#include "coding/report/method_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "coding/report/method_guard.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/direction.hpp"
#include "coding/text/utf8.hpp"
#include "report/agreement_notes.hpp"
#include "report/agreement_wording.hpp"
#include "report/compared_wording.hpp"
#include "report/method_wording.hpp"
#include "report/results_maker.hpp"
#include "report/table_parts.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = MethodPhrase;

constexpr int coefficient_decimals = 2;
constexpr std::string_view opens_isolate = "\u2068";
constexpr std::string_view closes_isolate = "\u2069";

class Writer {
 public:
  Writer(const MethodFacts& facts, const Project& project, const MethodTextOptions& options)
      : facts_(facts), project_(project), options_(options), reader_(options.reader) {}

  std::vector<MethodSentence> all() && {
    add_data();
    add_coders();
    add_stages();
    add_codebook();
    add_agreement();
    add_saturation();
    add("software", P::software, {options_.version});
    add("reference", P::reference, {options_.version}, Filled::partly);
    return std::move(out_);
  }

 private:
  void add(const std::string& topic, P phrase, const std::vector<std::string>& gaps = {},
           Filled state = Filled::project) {
    out_.push_back({topic, state, say(phrase, reader_, gaps)});
  }
  void gap(const std::string& topic, P phrase) { add(topic, phrase, {}, Filled::author); }

  std::string count(std::size_t value) const { return number(value, reader_); }
  std::string percent(double value, int decimals = 1) const {
    return format_percent(value, decimals, number_style(reader_));
  }
  std::string share(std::size_t part, std::size_t whole) const {
    return percent(whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole));
  }
  std::string day(const std::string& day) const { return day_text(day, reader_); }
  std::string span_of(const Days& days) const {
    return days.first == days.last ? day(days.first)
                                   : say(P::from_to, reader_, {day(days.first), day(days.last)});
  }

  void add_data() {
    if (facts_.method == Method::none)
      gap("design", P::design_gap);
    else
      add("design", P::design, {say(facts_.method, reader_)});
    if (facts_.documents == 0)
      add("no_data", P::no_documents);
    else if (facts_.participants > 0)
      add("data", P::data, {count(facts_.documents), count(facts_.participants)});
    else
      add("data", P::documents_only, {count(facts_.documents)});
    if (facts_.interviews.known()) {
      if (facts_.interviews.first == facts_.interviews.last)
        add("dates", P::dated_on, {day(facts_.interviews.first)});
      else
        add("dates", P::dated_between, {day(facts_.interviews.first), day(facts_.interviews.last)});
    }
    gap("collection", P::collection_gap);
  }

  // A name of the other direction would turn the numbers beside it around.
  std::string isolated(const std::string& name) const {
    std::string shown = one_line(name);
    if (contains_right_to_left(shown) == is_right_to_left(reader_)) return shown;
    return std::string(opens_isolate) + shown + std::string(closes_isolate);
  }

  std::vector<std::string> gaps_of(const CoderShare& share) const {
    return {isolated(share.coder.value), count(share.documents), count(facts_.documents),
            count(share.segments), count(share.codes)};
  }

  void add_coders() {
    if (facts_.coders.empty()) return add("coders", P::nothing_coded);
    if (facts_.coders.size() == 1) {
      add("coders", P::one_coder, gaps_of(facts_.coders.front()));
    } else {
      std::string items;
      for (const CoderShare& share : facts_.coders)
        items += (items.empty() ? "" : between_items(reader_)) + say(P::coder_item, reader_, gaps_of(share));
      add("coders", P::coders, {count(facts_.coders.size()), items});
      add("counts_of", P::counts_of, {isolated(facts_.coder.value)});
    }
    gap("coders", P::coders_gap);
    if (facts_.shared_documents > 0)
      add("double_coding", P::double_coding,
          {count(facts_.shared_documents), count(facts_.documents),
           share(facts_.shared_documents, facts_.documents), count(facts_.shared_segments),
           count(facts_.segments), isolated(facts_.coder.value),
           share(facts_.shared_segments, facts_.segments)},
          Filled::partly);
  }

  void add_stages() {
    std::string items;
    for (const StageShare& share : facts_.stages) {
      std::vector<std::string> gaps = {say(share.stage, reader_), count(share.codes), count(share.segments)};
      if (share.days.known()) gaps.push_back(span_of(share.days));
      items += (items.empty() ? "" : between_items(reader_)) +
               say(share.days.known() ? P::stage_item_dated : P::stage_item, reader_, gaps);
    }
    if (!items.empty()) return add("stages", P::stages, {items});
    if (!facts_.coding.known()) return;
    if (facts_.coding.first == facts_.coding.last)
      add("coding_dates", P::entered_on, {day(facts_.coding.first)});
    else
      add("coding_dates", P::entered_between, {day(facts_.coding.first), day(facts_.coding.last)});
  }

  void add_codebook() {
    if (facts_.codes == 0) return;
    std::string levels;
    for (const LevelShare& share : facts_.levels)
      levels +=
          (levels.empty() ? "" : between_items(reader_)) + isolated(share.level) + ": " + count(share.codes);
    if (levels.empty())
      add("codebook", P::codebook_flat, {count(facts_.codes), count(facts_.used)});
    else
      add("codebook", P::codebook, {count(facts_.codes), levels, count(facts_.used)});
    if (facts_.core)
      add("core", P::core, {isolated(name_in(project_.codebook.codes()[*facts_.core], options_.gloss))});
    if (facts_.in_vivo > 0) add("in_vivo", P::in_vivo, {count(facts_.in_vivo)});
    if (facts_.memos > 0) add("memos", P::memos, {count(facts_.memos)});
  }

  std::string value_of(const Measured& measured) const {
    const auto written = [&](double value) {
      return is_corrected_for_chance(measured.measure)
                 ? format_real(value, coefficient_decimals, number_style(reader_))
                 : percent(100 * value);
    };
    const std::string name = name_of_measure(measured.measure, reader_);
    const std::string value = written(*measured.agreement.value);
    const auto& interval = measured.precision.interval;
    if (!interval) return say(ComparedPhrase::paragraph_value, reader_, {name, value});
    return say(ComparedPhrase::paragraph_interval, reader_,
               {name, value, count(95),
                "[" + written(interval->lower) + between_items(reader_) + written(interval->upper) + "]"});
  }

  void add_agreement() {
    const AgreementFacts& found = facts_.agreement;
    switch (found.why_not) {
      case NotAssessed::nothing_coded:
        return add("agreement", P::why_nothing_coded);
      case NotAssessed::one_coder:
        return add("agreement", P::why_one_coder);
      case NotAssessed::not_shared:
        return add("agreement", P::why_not_shared);
      case NotAssessed::not_of_method:
        break;
      case NotAssessed::undefined:
        add("agreement", P::why_undefined,
            {count(facts_.shared_documents),
             found.measured ? name_of_measure(found.measured->measure, reader_) : "",
             reason(found.measured ? found.measured->agreement.status : Status::nothing_pairable, reader_)});
        break;
      case NotAssessed::no:
        add("agreement", P::agreement,
            {count(facts_.shared_documents), say(found.unit, reader_), count(found.units), count(found.codes),
             count(found.decisions), value_of(*found.measured)});
        gap("agreement", P::resolved_gap);
        break;
    }
    add_guard_of(Output::agreement, "agreement");
  }

  void add_guard_of(Output output, const std::string& topic) {
    const std::string sentence = foreign_to(facts_.method, output, reader_);
    if (!sentence.empty()) out_.push_back({topic, Filled::project, sentence});
  }

  std::string order() const {
    static constexpr std::array phrases = {P::by_collection, P::by_date, P::by_label};
    return say(phrases.at(static_cast<std::size_t>(facts_.saturation.order)), reader_);
  }

  void add_saturation() {
    const SaturationFacts& found = facts_.saturation;
    if (found.why_not == NoSaturation::not_of_method) {
      add_guard_of(Output::saturation, "saturation");
      return gap("saturation", P::sufficiency_gap);
    }
    const StopRule& rule = found.outcome.rule;
    if (found.why_not == NoSaturation::too_few) {
      if (found.outcome.verdict == StopVerdict::nothing_yet) return add("no_saturation", P::first_ones_empty);
      return add("no_saturation", P::too_few, {count(rule.base + rule.run), count(found.interviews)});
    }
    const std::vector<std::string> how = {count(rule.base), count(rule.run),
                                          percent(static_cast<double>(rule.percent), 0)};
    if (found.outcome.stop)
      add("saturation", P::reached,
          {how[0], how[1], how[2], count(*found.outcome.stop), count(found.interviews), order(),
           count(found.outcome.later_still)});
    else
      add("saturation", P::never_reached, {how[0], how[1], how[2], count(found.interviews), order()});
    if (found.coverage.value) add("saturation", P::coverage, {percent(100 * *found.coverage.value)});
    add_guard_of(Output::saturation, "saturation");
  }

  const MethodFacts& facts_;
  const Project& project_;
  const MethodTextOptions& options_;
  Language reader_;
  std::vector<MethodSentence> out_;
};

std::size_t paragraph_of(const std::string& topic) {
  static constexpr std::array<std::pair<std::string_view, std::size_t>, 10> begins = {{{"design", 0},
                                                                                       {"data", 0},
                                                                                       {"no_data", 0},
                                                                                       {"dates", 0},
                                                                                       {"collection", 0},
                                                                                       {"agreement", 2},
                                                                                       {"saturation", 3},
                                                                                       {"no_saturation", 3},
                                                                                       {"software", 4},
                                                                                       {"reference", 4}}};
  for (const auto& [name, paragraph] : begins) {
    if (name == topic) return paragraph;
  }
  return 1;
}

}  // namespace

std::string_view name_of(Filled state) {
  static constexpr std::array<std::string_view, 4> names = {"project", "partly", "author", "answered"};
  return names.at(static_cast<std::size_t>(state));
}

std::string say(Filled state, const Language& reader) {
  return say(static_cast<P>(static_cast<std::size_t>(P::from_project) + static_cast<std::size_t>(state)),
             reader);
}

std::vector<MethodSentence> method_sentences(const MethodFacts& facts, const Project& project,
                                             const MethodTextOptions& options) {
  return Writer(facts, project, options).all();
}

std::vector<std::string> method_paragraphs(const std::vector<MethodSentence>& sentences) {
  std::vector<std::string> out;
  auto last = static_cast<std::size_t>(-1);
  for (const MethodSentence& sentence : sentences) {
    const std::size_t paragraph = paragraph_of(sentence.topic);
    if (paragraph != last) out.emplace_back();
    last = paragraph;
    out.back() += (out.back().empty() ? "" : " ") + sentence.text;
  }
  return out;
}

Table method_table(const std::vector<MethodSentence>& sentences, const Language& reader) {
  Table table{.schema = "coding.methods/1", .title = say(P::title, reader), .language = reader};
  table.columns = {machines("topic"),
                   machines("state"),
                   {.key = "state_in_words", .title = say(P::state, reader), .audience = Audience::people},
                   {.key = "text", .title = say(P::sentence, reader)}};
  for (const MethodSentence& sentence : sentences)
    add_row(table, {sentence.topic, std::string(name_of(sentence.state)), say(sentence.state, reader),
                    without_isolates(sentence.text)});
  return table;
}

std::string without_isolates(std::string text) {
  for (const std::string_view sign : {opens_isolate, closes_isolate}) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.erase(at, sign.size());
  }
  return text;
}

std::string name_in(const Code& code, const Language& gloss) {
  const auto found = code.glosses.find(primary(gloss));
  return found == code.glosses.end() || gloss.tag.empty() ? code.name : found->second;
}

// Behind Persian letters a hyphen would turn the parts of a date around; a stroke holds them together.
std::string day_text(const std::string& day, const Language& reader) {
  const char32_t zero = number_style(reader).zero;
  std::u32string out;
  for (const char32_t c : to_code_points(day)) {
    const bool digit = c >= U'0' && c <= U'9';
    out += digit ? zero + (c - U'0') : c == U'-' && zero != U'0' ? U'/' : c;
  }
  return to_utf8(out);
}

}  // namespace coding::report
