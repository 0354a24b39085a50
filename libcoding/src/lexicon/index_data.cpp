#include "lexicon/index_data.hpp"

#include <utility>

#include "coding/text/unicode_version.hpp"

namespace coding {

namespace {

IndexHeader header_of(std::string_view bytes) {
  IndexHeader header{};
  require_undamaged(bytes.size() >= sizeof header);
  std::memcpy(&header, bytes.data(), sizeof header);
  require_undamaged(std::string_view(header.magic.data(), header.magic.size()) == index_magic);
  require_undamaged(header.byte_order == 0x01020304 && header.rules == index_rules);
  require_undamaged(header.unicode == checksum(unicode_version()));
  require_undamaged(header.size == bytes.size() && header.begins.back() == bytes.size());
  require_undamaged(header.begins[0] == sizeof header);
  for (std::size_t i = 0; i < index_sections; ++i)
    require_undamaged(header.begins[i] <= header.begins[i + 1]);
  return header;
}

void check_tables(std::string_view bytes, IndexHeader header) {
  const std::uint64_t expected = std::exchange(header.check, 0);
  std::string head(reinterpret_cast<const char*>(&header), sizeof header);
  const std::uint64_t tables = checksum(slice_of(bytes, header.begins[0], header.begins[index_tables]));
  head.append(reinterpret_cast<const char*>(&tables), sizeof tables);
  require_undamaged(checksum(head) == expected);
}

// What the accessors rely on without looking again.
void check_sizes(Index::Data& data) {
  require_undamaged(data.languages.size() > 0 && data.types.size() > 0 && data.forms.size() > 0);
  require_undamaged(data.checks.size() == (data.streams.size() + check_block - 1) / check_block);
  for (std::size_t i = 0; i < data.document_count(); ++i) {
    const DocumentRecord document = data.documents[i];
    require_undamaged(document.spans <= data.spans.size());
    require_undamaged(document.language < data.language_count());
    require_undamaged(std::uint64_t{document.first_part} + document.parts <= data.parts.size());
    require_undamaged(std::uint64_t{document.first_turn} + document.turns <= data.turns.size());
    data.words += document.words;
  }
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < data.parts.size(); ++i) {
    const std::uint32_t document = data.parts[i].document;
    require_undamaged(last <= document && document < data.document_count());
    last = document;
  }
}

std::shared_ptr<Index::Data> with_sections(std::shared_ptr<Index::Data> data) {
  const IndexHeader header = header_of(data->bytes);
  check_tables(data->bytes, header);
  const auto section = [&](IndexSection which) {
    const auto i = static_cast<std::size_t>(which);
    return slice_of(data->bytes, header.begins[i], header.begins[i + 1]);
  };
  data->documents = Records<DocumentRecord>(section(IndexSection::documents));
  data->parts = Records<PartRecord>(section(IndexSection::parts));
  data->turns = Records<TurnRecord>(section(IndexSection::turns));
  data->languages = Records<LanguageRecord>(section(IndexSection::languages));
  data->types = Records<TypeRecord>(section(IndexSection::types));
  data->forms = Records<FormRecord>(section(IndexSection::forms));
  data->span_marks = Records<SpanMark>(section(IndexSection::span_marks));
  data->checks = Records<std::uint64_t>(section(IndexSection::checks));
  data->names = section(IndexSection::names);
  data->keys = section(IndexSection::keys);
  data->surfaces = section(IndexSection::surfaces);
  data->lists = section(IndexSection::lists);
  data->places = section(IndexSection::places);
  data->spans = section(IndexSection::spans);
  data->streams = slice_of(data->bytes, header.begins[index_tables], data->bytes.size());
  check_sizes(*data);
  return data;
}

}  // namespace

void Index::Data::touch(std::string_view part) const {
  if (!checked || part.empty()) return;
  const auto offset = static_cast<std::size_t>(part.data() - streams.data());
  for (std::size_t block = offset / check_block; block * check_block < offset + part.size(); ++block) {
    if (checked[block].load(std::memory_order_relaxed)) continue;
    require_undamaged(checks[block] == checksum(streams.substr(block * check_block, check_block)));
    checked[block].store(true, std::memory_order_relaxed);
  }
}

std::string_view Index::Data::lists_of(std::size_t form) const {
  return slice_of(lists, forms[form].lists, forms[form + 1].lists);
}

std::string_view Index::Data::places_of(std::size_t form) const {
  return slice_of(places, forms[form].places, forms[form + 1].places);
}

std::shared_ptr<const Index::Data> read_index_data(LargeString owned) {
  auto data = std::make_shared<Index::Data>();
  data->owned = std::move(owned);
  data->bytes = data->owned;
  return with_sections(std::move(data));
}

std::shared_ptr<const Index::Data> read_index_data(MappedFile file) {
  auto data = std::make_shared<Index::Data>();
  data->file = std::move(file);
  data->bytes = data->file.bytes();
  data = with_sections(std::move(data));
  data->checked = std::make_unique<std::atomic<bool>[]>(data->checks.size());
  return data;
}

}  // namespace coding
