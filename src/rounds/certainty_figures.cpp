#include "rounds/certainty_figures.hpp"

#include <algorithm>
#include <map>

namespace ruru::rounds {

int CertaintyMonth::answers() const { return said[1].times + said[2].times + said[3].times; }

std::int32_t month_end(std::int32_t day) {
  using namespace std::chrono;
  const year_month_day civil_day(civil(day));
  return counted_day(local_days(civil_day.year() / civil_day.month() / last));
}

std::vector<CertaintyMonth> certainty_months(const Selection& selection) {
  std::map<std::int32_t, Calibration> months;
  selection.each_in_period([&](const Seen& seen) {
    if (seen.certainty == history::Certainty::unsaid) return;
    Said& said = months[month_end(seen.day)][static_cast<std::size_t>(seen.certainty)];
    ++said.times;
    said.right += seen.right ? 1 : 0;
  });
  std::vector<CertaintyMonth> result;
  for (const auto& [end, said] : months)
    result.push_back({.day = std::min(end, selection.today), .said = said});
  return result;
}

} // namespace ruru::rounds
