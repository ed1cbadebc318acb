#include "rounds/round.hpp"

#include "rounds/choosing.hpp"
#include "rounds/made_up.hpp"

#include <algorithm>

namespace ruru::rounds {

namespace {

/// A seed that everybody has who has these packs, on that day.
std::uint64_t seed_of_the_day(const std::vector<std::string>& packs, CivilDay day) {
  std::uint64_t seed = mixed(0, static_cast<std::uint64_t>(day.time_since_epoch().count()));
  for (const std::string& pack : packs)
    seed = mixed(seed, history::fuzz_seed({pack, "", ""}));
  return seed;
}

void put_easy_first(std::vector<Item>& items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.worth < b.worth; });
}

bool is_miss(const Answer& answer) { return answer.outcome != questions::Outcome::right; }

int misses(const Round& round) {
  return static_cast<int>(std::count_if(round.answers.begin(), round.answers.end(), is_miss));
}

std::chrono::milliseconds taken(const Round& round) {
  std::chrono::milliseconds sum{0};
  for (const Answer& answer : round.answers)
    sum += answer.taken;
  return sum;
}

/// Whether a miss of the last answer has made its question come again.
bool comes_again(const Round& round) { return round.mode.until_known && is_miss(round.answers.back()); }

/// How many questions it has, each counted once.
int distinct_questions(const Round& round) {
  return static_cast<int>(
      std::count_if(round.items.begin(), round.items.end(), [](const Item& item) { return item.worth > 0; }));
}

/// The question of the last answer once more, for no points.
Item again(const Round& round) {
  Item item = round.items[round.answers.size() - 1];
  item.worth = 0;
  return item;
}

} // namespace

Round new_round(const Settings& settings, const Mode& mode, const questions::Library& library,
                const history::Progress& progress, const history::Rules& rules, Timestamp at, CivilDay day) {
  Round round{.settings = settings, .mode = mode, .started = at};
  if (mode.of_the_day) round.settings.seed = seed_of_the_day(settings.packs, day);
  if (mode.of_the_day) round.settings.manner.level = Level::normal;
  const history::Progress nothing;
  for (const questions::CardId& card :
       chosen_cards(round.settings, mode, library, mode.of_the_day ? nothing : progress, rules, at)) {
    auto item = item_for(library, card, round.settings.seed);
    if (!item) continue;
    item->worth = worth(*library.find(card), mode.scoring);
    round.items.push_back(std::move(*item));
  }
  if (mode.order == Mode::Order::rising) put_easy_first(round.items);
  return round;
}

std::optional<Item> next_item(const Round& round, const questions::Library& library) {
  const Item& next = round.items[round.answers.size()];
  auto item = item_for(library, next.ask.card, round.settings.seed);
  if (!item) return {};
  item->worth = next.worth; // nothing when it comes again
  if (!round.settings.manner.as_choice) return item;
  return as_choice(*std::move(item), library, round.settings.seed);
}

bool Round::finished() const {
  if (over || answers.size() >= items.size()) return true;
  const auto limit = time_to_think(mode, settings.manner.patience);
  return ended_by_misses(*this) || (limit.count() > 0 && rounds::taken(*this) >= limit);
}

void add_answer(Round& round, Answer answer) {
  round.answers.push_back(std::move(answer));
  if (comes_again(round)) round.items.push_back(again(round));
}

void put_off(Round& round) {
  const auto open = round.items.begin() + std::ssize(round.answers);
  std::rotate(open, open + 1, round.items.end());
}

Answer take_back_answer(Round& round) {
  if (comes_again(round)) round.items.pop_back();
  round.over = false;
  Answer answer = std::move(round.answers.back());
  round.answers.pop_back();
  return answer;
}

void change_last_answer(Round& round, questions::Outcome outcome, int points, int certainty_bonus) {
  if (comes_again(round)) round.items.pop_back();
  round.answers.back().outcome = outcome;
  round.answers.back().points = points;
  round.answers.back().certainty_bonus = certainty_bonus;
  if (comes_again(round)) round.items.push_back(again(round));
}

std::optional<std::chrono::milliseconds> time_left(const Round& round, std::chrono::milliseconds open) {
  const auto limit = time_to_think(round.mode, round.settings.manner.patience);
  if (limit.count() == 0) return {};
  return std::max(std::chrono::milliseconds{0}, limit - taken(round) - open);
}

std::optional<int> misses_left(const Round& round) {
  if (round.mode.misses == 0) return {};
  return std::max(0, round.mode.misses - misses(round));
}

bool ended_by_misses(const Round& round) { return misses_left(round) == 0; }

int run_points(const Round& round) { return round.settings.manner.run_bonus ? round.mode.scoring.run : 0; }

Tally tally(const Round& round) {
  Tally result;
  if (ended_by_misses(round)) result.kept = round.mode.kept_after_misses;
  for (const Answer& answer : round.answers) {
    ++result.asked;
    result.taken += answer.taken;
    result.answer_points += answer.points;
    result.certainty += answer.certainty_bonus;
    if (answer.outcome != questions::Outcome::right) {
      result.run = 0;
      continue;
    }
    ++result.right;
    ++result.run;
    result.longest_run = std::max(result.longest_run, result.run);
    result.bonus += run_bonus(result.run, run_points(round));
  }
  return result;
}

int possible(const Round& round) {
  const std::size_t asked = round.mode.open_ended ? round.answers.size() : round.items.size();
  std::vector<int> worths;
  for (std::size_t i = 0; i < asked; ++i)
    worths.push_back(round.items[i].worth);
  int sum = possible(worths, run_points(round));
  if (round.settings.manner.certainty) {
    const auto scored = std::count_if(worths.begin(), worths.end(), [](int each) { return each > 0; });
    sum += static_cast<int>(scored) * certainty_bonus(history::Certainty::sure, true);
  }
  return sum;
}

std::vector<questions::CardId> missed(const Round& round) {
  std::vector<questions::CardId> cards;
  for (const Answer& answer : round.answers) {
    const bool known = std::find(cards.begin(), cards.end(), answer.card) != cards.end();
    if (is_miss(answer) && !known) cards.push_back(answer.card);
  }
  return cards;
}

history::RoundStarted started_entry(const Round& round) {
  return {.mode = recorded_name(round.mode, round.settings.manner),
          .packs = round.settings.packs,
          .seed = round.settings.seed,
          .questions = round.mode.open_ended ? 0 : distinct_questions(round)};
}

std::vector<int> scores_of_its_kind(const history::Progress& progress, const Round& round) {
  const history::RoundStarted own = started_entry(round);
  std::vector<int> scores;
  for (const history::RoundRecord& record : progress.rounds()) {
    const bool same = record.started.mode == own.mode && record.started.packs == own.packs &&
                      record.started.questions == own.questions;
    if (record.finished() && same && record.round != round.id) scores.push_back(record.result.score);
  }
  return scores;
}

int best_score(const history::Progress& progress, const Round& round) {
  const std::vector<int> scores = scores_of_its_kind(progress, round);
  return scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
}

} // namespace ruru::rounds
