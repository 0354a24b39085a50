#include "lexicon/vocabulary.hpp"

#include "coding/lexicon/patterns.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t first_slots = 4096;
constexpr std::size_t block_size = 65536;
constexpr std::size_t words_at_a_time = 4096;

// Does a letter that the match key surely keeps stand in it? Nearly always the first one.
bool surely_has_key(std::string_view word) {
  for (std::size_t byte = 0; byte < word.size();) {
    const char32_t c = next_code_point(word, byte);
    if ((c < 0x300 && c != 0xAD) || (c >= 0x0620 && c <= 0x064A && c != 0x0640)) return true;
  }
  return false;
}

}  // namespace

Vocabulary::Vocabulary(Language language)
    : options_{.language = std::move(language)}, slots_(first_slots), mask_(first_slots - 1) {}

// Of a long word all bytes count: Turkish words differ at their end.
void Vocabulary::add_tail(std::string_view bytes, Word& word) {
  for (std::size_t at = 16; at < bytes.size(); at += 8) {
    std::uint64_t more = 0;
    std::memcpy(&more, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    word.hash = mixed(word.hash, more);
  }
}

bool Vocabulary::same_tail(const Slot& slot, std::string_view word) const {
  return (has_number(slot.number) ? surfaces_[slot.number] : unnumbered_[last_number - slot.number]) == word;
}

std::uint32_t Vocabulary::add(const Word& word, std::string_view bytes, std::size_t at) {
  const bool numbered = surely_has_key(bytes) || !word_key(bytes, options_).empty();
  auto& list = numbered ? surfaces_ : unnumbered_;
  const auto index = static_cast<std::uint32_t>(list.size());
  const std::uint32_t number = numbered ? index : last_number - index;
  list.push_back(keep(bytes));
  slots_[at] = {word.first, word.second, static_cast<std::uint32_t>(word.size), number};
  if (++used_ * 3 > 2 * slots_.size()) grow();
  return number;
}

std::string_view Vocabulary::keep(std::string_view bytes) {
  if (kept_.empty() || kept_.back().capacity() - kept_.back().size() < bytes.size()) {
    kept_.emplace_back().reserve(std::max(block_size, bytes.size()));
  }
  std::string& block = kept_.back();
  block += bytes;
  return std::string_view(block).substr(block.size() - bytes.size());
}

void Vocabulary::grow() {
  LargeVector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  const auto put = [&](const std::vector<std::string_view>& words, bool numbered) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Word word;
      read_word(words[i], 0, words[i].size(), word);
      std::size_t at = word.hash & mask_;
      while (slots_[at].size != 0) at = (at + 1) & mask_;
      const auto index = static_cast<std::uint32_t>(i);
      slots_[at] = {word.first, word.second, static_cast<std::uint32_t>(word.size),
                    numbered ? index : last_number - index};
    }
  };
  put(surfaces_, true);
  put(unnumbered_, false);
}

std::vector<std::string> Vocabulary::keys(std::size_t first) const {
  // Many words at once, a line each: making a key costs more to begin than to do.
  MatchOptions options = options_;
  options.collapse_spaces = false;
  std::vector<std::string> out;
  out.reserve(surfaces_.size() - first);
  std::string lines;
  for (std::size_t begin = first; begin < surfaces_.size(); begin += words_at_a_time) {
    const std::size_t end = std::min(surfaces_.size(), begin + words_at_a_time);
    lines.clear();
    for (std::size_t i = begin; i < end; ++i) (lines += surfaces_[i]) += '\n';
    const std::u32string key = match_key(lines, options).key;
    for (std::size_t at = 0; at < key.size();) {
      const std::size_t line_end = std::min(key.find(U'\n', at), key.size());
      out.push_back(to_utf8(std::u32string_view(key).substr(at, line_end - at)));
      at = line_end + 1;
    }
  }
  return out;
}

}  // namespace coding
