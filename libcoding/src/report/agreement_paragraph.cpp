// The reporting paragraph: sentences from facts, and brackets where the project knows none.
#include <algorithm>

#include "coding/report/agreement_tables.hpp"
#include "coding/table/number_style.hpp"
#include "report/agreement_notes.hpp"
#include "report/agreement_wording.hpp"
#include "report/compared_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using C = ComparedPhrase;

constexpr int decimals = 2;

class Paragraph {
 public:
  Paragraph(const std::vector<MeasuredRatings>& ratings, const AgreementTableOptions& options)
      : ratings_(ratings), options_(options), compared_(*options.compared), reader_(options.reader) {}

  std::string with_version(const std::string& version) {
    add(C::paragraph_why);
    add(C::paragraph_who, {count(compared_.coders.size()), names_in_a_row(compared_.coders)});
    add_share();
    add(C::paragraph_units, {say(compared_.unit, reader_), count(compared_.units)});
    words_ += " " + say(compared_.rule, reader_);
    if (compared_.interviewers_out) add(C::interviewers_out);
    add(C::paragraph_codes, {count(compared_.used)});
    add_values();
    add(C::paragraph_threshold);
    add_reached();
    add(C::paragraph_resolved);
    add(C::paragraph_program, {version});
    return words_ + "\n";
  }

 private:
  void add(C phrase, std::initializer_list<std::string> gaps = {}) {
    words_ += (words_.empty() ? "" : " ") + say(phrase, reader_, gaps);
  }
  std::string count(std::size_t value) const { return number(value, reader_); }
  std::string real(double value) const { return format_real(value, decimals, number_style(reader_)); }

  // Percentages as such, whatever their papers multiply them with.
  std::string written(const Measured& measured, double value) const {
    if (is_corrected_for_chance(measured.measure)) return real(value * measured.scale);
    return format_percent(100 * value, 1, number_style(reader_));
  }

  void add_share() {
    const double percent = compared_.all_documents == 0
                               ? 0
                               : 100 * static_cast<double>(compared_.documents.size()) /
                                     static_cast<double>(compared_.all_documents);
    add(C::paragraph_share,
        {count(compared_.documents.size()), count(compared_.all_documents),
         format_percent(percent, 1, number_style(reader_)), names_in_a_row(compared_.documents)});
  }

  // "Percent agreement = .98; Krippendorff’s α = .77, 95 % CI [.70; .84]"
  std::string values_of(const MeasuredRatings& ratings) const {
    std::string out;
    for (const Measured& each : ratings.measures) {
      const std::string name = name_of_measure(each.measure, reader_);
      out += out.empty() ? "" : "; ";
      if (!each.agreement.value) {
        out += say(C::paragraph_value, reader_, {name, "–"});
        continue;
      }
      const std::string value = written(each, *each.agreement.value);
      const auto& interval = each.precision.interval;
      out += interval
                 ? say(C::paragraph_interval, reader_,
                       {name, value, confidence_of(options_),
                        "[" + written(each, interval->lower) + "; " + written(each, interval->upper) + "]"})
                 : say(C::paragraph_value, reader_, {name, value});
    }
    return out;
  }

  const MeasuredRatings* find(RatedAs of, std::string_view text) const {
    const auto found = std::ranges::find_if(
        ratings_, [&](const MeasuredRatings& each) { return each.of == name_of(of) && each.text == text; });
    return found == ratings_.end() ? nullptr : &*found;
  }

  void add_values() {
    const MeasuredRatings& all = ratings_.front();
    if (all.of == name_of(RatedAs::decisions))
      add(C::paragraph_overall, {count(all.units), values_of(all)});
    else
      add(C::paragraph_one_code, {all.name, values_of(all)});
    if (const MeasuredRatings* mean = find(RatedAs::mean, "all"))
      add(C::paragraph_mean, {count(mean->measures.front().agreement.rated), values_of(*mean)});
    add_range();
    const RatedAs of = all.of == name_of(RatedAs::decisions) ? RatedAs::decisions : RatedAs::units;
    if (const MeasuredRatings* coded = find(of, "coded"))
      add(C::paragraph_coded, {count(compared_.touched), count(compared_.units), values_of(*coded)});
  }

  // The one measure that codes are compared by: alpha, else the last that is corrected for chance.
  std::string leading() const {
    std::string out;
    for (const Measured& each : ratings_.front().measures) {
      if (is_corrected_for_chance(each.measure) && out != "alpha") out = each.measure;
    }
    return out;
  }

  struct CodeValue {
    const MeasuredRatings* ratings = nullptr;
    double value = 0;
  };
  // Of the codes that have one, and how many have none.
  std::pair<std::vector<CodeValue>, std::size_t> by_code(const std::string& measure) const {
    std::vector<CodeValue> out;
    std::size_t without = 0;
    for (const MeasuredRatings& each : ratings_) {
      if (each.of != name_of(RatedAs::code) || each.text != "all") continue;
      const auto found = std::ranges::find(each.measures, measure, &Measured::measure);
      if (found != each.measures.end() && found->agreement.value)
        out.push_back({&each, *found->agreement.value});
      else
        ++without;
    }
    return {out, without};
  }

  void add_range() {
    const std::string measure = leading();
    if (measure.empty()) return;
    const auto found = by_code(measure);
    const std::vector<CodeValue>& codes = found.first;
    if (codes.size() > 1) {
      const auto less = [](const CodeValue& a, const CodeValue& b) { return a.value < b.value; };
      const auto least = std::min_element(codes.begin(), codes.end(), less);
      const auto most = std::max_element(codes.begin(), codes.end(), less);
      add(C::paragraph_range, {name_of_measure(measure, reader_), real(least->value), least->ratings->name,
                               real(most->value), most->ratings->name});
    }
    if (found.second > 0) add(C::paragraph_undefined, {count(found.second)});
  }

  void add_reached() {
    const std::vector<CodeValue> codes = by_code("alpha").first;
    if (codes.size() < 2) return;
    const auto reaching = [&](double threshold) {
      return static_cast<std::size_t>(
          std::ranges::count_if(codes, [&](const CodeValue& each) { return each.value >= threshold; }));
    };
    add(C::paragraph_reached, {count(reaching(0.8)), count(codes.size()), count(reaching(0.667))});
  }

  const std::vector<MeasuredRatings>& ratings_;
  const AgreementTableOptions& options_;
  const Compared& compared_;
  Language reader_;
  std::string words_;
};

}  // namespace

std::string agreement_paragraph(const std::vector<MeasuredRatings>& ratings,
                                const AgreementTableOptions& options, const std::string& version) {
  return Paragraph(ratings, options).with_version(version);
}

}  // namespace coding::report
