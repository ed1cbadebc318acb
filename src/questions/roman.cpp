#include "questions/roman.hpp"

#include <array>
#include <string>

namespace ruru::questions {

namespace {

struct Sign {
  std::u32string_view written;
  int value;
};

constexpr std::array<Sign, 13> signs{{{U"m", 1000},
                                      {U"cm", 900},
                                      {U"d", 500},
                                      {U"cd", 400},
                                      {U"c", 100},
                                      {U"xc", 90},
                                      {U"l", 50},
                                      {U"xl", 40},
                                      {U"x", 10},
                                      {U"ix", 9},
                                      {U"v", 5},
                                      {U"iv", 4},
                                      {U"i", 1}}};

std::u32string roman(int value) {
  std::u32string written;
  for (const Sign& sign : signs) {
    for (; value >= sign.value; value -= sign.value)
      written += sign.written;
  }
  return written;
}

} // namespace

std::optional<int> roman_value(std::u32string_view word) {
  constexpr int largest = 3999;
  int value = 0;
  std::u32string_view rest = word;
  for (const Sign& sign : signs) {
    for (; rest.starts_with(sign.written) && value <= largest; value += sign.value)
      rest.remove_prefix(sign.written.size());
  }
  const bool is_numeral = !word.empty() && rest.empty() && value <= largest && roman(value) == word;
  return is_numeral ? std::optional(value) : std::nullopt;
}

} // namespace ruru::questions
