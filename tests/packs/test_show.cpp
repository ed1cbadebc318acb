#include "packs/check.hpp"
#include "packs/show.hpp"
#include "packs/starter.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

TEST_CASE("a pack is shown as JSON with all that was understood") {
  const LoadedPack loaded =
      read("id: geo\ntitle: Geography\nauthor: A. Teacher\ndocument: {title: Notes}\n"
           "questions:\n"
           "  - {id: one, q: \"Which?\", a: [x, y], wrong: z, explain: So, tags: t, source: \"1\"}\n");
  CHECK(shown_as_json(loaded) == R"({
  "id": "geo",
  "title": "Geography",
  "version": "",
  "licence": "",
  "language": "",
  "authors": [
    "A. Teacher"
  ],
  "file": "test.quiz.yaml",
  "document": {
    "title": "Notes",
    "publisher": "",
    "date": ""
  },
  "questions": [
    {
      "id": "one",
      "id_is_given": true,
      "kind": "choice",
      "prompt": "Which?",
      "answers": [
        "x",
        "y"
      ],
      "wrong": [
        "z"
      ],
      "explanation": "So",
      "source": {
        "document": "Notes",
        "section": "1"
      },
      "tags": [
        "t"
      ],
      "hints": [],
      "difficulty": null,
      "image": "",
      "image_text": "",
      "audio": "",
      "translations": [],
      "draft": false,
      "line": 6
    }
  ]
})");
}

TEST_CASE("every kind shows its prompt and its answers") {
  const std::string json = shown_as_json(read("cards: {front: back}\n"
                                              "questions:\n"
                                              "  - {statement: It is so., is: no}\n"
                                              "  - {q: How many, number: 5, tolerance: 20%, unit: m}\n"
                                              "  - {cloze: \"The ((Danube|Donau)) and the ((Rhine))\"}\n"));
  CHECK(says(json, "\"reverse\": false"));
  CHECK(says(json, "\"answers\": [\n        \"False\"\n      ],\n      \"wrong\": [\n        \"True\""));
  CHECK(says(json, "\"value\": 5,\n      \"tolerance\": 1,\n      \"unit\": \"m\""));
  CHECK(says(json, "\"prompt\": \"The ____ and the ____\""));
  CHECK(says(json, "\"Danube\",\n        \"Donau\",\n        \"Rhine\""));
}

TEST_CASE("what belongs to a kind alone is shown too") {
  const std::string shown =
      shown_as_json(read("questions:\n  - {q: When, date: 1969-07, within: 1 year}\n"
                         "  - {q: Which, options: [{text: a, correct: true}, {text: b, why: So}]}\n"
                         "  - {q: Order, order: [c, d]}\n"
                         "  - {q: Match, pairs: {e: f, g: h}}\n"
                         "  - {q: Name, all: [i, [j, k]]}\n"));
  for (const char* part : {R"("kind": "date")", R"("date": "1969-07")", R"("within": "1 year")",
                           R"("July 1969")", R"("kind": "several")", R"("b": "So")", R"("kind": "ordering")",
                           R"("kind": "matching")", R"("left")", R"("kind": "list")", R"("variants")"}) {
    CAPTURE(std::string(part));
    CHECK(says(shown, part));
  }
}

TEST_CASE("the starter pack has nothing to complain of and shows every kind that needs no picture") {
  const std::string text = starter("Rivers of Europe");
  const LoadedPack loaded = read_pack(text, "rivers.quiz.yaml");
  CAPTURE(complaints(loaded));
  CHECK(loaded.problems.empty());
  CHECK(loaded.pack.id == "rivers-of-europe");
  CHECK(loaded.pack.title == "Rivers of Europe");
  std::vector<Kind> kinds;
  for (const Question& question : loaded.pack.questions)
    kinds.push_back(kind(question.body));
  for (int each = 0; each <= static_cast<int>(last_kind); ++each) {
    if (static_cast<Kind>(each) == Kind::hotspot) continue;
    CAPTURE(name(static_cast<Kind>(each)));
    CHECK(std::ranges::find(kinds, static_cast<Kind>(each)) != kinds.end());
  }
  for (const Problem& problem : checked(loaded, text)) {
    CAPTURE(described(problem));
    CHECK(problem.severity == Severity::hint);
  }
}

TEST_CASE("the starter pack takes any title") {
  for (const char* title : {"A: \"b\" \\ # c", "漢字", "- x", "", "no\nline"}) {
    CAPTURE(std::string(title));
    const LoadedPack loaded = read_pack(starter(title), "x.quiz.yaml");
    CHECK_FALSE(any_errors(loaded.problems));
  }
}
