#include "questions/library.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

namespace {

Question question(std::string id, Body body, bool draft = false) {
  Question made;
  made.id = std::move(id);
  made.body = std::move(body);
  made.draft = draft;
  return made;
}

Library library() {
  auto loaded = std::make_shared<LoadedPack>();
  loaded->pack.id = "geo";
  loaded->pack.questions = {question("france", Flashcard{"Paris", true}),
                            question("unfinished", TypedAnswer{{"x"}}, true),
                            question("river", Cloze{{"The ", "."}, {{{"Danube"}, {}}}})};
  return {{loaded}};
}

} // namespace

TEST_CASE("a card leads to its question") {
  const Library packs = library();
  REQUIRE(packs.find(CardId{"geo", "river", "c1"}));
  CHECK(packs.find(CardId{"geo", "river", "c1"})->id == "river");
}

TEST_CASE("a card of a pack, a question or a gap that is gone leads nowhere") {
  const Library packs = library();
  CHECK(packs.find(CardId{"art", "river", "c1"}) == nullptr);
  CHECK(packs.find(CardId{"geo", "lake", "c1"}) == nullptr);
  CHECK(packs.find(CardId{"geo", "river", "c2"}) == nullptr);
}

TEST_CASE("the cards of a pack are all parts of its questions, without its drafts") {
  const std::vector<CardId> all = cards(library().packs.front()->pack);
  CHECK(all == std::vector<CardId>{{"geo", "france", ""}, {"geo", "france", "rev"}, {"geo", "river", "c1"}});
}
