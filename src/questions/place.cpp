#include "questions/place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numbers>

namespace ruru::questions {

namespace {

constexpr double almost = 1.5; // of a region's size

/// True when the place lies in the region, made larger by `factor`.
bool lies_in(const Region& region, Place place, double factor) {
  const double x = (place.x - region.x) / (region.width / 2 * factor);
  const double y = (place.y - region.y) / (region.height / 2 * factor);
  return region.shape == Region::Shape::circle ? x * x + y * y <= 1 : std::max(x * x, y * y) <= 1;
}

bool is_between(char letter) { return letter == ' ' || letter == ',' || letter == ';' || letter == '%'; }

/// Takes a percentage from the beginning of `text`, as a share.
std::optional<double> take_share(std::string_view& text) {
  while (!text.empty() && is_between(text.front()))
    text.remove_prefix(1);
  double percent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  if (error != std::errc() || !(percent >= 0 && percent <= 100)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return percent / 100;
}

} // namespace

std::string place_text(Place place) { return fmt::format("{:.1f} {:.1f}", place.x * 100, place.y * 100); }

std::optional<Place> place_from(std::string_view text) {
  const auto x = take_share(text);
  const bool is_parted = !text.empty() && is_between(text.front());
  const auto y = is_parted ? take_share(text) : std::nullopt;
  if (!x || !y || !std::ranges::all_of(text, is_between)) return std::nullopt;
  return Place{*x, *y};
}

bool contains(const Region& region, Place place) { return lies_in(region, place, 1); }

Judgement judge_place(const Ask& ask, Place place) {
  const auto in_any = [&](double factor) {
    return std::ranges::any_of(ask.regions,
                               [&](const Region& region) { return lies_in(region, place, factor); });
  };
  const Outcome outcome = in_any(1) ? Outcome::right : in_any(almost) ? Outcome::almost : Outcome::wrong;
  return {.outcome = outcome, .nearest = ask.accepted.front()};
}

double share_of_picture(const std::vector<Region>& regions) {
  double share = 0;
  for (const Region& region : regions) {
    const double box = region.width * region.height;
    share += region.shape == Region::Shape::circle ? box * std::numbers::pi / 4 : box;
  }
  return std::clamp(share, 0.0, 1.0);
}

} // namespace ruru::questions
