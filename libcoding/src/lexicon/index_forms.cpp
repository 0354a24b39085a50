#include "lexicon/index_forms.hpp"

#include <algorithm>

namespace coding {

FormPlaces::FormPlaces(const Index::Data& data, const Selection& selection,
                       std::span<const std::uint32_t> forms)
    : data_(&data),
      selection_(&selection),
      first_in_(data.document_count(), nothing),
      next_in_(forms.size(), nothing) {
  cursors_.reserve(forms.size());
  for (const std::uint32_t form : forms) cursors_.emplace_back(data, form);
  for (std::uint32_t cursor = 0; cursor < cursors_.size(); ++cursor) {
    if (cursors_[cursor].next()) wait(cursor);
  }
}

// In the document of its next included part.
void FormPlaces::wait(std::uint32_t cursor) {
  while (!is_included(cursors_[cursor].part())) {
    if (!cursors_[cursor].next()) return;
  }
  const std::uint32_t document = data_->parts[cursors_[cursor].part()].document;
  next_in_[cursor] = first_in_[document];
  first_in_[document] = cursor;
}

void FormPlaces::move_behind(std::uint32_t cursor, std::uint32_t document) {
  const DocumentRecord record = data_->documents[document];
  const std::uint32_t end = record.first_part + record.parts;
  do {
    if (!cursors_[cursor].next()) return;
  } while (cursors_[cursor].part() < end);
  wait(cursor);
}

bool FormPlaces::occurs_in(std::uint32_t document) {
  for (; at_ < document; ++at_) {
    for (std::uint32_t cursor = first_in_[at_]; cursor != nothing;) {
      const std::uint32_t next = next_in_[cursor];
      move_behind(cursor, at_);
      cursor = next;
    }
  }
  return first_in_[document] != nothing;
}

std::vector<std::uint32_t> FormPlaces::places_in(std::uint32_t document) {
  const DocumentRecord record = data_->documents[document];
  const std::uint32_t end = record.first_part + record.parts;
  std::vector<std::uint32_t> out;
  for (std::uint32_t cursor = first_in_[document]; cursor != nothing;) {
    const std::uint32_t next = next_in_[cursor];
    FormCursor& form = cursors_[cursor];
    bool more = true;
    for (; more && form.part() < end; more = form.next()) {
      if (is_included(form.part()))
        form.places(record.words, [&](std::uint32_t place) { out.push_back(place); });
    }
    if (more) wait(cursor);
    cursor = next;
  }
  at_ = document + 1;
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace coding
