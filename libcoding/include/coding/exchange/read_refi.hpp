// A REFI-QDA project as its file says it: the archive unpacked, its XML as values.
//
// Programs that write such files hold to the standard (Project Exchange 1.5) each in its own way, so what is
// asked for is looked for by its local name: in any namespace, under any name of the project file, in folders
// of any case, with or without the wrappers, with `guid` where `targetGUID` should stand. What was met and
// does not hold to the standard is told, once a kind. What it means for a project of ours is decided in
// refi_mapping.hpp; how positions are counted, in refi_offsets.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/exchange/refi_project.hpp"
#include "coding/package/limits.hpp"

namespace coding {

// A source that is no text, as normalised XML (no prefixes, plain GUIDs), to be kept.
struct RefiSourceXml {
  std::string whole{};
  std::string rest{};  // without the text of its Representation or Transcripts and the selections in it
};

struct RefiFile {
  RefiProject project{};
  RefiFiles files{};
  std::vector<RefiSourceXml> source_xml{};  // beside project.sources; empty of text sources that have a text
  Diagnostics notes{};                      // warnings and notes
  std::string xml_sha256{};
};

// The bytes of the file that a path means, by its last part: internal://x.txt, relative:///a/X.TXT, x.txt.
// Nothing when it is not in the archive.
const std::string* refi_file(const RefiFiles& files, std::string_view path);

// Those of other archives, with codes nested as deep as anybody may have written them.
ReadingLimits refi_limits();

// An archive (.qdpx) or the XML by itself (.qde). Throws DataError "refi-no-project" (no .qde in the
// archive), "refi-several-projects", "refi-root" (the XML is something else), and what reading archives and
// XML throws. Linear.
RefiFile read_refi(const std::string& bytes, const std::string& file,
                   const ReadingLimits& limits = refi_limits());

}  // namespace coding
