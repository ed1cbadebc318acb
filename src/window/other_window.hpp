#pragma once

namespace ruru::window {

/// Brings the window of another copy of Ruru on this display to the front; false where there is none.
bool bring_other_window_forward();

} // namespace ruru::window
