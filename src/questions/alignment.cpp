#include "questions/judge.hpp"
#include "questions/unicode.hpp"

#include <algorithm>

namespace ruru::questions {

namespace {

constexpr std::size_t longest_compared = 400; ///< letters; nobody reads a longer comparison

/// Costs of turning the first i letters of one text into the first j of the other.
class Costs {
public:
  Costs(std::size_t rows, std::size_t columns) : columns_(columns), cost_(rows * columns) {}
  int& at(std::size_t row, std::size_t column) { return cost_[row * columns_ + column]; }

private:
  std::size_t columns_;
  std::vector<int> cost_;
};

std::vector<std::string> compared_letters(const std::vector<std::string>& letters, const Match& match) {
  std::vector<std::string> result;
  for (const std::string& letter : letters)
    result.push_back(folded(letter, match));
  return result;
}

} // namespace

std::vector<LetterPair> aligned(std::string_view typed_text, std::string_view wanted_text,
                                const Match& match) {
  const auto typed = graphemes(typed_text), wanted = graphemes(wanted_text);
  if (typed.size() > longest_compared || wanted.size() > longest_compared) {
    return {{std::string(typed_text), std::string(wanted_text),
             folded(typed_text, match) == folded(wanted_text, match)}};
  }
  const auto typed_folded = compared_letters(typed, match), wanted_folded = compared_letters(wanted, match);
  const auto same = [&](std::size_t i, std::size_t j) { return typed_folded[i] == wanted_folded[j]; };

  Costs costs(typed.size() + 1, wanted.size() + 1);
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    for (std::size_t j = 0; j <= wanted.size(); ++j) {
      if (i == 0 || j == 0) {
        costs.at(i, j) = static_cast<int>(i + j);
        continue;
      }
      costs.at(i, j) = std::min({costs.at(i - 1, j) + 1, costs.at(i, j - 1) + 1,
                                 costs.at(i - 1, j - 1) + (same(i - 1, j - 1) ? 0 : 1)});
    }
  }

  std::vector<LetterPair> pairs;
  std::size_t i = typed.size(), j = wanted.size();
  while (i > 0 || j > 0) {
    const bool replaced =
        i > 0 && j > 0 && costs.at(i, j) == costs.at(i - 1, j - 1) + (same(i - 1, j - 1) ? 0 : 1);
    if (replaced) {
      --i, --j;
      pairs.push_back({typed[i], wanted[j], same(i, j)});
    } else if (i > 0 && costs.at(i, j) == costs.at(i - 1, j) + 1) {
      pairs.push_back({typed[--i], "", false});
    } else {
      pairs.push_back({"", wanted[--j], false});
    }
  }
  std::ranges::reverse(pairs);
  return pairs;
}

} // namespace ruru::questions
