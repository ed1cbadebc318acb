#include "questions/judge.hpp"

#include "questions/comparison.hpp"
#include "questions/folding.hpp"
#include "questions/markdown.hpp"
#include "questions/number_answer.hpp"
#include "questions/number_words.hpp"
#include "questions/place.hpp"
#include "questions/unicode.hpp"
#include "questions/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ruru::questions {

namespace {

struct Nearest {
  std::string text;
  Comparison comparison;
};

std::optional<Nearest> nearest(std::string_view typed, const std::vector<std::string>& texts,
                               const Strictness& strictness) {
  std::optional<Nearest> best;
  for (const std::string& text : texts) {
    const Comparison found = best_comparison(typed, text, strictness);
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
  std::vector<CalendarDate> readings = date_readings(typed);
  if (readings.empty()) readings = date_readings(utf8(joined(with_english_figures(words(typed, {})), U" ")));
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
  // A gap wants the form that fits into its sentence.
  const Strictness strictness{ask.match, ask.kind != Kind::cloze};
  const auto best = nearest(typed, ask.accepted, strictness);
  if (!best) return {Outcome::wrong, {}, 0};
  const auto& [text, found] = *best;
  if (is_same(typed, ask.accepted, ask.match, normalised)) return {Outcome::right, text, 0};
  // A wrong option or another answer that was typed is not a slip of the right one, however alike they are.
  if (is_same(typed, ask.wrong, ask.match, normalised)) return {Outcome::wrong, text, 0};
  if (found.slips > 0 && is_same(typed, ask.rivals, ask.match, normalised)) return {Outcome::wrong, text, 0};
  if (found.slips == 0) return {found.outcome, text, 0};
  std::vector<std::string> others = ask.wrong;
  others.insert(others.end(), ask.rivals.begin(), ask.rivals.end());
  const auto rival = nearest(typed, others, strictness);
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
