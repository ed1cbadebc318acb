#pragma once

#include <string>
#include <string_view>

namespace ruru::packs {

/// The text of a new pack: each kind of question once, each with a comment that says how it works. Without
/// any problem, and ready to be overwritten.
std::string starter(std::string_view title);

} // namespace ruru::packs
