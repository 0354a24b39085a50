#include "coding/audit/recover.hpp"
#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<Certainty, 3> certainties = {
    {{"sure", Certainty::sure}, {"likely", Certainty::likely}, {"doubtful", Certainty::doubtful}}};

constexpr Names<RecoveryGround, 17> grounds = {{{"bounded-name", RecoveryGround::bounded_name},
                                                {"quoted-name", RecoveryGround::quoted_name},
                                                {"labelled-name", RecoveryGround::labelled_name},
                                                {"words-cut", RecoveryGround::words_cut},
                                                {"ending-cut", RecoveryGround::ending_cut},
                                                {"sentence-start", RecoveryGround::sentence_start},
                                                {"announced", RecoveryGround::announced},
                                                {"headed", RecoveryGround::headed},
                                                {"bare-heading", RecoveryGround::bare_heading},
                                                {"speaker-behind", RecoveryGround::speaker_behind},
                                                {"speaker-before", RecoveryGround::speaker_before},
                                                {"speaker-in-sentence", RecoveryGround::speaker_in_sentence},
                                                {"no-marks", RecoveryGround::no_marks},
                                                {"table-row", RecoveryGround::table_row},
                                                {"columns-guessed", RecoveryGround::columns_guessed},
                                                {"in-prose", RecoveryGround::in_prose},
                                                {"numbered-question", RecoveryGround::numbered_question}}};

constexpr Names<NotReadWhy, 17> reasons = {{{"no-ids", NotReadWhy::no_ids},
                                            {"weak-ids", NotReadWhy::weak_ids},
                                            {"no-name", NotReadWhy::no_name},
                                            {"names-people", NotReadWhy::names_people},
                                            {"long-clause", NotReadWhy::long_clause},
                                            {"mixed-bracket", NotReadWhy::mixed_bracket},
                                            {"coding-rule", NotReadWhy::coding_rule},
                                            {"speaker-not-told", NotReadWhy::speaker_not_told},
                                            {"several-speakers", NotReadWhy::several_speakers},
                                            {"unclosed-quote", NotReadWhy::unclosed_quote},
                                            {"count-differs", NotReadWhy::count_differs},
                                            {"columns-not-told", NotReadWhy::columns_not_told},
                                            {"outside-table", NotReadWhy::outside_table},
                                            {"printed-twice", NotReadWhy::printed_twice},
                                            {"other-count", NotReadWhy::other_count},
                                            {"reversed-table", NotReadWhy::reversed_table},
                                            {"empty-category", NotReadWhy::empty_category}}};

}  // namespace

std::string_view name_of(Certainty certainty) { return name_in(certainties, certainty); }
std::string_view name_of(RecoveryGround ground) { return name_in(grounds, ground); }
std::string_view name_of(NotReadWhy why) { return name_in(reasons, why); }

}  // namespace coding
