#include "printable.hpp"

#include <doctest/doctest.h>

using ruru::printable;

TEST_CASE("control characters are shown as their codes") {
  CHECK(printable("a\x1b[31mb") == "a<U+001B>[31mb");
  CHECK(printable(std::string_view("a\0b", 3)) == "a<U+0000>b");
  CHECK(printable("\x7f") == "<U+007F>");
  CHECK(printable("\u009b") == "<U+009B>");
}

TEST_CASE("changes of writing direction and invisible marks are shown as their codes") {
  CHECK(printable("a\u202eb") == "a<U+202E>b");
  CHECK(printable("a\u2066b\u2069") == "a<U+2066>b<U+2069>");
  CHECK(printable("\ufeff") == "<U+FEFF>");
}

TEST_CASE("line ends and tabs are spaces") { CHECK(printable("a\nb\tc") == "a b c"); }

TEST_CASE("text of any script stays") { CHECK(printable("é 漢字 😀 שלום") == "é 漢字 😀 שלום"); }

TEST_CASE("what is not UTF-8 is replaced byte by byte") {
  CHECK(printable("a\xff\xe2\x82z") == "a\ufffd\ufffd\ufffdz");
  CHECK(printable("\xc0\xaf") == "\ufffd\ufffd");
}
