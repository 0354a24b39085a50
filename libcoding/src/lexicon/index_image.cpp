#include "lexicon/index_image.hpp"

#include <numeric>
#include <unordered_map>

#include "coding/base/error.hpp"
#include "coding/text/unicode_version.hpp"

namespace coding {

namespace {

std::uint32_t narrow(std::size_t value) {
  if (value <= 0xFFFFFFFF) return static_cast<std::uint32_t>(value);
  throw UsageError({.slug = "index-too-large",
                    .message = "the texts have too many different words for one index",
                    .hint = "divide the project"});
}

template <class T>
void append_column(LargeString& out, const std::vector<T>& column) {
  if (!column.empty()) out.append(reinterpret_cast<const char*>(column.data()), column.size() * sizeof(T));
}

std::array<std::uint64_t, 3> numbers_of(const FileStamp& stamp) {
  return {static_cast<std::uint64_t>(stamp.size), static_cast<std::uint64_t>(stamp.modified_ns), stamp.inode};
}

IndexHeader header_in(const LargeString& image) {
  IndexHeader header{};
  std::memcpy(&header, image.data(), sizeof header);
  return header;
}

void put_header(LargeString& image, const IndexHeader& header) {
  std::memcpy(image.data(), &header, sizeof header);
}

std::uint64_t& begin_of(IndexHeader& header, IndexSection section) {
  return header.begins[static_cast<std::size_t>(section)];
}

}  // namespace

NameRecord IndexImage::name(std::string_view name) {
  const NameRecord record{narrow(names_.size()), narrow(name.size())};
  names_ += name;
  return record;
}

DocumentRecord IndexImage::begin_document(const SourceDocument& source, std::size_t bytes) {
  DocumentRecord document;
  document.bytes = bytes;
  document.spans = spans_.size();
  for (std::size_t i = 0; i < source.stamps.size(); ++i) document.stamps[i] = numbers_of(source.stamps[i]);
  document.id = name(source.id.value);
  document.digest = name(source.text_sha256);
  document.first_mark = narrow(span_marks_.size());
  return document;
}

// One byte for most words: 4 × length + kind of gap. Kinds 0 to 2 are gaps of 0 to 2 bytes, 3 says that the
// gap follows; a length of 63 that the length less 63 follows.
void IndexImage::add_span(std::size_t word, std::uint32_t last_end, std::uint32_t begin, std::uint32_t end) {
  if (word == 0) document_spans_ = spans_.size();
  if (word % words_per_mark == 0) span_marks_.push_back({last_end, narrow(spans_.size() - document_spans_)});
  const std::uint32_t gap = begin - last_end;
  const std::uint32_t length = end - begin;
  const std::uint32_t short_length = std::min<std::uint32_t>(length, 63);
  spans_ += static_cast<char>(4 * short_length + std::min<std::uint32_t>(gap, 3));
  if (gap >= 3) append_number(spans_, gap - 3);
  if (length >= 63) append_number(spans_, length - 63);
}

void IndexImage::add_form(const FormsOfLanguage& language, std::uint32_t number) {
  const PlaceSorter& places = *language.places;
  forms_.push_back({.count = places.count(number),
                    .lists = lists_,
                    .places = places_,
                    .surface = narrow(surfaces_.size()),
                    .type = narrow(types_.size() - 1)});
  surfaces_ += language.vocabulary->surface(number);
  lists_ += places.lists_size(number);
  places_ += places.places_size(number);
  order_.push_back({&places, number});
}

void IndexImage::add_language(const FormsOfLanguage& language) {
  const Vocabulary& vocabulary = *language.vocabulary;
  languages_.push_back({name(vocabulary.language().tag), narrow(types_.size()), narrow(forms_.size())});
  const std::vector<std::string> keys = vocabulary.keys();
  std::unordered_map<std::string_view, std::uint32_t> types;
  std::vector<std::uint32_t> next(keys.size(), narrow(keys.size()));  // of the same type
  std::vector<std::pair<std::uint32_t, std::uint32_t>> chains;        // of each type the first and the last
  types.reserve(keys.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    const auto [at, is_new] = types.try_emplace(keys[i], narrow(chains.size()));
    if (is_new) {
      chains.emplace_back(i, i);
      continue;
    }
    next[chains[at->second].second] = i;
    chains[at->second].second = i;
  }
  for (const auto& [first, last] : chains) {
    types_.push_back({narrow(keys_.size()), narrow(forms_.size())});
    keys_ += keys[first];
    for (std::uint32_t i = first; i < keys.size(); i = next[i]) add_form(language, i);
  }
}

LargeString IndexImage::finish(const std::vector<FormsOfLanguage>& languages) {
  for (const FormsOfLanguage& language : languages) add_language(language);
  languages_.push_back({{}, narrow(types_.size()), narrow(forms_.size())});
  types_.push_back({narrow(keys_.size()), narrow(forms_.size())});
  forms_.push_back({.lists = lists_,
                    .places = places_,
                    .surface = narrow(surfaces_.size()),
                    .type = narrow(types_.size() - 1)});
  return put_together();
}

LargeString IndexImage::put_together() const {
  IndexHeader header{};
  std::copy(index_magic.begin(), index_magic.end(), header.magic.begin());
  header.byte_order = 0x01020304;
  header.rules = index_rules;
  header.unicode = checksum(unicode_version());
  const std::uint64_t streams = lists_ + places_ + spans_.size();
  const std::uint64_t blocks = (streams + check_block - 1) / check_block;
  const std::array<std::uint64_t, index_sections> sizes = {documents.size() * sizeof(DocumentRecord),
                                                           parts.size() * sizeof(PartRecord),
                                                           turns.size() * sizeof(TurnRecord),
                                                           languages_.size() * sizeof(LanguageRecord),
                                                           types_.size() * sizeof(TypeRecord),
                                                           forms_.size() * sizeof(FormRecord),
                                                           span_marks_.size() * sizeof(SpanMark),
                                                           names_.size(),
                                                           keys_.size(),
                                                           surfaces_.size(),
                                                           blocks * sizeof(std::uint64_t),
                                                           lists_,
                                                           places_,
                                                           spans_.size()};
  header.begins[0] = sizeof header;
  for (std::size_t i = 0; i < index_sections; ++i) header.begins[i + 1] = header.begins[i] + sizes[i];
  header.size = header.begins.back();

  LargeString image;
  image.reserve(header.size);
  image.append(reinterpret_cast<const char*>(&header), sizeof header);
  append_column(image, documents);
  append_column(image, parts);
  append_column(image, turns);
  append_column(image, languages_);
  append_column(image, types_);
  append_column(image, forms_);
  append_column(image, span_marks_);
  ((image += names_) += keys_) += surfaces_;
  image.append(blocks * sizeof(std::uint64_t), '\0');
  for (const Ordered& form : order_) form.places->append_lists(form.number, image);
  for (const Ordered& form : order_) form.places->append_places(form.number, image);
  image += spans_;
  seal_streams(image);
  seal_tables(image);
  return image;
}

void seal_streams(LargeString& image) {
  IndexHeader header = header_in(image);
  const std::uint64_t begin = begin_of(header, IndexSection::lists);
  const std::string_view streams = std::string_view(image).substr(begin);
  for (std::size_t block = 0; block * check_block < streams.size(); ++block) {
    const std::uint64_t check = checksum(streams.substr(block * check_block, check_block));
    std::memcpy(image.data() + begin_of(header, IndexSection::checks) + 8 * block, &check, sizeof check);
  }
}

void seal_tables(LargeString& image) {
  IndexHeader header = header_in(image);
  header.check = 0;
  const std::uint64_t begin = header.begins[0];
  const std::uint64_t tables =
      checksum(std::string_view(image).substr(begin, header.begins[index_tables] - begin));
  std::string head(reinterpret_cast<const char*>(&header), sizeof header);
  head.append(reinterpret_cast<const char*>(&tables), sizeof tables);
  header.check = checksum(head);
  put_header(image, header);
}

}  // namespace coding
