// codebook.jsonl as git may have joined it: a code may stand on several lines.
#pragma once

#include <string>
#include <string_view>

#include "store/nouns.hpp"
#include "store/snapshot.hpp"

namespace coding {

// Every line of the bytes, which need json_padding behind them.
CodeLines code_lines_in(std::string_view bytes);

// Of each code one line, where the lines, the journals and definitions/ leave no doubt: lines that gave way
// are left out, changes of different members are joined. What contradicts itself stays as it is, for
// take_out_faults to name. A code that one person removed while another put codes below it is there again.
// Looks into the journals only when there is such a thing.
// Throws what read_definition throws; with `unreadable`, it is put there and the first line stands.
void join_codes(const Snapshot& snapshot, std::string_view bytes, CodeLines& codes,
                Diagnostics* unreadable = nullptr);

// Both for the project's codebook; empty when there is none.
CodeLines joined_code_lines(const Snapshot& snapshot);

}  // namespace coding
