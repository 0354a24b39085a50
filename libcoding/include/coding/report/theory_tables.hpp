// A theory as tables: relations and their evidence, the paradigm model, the core category's tests, the
// conditional matrix, what there is to ask of the model, how far the stages are, and incidents compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/table/table.hpp"
#include "coding/theory/core_category.hpp"
#include "coding/theory/incidents.hpp"
#include "coding/theory/model_check.hpp"
#include "coding/theory/paradigm.hpp"
#include "coding/theory/stages.hpp"

namespace coding::report {

// from, from_name, kind, to, to_name, for, against, participants (of the passages for it), coder, note: one
// row a relation, in the order given.
Table relations_table(const Project& project, const std::vector<Relation>& relations, const Language& reader);

// from, kind, to, evidence (for, against), document, participant, start, end, text, coder, note: one row a
// passage.
Table evidence_table(const Project& project, const std::vector<Relation>& relations,
                     const TextSource& text_of, const Language& reader);

// role, component, axial_code, category, open_codes: one row a subcategory, a category without any a row of
// its own. The table that a study after Strauss and Corbin prints; it reads in the direction of the codes'
// names.
Table model_tree_table(const Project& project, const Paradigm& paradigm, const Language& reader);

// role, heads (ids), name, categories, subcategories, open_codes, segments, participants: one row a component
// and the sum. Segments and participants are the coder's.
Table components_table(const Project& project, const Paradigm& paradigm, const CoderId& coder,
                       const Language& reader);

// role, id, name, action, below (names), open_codes, segments, participants, relations: one row a category.
Table model_categories_table(const Project& project, const Paradigm& paradigm, const CoderId& coder,
                             const Language& reader);

// test, role, value, of, rank: one row a test. Without facts there is no core category, and a note says so.
Table core_table(const Project& project, const std::optional<CoreFacts>& facts, const Language& reader);

// action, then one column a role: the open codes of its categories there, 0 where it has none; for people the
// names as well. A last row has the sums.
Table conditional_matrix_table(const Project& project, const ConditionalMatrix& matrix,
                               const Language& reader);

// severity, slug, codes, relation, message, hint.
Table model_findings_table(const std::vector<ModelFinding>& findings, const Language& reader);

// stage, step, done, of.
Table stages_table(const std::vector<StageCount>& counts, const Language& reader);

// item, value: what project.json says of the study.
Table study_table(const Project& project, const Language& reader);

// older_document, older_participant, older_start, older_end, older_text, older_values, the same of newer,
// memos (ids): one row a pair. Notes name the values of the code's properties and how often each is given.
Table incidents_table(const Project& project, const IncidentComparison& comparison, const TextSource& text_of,
                      const Language& reader);

// id, name, incidents, participants, memos, last: one row a code; a note names those never compared.
Table compared_codes_table(const Project& project, const std::vector<ComparedCode>& codes,
                           const Language& reader);

}  // namespace coding::report
