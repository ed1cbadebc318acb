#include "questions/plural.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ruru::questions {

namespace {

using Pair = std::pair<std::u32string_view, std::u32string_view>;

constexpr std::array<Pair, 11> irregular{{{U"man", U"men"},
                                          {U"woman", U"women"},
                                          {U"child", U"children"},
                                          {U"foot", U"feet"},
                                          {U"tooth", U"teeth"},
                                          {U"goose", U"geese"},
                                          {U"mouse", U"mice"},
                                          {U"ox", U"oxen"},
                                          {U"bacterium", U"bacteria"},
                                          {U"mitochondrion", U"mitochondria"},
                                          {U"cactus", U"cacti"}}};

/// Endings of the singular and of the plural.
constexpr std::array<Pair, 10> endings{{{U"y", U"ies"},
                                        {U"f", U"ves"},
                                        {U"fe", U"ves"},
                                        {U"s", U"ses"},
                                        {U"x", U"xes"},
                                        {U"ch", U"ches"},
                                        {U"sh", U"shes"},
                                        {U"o", U"oes"},
                                        {U"is", U"es"},
                                        {U"", U"s"}}};

bool is_plural(std::u32string_view plural, std::u32string_view singular) {
  constexpr std::size_t shortest = 3; ///< letters of a singular: "a" and "as" are other words
  if (singular.size() < shortest) return false;
  return std::ranges::any_of(endings, [&](const Pair& ending) {
    if (!plural.ends_with(ending.second) || !singular.ends_with(ending.first)) return false;
    if (ending.first.empty() && (singular.ends_with(U's') || singular.ends_with(U'i')))
      return false; // "princess"
    return plural.substr(0, plural.size() - ending.second.size()) ==
           singular.substr(0, singular.size() - ending.first.size());
  });
}

} // namespace

bool are_singular_and_plural(const std::u32string& one, const std::u32string& other) {
  const bool is_listed = std::ranges::any_of(irregular, [&](const Pair& pair) {
    return (one == pair.first && other == pair.second) || (one == pair.second && other == pair.first);
  });
  return is_listed || is_plural(one, other) || is_plural(other, one);
}

} // namespace ruru::questions
