#include "cli/listers.hpp"

#include "cli/project_access.hpp"

namespace coding::cli {

namespace {

const ReadOptions without_segments{.segments = false, .quotes = false};

}  // namespace

std::vector<Candidate> list_codes(Session& session) {
  std::vector<Candidate> out;
  const Project project = open_project(session, without_segments);
  for (const Code& code : project.codebook.codes()) {
    out.push_back({code.id.value, code.name});
  }
  return out;
}

std::vector<Candidate> list_documents(Session& session) {
  std::vector<Candidate> out;
  const Project project = open_project(session, without_segments);
  for (const Document& document : project.documents) {
    out.push_back({document.id.value, document.title});
  }
  return out;
}

std::vector<Candidate> list_participants(Session& session) {
  std::vector<Candidate> out;
  const Project project = open_project(session, without_segments);
  for (const Participant& participant : project.participants) {
    out.push_back({participant.id.value, ""});
  }
  return out;
}

std::vector<Candidate> list_coders(Session& session) {
  std::vector<Candidate> out;
  for (const CoderId& coder : read_coders(session.project_folder())) out.push_back({coder.value, ""});
  return out;
}

}  // namespace coding::cli
