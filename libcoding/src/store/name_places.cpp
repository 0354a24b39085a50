// What is kept beside the key, as JSON lines.
#include <nlohmann/json.hpp>

#include "coding/base/error.hpp"
#include "coding/store/pseudonyms.hpp"
#include "store/json_writer.hpp"
#include "store/reading.hpp"

namespace coding {

NamePlaces read_name_places(std::string_view bytes, std::string_view file) {
  NamePlaces places;
  for (const NumberedLine& line : lines_in(bytes)) {
    try {
      const auto json = nlohmann::json::parse(line.text);
      if (json.contains("forms"))
        places.texts.push_back(
            {.file = json.at("file"), .text = json.at("text"), .labels = json.at("forms")});
      else
        places.patches.push_back({.file = json.at("file"),
                                  .of = json.value("of", ""),
                                  .now = json.value("now", std::vector<std::string>()),
                                  .was = json.value("was", std::vector<std::string>())});
    } catch (const nlohmann::json::exception&) {
      throw DataError({.slug = "places-malformed",
                       .message = "this line does not say where a name stood",
                       .hint = "restore the file from a copy: without it names come back in their first form",
                       .place = {std::string(file), line.number}});
    }
  }
  return places;
}

std::string name_places_jsonl(const NamePlaces& places) {
  std::string out;
  for (const TextForms& text : places.texts) {
    JsonObjectWriter labels(JsonLayout::one_line);
    for (const auto& [label, forms] : text.labels) labels.texts(label, forms);
    out += JsonObjectWriter(JsonLayout::one_line)
               .text("file", text.file)
               .text("text", text.text)
               .raw("forms", labels.str())
               .str() +
           "\n";
  }
  for (const LinePatch& patch : places.patches) {
    out += JsonObjectWriter(JsonLayout::one_line)
               .text("file", patch.file)
               .text("of", patch.of)
               .texts("now", patch.now)
               .texts("was", patch.was)
               .str() +
           "\n";
  }
  return out;
}

}  // namespace coding
