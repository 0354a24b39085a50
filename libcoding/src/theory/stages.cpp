#include "coding/theory/stages.hpp"

#include <algorithm>
#include <set>

#include "coding/theory/paradigm.hpp"
#include "coding/theory/relation_graph.hpp"

namespace coding {

namespace {

template <class Items, class Test>
std::size_t count(const Items& items, Test test) {
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), test));
}

class Progress {
 public:
  Progress(const Project& project, const std::vector<Memo>& memos)
      : project_(project), memos_(memos), segments_(project.codebook.size(), 0) {
    for (const CodedSegment& segment : project.segments) {
      const auto at = project.codebook.position(segment.code);
      if (at) ++segments_[*at];
      const Stage stage = segment.stage != Stage::none || !at ? segment.stage : code(*at).stage;
      ++by_stage_[static_cast<std::size_t>(stage)];
    }
  }

  bool is_staged() const {
    const auto names_stage = [](const Code& each) { return each.stage != Stage::none; };
    return project_.study.stage != Stage::none || !project_.relations.empty() ||
           count(project_.codebook.codes(), names_stage) > 0 ||
           by_stage_[static_cast<std::size_t>(Stage::none)] < project_.segments.size();
  }

  std::vector<StageCount> run() {
    for (const Stage stage : {Stage::open, Stage::axial, Stage::selective}) {
      stage_ = stage;
      add(StageStep::codes, codes_where([](std::size_t) { return true; }), project_.codebook.size());
      add(StageStep::segments, by_stage_[static_cast<std::size_t>(stage)], project_.segments.size());
      if (stage == Stage::open) open();
      if (stage == Stage::axial) axial();
      if (stage == Stage::selective) selective();
    }
    return std::move(out_);
  }

 private:
  const Code& code(std::size_t at) const { return project_.codebook.codes()[at]; }

  void add(StageStep step, std::size_t done, std::size_t of) { out_.push_back({stage_, step, done, of}); }

  // Codes of the stage that pass a test of their position.
  template <class Test>
  std::size_t codes_where(Test test) const {
    std::size_t out = 0;
    for (std::size_t i = 0; i < project_.codebook.size(); ++i) {
      if (code(i).stage == stage_ && test(i)) ++out;
    }
    return out;
  }

  void open() {
    const std::size_t own = codes_where([](std::size_t) { return true; });
    std::set<DocumentId> documents;
    for (const CodedSegment& segment : project_.segments) documents.insert(segment.document);
    for (const Declaration& declaration : project_.declarations) documents.insert(declaration.document);
    add(StageStep::coded,
        count(project_.documents, [&](const Document& each) { return documents.contains(each.id); }),
        project_.documents.size());
    add(StageStep::used, codes_where([&](std::size_t i) { return segments_[i] > 0; }), own);
    add(StageStep::grouped, codes_where([&](std::size_t i) { return !code(i).parent.empty(); }), own);
    std::set<CodeId> compared;
    for (const Memo& memo : memos_) {
      if (memo.type == "comparison") compared.insert(project_.codebook.followed(memo.code));
    }
    const auto comparable = [&](std::size_t i) { return segments_[i] > 1; };
    add(StageStep::compared,
        codes_where([&](std::size_t i) { return comparable(i) && compared.contains(code(i).id); }),
        codes_where(comparable));
    add(StageStep::described, codes_where([&](std::size_t i) { return !code(i).properties.empty(); }), own);
    add(StageStep::in_vivo, codes_where([&](std::size_t i) { return code(i).in_vivo; }), own);
  }

  void axial() {
    const auto roles = effective_roles(project_.codebook);
    add(StageStep::placed, codes_where([&](std::size_t i) { return roles[i] != Role::none; }),
        codes_where([](std::size_t) { return true; }));
    const Paradigm paradigm = paradigm_of(project_);
    add(StageStep::components,
        count(paradigm.components, [](const ParadigmComponent& each) { return !each.categories.empty(); }),
        paradigm.components.size());
    add(StageStep::supported,
        count(project_.relations, [](const Relation& each) { return evidence_count(each, false) > 0; }),
        project_.relations.size());
  }

  void selective() {
    const Paradigm paradigm = paradigm_of(project_);
    add(StageStep::core, paradigm.core ? 1 : 0, 1);
    std::size_t filled = 0;
    std::size_t tied = 0;
    const auto reached = paradigm.core ? reached_from(project_, *paradigm.core)
                                       : std::vector<bool>(project_.codebook.size(), false);
    for (const ParadigmComponent& component : paradigm.components) {
      if (component.categories.empty()) continue;
      ++filled;
      if (count(component.categories, [&](const ParadigmCategory& each) { return reached[each.code]; }) > 0)
        ++tied;
    }
    add(StageStep::reached, tied, filled);
    add(StageStep::propositions,
        count(project_.relations, [](const Relation& each) { return !each.note.empty(); }),
        project_.relations.size());
    add(StageStep::storyline, count(memos_, [](const Memo& each) { return each.type == "storyline"; }), 0);
  }

  const Project& project_;
  const std::vector<Memo>& memos_;
  std::vector<std::size_t> segments_;  // by code
  std::size_t by_stage_[4] = {};
  Stage stage_ = Stage::open;
  std::vector<StageCount> out_;
};

}  // namespace

std::vector<StageCount> stage_progress(const Project& project, const std::vector<Memo>& memos) {
  Progress progress(project, memos);
  return progress.is_staged() ? progress.run() : std::vector<StageCount>();
}

}  // namespace coding
