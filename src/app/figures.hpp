#pragma once

#include "rounds/behind.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace ruru::app {

struct Model;

/// The figures that the statistics on the screen show: they look at every answer, so they are made once and
/// kept until something changes. What the model foretold of each answer is worked out bit by bit, so that the
/// screen opens at once also with a million of them.
struct Figures {
  /// What the answers were read from.
  struct Basis {
    history::Sequence next = 0;
    std::vector<std::shared_ptr<const questions::LoadedPack>> packs;
    history::Rules rules;
    bool operator==(const Basis&) const = default;
  };
  Basis basis;
  rounds::Answers answers;
  rounds::Inquiry inquiry;
  std::shared_ptr<const rounds::Statistics> statistics; ///< nullptr before the first look
  std::optional<rounds::Part> part;                     ///< what `behind` is about
  std::vector<rounds::Behind> behind;
};

/// Brings the figures up to what the screen shows and works out some more of them; nothing elsewhere.
void keep_figures(Model& model);

/// True while there is more to be worked out for the screen.
bool wants_figures(const Model& model);

/// All of them at once, for who can wait.
void finish_figures(Model& model);

} // namespace ruru::app
