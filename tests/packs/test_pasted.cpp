#include "packs/pasted.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using ruru::questions::Flashcard;
using ruru::questions::LoadedPack;

namespace {

std::string front_and_back(const ruru::questions::Question& question) {
  return question.prompt + " = " + std::get<Flashcard>(question.body).back;
}

} // namespace

TEST_CASE("a pack is taken as it is") {
  const std::string text = "title: Rivers\nquestions:\n  - {q: Which, a: Seine}\n";
  CHECK(*pasted(text) == text);
  CHECK(pasted("cards:\n  Bonjour: Hello\n"));
}

TEST_CASE("two columns of a spreadsheet become cards, whatever stands in them") {
  const auto text =
      pasted("Bonjour\tHello\r\n\r\nC'est: \"la vie\"\t- that's #1\tthird column\r\nyes\t1\r\n");
  REQUIRE(text);
  const LoadedPack loaded = read(*text);
  CAPTURE(complaints(loaded));
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.pack.questions.size() == 3);
  CHECK(loaded.pack.title == "Pasted cards");
  CHECK(front_and_back(loaded.pack.questions[0]) == "Bonjour = Hello");
  CHECK(front_and_back(loaded.pack.questions[1]) == "C'est: \"la vie\" = - that's #1");
  CHECK(front_and_back(loaded.pack.questions[2]) == "yes = 1");
}

TEST_CASE("a first line of one column is the title, and semicolons part columns too") {
  const auto text = pasted("French words\nBonjour; Hello\nMerci; Thanks\n");
  REQUIRE(text);
  const LoadedPack loaded = read(*text);
  CHECK(loaded.pack.title == "French words");
  CHECK(loaded.pack.questions.size() == 2);
}

TEST_CASE("anything else is refused with a word") {
  for (const char* text :
       {"", " \n\t\n", "Only a sentence.", "a\tb\nno second column\n", "a\t\n", "a\tb\nc;d\n"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(pasted(text));
  }
}
