#include "questions/folding.hpp"
#include "questions/unicode.hpp"

#include <doctest/doctest.h>

using namespace ruru::questions;

TEST_CASE("case, accents, outer punctuation and double spaces are folded away") {
  CHECK(folded("  Élan   Vital! ") == "elan vital");
  CHECK(folded("¿Dónde?") == "donde");
  CHECK(folded("“Quoted”") == "quoted");
  CHECK(folded("ŁÓDŹ") == "lodz");
  CHECK(folded("Straße") == "strasse");
  CHECK(folded("Ångström") == "angstrom");
}

TEST_CASE("case and accents stay where they matter") {
  CHECK(folded("Élan", {.case_matters = true}) == "Elan");
  CHECK(folded("Élan", {.accents_matter = true}) == "élan");
  CHECK(folded("Élan", {.case_matters = true, .accents_matter = true}) == "Élan");
}

TEST_CASE("the same text in another normal form is the same") {
  const Match strict{.case_matters = true, .accents_matter = true};
  CHECK(folded("e\u0301", strict) == folded("\u00e9", strict));
  CHECK(folded("ｆｕｌｌ", strict) == "full");
}

TEST_CASE("marks that are letters stay") {
  CHECK(folded("हिन्दी") == "हिन्दी");
  CHECK(folded("ภาษาไทย") == "ภาษาไทย");
  CHECK(folded("が") == "が");
  CHECK(folded("가") == "가");
  CHECK(folded("Йод") == "йод");
  CHECK(folded("їжак") == "їжак");
}

TEST_CASE("accents of Greek and Cyrillic letters go, and vowel points of Hebrew and Arabic") {
  CHECK(folded("Ἀθῆναι") == "αθηναι");
  CHECK(folded("ёлка") == "елка");
  CHECK(folded("за́мок") == "замок");
  CHECK(folded("שָׁלוֹם") == folded("שלום"));
  CHECK(folded("مُحَمَّد") == folded("محمد"));
}

TEST_CASE("the many quotes and dashes are one") {
  CHECK(folded("O’Neill") == folded("O'Neill"));
  CHECK(folded("1914–1918") == folded("1914-1918"));
  CHECK(folded("−5") == "-5");
}

TEST_CASE("signs that are part of a name stay") {
  CHECK(folded("C#") == "c#");
  CHECK(folded("C++") == "c++");
  CHECK(folded("50%") == "50%");
  CHECK(folded("A-") == "a-");
  CHECK(folded("f(x)") == "f(x)");
}

TEST_CASE("brackets around the whole go") {
  CHECK(folded("(Paris)") == "paris");
  CHECK(folded("(a) and (b)") == "(a) and (b)");
}

TEST_CASE("what is nothing but punctuation stays what it is") {
  CHECK(folded("?") == "?");
  CHECK(folded("()") == "()");
  CHECK(folded("   ").empty());
}

TEST_CASE("characters that cannot be seen do not make a difference") {
  CHECK(folded("New\u200b Zealand") == "new zealand");
  CHECK(folded("Zea\u00adland", {.case_matters = true}) == "Zealand");
}

TEST_CASE("options are compared with their accents") {
  CHECK(normalised("Résumé!") == "résumé");
  CHECK(normalised("Résumé") != normalised("resume"));
  CHECK(normalised("Paris", {.case_matters = true}) == "Paris");
}

TEST_CASE("letters are counted as readers see them") {
  CHECK(graphemes("e\u0301te") == std::vector<std::string>{"e\u0301", "t", "e"});
  CHECK(graphemes("👩‍🚀x").size() == 2);
}

TEST_CASE("figures of every script are figures") { CHECK(with_plain_digits("٣٫٥ and १२") == "3٫5 and 12"); }

TEST_CASE("wide letters take two columns") {
  CHECK(columns("abc") == 3);
  CHECK(columns("漢字") == 4);
  CHECK(columns("e\u0301") == 1);
}
