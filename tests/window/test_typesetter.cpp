#include "window/typesetter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ruru;
using namespace ruru::window;
using layout::Type;

namespace {

constexpr Type body{16, 24, 450};
constexpr Type stem{34, 44, 700, false, true, true};

const char* sentence = "Which province did New Zealand lead a Provincial Reconstruction Team in?";

} // namespace

TEST_CASE("a text that fits is one line as wide as its words; a narrower place takes more lines") {
  const Typesetter typesetter;
  const layout::Size one = typesetter.size({sentence, body}, 1);
  CHECK(one.height == 24);
  const layout::Size more = typesetter.size({sentence, body, one.width / 2}, 1);
  CHECK(more.height >= 48);
  CHECK(more.width <= one.width / 2 + 1);
}

TEST_CASE("lines of a heading are about equally long") {
  const Typesetter typesetter;
  Type ragged = stem;
  ragged.balanced = false;
  const double width = typesetter.size({sentence, stem}, 1).width * 0.8;
  const layout::Size balanced = typesetter.size({sentence, stem, width}, 1);
  CHECK(balanced.height == 88);
  CHECK(balanced.width < typesetter.size({sentence, ragged, width}, 1).width);
}

TEST_CASE("small texts grow as the scale says, and large ones by as many pixels") {
  const Typesetter typesetter;
  constexpr Type caption{12, 16, 500};
  CHECK(typesetter.size({"Words", caption}, 1.5).width ==
        doctest::Approx(1.5 * typesetter.size({"Words", caption}, 1).width).epsilon(0.05));
  CHECK(typesetter.size({"Word", stem}, 2).height == 64);
}

TEST_CASE("a limit of lines is kept") {
  const Typesetter typesetter;
  CHECK(typesetter.size({sentence, body, 200, 1}, 1).height == 24);
  CHECK(typesetter.size({sentence, body, 200, 2}, 1).height == 48);
}

TEST_CASE("a word without any place to break is broken all the same") {
  const Typesetter typesetter;
  CHECK(typesetter.size({std::string(300, 'w'), body, 200}, 1).width <= 201);
}

TEST_CASE("markdown takes no room") {
  const Typesetter typesetter;
  CHECK(typesetter.size({.text = "*a* `b`", .type = body, .markdown = false}, 1).width >
        typesetter.size({.text = "*a* `b`", .type = body, .markdown = true}, 1).width);
}

TEST_CASE("broken UTF-8, huge texts and huge types end well") {
  const Typesetter typesetter;
  CHECK(typesetter.size({"\xff\xfe broken \xc3", body, 200}, 1).height >= 24);
  CHECK(typesetter.size({std::string(200'000, 'a'), body, 500}, 1).height < 20'000);
  CHECK(typesetter.size({"A", {100'000, 100'000, 700}}, 3).width < 1000);
  CHECK(typesetter.size({"", body, 200}, 1).height == 0);
}

TEST_CASE("the caret moves to the right behind each letter") {
  const Typesetter typesetter;
  CHECK(typesetter.caret("Horn", body, 1, 0) == 0);
  CHECK(typesetter.caret("Horn", body, 1, 2) > typesetter.caret("Horn", body, 1, 1));
  CHECK(typesetter.caret("Horn", body, 1, 4) ==
        doctest::Approx(typesetter.size({"Horn", body}, 1).width).epsilon(0.05));
}

TEST_CASE("scripts taller than Latin get lines far enough apart") {
  const Typesetter typesetter;
  CHECK(typesetter.size({"في أي ولاية", stem}, 1).height >= 54);
}
