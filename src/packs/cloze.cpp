#include "packs/cloze.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace ruru::packs {

using questions::Cloze;
using questions::Gap;
using std::string_view;

namespace {

constexpr auto none = string_view::npos;

string_view trimmed(string_view text) {
  const std::size_t start = text.find_first_not_of(" \n");
  if (start == none) return {};
  return text.substr(start, text.find_last_not_of(" \n") - start + 1);
}

/// "{{c1::" or "{{c12::": its length, or 0.
std::size_t anki_opening(string_view text) {
  if (!text.starts_with("{{c")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789", 3);
  return end != none && end > 3 && text.substr(end).starts_with("::") ? end + 2 : 0;
}

/// The accepted texts between "|"; nothing when one of them is empty.
std::optional<Gap> own_gap(string_view inside) {
  Gap gap;
  while (true) {
    const std::size_t bar = inside.find('|');
    const string_view accepted = trimmed(inside.substr(0, bar));
    if (accepted.empty()) return std::nullopt;
    gap.accepted.emplace_back(accepted);
    if (bar == none) return gap;
    inside.remove_prefix(bar + 1);
  }
}

std::optional<Gap> anki_gap(string_view inside) {
  const std::size_t hint = inside.find("::");
  const string_view accepted = trimmed(inside.substr(0, hint));
  if (accepted.empty()) return std::nullopt;
  Gap gap{{std::string(accepted)}, {}};
  if (hint != none) gap.hint = trimmed(inside.substr(hint + 2));
  return gap;
}

/// Where "))" closes a gap that began at `start`, its own brackets aside: "((f(x)))" holds "f(x)", but "(a
/// ((word)))" holds "word".
std::size_t own_closing(string_view text, std::size_t start) {
  std::size_t end = text.find("))", start);
  const auto open_inside = [&] {
    const string_view inside = text.substr(start, end - start);
    return std::ranges::count(inside, '(') > std::ranges::count(inside, ')');
  };
  while (end != none && text.substr(end).starts_with(")))") && open_inside())
    ++end;
  return end;
}

} // namespace

std::variant<Cloze, ClozeError> cloze(string_view text) {
  Cloze result;
  std::string before;
  std::size_t at = 0;
  while (at < text.size()) {
    const string_view rest = text.substr(at);
    const bool escaped = rest.starts_with("\\((") || rest.starts_with("\\{{");
    const std::size_t anki = anki_opening(rest);
    if (escaped) {
      before += rest.substr(1, 2);
      at += 3;
    } else if (anki || rest.starts_with("((")) {
      const std::size_t start = at + (anki ? anki : 2);
      const std::size_t end = anki ? text.find("}}", start) : own_closing(text, start);
      if (end == none) {
        return ClozeError{fmt::format("the gap that opens with {} is never closed", anki ? "{{" : "(("),
                          fmt::format("put {} behind its text", anki ? "}}" : "))")};
      }
      const string_view inside = text.substr(start, end - start);
      auto gap = anki ? anki_gap(inside) : own_gap(inside);
      if (!gap) return ClozeError{"a gap is empty", "write the word to be asked into it, as in ((Danube))"};
      result.text.push_back(std::exchange(before, {}));
      result.gaps.push_back(std::move(*gap));
      at = end + 2;
    } else {
      before += rest.front();
      ++at;
    }
  }
  if (result.gaps.empty())
    return ClozeError{"this cloze has no gap", "put double brackets around a word: The ((Danube)) flows"};
  result.text.push_back(std::move(before));
  return result;
}

} // namespace ruru::packs
