#include "rounds/dice.hpp"
#include "rounds/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru;
using namespace ruru::rounds;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

questions::Library library() {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "birds", .title = "Birds"};
  const auto add = [&](const std::string& id, const std::string& prompt, questions::Body body,
                       std::vector<std::string> tags) {
    questions::Question question{.id = id, .prompt = prompt, .body = std::move(body)};
    question.tags = std::move(tags);
    loaded->pack.questions.push_back(std::move(question));
  };
  add("owl", "Which owl calls its own name?", questions::TypedAnswer{{"Ruru"}}, {"night"});
  add("tui", "Which bird has two voices?", questions::TypedAnswer{{"Tūī"}}, {"song"});
  add("kea", "",
      questions::Cloze{{"The ", " is a parrot of the mountains of ", "."}, {{{"kea"}}, {{"Aotearoa"}}}},
      {"mountains"});
  return {.packs = {loaded}};
}

history::Progress progress() {
  history::Progress result;
  const auto tell = [&](history::Happened what, Timestamp at) {
    result = history::applied(std::move(result),
                              {.sequence = result.next(), .at = at, .what = std::move(what)}, {});
  };
  tell(history::Answered{.card = {"birds", "owl", ""}, .grade = memory::Grade::good}, now - 24h * 300);
  tell(history::Answered{.card = {"birds", "tui", ""}, .grade = memory::Grade::easy}, now - 1h);
  tell(history::Suspended{.card = {"birds", "kea", "c1"}}, now);
  return result;
}

std::vector<std::string> ids(const std::string& typed) {
  const SearchIndex index(library());
  const auto read = query(typed, {}, now);
  REQUIRE(read);
  std::vector<std::string> names;
  for (const std::uint32_t place : found(index, *read, progress())) {
    const questions::CardId& card = index.card(place);
    names.push_back(card.question + card.part);
  }
  return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("words are found in questions, answers and tags, without case and accents, all of them") {
  CHECK(ids("") == Names{"owl", "tui", "keac1", "keac2"});
  CHECK(ids("OWL") == Names{"owl"});
  CHECK(ids("tui") == Names{"tui"});
  CHECK(ids("Tūī") == Names{"tui"});
  CHECK(ids("night") == Names{"owl"});
  CHECK(ids("which bird") == Names{"tui"});
  CHECK(ids("bird which") == Names{"tui"});
  CHECK(ids("\"which bird\"") == Names{"tui"});
  CHECK(ids("\"bird which\"").empty());
  CHECK(ids("kea").size() == 2);
  CHECK(ids("which -owl") == Names{"tui"});
  CHECK(ids("moa").empty());
}

TEST_CASE("tags, packs and what memory knows are found") {
  CHECK(ids("tag:moun") == Names{"keac1", "keac2"});
  CHECK(ids("-tag:mountains") == Names{"owl", "tui"});
  CHECK(ids("pack:birds").size() == 4);
  CHECK(ids("pack:trees").empty());
  CHECK(ids("is:due") == Names{"owl"});
  CHECK(ids("is:suspended") == Names{"keac1"});
  CHECK(ids("is:new -is:suspended") == Names{"keac2"});
  CHECK(ids("is:learning") == Names{"owl"});
  CHECK(ids("is:known") == Names{"tui"});
  CHECK(ids("recall<80") == Names{"owl"});
  CHECK(ids("recall>80") == Names{"tui"});
  CHECK(ids("seen>0") == Names{"owl", "tui"});
  CHECK(ids("lapses>0").empty());
}

TEST_CASE("what makes no sense is said, with what would") {
  CHECK(query("is:green", {}, now).error().message ==
        "is: is followed by due, new, learning, known, suspended, buried or leech");
  CHECK(query("recall<", {}, now).error().message == "recall< is followed by a number");
  CHECK(query("recall<8x", {}, now).error().message == "recall< is followed by a number");
  CHECK(query("a<b", {}, now)); // just words
  CHECK(query("\"half", {}, now));
}

TEST_CASE("what is found by words is what has them, whatever the texts") {
  Dice dice(3);
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "p", .title = "P"};
  for (int i = 0; i < 300; ++i) {
    std::string prompt;
    for (int letter = 0; letter < 12; ++letter)
      prompt += "ab \n"[dice.below(4)];
    loaded->pack.questions.push_back(
        {.id = "q" + std::to_string(i), .prompt = prompt, .body = questions::TypedAnswer{{"x"}}});
  }
  const SearchIndex index({.packs = {loaded}});
  for (const std::string words : {"a", "ab", "aba", "bb a", "x", "ba x"}) {
    std::vector<std::uint32_t> slow;
    for (std::uint32_t place = 0; place < index.size(); ++place)
      if (index.has(place, words)) slow.push_back(place);
    CHECK(index.with(words) == slow);
  }
}
