#include "questions/markdown.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

TEST_CASE("bold, italic and code are told from the text around them") {
  CHECK(runs("a **b** c") == std::vector<Run>{{"a "}, {"b", true}, {" c"}});
  CHECK(runs("*x* and _y_") == std::vector<Run>{{"x", false, true}, {" and "}, {"y", false, true}});
  CHECK(runs("use `int*`") == std::vector<Run>{{"use "}, {"int*", false, false, true}});
  CHECK(runs("**a *b* c**") == std::vector<Run>{{"a ", true}, {"b", true, true}, {" c", true}});
}

TEST_CASE("a mark without its partner is text") {
  CHECK(plain("2 * 3 * 4") == "2 * 3 * 4");
  CHECK(plain("snake_case_name") == "snake_case_name");
  CHECK(plain("5 ** 2") == "5 ** 2");
  CHECK(plain("a ` b") == "a ` b");
  CHECK(plain("*p") == "*p");
}

TEST_CASE("a backslash before a mark means the mark") {
  CHECK(plain("\\*not italic\\*") == "*not italic*");
  CHECK(plain("C:\\Windows") == "C:\\Windows");
}

TEST_CASE("a long text of nothing but marks is read in no time and without depth") {
  std::string marks;
  for (int i = 0; i < 20000; ++i)
    marks += "*_a";
  CHECK(plain(marks).size() >= 20000);
  CHECK(plain(std::string(60000, '*')).size() > 0);
}
