#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

const Problem& first(const LoadedPack& loaded) {
  REQUIRE(!loaded.problems.empty());
  return loaded.problems.front();
}

} // namespace

TEST_CASE("a value that YAML would take for something else is named, with the quotes that mend it") {
  struct Row {
    const char* line;
    int column;
    const char* message;
    const char* fix;
  };
  const Row rows[] = {
      {"  - q: Ratio: 3 to 1", 13, "a colon with a space", "\"Ratio: 3 to 1\""},
      {"  - q: @home", 8, "cannot begin with @", "\"@home\""},
      {"  - q: `code` is what", 8, "cannot begin with `", "\"`code` is what\""},
      {"  - q: %d is what", 8, "cannot begin with %", "\"%d is what\""},
      {"  - q: *bold* is what", 8, "`*` at the beginning", "\"*bold* is what\""},
      {"  - q: &amp is what", 8, "`&` at the beginning", "quotes"},
      {"  - q: !important", 8, "`!` at the beginning", "quotes"},
      {"  - q: {{c1::Paris}} is the capital", 8, "begins with {", "\"{{c1::Paris}} is the capital\""},
      {"  - q: [draft] What?", 8, "begins with [", "\"[draft] What?\""},
      {"  - q: - minus", 8, "a list cannot begin behind a key", "\"- minus\""},
      {"  - q: \"Who wrote \"Hamlet\"?\"", 8, "is over at the next \"", "\\\""},
      {"  - q: 'It's what?'", 8, "is over at the next '", "''"},
      {"  - q: \"a \\q b\"", 11, "a backslash in double quotes", "\\\\"},
      {"  - {q: Who?, a: x}", 12, "between brackets cannot have ?", "quotes"},
      {"\t- q: tab", 1, "a tab", "spaces"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.line));
    const LoadedPack loaded =
        read("title: T\nquestions:\n" + std::string(row.line) + "\n    a: x\n  - q: Next?\n    a: y\n");
    const Problem& problem = first(loaded);
    CHECK(problem.line == 3);
    CHECK(problem.column == row.column);
    CHECK(problem.severity == Severity::error);
    CHECK_MESSAGE(says(problem.message, row.message), problem.message);
    CHECK_MESSAGE(says(problem.fix, row.fix), problem.fix);
    CHECK(problem.quoted == row.line);
  }
}

TEST_CASE("one broken question does not take the others with it") {
  const LoadedPack loaded = read("title: T\n"
                                 "questions:\n"
                                 "  - q: Ratio: 3 to 1\n"
                                 "    a: x\n"
                                 "  - q: Second?\n"
                                 "    a: y\n"
                                 "  - q: \"Third\n"
                                 "    a: z\n"
                                 "  - q: Fourth?\n"
                                 "    a: @home\n"
                                 "  - q: Fifth?\n"
                                 "    a: v\n");
  CHECK(loaded.problems.size() == 3);
  REQUIRE(loaded.pack.questions.size() == 2);
  CHECK(loaded.pack.questions[0].line == 5);
  CHECK(loaded.pack.questions[1].line == 11);
}

TEST_CASE("a broken line of cards does not take the others with it") {
  const LoadedPack loaded =
      read("cards:\n  France Paris\n  Italy: Rome\n  Germany: [Berlin\n  Spain: Madrid\n");
  CHECK(complaints(loaded) == "E3 2:3 this line has no colon after its key\n"
                              "E3 4:12 the bracket [ that opens here is never closed\n");
  CHECK(loaded.pack.questions.size() == 2);
}

TEST_CASE("a broken title does not take the questions with it") {
  const LoadedPack loaded = read("title: Rivers: the big ones\nquestions:\n  - q: a\n    a: b\n");
  CHECK(only_code(loaded) == "E3");
  CHECK(loaded.playable());
}

TEST_CASE("an unclosed quote is named where it opens, not at the end of the file") {
  const LoadedPack loaded = read("questions:\n  - q: ok\n    a: 'fine\n  - q: more\n    a: b\n");
  CHECK(complaints(loaded) == "E3 3:8 the quote ' that opens here is never closed\n");
  CHECK(loaded.pack.questions.size() == 1);
}

TEST_CASE("anchors, aliases, tags, merge keys and second documents are refused") {
  CHECK(only_code(read("title: &a T\ncards: {a: b}\n")) == "E4");
  CHECK(only_code(read("title: !!str T\ncards: {a: b}\n")) == "E4");
  CHECK(only_code(read("cards: {a: b}\n<<: {c: d}\n")) == "E4");
  CHECK(only_code(read("cards: {a: b}\n---\ncards: {a: b}\n")) == "E4");
  const LoadedPack aliased = read("questions:\n  - &x {q: a, a: b}\n  - *x\n  - {q: c, a: d}\n");
  CHECK(aliased.problems.size() == 2);
  CHECK(aliased.pack.questions.size() == 1);
}

TEST_CASE("a key that is there twice is refused with its first line") {
  const LoadedPack loaded = read_one("q: a\na: b\nq: c");
  CHECK(complaints(loaded) == "E6 5:5 `q` was already given in line 3\n");
  CHECK(loaded.pack.questions.empty());
}

TEST_CASE("a key that is no text is refused") {
  CHECK(read("? [a, b]\n: c\ncards: {a: b}\n").problems.front().code == "E7");
}

TEST_CASE("what is too deep, too long or too much is refused") {
  std::string deep = "x-deep: ", many = "cards: [", brackets = "x-list: [";
  for (int i = 0; i < 40; ++i)
    deep += "\n" + std::string(static_cast<std::size_t>(i) * 2 + 2, ' ') + "a:";
  CHECK(read(deep + " b\ncards: {a: b}\n").problems.front().code == "E5");
  CHECK(read("x-deep: " + std::string(33, '[') + std::string(33, ']') + "\n").problems.front().code == "E5");
  CHECK(read("title: " + std::string((64 << 10) + 1, 'a') + "\ncards: {a: b}\n").problems.front().code ==
        "E5");
  for (int i = 0; i < 100'001; ++i)
    brackets += "a,";
  CHECK(read(brackets + "]\n").problems.front().code == "E5");
  CHECK(read(std::string((4 << 20) + 1, '\n')).problems.front().code == "E5");
}

TEST_CASE("brackets and quotes inside of texts are no structure") {
  CHECK(read("cards:\n  a: text [ with ( brackets {\n  b: it's and \"quoted\" words\n  c: |\n    [[[ \" ' {\n"
             "  d: \"[ { '\"\n  e: '[ {'\n  f: x # [ \" '\n")
            .problems.empty());
  CHECK(read("cards:\n  a: a text\n    \"that goes on\" in quotes\n    [and brackets\n  b: c\n")
            .problems.empty());
}

TEST_CASE("a mapping in one line and texts over several lines are read") {
  CHECK(read("questions: [{q: \"a, b\", a: [x,\n  y]}, {q: c, a: 'it''s'}]\n").pack.questions.size() == 2);
  CHECK(
      read("questions:\n- q: \"over\n    two lines\"\n  a: b\n- {q: c,\n   a: d}\n").pack.questions.size() ==
      2);
}

TEST_CASE("an escape cannot bring in a control character") {
  CHECK(only_code(read_one("q: \"a\\x1b[31m\"\na: b")) == "E2");
  CHECK(only_code(read_one("q: \"a\\0\"\na: b")) == "E2");
  CHECK(read_one("q: \"tab\\tand \\u00e9\"\na: b").problems.empty());
}

TEST_CASE("places are counted in characters") {
  const LoadedPack loaded = read("title: T\nquestions:\n  - q: 漢字é😀: x\n    a: b\n");
  CHECK(complaints(loaded) ==
        "E3 3:12 a colon with a space after it, inside a value, looks like another key\n");
  CHECK(first(read("x-é: 1\nfoé: 2\ncards: {a: b}\n")).length == 3);
}

TEST_CASE("problems come in the order of the file") {
  const LoadedPack loaded = read("questions:\n  - q: a\n    b: c\n  - q: d: e\n    a: f\n  - q: g\n");
  int line = 0;
  for (const Problem& problem : loaded.problems) {
    CHECK(problem.line >= line);
    line = problem.line;
  }
  CHECK(loaded.problems.size() == 3);
}

TEST_CASE("a file of nothing but errors is read in no time, and not all of them are told") {
  std::string text = "questions:\n";
  for (int i = 0; i < 20000; ++i)
    text += "  - q: a\n";
  const LoadedPack loaded = read(text);
  CHECK(loaded.problems.size() == 501);
  CHECK(says(loaded.problems.back().message, "19500 more"));
  text = "questions:\n";
  for (int i = 0; i < 20000; ++i)
    text += "  - q: a: b\n";
  CHECK(read(text).problems.size() > 5);
}

TEST_CASE("line ends of Windows make no difference") {
  const LoadedPack loaded =
      read("title: T\r\nquestions:\r\n  - q: a\r\n    a: b: c\r\n  - q: d\r\n    a: e\r\n");
  CHECK(complaints(loaded) ==
        "E3 4:9 a colon with a space after it, inside a value, looks like another key\n");
  CHECK(first(loaded).quoted == "    a: b: c");
  CHECK(loaded.pack.questions.size() == 1);
}
