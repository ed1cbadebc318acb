#pragma once

#include "memory/fsrs6_lanes.hpp"
#include "memory/fsrs7_lanes.hpp"

#include <cstddef>

/// Walks groups of cards through a model, for the loss of its predictions and the gradient of that loss.
namespace ruru::memory::lanes {

/// What a walk is to do with one group. `tape` has room for `tape_bytes(model, steps)`.
struct Walk {
  GroupView group;
  Sums* sums;      ///< added to
  bool curvature;  ///< sum up the products of the cards' gradients too
  std::byte* tape; ///< aligned to 64 bytes
  double* recall;  ///< where the predicted recalls go, step by step like the reviews; or nothing
};

/// The same walk by different instructions; all give the same bits.
struct Walker {
  const char* name;                                  ///< "avx2"
  void (*fsrs7)(const Fsrs7Constants&, const Walk&); ///< loss and gradient
  void (*fsrs6)(const Fsrs6Constants&, const Walk&);
  void (*predict_fsrs7)(const Fsrs7Constants&, const Walk&); ///< loss and recall only
  void (*predict_fsrs6)(const Fsrs6Constants&, const Walk&);
};

/// Bytes of tape that walking a group of `steps` steps needs at most.
std::size_t tape_bytes(int steps);

/// The fastest one that this machine can run.
const Walker& walker();

/// All that this machine can run, the fastest last: for tests.
std::size_t walkers(const Walker* (&found)[3]);

} // namespace ruru::memory::lanes
