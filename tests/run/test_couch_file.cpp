#include "app/screens/screens.hpp"
#include "learner.hpp"
#include "rounds/dice.hpp"
#include "run/couch_file.hpp"
#include "run/profiles.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using rounds::CouchForm;
using test::Learner;

namespace {

/// Two who learn on one machine; the first one is learning.
struct Two : Learner {
  Two() {
    where.data = folder / "data";
    where.first_settings = folder / "settings.yaml";
    REQUIRE(run::add_profile(where.data, "Bo"));
    where = run::with_profile(where, "default");
  }
  run::Where bo() const { return run::with_profile(where, "Bo"); }
};

void begin(run::LiveSession& session, CouchForm form, const std::vector<std::string>& names, int count = 3) {
  session.begin([&](app::Model model) {
    return app::with_couch(std::move(model), {.count = count, .seed = 1}, form, names);
  });
}

const app::Couch& couch(const run::LiveSession& session) {
  return std::get<app::Couch>(session.model().screen);
}

bool plays(const run::LiveSession& session) {
  return std::holds_alternative<app::Couch>(session.model().screen);
}

/// An answer of whoever has the question.
void answers(run::LiveSession& session, bool right) {
  const rounds::Item item = couch(session).asking.item;
  if (item.options.empty()) {
    session.handle(app::TextEntered{right ? item.ask.accepted.front() : "something else"});
    session.handle(app::Activated{{"submit"}});
    return;
  }
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if ((item.options[i] == item.ask.accepted.front()) == right)
      return session.handle(app::Activated{{"option/" + std::to_string(i + 1)}});
}

std::size_t answers_of(const run::Where& where) {
  const auto learner = run::read_learner(where);
  REQUIRE(learner);
  std::size_t count = 0;
  for (const auto& card : learner->progress.cards())
    for (const history::Review& review : card.reviews)
      count += !review.undone;
  return count;
}

} // namespace

TEST_CASE("each answer is on disk in the history of whoever gave it, and a guest's in none") {
  Two two;
  {
    const auto session = two.session();
    begin(*session, CouchForm::turns, {"default", "Bo", "Guest"});
    REQUIRE(plays(*session));
    for (int i = 0; i < 3; ++i) {
      answers(*session, i != 1);
      session->handle(app::Activated{{"continue"}});
    }
    CHECK(couch(*session).over);
  }
  CHECK(answers_of(two.where) == 1);
  CHECK(answers_of(two.bo()) == 1);
  CHECK(run::read_learner(two.where)->progress.rounds().front().finished());
  CHECK(run::read_learner(two.bo())->progress.rounds().front().result.right == 0);
}

TEST_CASE("who learns in another window cannot play along, which is said; as a guest they can") {
  Two two;
  const auto elsewhere = run::open_session(two.bo(), two.clock);
  const auto session = two.session();
  begin(*session, CouchForm::turns, {"default", "Bo"});
  CHECK(!plays(*session));
  REQUIRE(session->model().notice);
  CHECK(session->model().notice->happened.starts_with("The history of Bo cannot be opened: "));
  session->handle(app::Activated{{"choose/1"}});
  session->handle(app::Activated{{"guest"}});
  session->handle(app::Activated{{"start"}});
  CHECK(plays(*session));
}

TEST_CASE("the histories of the others are free again when the round is over") {
  Two two;
  const auto session = two.session();
  begin(*session, CouchForm::turns, {"default", "Bo"}, 2);
  for (int i = 0; i < 2; ++i) {
    answers(*session, true);
    session->handle(app::Activated{{"continue"}});
  }
  const auto elsewhere = run::open_session(two.bo(), two.clock);
  CHECK(elsewhere->model().recording_off.empty());
}

TEST_CASE("a round of several that was cut off goes on with the same question and the same time") {
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    rounds::Dice dice(seed);
    Two two;
    const CouchForm form = rounds::couch_forms[seed % 4];
    app::Couch before;
    {
      const auto session = two.session();
      begin(*session, form, {"default", "Bo", "Guest"});
      const std::size_t steps = dice.below(5);
      for (std::size_t i = 0; i < steps && !couch(*session).over; ++i) {
        if (couch(*session).told || couch(*session).handing_over) {
          session->handle(app::Activated{{"continue"}});
        } else if (couch(*session).answering) {
          answers(*session, dice.below(2) == 0);
        } else {
          const std::size_t player = dice.below(3);
          session->handle(app::Activated{{"buzz/" + std::to_string(player)}});
          session->handle(app::Activated{{"pick/" + std::to_string(player) + "/1"}});
          two.clock.move(50ms);
          session->handle(app::TimeReached{});
        }
      }
      if (couch(*session).over) continue;
      two.clock.move(3s);
      session->handle(app::TimeReached{});
      before = couch(*session);
    } // without a word: as if the power had gone
    two.clock.move(24h);
    const auto again = two.session();
    REQUIRE(again->model().paused_couch);
    again->handle(app::Activated{{"continue-couch"}});
    REQUIRE(plays(*again));
    const app::Couch& now = couch(*again);
    CHECK(now.round.turns == before.round.turns);
    CHECK(now.recorded == before.recorded);
    if (now.over) continue; // it was cut off behind the last answer
    CHECK(now.round.items == before.round.items);
    if (before.told) continue; // the next question is there
    CHECK(now.answering == before.answering);
    if (before.handing_over) continue;
    if (form == CouchForm::buzzers || form == CouchForm::together) {
      const auto shown = [](Timestamp at, Timestamp since) {
        return std::chrono::floor<std::chrono::seconds>(at - since);
      };
      CHECK(shown(again->model().now, now.since) == shown(two.clock.now() - 24h, before.since));
    }
  }
}

TEST_CASE("an answer that did not reach the disk is asked again, in whosever history it is missing") {
  Two two;
  {
    const auto session = two.session();
    begin(*session, CouchForm::turns, {"default", "Bo"}, 4);
    answers(*session, true);
    session->handle(app::Activated{{"continue"}});
  }
  auto kept = run::load_couch(run::couch_file(two.where.history));
  REQUIRE(kept);
  kept->turns.push_back({.question = 1, .player = 1, .response = "x", .entry = 2});
  run::save_couch(run::couch_file(two.where.history), kept);
  const auto again = two.session();
  again->handle(app::Activated{{"continue-couch"}});
  REQUIRE(plays(*again));
  CHECK(couch(*again).round.turns.size() == 1);
  CHECK(couch(*again).answering == 1u);
}

TEST_CASE("a file that is not sound is no round, and harms nobody") {
  Two two;
  std::string good;
  {
    const auto session = two.session();
    begin(*session, CouchForm::buzzers, {"default", "Bo", "Guest"});
    std::ifstream stream(run::couch_file(two.where.history));
    good.assign(std::istreambuf_iterator<char>(stream), {});
  }
  REQUIRE(good.size() > 200);
  rounds::Dice dice(1);
  for (int i = 0; i < 120; ++i) {
    std::string bad = good;
    for (int j = 0; j < 3; ++j)
      bad[dice.below(bad.size())] = static_cast<char>(dice.below(256));
    bad.resize(dice.below(4) == 0 ? dice.below(bad.size()) : bad.size());
    std::ofstream(run::couch_file(two.where.history)) << bad;
    const auto session = two.session();
    if (session->model().paused_couch) session->handle(app::Activated{{"continue-couch"}});
    if (plays(*session)) session->handle(app::Activated{{"nobody"}});
  }
}
