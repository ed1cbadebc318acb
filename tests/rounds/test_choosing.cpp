#include "rounds/choosing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

questions::CardId card(int number) { return {"pack", "q" + std::to_string(number), ""}; }

/// Questions without options; every one has one of three tags, most of them the first.
questions::Library library(int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    questions::Question question{.id = "q" + number,
                                 .prompt = "What is thing" + number + "?",
                                 .body = questions::TypedAnswer{{"it" + number}}};
    question.tags = {i % 5 == 0 ? "rare" : i % 5 == 1 ? "other" : "common"};
    loaded->pack.questions.push_back(std::move(question));
  }
  return {.packs = {loaded}};
}

/// A learner who answered the first `known` questions at times that leave them between well known and half
/// forgotten, none of them due.
history::Progress learner(int known) {
  history::Progress progress;
  for (int i = 0; i < known; ++i) {
    const Timestamp at = now - 24h * (60 + i % 40);
    for (int times = 0; times < 1 + i % 3; ++times) {
      const history::Entry entry{.sequence = progress.next(),
                                 .at = at + 24h * 7 * times,
                                 .what = history::Answered{.card = card(i), .grade = memory::Grade::good}};
      progress = history::applied(std::move(progress), entry, {});
    }
  }
  return progress;
}

double mean_chance(const Settings& settings, const questions::Library& all,
                   const history::Progress& progress) {
  double sum = 0;
  const auto cards = chosen_cards(settings, {}, all, progress, {}, now);
  for (const auto& each : cards)
    sum += chance_of_right(questions::ask(all.packs[0]->pack, *all.find(each), ""), progress, {}, now);
  return sum / static_cast<double>(cards.size());
}

} // namespace

TEST_CASE("a warm-up is easier than a normal round, and that easier than a hard one, whatever the seed") {
  const questions::Library all = library(300);
  const history::Progress progress = learner(200);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto of = [&](Level level) {
      return mean_chance({.count = 20, .manner = {.level = level}, .seed = seed}, all, progress);
    };
    CHECK(of(Level::warm_up) > of(Level::normal));
    CHECK(of(Level::normal) > of(Level::hard));
  }
}

TEST_CASE("a card that was never asked is as likely right as the learner's first answers have been") {
  CHECK(first_time_right({}) == 0.5);
  history::Progress progress;
  for (int i = 0; i < 80; ++i) {
    const auto grade = i % 4 == 0 ? memory::Grade::good : memory::Grade::again;
    progress = history::applied(
        std::move(progress),
        {.sequence = progress.next(), .at = now, .what = history::Answered{.card = card(i), .grade = grade}},
        {});
  }
  CHECK(first_time_right(progress) == doctest::Approx(30.0 / 100));
}

TEST_CASE("options can be guessed: two of them are right half of the time") {
  CHECK(chance_of_right({.card = card(0), .kind = questions::Kind::true_false}, {}, {}, now) ==
        doctest::Approx(0.75));
  CHECK(chance_of_right({.card = card(0), .kind = questions::Kind::choice, .wrong = {"a", "b", "c"}}, {}, {},
                        now) == doctest::Approx(0.625));
}

TEST_CASE("tags are spread: a rare one comes as often as a common one, as far as there is one") {
  const questions::Library all = library(100);
  std::map<std::string, int> counts;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (const auto& each : chosen_cards({.count = 12, .seed = seed}, {}, all, {}, {}, now))
      ++counts[all.find(each)->tags.front()];
  }
  CHECK(counts["rare"] > 60); // of 240; as they stand in the pack it would be 48
  CHECK(counts["other"] > 60);
}

TEST_CASE("no question of a round gives another away while there are others") {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i), next = std::to_string((i + 1) % 40);
    loaded->pack.questions.push_back({.id = "q" + number,
                                      .prompt = "What comes behind town" + number + "?",
                                      .body = questions::TypedAnswer{{"town" + next}}});
  }
  const questions::Library all{.packs = {loaded}};
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    std::set<int> numbers;
    for (const auto& each : chosen_cards({.count = 12, .seed = seed}, {}, all, {}, {}, now))
      numbers.insert(std::stoi(each.question.substr(1)));
    CHECK(numbers.size() == 12);
    for (const int number : numbers)
      CHECK_FALSE(numbers.contains((number + 1) % 40));
  }
  CHECK(chosen_cards({.count = 40}, {}, all, {}, {}, now).size() == 40); // rather than none
}

TEST_CASE("all that is due comes before anything else, however hard it is") {
  const questions::Library all = library(50);
  history::Progress progress;
  std::set<questions::CardId> due;
  for (int i = 0; i < 15; ++i) {
    progress =
        history::applied(std::move(progress),
                         {.sequence = progress.next(),
                          .at = now - 24h * 400,
                          .what = history::Answered{.card = card(i * 3), .grade = memory::Grade::hard}},
                         {});
    due.insert(card(i * 3));
  }
  for (const Level level : {Level::warm_up, Level::hard}) {
    const auto cards = chosen_cards({.count = 20, .manner = {.level = level}}, {}, all, progress, {}, now);
    CHECK(std::ranges::count_if(cards, [&](const auto& each) { return due.contains(each); }) == 15);
  }
}
