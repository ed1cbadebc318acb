#include "packs/check.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

/// "W10 3:8 …", one line a problem; without hints.
std::string check(std::string_view text) {
  LoadedPack loaded = read(text);
  loaded.problems = checked(loaded, text);
  std::erase_if(loaded.problems, [](const Problem& problem) { return problem.severity == Severity::hint; });
  return complaints(loaded);
}

/// The places alone.
std::string places(std::string_view text) {
  LoadedPack loaded = read(text);
  std::string all;
  for (const Problem& problem : checked(loaded, text)) {
    if (problem.severity == Severity::hint) continue;
    all += problem.code + ' ' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + '-' +
           std::to_string(problem.column + problem.length - 1) + '\n';
  }
  return all;
}

} // namespace

TEST_CASE("a warning stands at the text that it is about") {
  CHECK(places("questions:\n"
               "  - q: Which of these is not a planet?\n"
               "    a: Moon\n"
               "    wrong: [Mars, None of the above]\n"
               "  - q: Where is it?\n"
               "    a: [\"São Paulo\", 'Sao Paulo']\n"
               "  - statement: Owls often hunt by night.\n"
               "    is: true\n"
               "  - cloze: The river flows ((into)) the Black Sea.\n"
               "cards:\n"
               "  colours: one two three four five six seven eight nine ten eleven twelve thirteen\n") ==
        "W10 2:8-38\nW9 4:19-35\nW29 6:22-32\nW15 7:16-40\nW23 9:12-50\nW19 11:12-82\n");
}

TEST_CASE("questions that could not be read do not shift the places of the others") {
  CHECK(places("questions:\n"
               "  - q: broken\n"
               "  - q: \"Which\": is\n"
               "  - q: Which of these is not a planet?\n"
               "    a: Moon\n"
               "    wrong: [Mars, Venus]\n") == "E10 2:5-5\nE3 3:15-15\nW10 4:8-38\n");
}

TEST_CASE("an author's word silences a warning for one question") {
  const std::string text = "questions:\n"
                           "  - q: Which of these is not a planet?  # ruru: ignore W10\n"
                           "    a: Moon\n"
                           "    wrong: [Mars, Venus]\n"
                           "  - q: Which of these is not a moon?\n"
                           "    a: Mars\n"
                           "    wrong: [Io, Europa]\n";
  CHECK(check(text) == "W10 5:8 \"not\" is easily overlooked in a question\n");
}

TEST_CASE("a comment above a question is for this question, one above all for the whole file") {
  const std::string head = "title: T\n", list = "questions:\n",
                    first = "  - {q: \"Which is not one?\", a: Moon, wrong: [Mars]}\n",
                    second = "  - {q: \"Which is never two?\", a: Io, wrong: [Venus]}\n",
                    ignore = "  # about it\n  # ruru: ignore W1, W10\n";
  CHECK(check(head + list + ignore + first + second) ==
        "W10 6:9 \"never\" is easily overlooked in a question\n");
  CHECK(check(head + list + first + ignore + second) ==
        "W10 3:9 \"not\" is easily overlooked in a question\n");
  CHECK(check(head + "# ruru: ignore W10\n" + list + first + second) == "");
  CHECK(check(head + "# ruru: ignore W9\n" + list + first + second) != "");
}

TEST_CASE("a text that is cut at a # is found, a comment is not") {
  CHECK(check("questions:\n  - q: Who is #1 in chess?\n    a: Carlsen # of Norway\n") ==
        "W4 2:8 this text ends before the #: `Who is`\n");
  CHECK(check("questions:\n  - q: \"Who is #1 in chess?\"\n    a: Carlsen   ## a comment\n") == "");
  const LoadedPack empty = read("questions:\n  - q: What number?\n    a: #1\n");
  REQUIRE(empty.problems.size() == 1);
  CHECK(empty.problems.front().fix == "# begins a comment: put the answer in quotes");
}

TEST_CASE("what the pack as a whole is warned of has no line") {
  std::string text = "questions:\n";
  for (int i = 0; i < 10; ++i)
    text += "  - {statement: Fact number " + std::to_string(i) + ", is: true}\n";
  CHECK(places(text) == "W31 0:0-0\n");
}

TEST_CASE("the reader's problems and the warnings come in one order") {
  const std::string text = "questions:\n"
                           "  - q: Which of these is not a planet?\n"
                           "    a: Moon\n"
                           "    wrong: [Mars, Venus]\n"
                           "    colour: red\n"
                           "  - q: What?\n";
  CHECK(check(text) == "W10 2:8 \"not\" is easily overlooked in a question\n"
                       "W1 5:5 `colour` is not a key of a question\n"
                       "E10 6:5 this question has no right answer\n");
}
