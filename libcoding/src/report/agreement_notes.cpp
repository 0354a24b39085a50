#include "report/agreement_notes.hpp"

#include <algorithm>

#include "coding/table/number_style.hpp"
#include "report/agreement_wording.hpp"
#include "report/compared_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = AgreementPhrase;

std::string method_note(const AgreementTableOptions& options) {
  const MeasureOptions& how = options.measures;
  const Language& reader = options.reader;
  const std::string percent = confidence_of(options);
  if (how.resampling && how.resampled == Resampled::documents) {
    return say(ComparedPhrase::resampled_documents, reader,
               {percent, number(how.resampling->replicates, reader), number(how.resampling->seed, reader)});
  }
  if (how.resampling) {
    const std::string kind =
        how.interval == IntervalKind::bca && how.resampled == Resampled::units ? "BCa" : "percentile";
    return say(
        how.resampled == Resampled::pairs ? P::resampled_pairs : P::resampled_units, reader,
        {percent, number(how.resampling->replicates, reader), number(how.resampling->seed, reader), kind});
  }
  if (how.jackknife) return say(P::jackknife_note, reader, {percent});
  return say(how.precision.error == ErrorKind::delta ? P::delta_note : P::interval_note, reader, {percent});
}

P phrase_of(MissingRatings missing) {
  switch (missing) {
    case MissingRatings::unit_mean:
      return P::missing_unit_mean;
    case MissingRatings::rating_weighted:
      return P::missing_rating_weighted;
    case MissingRatings::pair_weighted:
      return P::missing_pair_weighted;
    case MissingRatings::ipw:
      return P::missing_ipw;
  }
  return P::missing_unit_mean;
}

std::string named(const std::vector<MeasuredRatings>& ratings, const Language& reader, auto holds) {
  std::string out;
  for (const Measured& each : ratings.front().measures) {
    if (holds(each.measure)) out += (out.empty() ? "" : ", ") + name_of_measure(each.measure, reader);
  }
  return out;
}

bool measures_alpha(const std::vector<MeasuredRatings>& ratings) {
  return any_measure(ratings, [](const Measured& each) { return each.measure == "alpha"; });
}

void add_notes_on_measures(const std::vector<MeasuredRatings>& ratings, const AgreementTableOptions& options,
                           std::vector<std::string>& out) {
  const AgreementNotes& notes = options.notes;
  const auto add = [&](P phrase, std::initializer_list<std::string> gaps = {}) {
    out.push_back(say(phrase, options.reader, gaps));
  };
  out.push_back(method_note(options));
  if (options.measures.sampled_coders) out.push_back(say(P::sampled_coders_note, options.reader));
  for (const MeasuredRatings& each : ratings) {
    if (!each.code.empty() && options.compared) continue;  // of hundreds of codes, only what is over all
    for (const Measured& one : each.measures) {
      if (one.undefined_resamples > 0)
        add(P::undefined_resamples,
            {number(one.undefined_resamples, options.reader), name_of_measure(one.measure, options.reader)});
    }
  }
  if (const std::string names = named(ratings, options.reader,
                                      [](std::string_view each) { return !is_corrected_for_chance(each); });
      !names.empty())
    add(P::not_corrected, {names});
  if (!notes.weights.empty()) add(P::weights_note, {notes.weights});
  if (measures_alpha(ratings)) {
    if (!notes.level.empty()) add(P::level_note, {notes.level});
    if (!notes.distances.empty()) add(P::distance_note, {notes.distances});
    add(P::thresholds);
  }
  if (notes.ratings_missing) add(phrase_of(options.measures.missing));
  if (notes.categories > 0)
    add(notes.declared ? P::categories_declared : P::categories_observed,
        {number(notes.categories, options.reader)});
  for (const std::string& word : notes.missing_looking) add(P::looks_missing, {word, word});
}

bool is_over_coded_units(std::string_view measure) {
  return measure == "miles-huberman" || measure == "turkish" || measure == "holsti" || measure == "iranian";
}

void add_notes_on_tools(const std::vector<MeasuredRatings>& ratings, const Language& reader,
                        std::vector<std::string>& out) {
  const auto has = [&](std::string_view begin) {
    return any_measure(ratings, [&](const Measured& each) { return each.measure.starts_with(begin); });
  };
  if (const std::string names = named(ratings, reader, is_over_coded_units); !names.empty())
    out.push_back(say(ComparedPhrase::coded_forms_note, reader, {names}));
  if (has("nvivo")) out.push_back(say(ComparedPhrase::nvivo_note, reader));
  if (has("maxqda")) out.push_back(say(ComparedPhrase::maxqda_note, reader));
  if (has("pooled")) out.push_back(say(ComparedPhrase::pooled_note, reader));
}

// What was compared comes first: a number without its unit means nothing.
void add_notes_on_units(const std::vector<MeasuredRatings>& ratings, const Compared& compared,
                        const Language& reader, std::vector<std::string>& out) {
  using C = ComparedPhrase;
  const auto add = [&](C phrase, std::initializer_list<std::string> gaps = {}) {
    out.push_back(say(phrase, reader, gaps));
  };
  const auto has = [&](std::string_view of, std::string_view text) {
    return std::ranges::any_of(ratings, [&](const auto& each) { return each.of == of && each.text == text; });
  };
  add(C::units_note, {say(compared.unit, reader), number(compared.units, reader),
                      number(compared.documents.size(), reader), names_in_a_row(compared.documents)});
  out.back() += " " + say(compared.rule, reader);
  if (compared.interviewers_out) out.back() += " " + say(C::interviewers_out, reader);
  if (compared.outside > 0)
    add(C::outside_note, {number(compared.outside, reader), number(compared.segments, reader)});
  if (!compared.sets.empty()) add(C::sets_note, {compared.sets});
  if (!compared.exclusive.empty()) add(C::exclusive_note, {compared.exclusive});
  if (compared.several > 0) add(C::several_note, {number(compared.several, reader)});
  if (compared.exclusive.empty())
    add(C::codes_note, {number(compared.used, reader), number(compared.codes - compared.used, reader)});
  if (has("mean", "all")) add(C::decisions_note);
  if (has("mean", "all")) add(C::mean_note);
  if (std::ranges::any_of(ratings, [](const auto& each) { return each.text == "coded"; }))
    add(C::coded_note, {number(compared.touched, reader), number(compared.units, reader)});
}

}  // namespace

std::string confidence_of(const AgreementTableOptions& options) {
  const double confidence = options.measures.precision.confidence;
  return format_real(100 * confidence, confidence == 0.95 ? 0 : 1, number_style(options.reader));
}

std::string names_in_a_row(const std::vector<std::string>& names, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) out += (i == 0 ? "" : ", ") + names[i];
  return names.size() > most ? out + ", …" : out;
}

std::vector<std::string> agreement_notes(const std::vector<MeasuredRatings>& ratings,
                                         const AgreementTableOptions& options) {
  std::vector<std::string> out;
  if (ratings.empty()) return out;
  if (options.compared) add_notes_on_units(ratings, *options.compared, options.reader, out);
  add_notes_on_measures(ratings, options, out);
  if (options.compared) add_notes_on_tools(ratings, options.reader, out);
  return out;
}

std::vector<std::pair<std::string, Cell>> agreement_meta(const AgreementTableOptions& options) {
  const MeasureOptions& how = options.measures;
  std::vector<std::pair<std::string, Cell>> out;
  if (options.compared) {
    const Compared& compared = *options.compared;
    out = {{"unit", std::string(name_of(compared.unit))},
           {"rule", std::string(name_of(compared.rule))},
           {"interviewers_out", static_cast<std::int64_t>(compared.interviewers_out)},
           {"coders", compared.coders},
           {"documents", compared.documents},
           {"units", static_cast<std::int64_t>(compared.units)},
           {"coded_units", static_cast<std::int64_t>(compared.touched)},
           {"segments", count_cell(compared.segments)},
           {"segments_outside", count_cell(compared.outside)}};
  }
  out.insert(out.end(), {{"missing", std::string(name_of(how.missing))},
                         {"error", std::string(how.jackknife ? "jackknife" : name_of(how.precision.error))},
                         {"confidence", how.precision.confidence}});
  if (how.resampling)
    out.insert(out.end(), {{"replicates", static_cast<std::int64_t>(how.resampling->replicates)},
                           {"seed", static_cast<std::int64_t>(how.resampling->seed)}});
  return out;
}

}  // namespace coding::report
