// Every command's description; each is defined in cli/commands/<name>.cpp.
#pragma once

#include "cli/spec.hpp"

namespace coding::cli {

// start
CommandSpec init_command();
CommandSpec import_command();
CommandSpec participants_command();
CommandSpec participants_import_command();
CommandSpec documents_command();
CommandSpec documents_turns_command();
CommandSpec documents_speakers_command();
CommandSpec documents_marks_command();
CommandSpec documents_edits_command();
CommandSpec documents_text_command();
CommandSpec documents_correct_command();
CommandSpec status_command();
CommandSpec check_command();

// code
CommandSpec codebook_command();
CommandSpec codebook_add_command();
CommandSpec codebook_set_command();
CommandSpec codebook_move_command();
CommandSpec codebook_rename_command();
CommandSpec codebook_remove_command();
CommandSpec codebook_merge_command();
CommandSpec codebook_split_command();
CommandSpec codebook_import_command();
CommandSpec codebook_export_command();
CommandSpec codebook_sets_command();
CommandSpec codebook_group_command();
CommandSpec codebook_ungroup_command();
CommandSpec codebook_lint_command();
CommandSpec code_command();
CommandSpec uncode_command();
CommandSpec adjust_command();
CommandSpec agree_command();
CommandSpec disagreements_command();
CommandSpec reconcile_command();
CommandSpec recode_command();
CommandSpec edit_command();
CommandSpec markup_show_command();
CommandSpec markup_apply_command();
CommandSpec undo_command();
CommandSpec redo_command();
CommandSpec pseudonymise_command();
CommandSpec history_command();
CommandSpec history_verify_command();
CommandSpec history_adopt_command();
CommandSpec autocode_command();

// theory
CommandSpec compare_command();
CommandSpec relate_command();
CommandSpec relations_command();
CommandSpec model_show_command();
CommandSpec model_check_command();
CommandSpec model_draw_command();
CommandSpec study_command();
CommandSpec study_set_command();
CommandSpec saturation_command();

// read
CommandSpec quotes_command();
CommandSpec find_command();
CommandSpec kwic_command();
CommandSpec words_command();
CommandSpec collocates_command();
CommandSpec memos_command();
CommandSpec memo_add_command();
CommandSpec memo_change_command();
CommandSpec memo_remove_command();

// count
CommandSpec frequency_command();
CommandSpec matrix_command();
CommandSpec framework_command();
CommandSpec framework_import_command();
CommandSpec crosstab_command();
CommandSpec cooccur_command();
CommandSpec network_command();
CommandSpec cluster_command();
CommandSpec correspondence_command();
CommandSpec scaling_command();
CommandSpec sequence_command();

// compare
CommandSpec coders_command();
CommandSpec coders_coded_command();
CommandSpec coders_study_command();

// publish
CommandSpec export_command();
CommandSpec refi_lint_command();
CommandSpec refi_repair_command();
CommandSpec figure_command();
CommandSpec report_command();
CommandSpec weave_command();
CommandSpec audit_command();
CommandSpec audit_recover_command();
CommandSpec audit_quotes_command();
CommandSpec audit_trail_command();
CommandSpec methods_command();
CommandSpec checklist_command();
CommandSpec checklist_answer_command();
CommandSpec wording_command();

// help
CommandSpec help_command();
CommandSpec completion_command();
CommandSpec complete_command();  // hidden: what the completion scripts call
CommandSpec version_command();

}  // namespace coding::cli
