#include "app/draft.hpp"

#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>
#include <numeric>

namespace ruru::app {

namespace {

using questions::Kind;

constexpr std::size_t letters = 26;

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }
bool is_between(char letter) { return letter == ' ' || letter == ',' || letter == ';'; }

/// Reads a number from 1 to `count` at `at`, as an index; `at` is moved behind it.
std::optional<std::size_t> index_at(std::string_view line, std::size_t& at, std::size_t count) {
  std::size_t number = 0;
  for (; at < line.size() && is_figure(line[at]) && number <= count; ++at)
    number = number * 10 + static_cast<std::size_t>(line[at] - '0');
  if (number < 1 || number > count) return std::nullopt;
  return number - 1;
}

void skip_between(std::string_view line, std::size_t& at) {
  while (at < line.size() && is_between(line[at]))
    ++at;
}

/// "1 3" or "1, 3" as 0 and 2, each once; nothing when anything else stands there.
std::optional<std::vector<std::size_t>> indices(std::string_view line, std::size_t count) {
  std::vector<std::size_t> all;
  std::size_t at = 0;
  for (skip_between(line, at); at < line.size(); skip_between(line, at)) {
    const auto index = index_at(line, at, count);
    if (!index) return std::nullopt;
    if (std::ranges::find(all, *index) == all.end()) all.push_back(*index);
  }
  return all;
}

/// Gives a left side its right one, which no other has then.
void match(Draft& draft, std::size_t left, std::size_t right) {
  std::ranges::replace(draft.parts, right, nothing_yet);
  draft.parts[left] = right;
}

/// "1b 2a", "1-b, 2-a" or "1=B 2=A"
std::optional<Draft> pairs_from(std::string_view line, const rounds::Item& item) {
  Draft draft = empty_draft(item);
  std::size_t at = 0;
  for (skip_between(line, at); at < line.size(); skip_between(line, at)) {
    const auto left = index_at(line, at, item.ask.left.size());
    while (at < line.size() && (is_between(line[at]) || line[at] == '-' || line[at] == '='))
      ++at;
    if (!left || at == line.size()) return std::nullopt;
    const std::size_t right = static_cast<std::size_t>((line[at++] | 0x20) - 'a'); // in lower case
    if (right >= std::min(item.options.size(), letters)) return std::nullopt;
    match(draft, *left, right);
  }
  return draft;
}

} // namespace

Draft empty_draft(const rounds::Item& item) {
  Draft draft;
  if (item.ask.kind == Kind::matching) draft.parts.assign(item.ask.left.size(), nothing_yet);
  if (item.ask.kind == Kind::ordering) {
    draft.parts.resize(item.options.size());
    std::iota(draft.parts.begin(), draft.parts.end(), std::size_t{0});
  }
  return draft;
}

Draft with_line_moved(Draft draft, std::size_t from, std::size_t to) {
  if (from >= draft.parts.size() || to >= draft.parts.size()) return draft;
  const auto place = [&](std::size_t index) {
    return draft.parts.begin() + static_cast<std::ptrdiff_t>(index);
  };
  if (from < to)
    std::rotate(place(from), place(from + 1), place(to + 1));
  else
    std::rotate(place(to), place(from), place(from + 1));
  return draft;
}

Draft with_option(Draft draft, const rounds::Item& item, std::size_t index) {
  if (item.ask.kind == Kind::several) {
    if (index < item.options.size() && std::erase(draft.parts, index) == 0) draft.parts.push_back(index);
    std::ranges::sort(draft.parts);
    return draft;
  }
  if (index >= draft.parts.size()) return draft;
  const bool puts_down = item.ask.kind == Kind::ordering && draft.held;
  if (puts_down || draft.held == index) {
    const std::size_t from = *draft.held;
    draft.held.reset();
    return puts_down ? with_line_moved(std::move(draft), from, index) : draft;
  }
  draft.held = index;
  return draft;
}

Draft with_match(Draft draft, const rounds::Item& item, std::size_t index) {
  if (item.ask.kind != Kind::matching || index >= item.options.size()) return draft;
  const auto open = std::ranges::find(draft.parts, nothing_yet);
  if (!draft.held && open == draft.parts.end()) return draft;
  match(draft, draft.held.value_or(static_cast<std::size_t>(open - draft.parts.begin())), index);
  draft.held.reset();
  return draft;
}

std::optional<Draft> with_name(Draft draft, const rounds::Item& item, std::string_view typed, bool as_typed) {
  const auto named = questions::named(item.ask, typed, draft.parts, as_typed);
  if (!named) return std::nullopt;
  if (std::ranges::find(draft.parts, *named) == draft.parts.end()) draft.parts.push_back(*named);
  return draft;
}

std::optional<Draft> draft_from(std::string_view line, const rounds::Item& item) {
  if (item.ask.kind == Kind::matching) return pairs_from(line, item);
  auto all = indices(line, item.options.size());
  if (!all || all->empty()) return std::nullopt;
  if (item.ask.kind == Kind::several) {
    std::ranges::sort(*all);
    return Draft{std::move(*all), {}};
  }
  if (item.ask.kind != Kind::ordering || all->size() != item.options.size()) return std::nullopt;
  return Draft{std::move(*all), {}};
}

std::string line_example(const rounds::Item& item) {
  switch (item.ask.kind) {
  case Kind::ordering: return tr("3 1 2, with all numbers");
  case Kind::matching: return "1b 2a";
  default: return "1 3";
  }
}

std::string missing(const Draft& draft, const rounds::Item& item) {
  switch (item.ask.kind) {
  case Kind::several: return draft.parts.empty() ? tr("Pick at least one first. Nothing was counted.") : "";
  case Kind::ordering:
    return draft == empty_draft(item) ? tr("Move a line first: it is not in order yet. Nothing was counted.")
                                      : "";
  case Kind::matching: {
    const auto open = std::ranges::count(draft.parts, nothing_yet);
    return open > 0 ? tr("Match all of them first, {} to go. Nothing was counted.", open) : "";
  }
  default: return "";
  }
}

std::vector<std::string> parts(const Draft& draft, const rounds::Item& item) {
  const auto& texts = item.ask.kind == Kind::list ? item.ask.accepted : item.options;
  std::vector<std::string> all;
  for (const std::size_t index : draft.parts)
    all.push_back(index == nothing_yet ? std::string() : texts[index]);
  return all;
}

std::string letter_of(std::size_t index) {
  return index < letters ? std::string(1, static_cast<char>('a' + index)) : std::string();
}

} // namespace ruru::app
