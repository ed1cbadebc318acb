#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

template <typename Kind>
Kind body(const LoadedPack& loaded) {
  CAPTURE(complaints(loaded));
  REQUIRE(loaded.pack.questions.size() == 1);
  REQUIRE(std::holds_alternative<Kind>(loaded.pack.questions.front().body));
  return std::get<Kind>(loaded.pack.questions.front().body);
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("q and a make a typed answer") {
  CHECK(body<TypedAnswer>(read_one("q: What?\na: This")).accepted == Texts{"This"});
  CHECK(body<TypedAnswer>(read_one("q: What?\na: [This, That]")).accepted == Texts{"This", "That"});
}

TEST_CASE("wrong options make a choice") {
  const auto choice = body<OneChoice>(read_one("q: What?\na: [one, 1]\nwrong: [two, three]"));
  CHECK(choice.accepted == Texts{"one", "1"});
  CHECK(choice.wrong == Texts{"two", "three"});
  CHECK(body<OneChoice>(read_one("q: What?\na: one\nwrong: two")).wrong == Texts{"two"});
}

TEST_CASE("a statement is true or false in any of the words for it") {
  CHECK(body<TrueFalse>(read_one("statement: Water is wet.\nis: true")).is);
  CHECK(body<TrueFalse>(read_one("statement: Water is wet.\nis: Yes")).is);
  CHECK_FALSE(body<TrueFalse>(read_one("statement: Water is dry.\nis: no")).is);
  CHECK_FALSE(body<TrueFalse>(read_one("statement: Water is dry.\nis: FALSE")).is);
}

TEST_CASE("a number has a tolerance in its unit or in per cent") {
  CHECK(body<Number>(read_one("q: How high?\nnumber: 8848.9\ntolerance: 10\nunit: m")) ==
        Number{8848.9, "8848.9", 10, "m"});
  CHECK(body<Number>(read_one("q: How high?\nnumber: -200\ntolerance: 2%")).tolerance == doctest::Approx(4));
  CHECK(body<Number>(read_one("q: How high?\nnumber: 8848\ntolerance: ±5")).tolerance == 5);
  CHECK(body<Number>(read_one("q: How many?\nnumber: 1 000 000")).value == 1e6);
  CHECK(body<Number>(read_one("q: How many?\nnumber: 6.02e23")).value == 6.02e23);
  CHECK(body<Number>(read_one("q: How many?\nnumber: 010")).value == 10);
}

TEST_CASE("a card has two sides and may be asked from both") {
  CHECK(body<Flashcard>(read_one("front: dog\nback: Hund")) == Flashcard{"Hund", false});
  CHECK(body<Flashcard>(read_one("front: dog\nback: Hund\nreverse: true")).reverse);
  CHECK(body<Flashcard>(read_one("front: dog\nback: [Hund, Köter]")).back == "Hund / Köter");
}

TEST_CASE("the reverse of all cards can be a default, and be taken back") {
  const LoadedPack loaded = read("defaults: {reverse: true}\ncards: {dog: Hund}\nquestions: [{front: cat, "
                                 "back: Katze, reverse: false}]\n");
  REQUIRE(loaded.pack.questions.size() == 2);
  CHECK(std::get<Flashcard>(loaded.pack.questions[0].body).reverse);
  CHECK_FALSE(std::get<Flashcard>(loaded.pack.questions[1].body).reverse);
}

TEST_CASE("a line of cards may say more about its card") {
  const LoadedPack loaded = read("cards:\n  Sweden: {back: Stockholm, hint: begins with S, id: se}\n");
  REQUIRE(loaded.pack.questions.size() == 1);
  const Question& card = loaded.pack.questions.front();
  CHECK(card.id == "se");
  CHECK(card.prompt == "Sweden");
  CHECK(card.hints == Texts{"begins with S"});
  CHECK(loaded.problems.empty());
}

TEST_CASE("what YAML would take for a number, a truth value or nothing is the text that was written") {
  for (const std::string written : {"1492", "010", "1_000", "3.10", "0x1F", "1e3", ".inf", "12:30:45",
                                    "2026-11-23", "no", "NO", "yes", "on", "null", "~", "true", "-5"}) {
    CAPTURE(written);
    CHECK(body<TypedAnswer>(read_one("q: What?\na: " + written)).accepted == Texts{written});
    CHECK(body<TypedAnswer>(read_one("q: What?\na: [x, " + written + "]")).accepted == Texts{"x", written});
    CHECK(body<Flashcard>(read("cards:\n  " + written + ": " + written + "\n")).back == written);
  }
}

TEST_CASE("texts over several lines are read as YAML reads them, without spaces at their ends") {
  const LoadedPack loaded = read_one("q: >-\n  What is\n  this?\na: |\n  one\n  two");
  CHECK(loaded.pack.questions.front().prompt == "What is this?");
  CHECK(body<TypedAnswer>(loaded).accepted == Texts{"one\ntwo"});
}

TEST_CASE("the kind may be named, and must be known") {
  CHECK(body<Flashcard>(read_one("kind: card\nfront: a\nback: b")).back == "b");
  const LoadedPack essay = read_one("kind: essay\nq: Why?\na: Because");
  CHECK(only_code(essay) == "W2");
  CHECK(essay.pack.questions.empty());
}

TEST_CASE("a question of a kind that is not known is left out with a warning, and the pack plays on") {
  const LoadedPack both =
      read("questions:\n  - {kind: riddle, q: Whose, a: Tui}\n  - {q: Who, a: Armstrong}\n");
  CHECK(only_code(both) == "W2");
  CHECK_FALSE(any_errors(both.problems));
  CHECK(both.pack.questions.size() == 1);
}

TEST_CASE("several right choices are listed on two sides, or one by one with reasons") {
  CHECK(body<SeveralChoices>(read_one("q: Which?\nright: [a, b]\nwrong: c")) ==
        SeveralChoices{{{"a", ""}, {"b", ""}}, {{"c", ""}}});
  CHECK(body<SeveralChoices>(read_one("q: Which?\noptions:\n  - {text: a, correct: true}\n"
                                      "  - {text: b, why: It is a fish.}\n  - {text: c, correct: no}")) ==
        SeveralChoices{{{"a", ""}}, {{"b", "It is a fish."}, {"c", ""}}});
  CHECK(only_code(read_one("q: Which?\nright: [a, b]")) == "E16");
  CHECK(only_code(read_one("q: Which?\nright: [a, A.]\nwrong: c")) == "E15");
  CHECK(only_code(read_one("q: Which?\nright: [a, b]\nwrong: [c, B]")) == "E14");
  CHECK(only_code(read_one("q: Which?\noptions: [{text: a}, {text: b}]")) == "E10");
  CHECK(only_code(read_one("q: Which?\noptions: [{text: a, correct: true}]")) == "E16");
  CHECK(only_code(read_one("q: Which?\noptions: [a]")) == "E7");
  CHECK(only_code(read_one("q: Which?\noptions: {a: true}")) == "E7");
  CHECK(only_code(read_one("q: Which?\noptions: [{correct: true}]")) == "E8");
  CHECK(only_code(read_one("q: Which?\noptions: [{text: a, correct: perhaps}]")) == "E8");
}

TEST_CASE("a date is as precise as it is written") {
  CHECK(body<Date>(read_one("q: When?\ndate: 1969-07")) == Date{{1969, 7}, {}});
  CHECK(body<Date>(read_one("q: When?\ndate: 1969\nwithin: 5 years")) ==
        Date{{1969}, {5, DateSpan::Unit::years}});
  CHECK(only_code(read_one("q: When?\ndate: July 1969")) == "E17");
  CHECK(only_code(read_one("q: When?\ndate: 1969-02-29")) == "E17");
  CHECK(only_code(read_one("q: When?\ndate: 1969\nwithin: a while")) == "E17");
}

TEST_CASE("lines to be put in order are written in their order") {
  CHECK(body<Ordering>(read_one("q: Order?\norder: [a, b, c]")).lines == Texts{"a", "b", "c"});
  CHECK(only_code(read_one("q: Order?\norder: [a]")) == "E16");
  CHECK(only_code(read_one("q: Order?\norder: a")) == "E7");
  CHECK(only_code(read_one("q: Order?\norder: [a, b, A]")) == "E15");
  CHECK(only_code(read_one("q: Order?\nkind: ordering")) == "E10");
}

TEST_CASE("pairs are a mapping from left to right, with right sides too many if need be") {
  CHECK(body<Pairing>(read_one("q: Match\npairs: {a: 1, b: 2}\nextra: [3, 4]")) ==
        Pairing{{"a", "b"}, {"1", "2"}, {"3", "4"}});
  CHECK(body<Pairing>(read_one("q: Match\npairs: {a: 1, b: 2}")).extra.empty());
  CHECK(only_code(read_one("q: Match\npairs: {a: 1}")) == "E16");
  CHECK(only_code(read_one("q: Match\npairs: [a, b]")) == "E7");
  CHECK(only_code(read_one("q: Match\npairs: {a: 1, b: 1}")) == "E15");
  CHECK(only_code(read_one("q: Match\npairs: {a: 1, A: 2}")) == "E15");
  CHECK(only_code(read_one("q: Match\npairs: {a: 1, b: 2}\nextra: 2")) == "E15");
  CHECK(only_code(read_one("q: Match\npairs: {a: 1, b:}")) == "E8");
}

TEST_CASE("of what is to be named, each may have several names") {
  CHECK(body<NameAll>(read_one("q: Name them\nall: [a, [b, c]]")).items ==
        std::vector<Texts>{{"a"}, {"b", "c"}});
  CHECK(only_code(read_one("q: Name them\nall: [a]")) == "E16");
  CHECK(only_code(read_one("q: Name them\nall: {a: b}")) == "E7");
  CHECK(only_code(read_one("q: Name them\nall: [a, [b, A]]")) == "E15");
}

TEST_CASE("keys of two kinds in one question are refused") {
  const LoadedPack loaded = read_one("cloze: A ((gap))\nnumber: 5");
  CHECK(only_code(loaded) == "E11");
}

TEST_CASE("what is said for all questions can be said otherwise for one") {
  const LoadedPack loaded =
      read("defaults: {tags: [a, b], difficulty: 2, match: {case: true}, draft: true, source: Chapter 1}\n"
           "questions:\n"
           "  - {q: One, a: x}\n"
           "  - {q: Two, a: x, tags: c, difficulty: 5, match: {typos: no}, draft: no, source: Chapter 2}\n");
  CHECK(complaints(loaded) == "");
  REQUIRE(loaded.pack.questions.size() == 2);
  const Question &one = loaded.pack.questions[0], &two = loaded.pack.questions[1];
  CHECK(one.tags == Texts{"a", "b"});
  CHECK(one.difficulty == 2);
  CHECK(one.match == Match{true, false, true});
  CHECK(one.draft);
  CHECK(one.source.section == "Chapter 1");
  CHECK(two.tags == Texts{"c"});
  CHECK(two.difficulty == 5);
  CHECK(two.match == Match{true, false, false});
  CHECK_FALSE(two.draft);
  CHECK(two.source.section == "Chapter 2");
}

TEST_CASE("a section belongs to the document of the pack, or to the one it names") {
  const LoadedPack loaded = read("document: {title: Notes, date: 2024}\n"
                                 "questions:\n"
                                 "  - {q: One, a: x, source: {section: 1.2}}\n"
                                 "  - {q: Two, a: x, source: {section: 3, document: Other notes}}\n"
                                 "  - {q: Three, a: x}\n");
  REQUIRE(loaded.pack.questions.size() == 3);
  CHECK(loaded.pack.questions[0].source == Source{"Notes", "1.2"});
  CHECK(loaded.pack.questions[1].source == Source{"Other notes", "3"});
  CHECK(loaded.pack.questions[2].source == Source{});
}

TEST_CASE("options that say the same are refused, as is a right answer among the wrong") {
  CHECK(only_code(read_one("q: Pick\na: Paris\nwrong: [Rome, paris.]")) == "E14");
  CHECK(only_code(read_one("q: Pick\na: [Paris, Lutetia]\nwrong: [Rome, lutetia]")) == "E14");
  CHECK(only_code(read_one("q: Pick\na: Paris\nwrong: [Rome, ROME]")) == "E15");
  CHECK(only_code(read_one("q: Pick\na: Paris\nwrong: []")) == "E16");
  CHECK(only_code(read_one("q: Pick\na: Paris\nwrong:")) == "E16");
}

TEST_CASE("options may differ by case where case matters, and by an accent always") {
  CHECK(read_one("q: Pick\na: Kg\nwrong: [kg]\nmatch: {case: true}").problems.empty());
  CHECK(read_one("q: Pick\na: résumé\nwrong: [resume]").problems.empty());
}

TEST_CASE("impossible numbers and tolerances are refused, with a way out") {
  const auto fix = [](const char* question) {
    const LoadedPack loaded = read_one(question);
    CHECK(only_code(loaded) == "E17");
    return loaded.problems.front().fix;
  };
  CHECK(says(fix("q: n\nnumber: 8,848"), "point"));
  CHECK(says(fix("q: n\nnumber: 8848 m"), "unit: \"m\""));
  CHECK(says(fix("q: n\nnumber: many"), "figures"));
  CHECK(says(fix("q: n\nnumber: .inf"), "figures"));
  CHECK(says(fix("q: n\nnumber: 88  2049"), "figures")); // once read as 882049, which nobody could type
  CHECK(says(fix("q: n\nnumber: 5\ntolerance: -1"), "2%"));
  CHECK(says(fix("q: n\nnumber: 5\ntolerance: some"), "2%"));
}

TEST_CASE("a missing part is named at its question, an empty one at its key") {
  CHECK(complaints(read_one("a: x")) == "E9 3:5 there is no question text\n");
  CHECK(complaints(read_one("q: What?")) == "E10 3:5 this question has no right answer\n");
  CHECK(complaints(read_one("q: What?\na:")) == "E10 4:5 this question has no right answer\n");
  CHECK(complaints(read_one("q:\na: x")) == "E8 3:5 `q` is empty\n");
  CHECK(complaints(read_one("q: \"\"\na: x")) == "E8 3:8 `q` is empty\n");
  CHECK(only_code(read_one("front: a")) == "E10");
  CHECK(only_code(read_one("back: a")) == "E9");
  CHECK(only_code(read_one("statement: a")) == "E10");
  CHECK(only_code(read_one("q: a\nis: true")) == "E9");
  CHECK(only_code(read("cards:\n  France:\n")) == "E10");
}

TEST_CASE("a value of the wrong shape is refused") {
  CHECK(only_code(read_one("q: [a, b]\na: x")) == "E7");
  CHECK(only_code(read_one("q: a\na: {x: y}")) == "E7");
  CHECK(only_code(read_one("q: a\na: [x, [y]]")) == "E7");
  CHECK(only_code(read_one("just a text")) == "E7");
  CHECK(only_code(read("questions: {q: a}\n")) == "E7");
  CHECK(only_code(read("cards: [a, b]\n")) == "E7");
  CHECK(only_code(read("defaults: 5\ncards: {a: b}\n")) == "E7");
  CHECK(only_code(read_one("q: a\na: b\nmatch: strict")) == "E7");
}

TEST_CASE("a wrong detail is reported, but the question is still asked") {
  const LoadedPack loaded = read_one("q: a\na: b\ndifficulty: 9");
  CHECK(only_code(loaded) == "E8");
  CHECK(loaded.playable());
}
