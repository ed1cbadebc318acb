#include "questions/judge.hpp"
#include "questions/rivals.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Question typed(std::string id, std::vector<std::string> accepted) {
  return {.id = std::move(id), .prompt = "?", .body = TypedAnswer{std::move(accepted)}};
}

Ask asked(const Pack& pack, const Question& question) {
  Ask asked = ask(pack, question, "");
  asked.rivals = rivals(pack, asked);
  return asked;
}

} // namespace

TEST_CASE("rivals are the other answers of the pack that are a few letters away") {
  Pack pack;
  pack.questions = {typed("1", {"Slovenia", "SI"}), typed("2", {"Slovakia"}),
                    typed("3", {"France", "Slowenien"}), typed("4", {"slovenia."})};
  pack.questions.push_back({.id = "5", .prompt = "?", .body = OneChoice{{"Slavonia"}, {"Slovania"}}});
  pack.questions.push_back({.id = "6", .body = Cloze{{"", "", ""}, {{{"Slovene"}, ""}, {{"wine"}, ""}}}});
  const Ask ask = asked(pack, pack.questions.front());
  CHECK(ask.rivals == std::vector<std::string>{"Slovakia", "Slowenien", "Slavonia", "Slovene"});
}

TEST_CASE("what is not compared by letters has no rivals") {
  Pack pack;
  pack.questions = {typed("1", {"Paris"}),
                    {.id = "2", .prompt = "?", .body = OneChoice{{"Pariz"}, {"Rome"}}}};
  CHECK(rivals(pack, ask(pack, pack.questions[1], "")).empty());
}

TEST_CASE("no slip turns an answer into another answer of the pack") {
  struct Row {
    const char *wanted, *other, *typed;
    Outcome outcome;
  };
  constexpr Row rows[] = {
      {"stalagmite", "stalactite", "stalactite", Outcome::wrong},
      {"stalagmite", "stalactite", "Stalactite", Outcome::wrong},
      {"stalagmite", "stalactite", "stalactit", Outcome::wrong},
      {"stalagmite", "stalactite", "stalagmit", Outcome::right},
      {"stalagmite", "quartz", "stalactite", Outcome::right},
      {"Slovenia", "Slovakia", "Slovakia", Outcome::wrong},
      {"Slovenia", "Slovakia", "Slovania", Outcome::almost}, // a letter away from both
      {"Slovenia", "Slovakia", "Slovennia", Outcome::right},
      {"Monet", "Manet", "Manet", Outcome::wrong},
      {"Monet", "Degas", "Manet", Outcome::right},
      {"Monet", "Manet", "Monnet", Outcome::right},
      {"Austen", "Austin", "austin", Outcome::wrong},
      {"Dominica", "Dominika", "Dominika", Outcome::wrong},
      {"cat", "cats", "cats", Outcome::wrong},
      {"Łódź", "Lodz", "lodz", Outcome::right}, // an accent is no slip, and packs are not always consistent
      {"Гринландия", "Гренландия", "Гренландия", Outcome::wrong},
      {"Iran", "Iraq", "Iraq", Outcome::wrong},
      {"Gagarin, Yuri", "Yuri Gagarin", "Yuri Gagarin", Outcome::right}, // the same person, asked elsewhere
      {"21", "twenty-one", "twenty-one", Outcome::right},
      {"the Danube", "Danube", "Danube", Outcome::right},
  };
  for (const Row& row : rows) {
    Pack pack;
    pack.questions = {typed("1", {row.wanted}), typed("2", {row.other})};
    CAPTURE(std::string(row.wanted));
    CAPTURE(std::string(row.typed));
    CHECK(name(judge(asked(pack, pack.questions.front()), row.typed).outcome) == name(row.outcome));
  }
}
