#include "app/draft.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

/// "1 3" or "1, 3" as 0 and 2; nothing when anything else stands there, or a number above `count`.
std::optional<std::vector<std::size_t>> numbers(std::string_view line, std::size_t count) {
  std::vector<std::size_t> all;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == ',' || line[at] == ';') {
      ++at;
      continue;
    }
    std::size_t number = 0;
    const std::size_t start = at;
    for (; at < line.size() && line[at] >= '0' && line[at] <= '9' && number <= count; ++at)
      number = number * 10 + static_cast<std::size_t>(line[at] - '0');
    if (at == start || number < 1 || number > count) return std::nullopt;
    if (std::ranges::find(all, number - 1) == all.end()) all.push_back(number - 1);
  }
  return all;
}

} // namespace

Draft empty_draft(const rounds::Item&) { return {}; }

Draft with_option(Draft draft, const rounds::Item& item, std::size_t index) {
  if (index >= item.options.size()) return draft;
  if (std::erase(draft.parts, index) == 0) draft.parts.push_back(index);
  std::ranges::sort(draft.parts);
  return draft;
}

std::optional<Draft> draft_from(std::string_view line, const rounds::Item& item) {
  auto picked = numbers(line, item.options.size());
  if (!picked || picked->empty()) return std::nullopt;
  std::ranges::sort(*picked);
  return Draft{std::move(*picked)};
}

std::string line_example(const rounds::Item&) { return "1 3"; }

std::string missing(const Draft& draft, const rounds::Item&) {
  return draft.parts.empty() ? "Pick at least one first. Nothing was counted." : "";
}

std::vector<std::string> parts(const Draft& draft, const rounds::Item& item) {
  std::vector<std::string> texts;
  for (const std::size_t index : draft.parts)
    texts.push_back(item.options[index]);
  return texts;
}

} // namespace ruru::app
