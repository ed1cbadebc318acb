#pragma once

#include "history/progress.hpp"
#include "rounds/item.hpp"
#include "rounds/mode.hpp"

namespace ruru::rounds {

/// What is kept of a round.
enum class Kept : std::uint8_t {
  evidence, ///< its answers, which count for memory, and its score
  score,    ///< for fun: its answers and its score; no review moves
  nothing,  ///< somebody plays whose history this is not
};

/// What a round is to be.
struct Settings {
  std::string mode = "classic";   ///< its id
  std::vector<std::string> packs; ///< ids; empty for all
  int count = 10;                 ///< questions, at least 1, where the mode leaves it to the player
  Manner manner;
  std::uint64_t seed = 0;
  Kept kept = Kept::evidence;
  std::vector<questions::CardId> cards; ///< just these; empty: chosen by the rules
  bool operator==(const Settings&) const = default;
};

/// An answer as it was given in a round.
struct Answer {
  questions::CardId card;
  std::string response;
  questions::Outcome outcome = questions::Outcome::right;
  int points = 0;          ///< without any bonus
  int certainty_bonus = 0; ///< for having said how sure one was
  std::chrono::milliseconds taken{0};
  history::Sequence entry = 0; ///< 0 when nothing is recorded
  bool operator==(const Answer&) const = default;
};

/// A round in progress: the questions are fixed when it begins, but for those that come again; what was
/// answered grows.
struct Round {
  Settings settings;
  Mode mode;
  history::Sequence id = 0; ///< its RoundStarted entry; 0 when nothing is recorded
  Timestamp started{};
  std::vector<Item> items;
  std::vector<Answer> answers; ///< of the first items, in order
  bool over = false;           ///< ended before the last item, by the clock or by the player
  bool finished() const;
  bool operator==(const Round&) const = default;
};

/// A round ready to be played; without items when there is no question to ask by these rules. A round of the
/// day takes its seed from the packs and `day`, and nothing from `progress`. Follows from the arguments
/// alone.
Round new_round(const Settings& settings, const Mode& mode, const questions::Library& library,
                const history::Progress& progress, const history::Rules& rules, Timestamp at, CivilDay day);

/// The next question as this round asks it, which must not be finished; nothing when it is not in the library
/// any more.
std::optional<Item> next_item(const Round& round, const questions::Library& library);

/// Adds an answer; where the mode says so, a missed question comes again.
void add_answer(Round& round, Answer answer);

/// The open question comes last. There must be one.
void put_off(Round& round);

/// Takes the last answer back, and its question's coming again. There must be one.
Answer take_back_answer(Round& round);

/// The outcome or points of the last answer are others now. There must be one.
void change_last_answer(Round& round, questions::Outcome outcome, int points, int certainty_bonus);

/// What is left of the time to think, when the open question has been shown for `open`; nothing where there
/// is no limit.
std::optional<std::chrono::milliseconds> time_left(const Round& round, std::chrono::milliseconds open);

/// How many more misses end the round; nothing where they do not.
std::optional<int> misses_left(const Round& round);

/// Where misses ended the round before its questions were through.
bool ended_by_misses(const Round& round);

/// The figures of a round as far as it was played.
struct Tally {
  int asked = 0, right = 0;
  int answer_points = 0;
  int bonus = 0;                ///< for right answers in a row
  int certainty = 0;            ///< for having known how sure one can be
  int run = 0, longest_run = 0; ///< right answers in a row: now, and at best
  int kept = 100;               ///< per cent of the points that count
  std::chrono::milliseconds taken{0};
  int score() const { return (answer_points + bonus + certainty) * kept / 100; }
  bool operator==(const Tally&) const = default;
};

Tally tally(const Round& round);

/// Points for each right answer from the third in a row on; 0 where the player or the mode wants none.
int run_points(const Round& round);

/// What the round can score at most: with all its questions, or where it is open-ended with those that were
/// asked.
int possible(const Round& round);

/// The cards that were not answered right at their first coming, in order.
std::vector<questions::CardId> missed(const Round& round);

/// How the round is written down when it begins.
history::RoundStarted started_entry(const Round& round);

/// The scores of the finished rounds with the same mode, manner, packs and number of questions, oldest
/// first.
std::vector<int> scores_of_its_kind(const history::Progress& progress, const Round& round);

/// The best of them; 0 when there is none.
int best_score(const history::Progress& progress, const Round& round);

} // namespace ruru::rounds
