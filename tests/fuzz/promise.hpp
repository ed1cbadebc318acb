#pragma once

#include <cstdio>
#include <cstdlib>

namespace ruru {

/// Stops the fuzzer, which then keeps the input.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

} // namespace ruru
