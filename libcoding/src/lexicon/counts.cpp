#include "coding/lexicon/counts.hpp"

#include <algorithm>
#include <unordered_map>

#include "coding/text/collate.hpp"
#include "lexicon/count_row.hpp"
#include "lexicon/index_cursor.hpp"

namespace coding {

namespace {

// A column for each document with an included part.
void add_documents(const Index& index, const Selection& selection, ColumnPlan& plan) {
  for (std::size_t document = 0; document < index.documents(); ++document) {
    const IndexedDocument indexed = index.document(document);
    bool has_column = false;
    for (std::uint32_t part = indexed.first_part; part < indexed.first_part + indexed.parts; ++part) {
      if (!selection.parts.at(part).included) continue;
      if (!has_column) plan.names.emplace_back(indexed.id);
      has_column = true;
      plan.column_of[part] = static_cast<std::uint32_t>(plan.names.size() - 1);
    }
  }
}

// Groups whose number is the first of their kind: any numbers become 0, 1, 2, … in order of appearance.
class Numbering {
 public:
  std::uint32_t of(std::uint32_t group) {
    return numbers_.try_emplace(group, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> numbers_;
};

// The commonest spelling of each group: a form may stand in several languages and counts together.
std::vector<std::string> labels_of(const Index& index, const std::vector<std::uint32_t>& group_of_form,
                                   std::size_t groups) {
  std::vector<std::uint64_t> best(groups);
  std::vector<std::string> labels(groups);
  for (std::size_t form = 0; form < group_of_form.size(); ++form) {
    const std::uint32_t group = group_of_form[form];
    const std::uint64_t count = index.count(form);
    if (count < best[group]) continue;
    const std::string_view surface = index.surface(form);
    if (count == best[group] && !labels[group].empty() && !natural_less(surface, labels[group])) continue;
    best[group] = count;
    labels[group] = surface;
  }
  return labels;
}

}  // namespace

ColumnPlan columns_of(const Index& index, const Selection& selection, CountColumns columns) {
  ColumnPlan plan{.column_of = std::vector<std::uint32_t>(index.parts(), nobody)};
  if (columns == CountColumns::documents) add_documents(index, selection, plan);
  if (columns == CountColumns::whole) plan.names.emplace_back();
  if (columns == CountColumns::participants) {
    for (const ParticipantId& id : selection.participants) plan.names.push_back(id.value);
  }
  plan.sizes.resize(plan.names.size());
  for (std::size_t part = 0; part < index.parts(); ++part) {
    const SelectedPart& selected = selection.parts.at(part);
    if (!selected.included) continue;
    std::uint32_t& column = plan.column_of[part];
    if (columns == CountColumns::whole) column = 0;
    if (columns == CountColumns::participants) column = selected.participant;
    (column == nobody ? plan.outside : plan.sizes[column]) += index.part(part).words;
  }
  return plan;
}

std::vector<std::uint64_t> dense(const CountRow& row, std::size_t columns) {
  std::vector<std::uint64_t> out(columns);
  for (const CountCell& cell : row) out.at(cell.column) = cell.count;
  return out;
}

WordGroups groups_by_key(const Index& index) {
  // With one language, types are what they are; with several, equal keys meet.
  std::vector<std::uint32_t> group_of_type(index.types());
  std::unordered_map<std::string_view, std::uint32_t> first;
  for (std::size_t type = 0; type < index.types(); ++type) {
    const auto number = static_cast<std::uint32_t>(type);
    group_of_type[type] =
        index.languages() < 2 ? number : first.try_emplace(index.key(type), number).first->second;
  }
  return groups_by(index, group_of_type);
}

WordGroups groups_by(const Index& index, std::span<const std::uint32_t> group_of_type) {
  Numbering numbering;
  std::vector<std::uint32_t> number_of_type;
  number_of_type.reserve(group_of_type.size());
  for (const std::uint32_t group : group_of_type) number_of_type.push_back(numbering.of(group));
  WordGroups out;
  out.group_of_form.resize(index.forms());
  for (std::size_t form = 0; form < index.forms(); ++form)
    out.group_of_form[form] = number_of_type.at(index.type_of(form));
  out.labels = labels_of(index, out.group_of_form, numbering.size());
  return out;
}

WordCounts::WordCounts(const Index& index, ColumnPlan columns, const WordGroups& groups)
    : index_(index),
      columns_(std::move(columns)),
      totals_(groups.labels.size()),
      forms_(groups.group_of_form.size()),
      first_form_(groups.labels.size() + 1) {
  for (const std::uint32_t group : groups.group_of_form) ++first_form_.at(group + 1);
  for (std::size_t group = 0; group < totals_.size(); ++group) first_form_[group + 1] += first_form_[group];
  std::vector<std::uint32_t> next(first_form_.begin(), first_form_.end() - 1);
  const bool all =
      std::find(columns_.column_of.begin(), columns_.column_of.end(), nobody) == columns_.column_of.end();
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    const std::uint32_t group = groups.group_of_form[form];
    forms_[next[group]++] = form;
    if (all) {
      totals_[group] += index_.count(form);
      continue;
    }
    for (PartCounts counts(index_.data(), form); counts.next();) {
      if (columns_.column_of[counts.part()] != nobody) totals_[group] += counts.count();
    }
  }
}

CountRow WordCounts::row(std::size_t group) const {
  CountRowMaker row(columns_.names.size(), row_);
  for (const std::uint32_t form : forms(group)) row.add_form(index_.data(), columns_.column_of, form);
  return row.take();
}

std::span<const std::uint32_t> WordCounts::forms(std::size_t group) const {
  return std::span(forms_).subspan(first_form_.at(group), first_form_.at(group + 1) - first_form_[group]);
}

}  // namespace coding
