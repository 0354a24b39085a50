// Files of REFI-QDA for tests: a sound project whose parts can be replaced.
#pragma once

#include <string>
#include <string_view>

#include "tests/zip_maker.hpp"

namespace coding::test {

// "00000000-0000-4000-8000-00000000000N".
inline std::string guid_of(int number) {
  std::string digits = std::to_string(number);
  return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

// One user (1), two codes (2, 3), a text source (10) of "Bahçe sabah güzel.\n" with a selection (11) and its
// coding (12), a note (20), a link (30) and a set (40).
inline std::string sound_qde() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"Garden\" origin=\"Elsewhere 3\">\n"
         "<Users><User guid=\"" +
         guid_of(1) +
         "\" name=\"Ayla\"/></Users>\n"
         "<CodeBook><Codes>\n"
         "<Code guid=\"" +
         guid_of(2) +
         "\" name=\"Soil\" isCodable=\"true\" color=\"#2A9D8F\">\n"
         "<Code guid=\"" +
         guid_of(3) +
         "\" name=\"Worms\" isCodable=\"true\"/>\n"
         "</Code>\n"
         "</Codes></CodeBook>\n"
         "<Variables><Variable guid=\"" +
         guid_of(4) +
         "\" name=\"Age\" typeOfVariable=\"Integer\"/></Variables>\n"
         "<Cases><Case guid=\"" +
         guid_of(5) + "\" name=\"P1\"><VariableValue><VariableRef targetGUID=\"" + guid_of(4) +
         "\"/><IntegerValue>34</IntegerValue></VariableValue></Case></Cases>\n"
         "<Sources>\n"
         "<TextSource guid=\"" +
         guid_of(10) +
         "\" name=\"P1\" plainTextPath=\"internal://p1.txt\">\n"
         "<PlainTextSelection guid=\"" +
         guid_of(11) +
         "\" startPosition=\"0\" endPosition=\"5\">\n"
         "<Coding guid=\"" +
         guid_of(12) + "\" creatingUser=\"" + guid_of(1) + "\"><CodeRef targetGUID=\"" + guid_of(2) +
         "\"/></Coding>\n"
         "</PlainTextSelection>\n"
         "</TextSource>\n"
         "</Sources>\n"
         "<Notes><Note guid=\"" +
         guid_of(20) +
         "\" name=\"Memo\"><PlainTextContent>A memo</PlainTextContent></Note></Notes>\n"
         "<Links><Link guid=\"" +
         guid_of(30) + "\" direction=\"OneWay\" originGUID=\"" + guid_of(20) + "\" targetGUID=\"" +
         guid_of(11) +
         "\"/></Links>\n"
         "<Sets><Set guid=\"" +
         guid_of(40) + "\" name=\"All\"><MemberCode targetGUID=\"" + guid_of(2) +
         "\"/></Set></Sets>\n"
         "</Project>\n";
}

inline const std::string sound_text = "Bahçe sabah güzel.\n";

inline std::string qdpx_of(const std::string& qde, const std::string& text = sound_text) {
  return zip_of({stored("project.qde", qde), stored("sources/p1.txt", text)});
}

// The first `part` replaced; the test fails to compile its own meaning when there is none, so this says so.
inline std::string with(std::string text, std::string_view part, std::string_view other) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return "no such part: " + std::string(part);
  return text.replace(at, part.size(), other);
}

}  // namespace coding::test
