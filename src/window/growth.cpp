#include "window/growth.hpp"

#include "language/speaking.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace ruru::window {
namespace {

using layout::Frame;
using layout::Item;

/// Fast at first, and as good as there long before its end: 1 − 2^(−10 t).
double out_expo(double time) { return time >= 1 ? 1 : 1 - std::exp2(-10 * time); }

/// Goes a little too far and comes back: 1 + (s + 1)(t − 1)³ + s(t − 1)².
double out_back(double time) {
  constexpr double overshoot = 1.2;
  const double left = time - 1;
  return 1 + (overshoot + 1) * left * left * left + overshoot * left * left;
}

double between(double from, double to, double share) { return from + (to - from) * share; }

std::string_view kind_of(std::string_view page) { return page.substr(0, page.find('/')); }

/// The number in a text of digits with spaces between its thousands; below 0 when it is none.
long long number_in(std::string_view text) {
  long long number = 0;
  int digits = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') continue;
    if (++digits > 15) return -1;
    number = number * 10 + (letter - '0');
  }
  return digits > 0 && language::thousands(number) == text ? number : -1;
}

/// What `to` shows on its way; `share` may be more than 1 for a mark.
struct OnTheWay {
  const app::Content& from;
  double share;

  app::Content operator()(const app::ProgressBar& to) const {
    const auto& old = std::get<app::ProgressBar>(from);
    app::ProgressBar bar = to;
    bar.known = between(old.known, to.known, share);
    bar.learning = between(old.learning, to.learning, share);
    return bar;
  }
  app::Content operator()(const app::Ring& to) const {
    app::Ring ring = to;
    ring.fraction = between(std::get<app::Ring>(from).fraction, to.fraction, share);
    return ring;
  }
  app::Content operator()(const app::DayDot& to) const {
    app::DayDot day = to;
    day.fraction = between(std::get<app::DayDot>(from).fraction, to.fraction, share);
    return day;
  }
  app::Content operator()(const app::Columns& to) const {
    app::Columns columns = to;
    columns.grown = share;
    return columns;
  }
  app::Content operator()(const app::PlotMark& to) const {
    app::PlotMark bar = to;
    bar.y = to.y * share;
    if (to.low >= 0) bar.low = to.low * share;
    if (to.high >= 0) bar.high = to.high * share;
    return bar;
  }
  app::Content operator()(const app::Text& to) const {
    app::Text text = to;
    text.text = language::thousands(std::llround(static_cast<double>(number_in(to.text)) * share));
    return text;
  }
  app::Content operator()(const app::Chip& to) const {
    const auto old = static_cast<double>(number_in(std::get<app::Chip>(from).value));
    app::Chip chip = to;
    chip.value =
        language::thousands(std::llround(between(old, static_cast<double>(number_in(to.value)), share)));
    chip.come = share;
    return chip;
  }
  app::Content operator()(const app::Option& to) const {
    app::Option option = to;
    option.drawn = share;
    return option;
  }
  app::Content operator()(const app::Pill& to) const {
    app::Pill pill = to;
    pill.flown = share;
    return pill;
  }
  template <typename Other>
  app::Content operator()(const Other& to) const {
    return to;
  }
};

/// A gauge as it is with nothing in it; `content` itself for what is none.
app::Content emptied(const app::Content& content) {
  if (const auto* bar = std::get_if<app::ProgressBar>(&content))
    return app::ProgressBar{.known = 0, .learning = 0, .glow = bar->glow};
  if (std::holds_alternative<app::Ring>(content)) return app::Ring{};
  if (std::holds_alternative<app::DayDot>(content)) return app::DayDot{};
  return content;
}

bool has_more_to_show(const app::Content& content) {
  if (const auto* day = std::get_if<app::DayDot>(&content))
    return day->state == app::DayDot::State::today && day->fraction > 0;
  if (const auto* mark = std::get_if<app::PlotMark>(&content))
    return mark->kind == app::PlotMark::Kind::bar && mark->y > 0;
  if (const auto* text = std::get_if<app::Text>(&content))
    return text->role == app::Role::score && number_in(text->text) > 0;
  if (const auto* bar = std::get_if<app::ProgressBar>(&content)) return bar->known > 0 || bar->learning > 0;
  if (const auto* ring = std::get_if<app::Ring>(&content)) return ring->fraction > 0;
  return std::holds_alternative<app::Columns>(content);
}

/// Bars and rings that may go on from the value of another one.
bool is_gauge(const app::Content& content) {
  return std::holds_alternative<app::ProgressBar>(content) || std::holds_alternative<app::Ring>(content);
}

bool is_chip(const app::Content& content) { return std::holds_alternative<app::Chip>(content); }

bool has_grown(const app::Content& from, const app::Content& to) {
  const auto *chip = std::get_if<app::Chip>(&to), *old = std::get_if<app::Chip>(&from);
  return !chip || (chip->icon == old->icon && number_in(old->value) >= 0 &&
                   number_in(chip->value) > number_in(old->value));
}

using Gauges = std::map<std::size_t, std::vector<std::size_t>>; ///< items for each kind of content

Gauges gauges_of(const Frame& frame, bool (*is_one)(const app::Content&)) {
  Gauges gauges;
  for (std::size_t i = 0; i < frame.items.size(); ++i)
    if (is_one(frame.items[i].content)) gauges[frame.items[i].content.index()].push_back(i);
  return gauges;
}

void go_on(const Frame& before, const Frame& after, bool (*is_one)(const app::Content&),
           std::vector<Growing>& into) {
  Gauges old = gauges_of(before, is_one);
  for (const auto& [kind, items] : gauges_of(after, is_one)) {
    const auto& others = old[kind];
    if (others.size() != items.size()) continue;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const app::Content &from = before.items[others[i]].content, &to = after.items[items[i]].content;
      Growing each{items[i], from, to};
      if (from != to && has_grown(from, to)) into.push_back(std::move(each));
    }
  }
}

bool is_marked(const app::Option& option) {
  return option.mark == app::Option::Mark::right || option.mark == app::Option::Mark::wrong;
}

/// Whether an option in its place was marked in the same way.
bool was_marked(const Frame& before, const Item& item, app::Option::Mark mark) {
  return std::ranges::any_of(before.items, [&](const Item& other) {
    const auto* option = std::get_if<app::Option>(&other.content);
    return option && option->mark == mark && other.box == item.box;
  });
}

bool celebrated(const Frame& before) {
  return std::ranges::any_of(before.items, [](const Item& item) {
    const auto* pill = std::get_if<app::Pill>(&item.content);
    return pill && pill->celebrates;
  });
}

} // namespace

std::vector<Growing> growing(const Frame& before, const Frame& after) {
  std::vector<Growing> all;
  const bool same_page = before.page == after.page, same_kind = kind_of(before.page) == kind_of(after.page);
  if (!same_page && same_kind) go_on(before, after, is_gauge, all);
  if (same_page) go_on(before, after, is_chip, all);
  for (std::size_t i = 0; i < after.items.size(); ++i) {
    const Item& item = after.items[i];
    const auto* option = std::get_if<app::Option>(&item.content);
    const auto* pill = std::get_if<app::Pill>(&item.content);
    const bool starts = !same_kind && has_more_to_show(item.content);
    const bool marks = same_page && option && is_marked(*option) && !was_marked(before, item, option->mark);
    const bool flies = pill && pill->celebrates && !(same_page && celebrated(before));
    if (starts || marks || flies) all.push_back({i, emptied(item.content), item.content});
  }
  return all;
}

std::chrono::milliseconds duration(const Growing& growing) {
  if (std::holds_alternative<app::Text>(growing.to)) return std::chrono::milliseconds{700};
  if (std::holds_alternative<app::Pill>(growing.to)) return std::chrono::milliseconds{600};
  if (std::holds_alternative<app::Option>(growing.to)) return std::chrono::milliseconds{200};
  return std::chrono::milliseconds{400};
}

app::Content at(const Growing& growing, std::chrono::duration<double> gone) {
  const double time = std::clamp(gone / std::chrono::duration<double>(duration(growing)), 0.0, 1.0);
  if (time >= 1) return growing.to;
  const double share = std::holds_alternative<app::Option>(growing.to) ? out_back(time)
                       : std::holds_alternative<app::Pill>(growing.to) ? time
                                                                       : out_expo(time);
  return std::visit(OnTheWay{growing.from, share}, growing.to);
}

} // namespace ruru::window
