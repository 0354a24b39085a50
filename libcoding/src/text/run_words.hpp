// The closed lists by which a reversed piece of Persian is judged, compiled by us from any grammar's chapter
// on affixes and prepositions.
#pragma once

#include <string_view>

namespace coding {

bool is_plural_bound(std::u32string_view word);   // ها: nothing but a particle may follow
bool is_linking_bound(std::u32string_view word);  // های: a word must follow
bool is_adjective_bound(std::u32string_view word);  // ای, محور, شده …: make adjectives, which begin nothing
bool is_noun_bound(std::u32string_view word);     // گیری, سازی, پذیری …: make nouns of actions
bool is_bound_prefix(std::u32string_view word);   // غیر, بی …: end nothing
bool is_particle_word(std::u32string_view word);  // و, در, از …: neither begin nor end a piece
bool is_late_word(std::u32string_view word);  // مبتنی, یکدیگر …: stand behind what they belong to
bool is_action_noun(std::u32string_view word);  // افزایش, بهبود …: like to head a phrase

}  // namespace coding
