// ICU's boundaries in UTF-8, opened once a thread: opening an iterator costs far more than using it.
#pragma once

#include <unicode/ubrk.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace coding {

// Does `use` with the thread's iterator of a kind and language, set on the text, and frees the text. Offsets
// are bytes. Throws Error "unicode-data" when ICU cannot, and UsageError "text-too-long" from 2 GiB on.
void with_breaks(UBreakIteratorType kind, const std::string& language, std::string_view valid,
                 const std::function<void(UBreakIterator*)>& use);

// Throws UsageError "text-too-long" from 2 GiB on.
void require_size(std::string_view valid);

}  // namespace coding
