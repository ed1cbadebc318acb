#pragma once

#include "app/pad_buttons.hpp"

#include <yaml-cpp/yaml.h>

#include <string>

/// The buttons of gamepads in settings.yaml. For the sources of this room alone.
namespace ruru::run {

/// Takes what `map` says, such as {ok: 1, back: 0}, and leaves the rest. What is wrong with it, as ":3: …"
/// with its line and without a full stop, to stand behind the file's name; empty when nothing is. Then the
/// other lines count all the same.
std::string read_pad_buttons(const YAML::Node& map, app::PadButtons& into);

/// The line of the file; empty when all is as usual.
std::string written_pad_buttons(const app::PadButtons& buttons);

} // namespace ruru::run
