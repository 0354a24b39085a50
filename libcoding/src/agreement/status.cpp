#include "coding/agreement/status.hpp"

namespace coding {

std::string_view name_of(Status status) {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::no_variation:
      return "no-variation";
    case Status::nothing_pairable:
      return "nothing-pairable";
    case Status::single_unit:
      return "single-unit";
    case Status::coder_empty:
      return "coder-empty";
    case Status::overlapping:
      return "overlapping";
    case Status::not_applicable:
      return "not-applicable";
  }
  return "";
}

}  // namespace coding
