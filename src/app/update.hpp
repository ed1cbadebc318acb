#pragma once

#include "app/model.hpp"

#include <optional>
#include <vector>

namespace ruru::app {

struct Step {
  Model model;
  std::vector<Effect> effects; ///< to be done in this order before the next picture
  std::string writing_for;     ///< whose history `model.progress` is for now: AppendEntry::profile
};

/// The program after `event`. Pure: time comes with the event, chance from the time a round was begun.
Step update(Model model, const Event& event);

/// What is on the screen.
Scene view(const Model& model);

/// When the screen changes by itself (a card falls due while Home shows), so that a front can sleep until
/// then.
std::optional<Timestamp> next_wake(const Model& model);

/// The model at the start: Home, with what was read from disk.
Model started(questions::Library library, history::Progress progress, history::Rules rules,
              Preferences preferences, Timestamp now, std::chrono::minutes utc_offset);

/// Begins a round or a review at once, as the commands `play` and `review` do; Home with a notice when there
/// is nothing to ask.
Step with_round(Model model, const rounds::Settings& settings);
Step with_review(Model model, const std::vector<std::string>& pack_ids, std::size_t limit);

/// Begins the round of a code (rounds::settings_of).
Step with_coded_round(Model model, const rounds::Settings& settings);

/// Begins a round of several at once, who are named.
Step with_couch(Model model, const rounds::Settings& settings, rounds::CouchForm form,
                const std::vector<std::string>& names);

/// Goes on with the round that was left in the middle. There must be one.
Step with_paused_round(Model model);

} // namespace ruru::app
