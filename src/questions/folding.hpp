#pragma once

#include "questions/judge.hpp"

#include <string>
#include <string_view>

/// Texts as they are compared; `folded` of judge.hpp is here too.
namespace ruru::questions {

/// The text as options are compared with each other, N(x) of docs/pack-format.md: as `folded`, but accents
/// count.
std::string normalised(std::string_view text, const Match& match = {});

/// The digits of every script as 0–9, without any other change.
std::string with_plain_digits(std::string_view text);

/// Letters with a stroke, a slash or an umlaut as they are written where the keyboard has none: ø as oe, ü as
/// ue. `folded` takes them as o and u.
std::string spelled_out(std::string_view text);

} // namespace ruru::questions
