#include "rounds/day_figures.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

void add(DayFigures& sum, const DayFigures& other) {
  sum.answers += other.answers;
  sum.right += other.right;
  sum.seconds += other.seconds;
  sum.due += other.due;
  sum.recalled += other.recalled;
  sum.predicted += other.predicted;
}

} // namespace

std::vector<DayFigures> day_figures(const Selection& selection) {
  std::int32_t first = INT32_MAX, last = INT32_MIN;
  selection.each([&](const Seen& seen) {
    first = std::min(first, seen.day);
    last = std::max(last, seen.day);
  });
  if (first > last) return {};
  constexpr std::int32_t longest = 366 * 200; // a clock that was wrong must not cost all memory
  first = std::max(first, last - longest);
  std::vector<DayFigures> all(static_cast<std::size_t>(last - first) + 1);
  selection.each([&](const Seen& seen) {
    if (seen.day < first) return;
    DayFigures& day = all[static_cast<std::size_t>(seen.day - first)];
    ++day.answers;
    day.right += seen.right ? 1 : 0;
    day.seconds += seen.seconds;
    if (!seen.is_apart()) return;
    ++day.due;
    day.recalled += seen.recalled ? 1 : 0;
    if (seen.chance >= 0) day.predicted += seen.chance;
  });
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].day = first + static_cast<std::int32_t>(i);
  std::erase_if(all, [](const DayFigures& day) { return day.answers == 0; });
  return all;
}

std::vector<DayFigures> week_figures(const std::vector<DayFigures>& days, std::int32_t from, std::int32_t to,
                                     int weeks) {
  const std::int32_t span = 7 * weeks;
  std::int32_t first = monday_of(to) + 7 - span; // the last span ends with the week of `to`
  while (first > from)
    first -= span;
  std::vector<DayFigures> result;
  for (std::int32_t day = first; day <= to; day += span)
    result.push_back({.day = day});
  for (const DayFigures& day : days) {
    if (day.day < first || day.day > to) continue;
    add(result[static_cast<std::size_t>((day.day - first) / span)], day);
  }
  return result;
}

Rhythm rhythm(const std::vector<DayFigures>& days, std::int32_t today, const std::array<double, 7>& week) {
  const auto is_free = [&](std::int32_t day) {
    return week[static_cast<std::size_t>(day - monday_of(day))] <= 0;
  };
  Rhythm result;
  const auto working = static_cast<int>(std::ranges::count_if(week, [](double share) { return share > 0; }));
  result.needed = std::clamp(working, 1, 4);
  if (days.empty() || days.front().day > today) {
    for (int i = 0; i < 7; ++i)
      result.free[static_cast<std::size_t>(i)] = is_free(today - 6 + i);
    return result;
  }
  const std::int32_t first = std::max(days.front().day, today - 366 * 200);
  std::vector<bool> active(static_cast<std::size_t>(today - first) + 1);
  for (const DayFigures& day : days) {
    if (day.day >= first && day.day <= today) active[static_cast<std::size_t>(day.day - first)] = true;
  }
  const auto was_active = [&](std::int32_t day) {
    return day >= first && active[static_cast<std::size_t>(day - first)];
  };
  int in_seven = 0, kept = 0, before = 0;
  for (std::int32_t day = first; day <= today; ++day) {
    in_seven += was_active(day) ? 1 : 0;
    in_seven -= was_active(day - 7) ? 1 : 0;
    // As many may be missed as in any seven days, also in the first week, which has had fewer.
    const int possible = std::min(result.needed, std::max(1, day - first + 1 - (7 - result.needed)));
    before = kept;
    kept = in_seven >= possible ? kept + 1 : 0;
    result.best = std::max(result.best, kept);
  }
  result.kept = kept > 0 || was_active(today) ? kept : before;
  result.active = in_seven;
  for (int i = 0; i < 7; ++i) {
    const std::int32_t day = today - 6 + i;
    result.days[static_cast<std::size_t>(i)] = was_active(day);
    result.free[static_cast<std::size_t>(i)] = is_free(day);
  }
  return result;
}

} // namespace ruru::rounds
