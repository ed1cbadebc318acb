#pragma once

#include "memory/moment.hpp"
#include "result.hpp"

#include <string>
#include <string_view>

namespace ruru::commands {

/// "2026-11-23", "2026-11-23T18:00", "2026-11-23 18:00:30", with "Z" or "+13:00" behind it; without, `offset`
/// is the learner's. A date alone means its noon.
Result<Timestamp> moment(std::string_view text, std::chrono::minutes offset);

/// "2026-11-23T18:00:30Z"
std::string iso_text(Timestamp moment);

/// "2026-11-23"
std::string iso_text(CivilDay day);

} // namespace ruru::commands
