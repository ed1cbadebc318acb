#pragma once

#include "questions/problem.hpp"
#include "questions/question.hpp"

namespace ruru::questions {

/// The part of a question that a finding is about.
enum class Field : std::uint8_t { question, prompt, answer, wrong };

/// Something about the quality of a question, before anybody knows where it stands in a file.
struct Finding {
  Severity severity = Severity::warning;
  std::string code;
  std::size_t question = 0; ///< its place in the pack; `whole_pack` for the pack
  Field field = Field::question;
  std::size_t item = 0; ///< which of the answers or wrong options
  std::string message;
  std::string fix;
  bool operator==(const Finding&) const = default;
};

inline constexpr std::size_t whole_pack = static_cast<std::size_t>(-1);

/// Everything that the rules of docs/pack-format.md, "Warnings" and "Hints", find in a pack. Rules that need
/// to know the language of the words look at English packs only (`lang: en`, or none).
std::vector<Finding> findings(const Pack& pack);

} // namespace ruru::questions
