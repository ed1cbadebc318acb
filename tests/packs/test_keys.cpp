#include "packs/keys.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;

TEST_CASE("a mistyped key and the usual other words lead to the key that was meant") {
  CHECK(meant_key("dificulty", question_keys) == "difficulty");
  CHECK(meant_key("explian", question_keys) == "explain");
  CHECK(meant_key("hints", question_keys) == "hint");
  CHECK(meant_key("tag", question_keys) == "tags");
  CHECK(meant_key("answer", question_keys) == "a");
  CHECK(meant_key("anwser", question_keys) == "a");
  CHECK(meant_key("Question", question_keys) == "q");
  CHECK(meant_key("correct", question_keys) == "a");
  CHECK(meant_key("distractors", question_keys) == "wrong");
  CHECK(meant_key("explanation", question_keys) == "explain");
  CHECK(meant_key("titel", pack_keys) == "title");
  CHECK(meant_key("language", pack_keys) == "lang");
  CHECK(meant_key("authors", pack_keys) == "author");
}

TEST_CASE("a key that is like no other is not guessed") {
  CHECK(meant_key("colour", question_keys).empty());
  CHECK(meant_key("x", question_keys).empty());
  CHECK(meant_key("", question_keys).empty());
}

TEST_CASE("an unknown key is a warning with the key that was meant") {
  const auto loaded = read_one("q: a\na: b\nexplanation: c");
  CHECK(complaints(loaded) == "W1 5:5 `explanation` is not a key of a question\n");
  CHECK(loaded.problems.front().fix == "did you mean `explain`?");
  CHECK(loaded.problems.front().length == 11);
  CHECK(loaded.playable());
}

TEST_CASE("a wrong word for what is missing is one problem, not two") {
  const auto loaded = read_one("q: a\nanswer: b");
  CHECK(complaints(loaded) ==
        "E10 4:5 this question has no right answer: `answer` is not a key that Ruru knows\n");
  CHECK(loaded.problems.front().fix == "did you mean `a`?");
}

TEST_CASE("keys of other programs are kept in silence") {
  CHECK(read("x-color: red\nquestions: [{q: a, a: b, x-note: 5}]\n").problems.empty());
}

TEST_CASE("unknown keys are named at every level") {
  CHECK(complaints(read("colour: red\ncards: {a: b}\n")) == "W1 1:1 `colour` is not a key of a pack\n");
  CHECK(only_code(read("document: {titel: x}\ncards: {a: b}\n")) == "W1");
  CHECK(only_code(read("defaults: {tag: x}\ncards: {a: b}\n")) == "W1");
  CHECK(only_code(read_one("q: a\na: b\nmatch: {cases: true}")) == "W1");
  CHECK(only_code(read_one("q: a\na: b\nsource: {sektion: 5}")) == "W1");
}
