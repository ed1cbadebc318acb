#include "app/screens/problem_list.hpp"

#include "app/words.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

constexpr std::size_t problems_shown = 20;

std::string place(const questions::Problem& problem) {
  std::string words = problem.file.substr(problem.file.rfind('/') + 1);
  if (problem.line > 0) words += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
  return words;
}

Node problem_node(const questions::Problem& problem) {
  const bool error = problem.severity == questions::Severity::error;
  Node mark;
  mark.content = Symbol{
      .icon = error ? Icon::cross : Icon::warning, .tone = error ? Tone::wrong : Tone::warm, .size = 16};
  std::vector<Node> nodes =
      list(flow({.direction = Flow::Direction::row, .gap = 12, .align = Flow::Align::centre, .wraps = true},
                list(silent(std::move(mark)), text(place(problem), Role::mono, Tone::accent),
                     text(problem.message, Role::small, error ? Tone::wrong : Tone::warm))));
  if (problem.line > 0 && !problem.quoted.empty()) {
    Node quoted;
    quoted.content = QuotedLine{.number = problem.line,
                                .text = problem.quoted,
                                .column = problem.column,
                                .length = problem.length,
                                .tone = error ? Tone::wrong : Tone::warm};
    nodes.push_back(std::move(quoted));
  }
  if (!problem.fix.empty()) nodes.push_back(text(tr("Fix: {}", problem.fix), Role::caption, Tone::right));
  return flow({.surface = Flow::Surface::inset, .gap = 8, .padding_x = 16, .padding_y = 12},
              std::move(nodes));
}

} // namespace

std::string problem_words(const std::vector<questions::Problem>& problems) {
  const auto count = [&](questions::Severity severity) {
    return std::count_if(problems.begin(), problems.end(),
                         [&](const auto& problem) { return problem.severity == severity; });
  };
  const auto errors = count(questions::Severity::error), warnings = count(questions::Severity::warning);
  std::string words;
  if (errors > 0) words = counted(errors, "error", "errors");
  if (warnings > 0) words += (words.empty() ? "" : ", ") + counted(warnings, "warning", "warnings");
  return words;
}

Node problems_card(const questions::LoadedPack& loaded) {
  std::vector<Node> nodes = list(text(loaded.pack.title + ": " + problem_words(loaded.problems), Role::title),
                                 text(tr("Save the file and it is read again."), Role::caption, Tone::muted));
  std::size_t shown = 0;
  for (const questions::Problem& problem : loaded.problems) {
    if (problem.severity == questions::Severity::hint) continue;
    if (++shown > problems_shown) break;
    nodes.push_back(problem_node(problem));
  }
  if (shown > problems_shown)
    nodes.push_back(text(tr("More by `ruru pack check`."), Role::caption, Tone::muted));
  return card(12, std::move(nodes));
}

} // namespace ruru::app
