#include "questions/opposites.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ruru::questions {

namespace {

using Pair = std::pair<std::u32string_view, std::u32string_view>;

constexpr std::array<Pair, 12> opposed_beginnings{{{U"hyper", U"hypo"},
                                                   {U"inter", U"intra"},
                                                   {U"endo", U"exo"},
                                                   {U"endo", U"ecto"},
                                                   {U"macro", U"micro"},
                                                   {U"ante", U"anti"},
                                                   {U"ab", U"ad"},
                                                   {U"af", U"ef"},
                                                   {U"under", U"over"},
                                                   {U"in", U"de"},
                                                   {U"ex", U"in"},
                                                   {U"pre", U"pro"}}};

constexpr std::array<std::u32string_view, 17> negating_beginnings{
    U"a",   U"ab",   U"an", U"un",  U"in", U"im",  U"il", U"ir", U"non",
    U"dis", U"anti", U"de", U"mis", U"n",  U"nie", U"не", U"без"};

constexpr std::array<std::u32string_view, 16> negations{
    U"not", U"no",     U"non",   U"never", U"nicht", U"kein",  U"keine", U"nie",
    U"pas", U"jamais", U"nunca", U"не",    U"ни",    U"değil", U"degil", U"kaore"};

constexpr std::array<Pair, 9> telling_endings{{{U"er", U"ee"},
                                               {U"or", U"ee"},
                                               {U"ate", U"ite"},
                                               {U"ide", U"ine"},
                                               {U"ide", U"ite"},
                                               {U"ane", U"ene"},
                                               {U"ane", U"yne"},
                                               {U"ene", U"yne"},
                                               {U"teen", U"ty"}}};

std::ptrdiff_t negations_in(const Words& words) {
  return std::ranges::count_if(words, [](const std::u32string& word) {
    return std::ranges::find(negations, word) != negations.end();
  });
}

/// "typical" and "atypical"; words of two letters are too many things.
bool negates(const std::u32string& longer, const std::u32string& shorter) {
  constexpr std::size_t shortest = 4;
  if (longer.size() <= shorter.size() || shorter.size() < shortest || !longer.ends_with(shorter))
    return false;
  const std::u32string_view before = std::u32string_view(longer).substr(0, longer.size() - shorter.size());
  return std::ranges::find(negating_beginnings, before) != negating_beginnings.end();
}

} // namespace

bool are_opposed(const std::u32string& one, const std::u32string& other) {
  const bool by_beginning = std::ranges::any_of(opposed_beginnings, [&](const Pair& pair) {
    const auto rest = [](const std::u32string& word, std::u32string_view beginning) {
      return std::u32string_view(word).substr(beginning.size());
    };
    return (one.starts_with(pair.first) && other.starts_with(pair.second) &&
            rest(one, pair.first) == rest(other, pair.second)) ||
           (one.starts_with(pair.second) && other.starts_with(pair.first) &&
            rest(one, pair.second) == rest(other, pair.first));
  });
  return by_beginning || negates(one, other) || negates(other, one);
}

bool contradict(const Words& one, const Words& other) {
  if (negations_in(one) != negations_in(other)) return true;
  return one.size() == other.size() &&
         std::ranges::mismatch(one, other, [](const auto& left, const auto& right) {
           return !are_opposed(left, right);
         }).in1 != one.end();
}

bool have_telling_endings(const std::u32string& one, const std::u32string& other) {
  return std::ranges::any_of(telling_endings, [&](const Pair& pair) {
    return (one.ends_with(pair.first) && other.ends_with(pair.second)) ||
           (one.ends_with(pair.second) && other.ends_with(pair.first));
  });
}

} // namespace ruru::questions
