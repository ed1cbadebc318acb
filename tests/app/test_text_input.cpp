#include "app/letter_variants.hpp"
#include "app/text_input.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace ruru::app;

namespace {
Key key(Key::Code code, bool control = false, bool shift = false) {
  return {.code = code, .control = control, .shift = shift};
}
TextInput typed(std::string_view text) { return with_text({}, text); }
} // namespace

TEST_CASE("text goes in at the caret") {
  TextInput input = edited(typed("Bmyan"), key(Key::Code::home));
  input = with_text(edited(input, key(Key::Code::right)), "a");
  CHECK(input.text == "Bamyan");
}

TEST_CASE("the caret moves by whole characters, not bytes") {
  TextInput input = edited(typed("Tūī"), key(Key::Code::backspace));
  CHECK(input.text == "Tū");
  CHECK(edited(input, key(Key::Code::left)).caret == 1);
}

TEST_CASE("Ctrl moves and deletes by words") {
  CHECK(edited(typed("Horn of Africa"), key(Key::Code::backspace, true)).text == "Horn of ");
  CHECK(edited(typed("Horn of Africa"), key(Key::Code::left, true)).caret == 8);
}

TEST_CASE("typing replaces the selection") {
  const Key all{.code = Key::Code::character, .letter = U'a', .control = true};
  CHECK(with_text(edited(typed("wrong"), all), "right").text == "right");
  TextInput input = edited(typed("abc"), key(Key::Code::left, false, true));
  CHECK(with_text(input, "x").text == "abx");
}

TEST_CASE("line breaks become spaces and control characters are left out") {
  CHECK(typed("a\nb\x1b[0mc\x7f").text == "a b[0mc");
}

TEST_CASE("a text longer than the field takes is cut at a character") {
  const TextInput input = typed(std::string(longest_input - 1, 'a') + "ū");
  CHECK(input.text.size() == longest_input - 1);
}

TEST_CASE("a letter that is held offers its variants; a figure takes one, anything else goes on") {
  TextInput input = with_text({}, "Ma");
  input = with_held(std::move(input), "a");
  CHECK(input.text == "Ma");
  CHECK(input.held == "a");
  CHECK(with_text(input, "1").text == "Mā");
  CHECK(with_text(input, "1").caret == 3);
  CHECK(with_text(input, "1").held.empty());
  CHECK(with_text(input, "o").text == "Mao");
  CHECK(with_text(input, "o").held.empty());
  CHECK(with_text(with_text(input, "1"), "1").text == "Mā1"); // it is chosen once
  CHECK(edited(input, {.code = Key::Code::left}).held.empty());
  CHECK(with_variant(input, 99) == input);
}

TEST_CASE("a held key without variants, or not behind its letter, repeats itself") {
  CHECK(with_held(with_text({}, "x"), "x").text == "xx");
  CHECK(with_held(with_text({}, "b"), "a").text == "ba");
  CHECK(with_held(with_text({}, " "), " ").text == "  ");
}

TEST_CASE("there are never more variants than figures, none twice, and capitals have as many") {
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    const std::vector<std::string> small = variants_of(std::string(1, letter));
    const std::vector<std::string> capital = variants_of(std::string(1, static_cast<char>(letter - 32)));
    CHECK(small.size() <= 9);
    CHECK(small.size() == capital.size());
    CHECK(std::set(small.begin(), small.end()).size() == small.size());
  }
}
