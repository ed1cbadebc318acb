#pragma once

#include "rounds/round.hpp"

/// Which cards a round asks (docs/rounds.md, "What is asked").
namespace ruru::rounds {

/// The chance (0–1) that a card is answered right at `at`: its predicted recall, else the chance of guessing
/// it from its options. Of a card that was never asked, recall is as likely as the learner's first answers
/// have been.
double chance_of_right(const questions::Ask& ask, const history::Progress& progress,
                       const history::Rules& rules, Timestamp at);

/// How often (0–1) the first answers to cards were right; 1/2 before there are any.
double first_time_right(const history::Progress& progress);

/// The cards of a round. Due ones come first, longest unseen before others, then new ones and those seen long
/// ago, such that the round is about as hard as its level says and its tags are spread. No question comes
/// twice, nor does one that gives another one away while there are others. What is suspended or buried is
/// left out. Follows from the arguments alone.
std::vector<questions::CardId> chosen_cards(const Settings& settings, const Mode& mode,
                                            const questions::Library& library,
                                            const history::Progress& progress, const history::Rules& rules,
                                            Timestamp at);

} // namespace ruru::rounds
