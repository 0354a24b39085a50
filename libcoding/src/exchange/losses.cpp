#include "coding/exchange/losses.hpp"

#include <algorithm>

namespace coding {

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::lost:
      return "lost";
    case Fate::changed:
      return "changed";
    case Fate::kept:
      return "kept";
  }
  return "";
}

void add_loss(Losses& losses, Loss loss) {
  if (loss.count == 0) return;
  const auto same = std::find_if(losses.begin(), losses.end(), [&](const Loss& other) {
    return other.what == loss.what && other.name == loss.name && other.fate == loss.fate &&
           other.why == loss.why;
  });
  if (same == losses.end())
    losses.push_back(std::move(loss));
  else
    same->count += loss.count;
}

std::size_t count_of(const Losses& losses, Fate fate) {
  std::size_t count = 0;
  for (const Loss& each : losses) count += each.fate == fate ? each.count : 0;
  return count;
}

}  // namespace coding
