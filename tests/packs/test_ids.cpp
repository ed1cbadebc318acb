#include "packs/ids.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;

namespace {

/// The text with ids, where each id is shown as ID.
std::string with(std::string_view text) {
  const auto result = with_ids(text, "test.quiz.yaml");
  REQUIRE_MESSAGE(result, result.error().message);
  std::string shown = result->text;
  for (const auto& question : read(text).pack.questions) {
    for (std::size_t at = shown.find(question.id); at != std::string::npos; at = shown.find(question.id)) {
      shown.replace(at, question.id.size(), "ID");
    }
  }
  return shown;
}

} // namespace

TEST_CASE("an id is written above the other keys, with comments and layout as they were") {
  CHECK(with("# my pack\n"
             "title: T\n"
             "questions:   # all\n"
             "\n"
             "  - q: One?  # first\n"
             "    a: 1\n"
             "  -   a: 2\n"
             "      q: Two?\n"
             "  -\n"
             "    q: Three?\n"
             "    a: 3\n") == "# my pack\n"
                              "title: T\n"
                              "questions:   # all\n"
                              "\n"
                              "  - id: ID\n"
                              "    q: One?  # first\n"
                              "    a: 1\n"
                              "  -   id: ID\n"
                              "      a: 2\n"
                              "      q: Two?\n"
                              "  -\n"
                              "    id: ID\n"
                              "    q: Three?\n"
                              "    a: 3\n");
}

TEST_CASE("between brackets the id stands first") {
  CHECK(with("questions: [{q: a, a: b}, { q: c, a: d}]\n") ==
        "questions: [{id: ID, q: a, a: b}, {id: ID,  q: c, a: d}]\n");
  CHECK(with("cards:\n  Sweden: {back: Stockholm}\n") == "cards:\n  Sweden: {id: ID, back: Stockholm}\n");
}

TEST_CASE("given ids stay, and so do line ends and a byte order mark") {
  CHECK(with("\xEF\xBB\xBFquestions:\r\n- {id: mine, q: a, a: b}\r\n- q: é\r\n  a: d\r\n") ==
        "\xEF\xBB\xBFquestions:\r\n- {id: ID, q: a, a: b}\r\n- id: ID\r\n  q: é\r\n  a: d\r\n");
}

TEST_CASE("cards of one line are counted, for they have no place for an id") {
  const auto result = with_ids("cards: {a: b}\nquestions: [{q: c, a: d}]\n", "t");
  REQUIRE(result);
  CHECK(result->added == 1);
  CHECK(result->kept_without == 1);
}

TEST_CASE("the ids are those that progress was kept under") {
  const std::string text = "questions:\n  - q: One?\n    a: 1\n";
  const auto result = with_ids(text, "t");
  REQUIRE(result);
  const auto before = read(text).pack.questions.front(), after = read(result->text).pack.questions.front();
  CHECK(after.id == before.id);
  CHECK(after.id_is_given);
}

TEST_CASE("a second time nothing is to be done") {
  const std::string once = with_ids("questions:\n  - q: One?\n    a: 1\n", "t")->text;
  CHECK(with_ids(once, "t")->text == once);
  CHECK(with_ids(once, "t")->added == 0);
}

TEST_CASE("a pack with errors is not touched") { CHECK_FALSE(with_ids("questions:\n  - q: One?\n", "t")); }
