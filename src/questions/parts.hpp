#pragma once

#include "questions/judge.hpp"

/// Answers that have several parts, each right or wrong: all right choices, lines in order.
namespace ruru::questions {

/// True for the kinds whose answers have parts: what is partly right earns a part of the points.
bool has_parts(Kind kind);

/// From this share on, what is not quite right is "almost".
inline constexpr double almost_from = 0.75;

/// Judges an answer in parts; its `share` follows docs/rounds.md, "Answers in parts". `given` are texts of
/// the question: the options picked.
Judgement judge_parts(const Ask& ask, const std::vector<std::string>& given);

/// An answer in parts as one text, such as "Jupiter, Saturn".
std::string joined_parts(const Ask& ask, const std::vector<std::string>& parts);

/// The right answer as it is shown, with its unit.
std::string shown_answer(const Ask& ask);

} // namespace ruru::questions
