#pragma once

#include "app/model.hpp"
#include "run/live_session.hpp"

/// A typed answer is written into the learner's own pack, and taken out of it again.
namespace ruru::run {

/// Writes the answer at its question's place in the file. The library of the result is left empty.
app::PackTaught taught(const app::TeachPack& teach, const Where& where);

/// Takes it out again, where the file has not been changed at that place since. The same of the library.
app::PackTaught taken_back(const app::TakeBackTeaching& back, const Where& where);

} // namespace ruru::run
