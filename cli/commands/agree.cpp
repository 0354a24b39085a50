#include <algorithm>
#include <array>

#include "cli/agreement_input.hpp"
#include "cli/commands.hpp"
#include "cli/continuum_agree.hpp"
#include "cli/project_access.hpp"
#include "cli/ratings_input.hpp"
#include "cli/table_answer.hpp"
#include "coding/agreement/continuum_measures.hpp"
#include "coding/base/error.hpp"
#include "coding/base/version.hpp"
#include "coding/report/agreement_tables.hpp"
#include "coding/report/method_guard.hpp"

namespace coding::cli {

namespace {

constexpr std::array<const char*, 8> of_ratings = {"categories",   "na",    "by-category", "weights",
                                                   "weights-file", "level", "distances",   "ranks"};
constexpr std::array<const char*, 13> of_projects = {
    "unit",     "rule",      "interviewers", "by",        "code",    "under",  "set",
    "question", "exclusive", "document",     "paragraph", "details", "domains"};
constexpr std::array<const char*, 7> of_continua = {"length",          "samples", "sampler", "domains",
                                                    "gamma-precision", "near",    "iou"};
constexpr std::array<const char*, 14> of_units = {
    "rule",     "interviewers", "exclusive",  "sets",      "missing", "error",       "population",
    "resample", "interval",     "half-width", "paragraph", "details", "differences", "sampled-coders"};

[[noreturn]] void refuse(const std::string& option, const std::string& of, const std::string& hint) {
  throw UsageError({.slug = "option-meaningless", .message = option + " is about " + of, .hint = hint});
}

bool is_continuum(const Request& request) {
  return request.given("segments") || request.text("unit") == "none";
}

// Where nothing is cut into units: the measures and options of units mean nothing, and the other way round.
void require_continuum_or_units(const Request& request) {
  const bool continuum = is_continuum(request);
  const std::vector<std::string> own = continuum ? continuum_measure_names() : measure_names();
  for (const std::string& measure : request.list("measure")) {
    if (std::ranges::find(own, measure) == own.end())
      refuse("the measure " + measure, continuum ? "units" : "a continuum",
             continuum ? "leave --unit none or --segments out" : "say --unit none, or --segments FILE");
  }
  for (const char* option : of_continua) {
    if (!continuum && request.given(option))
      refuse(std::string("--") + option, "a continuum", "say --unit none, or --segments FILE");
  }
  for (const char* option : of_units) {
    if (continuum && request.given(option))
      refuse(std::string("--") + option, "units", "leave it out, or --unit none and --segments");
  }
}

// Options of the one way to say what is compared mean nothing for the other.
void require_one_way(const Request& request) {
  require_continuum_or_units(request);
  const bool ratings = request.given("ratings");
  for (const char* option : of_ratings) {
    if (!ratings && request.given(option))
      refuse(std::string("--") + option, "a table of ratings", "--ratings FILE names the table");
  }
  for (const char* option : of_projects) {
    if ((ratings || request.given("segments")) && request.given(option))
      refuse(std::string("--") + option, "a project", "leave it out, or the table");
  }
  if (request.flag("paragraph") && request.globals().format != "text" &&
      request.globals().format != "markdown")
    refuse("--paragraph", "words",
           "leave -f out; the numbers are in `coding agree -f " + request.globals().format + "`");
  const bool documents = request.text("resample") == "documents";
  if (ratings && documents)
    refuse("--resample documents", "a project",
           "a table of ratings does not say which units belong together");
  if (documents && request.text("interval") == "bca") {
    throw UsageError({.slug = "option-meaningless",
                      .message = "--interval bca is made for resamples of units",
                      .hint = "resamples of documents have percentile intervals"});
  }
}

MeasureOptions options_for(const Request& request, int jobs) {
  MeasureOptions out{
      .missing = missing_named(request.text("missing")).value(),
      .precision = {.error = request.text("error") == "delta" ? ErrorKind::delta : ErrorKind::linearised,
                    .confidence = request.real("confidence"),
                    .population = request.optional_real("population")},
      .sampled_coders = request.flag("sampled-coders"),
      .jackknife = request.text("error") == "jackknife",
      .half_width = request.optional_real("half-width")};
  if (const auto replicates = request.optional_integer("bootstrap"))
    out.resampling = ResamplingOptions{
        .replicates = static_cast<std::uint64_t>(*replicates), .seed = request.globals().seed, .jobs = jobs};
  if (request.text("resample") == "pairs") out.resampled = Resampled::pairs;
  if (request.text("resample") == "documents") out.resampled = Resampled::documents;
  if (request.text("interval") == "bca") out.interval = IntervalKind::bca;
  return out;
}

// Of all categories, or of each against the rest.
std::vector<report::MeasuredRatings> measure_all(const Request& request, const RatingsInput& input,
                                                 const std::vector<std::string>& measures,
                                                 const MeasureOptions& options) {
  const auto one = [&](std::string code, const Patterns& patterns, const MeasureOptions& how) {
    report::MeasuredRatings out{.code = std::move(code), .coders = patterns.coders};
    out.measures = measured(patterns, measures, how);
    if (request.flag("differences")) out.differences = differences(patterns, out.measures, how.precision);
    return out;
  };
  std::vector<report::MeasuredRatings> out = {one("", input.patterns, options)};
  if (!request.flag("by-category")) return out;
  MeasureOptions binary = options;
  binary.weights = {};
  binary.metric = Metric(Level::nominal, {0, 1});
  for (std::size_t k = 0; k < input.ratings.categories().size(); ++k)
    out.push_back(one(input.ratings.categories()[k].name,
                      patterns_of(against_the_rest(input.ratings, k), input.jobs), binary));
  return out;
}

// The value decides, not the interval; a coefficient that does not exist does not pass.
bool falls_short(const std::vector<report::MeasuredRatings>& all, double threshold) {
  return std::ranges::any_of(all.front().measures, [&](const Measured& each) {
    if (!is_corrected_for_chance(each.measure) || each.measure == "kappa-max") return false;
    return !each.agreement.value || *each.agreement.value < threshold;
  });
}

ExitCode exit_code(const Request& request, const std::vector<report::MeasuredRatings>& all) {
  const auto threshold = request.optional_real("fail-under");
  return threshold && falls_short(all, *threshold) ? ExitCode::answer_is_no : ExitCode::done;
}

ExitCode run_ratings(Session& session, const Request& request) {
  const RatingsInput input = ratings_input(session, request);
  const std::vector<std::string> measures =
      request.given("measure") ? request.list("measure") : usual_measures(input.patterns.coders);
  MeasureOptions options = options_for(request, input.jobs);
  options.weights = input.weights;
  options.metric = input.metric;
  const auto all = measure_all(request, input, measures, options);
  answer_table(session, request,
               report::agreement_table(
                   all, {.reader = reader_of(session), .measures = options, .notes = input.notes}));
  return exit_code(request, all);
}

// A row a measure where there is more to say of each than a value and an interval.
bool wants_details(const Request& request) {
  for (const char* option : {"details", "differences", "half-width", "bootstrap"}) {
    if (request.given(option)) return true;
  }
  const std::string& format = request.globals().format;
  return format == "csv" || format == "tsv" || format == "json";
}

ExitCode run_project(Session& session, const Request& request) {
  report::AgreementTableOptions options{.reader = reader_of(session),
                                        .measures = options_for(request, jobs_of(session))};
  options.measures.metric = Metric(Level::nominal, {0, 1});
  ComparedCoders found = compare_coders(session, request,
                                        {.measures = request.list("measure"),
                                         .how = options.measures,
                                         .differences = request.flag("differences")});
  const auto all = report::rated_units(found.measured, found.rows, found.compared, options.reader);
  options.notes.ratings_missing = found.ratings_missing;
  options.compared = std::move(found.compared);
  if (request.flag("paragraph")) {
    session.answer(report::agreement_paragraph(all, options, std::string(version())));
  } else {
    Table table = wants_details(request) ? report::agreement_table(all, options)
                                         : report::agreement_overview(all, options);
    report::add_guard(table, found.study, report::Output::agreement);
    answer_table(session, request, std::move(table));
  }
  return exit_code(request, all);
}

ExitCode run_agree(Session& session, const Request& request) {
  require_one_way(request);
  if (request.given("segments"))
    return agree_on_continuum(session, request, read_segments(session, request), Overlapping::refused);
  if (request.text("unit") == "none")
    return agree_on_continuum(session, request, compared_continuum(session, request), Overlapping::by_code);
  return request.given("ratings") ? run_ratings(session, request) : run_project(session, request);
}

std::vector<OptionSpec> how_options() {
  return {{.name = "missing",
           .value = "HOW",
           .help = "what counts the same where ratings are missing; not for alpha",
           .by_default = "unit-mean",
           .choices = {"unit-mean", "rating-weighted", "pair-weighted", "ipw"}},
          {.name = "error",
           .value = "KIND",
           .help = "standard errors: divided by n - 1, by n, or by leaving one unit out",
           .by_default = "linearised",
           .choices = {"linearised", "delta", "jackknife"}},
          {.name = "confidence",
           .value = "C",
           .help = "of the intervals",
           .by_default = "0.95",
           .kind = ValueKind::real,
           .minimum = 0.01,
           .maximum = 0.9999},
          {.name = "population",
           .value = "N",
           .help = "all units there are, when the rated ones are many of them",
           .kind = ValueKind::real,
           .minimum = 1},
          {.name = "bootstrap",
           .value = "N",
           .help = "errors and intervals from N resamples",
           .kind = ValueKind::integer,
           .minimum = 10,
           .maximum = 10'000'000},
          {.name = "resample",
           .value = "WHAT",
           .help = "what the bootstrap draws; units of one document are alike; pairs as Krippendorff does, "
                   "alpha alone",
           .by_default = "units",
           .choices = {"units", "documents", "pairs"}},
          {.name = "interval",
           .value = "KIND",
           .help = "of the bootstrap",
           .by_default = "percentile",
           .choices = {"percentile", "bca"}},
          {.name = "sampled-coders",
           .help = "the coders are a sample, too: other coders might have done otherwise"},
          {.name = "differences", .help = "each two of the measures compared, on the same units"},
          {.name = "half-width",
           .value = "W",
           .help = "also say how many units an interval of ± W needs",
           .kind = ValueKind::real,
           .minimum = 0.0001,
           .maximum = 1},
          {.name = "details", .help = "of a project, too, a row a measure, with standard errors"},
          {.name = "paragraph", .help = "a paragraph for the report of the study, with gaps to fill in"},
          {.name = "fail-under",
           .value = "X",
           .help = "exit status 1 when a coefficient corrected for chance is lower or does not exist",
           .kind = ValueKind::real,
           .minimum = -1,
           .maximum = 1}};
}

std::vector<std::string> all_measures() {
  std::vector<std::string> out = measure_names();
  const std::vector<std::string> more = continuum_measure_names();
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

}  // namespace

CommandSpec agree_command() {
  std::vector<OptionSpec> options = {
      {.name = "measure",
       .value = "LIST",
       .help = "which coefficients; cohen (fleiss of more coders) beside percent, alpha and ac unless given",
       .choices = all_measures(),
       .comma_separated = true}};
  const auto add = [&](const std::vector<OptionSpec>& more) {
    options.insert(options.end(), more.begin(), more.end());
  };
  add(compared_options());
  add(ratings_options());
  add(continuum_options());
  add(how_options());
  Takes takes = reading;
  takes.seed = true;
  takes.jobs = true;
  return {
      .words = "agree",
      .group = Group::compare,
      .summary = "Measure how far coders agree.",
      .options = std::move(options),
      .one_of = {{.options = {"ratings", "segments"}},
                 {.options = {"code", "under", "exclusive"}},
                 {.options = {"by", "code", "exclusive"}},
                 {.options = {"set", "code", "exclusive"}},
                 {.options = {"question", "code", "exclusive"}},
                 {.options = {"sets", "exclusive"}},
                 {.options = {"sets", "weights", "weights-file"}},
                 {.options = {"sets", "level", "distances"}},
                 {.options = {"sets", "categories"}},
                 {.options = {"sets", "by-category"}}},
      .takes = takes,
      .about =
          "How reliable is the coding? Compares the coders of a project, two or more, on the documents that "
          "at "
          "least two of them have coded: there, a unit that a coder did not give a code is rated as absent, "
          "also "
          "when `coders coded` alone says that they went through it. Each code is present or absent in each "
          "unit; a row above the last level (--by) is the union of what is below it. The last rows are all "
          "pairs of a unit and a code together, and the mean over codes. Beside alpha stands what it is over "
          "the units alone that somebody coded: text that all leave uncoded is easy to agree on. --sets "
          "takes "
          "each unit's set of codes as one rating, --exclusive codes that exclude each other; a unit to "
          "which a "
          "coder gave two of these is rated as `several of them`, and a note counts such ratings.\n\n"
          "--ratings takes a plain table instead, and no project: a header, a row a unit, a column a coder "
          "(a "
          "first column named `unit` is its label), or the columns unit, coder and value. An empty cell is a "
          "missing rating. What does not exist is a dash, and a note says why.\n\n"
          "--unit none compares segments as they are, with no units: uα of each code and of all (when no "
          "coder "
          "gives two codes to one passage), marking alone, coding alone. --segments takes them from a table "
          "with the columns coder, start, end, code, perhaps document and domain. Measures: u-alpha, "
          "u-alpha-binary, "
          "cu-alpha, "
          "ku-alpha, alpha-u, gamma, gamma-cat, gamma-k, boundary, boundary-pi, boundary-kappa, "
          "boundary-edits, "
          "segmentation, pk, "
          "windowdiff, windowdiff-padded, precision, recall, f1, and ATLAS.ti's Cu-α (atlas-domains), cu-α "
          "(atlas-codes) and α-binary (atlas-binary), where a domain is the highest code above; --bootstrap "
          "draws documents. "
          "docs/methods/unitizing.md, gamma.md and segmentation.md.\n\n"
          "Percentages: percent (mean over units), percent-pairwise, percent-unanimous, positive and "
          "negative "
          "(of two categories), miles-huberman, turkish (× 100), holsti, iranian (× 100). Corrected for "
          "chance: "
          "cohen, scott, bangdiwala (two coders), fleiss, conger, light, brennan-prediger, ac, alpha; "
          "kappa-max "
          "is the greatest kappa that the coders' margins allow. Of a project also what other programs print "
          "for two coders: nvivo, nvivo-weighted, nvivo-percent, maxqda, maxqda-percent, and pooled "
          "(Dedoose); "
          "miles-huberman, turkish, holsti and iranian are there over the units that somebody gave the code. "
          "With --weights coefficients are weighted; alpha has --level instead, and with --weights the form "
          "of "
          "irrCAC. Weights and levels with an order need numbers or --categories: words have no order. "
          "Formulas "
          "and sources: docs/methods/coded-units.md, agreement.md and agreement-intervals.md.\n\n"
          "Columns (csv, json, --details): code, measure, value, se, lower, upper, observed and expected "
          "agreement, units, observed_disagreement and expected_disagreement (alpha), pairable, coders, "
          "p_one_sided, p_two_sided, degrees, below_667 and below_800 (share of resamples), units_needed, "
          "undefined; of a project also name, of (code, decisions, mean, units, category), text (all, coded) "
          "and present (share of the ratings). Exit status 1: below --fail-under.\n\n"
          "Cost: reading the texts and finding their sentences; a million units of four coders in a table "
          "are "
          "read and measured in about a quarter of a second.",
      .examples = {{"coding agree", "each code with percent, κ, α and AC1, sentence by sentence"},
                   {"coding agree --by category --unit paragraph", "categories, on paragraphs"},
                   {"coding agree --sets masi --unit turn", "the set of codes of each turn"},
                   {"coding agree --code sosyallesme --bootstrap 1000 --resample documents",
                    "one code, with intervals that know that documents differ"},
                   {"coding agree --paragraph", "what to report, with gaps for what only you know"},
                   {"coding agree --unit none --bootstrap 1000", "uα: no units, borders count"},
                   {"coding agree --unit none --measure gamma,f1", "γ, and how many segments match"},
                   {"coding agree --segments segments.csv --length 5000", "the uα family of a table"},
                   {"coding agree --ratings ratings.csv", "the usual coefficients with 95 % intervals"},
                   {"coding agree --ratings ratings.csv --measure alpha --level ordinal --bootstrap 10000",
                    "α of ranks, with the chance that it is below .667 and .800"},
                   {"coding agree --ratings ratings.csv --measure cohen,ac --weights quadratic --differences",
                    "two weighted coefficients, and whether they differ"},
                   {"coding agree --ratings ratings.csv --by-category -f csv",
                    "each category against the rest"}},
      .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
      .run = run_agree};
}

}  // namespace coding::cli
