#include "rounds/choosing.hpp"
#include "rounds/mistakes.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::rounds;
using history::Certainty;
using questions::Outcome;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

questions::Library library() {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  const auto add = [&](const std::string& id, const std::string& answer) {
    loaded->pack.questions.push_back(
        {.id = id, .prompt = id + "?", .body = questions::TypedAnswer{{answer}}});
  };
  add("down", "stalactite");
  add("up", "stalagmite");
  add("river", "Danube");
  add("stream", "Elbe");
  return {.packs = {loaded}};
}

struct Story {
  history::Progress progress;
  history::Sequence answer(const std::string& question, const std::string& response, Outcome outcome,
                           Certainty certainty = Certainty::unsaid) {
    return tell(history::Answered{
        .card = {"pack", question, ""}, .outcome = outcome, .response = response, .certainty = certainty});
  }
  history::Sequence tell(history::Happened what) {
    const history::Sequence sequence = progress.next();
    progress =
        history::applied(std::move(progress), {.sequence = sequence, .at = now, .what = std::move(what)}, {});
    return sequence;
  }
};

} // namespace

TEST_CASE("what is taken for each other is found, however it is written") {
  Story story;
  story.answer("down", "Stalagmite", Outcome::wrong);
  CHECK(mix_ups(library(), story.progress).empty()); // one way alone may be a guess
  story.answer("up", "stalactite ", Outcome::wrong);
  story.answer("river", "Rhine", Outcome::wrong);
  story.answer("river", "Elbe", Outcome::wrong);
  const std::vector<MixUp> found = mix_ups(library(), story.progress);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == MixUp{{"pack", "down", ""}, {"pack", "up", ""}, 2});
}

TEST_CASE("a mistake that is taken back or corrected mixes nothing up") {
  Story story;
  const auto first = story.answer("down", "stalagmite", Outcome::wrong);
  const auto second = story.answer("up", "stalactite", Outcome::wrong);
  REQUIRE(mix_ups(library(), story.progress).size() == 1);
  story.tell(history::Undone{.target = first});
  CHECK(mix_ups(library(), story.progress).empty());
  story.tell(history::Undone{.target = story.progress.next() - 1});
  CHECK(mix_ups(library(), story.progress).size() == 1);
  story.tell(history::Corrected{.answer = second, .outcome = Outcome::right});
  CHECK(mix_ups(library(), story.progress).empty());
}

TEST_CASE("what one is sure of and misses is found until it is answered again") {
  Story story;
  story.answer("river", "Rhine", Outcome::wrong, Certainty::sure);
  story.answer("stream", "Main", Outcome::wrong, Certainty::guess);
  CHECK(confident_mistakes(story.progress) == std::vector<questions::CardId>{{"pack", "river", ""}});
  CHECK(mistaken_cards(library(), story.progress).size() == 1);
  story.answer("river", "Danube", Outcome::right, Certainty::sure);
  CHECK(confident_mistakes(story.progress).empty());
}

TEST_CASE("calibration counts what was said and what was right") {
  Story story;
  story.answer("river", "Danube", Outcome::right, Certainty::sure);
  story.answer("stream", "Elbe", Outcome::right, Certainty::guess);
  story.answer("stream", "Rhine", Outcome::wrong, Certainty::guess);
  story.tell(history::Undone{.target = story.answer("up", "x", Outcome::wrong, Certainty::sure)});
  const Calibration found = calibration(story.progress);
  CHECK(found[static_cast<std::size_t>(Certainty::sure)] == Said{1, 1});
  CHECK(found[static_cast<std::size_t>(Certainty::guess)] == Said{2, 1});
  CHECK(found[static_cast<std::size_t>(Certainty::think_so)] == Said{0, 0});
}

TEST_CASE("a mode can ask what was mistaken, and nothing else") {
  Story story;
  story.answer("down", "stalagmite", Outcome::wrong);
  story.answer("up", "stalactite", Outcome::wrong);
  const Mode mode{.from = Mode::From::mistakes};
  CHECK(chosen_cards({}, mode, library(), story.progress, {}, now).size() == 2);
  CHECK(chosen_cards({}, mode, library(), {}, {}, now).empty());
}
