#include "memory/walk_group.hpp"

namespace ruru::memory::lanes {

extern const Walker avx512_walker;
constinit const Walker avx512_walker = walker_of<8>("avx512");

} // namespace ruru::memory::lanes
