#include "rounds/agenda.hpp"

namespace ruru::rounds {

memory::Agenda agenda(const questions::CardId& card, const history::Progress& progress,
                      const history::Rules& rules, const std::array<double, 7>& week, Timestamp at,
                      std::chrono::minutes utc_offset) {
  constexpr int horizon = 400; // days; further away hardly anything meets
  const DayRule rule{utc_offset, rules.day_starts};
  const CivilDay today = civil_day(at, rule);
  memory::Agenda result{.due = std::vector<int>(horizon),
                        .siblings = {},
                        .weekday = static_cast<int>(std::chrono::weekday(today).iso_encoding()) - 1,
                        .share = week};
  for (const history::CardProgress& other : progress.cards()) {
    if (other.state.stage != memory::Stage::review || other.suspended || other.id == card) continue;
    const auto days = (civil_day(other.state.due, rule) - today).count();
    if (days < 0 || days >= horizon) continue;
    ++result.due[static_cast<std::size_t>(days)];
    if (other.id.question == card.question && other.id.pack == card.pack)
      result.siblings.push_back(static_cast<int>(days));
  }
  return result;
}

} // namespace ruru::rounds
