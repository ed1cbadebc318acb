#pragma once

#include "questions/judge.hpp"

/// Answers that have several parts, each right or wrong: all right choices, lines in order, pairs, a list.
namespace ruru::questions {

/// True for the kinds whose answers have parts: what is partly right earns a part of the points.
bool has_parts(Kind kind);

/// From this share on, what is not quite right is "almost".
inline constexpr double almost_from = 0.75;

/// Judges an answer in parts; its `share` follows docs/rounds.md, "Answers in parts". `given` are texts of
/// the question: the options picked, the lines in their order, for each left side its right side (empty for
/// none), or the names found.
Judgement judge_parts(const Ask& ask, const std::vector<std::string>& given);

/// An answer in parts as one text, such as "Jupiter, Saturn".
std::string joined_parts(const Ask& ask, const std::vector<std::string>& parts);

/// Which of the things to be named a typed text is; nothing when it is none of them. `as_typed`: the text may
/// not be finished, so it must be written well and not be the beginning of another one that is not `found`.
std::optional<std::size_t> named(const Ask& ask, std::string_view typed,
                                 const std::vector<std::size_t>& found, bool as_typed);

/// The right answer as it is shown, with its unit.
std::string shown_answer(const Ask& ask);

} // namespace ruru::questions
