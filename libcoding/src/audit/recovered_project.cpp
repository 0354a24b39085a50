#include "coding/audit/recovered_project.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

struct LevelNames {
  std::string_view language;
  std::array<std::string_view, 4> names;  // by rank
};

constexpr LevelNames level_names[] = {{"tr", {"tema", "kategori", "alt kategori", "kod"}},
                                      {"az", {"mövzu", "kateqoriya", "alt kateqoriya", "kod"}},
                                      {"fa", {"مضمون", "مقوله", "زیرمقوله", "کد"}},
                                      {"en", {"theme", "category", "subcategory", "code"}}};

std::string level_name(int rank, const Language& language) {
  for (const LevelNames& each : level_names) {
    if (each.language == primary(language)) return std::string(each.names[static_cast<std::size_t>(rank)]);
  }
  return level_name(rank, {"en"});
}

std::size_t parts_of(const Recovered& recovered) {
  std::size_t parts = 0;
  for (const RecoveredCode& code : recovered.codes) parts = std::max(parts, code.question);
  return parts;
}

Study study_of(const Recovered& recovered, const RecoveredProjectOptions& options) {
  Study study{.id = options.id,
              .title = options.title,
              .description = "Recovered from print by `coding audit recover`: what the article " +
                             options.article +
                             " prints, and no transcript. Counts of participants are the article's; "
                             "segments and characters mean nothing.",
              .language = recovered.language,
              .coder = article_coder()};
  if (!recovered.questions.empty() && parts_of(recovered) == recovered.questions.size()) {
    for (std::size_t i = 0; i < recovered.questions.size(); ++i)
      study.questions.push_back({.id = "RQ" + std::to_string(i + 1), .text = recovered.questions[i].text});
  }
  std::set<int> ranks = {code_rank};
  for (const RecoveredCode& code : recovered.codes) ranks.insert(code.rank);
  for (const int rank : ranks) study.levels.push_back(level_name(rank, recovered.language));
  return study;
}

std::vector<Participant> participants_of(const Recovered& recovered, Study& study) {
  std::vector<std::vector<std::string>> columns(recovered.columns.size());
  std::vector<std::string> keys;
  for (const std::string& column : recovered.columns) {
    std::string key = column;
    for (int n = 2; std::find(keys.begin(), keys.end(), key) != keys.end() || key == "id"; ++n)
      key = column + " " + std::to_string(n);
    keys.push_back(key);
  }
  std::vector<Participant> out;
  for (const RecoveredParticipant& each : recovered.participants) {
    Participant participant{.id = each.id};
    for (std::size_t i = 0; i < std::min(keys.size(), each.values.size()); ++i) {
      if (each.values[i].empty()) continue;
      participant.values[keys[i]] = each.values[i];
      columns[i].push_back(each.values[i]);
    }
    out.push_back(std::move(participant));
  }
  for (std::size_t i = 0; i < keys.size(); ++i)
    study.attributes.push_back({.key = keys[i], .type = guess_type(columns[i])});
  return out;
}

// The ids of the codes, in their order.
std::vector<CodeId> add_codes(const Recovered& recovered, const Study& study, Codebook& codebook) {
  std::vector<CodeId> ids;
  for (const RecoveredCode& each : recovered.codes) {
    Code code{.name = each.name, .level = level_name(each.rank, recovered.language)};
    if (each.parent) code.parent = ids[*each.parent];
    if (!each.parent && each.question > 0 && each.question <= study.questions.size())
      code.question = study.questions[each.question - 1].id;
    code.id = new_code_id(codebook, code.name, code.parent, recovered.language);
    codebook.add(code);
    ids.push_back(code.id);
  }
  return ids;
}

std::string place_words(const RecoveryMark& mark) {
  return "[" + std::to_string(mark.at.line) + ":" + std::to_string(mark.at.column) + "]";
}

std::string path_of(const Recovered& recovered, std::size_t code) {
  const RecoveredCode& each = recovered.codes[code];
  return each.parent ? path_of(recovered, *each.parent) + " > " + each.name : each.name;
}

std::string memo_of(const RecoveredPlacement& placement) {
  std::string memo = std::string(name_of(placement.mark.certainty)) + ": " +
                     std::string(name_of(placement.mark.ground)) + ", article " + place_words(placement.mark);
  if (placement.times > 1) memo += ", printed " + std::to_string(placement.times) + " times";
  return memo;
}

PrintedDocument document_of(const Recovered& recovered, const ParticipantId& who,
                            const std::vector<CodeId>& ids, const std::string& article) {
  PrintedDocument out{.document = {.id = {who.value},
                                   .title = who.value + " · recovered from print: " + article,
                                   .participant = who,
                                   .language = recovered.language,
                                   .note = "no transcript: lines made from what the article " + article +
                                           " prints about " + who.value +
                                           "; each names a code and its line and column in the article, "
                                           "quotes follow as printed"}};
  std::string text = who.value + " · " + article + "\n\n";
  std::size_t length = count_code_points(text);
  const auto add = [&](const std::string& line) {
    const Span span{length, length + count_code_points(line)};
    text += line + "\n";
    length = span.end + 1;
    return span;
  };
  std::vector<std::pair<Span, const RecoveredPlacement*>> placed;
  for (const RecoveredPlacement& each : recovered.placements) {
    if (each.participant != who) continue;
    placed.emplace_back(add(path_of(recovered, each.code) + " " + place_words(each.mark)), &each);
  }
  for (const RecoveredQuote& each : recovered.quotes) {
    if (each.speaker != who) continue;
    add("");
    add("“" + each.text + "” " + place_words(each.mark));
  }
  out.text = Text(std::move(text));
  for (const auto& [span, placement] : placed) {
    out.segments.push_back({.coder = article_coder(),
                            .document = out.document.id,
                            .span = span,
                            .code = ids[placement->code],
                            .quote = quote_of(out.text, span),
                            .memo = memo_of(*placement)});
  }
  return out;
}

}  // namespace

CoderId article_coder() { return {"article"}; }

RecoveredProject project_of(const Recovered& recovered, const RecoveredProjectOptions& options) {
  RecoveredProject out{.study = study_of(recovered, options)};
  out.participants = participants_of(recovered, out.study);
  const std::vector<CodeId> ids = add_codes(recovered, out.study, out.codebook);
  for (const RecoveredParticipant& each : recovered.participants)
    out.documents.push_back(document_of(recovered, each.id, ids, options.article));
  return out;
}

}  // namespace coding
