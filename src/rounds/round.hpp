#pragma once

#include "history/progress.hpp"
#include "rounds/item.hpp"

namespace ruru::rounds {

/// What a round is to be.
struct Settings {
  std::string mode = "classic";
  std::vector<std::string> packs; ///< ids; empty for all
  int count = 10;                 ///< questions, at least 1
  std::uint64_t seed = 0;
  bool recorded = true;                 ///< false: nothing of it is kept
  std::vector<questions::CardId> cards; ///< just these, if they do not rest; empty: chosen by the rules
  bool operator==(const Settings&) const = default;
};

/// An answer as it was given in a round.
struct Answer {
  questions::CardId card;
  std::string response;
  questions::Outcome outcome = questions::Outcome::right;
  int points = 0; ///< without the run bonus
  std::chrono::milliseconds taken{0};
  history::Sequence entry = 0; ///< 0 when nothing is recorded
  bool operator==(const Answer&) const = default;
};

/// A round in progress: the questions are fixed when it begins; what was answered grows.
struct Round {
  Settings settings;
  history::Sequence id = 0; ///< its RoundStarted entry; 0 when nothing is recorded
  Timestamp started{};
  std::vector<Item> items;
  std::vector<Answer> answers; ///< of the first items, in order
  bool finished() const { return answers.size() >= items.size(); }
  bool operator==(const Round&) const = default;
};

/// The cards of a round: due ones first, then new ones, then those longest unseen; never two parts of one
/// question or two questions with the same answer while there are others. What is suspended or buried is left
/// out. Follows from settings, library and
/// progress alone.
std::vector<questions::CardId> chosen_cards(const Settings& settings, const questions::Library& library,
                                            const history::Progress& progress, Timestamp at);

/// A round ready to be played; without items when the packs have no question to ask.
Round new_round(const Settings& settings, const questions::Library& library,
                const history::Progress& progress, Timestamp at);

/// The figures of a round as far as it was played.
struct Tally {
  int asked = 0, right = 0;
  int answer_points = 0, bonus = 0;
  int run = 0, longest_run = 0; ///< right answers in a row: now, and at best
  std::chrono::milliseconds taken{0};
  int score() const { return answer_points + bonus; }
  bool operator==(const Tally&) const = default;
};

Tally tally(const Round& round);

/// What the round can score at most.
int possible(const Round& round);

/// The cards that were not answered right, in order.
std::vector<questions::CardId> missed(const Round& round);

/// The best score of finished rounds with the same mode, packs and number of questions; 0 when there is none.
int best_score(const history::Progress& progress, const Settings& settings, int questions);

} // namespace ruru::rounds
