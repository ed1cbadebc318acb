#include "questions/judge.hpp"

#include "questions/distance.hpp"
#include "questions/folding.hpp"
#include "questions/markdown.hpp"
#include "questions/number_answer.hpp"
#include "questions/place.hpp"
#include "questions/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace ruru::questions {

namespace {

constexpr int ranked_distance = 16; ///< beyond this, "nearest" is not worth finding

/// What one accepted text makes of the typed one.
struct Comparison {
  Outcome outcome = Outcome::wrong;
  int slips = 0;    ///< letters forgiven or missed
  int distance = 0; ///< letters between the two, to rank what is wrong
};

bool is_better(const Comparison& one, const Comparison& other) {
  return std::tie(one.outcome, one.slips, one.distance) <
         std::tie(other.outcome, other.slips, other.distance);
}

int forgiven_in(std::size_t letters) { return letters < 5 ? 0 : letters < 9 ? 1 : 2; }

/// The slips of a whole answer, where each is small enough for its word.
std::optional<int> small_slips(const Words& typed, const Words& wanted) {
  if (typed.size() != wanted.size()) return std::nullopt;
  int slips = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (typed[i] == wanted[i]) continue;
    if (must_be_exact(typed[i]) || must_be_exact(wanted[i]) || are_opposed(typed[i], wanted[i]) ||
        are_different_words(typed[i], wanted[i]))
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

/// Only what the pack says matters is wrong: case, or accents.
bool differs_in_form_only(std::string_view typed, std::string_view wanted, const Match& match) {
  return (match.case_matters || match.accents_matter) && words(typed, {}) == words(wanted, {});
}

Comparison comparison(std::string_view typed_text, std::string_view wanted_text, const Match& match) {
  Words typed = words(typed_text, match), wanted = words(wanted_text, match);
  if (typed == wanted) return {Outcome::right, 0, 0};
  drop_articles(typed, wanted);
  if (typed == wanted) return {Outcome::right, 0, 0};
  const int distance = typing_distance(joined(typed, U" "), joined(wanted, U" "), ranked_distance);
  if (differs_in_form_only(typed_text, wanted_text, match)) return {Outcome::almost, distance, distance};
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
  }
  if (is_near(typed, wanted, distance)) return {Outcome::almost, distance, distance};
  return {Outcome::wrong, 0, distance};
}

/// As `comparison`, with the ways in which an accented text is typed on other keyboards.
Comparison best_comparison(std::string_view typed, std::string_view accepted, const Match& match) {
  const std::string wanted = plain(accepted);
  Comparison best = comparison(typed, wanted, match);
  if (match.accents_matter || best.outcome == Outcome::right) return best;
  if (const std::string other = spelled_out(wanted); other != wanted) {
    const Comparison second = comparison(typed, other, match);
    if (is_better(second, best)) best = second;
  }
  return best;
}

struct Nearest {
  std::string text;
  Comparison comparison;
};

std::optional<Nearest> nearest(std::string_view typed, const std::vector<std::string>& texts,
                               const Match& match) {
  std::optional<Nearest> best;
  for (const std::string& text : texts) {
    const Comparison found = best_comparison(typed, text, match);
    if (!best || is_better(found, best->comparison)) best = Nearest{text, found};
  }
  return best;
}

bool is_same(std::string_view typed, const std::vector<std::string>& texts, const Match& match, auto form) {
  const std::string sought = form(typed, match);
  return std::ranges::any_of(texts,
                             [&](const std::string& text) { return form(plain(text), match) == sought; });
}

/// "t", "yes" or "wahr"-like answers to a statement; nothing when it is neither.
std::optional<std::string_view> truth(std::string_view typed) {
  constexpr std::array<std::string_view, 4> yes{"true", "t", "yes", "y"}, no{"false", "f", "no", "n"};
  const std::string word = folded(typed);
  if (std::ranges::find(yes, word) != yes.end()) return "True";
  if (std::ranges::find(no, word) != no.end()) return "False";
  return std::nullopt;
}

Judgement truth_judgement(const Ask& ask, std::string_view typed) {
  const auto value = truth(typed);
  const std::string& right = ask.accepted.front();
  if (!value) return {Outcome::unclear, right, 0};
  return {*value == right ? Outcome::right : Outcome::wrong, right, 0};
}

Judgement date_judgement(const Ask& ask, std::string_view typed) {
  Judgement judgement{.nearest = ask.accepted.front()};
  const std::vector<CalendarDate> readings = date_readings(typed);
  if (readings.empty()) return judgement;
  judgement.outcome = Outcome::wrong;
  for (const CalendarDate& reading : readings) {
    const DateMatch match = compared(reading, ask.date, ask.within);
    if (match == DateMatch::right) judgement.outcome = Outcome::right;
    if (match == DateMatch::imprecise && judgement.outcome == Outcome::wrong)
      judgement.outcome = Outcome::almost;
  }
  return judgement;
}

Judgement place_judgement(const Ask& ask, std::string_view typed) {
  const auto place = place_from(typed);
  return place ? judge_place(ask, *place) : Judgement{Outcome::unclear, ask.accepted.front(), 0};
}

Judgement text_judgement(const Ask& ask, std::string_view typed) {
  const auto best = nearest(typed, ask.accepted, ask.match);
  if (!best) return {Outcome::wrong, {}, 0};
  const auto& [text, found] = *best;
  if (is_same(typed, ask.accepted, ask.match, normalised)) return {Outcome::right, text, 0};
  // A wrong option that was typed is not a slip of the right one, however alike they are.
  if (is_same(typed, ask.wrong, ask.match, normalised)) return {Outcome::wrong, text, 0};
  if (found.slips == 0) return {found.outcome, text, 0};
  const auto rival = nearest(typed, ask.wrong, ask.match);
  if (rival && is_better(rival->comparison, found)) return {Outcome::wrong, text, 0};
  const bool between =
      rival && rival->comparison.outcome == found.outcome && rival->comparison.slips == found.slips;
  return {between ? Outcome::almost : found.outcome, text, found.slips};
}

} // namespace

std::string_view name(Outcome outcome) {
  switch (outcome) {
  case Outcome::right: return "right";
  case Outcome::almost: return "almost";
  case Outcome::wrong: return "wrong";
  case Outcome::unclear: return "unclear";
  }
  return "unclear";
}

Judgement judge(const Ask& ask, std::string_view typed) {
  if (folded(typed).empty()) return {Outcome::unclear, ask.accepted.empty() ? "" : ask.accepted.front(), 0};
  if (ask.kind == Kind::number) return number_judgement(ask, typed);
  if (ask.kind == Kind::date) return date_judgement(ask, typed);
  if (ask.kind == Kind::hotspot) return place_judgement(ask, typed);
  if (ask.kind == Kind::true_false) return truth_judgement(ask, typed);
  return text_judgement(ask, typed);
}

} // namespace ruru::questions
