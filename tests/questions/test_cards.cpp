#include "questions/card.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

const Pack pack{"geo", "Geography", "", "", "", {}, {}, {}};

Question danube() {
  Question question;
  question.id = "danube";
  question.body =
      Cloze{{"The ", " flows into the ", "."}, {{{"Danube", "Donau"}, {}}, {{"Black Sea"}, "a sea"}}};
  return question;
}

Question capital() {
  Question question;
  question.id = "france";
  question.prompt = "France";
  question.body = Flashcard{"Paris", true};
  return question;
}

} // namespace

TEST_CASE("each gap of a cloze is a card of its own") {
  CHECK(parts(danube()) == std::vector<std::string>{"c1", "c2"});
}

TEST_CASE("a cloze shows the asked gap as a line and the words in the others") {
  const Ask first = ask(pack, danube(), "c1");
  CHECK(first.stem == "The ____ flows into the Black Sea.");
  CHECK(first.accepted == std::vector<std::string>{"Danube", "Donau"});
}

TEST_CASE("the hint of a gap stands beside it while it is open") {
  CHECK(ask(pack, danube(), "c2").stem == "The Danube flows into the ____ (a sea).");
}

TEST_CASE("a part that a cloze does not have asks its first gap") {
  CHECK(ask(pack, danube(), "c9").accepted.front() == "Danube");
  CHECK(ask(pack, danube(), "c0").accepted.front() == "Danube");
  CHECK(ask(pack, danube(), "").accepted.front() == "Danube");
}

TEST_CASE("a reversed card swaps its sides") {
  CHECK(parts(capital()) == std::vector<std::string>{"", "rev"});
  const Ask back = ask(pack, capital(), "rev");
  CHECK(back.stem == "Paris");
  CHECK(back.accepted == std::vector<std::string>{"France"});
}

TEST_CASE("a card that is not reversed is one card") {
  Question question = capital();
  std::get<Flashcard>(question.body).reverse = false;
  CHECK(parts(question) == std::vector<std::string>{""});
}

TEST_CASE("a statement offers True and False") {
  Question question;
  question.prompt = "The Earth is flat.";
  question.body = TrueFalse{false};
  const Ask asked = ask(pack, question, "");
  CHECK(asked.accepted == std::vector<std::string>{"False"});
  CHECK(asked.wrong == std::vector<std::string>{"True"});
}

TEST_CASE("a number is asked with its value, tolerance and unit") {
  Question question;
  question.body = Number{8848.9, "8848.9", 10, "m"};
  const Ask asked = ask(pack, question, "");
  CHECK(asked.value == 8848.9);
  CHECK(asked.tolerance == 10);
  CHECK(asked.unit == "m");
  CHECK(asked.accepted == std::vector<std::string>{"8848.9"});
}

TEST_CASE("a card id is written as pack/question#part") {
  CHECK(text(CardId{"geo", "danube", "c2"}) == "geo/danube#c2");
  CHECK(text(CardId{"geo", "france", ""}) == "geo/france");
}

TEST_CASE("every kind has the name that histories know") {
  CHECK(name(Kind::typed) == "typed");
  CHECK(name(Kind::choice) == "choice");
  CHECK(name(Kind::true_false) == "true-false");
  CHECK(name(Kind::number) == "number");
  CHECK(name(Kind::cloze) == "cloze");
  CHECK(name(Kind::card) == "card");
  CHECK(name(Kind::several) == "several");
  CHECK(name(Kind::date) == "date");
  CHECK(name(Kind::ordering) == "ordering");
  CHECK(name(Kind::matching) == "matching");
  CHECK(name(Kind::list) == "list");
  CHECK(kind(Body{Cloze{}}) == Kind::cloze);
  CHECK(kind(Body{Flashcard{}}) == Kind::card);
}

TEST_CASE("choices and statements have options; texts, numbers and gaps are typed") {
  CHECK(has_options(Kind::choice));
  CHECK(has_options(Kind::true_false));
  CHECK_FALSE(has_options(Kind::card));
  CHECK(is_typed(Kind::typed));
  CHECK(is_typed(Kind::number));
  CHECK(is_typed(Kind::cloze));
  CHECK_FALSE(is_typed(Kind::card));
}

TEST_CASE("the same words in other places make other hashes") {
  const std::hash<CardId> hash;
  CHECK(hash({"a", "b", ""}) != hash({"b", "a", ""}));
  CHECK(hash({"a", "b", "c"}) == hash({"a", "b", "c"}));
}
