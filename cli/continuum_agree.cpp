#include "cli/continuum_agree.hpp"

#include <algorithm>

#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/agreement/continuum_measures.hpp"
#include "coding/agreement/segments_table.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/comparison/coded_continuum.hpp"
#include "coding/report/continuum_tables.hpp"

namespace coding::cli {

namespace {

// "5000" is every document's, "Y1=5000" that of one.
StretchLengths lengths_of(const Request& request) {
  StretchLengths out;
  for (const std::string& text : request.list("length")) {
    const std::size_t sign = text.rfind('=');
    const auto number = parse_integer(sign == std::string::npos ? text : text.substr(sign + 1));
    if (!number || *number < 0 || *number > longest_stretch)
      throw UsageError({.slug = "length-invalid",
                        .message = "'" + text + "' is not a length",
                        .hint = "write --length 5000, or --length Y1=5000,Y2=4200"});
    if (sign == std::string::npos)
      out.each = *number;
    else
      out.named[text.substr(0, sign)] = *number;
  }
  return out;
}

ContinuumOptions options_for(const Session& session, const Request& request) {
  ContinuumOptions out{.near = request.integer("near"), .match = {.threshold = request.real("iou")}};
  out.gamma.samples = static_cast<std::size_t>(request.integer("samples"));
  out.gamma.precision = request.optional_real("gamma-precision");
  out.gamma.sampler =
      request.text("sampler") == "shuffle" ? GammaSampler::shuffle : GammaSampler::statistical;
  out.gamma.seed = request.globals().seed;
  out.gamma.jobs = jobs_of(session);
  if (const auto replicates = request.optional_integer("bootstrap"))
    out.bootstrap = DocumentBootstrap{.replicates = static_cast<std::size_t>(*replicates),
                                      .confidence = request.real("confidence"),
                                      .seed = request.globals().seed};
  return out;
}

std::size_t marked_units(const Continuum& continuum) {
  std::size_t out = 0;
  for (const ContinuumDocument& document : continuum.documents) {
    if (!is_pairable(document)) continue;
    for (const auto& units : document.coders) out += units ? units->size() : 0;
  }
  return out;
}

}  // namespace

std::vector<OptionSpec> continuum_options() {
  return {
      {.name = "segments",
       .value = "FILE",
       .help =
           "segments that nobody cut into units: CSV with coder, start, end, code, perhaps document, domain",
       .completion = Completion::file},
      {.name = "length",
       .value = "LIST",
       .help = "how long the documents of --segments are: 5000, or Y1=5000,Y2=4200",
       .comma_separated = true},
      {.name = "samples",
       .value = "N",
       .help = "continua made by chance for gamma",
       .by_default = "30",
       .kind = ValueKind::integer,
       .minimum = 1,
       .maximum = 100'000},
      {.name = "gamma-precision",
       .value = "P",
       .help = "as many samples as gamma's chance needs to be known within P",
       .kind = ValueKind::real,
       .minimum = 0.001,
       .maximum = 0.5},
      {.name = "sampler",
       .value = "KIND",
       .help = "how gamma's samples are made",
       .by_default = "statistical",
       .choices = {"statistical", "shuffle"}},
      {.name = "near",
       .value = "N",
       .help = "boundaries N places apart are no near miss any more",
       .by_default = "2",
       .kind = ValueKind::integer,
       .minimum = 1,
       .maximum = 1'000'000},
      {.name = "iou",
       .value = "T",
       .help = "units match that share this much of what either covers",
       .by_default = "0.5",
       .kind = ValueKind::real,
       .minimum = 0.01,
       .maximum = 1}};
}

Continuum read_segments(Session& session, const Request& request) {
  const GivenFile given = given_file(session, request.text("segments"));
  return read_segments_table(given.bytes, given.name, lengths_of(request));
}

ExitCode agree_on_continuum(Session& session, const Request& request, const Continuum& continuum,
                            Overlapping overlapping) {
  const std::vector<std::string> measures =
      request.given("measure") ? request.list("measure")
                               : std::vector<std::string>{"u-alpha", "u-alpha-binary", "cu-alpha"};
  const ContinuumOptions options = options_for(session, request);
  const auto rows = overlapping == Overlapping::by_code ? measured_codings(continuum, measures, options)
                                                        : measured(continuum, measures, options);
  const auto documents = std::ranges::count_if(continuum.documents, is_pairable);
  answer_table(session, request,
               report::continuum_table(rows, {.reader = reader_of(session),
                                              .coders = continuum.coders.size(),
                                              .documents = static_cast<std::size_t>(documents),
                                              .units = marked_units(continuum),
                                              .bootstrap = options.bootstrap,
                                              .samples = options.gamma.samples,
                                              .seed = request.globals().seed}));
  const auto threshold = request.optional_real("fail-under");
  const bool short_of = threshold && std::ranges::any_of(rows, [&](const ContinuumMeasured& row) {
                          return row.code.empty() && !(row.value && *row.value >= *threshold);
                        });
  return short_of ? ExitCode::answer_is_no : ExitCode::done;
}

}  // namespace coding::cli
