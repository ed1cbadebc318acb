#pragma once

#include "store/watch.hpp"

#include <string>

namespace ruru::commands {

/// Asks on the terminal whether to go on. Where nobody can be asked (a script), or with `yes`, the answer is
/// yes.
bool agreed(const std::string& question, bool yes);

/// A bar on the terminal for work that takes more than a second; nothing where there is no terminal.
store::Watch progress_bar(std::string what);

} // namespace ruru::commands
