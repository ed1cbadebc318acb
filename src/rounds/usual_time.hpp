#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"

#include <array>
#include <chrono>
#include <optional>

/// How long a learner usually takes to answer, against which an answer is quick or slow.
namespace ruru::rounds {

/// The medians of the learner's right answers without help, by how they answer and how much there is to read
/// and write. A value of its own, so that it is worked out once for many cards.
class UsualTimes {
public:
  UsualTimes() = default;

  /// From the latest three answers to each card of the library; where it is large, of 10,000 questions.
  UsualTimes(const questions::Library& library, const history::Progress& progress);

  /// For such a question; nothing while there are fewer than 10 answers to its like.
  std::optional<std::chrono::milliseconds> of(const questions::Ask& ask) const;

  bool operator==(const UsualTimes&) const = default;

private:
  static constexpr std::size_t manners = 2, lengths = 3;
  std::array<std::chrono::milliseconds, manners * lengths> medians_{}; ///< 0: not known
};

/// What a right answer without help says by its time: hard when it took more than two and a half times as
/// long as usual; easy when it was free recall in less than 0.4 of it; else good.
memory::Grade grade_by_time(const questions::Ask& ask, std::chrono::milliseconds taken,
                            std::chrono::milliseconds usual);

} // namespace ruru::rounds
