#include "rounds/made_up.hpp"

#include "history/progress.hpp"
#include "questions/folding.hpp"
#include "questions/parts.hpp"
#include "questions/unicode.hpp"
#include "questions/wording.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace ruru::rounds {

namespace {

using questions::Ask;
using questions::Kind;

constexpr std::size_t neighbours = 250;    // questions before and behind whose answers are looked at
constexpr std::size_t longest_answer = 60; // letters; a longer one is no option
constexpr std::size_t drawn_from = 6;      // the best ones, of which the seed takes some

bool can_be_chosen(Kind kind) {
  return kind == Kind::typed || kind == Kind::cloze || kind == Kind::card || kind == Kind::number ||
         kind == Kind::date;
}

/// The answer as an option. A date goes without the span that it is right within.
std::string answer_text(const Ask& ask) {
  return ask.kind == Kind::date ? ask.accepted.front() : questions::shown_answer(ask);
}

/// What the texts of two answers are compared by.
struct Looks {
  double letters = 0;
  questions::Script script = questions::Script::other;
  bool digit = false, capital = false;
};

Looks looks(const std::string& text) {
  Looks result;
  for (const char32_t letter : questions::code_points(text)) {
    if (result.letters == 0) result.capital = letter >= U'A' && letter <= U'Z';
    result.letters += 1;
    result.digit = result.digit || questions::is_digit(letter);
    if (questions::is_letter(letter)) result.script = questions::script(letter);
  }
  return result;
}

struct Candidate {
  std::string text;
  double unlike = 0; ///< the less, the better a distractor
};

double unlikeness(const Looks& one, const Looks& other) {
  return std::abs(std::log(std::max(1.0, one.letters) / std::max(1.0, other.letters))) +
         (one.script != other.script ? 4 : 0) + (one.digit != other.digit ? 2 : 0) +
         (one.capital != other.capital ? 1 : 0);
}

bool share_a_tag(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::any_of(
      one, [&](const std::string& tag) { return std::ranges::find(other, tag) != other.end(); });
}

/// Whether the question itself rules a text out.
bool is_in_stem(const Ask& ask, const std::string& text) {
  return questions::contains(questions::tokens(ask.stem), questions::tokens(text));
}

/// Whether a text would count as right, or nearly.
bool is_accepted(const Ask& ask, const std::string& text) {
  if (ask.kind == Kind::card)
    return std::ranges::any_of(ask.accepted, [&](const std::string& each) {
      return questions::folded(each) == questions::folded(text);
    });
  const questions::Outcome outcome = questions::judge(ask, text).outcome;
  return outcome == questions::Outcome::right || outcome == questions::Outcome::almost;
}

/// The answers of the questions around it.
std::vector<Candidate> other_answers(const questions::LoadedPack& loaded, const Ask& ask) {
  const auto& all = loaded.pack.questions;
  const auto own = std::ranges::find(all, ask.card.question, &questions::Question::id);
  const auto place = static_cast<std::size_t>(own - all.begin());
  const std::size_t first = place - std::min(place, neighbours);
  const std::size_t behind = std::min(all.size(), place + neighbours + 1);
  const Looks wanted = looks(answer_text(ask));
  std::vector<Candidate> found;
  for (std::size_t i = first; i < behind; ++i) {
    const questions::Question& question = all[i];
    const bool other_kind = questions::kind(question.body) != ask.kind || question.draft;
    if (other_kind) continue;
    for (const std::string& part : questions::parts(question)) {
      const bool same_side = (part == "rev") == (ask.card.part == "rev");
      const Ask other = questions::ask(loaded.pack, question, part);
      if (!same_side || other.unit != ask.unit) continue;
      std::string text = answer_text(other);
      const double related = own != all.end() && share_a_tag(question.tags, own->tags) ? 0 : 1;
      const Looks its = looks(text);
      if (its.letters <= static_cast<double>(longest_answer))
        found.push_back({std::move(text), unlikeness(wanted, its) + related});
    }
  }
  return found;
}

/// "12.50" and 2 decimals.
std::string with_decimals(double value, int decimals) {
  char buffer[64];
  const auto [end, error] =
      std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::fixed, decimals);
  return error == std::errc() ? std::string(std::begin(buffer), end) : "";
}

/// Numbers as long as the right one and near it: a year some years off, else some tenths of it.
std::vector<Candidate> near_numbers(const Ask& ask) {
  const std::string& written = ask.accepted.front();
  const auto point = written.find('.');
  const int decimals = point == std::string::npos ? 0 : static_cast<int>(written.size() - point - 1);
  const double smallest = std::pow(10.0, -decimals);
  const bool is_year = decimals == 0 && ask.unit.empty() && ask.value >= 1000 && ask.value <= 2100;
  std::vector<Candidate> found;
  for (const int step : {1, -1, 2, -2, 3, -3}) {
    const double apart = is_year ? 3.0 * step : std::max(smallest, std::abs(ask.value) * 0.15) * step;
    const double value = std::round((ask.value + apart) / smallest) * smallest;
    if ((value < 0) != (ask.value < 0) || decimals > 9) continue;
    const std::string unit = ask.unit.empty() ? "" : " " + ask.unit;
    found.push_back({with_decimals(value, decimals) + unit, 1.5 + std::abs(step) * 0.1});
  }
  return found;
}

} // namespace

std::vector<std::string> made_up(const questions::Library& library, const Ask& ask, std::uint64_t seed) {
  const questions::LoadedPack* own = library.find(ask.card.pack);
  const bool too_long = questions::code_points(answer_text(ask)).size() > longest_answer;
  if (!own || !can_be_chosen(ask.kind) || too_long) return {};
  std::vector<Candidate> all = other_answers(*own, ask);
  if (ask.kind == Kind::number) std::ranges::copy(near_numbers(ask), std::back_inserter(all));
  std::ranges::sort(all, {}, [](const Candidate& each) { return std::tie(each.unlike, each.text); });
  std::vector<std::string> best;
  std::set<std::string> seen;
  for (const Candidate& each : all) {
    if (best.size() == drawn_from) break;
    if (!seen.insert(questions::folded(each.text)).second || is_in_stem(ask, each.text) ||
        is_accepted(ask, each.text))
      continue;
    best.push_back(each.text);
  }
  Dice dice(mixed(seed, history::fuzz_seed(ask.card) + 2));
  best = shuffled(std::move(best), dice);
  best.resize(std::min(best.size(), most_made_up));
  return best;
}

Item as_choice(Item item, const questions::Library& library, std::uint64_t seed) {
  std::vector<std::string> wrong = made_up(library, item.ask, seed);
  if (wrong.empty()) return item;
  item.ask.accepted = {answer_text(item.ask)};
  item.ask.wrong = std::move(wrong);
  item.ask.kind = Kind::choice;
  item.ask.unit.clear();
  item.options = options_for(item.ask, seed);
  return item;
}

} // namespace ruru::rounds
