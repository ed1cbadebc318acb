#pragma once

#include "app/model.hpp"

namespace ruru::app {

/// Themes were read again. Of one that is broken since, the last good one goes on, and a notice says where it
/// is broken.
void take_themes(Model& model, ThemesChanged what);

} // namespace ruru::app
