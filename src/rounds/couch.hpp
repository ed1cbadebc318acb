#pragma once

#include "rounds/round.hpp"

/// Several people who play one round on one machine (docs/rounds.md, "Couch play").
namespace ruru::rounds {

/// Who answers a question.
enum class CouchForm : std::uint8_t {
  turns,    ///< one after the other has a question of their own
  buzzers,  ///< whoever is first; after a miss the others may
  together, ///< all at the same time, each with four keys; what they chose shows when all have
  hot_seat, ///< all, one after the other, while the others look away; shown when all have answered
};
inline constexpr CouchForm couch_forms[] = {CouchForm::turns, CouchForm::buzzers, CouchForm::together,
                                            CouchForm::hot_seat};

inline constexpr std::size_t fewest_players = 2, most_players = 8;
inline constexpr int most_teams = 4;
inline constexpr int handicaps[] = {100, 125, 150, 200}; ///< per cent that points count

struct Player {
  std::string name;
  std::string profile; ///< whose history gets the answers; empty: a guest, of whom nothing is recorded
  int team = 0;        ///< 1 to most_teams; 0: plays alone
  int handicap = 100;  ///< one of rounds::handicaps
  bool operator==(const Player&) const = default;
};

/// An answer of one player, or that nobody had one, which closes the question.
struct CouchTurn {
  std::size_t question = 0;          ///< index into the items
  std::optional<std::size_t> player; ///< index; nothing: nobody
  std::string response;              ///< empty: none
  questions::Outcome outcome = questions::Outcome::wrong;
  int points = 0; ///< with the handicap
  std::chrono::milliseconds taken{0};
  history::Sequence entry = 0; ///< in the player's history; 0 when nothing is recorded
  bool operator==(const CouchTurn&) const = default;
};

/// A round of several. The questions are fixed when it begins; the turns grow, and all else follows from
/// them.
struct Couch {
  CouchForm form = CouchForm::turns;
  Settings settings;
  std::vector<Player> players;
  Timestamp started{};
  std::vector<Item> items;
  std::vector<CouchTurn> turns;
  bool operator==(const Couch&) const = default;
};

/// What is known of a player's memory; nothing of a guest's.
struct Memory {
  const history::Progress* progress = nullptr;
  const history::Rules* rules = nullptr;
};

/// A round ready to be played; without items when there is no question for this form. In turns each player
/// has questions by their own memory, as many as everybody else and about `settings.count` in all; in other
/// forms they are the same whoever plays. `memories` has one for each player. Follows from the arguments
/// alone.
Couch new_couch(CouchForm form, const Settings& settings, std::vector<Player> players,
                const std::vector<Memory>& memories, const questions::Library& library, Timestamp at);

/// The question as it is asked now; nothing when it is not in the library any more, or is no question for
/// this form.
std::optional<Item> couch_item(const Couch& couch, const questions::CardId& card,
                               const questions::Library& library);

/// Whether all has been said to a question.
bool is_closed(const Couch& couch, std::size_t question);

/// The question that is open, as an index into the items; their number when the round is over.
std::size_t open_question(const Couch& couch);
bool is_over(const Couch& couch);

/// Whether this player may answer the open question now.
bool may_answer(const Couch& couch, std::size_t player);

/// Whose turn it is, where players come one after the other; nothing when the round is over.
std::optional<std::size_t> on_turn(const Couch& couch);

/// The turn of a player at a question; nullptr when there is none.
const CouchTurn* turn_of(const Couch& couch, std::size_t question, std::size_t player);

/// Points with a player's handicap, rounded down.
int with_handicap(int points, const Player& player);

/// The figures of one player.
struct PlayerTally {
  int asked = 0, right = 0, points = 0;
  std::optional<std::chrono::milliseconds> quickest; ///< right answer
  bool operator==(const PlayerTally&) const = default;
};
PlayerTally tally(const Couch& couch, std::size_t player);

/// The points that a player can have at most, who answers all they may be asked.
int possible(const Couch& couch, std::size_t player);

/// A team, or somebody who plays alone.
struct Side {
  std::vector<std::size_t> players; ///< indices
  int team = 0;
  int points = 0; ///< the mean of its players', rounded down, so that large teams have nothing ahead
  int place = 1;  ///< from 1; equal points are equal places
  bool operator==(const Side&) const = default;
};

/// The best first; equal ones in the order of their players.
std::vector<Side> sides(const Couch& couch);

/// Somebody pressed a buzzer.
struct Press {
  std::size_t player = 0;
  Timestamp at{};
  bool operator==(const Press&) const = default;
};

/// What is pressed within this time counts as pressed at once: keyboards and gamepads are asked for news only
/// every so often, some sooner than others.
inline constexpr std::chrono::milliseconds one_moment{30};

/// Who was first. Of those within one moment of the first one, chance decides, which follows from `seed`.
/// There must be one.
Press first_of(const std::vector<Press>& presses, std::uint64_t seed);

} // namespace ruru::rounds
