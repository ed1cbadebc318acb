#include "app/kinds.hpp"
#include "plain/front.hpp"
#include "plain/lines.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace ruru;
using tests::Player;

namespace {

/// A session over a Player: no disk, no clock.
class PlayedSession final : public run::Session {
public:
  explicit PlayedSession(Player& player) : player_(player), scene_(player.scene()) {}
  void handle(app::Happening what) override {
    player_.happens(std::move(what));
    scene_ = player_.scene();
  }
  const app::Scene& scene() const override { return scene_; }
  const app::Preferences& preferences() const override { return player_.model().preferences; }
  std::optional<Timestamp> next_wake() const override { return {}; }
  std::shared_ptr<const language::Catalogue> catalogue() const override { return nullptr; }
  const app::Theme& theme() const override { return theme_; }
  int watch_descriptor() const override { return -1; }
  void files_changed() override {}
  bool wants_clipboard() const override { return false; }
  std::string to_copy() const override { return {}; }
  bool wants_to_quit() const override { return player_.model().quit; }

private:
  Player& player_;
  app::Scene scene_;
  app::Theme theme_;
};

std::string played(Player& player, const std::string& input) {
  PlayedSession session(player);
  std::istringstream in(input);
  std::ostringstream out;
  plain::run(session, in, out);
  return out.str();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a round is played on lines from the first question to the score") {
  Player player;
  player.plays({"kiwi", "eggs"});
  const std::string out = played(player, "Kiwi\n\n3\n\n");
  CHECK(has(out, "Which bird gave the people their nickname?"));
  CHECK(has(out, "Right"));
  CHECK(has(out, "It is “2”"));
  CHECK(has(out, "1 of 2"));
  CHECK(player.on<app::Summary>());
}

TEST_CASE("u takes the last answer back, and r, which means nothing else then, brings it back") {
  Player player;
  player.plays({"kiwi", "eggs", "owl"});
  const std::string out = played(player, "Kiwi\n\nu\nr\n2\n\n");
  CHECK(has(out, "[r] bring it back"));
  REQUIRE(player.on<app::Playing>());
  CHECK(player.at<app::Playing>().round.answers.size() == 2);
  const auto& cards = player.model().progress.cards();
  REQUIRE(cards.size() == 2);
  CHECK_FALSE(cards[0].reviews[0].undone);
  Player typing;
  typing.plays({"kiwi"});
  played(typing, "r\n");
  REQUIRE(typing.on<app::Playing>());
  CHECK(typing.at<app::Playing>().round.answers.size() == 1); // an answer like any other
}

TEST_CASE("options are numbered and can be answered by number or by words") {
  Player player;
  player.plays({"owl", "flies"});
  const std::string out = played(player, "ruru\n\n2\n");
  CHECK(has(out, ") Ruru"));
  CHECK(has(out, "Right answer") == false);
  REQUIRE(player.stored().size() >= 3);
  CHECK(std::get<history::Answered>(player.stored()[1].what).response == "Ruru");
  CHECK(std::get<history::Answered>(player.stored()[2].what).response == "False");
}

TEST_CASE("several options are picked on one line, and a line that picks none is refused") {
  Player player(tests::library_of_kinds());
  player.plays({"owls"});
  const std::string out = played(player, "1 7\n\n1, 2,3 4\n");
  CHECK(has(out, "Write it like 1 3"));
  CHECK(has(out, "Pick at least one"));
  CHECK(player.stored().size() == 2);
  CHECK(std::get<history::Answered>(player.stored()[1].what).outcome == questions::Outcome::wrong);
}

TEST_CASE("an order and a matching are answered on one line, a list one name a line") {
  Player player(tests::library_of_kinds());
  player.plays({"sizes", "islands", "parrots"});
  const std::string out = played(player, "4 3 2\n4 3 2 1\n\n1b 2a\n1b 2a 3c\n\nkea\nkaka\npenguin\n\n\n");
  CHECK(has(out, "Write it like 3 1 2"));
  CHECK(has(out, "Match all of them first, 1 to go"));
  CHECK(has(out, "2 of 4 found"));
  CHECK(has(out, "That is none of them"));
  REQUIRE(player.stored().size() == 5);
  const auto& list = std::get<history::Answered>(player.stored()[3].what);
  CHECK(list.response == "kea, kaka");
  CHECK(player.on<app::Summary>());
}

TEST_CASE("? gives a hint, u takes back, q leaves") {
  Player player;
  player.plays({"owl", "kiwi"});
  const std::string out = played(player, "?\nbarn owl\nu\nruru\nq\n");
  CHECK(has(out, "Hint: It calls its own name."));
  CHECK(player.model().progress.cards().front().state.reviews == 1);
  CHECK(player.model().quit);
}

TEST_CASE("=q answers with the letter itself") {
  Player player;
  player.plays({"kiwi"});
  played(player, "=q\n");
  CHECK(std::get<history::Answered>(player.stored().back().what).response == "q");
}

TEST_CASE("a line that means nothing is refused and not counted") {
  Player player;
  player.plays({"owl"});
  const std::string out = played(player, "9\npenguin\n");
  CHECK(has(out, "nothing was counted"));
  CHECK(player.stored().size() == 1);
}

TEST_CASE("closed input leaves cleanly with everything saved") {
  Player player;
  player.plays({"owl", "kiwi"});
  const std::string out = played(player, "ruru\n");
  CHECK(player.stored().size() == 2);
  CHECK(has(out, "Saved"));
}

TEST_CASE("a flashcard is turned with Enter and graded with 1 to 4") {
  Player player;
  player.plays({"tui"});
  const std::string out = played(player, "\n3\n");
  CHECK(has(out, "parson bird"));
  CHECK(has(out, "3) Good"));
  CHECK(std::get<history::Answered>(player.stored()[1].what).grade == memory::Grade::good);
}

TEST_CASE("a pack cannot command the terminal") {
  CHECK(plain::harmless("a\x1b[31mb\x07\xc2\x9b"
                        "c\n") == "a\ufffd[31mb\ufffd\ufffdc ");
}

TEST_CASE("what a pack sets in bold or code is said without its marks, and so it can be typed") {
  app::Node option;
  option.content = app::Option{.key = "1", .text = "the **`size_t`** of 2*3*4"};
  CHECK(plain::lines(option) == std::vector<std::string>{"  1) the size_t of 2*3*4"});
  app::Node words;
  words.content = app::Text{.text = "Is *this* \\*that\\*?", .markdown = true};
  CHECK(plain::lines(words) == std::vector<std::string>{"Is this *that*?"});
}
