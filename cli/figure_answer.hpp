// A drawing goes into the file that is named with -o: what kind of file it is, is told by its name.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/figure/drawing.hpp"
#include "coding/figure/render.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

// --gloss, --no-title, --page, --dpi
std::vector<OptionSpec> page_options();

PageSize page_wanted(const Request& request);

// The language of a figure: that of --gloss, else the study's.
Language figure_language(const Request& request, const Study& study);

// The end of the named file, ".svg". `allowed` names what there may be, for the hint. Throws UsageError
// "output-missing" without -o.
std::string figure_extension(const Session& session, const std::string& allowed);

// Throws UsageError "figure-format" when it is no image.
ImageFormat image_format_of(const std::string& extension, const std::string& allowed);

// Complains about letters that no font has, and writes the image. Throws what the guard of names throws when
// one stands in the drawing, even where the bytes of the image do not show it.
void answer_drawing(Session& session, const Request& request, const Drawing& drawing, ImageFormat format);

}  // namespace coding::cli
