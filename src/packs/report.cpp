#include "packs/report.hpp"

#include "packs/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace ruru::packs {

using questions::Problem;
using questions::Severity;

void Report::error(std::string code, const Node& at, std::string message, std::string fix) {
  add(source_.problem(Severity::error, std::move(code), at.mark, extent(source_, at), std::move(message),
                      std::move(fix)));
}

void Report::warning(std::string code, const Node& at, std::string message, std::string fix) {
  add(source_.problem(Severity::warning, std::move(code), at.mark, extent(source_, at), std::move(message),
                      std::move(fix)));
}

bool Report::is_commented_out(const Node& node) const {
  return node.shape == Node::Shape::nothing && source_.rest(node.mark).find(" #") != std::string_view::npos;
}

void Report::add(Problem problem) {
  if (problem.severity == Severity::error) ++errors_;
  problems_.push_back(std::move(problem));
}

std::vector<Problem> Report::take() {
  sort_by_place(problems_);
  if (problems_.size() > most_problems) {
    const std::size_t more = problems_.size() - most_problems;
    problems_.resize(most_problems);
    problems_.push_back(source_.problem(Severity::error, "E5", {}, 1,
                                        fmt::format("and {} more problems", more),
                                        "correct those above first"));
  }
  return std::move(problems_);
}

void sort_by_place(std::vector<Problem>& problems) {
  std::ranges::stable_sort(problems, {},
                           [](const Problem& problem) { return std::tuple(problem.line, problem.column); });
}

} // namespace ruru::packs
