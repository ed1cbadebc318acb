#include "rounds/made_up.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::rounds;

namespace {

struct Line {
  std::string prompt, answer;
  std::vector<std::string> tags;
};

questions::Library library(const std::vector<Line>& lines) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (const Line& line : lines) {
    questions::Question question{.id = "q" + std::to_string(loaded->pack.questions.size()),
                                 .prompt = line.prompt,
                                 .body = questions::TypedAnswer{{line.answer}}};
    question.tags = line.tags;
    loaded->pack.questions.push_back(std::move(question));
  }
  return {.packs = {loaded}};
}

questions::Ask ask(const questions::Library& all, int question) {
  const auto& pack = all.packs[0]->pack;
  return questions::ask(pack, pack.questions[static_cast<std::size_t>(question)], "");
}

bool has(const std::vector<std::string>& all, const std::string& text) {
  return std::ranges::find(all, text) != all.end();
}

const questions::Library capitals{library({{"Capital of France?", "Paris", {"geo"}},
                                           {"Capital of Italy?", "Rome", {"geo"}},
                                           {"Capital of Spain?", "Madrid", {"geo"}},
                                           {"Capital of Austria?", "Vienna", {"geo"}},
                                           {"Capital of Greece?", "Athens", {"geo"}},
                                           {"Capital of Norway?", "Oslo", {"geo"}},
                                           {"Capital of Poland?", "Warsaw", {"geo"}},
                                           {"Why do leaves fall?", "Because trees save water in winter", {}},
                                           {"Greek for sea?", "θάλασσα", {}},
                                           {"How did he die?", "he drowned", {}}})};

} // namespace

TEST_CASE("distractors are of the same tag, script and length where there are such") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto wrong = made_up(capitals, ask(capitals, 0), seed);
    REQUIRE(wrong.size() == 3);
    for (const std::string& each : wrong)
      CHECK(has({"Rome", "Madrid", "Vienna", "Athens", "Oslo", "Warsaw"}, each));
  }
}

TEST_CASE("distractors are the same for the same seed, and others for another one") {
  CHECK(made_up(capitals, ask(capitals, 0), 5) == made_up(capitals, ask(capitals, 0), 5));
  bool differ = false;
  for (std::uint64_t seed = 0; seed < 10; ++seed)
    differ =
        differ || made_up(capitals, ask(capitals, 0), seed) != made_up(capitals, ask(capitals, 0), seed + 1);
  CHECK(differ);
}

TEST_CASE("an answer that would be accepted is never a distractor, nor is what the question itself names") {
  const auto all = library({{"Who flew first, Gagarin or Shepard?", "Yuri Gagarin", {}},
                            {"Who else?", "Gagarin, Yuri", {}},
                            {"And who?", "yuri  gagarin", {}},
                            {"Who was second?", "Shepard", {}},
                            {"Who walked?", "Leonov", {}},
                            {"Who landed?", "Neil Armstrong", {}}});
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto wrong = made_up(all, ask(all, 0), seed);
    CHECK(wrong.size() == 2);
    CHECK(has(wrong, "Leonov"));
    CHECK(has(wrong, "Neil Armstrong"));
  }
}

TEST_CASE("a typed question becomes a choice with its answer once; one without others stays as it is") {
  const auto item = item_for(capitals, {"pack", "q0", ""}, 3);
  const Item choice = as_choice(*item, capitals, 3);
  CHECK(choice.ask.kind == questions::Kind::choice);
  CHECK(choice.options.size() == 4);
  CHECK(std::ranges::count(choice.options, "Paris") == 1);
  CHECK(possible_answers(choice) == 4);
  const auto alone = library({{"Capital of France?", "Paris", {}}});
  const auto only = item_for(alone, {"pack", "q0", ""}, 3);
  CHECK(as_choice(*only, alone, 3) == *only);
}

TEST_CASE("a number gets numbers near it, written as it is") {
  questions::Ask year{.card = {"pack", "q0", ""},
                      .kind = questions::Kind::number,
                      .stem = "When?",
                      .accepted = {"1969"},
                      .value = 1969};
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {
      .id = "pack",
      .title = "Pack",
      .questions = {
          {.id = "q0", .prompt = "When?", .body = questions::Number{.value = 1969, .written = "1969"}}}};
  const questions::Library all{.packs = {loaded}};
  for (const std::string& each : made_up(all, year, 3)) {
    CHECK(each.size() == 4);
    CHECK(each != "1969");
  }
  year.accepted = {"2.50"};
  year.value = 2.5;
  year.unit = "km";
  const auto lengths = made_up(all, year, 3);
  REQUIRE(lengths.size() == 3);
  for (const std::string& each : lengths)
    CHECK(each.ends_with(" km"));
}
