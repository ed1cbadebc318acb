#include "learner.hpp"
#include "run/opened_history.hpp"
#include "run/profiles.hpp"
#include "store/backups.hpp"
#include "store/exchange.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace std::chrono_literals;
using test::Learner;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

/// Several learners on one machine.
struct Family : Learner {
  Family() {
    where.data = folder.path();
    where.first_settings = where.settings;
    where.profile = "default";
  }
  app::ElementId button(const std::string& name) {
    const auto names = run::load_profiles(where.data).names();
    return {"profile/" + std::to_string(std::find(names.begin(), names.end(), name) - names.begin())};
  }
};

} // namespace

TEST_CASE("at first there is one profile, whose history lies where it always did") {
  const TemporaryFolder folder;
  const run::Profiles profiles = run::load_profiles(folder.path());
  CHECK(profiles.names() == std::vector<std::string>{"default"});
  CHECK(profiles.current == "default");
  const auto places = run::places_of(folder.path(), "/c/settings.yaml", profiles, "default");
  CHECK(places.history == folder / "history.db");
  CHECK(places.settings == "/c/settings.yaml");
}

TEST_CASE("profiles are added, used, renamed and removed with an export") {
  const TemporaryFolder folder;
  const fs::path data = folder.path();
  REQUIRE(run::add_profile(data, "Ada"));
  CHECK_FALSE(run::add_profile(data, "Ada"));
  REQUIRE(run::use_profile(data, "Ada"));
  REQUIRE(run::rename_profile(data, "Ada", "Ada L."));
  REQUIRE(run::rename_profile(data, "default", "Bo"));
  run::Profiles profiles = run::load_profiles(data);
  CHECK(profiles.names() == std::vector<std::string>{"Bo", "Ada L."});
  CHECK(profiles.current == "Ada L.");
  const auto places = run::places_of(data, "", profiles, "Ada L.");
  REQUIRE(run::record(places.history, {}, run::SetClock{now},
                      {history::Suspended{.card = {"birds", "owl", ""}}}));
  const auto exported = run::remove_profile(data, "Ada L.", now);
  REQUIRE_MESSAGE(exported, exported.error().message);
  CHECK_FALSE(fs::exists(places.history));
  CHECK(store::import_file(*exported, folder / "again.db")->added == 1);
  profiles = run::load_profiles(data);
  CHECK(profiles.names() == std::vector<std::string>{"Bo"});
  CHECK(profiles.current == "Bo");
}

TEST_CASE("names that lead elsewhere, unknown ones and the first profile's removal are refused") {
  const TemporaryFolder folder;
  for (const std::string name : {"", "..", ".hidden", "a/b", " a", "a\nb", "a\\b"})
    CHECK_FALSE(run::add_profile(folder.path(), name));
  CHECK_FALSE(run::add_profile(folder.path(), std::string(61, 'a')));
  CHECK_FALSE(run::use_profile(folder.path(), "nobody"));
  CHECK_FALSE(run::remove_profile(folder.path(), "nobody", now));
  CHECK(run::remove_profile(folder.path(), "default", now).error().message.find("stays") !=
        std::string::npos);
  std::ofstream(folder / "profiles.yaml") << "current: [nonsense";
  CHECK(run::load_profiles(folder.path()).current == "default");
}

TEST_CASE("a profile in use is neither removed nor renamed") {
  const TemporaryFolder folder;
  REQUIRE(run::add_profile(folder.path(), "Ada"));
  const auto log = store::open_log(folder / "profiles/Ada/history.db", store::Access::write);
  REQUIRE(log);
  CHECK(run::remove_profile(folder.path(), "Ada", now).error().message.find("in use") != std::string::npos);
  CHECK_FALSE(run::rename_profile(folder.path(), "Ada", "Bo"));
  CHECK(run::load_profiles(folder.path()).has("Ada"));
}

TEST_CASE("in the settings another learner takes over, with a history of their own and the same packs") {
  Family family;
  REQUIRE(run::add_profile(family.where.data, "Ada"));
  const auto session = family.session();
  Learner::play(*session, {"kiwi"});
  Learner::answer(*session, "kiwi");
  session->handle(app::Activated{{"back"}});
  const auto switch_to = [&](const std::string& name) {
    while (!std::holds_alternative<app::Home>(session->model().screen))
      session->handle(app::Activated{{"back"}});
    session->handle(app::Activated{{"settings"}});
    session->handle(app::Activated{family.button(name)});
  };
  switch_to("Ada");
  CHECK(session->model().profile == "Ada");
  CHECK(session->model().progress.cards().empty());
  CHECK(session->model().library.find("birds"));
  Learner::play(*session, {"tui"});
  Learner::answer(*session, "tui");
  CHECK(session->model().unsaved.empty());
  switch_to("default");
  REQUIRE(session->model().progress.cards().size() == 1);
  CHECK(session->model().progress.cards()[0].id.question == "kiwi");
  CHECK(run::load_profiles(family.where.data).current == "default");
}

TEST_CASE("a history in use is backed up by itself, at most every half hour and only when it changed") {
  Learner learner;
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi", "tui", "owl"});
    Learner::answer(*session, "kiwi");
    learner.clock.move(29min);
    session->handle(app::Activated{{"continue"}});
    Learner::answer(*session, "tui");
  }
  CHECK(store::backups_of(learner.where.history).size() == 1);
  {
    const auto session = learner.session();
    learner.clock.move(3h);
    session->handle(app::TimeReached{});
  }
  CHECK(store::backups_of(learner.where.history).size() == 1);
  {
    const auto session = learner.session();
    Learner::play(*session, {"kiwi"});
    Learner::answer(*session, "kiwi");
  }
  CHECK(store::backups_of(learner.where.history).size() == 2);
}

TEST_CASE("taking back the removal of a pack puts its file back") {
  Learner learner;
  const auto session = learner.session();
  REQUIRE(
      run::move_pack({.pack = "birds", .kept_as = "birds-1", .to = app::PackFile::removed}, learner.where));
  CHECK_FALSE(fs::exists(learner.folder / "packs/birds.quiz.yaml"));
  REQUIRE(run::move_pack({.pack = "birds", .kept_as = "birds-1", .to = app::PackFile::on_the_shelf},
                         learner.where));
  CHECK(fs::exists(learner.folder / "packs/birds.quiz.yaml"));
}
