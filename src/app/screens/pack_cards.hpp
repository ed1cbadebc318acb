#pragma once

#include "app/nodes.hpp"
#include "app/turn.hpp"

/// What a learner settles for one pack: an exam, the recall to keep, and which cards are left out.
namespace ruru::app {

Node exam_card(const Model& model, const questions::Pack& pack);
Node recall_card(const Model& model, const Packs& screen, const questions::Pack& pack);
Node left_out_card(const Model& model, const questions::Pack& pack); ///< no children when none is left out

/// Acts on an element of these; true when `id` was one.
bool act_on_pack(Step& step, Packs& screen, const questions::Pack& pack, const ElementId& id);

/// True when what the recall of the pack on the screen costs is still to be worked out: when nobody waits for
/// it, since that takes some hundredths of a second.
bool wants_price(const Model& model);
void work_out_price(Model& model);

} // namespace ruru::app
