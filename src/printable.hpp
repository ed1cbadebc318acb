#pragma once

#include <string>
#include <string_view>

namespace ruru {

/// The text with every character that could make a terminal do something (control characters, escape
/// sequences, changes of writing direction) shown as its code, like <U+001B>, and with line ends and tabs as
/// spaces. What is not UTF-8 becomes U+FFFD. Every text of a pack that goes to a terminal goes through this.
std::string printable(std::string_view text);

} // namespace ruru
