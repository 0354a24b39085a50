#include "coding/analysis/thing_map.hpp"

#include <string>

#include "coding/base/error.hpp"

namespace coding {

ThingMap thing_map(const CodeUnits& units, const ThingMapOptions& options) {
  ThingMap out{.options = options, .sets = thing_sets(units, options.things, options.minimum)};
  const std::size_t things = out.sets.items.size();
  if (things > most_scaled) {
    throw UsageError({.slug = "things-too-many",
                      .message = std::to_string(things) + " are too many for a map, which takes at most " +
                                 std::to_string(most_scaled),
                      .hint = "ask for fewer with --minimum, or map the codes"});
  }
  out.map = scaled(things, distance_of(out.sets, options.distance), {.dimensions = options.dimensions});
  return out;
}

}  // namespace coding
