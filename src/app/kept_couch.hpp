#pragma once

#include "app/model.hpp"

/// A round of several as it is kept beside the history of whoever is learning, so that the next start goes on
/// with it.
namespace ruru::app {

struct KeptCouch {
  rounds::CouchForm form = rounds::CouchForm::turns;
  rounds::Settings settings;
  Timestamp started{};
  std::vector<Seat> seats;
  std::vector<history::Sequence> recorded; ///< as in Couch
  std::vector<questions::CardId> cards;    ///< of the questions, in order
  std::vector<rounds::CouchTurn> turns;    ///< the last ones may not be stored yet
  std::optional<std::size_t> answering;    ///< who has the open question
  std::chrono::milliseconds thought{0};    ///< since they got it; in whole seconds while it is on the screen
  bool operator==(const KeptCouch&) const = default;
};

/// The round of several that is on the screen, behind it or paused; nothing when there is none.
std::optional<KeptCouch> kept_couch(const Model& model);

/// Pauses the round as if it had been left. What others have answered is compared with their histories when
/// it goes on. Nothing happens when it is none of this history.
void take_up(Model& model, const KeptCouch& kept);

} // namespace ruru::app
