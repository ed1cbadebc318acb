#include "history/entry.hpp"

namespace ruru::history {

std::string_view name(Certainty certainty) {
  constexpr std::string_view names[] = {"unsaid", "guess", "think-so", "sure"};
  return names[static_cast<std::size_t>(certainty)];
}

Sequence* named_by(Happened& what) {
  if (auto* answered = std::get_if<Answered>(&what)) return &answered->round;
  if (auto* corrected = std::get_if<Corrected>(&what)) return &corrected->answer;
  if (auto* finished = std::get_if<RoundFinished>(&what)) return &finished->round;
  if (auto* undone = std::get_if<Undone>(&what)) return &undone->target;
  return nullptr;
}

} // namespace ruru::history
