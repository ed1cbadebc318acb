#pragma once

#include <string_view>

namespace ruru::store {

/// True when a sentence of this room says that another copy of Ruru has the history open.
bool says_in_use(std::string_view sentence);

} // namespace ruru::store
