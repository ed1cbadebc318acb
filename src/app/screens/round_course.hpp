#pragma once

#include "app/screens/screens.hpp"

/// How a round goes on: from its beginning over its questions, undo and redo to its Summary.
namespace ruru::app {

/// Whether its answers are written down.
bool is_kept(const rounds::Round& round);

/// The time that the open question has been thought about; 0 when it is answered.
std::chrono::milliseconds open_for(const Playing& playing, Timestamp now);

/// Opens the next question and takes the focus away; false when the round is over.
bool show_next(Step& step, Playing& playing);

/// The next question, or the Summary. `playing` may be void afterwards.
void go_on(Step& step, Playing& playing);

/// Whether the last answer that was taken back can be brought back.
bool can_redo(const Model& model, const Playing& playing);

} // namespace ruru::app
