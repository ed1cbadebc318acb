#pragma once

#include "app/turn.hpp"

/// Undo and redo, as far back as the history goes and wherever the learner is.
namespace ruru::app {

/// Takes the last thing back that the learner did. Where its question shows or can be asked again, it is.
void undo(Step& step);

/// Brings back what was taken back last, unless something new was done since.
void redo(Step& step);

/// Records that these entries are taken back (or, where they took something back, that they are not any
/// more).
void record_undone(Step& step, const std::vector<history::Sequence>& targets);

} // namespace ruru::app
