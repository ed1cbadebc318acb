#pragma once

#include "app/scene.hpp"

#include <string>
#include <vector>

/// The front on standard input and output: scenes as lines, lines as events. It needs no screen and no
/// colours, so a screen reader or a pipe can use it.
namespace ruru::plain {

/// A part of a scene as lines, in reading order; decoration is left out. Control characters of packs are
/// shown as "�".
std::vector<std::string> lines(const app::Node& node);

/// What can be done besides answering, such as "[h] Hint −20   [u] undo"; empty when there is nothing.
std::string actions(const app::Scene& scene);

/// `text` with every control character replaced, so that it cannot command a terminal.
std::string harmless(std::string_view text);

} // namespace ruru::plain
