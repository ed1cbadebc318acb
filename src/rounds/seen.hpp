#pragma once

#include "history/progress.hpp"
#include "memory/metrics.hpp"
#include "questions/library.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The answers of a history as the statistics look at them: in one row, card by card, each as small as a
/// million of them should be.
namespace ruru::rounds {

/// How much there is to read before a question can be answered: up to 40, up to 120, or more characters.
enum class Length : std::uint8_t { brief, medium, lengthy, unknown };

/// One answer that was not taken back.
struct Seen {
  std::uint32_t card = 0; ///< index into the progress' cards
  std::int32_t day = 0;   ///< the learner's day of it, counted from 1970-01-01
  float elapsed = -1;     ///< days since the card's last answer that counts for memory; -1: the first
  float seconds = 0;      ///< 0: not known
  float chance = -1;      ///< of a right answer (0–1), by the model before it; -1: not worked out, or none
  float stability = -1;   ///< days after which recall falls to 90 %, with it; -1: not worked out
  std::uint16_t bin = 0;  ///< of RMSE(bins): index into Answers::bins
  bool right = false;     ///< the program judged it right
  bool recalled = false;  ///< and by its grade it was not forgotten
  history::Certainty certainty = history::Certainty::unsaid;
  bool is_apart() const { return elapsed >= 1; } ///< asked a day or more after the last time
  bool operator==(const Seen&) const = default;
};

struct Answers {
  std::vector<Seen> seen;           ///< card by card, each card's by time
  std::vector<std::uint32_t> first; ///< of each card in `seen`, and one more for the end
  std::vector<Length> lengths;      ///< of each card's question; unknown when it is in no pack any more
  std::vector<memory::Scoring::Bin> bins;
  std::map<memory::Scoring::Bin, std::uint16_t> bin_index;
  std::size_t stride = 1;    ///< the stability of every so manieth card is followed from answer to answer
  std::size_t predicted = 0; ///< cards whose predictions are worked out: all those before this one
  bool is_complete() const { return predicted + 1 >= first.size(); }
  bool operator==(const Answers&) const = default;
};

/// All answers, without what the model says of them. Days are those of the learner's clock at the time.
Answers answers(const questions::Library& library, const history::Progress& progress,
                const history::Rules& rules);

/// Works out what the model says of the answers of further cards, until `most` answers were looked at. About
/// a microsecond an answer; stabilities of at most 1,000 cards are followed, of all others only the last.
void predict(Answers& answers, const history::Progress& progress, const history::Rules& rules,
             std::size_t most);

/// What the statistics are about: everything, or packs, or a tag in them, or one card.
struct Scope {
  std::vector<std::string> packs; ///< ids; empty for all, and for what packs that are gone have left
  std::string tag;                ///< empty for all
  std::optional<questions::CardId> card;
  bool is_all() const { return packs.empty() && tag.empty() && !card; }
  bool operator==(const Scope&) const = default;
};

/// Which cards of the progress are meant.
std::vector<bool> wanted(const Scope& scope, const questions::Library& library,
                         const history::Progress& progress);

} // namespace ruru::rounds
