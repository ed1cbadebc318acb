#include "packs/check.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

TEST_CASE("a problem is shown with its place, its line, a caret below it and what to do") {
  const LoadedPack loaded = read("title: T\nquestions:\n  - q: a\n    answer: b\n");
  CHECK(described(loaded.problems.front()) == "test.quiz.yaml:4:5: error E10: this question has no right "
                                              "answer: `answer` is not a key that Ruru knows\n"
                                              "    4 |     answer: b\n"
                                              "      |     ^^^^^^\n"
                                              "        fix: did you mean `a`?\n");
}

TEST_CASE("a problem with the file as a whole has no line") {
  CHECK(described(read("").problems.front()).starts_with("test.quiz.yaml: error E20: "));
}

TEST_CASE("nothing in a pack reaches a terminal as an order") {
  const LoadedPack loaded = read_pack("title: \x1b[31mred\x9b\n", "evil\x1b]0;name.quiz.yaml");
  for (const Problem& problem : loaded.problems) {
    const std::string text = described(problem);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x9b') == std::string::npos);
    CHECK(says(text, "<U+001B>"));
  }
  CHECK_FALSE(says(described(read("\"a\u202eb\": c\n").problems.front()), "\u202e"));
}

TEST_CASE("the caret stands below wide letters") {
  const std::string text = described(read("漢字: 1\ncards: {a: b}\n").problems.front());
  CHECK(says(text, "      | ^^^^\n"));
}

TEST_CASE("of a long line the part around the problem is shown") {
  const std::string line = "  - q: " + std::string(300, 'a') + ": b";
  const std::string text = described(read("questions:\n" + line + "\n").problems.front());
  CHECK(text.size() < 500);
  CHECK(says(text, "… aaa"));
}
