#include "packs/text_check.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;

TEST_CASE("what is not UTF-8 is refused where it stands") {
  for (const char* text : {"title: \xff", "title: \xe2\x82", "title: \xc0\xaf", "title: \xed\xa0\x80",
                           "title: \xf5\x80\x80\x80"}) {
    CAPTURE(std::string(text));
    CHECK(complaints(read(text)).starts_with("E2 1:8 this is not UTF-8 text"));
  }
}

TEST_CASE("UTF-16 is recognised") {
  CHECK(says(complaints(read(std::string("t\0i\0t\0l\0e\0", 10))), "UTF-16"));
  CHECK(says(complaints(read("\xff\xfet\0")), "UTF-16"));
}

TEST_CASE("control characters are refused, tab and line feed are not") {
  CHECK(only_code(read("title: a\x1b[31m\ncards: {a: b}\n")) == "E2");
  CHECK(only_code(read(std::string("title: a\0b\n", 11))) == "E2");
  CHECK(only_code(read("title: a\x7f\n")) == "E2");
  CHECK(only_code(read("title: a\xc2\x9b\n")) == "E2");
  CHECK(only_code(read("a: 1\rb: 2\n")) == "E2");
  CHECK(read("title:\ta\ncards: {a: b}\n").problems.empty());
}

TEST_CASE("a byte order mark in front is passed over, one in the text is not") {
  CHECK(read("\xEF\xBB\xBFtitle: a\ncards: {a: b}\n").problems.empty());
  CHECK(only_code(read("title: a\xEF\xBB\xBF\ncards: {a: b}\n")) == "E2");
}

TEST_CASE("a file of garbage gets a few complaints, not thousands") {
  std::string garbage;
  for (int i = 0; i < 5000; ++i)
    garbage += "\xff\n";
  CHECK(read(garbage).problems.size() <= 5);
}
