#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"
#include "rounds/comeback.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What is due, for whom it matters: the review queue and the counts that Home shows.
namespace ruru::rounds {

/// How many cards of a pack stand where.
struct PackCounts {
  int questions = 0, cards = 0;
  int known = 0;    ///< in the review stage
  int learning = 0; ///< in (re)learning steps
  int fresh = 0;    ///< never asked
  int due = 0;      ///< started and due now
  bool operator==(const PackCounts&) const = default;
};

PackCounts counts(const questions::Pack& pack, const history::Progress& progress, Timestamp at);

/// How much the learner wants of a day.
struct DailyLimits {
  int new_a_day = 10; ///< new cards, over all packs without an exam
  std::map<std::string, CivilDay, std::less<>>
      exams;                        ///< by pack id: their new cards keep the pace of exam_plan
  std::optional<Comeback> comeback; ///< while it has a pile, nothing new is begun
  bool operator==(const DailyLimits&) const = default;
};

/// What a review of today would ask.
struct Queue {
  /// The ones most likely forgotten last (they cost no more by waiting), last looks before an exam first.
  std::vector<questions::CardId> due;
  std::vector<questions::CardId> fresh; ///< new cards, as many as the day still allows; one a question
  int pile = 0; ///< cards of the comeback's pile that are left, those of today included
  std::size_t size() const { return due.size() + fresh.size(); }
  bool operator==(const Queue&) const = default;
};

/// The queue at `at` over the packs named (all when `pack_ids` is empty). New cards that were begun today
/// count towards the limits.
Queue queue(const questions::Library& library, const history::Progress& progress, const history::Rules& rules,
            const std::vector<std::string>& pack_ids, Timestamp at, std::chrono::minutes utc_offset,
            const DailyLimits& limits);

/// Cards that were answered on the learner's day of `at`.
int answered_today(const history::Progress& progress, const history::Rules& rules, Timestamp at,
                   std::chrono::minutes utc_offset);

/// When the next card of the library falls due after `at`; nothing when none is started.
std::optional<Timestamp> next_due(const questions::Library& library, const history::Progress& progress,
                                  Timestamp at);

/// Minutes that `cards` answers take, from the learner's own median of recent answers (8 s without any); at
/// least 1 for one card or more.
int minutes_for(std::size_t cards, const history::Progress& progress);

} // namespace ruru::rounds
