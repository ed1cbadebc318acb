#include "packs/show.hpp"
#include "questions/translation.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace ruru::packs;
using namespace ruru::questions;

namespace {

constexpr const char* choice =
    "q: Which planet?\na: Jupiter\nwrong: [Saturn, the Sun]\nhint: It is large.\n"
    "explain: The Sun is a star.\n"
    "translations:\n"
    "  de: {q: \"Welcher Planet?\", wrong: [Saturn, die Sonne], explain: Ein Stern.}\n"
    "  pt-BR: {q: \"Que planeta?\"}";

const Question& only_question(const LoadedPack& loaded) {
  REQUIRE_MESSAGE(loaded.pack.questions.size() == 1, complaints(loaded));
  return loaded.pack.questions.front();
}

std::string code_with(const std::string& translations) {
  return only_code(read_one("q: Which?\na: Jupiter\ntranslations: " + translations));
}

} // namespace

TEST_CASE("a question is asked in another language, and what is not translated stays") {
  const LoadedPack loaded = read_one(choice);
  CHECK(complaints(loaded) == "");
  const Question& written = only_question(loaded);
  const Question german = in_language(written, "de");
  CHECK(german.prompt == "Welcher Planet?");
  CHECK(std::get<OneChoice>(german.body) == OneChoice{{"Jupiter"}, {"Saturn", "die Sonne"}});
  CHECK(german.explanation == "Ein Stern.");
  CHECK(german.hints == written.hints);
  CHECK(in_language(written, "fr") == written);
  CHECK(in_language(written, "") == written);
}

TEST_CASE("a variety of a language stands for another one") {
  const LoadedPack loaded = read_one(choice);
  CHECK(in_language(only_question(loaded), "de-AT").prompt == "Welcher Planet?");
  CHECK(in_language(only_question(loaded), "pt").prompt == "Que planeta?");
}

TEST_CASE("what progress is kept under is the same in all languages") {
  const Question written = only_question(read_one(choice));
  CHECK(in_language(written, "de").id == written.id);
  CHECK(written.id == only_question(read_one("q: Which planet?\na: Jupiter\nwrong: [Saturn, the Sun]")).id);
}

TEST_CASE("a library is turned into a language, and packs without it are shared") {
  const auto translated = std::make_shared<const LoadedPack>(read_one(choice));
  const auto other = std::make_shared<const LoadedPack>(read_one("q: Who?\na: He"));
  const Library library{{translated, other}};
  CHECK(languages(library) == std::vector<std::string>{"de", "pt-BR"});
  const Library german = in_language(library, "de");
  CHECK(german.packs[0]->pack.questions.front().prompt == "Welcher Planet?");
  CHECK(german.packs[0]->pack.language == "de");
  CHECK(german.packs[1] == other);
  CHECK(in_language(library, "").packs == library.packs);
}

TEST_CASE("every kind can be translated") {
  for (const char* question :
       {"cloze: The ((Danube)) flows.\ntranslations: {de: {cloze: Die ((Donau)) fließt.}}",
        "statement: It is.\nis: true\ntranslations: {de: {statement: Es ist.}}",
        "front: dog\nback: animal\nreverse: true\ntranslations: {de: {front: Hund}}",
        "q: Order?\norder: [a, b]\ntranslations: {de: {q: \"Reihe?\", order: [c, d]}}",
        "q: Match?\npairs: {a: b, c: d}\ntranslations: {de: {pairs: {e: f, g: h}}}",
        "q: All?\nall: [a, b]\ntranslations: {de: {all: [c, d]}}",
        "q: How far?\nnumber: 3\nunit: miles\ntranslations: {de: {unit: Meilen}}",
        "q: Where?\nimage: a.png\nhotspot: {circle: [0.5, 0.5, 0.1], label: ear}\n"
        "translations: {de: {hotspot: {circle: [0.5, 0.5, 0.1], label: Ohr}}}"}) {
    CAPTURE(std::string(question));
    const LoadedPack loaded = read_one(question);
    CHECK(complaints(loaded) == "");
    const Question& written = only_question(loaded);
    CHECK(in_language(written, "de") != written);
    CHECK(kind(in_language(written, "de").body) == kind(written.body));
  }
}

TEST_CASE("what is wrong with a translation is said, and the question is asked as it is written") {
  CHECK(code_with("de") == "E7");
  CHECK(code_with("{de: Welcher}") == "E7");
  CHECK(code_with("{german!: {q: Welcher}}") == "E8");
  CHECK(code_with("{de: {q: []}}") == "E7");
  CHECK(code_with("{de: {tags: x}}") == "W1");
  CHECK(code_with("{x-note: anything}") == "");
  CHECK(code_with("{de: {wrong: [Saturn]}}") == "W1"); // it would be another kind of question
  const LoadedPack gaps = read_one("cloze: ((One)) and ((two))\ntranslations: {de: {cloze: ((Eins))}}");
  CHECK(only_code(gaps) == "E24");
  CHECK(only_question(gaps).translations.empty());
}

TEST_CASE("programs are told of the languages") { CHECK(says(shown_as_json(read_one(choice)), "\"pt-BR\"")); }
