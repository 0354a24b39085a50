#include "lexicon/word_stream.hpp"

namespace coding {

WordStream StreamMaker::make(const Text& text, const std::vector<UnitSpan>& units) {
  WordStream stream;
  const auto add = [&stream](std::uint32_t id, std::size_t begin, std::size_t end, std::size_t unit) {
    stream.ids.push_back(id);
    stream.words.push_back({begin, end, unit});
  };
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    const std::size_t begin = text.byte_of(units[unit].span.begin);
    const std::size_t end = begin + text.slice(units[unit].span).size();
    reader_.read(text.bytes(), begin, end, [&](std::uint32_t form, std::uint32_t from, std::uint32_t to) {
      add(form, from, to, unit);
    });
    add(barrier, end, end, unit);
  }
  for (std::string& key : reader_.vocabulary().keys(keys_.size()))
    keys_.push_back(kept_.emplace_back(std::move(key)));
  return stream;
}

std::vector<StreamHit> hits_of(const ResolvedPattern& pattern, const WordStream& stream, std::size_t forms,
                               bool overlapping) {
  std::vector<bool> begins(forms, false);
  for (const std::uint32_t form : pattern.words.front()) begins[form] = true;
  std::vector<StreamHit> hits;
  for (std::size_t at = 0; at < stream.ids.size();) {
    const std::uint32_t id = stream.ids[at];
    const std::size_t length = id != barrier && begins[id] ? matched_length(pattern, stream.ids, at) : 0;
    if (length > 0) hits.push_back({at, at + length});
    at += length > 0 && !overlapping ? length : 1;
  }
  return hits;
}

}  // namespace coding
