#include "rounds/round_code.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};
const std::vector<Mode> modes{{.id = "classic"}, {.id = "sprint", .open_ended = true, .time = 60s}};

std::shared_ptr<const questions::LoadedPack> pack(const std::string& id, int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = id, .title = id};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    loaded->pack.questions.push_back({.id = "q" + number,
                                      .prompt = "Question " + number + "?",
                                      .body = questions::OneChoice{{"answer " + number}, {"x", "y", "z"}}});
  }
  return loaded;
}

questions::Library library() { return {.packs = {pack("birds", 100), pack("trees", 7)}}; }

Round round_of(const Settings& settings, const Mode& mode = modes[0]) {
  return new_round(settings, mode, library(), {}, {}, now, {});
}

} // namespace

TEST_CASE("a code plays the same questions in the same order with the same options, whatever is known") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Settings settings{.packs = {seed % 2 ? "birds" : "trees"}, .count = 5, .seed = seed * 977};
    const Round round = round_of(settings);
    const std::string code = code_of(round, library());
    const auto read = settings_of(code, library(), modes, {});
    REQUIRE(read);
    history::Progress other;
    other = history::applied(
        {}, {.sequence = 1, .at = now, .what = history::Answered{.card = {"birds", "q3", ""}}}, {});
    const Round again = new_round(*read, modes[0], library(), other, {}, now + 24h, CivilDay{});
    CHECK(again.items == round.items);
  }
}

TEST_CASE("the code of ten questions out of a hundred is short, and is made of groups of four") {
  const std::string code = code_of(round_of({.packs = {"birds"}, .count = 10, .seed = 12}), library());
  CHECK(code.size() == 37);
  CHECK(code[4] == '-');
  CHECK(std::ranges::none_of(
      code, [](char letter) { return letter == 'O' || letter == 'I' || letter == 'L' || letter == 'U'; }));
}

TEST_CASE("a code survives being written by hand") {
  const Round round = round_of({.packs = {"birds"}, .count = 10, .seed = 12});
  std::string code = code_of(round, library());
  std::ranges::transform(code, code.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  std::erase(code, '-');
  std::ranges::replace(code, '0', 'o');
  std::ranges::replace(code, '1', 'l');
  code.insert(7, " ");
  REQUIRE(settings_of(code, library(), modes, {}));
  CHECK(settings_of(code, library(), modes, {})->cards.size() == 10);
}

TEST_CASE("any one wrong digit is found") {
  const std::string code = code_of(round_of({.packs = {"birds"}, .count = 10, .seed = 12}), library());
  int taken = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '-') continue;
    std::string wrong = code;
    wrong[at] = code[at] == '7' ? '8' : '7';
    const auto read = settings_of(wrong, library(), modes, {});
    taken += read ? 1 : 0;
  }
  CHECK(taken == 0);
  CHECK_FALSE(settings_of(code.substr(0, code.size() - 1), library(), modes, {}));
  CHECK_FALSE(settings_of(code + "00", library(), modes, {}));
}

TEST_CASE("what is no code, or is for other packs, is said in a sentence") {
  CHECK(settings_of("", library(), modes, {}).error().message ==
        "This is no round code; one looks like K7Q2-9FRT-0MB3");
  CHECK(
      settings_of("hello, world", library(), modes, {}).error().message.starts_with("This is no round code"));
  const std::string code = code_of(round_of({.packs = {"birds"}, .count = 3, .seed = 12}), library());
  CHECK(settings_of(code, {.packs = {pack("birds", 101)}}, modes, {}).error().message ==
        "This round code is for packs that are not here, or have other questions now");
  CHECK(settings_of(code, library(), modes, {"trees"}).error().message ==
        "This round code is for other packs, or these have other questions now");
  CHECK(settings_of("K7Q2", library(), modes, {}).error().message == "This is no whole round code");
}

TEST_CASE("the order in which a pack has its questions does not matter to a code") {
  const Round round = round_of({.packs = {"birds"}, .count = 10, .seed = 12});
  auto turned = std::make_shared<questions::LoadedPack>(*pack("birds", 100));
  std::ranges::reverse(turned->pack.questions);
  const auto read = settings_of(code_of(round, library()), {.packs = {turned}}, modes, {});
  REQUIRE(read);
  CHECK(read->cards.front() == round.items.front().ask.card);
}

TEST_CASE("a code keeps the mode, a long seed and all packs; of an open-ended round what was asked") {
  Round sprint = round_of({.mode = "sprint", .seed = UINT64_MAX}, modes[1]);
  for (int i = 0; i < 3; ++i)
    add_answer(sprint, {.card = sprint.items[static_cast<std::size_t>(i)].ask.card});
  const auto read = settings_of(code_of(sprint, library()), library(), modes, {});
  REQUIRE(read);
  CHECK(read->mode == "sprint");
  CHECK(read->seed == UINT64_MAX);
  CHECK(read->packs.empty());
  CHECK(read->cards.size() == 3);
}
