#pragma once

#include "app/playing_as.hpp"
#include "app/screens/asking.hpp"

/// How a round of several goes on: from its beginning over buzzers, answers and hidden answers to the places.
namespace ruru::app {

/// How the answers of a player count.
Occasion occasion(const Model& model, const Couch& couch, std::size_t player);

/// Begins the round that was set up, or asks for the histories that it needs first.
void start_couch(Step& step, const CouchSetup& setup);

/// Goes on with the round that was left. There must be one.
void resume_couch(Step& step);

const rounds::Player& player_at(const Couch& couch, std::size_t index);

/// The player has the open question from now on.
void give_to(Step& step, Couch& couch, std::size_t player);

/// Shows the question that is open now, or the places.
void show_open(Step& step, Couch& couch);

/// The player pressed their buzzer.
void buzz(Step& step, Couch& couch, std::size_t player);

/// The player, who may answer, chose that option (from 0), where all choose at the same time.
void pick(Step& step, Couch& couch, std::size_t player, std::size_t option);

/// What the player who has the question did to it; true when it was something.
bool answer(Step& step, Couch& couch, const ElementId& id);

/// Nobody knows the answer.
void give_up_together(Step& step, Couch& couch);

/// From the answer to the next question, or to the places.
void go_on(Step& step, Couch& couch);

/// Leaves the round, to be continued from Home; one that is over is left for good.
void leave(Step& step, Couch& couch);

/// Decides about buzzers and times that are up by now.
void keep_time(Step& step, Couch& couch);

/// What is left to answer; nothing where there is no limit, or none now.
std::optional<std::chrono::milliseconds> time_to_answer(const Model& model, const Couch& couch);

/// When something changes by itself; nothing when nothing does.
std::optional<Timestamp> next_change(const Model& model, const Couch& couch);

} // namespace ruru::app
