#include "window/markdown.hpp"

#include <doctest/doctest.h>

using namespace ruru::window;
using Kind = Emphasis::Kind;

TEST_CASE("bold, italic and code are found and their marks removed") {
  const MarkedText marked = without_markdown("a **bold** *italic* `code`");
  CHECK(marked.plain == "a bold italic code");
  CHECK(marked.emphases ==
        std::vector<Emphasis>{{Kind::bold, 2, 6}, {Kind::italic, 7, 13}, {Kind::code, 14, 18}});
}

TEST_CASE("emphases nest, and code does not") {
  const MarkedText marked = without_markdown("**a *b* c** `*d*`");
  CHECK(marked.plain == "a b c *d*");
  CHECK(marked.emphases ==
        std::vector<Emphasis>{{Kind::italic, 2, 3}, {Kind::bold, 0, 5}, {Kind::code, 6, 9}});
}

TEST_CASE("marks that do not close stay as they are written") {
  for (const char* text : {"2 * 3 * 4", "**open", "a ** b ** c", "`", "*", "****", "5 * x"})
    CHECK(without_markdown(text).plain == text);
}

TEST_CASE("what looks like another language's markup is only text") {
  const char* text = "<b>&amp;</b> <span foreground='red'>x</span> [a](b) # c";
  CHECK(without_markdown(text).plain == text);
  CHECK(without_markdown(text).emphases.empty());
}
