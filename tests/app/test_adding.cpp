#include "app/player.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::tests;
using app::Key;
using app::Place;

namespace {

/// On the screen on which packs are added, in a folder with one folder, one pack and one zip file.
Player looking() {
  Player player;
  player.presses(U'p');
  REQUIRE(player.on<app::Packs>());
  player.presses(U'a');
  REQUIRE(player.on<app::Adding>());
  CHECK(player.wanted<app::ListFolder>().path.empty());
  player.happens(app::FolderListed{.folder = "/home/me",
                                   .parent = "/home",
                                   .places = {{"rivers.quiz.yaml", Place::What::pack},
                                              {"birds.zip", Place::What::zip},
                                              {"more", Place::What::folder}},
                                   .failure = ""});
  return player;
}

app::PackOffered offer() { return {.path = "/home/me/birds.quiz.yaml", .pack = sample_pack()}; }

} // namespace

TEST_CASE("folders are opened, and packs looked at, by keyboard and by mouse") {
  Player player = looking();
  player.presses(Key::Code::enter);
  CHECK(player.wanted<app::LookAtPack>().path == "/home/me/rivers.quiz.yaml");
  player.clicks("place/1");
  CHECK(player.wanted<app::LookAtPack>().path == "/home/me/birds.zip");
  player.clicks("place/2");
  CHECK(player.wanted<app::ListFolder>().path == "/home/me/more");
  player.presses(Key::Code::backspace);
  CHECK(player.wanted<app::ListFolder>().path == "/home");
}

TEST_CASE("a pack is shown before it is added: five questions, and what it would replace") {
  Player player = looking();
  app::PackOffered replacing = offer();
  replacing.replaced = "Birds";
  replacing.edited = 3;
  replacing.moved = 1;
  player.happens(replacing);
  REQUIRE(player.at<app::Adding>().offer);
  CHECK(player.says("3 edited, 1 moved, 0 reset"));
  CHECK_FALSE(player.sees("option/1")); // the preview is no question to answer
  for (int i = 0; i < 5; ++i)
    player.clicks("next");
  CHECK(player.at<app::Adding>().shown == 0);
  player.clicks("before");
  CHECK(player.at<app::Adding>().shown == 4);
  player.presses(Key::Code::enter);
  CHECK(player.wanted<app::AddPack>().path == "/home/me/birds.quiz.yaml");
  CHECK(player.at<app::Packs>().chosen == "birds");
}

TEST_CASE("a pack with errors is shown with them, and cannot be added") {
  Player player = looking();
  app::PackOffered bad = offer();
  auto broken = std::make_shared<questions::LoadedPack>(*sample_pack());
  broken->problems = {{.severity = questions::Severity::error, .code = "E10", .message = "no right answer"}};
  bad.pack = broken;
  bad.failure = "It has errors.";
  player.happens(bad);
  CHECK_FALSE(player.sees("accept"));
  CHECK(player.says("no right answer"));
  player.presses(Key::Code::escape);
  CHECK_FALSE(player.at<app::Adding>().offer);
  player.presses(Key::Code::escape);
  CHECK(player.on<app::Packs>());
}

TEST_CASE("what is pasted is looked at, by key and by button") {
  Player player = looking();
  player.clicks("paste");
  CHECK(player.model().wants_clipboard);
  player.happens(app::TextEntered{"Bonjour\tHello\n"});
  CHECK_FALSE(player.model().wants_clipboard);
  CHECK(player.wanted<app::LookAtText>().text == "Bonjour\tHello\n");
  player.happens(app::PackOffered{.failure = "There is no text on the clipboard."});
  CHECK(player.says("no text on the clipboard"));
  CHECK_FALSE(player.at<app::Adding>().offer);
}

TEST_CASE("a folder that cannot be read is said, and what comes after leaving is dropped") {
  Player player = looking();
  player.happens(
      app::FolderListed{.folder = "/root", .parent = "/", .places = {}, .failure = "It cannot be read."});
  CHECK(player.says("It cannot be read."));
  player.presses(Key::Code::escape);
  REQUIRE(player.on<app::Packs>());
  player.happens(offer());
  CHECK(player.on<app::Packs>());
}
