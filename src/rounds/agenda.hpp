#pragma once

#include "history/progress.hpp"
#include "memory/agenda.hpp"
#include "questions/library.hpp"

#include <array>

namespace ruru::rounds {

/// What else is due in the coming year, and on which days the other parts of the question of `card`. `week`:
/// the share of the usual work on each weekday, Monday first. Looks at every card: well under a millisecond
/// for 100,000 of them.
memory::Agenda agenda(const questions::CardId& card, const history::Progress& progress,
                      const history::Rules& rules, const std::array<double, 7>& week, Timestamp at,
                      std::chrono::minutes utc_offset);

} // namespace ruru::rounds
