#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::tests;
using questions::LoadedPack;
using Key = app::Key;

namespace {

questions::Question& question(LoadedPack& loaded, const std::string& id) {
  return *std::ranges::find(loaded.pack.questions, id, &questions::Question::id);
}

/// Saves the sample pack after `edit`.
template <typename Edit>
void save(Player& player, const Edit& edit) {
  auto edited = std::make_shared<LoadedPack>(*sample_pack());
  edit(*edited);
  player.happens(app::PacksChanged{{.packs = {edited}}});
}

void break_it(LoadedPack& loaded) {
  loaded.pack.questions.pop_back();
  loaded.problems.push_back({.severity = questions::Severity::error,
                             .code = "E10",
                             .file = loaded.file,
                             .line = 12,
                             .column = 5,
                             .message = "this question has no right answer"});
}

} // namespace

TEST_CASE("the question in front of the learner takes its new text, and what was typed stays") {
  Player player;
  player.plays({"kiwi"});
  player.types("Kak");
  save(player, [](LoadedPack& loaded) {
    question(loaded, "kiwi").prompt = "Which parrot cannot fly?";
    question(loaded, "kiwi").body = questions::TypedAnswer{{"Kakapo"}};
  });
  CHECK(player.asking().item.ask.stem == "Which parrot cannot fly?");
  CHECK(player.asking().typed.text == "Kak");
  player.types("apo");
  player.presses(Key::Code::enter);
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
  CHECK(player.at<app::Playing>().round.items.front().ask.stem == "Which parrot cannot fly?");
}

TEST_CASE("options that stay keep their places") {
  Player player;
  player.plays({"owl"});
  const std::vector<std::string> before = player.asking().item.options;
  save(player, [](LoadedPack& loaded) {
    question(loaded, "owl").body =
        questions::OneChoice{{"Ruru"}, {"Owl of Tasmania", "Eagle owl", "Snowy owl"}};
  });
  const std::vector<std::string>& after = player.asking().item.options;
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i)
    CHECK(after[i] == (before[i] == "Barn owl" ? "Owl of Tasmania" : before[i]));
  player.chooses("Ruru");
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("an option that 50:50 took away can be chosen again when it is the right one now") {
  Player player;
  player.plays({"owl"});
  player.clicks("fifty");
  REQUIRE_FALSE(player.asking().struck.empty());
  const std::string struck = player.asking().struck.front();
  save(player, [&](LoadedPack& loaded) {
    question(loaded, "owl").body = questions::OneChoice{{struck}, {"Ruru", "Moa"}};
  });
  player.chooses(struck);
  REQUIRE(player.asking().given);
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("an answered question keeps its text and its verdict") {
  Player player;
  player.plays({"owl", "kiwi"});
  player.chooses("Ruru");
  const app::Asking before = player.asking();
  save(player, [](LoadedPack& loaded) {
    question(loaded, "owl").body = questions::OneChoice{{"Kea"}, {"Ruru"}};
    question(loaded, "kiwi").prompt = "Which bird is round?";
  });
  CHECK(player.asking() == before);
  player.presses(Key::Code::enter);
  CHECK(player.asking().item.ask.stem == "Which bird is round?");
}

TEST_CASE("a question that is gone can still be answered") {
  Player player;
  player.plays({"kiwi"});
  save(player, [](LoadedPack& loaded) {
    std::erase_if(loaded.pack.questions, [](const auto& each) { return each.id == "kiwi"; });
  });
  player.types("Kiwi");
  player.presses(Key::Code::enter);
  CHECK(player.asking().given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("a question below the help takes its new text too") {
  Player player;
  player.plays({"owl"});
  player.presses(Key::Code::f1);
  REQUIRE(player.on<app::Help>());
  save(player, [](LoadedPack& loaded) { question(loaded, "owl").prompt = "Which owl?"; });
  player.presses(Key::Code::escape);
  CHECK(player.asking().item.ask.stem == "Which owl?");
}

TEST_CASE("a broken save is told with its place, and the last good version goes on") {
  Player player;
  player.plays({"owl"});
  save(player, break_it);
  REQUIRE(player.model().notice);
  CHECK(player.model().notice->happened == "/packs/birds.quiz.yaml:12:5: this question has no right answer.");
  CHECK(player.model().library.find("birds")->pack.questions.size() == 6);
  save(player, break_it); // and is not taken for good because it was there before
  CHECK(player.model().library.find("birds")->pack.questions.size() == 6);
  CHECK(player.sees("option/1"));
}

TEST_CASE("the notice goes when the pack is mended") {
  Player player;
  save(player, break_it);
  save(player, [](LoadedPack& loaded) { loaded.pack.title = "Mended"; });
  CHECK_FALSE(player.model().notice);
  CHECK(player.model().library.find("birds")->pack.title == "Mended");
}

TEST_CASE("a broken save does not hide what is worse") {
  Player player;
  player.plays({"owl"});
  player.disk_full = true;
  player.chooses("Ruru");
  const auto notice = player.model().notice;
  save(player, break_it);
  CHECK(player.model().notice == notice);
}

TEST_CASE("a pack that never was good is as it is") {
  Player player{questions::Library{}};
  save(player, break_it);
  CHECK(player.model().library.find("birds")->pack.questions.size() == 5);
  CHECK_FALSE(player.model().notice);
}

TEST_CASE("a pack that is taken away is gone") {
  Player player;
  player.happens(app::PacksChanged{{}});
  CHECK(player.model().library.packs.empty());
}
