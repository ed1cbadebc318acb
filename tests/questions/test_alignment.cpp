#include "questions/judge.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

TEST_CASE("equal letters stand below each other") {
  CHECK(aligned("cat", "cart", {}) ==
        std::vector<LetterPair>{{"c", "c", true}, {"a", "a", true}, {"", "r", false}, {"t", "t", true}});
}

TEST_CASE("a replaced letter stands below the one that was wanted") {
  CHECK(aligned("bat", "cat", {}) ==
        std::vector<LetterPair>{{"b", "c", false}, {"a", "a", true}, {"t", "t", true}});
}

TEST_CASE("letters that are forgiven count as the same") {
  CHECK(aligned("e", "É", {}).front().same);
  CHECK_FALSE(aligned("e", "É", {.accents_matter = true}).front().same);
}

TEST_CASE("an accented letter is one letter, however it is encoded") {
  CHECK(aligned("e\u0301", "\u00e9", {.accents_matter = true}) ==
        std::vector<LetterPair>{{"e\u0301", "\u00e9", true}});
}

TEST_CASE("nothing typed leaves all letters open") {
  CHECK(aligned("", "ab", {}) == std::vector<LetterPair>{{"", "a", false}, {"", "b", false}});
  CHECK(aligned("", "", {}).empty());
}

TEST_CASE("very long texts are compared as a whole") {
  CHECK(aligned(std::string(5000, 'a'), "b", {}).size() == 1);
}
