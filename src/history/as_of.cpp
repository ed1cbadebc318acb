#include "history/as_of.hpp"

#include <algorithm>

namespace ruru::history {

namespace {

int answers_in(const Progress& progress) {
  int answers = 0;
  for (const auto& [day, tally] : progress.days())
    answers += tally.answers;
  return answers;
}

int rounds_in(const Progress& progress) {
  return static_cast<int>(std::count_if(progress.rounds().begin(), progress.rounds().end(),
                                        [](const RoundRecord& round) { return round.finished(); }));
}

bool same(const CardProgress& a, const CardProgress* b) {
  static const CardProgress never_asked;
  const CardProgress& other = b ? *b : never_asked;
  return a.state == other.state && a.suspended == other.suspended && a.buried_until == other.buried_until;
}

} // namespace

std::vector<Sequence> taken_back_to(const std::vector<Entry>& entries, Timestamp moment, const Rules& rules) {
  const auto first =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.at > moment; });
  std::vector<Sequence> targets;
  Progress progress = folded(entries, rules);
  for (auto sequence = static_cast<Sequence>(entries.size());
       sequence > static_cast<Sequence>(first - entries.begin()); --sequence) {
    if (!progress.stands(sequence)) continue;
    targets.push_back(sequence);
    const Entry undo{.sequence = progress.next(), .at = moment, .what = Undone{.target = sequence}};
    progress = applied(std::move(progress), undo, rules);
  }
  return targets;
}

Difference difference(const Progress& from, const Progress& to) {
  Difference result{.answers = answers_in(from) - answers_in(to), .rounds = rounds_in(from) - rounds_in(to)};
  for (const CardProgress& card : from.cards())
    result.cards += same(card, to.find(card.id)) ? 0 : 1;
  for (const CardProgress& card : to.cards())
    result.cards += from.find(card.id) || same(card, nullptr) ? 0 : 1;
  return result;
}

} // namespace ruru::history
