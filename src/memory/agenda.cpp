#include "memory/agenda.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ruru::memory {
namespace {

int due_on(int day, const Agenda& agenda) {
  return day < std::ssize(agenda.due) ? agenda.due[static_cast<std::size_t>(day)] : 0;
}

double share_of(int day, const Agenda& agenda) {
  return agenda.share[static_cast<std::size_t>((agenda.weekday + day) % 7)];
}

bool sibling_on(int day, const Agenda& agenda) {
  return std::find(agenda.siblings.begin(), agenda.siblings.end(), day) != agenda.siblings.end();
}

/// How likely a day is beside the others (3.10).
double weight(int day, const Agenda& agenda) {
  const int due = due_on(day, agenda);
  return due == 0 ? 1 : 1 / (std::pow(due, 2.15) * std::pow(day, 3));
}

/// The day at which the sum of the weights first exceeds the share `chance` of all; 0 when all weights are 0.
int drawn(FuzzRange range, double chance, const std::vector<double>& weights) {
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  if (all <= 0) return 0;
  double sum = 0;
  int last = 0; // rounding may leave the sum a hair below
  for (int day = range.low; day <= range.high; ++day) {
    const double each = weights[static_cast<std::size_t>(day - range.low)];
    if (each > 0) last = day;
    sum += each;
    if (sum > chance * all) return day;
  }
  return last;
}

} // namespace

int chosen_day(FuzzRange range, double chance, const Agenda& agenda) {
  const auto choose = [&](bool keep_from_siblings, bool keep_days_free) {
    std::vector<double> weights;
    for (int day = range.low; day <= range.high; ++day) {
      double each = weight(day, agenda);
      if (keep_days_free) each *= share_of(day, agenda);
      if (keep_from_siblings && sibling_on(day, agenda)) each = 0;
      weights.push_back(each);
    }
    return drawn(range, chance, weights);
  };
  for (const auto [siblings, days] : {std::array{true, true}, {false, true}, {true, false}}) {
    if (const int day = choose(siblings, days); day > 0) return day;
  }
  return choose(false, false);
}

} // namespace ruru::memory
