#include "store/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ruru::store {

using history::Sequence;

void Places::add_run(const Run& run) {
  by_device_[run.name.dev].push_back(runs_.size());
  runs_.push_back(run);
}

void Places::add(EventName name) {
  if (!runs_.empty()) {
    Run& last = runs_.back();
    if (last.name.dev == name.dev && last.name.seq + last.count == name.seq) {
      ++last.count;
      return;
    }
  }
  add_run({.first = count() + 1, .name = name, .count = 1});
}

Sequence Places::place(EventName name) const {
  const auto runs = by_device_.find(name.dev);
  if (runs == by_device_.end()) return 0;
  const auto& indices = runs->second;
  const auto behind = std::upper_bound(indices.begin(), indices.end(), name.seq,
                                       [&](Sequence seq, std::size_t i) { return seq < runs_[i].name.seq; });
  if (behind == indices.begin()) return 0;
  const Run& run = runs_[*std::prev(behind)];
  const Sequence within = name.seq - run.name.seq;
  return within < run.count ? run.first + within : 0;
}

std::optional<EventName> Places::at(Sequence place) const {
  if (place == 0 || place > count()) return std::nullopt;
  const auto behind = std::upper_bound(runs_.begin(), runs_.end(), place,
                                       [](Sequence wanted, const Run& run) { return wanted < run.first; });
  const Run& run = *std::prev(behind);
  return EventName{run.name.dev, run.name.seq + (place - run.first)};
}

std::string Places::text() const {
  std::string text;
  for (const Run& run : runs_)
    text += fmt::format("{}{} {} {}", text.empty() ? "" : " ", run.name.dev, run.name.seq, run.count);
  return text;
}

std::optional<Places> Places::from(std::string_view text) {
  std::vector<std::uint64_t> numbers;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (at != end) {
    std::uint64_t number = 0;
    const auto [behind, failure] = std::from_chars(at, end, number);
    if (failure != std::errc{} || (behind != end && *behind != ' ')) return std::nullopt;
    numbers.push_back(number);
    at = behind == end ? end : behind + 1;
  }
  if (numbers.size() % 3 != 0) return std::nullopt;
  Places places;
  for (std::size_t i = 0; i < numbers.size(); i += 3) {
    places.add_run({.first = places.count() + 1,
                    .name = {static_cast<Dev>(numbers[i]), numbers[i + 1]},
                    .count = numbers[i + 2]});
  }
  return places;
}

} // namespace ruru::store
