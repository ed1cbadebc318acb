#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"

#include <array>
#include <optional>
#include <vector>

/// The way back after a pause: what has piled up is done in daily portions, and new cards wait.
namespace ruru::rounds {

/// A plan that the learner has chosen.
struct Comeback {
  CivilDay since{}; ///< what was due before this day is the pile
  int a_day = 25;   ///< cards of the pile each day, at least 1; what falls due on the way comes on top
  CivilDay today{}; ///< the day that `waiting` belongs to
  int waiting = 0;  ///< cards of the pile when that day began
  bool operator==(const Comeback&) const = default;
};

/// True when the card was due before the plan began and has not been reviewed since.
bool in_pile(const memory::CardState& card, const Comeback& plan, const DayRule& day);

/// How many cards of the pile are to be done yet on the day `today`, when `left` of it are left now. A day
/// that was missed is not made up for: the end moves by a day.
int portion(const Comeback& plan, int left, CivilDay today);

/// What one pace means.
struct Pace {
  int a_day = 0;
  CivilDay cleared{}; ///< the day on which nothing of the pile is left
  int minutes = 0;    ///< a day, with `on_top`
  bool operator==(const Pace&) const = default;
};

/// A choice of paces for a pile of `due` cards, slow to fast: about six, three and two weeks' worth, at least
/// 5 cards a day, rounded to fives. `on_top`: cards that fall due each day besides. `seconds` an answer.
std::array<Pace, 3> paces(int due, double on_top, double seconds, CivilDay today);

/// True when so much is due that a plan is worth offering: more than 60 cards, and more than three times what
/// the learner usually answers on a day (taken as 20 at least, 50 at most).
bool is_pile(int due, const history::Progress& progress);

/// Cards that fall due on a day of the coming month, on average.
double falling_due(const history::Progress& progress, Timestamp at);

} // namespace ruru::rounds
