#pragma once

#include <string>
#include <string_view>

namespace ruru::packs {

/// The text of a new pack: each kind of question once, each with a comment that says how it works. Without
/// any problem, and ready to be overwritten. `schema`, an address, is named in the first line, where editors
/// look for it; empty for none.
std::string starter(std::string_view title, std::string_view schema = {});

} // namespace ruru::packs
