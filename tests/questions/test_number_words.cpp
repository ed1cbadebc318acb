#include "questions/number_words.hpp"
#include "questions/roman.hpp"
#include "questions/unicode.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

std::optional<long long> number(std::string_view text) { return number_in_words(words(text, {})); }

std::string in_english_figures(std::string_view text) {
  return utf8(joined(with_english_figures(words(text, {})), U" "));
}

} // namespace

TEST_CASE("numbers are read from English words") {
  CHECK(number("zero") == 0);
  CHECK(number("nineteen") == 19);
  CHECK(number("ninety-nine") == 99);
  CHECK(number("a hundred") == 100);
  CHECK(number("two hundred and five") == 205);
  CHECK(number("one thousand two hundred thirty-four") == 1234);
  CHECK(number("a thousand and one") == 1001);
  CHECK(number("three million four hundred thousand and seven") == 3'400'007);
  CHECK(number("two hundred thousand") == 200'000);
  CHECK(number("nineteen oh") == std::nullopt);
  CHECK(number("nineteen eighty-four") == 1984);
  CHECK(number("twenty hundred") == 2000);
}

TEST_CASE("what is more than one number, or none, is read as none") {
  CHECK(number("") == std::nullopt);
  CHECK(number("two three") == std::nullopt);
  CHECK(number("twenty zero") == std::nullopt);
  CHECK(number("hundred hundred") == std::nullopt);
  CHECK(number("million thousand million") == std::nullopt);
  CHECK(number("and") == std::nullopt);
  CHECK(number("one and") == std::nullopt);
  CHECK(number("a") == std::nullopt);
  CHECK(number("twenty-first") == std::nullopt);
}

TEST_CASE("numbers stand among other words, and ordinals get one end") {
  CHECK(in_english_figures("July twentieth, nineteen sixty-nine") == "july 20th 1969");
  CHECK(in_english_figures("the two hundredth day") == "the 200th day");
  CHECK(in_english_figures("21st Century") == "21th century");
  CHECK(in_english_figures("salt and pepper") == "salt and pepper");
  CHECK(in_english_figures("two and three") == "2 and 3");
}

TEST_CASE("a Roman numeral counts only when it is written as it should be") {
  CHECK(roman_value(U"i") == 1);
  CHECK(roman_value(U"xiv") == 14);
  CHECK(roman_value(U"mcmlxix") == 1969);
  CHECK(roman_value(U"mmmcmxcix") == 3999);
  for (const auto* other : {U"", U"iiii", U"civil", U"ixi", U"viv", U"vx", U"mild", U"ivi", U"cdc"})
    CHECK(roman_value(other) == std::nullopt);
}
