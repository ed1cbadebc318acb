#include "questions/identity.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Question typed(std::string prompt, std::string answer) {
  Question question;
  question.prompt = std::move(prompt);
  question.body = TypedAnswer{{std::move(answer)}};
  return question;
}

} // namespace

TEST_CASE("a derived id outlives changes of case, accents and punctuation") {
  CHECK(derived_id(typed("Capital of Spain?", "Madrid")) ==
        derived_id(typed("capital of  spain", "madrid.")));
}

TEST_CASE("another answer makes another derived id") {
  CHECK(derived_id(typed("Capital of Spain?", "Madrid")) != derived_id(typed("Capital of Spain?", "Toledo")));
  CHECK(derived_id(typed("ab", "c")) != derived_id(typed("a", "bc")));
}

TEST_CASE("derived ids stay what they are, for progress hangs on them") {
  CHECK(derived_id(typed("Capital of Spain?", "Madrid")) == "q-692f950cdfd1f0d7");
}

TEST_CASE("a question id has nothing in it that a card id needs") {
  CHECK(is_id("first-human"));
  CHECK(is_id("größte_stadt.2"));
  CHECK_FALSE(is_id("a/b"));
  CHECK_FALSE(is_id("a#b"));
  CHECK_FALSE(is_id("a b"));
  CHECK_FALSE(is_id(""));
  CHECK_FALSE(is_id(std::string(101, 'a')));
}

TEST_CASE("a pack id is made from any name") {
  CHECK(pack_id_from("Capitals of Europe") == "capitals-of-europe");
  CHECK(pack_id_from("Überflug 2") == "uberflug-2");
  CHECK(pack_id_from("space-flight") == "space-flight");
  CHECK(pack_id_from("漢字").starts_with("pack-"));
  CHECK(pack_id_from("漢字") != pack_id_from("漢文"));
}
