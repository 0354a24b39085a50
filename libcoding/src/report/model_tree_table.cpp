// The table that a study after Strauss and Corbin prints: component, axial code, category, open codes.
#include "coding/report/theory_tables.hpp"
#include "coding/text/fold.hpp"
#include "report/table_parts.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

std::vector<std::string> open_codes_below(const Codebook& codebook, std::size_t top) {
  std::vector<std::string> out;
  for (std::size_t i = top + 1; i < codebook.end_of_subtree(top); ++i) {
    if (!codebook.has_children(i)) out.push_back(codebook.codes()[i].name);
  }
  return out;
}

// Open codes right below a category, which has others in subcategories.
std::vector<std::string> leaves_of(const Codebook& codebook, std::size_t category) {
  std::vector<std::string> out;
  for (const std::size_t child : codebook.children(category)) {
    if (!codebook.has_children(child)) out.push_back(codebook.codes()[child].name);
  }
  return out;
}

std::string in_words(const std::vector<std::string>& names, const Language& language) {
  std::string out;
  for (const std::string& name : names)
    out += (out.empty() ? "" : is_right_to_left(language) ? "؛ " : "; ") + name;
  return out;
}

}  // namespace

Table model_tree_table(const Project& project, const Paradigm& paradigm, const Language& reader) {
  const Codebook& codebook = project.codebook;
  const Language& language = project.study.language.tag.empty() ? reader : project.study.language;
  Table table{.schema = "coding.model-tree/1", .language = language};
  table.title = say(P::model_tree_title, reader);
  // A study with four levels has its own words for them.
  const auto titled = [&](const std::string& key, P title, std::size_t level, bool collapse) {
    const auto& levels = project.study.levels;
    return Column{.key = key,
                  .title = levels.size() == 4 ? title_case(levels[level], language) : say(title, reader),
                  .collapse = collapse};
  };
  table.columns = {machines("role"),
                   titled("component", P::component, 0, true),
                   titled("axial_code", P::axial_codes, 1, true),
                   titled("category", P::subcategories, 2, false),
                   machines("open_codes", ColumnKind::list),
                   titled("open_codes_in_words", P::open_codes, 3, false)};
  table.columns.back().audience = Audience::people;
  for (const ParadigmComponent& component : paradigm.components) {
    const std::string name = component.heads.size() == 1
                                 ? codebook.codes()[component.heads.front()].name
                                 : title_case(say(component.role, language), language);
    for (const ParadigmCategory& category : component.categories) {
      const std::string& axial = codebook.codes()[category.code].name;
      const auto add = [&](const std::string& below, std::vector<std::string> open) {
        const std::string words = in_words(open, language);
        add_row(table, {name_of(component.role), name, axial, text_or_missing(below), std::move(open),
                        text_or_missing(words)});
      };
      const auto direct = leaves_of(codebook, category.code);
      if (category.below.empty() || !direct.empty()) add("", direct);
      for (const std::size_t below : category.below)
        add(codebook.codes()[below].name, open_codes_below(codebook, below));
    }
  }
  return table;
}

}  // namespace coding::report
