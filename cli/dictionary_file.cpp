#include "cli/dictionary_file.hpp"

#include "coding/base/file.hpp"
#include "coding/text/encoding.hpp"

namespace coding::cli {

Dictionary dictionary_of(Session& session, const std::string& file, const std::string& encoding,
                         const Language& language) {
  const TextFile decoded =
      decode_text(read_file(session.path(file)), {.file = file, .encoding = encoding, .language = language});
  for (const Diagnostic& note : decoded.notes) {
    if (note.slug == "bom-removed" || note.slug == "line-ends-changed")
      session.remark(one_line(note));
    else
      session.complain(note);
  }
  DictionaryReading reading = read_dictionary(decoded.text.bytes(), file);
  session.complain(reading.notes);
  return std::move(reading.dictionary);
}

}  // namespace coding::cli
