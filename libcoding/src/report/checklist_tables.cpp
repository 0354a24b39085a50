#include "coding/report/checklist_tables.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "coding/report/wording.hpp"
#include "report/checklist_wording.hpp"
#include "report/method_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using E = Evidence;
using P = ChecklistPhrase;

constexpr std::size_t names_shown = 40;

// Which sentences of the methods paragraph an item takes; without the gaps for the author.
std::vector<std::string_view> topics_of(Evidence evidence) {
  switch (evidence) {
    case E::method_design:
      return {"design"};
    case E::method_data:
      return {"data"};
    case E::method_dates:
      return {"dates"};
    case E::method_coders:
      return {"coders", "counts_of"};
    case E::method_double_coding:
      return {"double_coding"};
    case E::method_stages:
      return {"stages"};
    case E::method_codebook:
      return {"codebook", "core"};
    case E::method_agreement:
      return {"agreement"};
    case E::method_saturation:
      return {"saturation"};
    case E::method_software:
      return {"software"};
    default:
      return {};
  }
}

class ChecklistWriter {
 public:
  ChecklistWriter(const ChecklistSource& source, const MethodTextOptions& options)
      : source_(source), facts_(source.facts), options_(options), reader_(options.reader) {}

  // What is there of it; empty: nothing.
  std::string said(Evidence evidence) const {
    const auto topics = topics_of(evidence);
    if (!topics.empty()) return of_paragraph(topics);
    const Study& study = source_.project.study;
    switch (evidence) {
      case E::interviewers:
        return listed_as(P::interviewers, facts_.interviewers);
      case E::other_speakers:
        return listed_as(P::other_speakers, facts_.others);
      case E::attributes:
        return listed_as(P::attributes, attributes());
      case E::questions:
        return in_a_row(P::questions, questions(&ResearchQuestion::text));
      case E::prompts:
        return in_a_row(P::prompts, questions(&ResearchQuestion::prompt));
      case E::repeats:
        if (source_.project.participants.empty()) return {};
        return say(P::repeats, reader_, {count(facts_.repeats), count(source_.project.participants.size())});
      case E::length:
        return length();
      case E::field_memos:
        return counted(P::field_memos, facts_.field_memos);
      case E::reflexive_memos:
        return counted(P::reflexive_memos, facts_.reflexive_memos);
      case E::imports:
        return imports();
      case E::in_vivo:
        return in_vivo();
      case E::quotations:
        if (facts_.quotable == 0) return {};
        return say(P::quotations, reader_, {count(facts_.quotable), count(facts_.quoted_people)});
      case E::themes:
        return listed_as(P::themes, themes());
      case E::rare_codes:
        if (facts_.counted == 0) return {};
        return say(P::rare_codes, reader_, {count(facts_.rare), count(facts_.counted)});
      case E::counter_evidence:
        return counted(P::counter_evidence, facts_.against);
      case E::claims:
        return facts_.quotable == 0 ? std::string() : say(P::claims, reader_);
      case E::trail:
        return trail();
      case E::study_title:
        return study.title.empty() ? "" : say(P::study_title, reader_, {study.title});
      default:
        return {};
    }
  }

 private:
  std::string count(std::size_t value) const { return number(value, reader_); }

  std::string counted(P phrase, std::size_t value) const {
    return value == 0 ? std::string() : say(phrase, reader_, {count(value)});
  }

  std::string listed_as(P phrase, const std::vector<std::string>& names) const {
    if (names.empty()) return {};
    std::string out;
    for (std::size_t i = 0; i < std::min(names.size(), names_shown); ++i)
      out += (i == 0 ? "" : primary(reader_) == "fa" ? "، " : ", ") + names[i];
    return say(phrase, reader_, {names.size() > names_shown ? out + ", …" : out});
  }

  std::string in_a_row(P phrase, const std::vector<std::string>& sentences) const {
    std::string out;
    for (const std::string& sentence : sentences) out += (out.empty() ? "" : " ") + sentence;
    return out.empty() ? out : say(phrase, reader_, {out});
  }

  std::string of_paragraph(const std::vector<std::string_view>& topics) const {
    std::string out;
    for (const MethodSentence& sentence : source_.sentences) {
      if (sentence.state == Filled::author ||
          std::find(topics.begin(), topics.end(), sentence.topic) == topics.end() ||
          (sentence.topic == "coders" && source_.project.coders.empty()))
        continue;
      out += (out.empty() ? "" : " ") + without_isolates(sentence.text);
    }
    return out;
  }

  std::vector<std::string> attributes() const {
    std::vector<std::string> out;
    for (const Attribute& each : source_.project.study.attributes)
      out.push_back(each.title.empty() ? each.key : each.title);
    return out;
  }

  std::vector<std::string> questions(std::string ResearchQuestion::*member) const {
    std::vector<std::string> out;
    for (const ResearchQuestion& question : source_.project.study.questions) {
      if (!(question.*member).empty()) out.push_back(question.id + ": " + in_one_line(question.*member));
    }
    return out;
  }

  std::vector<std::string> themes() const {
    std::vector<std::string> out;
    for (const std::size_t position : facts_.themes)
      out.push_back(name_in(source_.project.codebook.codes()[position], options_.gloss));
    return out;
  }

  std::string length() const {
    const auto minutes = [&](std::int64_t ms) {
      return count(static_cast<std::size_t>((ms + 30'000) / 60'000));
    };
    if (facts_.timed == 0) return {};
    return say(P::length, reader_,
               {count(facts_.timed), minutes(facts_.shortest_ms), minutes(facts_.longest_ms),
                minutes(facts_.all_ms)});
  }

  std::string imports() const {
    std::string out = counted(P::imports, facts_.imported);
    const std::string cleaning = listed_as(P::cleaning, facts_.cleaning);
    return cleaning.empty() ? out : out + (out.empty() ? "" : " ") + cleaning;
  }

  std::string in_vivo() const {
    std::size_t codes = 0;
    for (const Code& code : source_.project.codebook.codes()) codes += code.in_vivo ? 1U : 0U;
    return counted(P::in_vivo, codes);
  }

  std::string trail() const {
    if (facts_.changes == 0) return {};
    const std::string first = day_text(facts_.journal.first, reader_);
    const std::string days =
        facts_.journal.first == facts_.journal.last
            ? first
            : say(MethodPhrase::from_to, reader_, {first, day_text(facts_.journal.last, reader_)});
    return say(P::trail, reader_, {count(facts_.changes), days});
  }

  const ChecklistSource& source_;
  const ChecklistFacts& facts_;
  const MethodTextOptions& options_;
  Language reader_;
};

struct Said {
  std::string text{};
  bool all = true;  // something of every piece of evidence
};

// A sentence that two items' evidence share is said once in each.
Said said_of(const ChecklistItem& item, const ChecklistWriter& writer) {
  Said out{.all = !item.evidence.empty()};
  for (const Evidence evidence : item.evidence) {
    const std::string text = writer.said(evidence);
    // Coding by one alone has no share that was coded twice, and needs none.
    if (text.empty() && evidence != E::method_double_coding) out.all = false;
    if (!text.empty()) out.text += (out.text.empty() ? "" : " ") + text;
  }
  return out;
}

bool has_gap(const std::string& text) { return text.find('[') != std::string::npos; }

Filled state_of(const ChecklistItem& item, const Said& said, bool answered) {
  if (answered) return Filled::answered;
  if (said.text.empty()) return Filled::author;
  return item.enough && said.all && !has_gap(said.text) ? Filled::project : Filled::partly;
}

void add_notes(Table& table, const std::array<std::size_t, 4>& tally, const Language& reader) {
  const auto count = [&](Filled state) { return number(tally.at(static_cast<std::size_t>(state)), reader); };
  table.notes.push_back(say(P::tally, reader,
                            {number(table.rows.size(), reader), count(Filled::project), count(Filled::partly),
                             count(Filled::answered), count(Filled::author)}));
  table.notes.push_back(say(P::own_words, reader));
}

}  // namespace

Table checklist_table(Checklist checklist, const ChecklistSource& source, const MethodTextOptions& options) {
  const Language& reader = options.reader;
  const ChecklistWriter writer(source, options);
  Table table{.schema = "coding.checklist/1",
              .title = say(checklist == Checklist::coreq ? P::coreq_title : P::srqr_title, reader),
              .language = reader};
  table.columns = {{.key = "number", .title = say(P::number, reader), .kind = ColumnKind::integer},
                   machines("domain"),
                   {.key = "domain_in_words",
                    .title = say(P::domain, reader),
                    .audience = Audience::people,
                    .collapse = true},
                   {.key = "item", .title = say(P::item, reader)},
                   machines("state"),
                   {.key = "state_in_words", .title = say(P::state, reader), .audience = Audience::people},
                   {.key = "text", .title = say(P::said, reader)}};
  table.meta.emplace_back("checklist", std::string(name_of(checklist)));
  std::array<std::size_t, 4> tally{};
  for (const ChecklistItem& item : items_of(checklist)) {
    const Said said = said_of(item, writer);
    const auto answer = source.facts.answers.find(item.number);
    const bool answered = answer != source.facts.answers.end();
    const Filled state = state_of(item, said, answered);
    ++tally.at(static_cast<std::size_t>(state));
    std::string text = answered ? answer->second : "";
    if (!said.text.empty()) text += (text.empty() ? "" : " ") + said.text;
    if (state == Filled::author || (state == Filled::partly && !has_gap(said.text)))
      text += (text.empty() ? "" : " ") + say(P::gap, reader);
    add_row(table, {count_cell(item.number), std::string(name_of(item.domain)), say(item.domain, reader),
                    words_of_item(checklist, item.number, reader), std::string(name_of(state)),
                    say(state, reader), text});
  }
  add_notes(table, tally, reader);
  return table;
}

}  // namespace coding::report
