#include "packs/taught.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;

namespace {

/// The text in which the first question accepts `answer` too, or the error.
ruru::Result<Taught> lesson(std::string_view text, const std::string& answer, std::size_t question = 0) {
  const auto loaded = read(text);
  REQUIRE(loaded.pack.questions.size() > question);
  const auto& asked = loaded.pack.questions[question];
  const auto& body = std::get<ruru::questions::TypedAnswer>(asked.body);
  return taught(text, loaded, {.card = {"p", asked.id, ""}, .accepted = body.accepted, .answer = answer});
}

std::string with(std::string_view text, const std::string& answer, std::size_t question = 0) {
  const auto result = lesson(text, answer, question);
  if (!result) return result.error().message;
  const auto back = taken_back(result->text, result->change);
  REQUIRE(back);
  CHECK(*back == text);
  return result->text;
}

} // namespace

TEST_CASE("an answer becomes a list with the new one, and every other byte stays") {
  CHECK(with("# mine\n"
             "title:   T\n"
             "questions:  # all\n"
             "  - q: Which river?   # a hint\n"
             "    a:   Danube   # the long one\n"
             "\n"
             "  - {q: Two, a: Deux}\n",
             "Donau") == "# mine\n"
                         "title:   T\n"
                         "questions:  # all\n"
                         "  - q: Which river?   # a hint\n"
                         "    a:   [Danube, Donau]   # the long one\n"
                         "\n"
                         "  - {q: Two, a: Deux}\n");
  CHECK(with("questions: [{q: One, a: Un}]\n", "Uno") == "questions: [{q: One, a: [Un, Uno]}]\n");
  CHECK(with("questions:\n- q: One?\n  a: 'it''s'\n", "its") ==
        "questions:\n- q: One?\n  a: ['it''s', its]\n");
  CHECK(with("questions:\n- q: One?\n  a: \"x \\\" y\"\n", "z") ==
        "questions:\n- q: One?\n  a: [\"x \\\" y\", z]\n");
}

TEST_CASE("an answer with signs that mean something between brackets gets quotes there") {
  CHECK(with("questions:\n- q: One?\n  a: Bonn, Germany\n", "Bonn") ==
        "questions:\n- q: One?\n  a: [\"Bonn, Germany\", Bonn]\n");
}

TEST_CASE("a list gets one more, in its own layout") {
  CHECK(with("questions:\n- q: One?\n  a: [Un, 'Uno']  # two\n", "Ein") ==
        "questions:\n- q: One?\n  a: [Un, 'Uno', Ein]  # two\n");
  CHECK(with("questions:\n"
             "  - q: One?\n"
             "    a:\n"
             "      - Un   # French\n"
             "      - Uno  # Spanish\n"
             "    hint: \"1\"\n",
             "Ein") == "questions:\n"
                       "  - q: One?\n"
                       "    a:\n"
                       "      - Un   # French\n"
                       "      - Uno  # Spanish\n"
                       "      - Ein\n"
                       "    hint: \"1\"\n");
}

TEST_CASE("line ends, a byte order mark and other scripts stay") {
  CHECK(with("\xEF\xBB\xBFquestions:\r\n- q: é?\r\n  a:\r\n  - é\r\n- q: b?\r\n  a: c\r\n", "ü") ==
        "\xEF\xBB\xBFquestions:\r\n- q: é?\r\n  a:\r\n  - é\r\n  - ü\r\n- q: b?\r\n  a: c\r\n");
  CHECK(with("questions:\n- q: 一?\n  a: 北京\n", "Пекин") == "questions:\n- q: 一?\n  a: [北京, Пекин]\n");
}

TEST_CASE("it is the right question that learns") {
  CHECK(with("cards:\n  Sweden: Stockholm\nquestions:\n- q: A\n  a: x\n- q: B\n  a: x\n", "y", 2) ==
        "cards:\n  Sweden: Stockholm\nquestions:\n- q: A\n  a: x\n- q: B\n  a: [x, y]\n");
}

TEST_CASE("what is typed is a text, whatever it looks like to YAML or Markdown") {
  const auto body = [](const std::string& text) {
    return std::get<ruru::questions::TypedAnswer>(read(text).pack.questions.front().body).accepted;
  };
  const std::string text = "questions:\n- q: One?\n  a: Un\n";
  for (const char* answer :
       {"a: b", "# c", "[x", "\"q\"", "it's", "back\\slash", "- x", "null", "1,5", "{", "&a", "x #y"}) {
    CAPTURE(answer);
    const std::string taught_text = with(text, answer);
    CHECK(body(taught_text) == std::vector<std::string>{"Un", answer});
  }
  CHECK(body(with(text, "*x*")).back() == "\\*x\\*");
}

TEST_CASE("what cannot be written says so") {
  const std::string text = "questions:\n- {id: x, q: One, a: Un}\n";
  const auto loaded = read(text);
  const auto failure = [&](std::string id, std::vector<std::string> accepted, std::string answer) {
    const auto result =
        taught(text, loaded, {{"p", std::move(id), ""}, std::move(accepted), std::move(answer)});
    return result ? std::string() : result.error().message;
  };
  CHECK(says(failure("gone", {"Un"}, "Uno"), "by now"));
  CHECK(says(failure("x", {"Une"}, "Uno"), "by now"));
  CHECK(says(failure("x", {"Un"}, ""), "by hand"));
  CHECK(says(failure("x", {"Un"}, "a\x1b"), "by hand"));
  CHECK(failure("x", {"Un"}, "Uno").empty());
  CHECK(says(with("questions:\n- q: One?\n  a: >-\n    Un\n    deux\n", "x"), "by hand"));
  CHECK(says(with("questions:\n- q: One?\n  a: Un\n    deux\n", "x"), "by hand"));
}

TEST_CASE("what was changed since is not taken back") {
  const auto result = lesson("questions:\n- q: One?\n  a: Un\n", "Uno");
  REQUIRE(result);
  CHECK_FALSE(taken_back("questions: []\n", result->change));
  CHECK_FALSE(taken_back("", result->change));
  CHECK_FALSE(taken_back("# more\n" + result->text, result->change));
  CHECK(*taken_back(result->text + "# more\n", result->change) == "questions:\n- q: One?\n  a: Un\n# more\n");
}
