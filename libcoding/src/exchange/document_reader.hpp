// The text and the marks of the document that is written now. Segments stand by coder and document, so the
// last one read is nearly always the one that is asked for.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "coding/exchange/project_data.hpp"

namespace coding {

class DocumentReader {
 public:
  explicit DocumentReader(const ProjectData& data) : data_(&data) {}

  const Text& text(const Document& document) {
    if (!text_ || text_id_ != document.id) {
      text_ = data_->text_of ? data_->text_of(document) : Text();
      text_id_ = document.id;
    }
    return *text_;
  }

  const std::vector<Mark>& marks(const Document& document) {
    if (!marks_ || marks_id_ != document.id) {
      marks_ = data_->marks_of ? data_->marks_of(document) : std::vector<Mark>();
      marks_id_ = document.id;
    }
    return *marks_;
  }

  // Empty where the text is shorter than the span says.
  std::string_view passage(const Document& document, Span span) {
    const Text& all = text(document);
    return span.begin <= span.end && span.end <= all.length() ? all.slice(span) : std::string_view();
  }

 private:
  const ProjectData* data_;
  DocumentId text_id_{};
  DocumentId marks_id_{};
  std::optional<Text> text_{};
  std::optional<std::vector<Mark>> marks_{};
};

// The document's label for this speaker, or nothing.
inline const Speaker* find_speaker(const Document& document, const std::string& label) {
  for (const Speaker& speaker : document.speakers)
    if (speaker.label == label) return &speaker;
  return nullptr;
}

}  // namespace coding
