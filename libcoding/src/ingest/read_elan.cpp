// ELAN's .eaf: the annotations of the tiers that depend on no other, in the order of their times.
//
// A tier's PARTICIPANT speaks it, else the tier's own name. Tiers with a PARENT_REF (translations, glosses,
// words) are about other annotations and not said by anybody: left out and counted by their names. A
// TIME_SLOT may lack its TIME_VALUE; the annotation then stands where its slot stands in TIME_ORDER, without
// a time.
#include <algorithm>
#include <map>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"
#include "ingest/readers.hpp"
#include "ingest/utterances.hpp"
#include "package/xml.hpp"

namespace coding {

namespace {

struct Slot {
  std::int64_t order = 0;  // the time, or that of the slot before it
  std::optional<std::int64_t> ms{};
};

using Slots = std::map<std::string_view, Slot>;

Slots slots_of(const pugi::xml_node& root) {
  Slots slots;
  std::int64_t latest = 0;
  for (const pugi::xml_node& node : root.child("TIME_ORDER").children("TIME_SLOT")) {
    Slot slot;
    slot.ms = parse_integer(node.attribute("TIME_VALUE").value());
    if (slot.ms && *slot.ms < 0) slot.ms.reset();
    latest = slot.ms.value_or(latest);
    slot.order = latest;
    slots.emplace(node.attribute("TIME_SLOT_ID").value(), slot);
  }
  return slots;
}

struct Spoken {
  std::int64_t order = 0;
  Utterance utterance{};
};

void add_tier(const pugi::xml_node& tier, const Slots& slots, const Xml& xml, std::vector<Spoken>& spoken) {
  const std::string participant = collapse_spaces(tier.attribute("PARTICIPANT").value());
  const std::string name = collapse_spaces(tier.attribute("TIER_ID").value());
  for (const pugi::xml_node& annotation : tier.children("ANNOTATION")) {
    const pugi::xml_node aligned = annotation.child("ALIGNABLE_ANNOTATION");
    if (!aligned) continue;
    const auto begin = slots.find(aligned.attribute("TIME_SLOT_REF1").value());
    const auto end = slots.find(aligned.attribute("TIME_SLOT_REF2").value());
    if (begin == slots.end() || end == slots.end()) {
      throw DataError(xml.at({.slug = "time-slot-unknown",
                              .message = "the annotation refers to a time slot that is not in TIME_ORDER",
                              .hint = "open the file in ELAN and save it again"},
                             aligned));
    }
    spoken.push_back({begin->second.order,
                      {.speaker = participant.empty() ? name : participant,
                       .text = collapse_spaces(aligned.child("ANNOTATION_VALUE").text().get()),
                       .begin_ms = begin->second.ms,
                       .end_ms = end->second.ms}});
  }
}

void count_tier(const pugi::xml_node& tier, TextBuilder& builder) {
  const auto annotations = tier.children("ANNOTATION");
  const auto count = static_cast<std::size_t>(std::distance(annotations.begin(), annotations.end()));
  builder.omit("annotations of tier " + collapse_spaces(tier.attribute("TIER_ID").value()), count);
}

void refuse_other(const Xml& xml) {
  if (std::string_view(xml.root().name()) == "ANNOTATION_DOCUMENT") return;
  throw DataError(xml.at({.slug = "not-elan",
                          .message = "the file is XML, but not ELAN's: its root is not ANNOTATION_DOCUMENT",
                          .hint = "export the transcript as .docx, .html or text"},
                         xml.root()));
}

}  // namespace

Reading read_elan(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  const Xml xml(bytes, options.file, limits);
  refuse_other(xml);
  TextBuilder builder(options.file, limits);
  const Slots slots = slots_of(xml.root());
  std::vector<Spoken> spoken;
  for (const pugi::xml_node& tier : xml.root().children("TIER")) {
    if (tier.attribute("PARENT_REF")) {
      count_tier(tier, builder);
    } else {
      add_tier(tier, slots, xml, spoken);
    }
  }
  std::stable_sort(spoken.begin(), spoken.end(),
                   [](const Spoken& a, const Spoken& b) { return a.order < b.order; });
  std::vector<Utterance> utterances;
  for (Spoken& one : spoken) utterances.push_back(std::move(one.utterance));
  compose_turns(utterances, std::nullopt, "annotations without text", builder);
  return builder.take("elan/1");
}

}  // namespace coding
