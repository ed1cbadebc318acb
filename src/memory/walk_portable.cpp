#include "memory/walk_group.hpp"

#include <algorithm>

namespace ruru::memory::lanes {

extern const Walker portable_walker;
const Walker portable_walker = walker_of<2>("portable");

#ifdef RURU_WALK_X86
extern const Walker avx2_walker, avx512_walker;
#endif

std::size_t tape_bytes(int steps) {
  const std::size_t step = std::max(sizeof(Fsrs7Lanes<width>::Step), sizeof(Fsrs6Lanes<width>::Step));
  return step * static_cast<std::size_t>(std::max(steps, 1));
}

std::size_t walkers(const Walker* (&found)[3]) {
  std::size_t count = 0;
  found[count++] = &portable_walker;
#ifdef RURU_WALK_X86
  if (__builtin_cpu_supports("avx2")) found[count++] = &avx2_walker;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
    found[count++] = &avx512_walker;
#endif
  return count;
}

const Walker& walker() {
  static const Walker& best = []() -> const Walker& {
    const Walker* found[3];
    const std::size_t count = walkers(found);
    return *found[count - 1];
  }();
  return best;
}

} // namespace ruru::memory::lanes
