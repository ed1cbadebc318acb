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

/// Shows another pack, with what its recall to keep costs.
void choose_pack(const Model& model, Packs& screen, std::string pack);

} // namespace ruru::app
