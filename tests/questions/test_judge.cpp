#include "questions/judge.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Ask typed(std::vector<std::string> accepted, Match match = {}) {
  Ask ask;
  ask.accepted = std::move(accepted);
  ask.match = match;
  return ask;
}

Outcome outcome(const Ask& ask, std::string_view answer) { return judge(ask, answer).outcome; }

} // namespace

TEST_CASE("an accent is forgiven only when the pack does not say that accents matter") {
  CHECK(outcome(typed({"Brasília"}), "brasilia") == Outcome::right);
  CHECK(outcome(typed({"Brasília"}, {.accents_matter = true}), "brasilia") == Outcome::almost);
  CHECK(outcome(typed({"résumé"}, {.accents_matter = true}), "resume") == Outcome::almost);
}

TEST_CASE("case is forgiven only when the pack does not say that case matters") {
  CHECK(outcome(typed({"DNA"}), "dna") == Outcome::right);
  CHECK(outcome(typed({"Kilogramm"}, {.case_matters = true}), "kilogramm") == Outcome::almost);
}

TEST_CASE("typos are forgiven only when the pack does not forbid it") {
  CHECK(outcome(typed({"Jupiter"}), "Jupitre") == Outcome::right);
  CHECK(outcome(typed({"Jupiter"}, {.typos_forgiven = false}), "Jupitre") == Outcome::almost);
}

TEST_CASE("slips are counted") {
  CHECK(judge(typed({"Kazakhstan"}), "Kasakstan").slips == 2);
  CHECK(judge(typed({"Jupiter"}), "Jupiter").slips == 0);
  CHECK(judge(typed({"Jupiter"}), "jupiter").slips == 0);
}

TEST_CASE("the nearest accepted text is named") {
  CHECK(judge(typed({"Astana", "Nur-Sultan"}), "nur sultan").nearest == "Nur-Sultan");
  CHECK(judge(typed({"Astana", "Nur-Sultan"}), "Astan").nearest == "Astana");
}

TEST_CASE("nothing typed is asked again") {
  CHECK(outcome(typed({"x"}), "") == Outcome::unclear);
  CHECK(outcome(typed({"x"}), "  \t ") == Outcome::unclear);
}

TEST_CASE("an answer that equals a wrong option is never forgiven as right") {
  Ask ask = typed({"Slovenia"});
  ask.kind = Kind::choice;
  ask.wrong = {"Slovakia", "Austria"};
  CHECK(outcome(ask, "Slovakia") == Outcome::wrong);
  CHECK(outcome(ask, "slovakia") == Outcome::wrong);
  CHECK(outcome(ask, "Slovenia") == Outcome::right);
  CHECK(outcome(ask, "Slovennia") == Outcome::right);
  Ask drug = typed({"stalagmite"});
  drug.wrong = {"stalactite"};
  CHECK(outcome(drug, "stalactite") == Outcome::wrong);
  CHECK(outcome(drug, "stalactit") == Outcome::wrong);
}

TEST_CASE("right and wrong options that differ by an accent alone are told apart") {
  Ask ask = typed({"résumé"});
  ask.wrong = {"resume"};
  CHECK(outcome(ask, "résumé") == Outcome::right);
  CHECK(outcome(ask, "resume") == Outcome::wrong);
}

TEST_CASE("a statement takes true, false, yes, no and their letters") {
  Ask ask;
  ask.kind = Kind::true_false;
  ask.accepted = {"True"};
  ask.wrong = {"False"};
  for (const char* yes : {"t", "T", "true", "True", "yes", "y"})
    CHECK(outcome(ask, yes) == Outcome::right);
  for (const char* no : {"f", "false", "no", "N"})
    CHECK(outcome(ask, no) == Outcome::wrong);
  CHECK(outcome(ask, "maybe") == Outcome::unclear);
}

TEST_CASE("marks of a Markdown answer need not be typed") {
  CHECK(outcome(typed({"*Homo sapiens*"}), "homo sapiens") == Outcome::right);
  CHECK(outcome(typed({"`std::move`"}), "std::move") == Outcome::right);
}

TEST_CASE("a very long answer is judged at once") {
  CHECK(outcome(typed({std::string(60000, 'a')}), std::string(60000, 'b')) == Outcome::wrong);
}

TEST_CASE("every outcome has a name") {
  CHECK(name(Outcome::right) == "right");
  CHECK(name(Outcome::almost) == "almost");
  CHECK(name(Outcome::wrong) == "wrong");
  CHECK(name(Outcome::unclear) == "unclear");
}
