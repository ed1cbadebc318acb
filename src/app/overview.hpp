#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"
#include "rounds/queue.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace ruru::app {

struct Model;

/// What is due and how the packs stand: looks at every card, so it is made once and kept until something
/// changes.
struct Overview {
  /// What it was made from; when this is the same and no card has fallen due since, so is the overview.
  struct Basis {
    history::Sequence next = 0;
    std::vector<std::shared_ptr<const questions::LoadedPack>> packs;
    rounds::DailyLimits limits;
    CivilDay day{};
    bool operator==(const Basis&) const = default;
  };
  Basis basis;
  std::optional<Timestamp> next_due; ///< when the next card falls due; it holds until then
  rounds::Queue queue;
  std::vector<rounds::PackCounts> counts; ///< one for each of the library's packs
};

/// The overview of now: the one that the model keeps, or a new one when that has aged.
std::shared_ptr<const Overview> overview(const Model& model);

} // namespace ruru::app
