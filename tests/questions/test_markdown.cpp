#include "questions/markdown.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

TEST_CASE("bold, italic and code are told from the text around them") {
  CHECK(runs("a **b** c") == std::vector<Run>{{"a "}, {"b", true}, {" c"}});
  CHECK(runs("*x* and *y*") == std::vector<Run>{{"x", false, true}, {" and "}, {"y", false, true}});
  CHECK(runs("use `int*`") == std::vector<Run>{{"use "}, {"int*", false, false, true}});
  CHECK(runs("(*x*), “**y**”") == std::vector<Run>{{"("}, {"x", false, true}, {"), “"}, {"y", true}, {"”"}});
}

TEST_CASE("bold and italic nest, and nothing is marked in code") {
  CHECK(runs("**a *b* c**") == std::vector<Run>{{"a ", true}, {"b", true, true}, {" c", true}});
  CHECK(runs("*a **b** c*") == std::vector<Run>{{"a ", false, true}, {"b", true, true}, {" c", false, true}});
  CHECK(runs("***both***") == std::vector<Run>{{"both", true, true}});
  CHECK(runs("`*d*` `a\\*b`") ==
        std::vector<Run>{{"*d*", false, false, true}, {" "}, {"a\\*b", false, false, true}});
  CHECK(runs("*a `*` b*") ==
        std::vector<Run>{{"a ", false, true}, {"*", false, true, true}, {" b", false, true}});
}

TEST_CASE("a mark without its partner, and one within a word or a sum, is text") {
  for (const char* text : {"2 * 3 * 4", "2*3*4",  "a*b",    "5 * x",       "5 ** 2",
                           "2**8",      "**open", "*open",  "a ** b ** c", "*p",
                           "`",         "``",     "a ` b",  "*",           "**",
                           "***",       "****",   "* item", "*a *",        "char **argv, **envp"})
    CHECK(plain(text) == text);
}

TEST_CASE("names and addresses are text") {
  for (const char* text :
       {"snake_case_name", "_x_", "__init__", "____ (gap)", "https://example.org/a_b_c?d=*&e=f*g"})
    CHECK(plain(text) == text);
}

TEST_CASE("what looks like another language's markup is only text") {
  const char* text = "<b>&amp;</b> <span foreground='red'>x</span> [a](b) # c";
  CHECK(runs(text) == std::vector<Run>{{text}});
}

TEST_CASE("a backslash before a mark means the mark") {
  CHECK(plain("\\*not italic\\*") == "*not italic*");
  CHECK(plain("\\`a\\`") == "`a`");
  CHECK(plain("*a\\* b*") == "a* b");
  CHECK(plain("\\\\*x*") == "\\x");
  CHECK(plain("C:\\Windows") == "C:\\Windows");
  CHECK(plain("end\\") == "end\\");
}

TEST_CASE("letters beyond ASCII are letters of words") {
  CHECK(plain("é*t*é") == "é*t*é");
  CHECK(plain("*été*") == "été");
}

TEST_CASE("a long text of nothing but marks is read in no time and without depth") {
  std::string marks;
  for (int i = 0; i < 20000; ++i)
    marks += "*`a";
  CHECK(plain(marks).size() >= 20000);
  CHECK(plain(std::string(60000, '*')).size() > 0);
}
