#pragma once

#include "rounds/manner.hpp"
#include "rounds/score.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How a round goes, as data: docs/rounds.md says how to write a mode of one's own.
namespace ruru::rounds {

/// The rules of one kind of round. Without any it is the classic one: so many questions, and that is it.
struct Mode {
  /// Which cards it asks.
  enum class From : std::uint8_t {
    all,      ///< due ones first, then new ones
    due,      ///< those alone
    lists,    ///< what is to be named in full
    mistakes, ///< what was taken for something else, or missed though the learner was sure
  };
  enum class Order : std::uint8_t { mixed, rising }; ///< rising: the easy questions first

  std::string id = "classic"; ///< lower-case letters, digits and hyphens
  std::string title = "Classic";
  std::string says =
      "As many questions as you choose, each of them once."; ///< its rules, in a sentence or two
  int place = 0;                                             ///< among the others; small ones come first

  int count = 0;                ///< questions, 1–1000; 0: as the player chooses
  bool open_ended = false;      ///< as many questions as there are, until it ends otherwise
  std::chrono::seconds time{0}; ///< to think, all questions together; 0: as long as it takes
  int misses = 0;               ///< it ends with so many; 0: they do not end it
  bool until_known = false;     ///< what was missed comes again, for no points, until it is known
  bool of_the_day = false;      ///< the same for everybody who has the packs, another each day
  bool ghost = false;           ///< against one's own best
  bool may_stop = false;        ///< one may stop after each answer and keep all points
  int kept_after_misses = 100;  ///< per cent of the points that are kept when misses end it
  From from = From::all;
  Order order = Order::mixed;
  Scoring scoring;
  bool operator==(const Mode&) const = default;
};

/// The mode of that id; nullptr when there is none.
const Mode* find_mode(const std::vector<Mode>& modes, std::string_view id);

/// The time to think of a round of this mode; 0: there is no limit.
std::chrono::milliseconds time_to_think(const Mode& mode, double patience);

/// Whether something else than a number of questions ends such a round: without its clock, a mode that has
/// nothing else is as long as the player chooses.
bool is_endless(const Mode& mode, double patience);

/// Under which name a round is written down, so that only like is compared with like: the mode's id, with
/// "+2" behind it where the time to think was doubled, "+0" where the clock was taken away, and "+hard",
/// "+warm-up", "+no-run", "+choice", "+certainty" where it was played in such a manner.
std::string recorded_name(const Mode& mode, const Manner& manner);

} // namespace ruru::rounds
