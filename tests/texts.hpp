// A few texts with their turns, as the index of words takes them.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "coding/lexicon/corpus.hpp"
#include "coding/text/utf8.hpp"

namespace coding::test {

struct Texts {
  std::vector<Document> documents{};
  std::vector<SourceText> texts{};

  std::vector<SourceDocument> sources() const {
    std::vector<SourceDocument> out;
    for (const Document& document : documents)
      out.push_back({document.id, document.language, document.text_sha256});
    return out;
  }
  Index index() const {
    return build_index(sources(), [this](std::size_t i) { return texts[i]; });
  }
};

// A mark for every line that begins with a label and ": ". "G" asks, "T" translates, other labels are
// participants of their own name.
inline void add_text(Texts& to, std::string id, Language language, std::string text) {
  Document document{.id = {id}, .language = std::move(language), .text_sha256 = "digest of " + id};
  SourceText source{.text = std::move(text)};
  std::size_t position = 0;  // in code points
  for (std::size_t byte = 0; byte < source.text.size();) {
    const std::size_t end = std::min(source.text.find('\n', byte), source.text.size() - 1) + 1;
    const std::string line = source.text.substr(byte, end - byte);
    const std::size_t length = count_code_points(line);
    const std::size_t colon = line.find(": ");
    if (colon != std::string::npos && colon <= 3) {
      const std::string label = line.substr(0, colon);
      source.marks.push_back(
          {.span = {position, position + length}, .label = label, .said = position + colon + 2});
      const auto same = [&](const Speaker& speaker) { return speaker.label == label; };
      if (std::none_of(document.speakers.begin(), document.speakers.end(), same)) {
        const SpeakerRole role = label == "G"   ? SpeakerRole::interviewer
                                 : label == "T" ? SpeakerRole::other
                                                : SpeakerRole::participant;
        const ParticipantId participant{role == SpeakerRole::participant ? label : ""};
        document.speakers.push_back({label, role, participant});
      }
    }
    position += length;
    byte = end;
  }
  to.documents.push_back(std::move(document));
  to.texts.push_back(std::move(source));
}

}  // namespace coding::test
