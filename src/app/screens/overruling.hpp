#pragma once

#include "app/screens/asking.hpp"

/// The learner has the last word on a typed answer: "I was right", "I was wrong", and the pack is to accept
/// it from now on.
namespace ruru::app {

/// Acts on one of `overruling_hints`; false when `id` is none of them.
bool act_on_overruling(Step& step, Asking& asking, const Occasion& occasion, const ElementId& id);

/// The keys that overrule, for a footer.
std::vector<Node> overruling_hints(const Asking& asking);

/// The answer was written into the pack or taken out of it, or could not be.
void take(Step& step, const PackTaught& what);

} // namespace ruru::app
