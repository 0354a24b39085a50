// RTF cut into its tokens: braces, control words, control symbols, bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace coding {

enum class RtfKind { open, close, word, symbol, hex, byte, end };

struct RtfToken {
  RtfKind kind = RtfKind::end;
  std::string_view word{};      // of a control word, its letters
  std::optional<int> number{};  // behind them
  char byte = '\0';             // a symbol's sign, a byte of text, or the byte of \'hh
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}

  // Line ends between tokens mean nothing and are passed over; `end` comes again and again.
  RtfToken next();
  // The data behind \binN.
  void skip(std::size_t bytes);
  // Bytes read so far.
  std::size_t position() const { return at_; }

 private:
  RtfToken control();
  RtfToken hex();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace coding
