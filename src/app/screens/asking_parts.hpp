#pragma once

#include "app/screens/asking.hpp"

/// What questions look like, and how they are answered, whose answers have several parts.
namespace ruru::app {

/// The options with what was done with them, and after the answer what was right of it.
Node parts_area(const Asking& asking);

/// What is to be said of the options that were picked wrongly or missed; none when there is nothing.
std::vector<Node> reasons(const Asking& asking);

/// The draft of several choices of which there is most to say: all wrong ones, and none that is right.
Draft all_wrong(const rounds::Item& item);

/// Picks, lifts or matches by an element; true when it was one of those.
bool arrange_by(Asking& asking, const ElementId& id);

} // namespace ruru::app
