#pragma once

#include <functional>

namespace ruru::store {

/// Is told now and then how much of a long piece of work is done, 0 to 1. May be empty.
using Watch = std::function<void(double share)>;

} // namespace ruru::store
