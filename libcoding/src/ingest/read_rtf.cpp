// RTF: the walk is in read_rtf_reader.hpp.
#include "coding/base/error.hpp"
#include "ingest/read_rtf_reader.hpp"
#include "ingest/readers.hpp"

namespace coding {

Reading read_rtf(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  if (!bytes.starts_with("{\\rtf")) {
    throw DataError({.slug = "not-rtf",
                     .message = "the file does not begin as RTF does",
                     .hint = "leave the format out, and the bytes decide",
                     .place = {options.file, 1, 1}});
  }
  TextBuilder out(options.file, limits);
  RtfReader(bytes, out).read();
  return out.take("rtf/1");
}

}  // namespace coding
