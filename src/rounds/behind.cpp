#include "rounds/behind.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

using Of = Part::Of;

/// Whether an answer is one of those that the part counts.
bool counts(const Part& part, const Seen& seen, const Selection& selection, int weeks_in_span) {
  const auto index = static_cast<std::size_t>(part.index);
  switch (part.of) {
  case Of::day: return seen.day == part.index;
  case Of::week:
    return seen.is_apart() && seen.day >= part.index && seen.day < part.index + 7 * weeks_in_span;
  case Of::forgetting: return seen.chance >= 0 && elapsed_bin(seen.elapsed) == index;
  case Of::calibration: return seen.chance >= 0 && seen.is_apart() && chance_bin(seen.chance) == index;
  case Of::length:
    return seen.seconds > 0 && static_cast<std::size_t>(selection.answers.lengths[seen.card]) == index;
  case Of::certainty:
    return seen.certainty != history::Certainty::unsaid &&
           month_end(seen.day) == month_end(static_cast<std::int32_t>(part.index));
  case Of::month:
  case Of::stability:
  case Of::coming:
  case Of::round: break;
  }
  return false;
}

/// The stability that a card had at the end of a day; negative when it had none, or was not followed.
float stability_on(const Answers& answers, std::size_t card, std::int64_t day) {
  float now = -1;
  for (std::uint32_t i = answers.first[card]; i < answers.first[card + 1]; ++i) {
    if (answers.seen[i].stability >= 0 && answers.seen[i].day <= day) now = answers.seen[i].stability;
  }
  return now;
}

/// Whether a card belongs to a part that counts cards, not answers.
bool belongs(const Part& part, std::size_t card, const Selection& selection,
             const history::Progress& progress, const DayRule& day) {
  const Answers& answers = selection.answers;
  if (part.of == Of::coming)
    return coming_day(answers, card, progress, day, selection.today) == static_cast<std::int32_t>(part.index);
  const bool is_month = part.of == Of::month;
  if (is_month && card % answers.stride != 0) return false;
  const float stability = stability_on(answers, card, is_month ? part.index : selection.today);
  return stability >= 0 && (is_month || stability_bin(stability) == static_cast<std::size_t>(part.index));
}

std::vector<Behind> behind_round(const Part& part, const history::Progress& progress) {
  std::vector<Behind> result;
  for (const questions::CardId& card : cards_of(progress, static_cast<history::Sequence>(part.index)))
    result.push_back({.card = card});
  return result;
}

} // namespace

std::vector<Behind> behind(const Part& part, const Answers& answers, const questions::Library& library,
                           const history::Progress& progress, const history::Rules& rules,
                           const Inquiry& inquiry, int weeks_in_span) {
  if (part.of == Of::round) return behind_round(part, progress);
  const Selection selection = selected(answers, library, progress, rules, inquiry);
  const DayRule day{inquiry.utc_offset, rules.day_starts};
  const bool is_of_cards = part.of == Of::coming || part.of == Of::stability || part.of == Of::month;
  const bool is_of_period = part.of != Of::day && part.of != Of::week;
  std::vector<Behind> result;
  for (std::size_t card = 0; card < selection.cards.size(); ++card) {
    if (!selection.cards[card]) continue;
    Behind one{.card = progress.cards()[card].id};
    for (std::uint32_t i = answers.first[card]; i < answers.first[card + 1]; ++i) {
      const Seen& seen = answers.seen[i];
      const bool is_in_time = !is_of_period || (seen.day >= selection.from && seen.day <= selection.today);
      if (!is_in_time || (!is_of_cards && !counts(part, seen, selection, weeks_in_span))) continue;
      ++one.answers;
      one.recalled += seen.recalled ? 1 : 0;
    }
    if (is_of_cards ? belongs(part, card, selection, progress, day) : one.answers > 0) result.push_back(one);
  }
  if (part.of != Of::coming)
    std::ranges::stable_sort(result, std::greater{},
                             [](const Behind& one) { return one.answers - one.recalled; });
  return result;
}

} // namespace ruru::rounds
