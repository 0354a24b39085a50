#include "cli/registry.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/listers.hpp"

namespace coding::cli {

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> table = {
      // start
      init_command(),
      import_command(),
      participants_command(),
      participants_import_command(),
      documents_command(),
      documents_turns_command(),
      documents_speakers_command(),
      documents_marks_command(),
      documents_edits_command(),
      documents_text_command(),
      documents_correct_command(),
      status_command(),
      study_command(),
      study_set_command(),
      check_command(),
      pseudonymise_command(),
      // code
      codebook_command(),
      codebook_add_command(),
      codebook_set_command(),
      codebook_move_command(),
      codebook_rename_command(),
      codebook_remove_command(),
      codebook_merge_command(),
      codebook_split_command(),
      codebook_sets_command(),
      codebook_group_command(),
      codebook_ungroup_command(),
      codebook_lint_command(),
      codebook_import_command(),
      codebook_export_command(),
      code_command(),
      uncode_command(),
      adjust_command(),
      recode_command(),
      edit_command(),
      markup_show_command(),
      markup_apply_command(),
      autocode_command(),
      undo_command(),
      redo_command(),
      // theory
      compare_command(),
      relate_command(),
      relations_command(),
      model_show_command(),
      model_check_command(),
      model_draw_command(),
      saturation_command(),
      // read
      quotes_command(),
      find_command(),
      kwic_command(),
      words_command(),
      collocates_command(),
      memos_command(),
      memo_add_command(),
      memo_change_command(),
      memo_remove_command(),
      history_command(),
      history_verify_command(),
      history_adopt_command(),
      // count
      frequency_command(),
      matrix_command(),
      framework_command(),
      framework_import_command(),
      crosstab_command(),
      cooccur_command(),
      network_command(),
      cluster_command(),
      correspondence_command(),
      scaling_command(),
      sequence_command(),
      // compare
      agree_command(),
      disagreements_command(),
      reconcile_command(),
      coders_command(),
      coders_coded_command(),
      coders_study_command(),
      // publish
      figure_command(),
      report_command(),
      weave_command(),
      audit_command(),
      audit_recover_command(),
      audit_quotes_command(),
      audit_trail_command(),
      methods_command(),
      checklist_command(),
      checklist_answer_command(),
      export_command(),
      refi_lint_command(),
      refi_repair_command(),
      wording_command(),
      // help
      help_command(),
      completion_command(),
      complete_command(),
      version_command(),
  };
  return table;
}

const std::vector<Lister>& listers() {
  static const std::vector<Lister> table = {{Completion::code, list_codes},
                                            {Completion::document, list_documents},
                                            {Completion::participant, list_participants},
                                            {Completion::coder, list_coders}};
  return table;
}

const CommandSpec* find_command(const std::vector<CommandSpec>& table, std::string_view words) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& spec) { return spec.words == words; });
  return found == table.end() ? nullptr : &*found;
}

namespace {

std::string first_word(const CommandSpec& spec) { return spec.words.substr(0, spec.words.find(' ')); }

}  // namespace

std::vector<const CommandSpec*> family(const std::vector<CommandSpec>& table, std::string_view word) {
  std::vector<const CommandSpec*> out;
  for (const CommandSpec& spec : table) {
    if (!spec.hidden && first_word(spec) == word) out.push_back(&spec);
  }
  return out;
}

std::vector<std::string> first_words(const std::vector<CommandSpec>& table) {
  std::vector<std::string> out;
  for (const CommandSpec& spec : table) {
    const std::string word = first_word(spec);
    if (!spec.hidden && std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
  }
  return out;
}

}  // namespace coding::cli
