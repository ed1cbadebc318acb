#pragma once

#include "app/turn.hpp"

namespace ruru::app {

/// As long as it lives, the step's progress and rules are those of a player on the couch, and what is
/// recorded goes into their history. A guest has the memory of somebody who was never asked anything.
class PlayingAs {
public:
  PlayingAs(Step& step, const rounds::Player& player);
  ~PlayingAs();
  PlayingAs(const PlayingAs&) = delete;
  PlayingAs& operator=(const PlayingAs&) = delete;

private:
  void swap();

  Step& step_;
  Company guest_;
  Company* whose_ = nullptr; ///< nullptr: of whoever is learning
};

/// Whether the answers of a player are written down: not those of guests.
bool is_recorded(const Model& model, const rounds::Player& player, rounds::Kept kept);

/// The company of that name; nullptr when there is none.
Company* find_company(Model& model, const std::string& profile);
const Company* find_company(const Model& model, const std::string& profile);

} // namespace ruru::app
