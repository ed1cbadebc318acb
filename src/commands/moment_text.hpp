#pragma once

#include "memory/moment.hpp"
#include "result.hpp"

#include <string>
#include <string_view>

namespace ruru::commands {

/// "2026-11-23", "2026-11-23T18:00", "2026-11-23 18:00:30", with "Z" or "+13:00" behind it; without, `offset`
/// is the learner's. A date alone means its noon.
Result<Timestamp> moment(std::string_view text, std::chrono::minutes offset);

/// The same, and besides "today 9:30", "yesterday 18:00", "yesterday", "90 minutes ago", "2 hours ago", "3
/// days ago"; a day alone means its end.
Result<Timestamp> past_moment(std::string_view text, Timestamp now, std::chrono::minutes offset);

/// "2026-11-23T18:00:30Z"
std::string iso_text(Timestamp moment);

/// "2026-11-23"
std::string iso_text(CivilDay day);

} // namespace ruru::commands
