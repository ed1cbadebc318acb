#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::questions {

namespace {

std::ptrdiff_t shared(const std::vector<std::string>& given, const std::vector<std::string>& texts) {
  return std::ranges::count_if(
      given, [&](const std::string& each) { return std::ranges::find(texts, each) != texts.end(); });
}

/// Right picks less wrong ones, over what was to be picked.
double share_of_picks(const Ask& ask, const std::vector<std::string>& given) {
  const auto right = shared(given, ask.accepted);
  const auto wrong = std::ssize(given) - right;
  return std::max(0.0, static_cast<double>(right - wrong)) / static_cast<double>(ask.accepted.size());
}

/// Pairs of lines that stand in the right order, over all pairs (Kendall's tau, scaled to 0–1).
double share_in_order(const Ask& ask, const std::vector<std::string>& given) {
  const std::size_t count = ask.accepted.size();
  if (given.size() != count || count < 2) return 0;
  std::vector<std::ptrdiff_t> places;
  for (const std::string& line : given)
    places.push_back(std::ranges::find(ask.accepted, line) - ask.accepted.begin());
  std::size_t inversions = 0;
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i + 1; j < count; ++j)
      inversions += places[i] > places[j];
  return 1 - static_cast<double>(inversions) / (static_cast<double>(count * (count - 1)) / 2);
}

/// Right pairs over all pairs.
double share_of_pairs(const Ask& ask, const std::vector<std::string>& given) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < std::min(given.size(), ask.accepted.size()); ++i)
    right += given[i] == ask.accepted[i];
  return static_cast<double>(right) / static_cast<double>(ask.accepted.size());
}

double share(const Ask& ask, const std::vector<std::string>& given) {
  switch (ask.kind) {
  case Kind::ordering: return share_in_order(ask, given);
  case Kind::matching: return share_of_pairs(ask, given);
  default: return share_of_picks(ask, given);
  }
}

std::string_view separator(Kind kind) {
  return kind == Kind::ordering ? " → " : kind == Kind::matching ? "; " : ", ";
}

bool contains(const std::vector<std::size_t>& found, std::size_t item) {
  return std::ranges::find(found, item) != found.end();
}

/// Whether one of the texts goes on where the typed one ends.
bool goes_on(const std::vector<std::string>& texts, const std::string& typed) {
  return std::ranges::any_of(texts, [&](const std::string& text) {
    const std::string whole = folded(text);
    return whole.size() > typed.size() && whole.starts_with(typed);
  });
}

} // namespace

bool has_parts(Kind kind) {
  return kind == Kind::several || kind == Kind::ordering || kind == Kind::matching || kind == Kind::list;
}

Judgement judge_parts(const Ask& ask, const std::vector<std::string>& given) {
  Judgement judgement{.nearest = joined_parts(ask, ask.accepted)};
  const double right = share(ask, given);
  judgement.outcome = right >= 1 ? Outcome::right : right >= almost_from ? Outcome::almost : Outcome::wrong;
  judgement.share = right;
  return judgement;
}

std::string joined_parts(const Ask& ask, const std::vector<std::string>& parts) {
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) all += separator(ask.kind);
    if (i < ask.left.size()) all += ask.left[i] + " – ";
    all += parts[i];
  }
  return all;
}

std::optional<std::size_t> named(const Ask& ask, std::string_view typed,
                                 const std::vector<std::size_t>& found, bool as_typed) {
  const std::string beginning = folded(typed);
  std::optional<std::size_t> named;
  for (std::size_t i = 0; i < ask.variants.size(); ++i) {
    Ask one;
    one.accepted = ask.variants[i];
    one.match = ask.match;
    const Judgement judgement = judge(one, typed);
    const bool fits = judgement.outcome == Outcome::right && (judgement.slips == 0 || !as_typed);
    if (fits && (!named || contains(found, *named))) named = i;
    const bool may_be_meant = as_typed && !fits && !contains(found, i) && goes_on(ask.variants[i], beginning);
    if (may_be_meant) return std::nullopt;
  }
  return named;
}

std::string shown_answer(const Ask& ask) {
  if (has_parts(ask.kind)) return joined_parts(ask, ask.accepted);
  if (ask.kind == Kind::date && ask.within.amount > 0)
    return ask.accepted.front() + " (within " + shown_span(ask.within) + ")";
  return ask.unit.empty() ? ask.accepted.front() : ask.accepted.front() + " " + ask.unit;
}

} // namespace ruru::questions
