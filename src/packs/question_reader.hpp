#pragma once

#include "packs/report.hpp"
#include "questions/question.hpp"

#include <optional>

namespace ruru::packs {

/// What the pack says once for all its questions.
struct Defaults {
  std::vector<std::string> tags;
  std::optional<int> difficulty;
  questions::Match match;
  questions::Source source;
  bool reverse = false;
  bool draft = false;
};

Defaults read_defaults(const Node& node, Report& report);

/// One item of `questions:`. Nothing when it cannot be asked; why has been reported.
std::optional<questions::Question> read_question(const Node& node, const Defaults& defaults, Report& report);

/// One line of `cards:`, front and back.
std::optional<questions::Question> read_card(const Entry& entry, const Defaults& defaults, Report& report);

} // namespace ruru::packs
