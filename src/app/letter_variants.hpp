#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ruru::app {

/// The letters that are written like this one with a mark (a macron first), at most nine; empty when there
/// are none. One letter, UTF-8.
std::vector<std::string> variants_of(std::string_view letter);

} // namespace ruru::app
