#include "packs/reader.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

LoadedPack read(std::string_view text) { return read_pack(text, "folder/Big Rivers.quiz.yaml"); }

} // namespace

TEST_CASE("the ten-second pack is a pack") {
  const LoadedPack loaded = read("title: Capitals\n"
                                 "cards:\n"
                                 "  France: Paris\n"
                                 "  Kazakhstan: [Astana, Nur-Sultan]      # a list = accepted variants\n");
  CHECK(loaded.problems.empty());
  CHECK(loaded.pack.title == "Capitals");
  REQUIRE(loaded.pack.questions.size() == 2);
  CHECK(loaded.pack.questions[0].prompt == "France");
  CHECK(std::get<Flashcard>(loaded.pack.questions[0].body) == Flashcard{"Paris", false});
  CHECK(std::get<Flashcard>(loaded.pack.questions[1].body).back == "Astana / Nur-Sultan");
}

TEST_CASE("the full example is read with all it says") {
  const LoadedPack loaded = read(R"(# yaml-language-server: $schema=quiz-pack.schema.json
format: 1
id: space-flight
title: Space flight
version: 1.2.0
author: [A. Teacher]
licence: CC-BY-4.0
lang: en
document: {title: Notes on space flight, publisher: A. Teacher, date: 2024-07-05}
defaults: {tags: space/history, difficulty: 2}
questions:
  - id: first-human
    q: Who was the first human in space?
    a: [Yuri Gagarin, Gagarin]
    hint: [He flew in April 1961.]
    explain: Vostok 1, one orbit.
    source: {section: "1. Beginnings"}
  - q: Which planet has the most mass?
    a: Jupiter
    wrong: [Saturn, Neptune, Uranus]
    tags: [planets, mass]
)");
  CHECK(loaded.problems.empty());
  const Pack& pack = loaded.pack;
  CHECK(pack.id == "space-flight");
  CHECK(pack.version == "1.2.0");
  CHECK(pack.licence == "CC-BY-4.0");
  CHECK(pack.language == "en");
  CHECK(pack.authors == std::vector<std::string>{"A. Teacher"});
  CHECK(pack.document == Document{"Notes on space flight", "A. Teacher", "2024-07-05"});
  REQUIRE(pack.questions.size() == 2);
  const Question& first = pack.questions[0];
  CHECK(first.id == "first-human");
  CHECK(first.id_is_given);
  CHECK(first.line == 12);
  CHECK(std::get<TypedAnswer>(first.body).accepted == std::vector<std::string>{"Yuri Gagarin", "Gagarin"});
  CHECK(first.hints == std::vector<std::string>{"He flew in April 1961."});
  CHECK(first.explanation == "Vostok 1, one orbit.");
  CHECK(first.source == Source{"Notes on space flight", "1. Beginnings"});
  CHECK(first.tags == std::vector<std::string>{"space/history"});
  CHECK(first.difficulty == 2);
  const Question& second = pack.questions[1];
  CHECK(second.id.starts_with("q-"));
  CHECK_FALSE(second.id_is_given);
  CHECK(std::get<OneChoice>(second.body).wrong == std::vector<std::string>{"Saturn", "Neptune", "Uranus"});
  CHECK(second.tags == std::vector<std::string>{"planets", "mass"});
}
