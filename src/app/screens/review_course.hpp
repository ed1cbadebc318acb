#pragma once

#include "app/screens/screens.hpp"

/// How a review goes on: from its queue over its cards, undo and redo to its end.
namespace ruru::app {

/// Whether what was taken back last is something that a review can bring back.
bool can_redo_in_review(const Model& model);

} // namespace ruru::app
