#include "packs/ignored.hpp"

#include <algorithm>

namespace ruru::packs {

namespace {

constexpr auto none = std::string_view::npos;

bool is_comment(std::string_view line) {
  const std::size_t content = line.find_first_not_of(" \t");
  return content != none && line[content] == '#';
}

/// The codes behind "# ruru: ignore" in a line.
std::set<std::string> codes_in(std::string_view line) {
  constexpr std::string_view order = "# ruru: ignore";
  std::set<std::string> codes;
  const std::size_t start = line.find(order);
  if (start == none) return codes;
  line.remove_prefix(start + order.size());
  while (true) {
    const std::size_t begin = line.find_first_not_of(" ,\t");
    if (begin == none) return codes;
    const std::size_t end = std::min(line.find_first_of(" ,\t", begin), line.size());
    codes.emplace(line.substr(begin, end - begin));
    line.remove_prefix(end);
  }
}

} // namespace

Ignored::Ignored(const SourceText& source, const questions::Pack& pack)
    : of_question_(pack.questions.size()) {
  if (source.text().find("# ruru: ignore") == none) return;
  // The questions by their lines; a comment right above one belongs to it.
  std::vector<std::pair<int, std::size_t>> first_lines;
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    int line = pack.questions[i].line;
    while (line > 1 && is_comment(source.line(line - 1)))
      --line;
    first_lines.emplace_back(line, i);
  }
  std::ranges::sort(first_lines);
  for (int number = 1; number <= source.lines(); ++number) {
    auto codes = codes_in(source.line(number));
    if (codes.empty()) continue;
    const auto after = std::ranges::upper_bound(first_lines, number, {}, &std::pair<int, std::size_t>::first);
    auto& into = after == first_lines.begin() ? everywhere_ : of_question_[std::prev(after)->second];
    into.merge(codes);
  }
}

bool Ignored::contains(const std::string& code, std::size_t question) const {
  return everywhere_.contains(code) ||
         (question < of_question_.size() && of_question_[question].contains(code));
}

} // namespace ruru::packs
