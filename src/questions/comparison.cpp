#include "questions/comparison.hpp"

#include "questions/distance.hpp"
#include "questions/folding.hpp"
#include "questions/markdown.hpp"
#include "questions/name_order.hpp"
#include "questions/number_words.hpp"
#include "questions/opposites.hpp"
#include "questions/plural.hpp"
#include "questions/words.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace ruru::questions {

namespace {

constexpr int ranked_distance = 16; ///< beyond this, "nearest" is not worth finding

int forgiven_in(std::size_t letters) { return letters < 5 ? 0 : letters < 9 ? 1 : 2; }

/// The slips of a whole answer, where each is small enough for its word.
std::optional<int> small_slips(const Words& typed, const Words& wanted) {
  if (typed.size() != wanted.size()) return std::nullopt;
  int slips = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (typed[i] == wanted[i]) continue;
    if (must_be_exact(typed[i]) || must_be_exact(wanted[i]) || are_opposed(typed[i], wanted[i]) ||
        have_telling_endings(typed[i], wanted[i]) || are_different_words(typed[i], wanted[i]))
      return std::nullopt;
    const int allowed = forgiven_in(wanted[i].size());
    const int distance = typing_distance(typed[i], wanted[i], allowed);
    if (distance > allowed) return std::nullopt;
    slips += distance;
  }
  return slips;
}

Words exact_words(const Words& words) {
  Words exact;
  std::ranges::copy_if(words, std::back_inserter(exact), must_be_exact);
  return exact;
}

/// Near enough to say so: what must be exact is, and little else is missing.
bool is_near(const Words& typed, const Words& wanted, int distance) {
  const std::size_t letters = joined(wanted, U"").size();
  return distance <= 2 && static_cast<std::size_t>(distance) * 4 <= letters &&
         exact_words(typed) == exact_words(wanted);
}

/// Such as SFOR: of letters that stand for words, one that is another makes another name.
bool is_abbreviation(std::string_view text) {
  return text.size() >= 2 &&
         std::ranges::all_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

/// Only what the pack says matters is wrong: case, or accents.
bool differs_in_form_only(std::string_view typed, std::string_view wanted, const Match& match) {
  return (match.case_matters || match.accents_matter) && words(typed, {}) == words(wanted, {});
}

/// As `small_slips`, where a word may also be a plural for a singular.
std::optional<int> slips_of_number(const Words& typed, const Words& wanted) {
  if (typed.size() != wanted.size()) return std::nullopt;
  Words alike = typed;
  int letters = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!are_singular_and_plural(typed[i], wanted[i])) continue;
    letters += typing_distance(typed[i], wanted[i], ranked_distance);
    alike[i] = wanted[i];
  }
  const auto others = letters > 0 ? small_slips(alike, wanted) : std::nullopt;
  return others ? std::optional(*others + letters) : std::nullopt;
}

bool say_the_same(const Words& typed, const Words& wanted) {
  return typed == wanted || agree_in_figures(typed, wanted) ||
         (typed.size() == 1 && wanted.size() == 1 && differ_by_attached_article(typed[0], wanted[0]));
}

Comparison comparison(std::string_view typed_text, std::string_view wanted_text,
                      const Strictness& strictness) {
  const Match& match = strictness.match;
  Words typed = words(typed_text, match), wanted = words(wanted_text, match);
  if (say_the_same(typed, wanted)) return {Outcome::right, 0, 0};
  drop_articles(typed, wanted);
  if (say_the_same(typed, wanted)) return {Outcome::right, 0, 0};
  const int distance = typing_distance(joined(typed, U" "), joined(wanted, U" "), ranked_distance);
  if (differs_in_form_only(typed_text, wanted_text, match)) return {Outcome::almost, distance, distance};
  if (differ_in_article(typed, wanted)) return {Outcome::almost, distance, distance};
  if (contradict(typed, wanted) || name_other_numbers(typed, wanted)) return {Outcome::wrong, 0, distance};
  if (match.typos_forgiven) {
    // A slip is one that remains when case and accents are forgiven: what matters is not overlooked as a
    // typo.
    const auto slips = small_slips(typed, wanted);
    Match lenient = match;
    lenient.case_matters = lenient.accents_matter = false;
    Words loose_typed = words(typed_text, lenient), loose_wanted = words(wanted_text, lenient);
    drop_articles(loose_typed, loose_wanted);
    if (slips && slips == small_slips(loose_typed, loose_wanted)) return {Outcome::right, *slips, distance};
    const bool parted_otherwise = joined(typed, U"") == joined(wanted, U"");
    if (parted_otherwise && exact_words(typed) == exact_words(wanted)) return {Outcome::right, 1, distance};
    if (const auto letters = slips_of_number(typed, wanted))
      return {strictness.either_number_is_right ? Outcome::right : Outcome::almost, *letters, distance};
  }
  if (!is_abbreviation(wanted_text) && is_near(typed, wanted, distance))
    return {Outcome::almost, distance, distance};
  return {Outcome::wrong, 0, distance};
}

/// As `comparison`, with names in either order: "Gagarin, Yuri" is Yuri Gagarin.
Comparison comparison_of_names(std::string_view typed, std::string_view wanted,
                               const Strictness& strictness) {
  Comparison best = comparison(typed, wanted, strictness);
  if (best.outcome == Outcome::right) return best;
  const auto spoken_typed = spoken_order(typed), spoken_wanted = spoken_order(wanted);
  if (spoken_typed.has_value() == spoken_wanted.has_value()) return best;
  const Comparison second =
      comparison(spoken_typed ? *spoken_typed : typed, spoken_wanted ? *spoken_wanted : wanted, strictness);
  return is_better(second, best) ? second : best;
}

} // namespace

bool is_better(const Comparison& one, const Comparison& other) {
  return std::tie(one.outcome, one.slips, one.distance) <
         std::tie(other.outcome, other.slips, other.distance);
}

Comparison best_comparison(std::string_view typed, std::string_view accepted, const Strictness& strictness) {
  const std::string wanted = plain(accepted);
  Comparison best = comparison_of_names(typed, wanted, strictness);
  if (strictness.match.accents_matter || best.outcome == Outcome::right) return best;
  // As an accented text is typed on other keyboards.
  if (const std::string other = spelled_out(wanted); other != wanted) {
    const Comparison second = comparison_of_names(typed, other, strictness);
    if (is_better(second, best)) best = second;
  }
  return best;
}

} // namespace ruru::questions
