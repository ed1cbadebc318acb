#pragma once

#include "app/scene.hpp"

/// Scenes written by hand, with the contents of the program's main screens: for the painter's own tests.
namespace ruru::samples {

app::Scene home();
app::Scene statistics();
app::Scene question();
app::Scene feedback_wrong();
app::Scene typed();
app::Scene typing();
app::Scene review();
app::Scene summary();
app::Scene packs();
app::Scene right_to_left();
app::Scene long_texts();
app::Scene components(); ///< every component in every state

} // namespace ruru::samples
