#include "app/screens/screens.hpp"
#include "learner.hpp"
#include "run/round_file.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using test::Learner;

namespace {

std::vector<std::string> left_to_ask(const app::Playing& playing) {
  std::vector<std::string> questions;
  for (std::size_t i = playing.round.answers.size(); i < playing.round.items.size(); ++i)
    questions.push_back(playing.round.items[i].ask.card.question);
  return questions;
}

const app::Playing& go_on(run::LiveSession& session) {
  REQUIRE(session.model().paused);
  session.handle(app::Activated{{"continue-round"}});
  return std::get<app::Playing>(session.model().screen);
}

} // namespace

TEST_CASE("a program that ends in the middle of a round goes on with the same question and the same time") {
  Learner learner;
  app::Playing before;
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi", "tui", "owl"});
    Learner::answer(*session, "Kiwi");
    session->handle(app::Activated{{"continue"}});
    learner.clock.move(7s);
    session->handle(app::CloseRequested{});
    before = std::get<app::Playing>(session->model().screen);
  }
  learner.clock.move(24h);
  const auto again = learner.session();
  const app::Playing& now = go_on(*again);
  CHECK(left_to_ask(now) == std::vector<std::string>{"tui", "owl"});
  CHECK(now.round.items == before.round.items);
  CHECK(now.round.answers == before.round.answers);
  CHECK(now.round.id == before.round.id);
  CHECK(again->model().now - now.asking.since == 7s);
}

TEST_CASE("a program that is killed between the round and the disk asks the question again") {
  Learner learner;
  app::KeptRound kept;
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi", "tui"});
    Learner::answer(*session, "Kiwi");
    kept = *run::load_round(run::round_file(learner.where.history));
  }
  REQUIRE(kept.answers.size() == 1);
  kept.answers.push_back({.card = {"birds", "tui", ""}, .entry = kept.answers.back().entry + 1});
  run::save_round(run::round_file(learner.where.history), kept);
  const auto again = learner.session();
  CHECK(left_to_ask(go_on(*again)) == std::vector<std::string>{"tui"});
}

TEST_CASE("a program that ends on the last answer shows the Summary when it goes on") {
  Learner learner;
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi"});
    Learner::answer(*session, "Kiwi");
  }
  const auto again = learner.session();
  REQUIRE(again->model().paused);
  again->handle(app::Activated{{"continue-round"}});
  CHECK(std::holds_alternative<app::Summary>(again->model().screen));
  CHECK(again->model().progress.rounds().front().finished());
  CHECK_FALSE(std::filesystem::exists(run::round_file(learner.where.history)));
}

TEST_CASE("a round that is over, taken back or of another history is not gone on with") {
  Learner learner;
  const auto file = run::round_file(learner.where.history);
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi"});
    CHECK(std::filesystem::exists(file));
    session->handle(app::Activated{{"undo"}});
  }
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi"});
  }
  auto kept = *run::load_round(file);
  kept.started += 1ms;
  run::save_round(file, kept);
  CHECK_FALSE(learner.session()->model().paused);
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("a round that was written down is read back as it was") {
  const test::TemporaryFolder folder;
  app::KeptRound round{
      .round = 12,
      .started = Timestamp{1'795'000'000'123ms},
      .settings = {.mode = "sprint",
                   .packs = {"birds", "what: \"is\" this?"},
                   .count = 3,
                   .manner = {.patience = 1.5, .level = rounds::Level::hard, .certainty = true},
                   .seed = UINT64_MAX,
                   .kept = rounds::Kept::score},
      .questions = {{{"birds", "owl", "c1"}, 120}, {{"birds", "owl", "c1"}, 0}},
      .answers = {{.card = {"birds", "owl", "c1"},
                   .response = "a\nb\\ – ¿\"",
                   .outcome = questions::Outcome::almost,
                   .points = 60,
                   .certainty_bonus = 8,
                   .taken = 1234ms,
                   .entry = 13}},
      .thought = 2s};
  run::save_round(folder / "round.json", round);
  CHECK(run::load_round(folder / "round.json") == round);
}

TEST_CASE("a round file that is not sound is none") {
  const test::TemporaryFolder folder;
  for (const char* text :
       {"", "[", "{}", "{version: 2}", "{version: 1, round: x}", "null", "{version: 1, round: -1}",
        "{version: 1, round: 1, started: 1, mode: a, count: 1, patience: 1, level: 0, run_bonus: true, "
        "choose: true, "
        "certainty: true, seed: 1, kept: 9, thought: 0}"}) {
    std::ofstream(folder / "round.json") << text;
    CHECK_FALSE(run::load_round(folder / "round.json"));
  }
  CHECK_FALSE(run::load_round(folder / "none.json"));
}
