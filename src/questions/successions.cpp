#include "questions/successions.hpp"

#include "questions/identity.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace ruru::questions {

namespace {

constexpr double similar_prompt = 0.6; ///< where the answer is the same
constexpr double similar_text = 0.8;   ///< where there is nothing but this text
constexpr std::ptrdiff_t near_by = 20; ///< places

/// Pairs of neighbouring letters (bytes), sorted.
using Pairs = std::vector<std::pair<char, char>>;

struct Side {
  const Pack& pack;
  std::vector<IdentityTexts> texts;
  std::vector<Pairs> pairs; ///< of the prompt, or of the answer where there is none
  std::vector<bool> taken;
};

Pairs pairs_of(const std::string& text) {
  Pairs pairs;
  for (std::size_t i = 1; i < text.size(); ++i)
    pairs.emplace_back(text[i - 1], text[i]);
  std::ranges::sort(pairs);
  return pairs;
}

Side side_of(const Pack& pack) {
  Side side{pack, {}, {}, std::vector<bool>(pack.questions.size())};
  for (const Question& question : pack.questions) {
    side.texts.push_back(identity_texts(question));
    const IdentityTexts& texts = side.texts.back();
    side.pairs.push_back(pairs_of(texts.prompt.empty() ? texts.answer : texts.prompt));
  }
  return side;
}

/// Dice's coefficient: 2 × common / all.
double similarity(const Pairs& one, const Pairs& other) {
  if (one.empty() || other.empty()) return 0;
  std::size_t common = 0;
  for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
    if (*left == *right)
      ++common, ++left, ++right;
    else if (*left < *right)
      ++left;
    else
      ++right;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(one.size() + other.size());
}

/// Pairs questions of the two packs, each at most once.
class Matching {
public:
  Matching(const Pack& before, const Pack& after) : before_(side_of(before)), after_(side_of(after)) {}

  /// The questions whose `key` is there once on both sides, or as often in the same order.
  template <typename Key>
  void match_by(const Key& key, bool only_unique) {
    using Places = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;
    std::map<std::string, Places> places;
    collect(before_, key, [&](const std::string& text, std::size_t i) { places[text].first.push_back(i); });
    collect(after_, key, [&](const std::string& text, std::size_t i) { places[text].second.push_back(i); });
    for (const auto& [text, both] : places) {
      const auto& [old_places, new_places] = both;
      if (only_unique && (old_places.size() != 1 || new_places.size() != 1)) continue;
      for (std::size_t i = 0; i < std::min(old_places.size(), new_places.size()); ++i)
        take(old_places[i], new_places[i]);
    }
  }

  void match_similar() {
    struct Candidate {
      double similarity;
      std::ptrdiff_t distance;
      std::size_t before, after;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < after_.taken.size(); ++i) {
      const auto place = static_cast<std::ptrdiff_t>(i);
      const auto last = std::min(place + near_by, std::ssize(before_.texts) - 1);
      for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, place - near_by); j <= last; ++j) {
        const auto other = static_cast<std::size_t>(j);
        if (after_.taken[i] || before_.taken[other] || is_given(after_, i) || is_given(before_, other))
          continue;
        if (const auto alike = likeness(other, i))
          candidates.push_back({*alike, std::abs(j - place), other, i});
      }
    }
    std::ranges::stable_sort(
        candidates, {}, [](const Candidate& each) { return std::tuple(-each.similarity, each.distance); });
    for (const Candidate& each : candidates)
      take(each.before, each.after);
  }

  std::vector<Succession> result() {
    std::ranges::sort(found_, {}, &Succession::after);
    return std::move(found_);
  }

private:
  static bool is_given(const Side& side, std::size_t place) { return side.pack.questions[place].id_is_given; }

  template <typename Key, typename Use>
  static void collect(const Side& side, const Key& key, const Use& use) {
    for (std::size_t i = 0; i < side.taken.size(); ++i) {
      if (side.taken[i]) continue;
      if (std::optional<std::string> text = key(side.pack.questions[i], side.texts[i])) use(*text, i);
    }
  }

  /// How much alike two questions are; nothing where they are too different to be the same.
  std::optional<double> likeness(std::size_t before, std::size_t after) const {
    const IdentityTexts &old_texts = before_.texts[before], &new_texts = after_.texts[after];
    const bool is_statement = kind(after_.pack.questions[after].body) == Kind::true_false;
    const bool is_one_text = is_statement || (old_texts.prompt.empty() && new_texts.prompt.empty());
    if (!is_one_text && old_texts.answer != new_texts.answer) return {};
    const double alike = similarity(before_.pairs[before], after_.pairs[after]);
    return alike >= (is_one_text ? similar_text : similar_prompt) ? std::optional(alike) : std::nullopt;
  }

  void take(std::size_t before, std::size_t after) {
    if (before_.taken[before] || after_.taken[after]) return;
    before_.taken[before] = after_.taken[after] = true;
    const IdentityTexts &old_texts = before_.texts[before], &new_texts = after_.texts[after];
    found_.push_back({before, after, old_texts != new_texts});
  }

  Side before_, after_;
  std::vector<Succession> found_;
};

} // namespace

std::vector<Succession> successions(const Pack& before, const Pack& after) {
  Matching matching(before, after);
  using Text = std::optional<std::string>;
  matching.match_by([](const Question& question, const IdentityTexts&) { return Text(question.id); }, true);
  matching.match_by(
      [](const Question&, const IdentityTexts& texts) { return Text(texts.prompt + '\x1f' + texts.answer); },
      false);
  matching.match_by(
      [](const Question& question, const IdentityTexts& texts) {
        return question.id_is_given || texts.prompt.empty() ? Text() : Text(texts.prompt);
      },
      true);
  matching.match_similar();
  return matching.result();
}

std::size_t moved(const std::vector<Succession>& successions) {
  // All but the longest run of them that is in the old order (patience sorting).
  std::vector<std::size_t> ends;
  for (const Succession& each : successions) {
    const auto pile = std::ranges::lower_bound(ends, each.before);
    if (pile == ends.end())
      ends.push_back(each.before);
    else
      *pile = each.before;
  }
  return successions.size() - ends.size();
}

} // namespace ruru::questions
