#include "memory/walk_group.hpp"

namespace ruru::memory::lanes {

extern const Walker avx2_walker;
constinit const Walker avx2_walker = walker_of<4>("avx2");

} // namespace ruru::memory::lanes
