#include "coding/lexicon/index.hpp"

#include <utility>

#include "coding/text/collate.hpp"
#include "lexicon/index_data.hpp"
#include "lexicon/index_image.hpp"

namespace coding {

namespace {

std::shared_ptr<const Index::Data> empty_data() {
  static const std::shared_ptr<const Index::Data> data = read_index_data(IndexImage().finish({}));
  return data;
}

// Reads on from a mark: see IndexImage::add_span.
class SpanReader {
 public:
  SpanReader(std::string_view stream, std::uint32_t last_end) : numbers_(stream), end_(last_end) {}

  ByteSpan next() {
    const std::uint32_t packed = numbers_.byte();
    const std::uint32_t gap = (packed & 3) == 3 ? 3 + numbers_.next() : packed & 3;
    const std::uint32_t length = packed >> 2 == 63 ? 63 + numbers_.next() : packed >> 2;
    const std::uint32_t begin = end_ + gap;
    require_undamaged(begin >= end_ && begin + length >= begin);
    end_ = begin + length;
    return {begin, end_};
  }

 private:
  NumberReader numbers_;
  std::uint32_t end_;
};

}  // namespace

Index::Index() : data_(empty_data()) {}
Index::Index(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

std::size_t Index::documents() const { return data_->document_count(); }
std::size_t Index::parts() const { return data_->parts.size(); }
std::size_t Index::turns() const { return data_->turns.size(); }
std::uint64_t Index::words() const { return data_->words; }
std::size_t Index::bytes() const { return data_->bytes.size(); }
std::size_t Index::languages() const { return data_->language_count(); }
std::size_t Index::types() const { return data_->type_count(); }
std::size_t Index::forms() const { return data_->form_count(); }

IndexedDocument Index::document(std::size_t document) const {
  const DocumentRecord record = data_->documents[document];
  return {.id = data_->name(record.id),
          .language = data_->name(data_->languages[record.language].name),
          .text_sha256 = data_->name(record.digest),
          .bytes = record.bytes,
          .words = record.words,
          .first_part = record.first_part,
          .parts = record.parts,
          .first_turn = record.first_turn,
          .turns = record.turns};
}

IndexedPart Index::part(std::size_t part) const {
  const PartRecord record = data_->parts[part];
  return {.document = record.document, .words = record.words, .label = data_->name(record.label)};
}

IndexedTurn Index::turn(std::size_t turn) const {
  const TurnRecord record = data_->turns[turn];
  const DocumentRecord document = data_->documents[data_->parts[record.part].document];
  const bool last = turn + 1 >= std::size_t{document.first_turn} + document.turns;
  const std::uint32_t end = last ? document.words : data_->turns[turn + 1].first_word;
  require_undamaged(record.first_word <= end && end <= document.words);
  require_undamaged(record.begin <= record.end && record.end <= document.bytes);
  return {.part = record.part,
          .first_word = record.first_word,
          .words = end - record.first_word,
          .begin = record.begin,
          .end = record.end};
}

std::size_t Index::turn_of(std::size_t document, std::uint32_t word) const {
  const DocumentRecord record = data_->documents[document];
  std::size_t low = record.first_turn;
  std::size_t high = low + record.turns;
  // The last turn that begins at or before the word: a turn without words gives way to the next.
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (data_->turns[middle].first_word <= word ? low : high) = middle;
  }
  require_undamaged(low < high && word < record.words);
  return low;
}

std::vector<ByteSpan> Index::spans(std::size_t document, std::uint32_t first, std::uint32_t count) const {
  std::vector<ByteSpan> out;
  if (count == 0) return out;
  const DocumentRecord record = data_->documents[document];
  require_undamaged(std::uint64_t{first} + count <= record.words);
  const std::size_t next =
      document + 1 < documents() ? data_->documents[document + 1].spans : data_->spans.size();
  const std::string_view stream = slice_of(data_->spans, record.spans, next);
  data_->touch(stream);
  const SpanMark mark = data_->span_marks[record.first_mark + first / words_per_mark];
  SpanReader reader(slice_of(stream, mark.stream, stream.size()), mark.text);
  for (std::uint32_t i = 0; i < first % words_per_mark; ++i) reader.next();
  out.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) out.push_back(reader.next());
  require_undamaged(out.back().end <= record.bytes);
  return out;
}

Language Index::language(std::size_t language) const {
  return {std::string(data_->name(data_->languages[language].name))};
}

std::size_t Index::first_type(std::size_t language) const { return data_->languages[language].first_type; }

std::string_view Index::key(std::size_t type) const {
  return slice_of(data_->keys, data_->types[type].key, data_->types[type + 1].key);
}

std::string_view Index::surface(std::size_t form) const {
  return slice_of(data_->surfaces, data_->forms[form].surface, data_->forms[form + 1].surface);
}

std::uint32_t Index::type_of(std::size_t form) const {
  const std::uint32_t type = data_->forms[form].type;
  require_undamaged(type < types());
  return type;
}

std::uint64_t Index::count(std::size_t form) const { return data_->forms[form].count; }

std::vector<std::uint32_t> Index::forms_of(std::size_t type) const {
  std::vector<std::uint32_t> out;
  const std::uint32_t end = data_->types[type + 1].first_form;
  require_undamaged(end <= forms());
  for (std::uint32_t form = data_->types[type].first_form; form < end; ++form) out.push_back(form);
  return out;
}

std::uint32_t Index::commonest_form(std::size_t type) const {
  const std::uint32_t end = data_->types[type + 1].first_form;
  std::uint32_t best = data_->types[type].first_form;
  require_undamaged(best < end && end <= forms());
  for (std::uint32_t form = best + 1; form < end; ++form) {
    if (count(form) < count(best)) continue;
    if (count(form) > count(best) || natural_less(surface(form), surface(best))) best = form;
  }
  return best;
}

}  // namespace coding
