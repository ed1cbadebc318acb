#include "rounds/recall_figures.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::rounds {

namespace {

template <std::size_t Count>
std::size_t bin_in(const std::array<double, Count>& begins, double value) {
  const auto above = std::upper_bound(begins.begin() + 1, begins.end(), value);
  return static_cast<std::size_t>(above - begins.begin()) - 1;
}

template <std::size_t Count>
std::vector<RecallBin> empty_bins(const std::array<double, Count>& begins, double end) {
  std::vector<RecallBin> bins;
  for (std::size_t i = 0; i < Count; ++i)
    bins.push_back({.low = begins[i], .high = i + 1 < Count ? begins[i + 1] : end});
  return bins;
}

void add(RecallBin& bin, const Seen& seen) {
  ++bin.answers;
  bin.recalled += seen.recalled ? 1 : 0;
  bin.predicted += seen.chance;
}

void to_means(std::vector<RecallBin>& bins) {
  for (RecallBin& bin : bins) {
    if (bin.answers > 0) bin.predicted /= bin.answers;
  }
}

double loss(double chance, bool recalled) {
  const double kept = std::clamp(chance, 1e-7, 1 - 1e-7);
  return -std::log(recalled ? kept : 1 - kept);
}

/// The last days of at most the last 60 months until `today`, oldest first.
std::vector<std::int32_t> month_ends(std::int32_t first, std::int32_t today) {
  using namespace std::chrono;
  constexpr std::size_t most = 60;
  std::vector<std::int32_t> ends{today};
  year_month month = year_month{year_month_day(civil(today)).year(), year_month_day(civil(today)).month()};
  while (ends.size() < most) {
    month -= months{1};
    const auto end = counted_day(local_days(month / last));
    if (end < first) break;
    ends.push_back(end);
  }
  std::ranges::reverse(ends);
  return ends;
}

/// The value below which `share` of the values lie; reorders them.
double quantile(std::vector<float>& values, double share) {
  const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), values.begin() + place, values.end());
  return values[static_cast<std::size_t>(place)];
}

} // namespace

std::size_t elapsed_bin(double days) { return bin_in(elapsed_bins, days); }
std::size_t chance_bin(double chance) { return bin_in(chance_bins, chance); }
std::size_t stability_bin(double days) { return bin_in(stability_bins, days); }

std::vector<RecallBin> forgetting(const Selection& selection) {
  std::vector<RecallBin> bins = empty_bins(elapsed_bins, 36500);
  selection.each_in_period([&](const Seen& seen) {
    if (seen.chance >= 0) add(bins[elapsed_bin(seen.elapsed)], seen);
  });
  to_means(bins);
  return bins;
}

ModelCalibration model_calibration(const Selection& selection) {
  ModelCalibration result{.bins = empty_bins(chance_bins, 1)};
  std::vector<RecallBin> alike(selection.answers.bins.size());
  int recalled = 0;
  selection.each_in_period([&](const Seen& seen) {
    if (seen.chance < 0 || !seen.is_apart()) return;
    ++result.answers;
    recalled += seen.recalled ? 1 : 0;
    result.log_loss += loss(seen.chance, seen.recalled);
    add(result.bins[chance_bin(seen.chance)], seen);
    add(alike[seen.bin], seen);
  });
  to_means(result.bins);
  if (result.answers == 0) return result;
  double squares = 0;
  for (const RecallBin& bin : alike) {
    if (bin.answers > 0) squares += std::pow(bin.predicted - bin.recalled, 2) / bin.answers;
  }
  result.rmse_bins = std::sqrt(squares / result.answers);
  result.log_loss /= result.answers;
  const double mean = static_cast<double>(recalled) / result.answers;
  result.usual_loss = mean * loss(mean, true) + (1 - mean) * loss(mean, false);
  return result;
}

Stability stability(const Selection& selection) {
  Stability result;
  const Answers& answers = selection.answers;
  std::int32_t first = selection.today;
  selection.each([&](const Seen& seen) {
    if (seen.stability >= 0) first = std::min(first, seen.day);
  });
  const std::vector<std::int32_t> ends = month_ends(std::max(first, selection.from), selection.today);
  std::vector<std::vector<float>> values(ends.size());
  for (std::size_t card = 0; card < selection.cards.size(); ++card) {
    if (!selection.cards[card]) continue;
    const std::uint32_t begin = answers.first[card], end = answers.first[card + 1];
    const bool is_followed = card % answers.stride == 0;
    float now = -1;
    std::size_t month = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Seen& seen = answers.seen[i];
      for (; month < ends.size() && ends[month] < seen.day; ++month) {
        if (is_followed && now >= 0) values[month].push_back(now);
      }
      if (seen.stability >= 0) now = seen.stability;
    }
    for (; is_followed && now >= 0 && month < ends.size(); ++month)
      values[month].push_back(now);
    if (now >= 0) ++result.cards[stability_bin(now)];
  }
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (values[i].empty()) continue;
    const int cards = static_cast<int>(values[i].size());
    const double lower = quantile(values[i], 0.25), median = quantile(values[i], 0.5);
    result.months.push_back({ends[i], cards, lower, median, quantile(values[i], 0.75)});
  }
  return result;
}

} // namespace ruru::rounds
