// `coding agree` where nothing was cut into units: segments of a CSV table, or of a project, as they are.
#pragma once

#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/agreement/continuum.hpp"

namespace coding::cli {

// --segments, --length, --samples, --sampler, --gamma-precision, --near, --iou
std::vector<OptionSpec> continuum_options();

// The table of --segments.
Continuum read_segments(Session& session, const Request& request);

// What overlapping codes of one coder are for the uα family: a fault of the table, or the way people code.
enum class Overlapping { refused, by_code };

// Measures (--measure, else the uα family) and answers. Throws what measured and measured_codings throw.
ExitCode agree_on_continuum(Session& session, const Request& request, const Continuum& continuum,
                            Overlapping overlapping);

}  // namespace coding::cli
