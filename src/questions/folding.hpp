#pragma once

#include "questions/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What Unicode knows about text: the only door to ICU. `folded` of judge.hpp is here too.
namespace ruru::questions {

/// The text as options are compared with each other, N(x) of docs/pack-format.md: as `folded`, but accents
/// count.
std::string normalised(std::string_view text, const Match& match = {});

/// What a reader sees as single letters, each as UTF-8.
std::vector<std::string> graphemes(std::string_view text);

std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view text);

bool is_letter(char32_t letter);
bool is_digit(char32_t letter);

/// The digits of every script as 0–9, without any other change.
std::string with_plain_digits(std::string_view text);

/// Letters with a stroke, a slash or an umlaut as they are written where the keyboard has none: ø as oe, ü as
/// ue. `folded` takes them as o and u.
std::string spelled_out(std::string_view text);

/// Columns that the text takes in a terminal: two for each wide letter.
int columns(std::string_view text);

} // namespace ruru::questions
