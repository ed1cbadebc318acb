#include "app/nodes.hpp"
#include "app/player.hpp"
#include "rounds/couch.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <stdexcept>

using namespace ruru;
using namespace std::chrono_literals;
using rounds::CouchForm;
using tests::Player;

namespace {

questions::Library choices() {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->file = "/packs/towns.quiz.yaml";
  loaded->pack = {.id = "towns", .title = "Towns", .language = "en"};
  for (int i = 0; i < 20; ++i)
    loaded->pack.questions.push_back(
        {.id = "q" + std::to_string(i),
         .prompt = "Sign " + std::to_string(i) + "?",
         .body = questions::OneChoice{{"Right " + std::to_string(i)}, {"Wrong", "False", "Not so"}}});
  return {.packs = {loaded}};
}

questions::Library typed() {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->file = "/packs/typed.quiz.yaml";
  loaded->pack = {.id = "typed", .title = "Typed", .language = "en"};
  for (int i = 0; i < 20; ++i)
    loaded->pack.questions.push_back({.id = "q" + std::to_string(i),
                                      .prompt = "Sign " + std::to_string(i) + "?",
                                      .body = questions::TypedAnswer{{"Longbird " + std::to_string(i)}}});
  return {.packs = {loaded}};
}

/// Ada is learning, Bo has a profile too, everybody else is a guest.
Player people(questions::Library library = choices()) {
  Player player(std::move(library));
  player.model().profiles = {"Ada", "Bo"};
  player.model().profile = "Ada";
  return player;
}

void begin(Player& player, CouchForm form, const std::vector<std::string>& names, int count = 4,
           rounds::Kept kept = rounds::Kept::evidence) {
  player.settle(app::with_couch(std::move(player.model()), {.count = count, .kept = kept}, form, names));
  const bool waits_for_others = player.on<app::CouchSetup>();
  if (waits_for_others) player.happens(app::CompanyCame{.company = {{.profile = "Bo"}}});
  REQUIRE(player.on<app::Couch>());
}

const app::Couch& couch(const Player& player) { return player.at<app::Couch>(); }

std::string option(const Player& player, bool right) {
  const auto& item = couch(player).asking.item;
  for (std::size_t i = 0; i < item.options.size(); ++i)
    if ((item.options[i] == item.ask.accepted.front()) == right) return std::to_string(i + 1);
  return "";
}

void answers(Player& player, bool right) { player.clicks("option/" + option(player, right)); }

void buzzes(Player& player, int who) {
  player.clicks("buzz/" + std::to_string(who));
  player.waits(40ms);
  player.happens(app::TimeReached{});
}

template <typename What>
int count(const std::vector<history::Entry>& entries) {
  return static_cast<int>(std::ranges::count_if(
      entries, [](const history::Entry& entry) { return std::holds_alternative<What>(entry.what); }));
}

const history::Answered& last_answer(const std::vector<history::Entry>& entries) {
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    if (const auto* answer = std::get_if<history::Answered>(&entry->what)) return *answer;
  throw std::runtime_error("no answer");
}

/// What stands on the key cap of a hint.
std::string cap_of(const app::Node& node, const std::string& id) {
  if (node.id.name == id) return std::get<app::KeyHint>(node.content).cap;
  for (const app::Node& child : node.children)
    if (const std::string cap = cap_of(child, id); !cap.empty()) return cap;
  return {};
}

} // namespace

TEST_CASE("turns: each has a question in turn, and the round ends with the places") {
  Player player = people();
  begin(player, CouchForm::turns, {"Mia", "Tama"});
  for (int i = 0; i < 4; ++i) {
    CHECK(couch(player).answering == static_cast<std::size_t>(i % 2));
    player.waits(1s);
    answers(player, i % 2 == 1);
    CHECK(couch(player).told);
    player.clicks("continue");
  }
  CHECK(couch(player).over);
  CHECK(player.says("Tama wins."));
  CHECK(player.says("Nobody’s answers were recorded: all were guests."));
  CHECK(player.stored().empty());
  CHECK(player.model().progress.next() == 1);
}

TEST_CASE("each answer goes into the history of whoever gave it, and a guest's into none") {
  Player player = people();
  begin(player, CouchForm::turns, {"Ada", "Bo", "Guest"}, 6);
  for (int i = 0; i < 6; ++i) {
    answers(player, i % 3 != 1);
    player.clicks("continue");
  }
  CHECK(couch(player).over);
  CHECK(count<history::Answered>(player.stored()) == 2);
  CHECK(count<history::Answered>(player.stored_for["Bo"]) == 2);
  for (const auto* entries : {&player.stored(), &std::as_const(player.stored_for["Bo"])}) {
    CHECK(count<history::RoundStarted>(*entries) == 1);
    CHECK(count<history::RoundFinished>(*entries) == 1);
    for (std::size_t i = 0; i < entries->size(); ++i)
      CHECK((*entries)[i].sequence == i + 1);
  }
  CHECK(last_answer(player.stored()).outcome == questions::Outcome::right);
  CHECK(last_answer(player.stored_for["Bo"]).outcome == questions::Outcome::wrong);
  CHECK(player.model().unsaved.empty());
}

TEST_CASE("what is for fun is no evidence, for nobody") {
  Player player = people();
  begin(player, CouchForm::turns, {"Ada", "Bo"}, 4, rounds::Kept::score);
  answers(player, true);
  player.clicks("continue");
  answers(player, true);
  CHECK(!last_answer(player.stored()).evidence);
  CHECK(!last_answer(player.stored_for["Bo"]).evidence);
}

TEST_CASE("an answer that is not on disk is said with its owner, and is written as soon as that can be") {
  Player player = people();
  begin(player, CouchForm::turns, {"Bo", "Mia"});
  player.disk_full = true;
  answers(player, true);
  REQUIRE(player.model().notice);
  CHECK(player.model().notice->happened.find("Bo: 1 answer is not on disk yet") == 0);
  player.disk_full = false;
  player.waits(5s);
  player.happens(app::TimeReached{});
  CHECK(player.model().unsaved.empty());
  CHECK(count<history::Answered>(player.stored_for["Bo"]) == 1);
}

TEST_CASE("no round begins while a history cannot be opened, and the reason is said") {
  Player player = people();
  player.settle(app::with_couch(std::move(player.model()), {.count = 4}, CouchForm::turns, {"Ada", "Bo"}));
  CHECK(player.wanted<app::OpenCompany>().profiles == std::vector<std::string>{"Bo"});
  player.happens(app::CompanyCame{.failure = "The history of Bo cannot be opened: it is in use"});
  CHECK(player.on<app::CouchSetup>());
  CHECK(player.model().notice->happened == "The history of Bo cannot be opened: it is in use");
}

TEST_CASE("the first at the buzzer has the question; a miss opens it for the others, without that option") {
  Player player = people();
  begin(player, CouchForm::buzzers, {"Ada", "Bo", "Mia"});
  CHECK(!player.sees("option/1"));
  player.waits(2s);
  buzzes(player, 1);
  CHECK(couch(player).answering == 1u);
  CHECK(couch(player).buzzed_after == 2s);
  const std::string missed = option(player, false);
  answers(player, false);
  CHECK(!couch(player).told);
  CHECK(!player.sees("buzz/1"));
  CHECK(player.sees("buzz/0"));
  player.waits(1s);
  buzzes(player, 0);
  CHECK(!player.sees("option/" + missed));
  answers(player, true);
  CHECK(couch(player).told == 0u);
  CHECK(last_answer(player.stored()).options == 3);
  CHECK(last_answer(player.stored_for["Bo"]).options == 4);
  CHECK(rounds::tally(couch(player).round, 0).points > 0);
  CHECK(rounds::tally(couch(player).round, 1).points == 0);
}

TEST_CASE("buzzers that are pressed at once are drawn by lot; who is later has lost") {
  int first = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Player player = people();
    player.settle(app::with_couch(std::move(player.model()), {.count = 4, .seed = seed}, CouchForm::buzzers,
                                  {"Mia", "Tama", "Kiri"}));
    player.clicks("buzz/0");
    player.waits(20ms);
    player.clicks("buzz/1");
    CHECK(!couch(player).answering);
    player.waits(11ms);
    player.clicks("buzz/2");
    REQUIRE(couch(player).answering);
    CHECK(*couch(player).answering < 2);
    first += *couch(player).answering == 0;
  }
  CHECK(first > 8);
  CHECK(first < 32);
}

TEST_CASE("a buzzer that comes too late does nothing, whatever its key means elsewhere") {
  Player player = people();
  begin(player, CouchForm::buzzers, {"Ada", "Bo", "Mia", "Kiri"});
  CHECK(couch(player).seats[3].buzzer == app::letter(U'm'));
  player.clicks("nobody");
  const app::Model before = player.model();
  player.presses(U'm');
  CHECK(player.model().preferences == before.preferences);
  CHECK(couch(player) == std::get<app::Couch>(before.screen));
}

TEST_CASE("nobody knows: the answer is shown, and nobody's memory is judged") {
  Player player = people();
  begin(player, CouchForm::buzzers, {"Ada", "Mia"});
  player.clicks("nobody");
  CHECK(couch(player).told == 0u);
  CHECK(count<history::Answered>(player.stored()) == 0);
  player.clicks("continue");
  CHECK(rounds::open_question(couch(player).round) == 1);
}

TEST_CASE("who buzzes and says nothing is out when the time is up, and that is no evidence") {
  Player player = people();
  begin(player, CouchForm::buzzers, {"Ada", "Mia"});
  buzzes(player, 0);
  player.waits(9s);
  player.happens(app::TimeReached{});
  CHECK(couch(player).answering == 0u);
  player.waits(2s);
  player.happens(app::TimeReached{});
  CHECK(!couch(player).answering);
  CHECK(!player.sees("buzz/0"));
  CHECK(count<history::Answered>(player.stored()) == 0);
}

TEST_CASE("without a clock a buzzer waits as long as it takes") {
  Player player = people();
  player.model().preferences.manner.patience = 0;
  begin(player, CouchForm::buzzers, {"Ada", "Mia"});
  buzzes(player, 0);
  player.waits(10min);
  player.happens(app::TimeReached{});
  CHECK(couch(player).answering == 0u);
}

TEST_CASE("all at once: what is chosen is hidden until all have chosen") {
  Player player = people();
  begin(player, CouchForm::together, {"Ada", "Bo", "Mia"});
  const std::string right = option(player, true), wrong = option(player, false);
  player.clicks("pick/1/" + wrong);
  CHECK(count<history::Answered>(player.stored_for["Bo"]) == 1); // it is safe before it is shown
  CHECK(!couch(player).asking.given);
  CHECK(!player.sees("pick/1/" + wrong)); // once is enough
  player.clicks("pick/0/" + right);
  CHECK(rounds::tally(couch(player).round, 0).points > 0);
  CHECK(!couch(player).told);
  player.clicks("pick/2/" + right);
  CHECK(couch(player).told == 0u);
  CHECK(player.says(couch(player).round.turns[0].response));
}

TEST_CASE("all at once, by the keys of each") {
  Player player = people();
  begin(player, CouchForm::together, {"Mia", "Tama"});
  player.presses(U'w');
  REQUIRE(couch(player).round.turns.size() == 1);
  CHECK(couch(player).round.turns[0].player == 0u);
  CHECK(couch(player).round.turns[0].response == couch(player).asking.item.options[1]);
  const std::vector<std::string> options = couch(player).asking.item.options;
  player.presses(U'p');
  REQUIRE(couch(player).round.turns.size() == 2);
  CHECK(couch(player).round.turns[1].response == options[3]);
}

TEST_CASE("all at once, by gamepads: A B X Y are the options") {
  Player player = people();
  player.settle(
      app::with_couch(std::move(player.model()), {.count = 4}, CouchForm::together, {"Mia", "Tama"}));
  auto& seats = std::get<app::Couch>(player.model().screen).seats;
  seats[0].pad = 3;
  seats[1].pad = 5;
  const std::vector<std::string> options = couch(player).asking.item.options;
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::escape}, .pad = 5}); // B
  REQUIRE(couch(player).round.turns.size() == 1);
  CHECK(couch(player).round.turns[0].player == 1u);
  CHECK(couch(player).round.turns[0].response == options[1]);
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::space}, .pad = 3}); // Y
  REQUIRE(couch(player).round.turns.size() == 2);
  CHECK(couch(player).round.turns[1].response == options[3]);
}

TEST_CASE("all at once, by gamepads whose buttons were given other meanings: each sees their own") {
  Player player = people();
  player.model().preferences.pad = app::with_button({}, app::PadMeaning::ok, 11);
  player.settle(
      app::with_couch(std::move(player.model()), {.count = 4}, CouchForm::together, {"Mia", "Tama"}));
  std::get<app::Couch>(player.model().screen).seats[0].pad = 3;
  CHECK(cap_of(player.scene().body, "pick/0/1") == "11");
  CHECK(cap_of(player.scene().body, "pick/0/2") == "B");
}

TEST_CASE("the gamepad of another does not answer for who has the question") {
  Player player = people();
  player.settle(
      app::with_couch(std::move(player.model()), {.count = 4}, CouchForm::buzzers, {"Mia", "Tama"}));
  auto& seats = std::get<app::Couch>(player.model().screen).seats;
  seats[0].pad = 0;
  seats[1].pad = 1;
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::enter}, .pad = 1});
  player.waits(40ms);
  player.happens(app::TimeReached{});
  REQUIRE(couch(player).answering == 1u);
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::down}, .pad = 0});
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::down}, .repeated = true, .pad = 0});
  CHECK(player.model().focus.empty());
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::enter}, .pad = 0});
  CHECK(couch(player).round.turns.empty());
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::down}, .pad = 1});
  player.happens(app::KeyPressed{.key = {.code = app::Key::Code::enter}, .pad = 1});
  CHECK(couch(player).round.turns.size() == 1);
}

TEST_CASE("the time for all at once runs out for those who have not chosen") {
  Player player = people();
  begin(player, CouchForm::together, {"Ada", "Mia"});
  player.clicks("pick/1/" + option(player, true));
  player.waits(31s);
  player.happens(app::TimeReached{});
  CHECK(couch(player).told == 0u);
  CHECK(count<history::Answered>(player.stored()) == 0);
}

TEST_CASE("hot seat: each is called, answers unseen, and then all is shown") {
  Player player = people(typed());
  begin(player, CouchForm::hot_seat, {"Ada", "Mia"});
  CHECK(couch(player).handing_over);
  CHECK(player.says("Ada is next"));
  CHECK(!player.says("Sign"));
  player.clicks("continue");
  player.types("Longbird");
  const auto shows = [&](const std::string& words) {
    const std::function<bool(const app::Node&)> in = [&](const app::Node& node) {
      const auto* field = std::get_if<app::Field>(&node.content);
      return (field && field->text == words) || std::ranges::any_of(node.children, in);
    };
    return in(player.scene().body);
  };
  CHECK(shows("••••••••"));
  CHECK(!shows("Longbird"));
  player.types(" 99");
  player.clicks("submit");
  CHECK(couch(player).handing_over);
  CHECK(player.says("Mia is next"));
  CHECK(count<history::Answered>(player.stored()) == 1);
  player.clicks("continue");
  CHECK(couch(player).asking.typed.text.empty());
  player.types(couch(player).asking.item.ask.accepted.front());
  player.clicks("submit");
  CHECK(couch(player).told == 0u);
  CHECK(player.says("Longbird 99"));
  CHECK(rounds::tally(couch(player).round, 1).right == 1);
  player.clicks("continue");
  CHECK(player.says("Mia is next")); // another one begins
}

TEST_CASE("the last answer is taken back, in the history of whoever gave it") {
  Player player = people();
  begin(player, CouchForm::turns, {"Bo", "Ada"});
  answers(player, true);
  player.clicks("continue");
  answers(player, false);
  player.presses(app::control(U'z'));
  CHECK(count<history::Undone>(player.stored()) == 1);
  CHECK(count<history::Undone>(player.stored_for["Bo"]) == 0);
  CHECK(couch(player).answering == 1u);
  CHECK(!couch(player).told);
  player.presses(app::control(U'z'));
  CHECK(count<history::Undone>(player.stored_for["Bo"]) == 1);
  CHECK(couch(player).answering == 0u);
  CHECK(couch(player).round.turns.empty());
  answers(player, true);
  CHECK(couch(player).round.turns.size() == 1);
}

TEST_CASE("an answer that is overruled counts as the players say, for points and memory") {
  Player player = people(typed());
  begin(player, CouchForm::turns, {"Bo", "Ada"});
  player.types("Something else");
  player.clicks("submit");
  CHECK(rounds::tally(couch(player).round, 0).points == 0);
  player.presses(U'y');
  CHECK(rounds::tally(couch(player).round, 0).points > 0);
  CHECK(count<history::Corrected>(player.stored_for["Bo"]) == 1);
  CHECK(player.stored().size() == 1); // Ada's round has begun, and no more
}

TEST_CASE("a round that was left goes on with the same question and the same time left") {
  Player player = people();
  begin(player, CouchForm::buzzers, {"Ada", "Mia"});
  buzzes(player, 0);
  player.waits(4s);
  player.clicks("back");
  REQUIRE(player.on<app::Home>());
  player.waits(1h);
  player.clicks("continue-couch");
  REQUIRE(player.on<app::Couch>());
  CHECK(couch(player).answering == 0u);
  player.waits(5s);
  player.happens(app::TimeReached{});
  CHECK(couch(player).answering == 0u);
  player.waits(2s);
  player.happens(app::TimeReached{});
  CHECK(!couch(player).answering);
}

TEST_CASE("what was answered in a round that was left is taken back on Home, too") {
  Player player = people();
  begin(player, CouchForm::turns, {"Ada", "Mia"});
  answers(player, true);
  player.clicks("back");
  player.presses(app::control(U'z'));
  CHECK(player.model().paused_couch->round.turns.empty());
  player.clicks("continue-couch");
  CHECK(couch(player).answering == 0u);
}

TEST_CASE("who plays: seats are added, named, taken out; a profile plays once") {
  Player player = people();
  player.clicks("setup");
  player.clicks("couch");
  REQUIRE(player.on<app::CouchSetup>());
  CHECK(player.at<app::CouchSetup>().seats[0].player.profile == "Ada");
  for (int i = 0; i < 6; ++i)
    player.clicks("add");
  CHECK(player.at<app::CouchSetup>().seats.size() == 8);
  CHECK(!player.sees("add"));
  player.clicks("choose/1");
  player.clicks("profile/0"); // Ada sits already
  CHECK(player.at<app::CouchSetup>().seats[1].player.profile.empty());
  player.clicks("profile/1");
  CHECK(player.at<app::CouchSetup>().seats[1].player.profile == "Bo");
  player.clicks("guest");
  CHECK(player.at<app::CouchSetup>().seats[1].player.profile.empty());
  player.clicks("remove");
  CHECK(player.at<app::CouchSetup>().seats.size() == 7);
  player.clicks("choose/2");
  player.presses(app::Key{.code = app::Key::Code::character, .letter = U'a', .control = true});
  player.types("Mere");
  CHECK(player.at<app::CouchSetup>().seats[2].player.name == "Mere");
  player.clicks("team/1");
  player.clicks("handicap/150");
  player.clicks("start");
  REQUIRE(player.on<app::Couch>());
  CHECK(couch(player).round.players[2].team == 1);
  CHECK(couch(player).round.players[2].handicap == 150);
}

TEST_CASE("a buzzer is any key that is pressed for it, and two never share one") {
  Player player = people();
  player.clicks("setup");
  player.clicks("couch");
  player.clicks("form/1");
  const app::Key other = player.at<app::CouchSetup>().seats[1].buzzer;
  const app::Key own = player.at<app::CouchSetup>().seats[0].buzzer;
  player.clicks("buzzer");
  player.presses(other);
  player.types("p");
  CHECK(player.at<app::CouchSetup>().seats[0].buzzer == other);
  CHECK(player.at<app::CouchSetup>().seats[1].buzzer == own);
  CHECK(player.at<app::CouchSetup>().seats[0].player.name == "Ada");
}

TEST_CASE("bad input: no name, one team for all, no question for the form: a sentence") {
  Player player = people({.packs = {}});
  player.settle(app::with_couch(std::move(player.model()), {.count = 4}, CouchForm::turns, {"Mia", "Tama"}));
  CHECK(player.on<app::CouchSetup>());
  CHECK(player.model().notice->happened == "There is no question here that can be played like this.");
  player.clicks("team/1");
  player.clicks("choose/1");
  player.clicks("team/1");
  player.clicks("start");
  CHECK(player.model().notice->happened == "All are in one team, so nobody plays against it.");
  player.presses(app::Key{.code = app::Key::Code::character, .letter = U'a', .control = true});
  player.presses(app::Key::Code::backspace);
  player.clicks("start");
  CHECK(player.model().notice->happened == "Everybody needs a name.");
}

TEST_CASE("the same seed asks the same questions, playing again asks others") {
  const auto asked = [](std::uint64_t seed, std::chrono::milliseconds later) {
    Player player = people();
    player.waits(later);
    player.happens(app::TimeReached{});
    player.settle(app::with_couch(std::move(player.model()), {.count = 2, .seed = seed}, CouchForm::turns,
                                  {"Mia", "Tama"}));
    return couch(player).round.items;
  };
  CHECK(asked(75, 0s) == asked(75, 1h));
  CHECK(asked(75, 0s) != asked(76, 0s));
  Player player = people();
  begin(player, CouchForm::turns, {"Mia", "Tama"}, 2);
  const auto first = couch(player).round.items;
  for (int i = 0; i < 2; ++i) {
    answers(player, true);
    player.clicks("continue");
  }
  player.waits(1s);
  player.clicks("again");
  CHECK(couch(player).round.items != first);
}

TEST_CASE("the places can be played again, by the same people and by others") {
  Player player = people();
  begin(player, CouchForm::turns, {"Ada", "Bo"}, 2);
  for (int i = 0; i < 2; ++i) {
    answers(player, true);
    player.clicks("continue");
  }
  REQUIRE(couch(player).over);
  CHECK(player.says("A draw: Ada and Bo."));
  player.waits(1s);
  player.clicks("again");
  player.happens(app::CompanyCame{.company = {{.profile = "Bo"}}});
  REQUIRE(player.on<app::Couch>());
  CHECK(!couch(player).over);
}
