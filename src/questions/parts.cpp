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

} // namespace

bool has_parts(Kind kind) { return kind == Kind::several; }

Judgement judge_parts(const Ask& ask, const std::vector<std::string>& given) {
  Judgement judgement{.nearest = joined_parts(ask, ask.accepted)};
  const double share = share_of_picks(ask, given);
  judgement.outcome = share >= 1 ? Outcome::right : share >= almost_from ? Outcome::almost : Outcome::wrong;
  judgement.share = share;
  return judgement;
}

std::string joined_parts(const Ask&, const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string shown_answer(const Ask& ask) {
  if (has_parts(ask.kind)) return joined_parts(ask, ask.accepted);
  if (ask.kind == Kind::date && ask.within.amount > 0)
    return ask.accepted.front() + " (within " + shown_span(ask.within) + ")";
  return ask.unit.empty() ? ask.accepted.front() : ask.accepted.front() + " " + ask.unit;
}

} // namespace ruru::questions
