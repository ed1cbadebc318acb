#pragma once

#include "app/model.hpp"

/// What it means for a running program that packs were saved.
namespace ruru::app {

/// Takes the packs as they are on disk now. A pack that was saved with errors it did not have before stays as
/// it was, and a notice says where the first error is. The question in front of the learner, and one that
/// waits below another screen, takes its new text: what was typed, hints and the clock stay. One that is
/// answered keeps its text and verdict; one that is gone can still be answered.
void take_packs(Model& model, questions::Library library);

} // namespace ruru::app
