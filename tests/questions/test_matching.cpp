#include "questions/identity.hpp"
#include "questions/matching.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Question asked(std::string prompt, std::string answer, std::string id = "") {
  Question question;
  question.prompt = std::move(prompt);
  question.body = TypedAnswer{{std::move(answer)}};
  question.id_is_given = !id.empty();
  question.id = id.empty() ? derived_id(question) : std::move(id);
  return question;
}

Pack pack(std::vector<Question> questions) {
  Pack made;
  made.questions = std::move(questions);
  return made;
}

const Question france = asked("What is the capital of France?", "Paris");
const Question italy = asked("What is the capital of Italy?", "Rome");
const Question rivers = asked("Which river flows through Vienna to the sea?", "Danube");

} // namespace

TEST_CASE("a pack that did not change has nothing to match") {
  CHECK(matching(pack({france, italy}), pack({france, italy})) == Matching{});
}

TEST_CASE("another answer to the same question keeps its progress") {
  const Question other = asked("What is the capital of France?", "Paris, the city");
  CHECK(matching(pack({france, italy}), pack({other, italy})).edited ==
        std::vector<Renamed>{{france.id, other.id}});
}

TEST_CASE("a reworded question keeps its progress") {
  const Question other = asked("Which river flows through Vienna to the Black Sea?", "Danube");
  const Matching found = matching(pack({rivers, italy}), pack({italy, other}));
  CHECK(found.edited == std::vector<Renamed>{{rivers.id, other.id}});
  CHECK(found.fresh.empty());
  CHECK(found.gone.empty());
}

TEST_CASE("a question of its own is not taken for an old one") {
  const Question owls = asked("When do owls hunt?", "by night");
  const Matching found = matching(pack({france}), pack({owls}));
  CHECK(found.edited.empty());
  CHECK(found.fresh == std::vector<std::string>{owls.id});
  CHECK(found.gone == std::vector<std::string>{france.id});
}

TEST_CASE("each question finds one partner, the one that is most like it") {
  const Question spain = asked("What is the capital of Spain?", "Madrid"),
                 portugal = asked("What is the capital of Portugal?", "Lisbon");
  const Question new_spain = asked("What is the capital of Spain today?", "Madrid");
  const Matching found = matching(pack({spain, portugal}), pack({portugal, new_spain}));
  CHECK(found.edited == std::vector<Renamed>{{spain.id, new_spain.id}});
}

TEST_CASE("a question with an id of its own is only ever the one with this id") {
  const Question given = asked("What is the capital of France?", "Paris", "fr"),
                 other = asked("What is the capital of France?", "Paris now", "france");
  const Matching found = matching(pack({given}), pack({other}));
  CHECK(found.edited.empty());
  CHECK(found.gone == std::vector<std::string>{"fr"});
}

TEST_CASE("questions that were moved are counted, those that they passed are not") {
  CHECK(matching(pack({france, italy, rivers}), pack({rivers, france, italy})).moved == 1);
  CHECK(matching(pack({france, italy, rivers}), pack({rivers, italy, france})).moved == 2);
  CHECK(matching(pack({france, rivers}), pack({france, italy, rivers})).moved == 0);
}
