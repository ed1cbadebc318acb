#include "questions/near_duplicates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace ruru::questions {

namespace {

constexpr double nearly_same = 0.85; ///< Jaccard: words in both / words in either
constexpr double similar = 0.6;      ///< enough where the answer is the same
constexpr std::size_t most_compared =
    200; ///< questions that one is compared with; bounds the time for a hostile pack

/// Little words that make another question of the same big ones.
constexpr std::array<std::string_view, 16> telling{"after", "before", "how",  "many", "more",  "most",
                                                   "much",  "no",     "not",  "over", "under", "when",
                                                   "where", "who",    "whom", "why"};
static_assert(std::ranges::is_sorted(telling));

/// The words of a question, each once and as a number: the rarer in the pack, the smaller.
using WordSet = std::vector<std::size_t>;

struct Prompt {
  const Wording& wording;
  Tokens words; ///< those that tell questions apart
  WordSet set;  ///< of them
};

std::vector<Prompt> prompts(const std::vector<Wording>& wordings) {
  std::vector<Prompt> result;
  for (const Wording& wording : wordings) {
    Prompt prompt{wording, {}, {}};
    std::ranges::copy_if(wording.prompt, std::back_inserter(prompt.words), [](const std::string& word) {
      return !is_stop_word(word) || is_one_of(telling, word);
    });
    result.push_back(std::move(prompt));
  }
  return result;
}

void fill_sets(std::vector<Prompt>& prompts) {
  std::unordered_map<std::string_view, std::size_t> uses;
  for (const Prompt& prompt : prompts) {
    for (const std::string& word : prompt.words)
      ++uses[word];
  }
  std::vector<std::pair<std::size_t, std::string_view>> by_use;
  for (const auto& [word, count] : uses)
    by_use.emplace_back(count, word);
  std::ranges::sort(by_use);
  std::unordered_map<std::string_view, std::size_t> number;
  for (const auto& [count, word] : by_use)
    number.emplace(word, number.size());

  for (Prompt& prompt : prompts) {
    for (const std::string& word : prompt.words)
      prompt.set.push_back(number.at(word));
    std::ranges::sort(prompt.set);
    prompt.set.erase(std::unique(prompt.set.begin(), prompt.set.end()), prompt.set.end());
  }
}

double likeness(const WordSet& one, const WordSet& other) {
  WordSet common;
  std::ranges::set_intersection(one, other, std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(one.size() + other.size() - common.size());
}

/// "… the first man in space", "… the first woman in space": each has a word of its own that carries the
/// question.
bool ask_for_different_things(const WordSet& one, const WordSet& other) {
  return !std::ranges::includes(one, other) && !std::ranges::includes(other, one);
}

/// "Volga" and "the Volga".
bool same_answer(const Wording& one, const Wording& other) {
  if (one.answer_words.empty() || other.answer_words.empty()) return false;
  const auto words = [](const Wording& wording) {
    Tokens answer = wording.answer_words.front();
    if (!answer.empty() && is_stop_word(answer.front())) answer.erase(answer.begin());
    return answer;
  };
  const Tokens its_answer = words(one);
  return !its_answer.empty() && its_answer == words(other);
}

bool are_near(const Prompt& one, const Prompt& other) {
  const double alike = likeness(one.set, other.set);
  if (same_answer(one.wording, other.wording)) return alike >= similar;
  // The same words in another order may well be another question: "7 × 8 - 2", "8 × 2 - 7".
  const bool reordered = alike == 1 && one.words != other.words;
  return alike >= nearly_same && !reordered && !ask_for_different_things(one.set, other.set);
}

/// How many of its rarest words a set shares at least one of with any that is alike.
std::size_t rare_words(const WordSet& set) {
  const auto length = static_cast<double>(set.size());
  return std::min(set.size(), set.size() - static_cast<std::size_t>(std::ceil(similar * length)) + 1);
}

} // namespace

std::vector<NearDuplicate> near_duplicates(const std::vector<Wording>& wordings) {
  std::vector<Prompt> all = prompts(wordings);
  fill_sets(all);
  std::vector<NearDuplicate> found;
  std::unordered_map<std::size_t, std::vector<std::size_t>> questions_with;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<std::size_t> candidates;
    for (std::size_t word = 0; word < rare_words(all[i].set); ++word) {
      auto& others = questions_with[all[i].set[word]];
      const std::size_t count = std::min(others.size(), most_compared);
      candidates.insert(candidates.end(), others.end() - static_cast<std::ptrdiff_t>(count), others.end());
      others.push_back(i);
    }
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    const auto near =
        std::ranges::find_if(candidates, [&](std::size_t other) { return are_near(all[i], all[other]); });
    if (near != candidates.end()) found.push_back({i, *near});
  }
  return found;
}

} // namespace ruru::questions
