#include "coding/analysis/attribute_groups.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/collate.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/nearest.hpp"

namespace coding {

namespace {

// More different numbers than these are not groups unless cut.
constexpr std::size_t most_numbers = 6;

bool is_number(AttributeType type) { return type == AttributeType::integer || type == AttributeType::real; }

bool has_order(AttributeType type) { return is_number(type) || type == AttributeType::date; }

// Negative, 0 or positive. ISO 8601 sorts as text.
int compare(const std::string& one, const std::string& other, AttributeType type) {
  if (!is_number(type)) return one.compare(other);
  const double first = parse_real(one).value_or(0);
  const double second = parse_real(other).value_or(0);
  return first < second ? -1 : first > second ? 1 : 0;
}

bool is_less(const std::string& one, const std::string& other, AttributeType type) {
  return compare(one, other, type) < 0;
}

void require_cuts(const Attribute& attribute, const std::vector<std::string>& cuts) {
  if (cuts.empty()) return;
  if (!has_order(attribute.type)) {
    throw UsageError(
        {.slug = "cuts-not-for",
         .message = "'" + attribute.key + "' is of type " + name_of(attribute.type) + ", which cannot be cut",
         .hint = "numbers and dates can; its values are the groups as they are"});
  }
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const bool readable = attribute.type == AttributeType::date ? fits(cuts[i], attribute) && !cuts[i].empty()
                                                                : parse_real(cuts[i]).has_value();
    if (!readable) {
      throw UsageError({.slug = "cut-malformed",
                        .message = "'" + cuts[i] + "' is no " +
                                   (attribute.type == AttributeType::date ? "date" : "number"),
                        .hint = attribute.type == AttributeType::date ? "write 2021-09-01" : "write 10,20"});
    }
    if (i > 0 && !is_less(cuts[i - 1], cuts[i], attribute.type)) {
      throw UsageError({.slug = "cuts-not-rising",
                        .message = "'" + cuts[i] + "' does not come after '" + cuts[i - 1] + "'",
                        .hint = "name each place once, the smallest first"});
    }
  }
}

std::vector<std::string> labels_of(const std::vector<std::string>& cuts) {
  std::vector<std::string> out = {"<" + cuts.front()};
  for (std::size_t i = 1; i < cuts.size(); ++i) out.push_back(cuts[i - 1] + "–<" + cuts[i]);
  out.push_back("≥" + cuts.back());
  return out;
}

// The different values in the order in which they are shown.
std::vector<std::string> in_order(std::vector<std::string> values, const Attribute& attribute) {
  const auto place = [&](const std::string& value) {
    const auto found = std::find(attribute.choices.begin(), attribute.choices.end(), value);
    return static_cast<std::size_t>(found - attribute.choices.begin());
  };
  std::sort(values.begin(), values.end(), [&](const std::string& one, const std::string& other) {
    if (attribute.type == AttributeType::choice && place(one) != place(other))
      return place(one) < place(other);
    if (attribute.type == AttributeType::boolean) return one > other;
    const auto order = has_order(attribute.type) ? compare(one, other, attribute.type) : 0;
    return order != 0 ? order < 0 : natural_less(one, other);
  });
  return values;
}

[[noreturn]] void refuse_groups(const Attribute& attribute, std::size_t values) {
  if (has_order(attribute.type)) {
    const bool date = attribute.type == AttributeType::date;
    throw UsageError(
        {.slug = "groups-too-many",
         .message = "'" + attribute.key + "' has " + std::to_string(values) +
                    " different values, too many to be groups",
         .hint = std::string("say where to cut: --cut ") +
                 (date ? "2021-09-01 makes before and from then on" : "10,20 makes <10, 10–<20 and ≥20")});
  }
  throw UsageError({.slug = "groups-too-many",
                    .message = "'" + attribute.key + "' has " + std::to_string(values) +
                               " different values, too many to be groups",
                    .hint = "at most " + std::to_string(most_groups) +
                            "; give the participants an attribute that puts them together"});
}

std::optional<std::string> value_of(const Participant& participant, const Attribute& attribute) {
  const auto found = participant.values.find(attribute.key);
  if (found == participant.values.end() || found->second.empty()) return std::nullopt;
  if (has_order(attribute.type) && !fits(found->second, attribute)) return std::nullopt;
  return found->second;
}

// The groups are numbered, those without people taken out.
void number_groups(const std::vector<std::optional<std::string>>& group,
                   const std::vector<std::string>& labels, AttributeGroups& out) {
  std::map<std::string, std::size_t> sizes;
  for (const auto& each : group) {
    if (each) ++sizes[*each];
  }
  std::map<std::string, std::size_t> numbers;
  for (const std::string& label : labels) {
    if (sizes[label] == 0) continue;
    numbers[label] = out.labels.size();
    out.labels.push_back(label);
    out.sizes.push_back(sizes[label]);
  }
  for (const auto& each : group) out.group_of.push_back(each ? numbers[*each] : no_group);
}

}  // namespace

const Attribute& attribute_at(const Study& study, const std::string& wanted) {
  const auto same = [&](const std::string& name) {
    return fold(name, study.language) == fold(wanted, study.language);
  };
  for (const Attribute& attribute : study.attributes) {
    if (attribute.key == wanted) return attribute;
  }
  for (const Attribute& attribute : study.attributes) {
    if (same(attribute.key) || (!attribute.title.empty() && same(attribute.title))) return attribute;
  }
  std::vector<std::string> names;
  for (const Attribute& attribute : study.attributes) names.push_back(attribute.key);
  const auto close = nearest(wanted, names);
  std::string listed;
  for (const std::string& name : close.empty() ? names : close) listed += (listed.empty() ? "" : ", ") + name;
  throw UsageError({.slug = "attribute-unknown",
                    .message = "the participants have no attribute '" + wanted + "'",
                    .hint = names.empty()   ? "`coding participants import FILE.csv` gives them some"
                            : close.empty() ? "the attributes are " + listed
                                            : "did you mean " + listed + "?"});
}

AttributeGroups attribute_groups(const Project& project, const std::vector<ParticipantId>& people,
                                 const GroupingOptions& options) {
  AttributeGroups out{.attribute = attribute_at(project.study, options.attribute)};
  const Attribute& attribute = out.attribute;
  require_cuts(attribute, options.cuts);
  std::unordered_map<ParticipantId, const Participant*> known;
  for (const Participant& participant : project.participants) known.emplace(participant.id, &participant);
  std::vector<std::optional<std::string>> values;
  std::vector<std::string> different;
  for (const ParticipantId& id : people) {
    const auto found = known.find(id);
    values.push_back(found == known.end() ? std::nullopt : value_of(*found->second, attribute));
    if (!values.back())
      out.ungrouped.push_back(id);
    else
      different.push_back(*values.back());
  }
  std::sort(different.begin(), different.end());
  different.erase(std::unique(different.begin(), different.end()), different.end());
  if (!options.cuts.empty()) {
    const auto labels = labels_of(options.cuts);
    for (auto& value : values) {
      if (!value) continue;
      const auto cut = std::upper_bound(options.cuts.begin(), options.cuts.end(), *value,
                                        [&](const std::string& one, const std::string& other) {
                                          return is_less(one, other, attribute.type);
                                        });
      value = labels[static_cast<std::size_t>(cut - options.cuts.begin())];
    }
    number_groups(values, labels, out);
    return out;
  }
  const std::size_t most = has_order(attribute.type) ? most_numbers : most_groups;
  if (different.size() > most) refuse_groups(attribute, different.size());
  number_groups(values, in_order(std::move(different), attribute), out);
  return out;
}

}  // namespace coding
