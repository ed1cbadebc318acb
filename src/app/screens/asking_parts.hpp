#pragma once

#include "app/screens/asking.hpp"

/// What questions look like whose answers have several parts.
namespace ruru::app {

/// The options, with what was picked, and after the answer what was right of it.
Node parts_area(const Asking& asking);

/// What is to be said of the options that were picked wrongly or missed; none when there is nothing.
std::vector<Node> reasons(const Asking& asking);

} // namespace ruru::app
