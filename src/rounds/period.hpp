#pragma once

#include "rounds/seen.hpp"

/// The time that statistics look back on.
namespace ruru::rounds {

enum class Period : std::uint8_t { week, month, year, all };

/// How many days it has; nothing for all.
constexpr std::optional<int> days_of(Period period) {
  switch (period) {
  case Period::week: return 7;
  case Period::month: return 30;
  case Period::year: return 365;
  case Period::all: break;
  }
  return {};
}

/// Answers of some cards from a time.
struct Selection {
  const Answers& answers;
  std::vector<bool> cards; ///< by index: those that are meant
  std::int32_t from = 0;   ///< the first day of the period
  std::int32_t today = 0;  ///< the learner's, likewise counted from 1970-01-01

  /// Calls `look` with each answer of the cards that are meant, of whichever day.
  template <typename Look>
  void each(const Look& look) const {
    for (std::size_t card = 0; card < cards.size(); ++card) {
      if (!cards[card]) continue;
      for (std::uint32_t i = answers.first[card]; i < answers.first[card + 1]; ++i)
        look(answers.seen[i]);
    }
  }

  /// The same for those of the period.
  template <typename Look>
  void each_in_period(const Look& look) const {
    each([&](const Seen& seen) {
      if (seen.day >= from && seen.day <= today) look(seen);
    });
  }
};

inline CivilDay civil(std::int32_t day) { return CivilDay{std::chrono::days{day}}; }
inline std::int32_t counted_day(CivilDay day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// The Monday of a day's week.
inline std::int32_t monday_of(std::int32_t day) {
  return day - static_cast<std::int32_t>(std::chrono::weekday(civil(day)).iso_encoding()) + 1;
}

} // namespace ruru::rounds
