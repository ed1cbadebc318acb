#include "questions/lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ruru::questions;

namespace {

using Texts = std::vector<std::string>;

/// A question that no rule complains of but those about its prompt and body.
Question asked(std::string prompt, Body body) {
  Question question;
  question.id = prompt;
  question.prompt = std::move(prompt);
  question.body = std::move(body);
  question.explanation = "Because.";
  question.source.section = "1";
  return question;
}

Question choice(std::string prompt, std::string right, Texts wrong) {
  return asked(std::move(prompt), OneChoice{{std::move(right)}, std::move(wrong)});
}

Question typed(std::string prompt, Texts accepted) {
  return asked(std::move(prompt), TypedAnswer{std::move(accepted)});
}

Question statement(std::string prompt, bool is) { return asked(std::move(prompt), TrueFalse{is}); }

Question cloze(Texts text, std::vector<std::string> gaps) {
  Cloze body{std::move(text), {}};
  for (std::string& gap : gaps)
    body.gaps.push_back({{std::move(gap)}, {}});
  return asked("", std::move(body));
}

Pack pack(std::vector<Question> questions) {
  Pack made;
  made.id = "test";
  made.questions = std::move(questions);
  int line = 0;
  for (Question& question : made.questions)
    question.line = ++line;
  return made;
}

/// The codes of everything found, with spaces between.
std::string codes(const Pack& in) {
  std::string all;
  for (const Finding& finding : findings(in))
    all += (all.empty() ? "" : " ") + finding.code;
  return all;
}

std::string codes(Question question) { return codes(pack({std::move(question)})); }

} // namespace

TEST_CASE("a good question gives no reason to complain") {
  CHECK(codes(choice("Which planet has the most mass?", "Jupiter", {"Saturn", "Neptune", "Uranus"})) == "");
  CHECK(codes(typed("Who was the first human in space?", {"Yuri Gagarin", "Gagarin"})) == "");
  CHECK(codes(typed("Capital of France", {"Paris"})) == "");
  CHECK(codes(statement("Water boils at 100 °C at sea level.", true)) == "");
  CHECK(codes(cloze({"The ", " flows through Vienna to the Black Sea."}, {"Danube"})) == "");
  CHECK(codes(asked("dog", Flashcard{"Hund"})) == "");
}

TEST_CASE("an answer that stands in the question is found") {
  CHECK(codes(typed("What colour is an orange fruit called orange?", {"Orange"})) == "W6");
  CHECK(codes(choice("Which city gave the Paris Treaty its name?", "Paris", {"Rome", "Bonn"})) == "W6");
  CHECK(codes(choice("Which is larger, the Sun or the Moon?", "the Sun", {"the Moon"})) == "");
  CHECK(codes(typed("Is the art in it?", {"ar"})) == "");
}

TEST_CASE("a word that the question shares with the right answer alone is found") {
  CHECK(codes(choice("Which telescope looks into space?", "Hubble Space Telescope",
                     {"Kepler's big tube", "James Webb"})) == "W7");
  CHECK(codes(choice("Which planets are gas planets?", "planetary giants",
                     {"moons of ice", "dwarfs of rock"})) == "W7");
  CHECK(codes(choice("Which telescope looks into space?", "Hubble Space Telescope",
                     {"James Webb Space Telescope"})) == "");
}

TEST_CASE("a right answer that is much longer than the wrong ones is found") {
  CHECK(codes(choice("What is it?", "a very long and careful explanation", {"a stone", "a tree"})) == "W8");
  CHECK(codes(choice("What is it?", "a stone", {"a tree", "a sea"})) == "");
}

TEST_CASE("options that refer to the others are found") {
  CHECK(codes(choice("What is it?", "a stone", {"a tree", "All of the above"})) == "W9");
  CHECK(codes(choice("What is it?", "none of these", {"a tree", "a sea"})) == "W9");
}

TEST_CASE("a negation that does not stand out is found") {
  CHECK(codes(choice("Which of these is not a planet?", "Moon", {"Mars", "Venus"})) == "W10");
  CHECK(codes(choice("Which of these is **not** a planet?", "Moon", {"Mars", "Venus"})) == "");
  CHECK(codes(choice("Which of these is NOT a planet?", "Moon", {"Mars", "Venus"})) == "");
  CHECK(codes(choice("Which bird lays at least two eggs?", "Kiwi", {"Emu", "Tui"})) == "");
}

TEST_CASE("options of which one is part of another are found, as are ranges that overlap") {
  CHECK(codes(choice("Where is it?", "Guinea", {"Equatorial Guinea", "Ghana"})) == "W11");
  CHECK(codes(choice("How many?", "10–20", {"15–30", "40–50"})) == "W11");
  CHECK(codes(choice("How many?", "10 to 20", {"21 to 30", "31 to 40"})) == "");
  CHECK(codes(choice("How high?", "1,776 ft", {"1,888 ft", "1,960 ft"})) == "");
}

TEST_CASE("a number among words is found") {
  CHECK(codes(choice("What is it?", "12", {"a stone", "a tree"})) == "W12");
  CHECK(codes(choice("What is it?", "1949", {"1952", "never"})) == "W12");
  CHECK(codes(choice("Who sang it?", "U2", {"Moby", "deadmau5"})) == "");
}

TEST_CASE("an article that fits some options alone is found") {
  CHECK(codes(choice("What do you call an", "owl", {"hawk", "dove"})) == "W13");
  CHECK(codes(choice("What do you call a(n)", "owl", {"hawk", "emu"})) == "");
}

TEST_CASE("absolute words in wrong options alone are found") {
  CHECK(codes(choice("How do owls hunt?", "by night, as a rule",
                     {"they never hunt at all", "by day, as hawks do"})) == "W14");
}

TEST_CASE("vague frequencies are found in statements and options") {
  CHECK(codes(statement("Owls often hunt by night.", true)) == "W15");
  CHECK(codes(choice("How do owls hunt?", "often by night", {"in the noon"})) == "W15");
}

TEST_CASE("a right answer that is the mean of the others is found") {
  CHECK(codes(choice("Which one?", "red circle", {"red square", "blue circle", "green star"})) == "W16");
  CHECK(codes(choice("Which one?", "red circle", {"red square", "blue circle", "blue square"})) == "");
}

TEST_CASE("texts that are too long are found") {
  CHECK(codes(typed("Why " + std::string(300, 'x') + "?", {"so"})) == "W17");
  CHECK(codes(choice("Why?", std::string(121, 'x'), {std::string(121, 'y')})) == "W17 W17");
}

TEST_CASE("a sentence that asks nothing is found") {
  CHECK(codes(choice("Europe is a continent.", "yes it is", {"no it is not"})) == "W18");
  CHECK(codes(choice("This river flows through Vienna.", "Danube", {"Rhine"})) == "");
  CHECK(codes(typed("Name the river of Vienna.", {"Danube"})) == "");
}

TEST_CASE("answers that nobody can type as they are are found") {
  CHECK(codes(typed("What is it?",
                    {"one two three four five six seven eight nine ten eleven twelve thirteen"})) == "W19");
  CHECK(codes(typed("What is it?", {"the very old man of the sea"})) == "W28");
  CHECK(codes(typed("What is it?", {"the very old man of the sea", "old man"})) == "");
  CHECK(codes(typed("What are they?", {"red, green and blue"})) == "W20");
  CHECK(codes(typed("Is it?", {"yes"})) == "W26");
  CHECK(codes(typed("Where?", {"Paris, France"})) == "");
  CHECK(codes(typed("How many?", {"1,234,567"})) == "");
}

TEST_CASE("variants that are accepted anyway are found") {
  CHECK(codes(typed("Where?", {"São Paulo", "Sao Paulo"})) == "W29");
  CHECK(codes(typed("Which?", {"the Danube", "Donau", "danube"})) == "W29");
  Question strict = typed("Where?", {"São Paulo", "Sao Paulo"});
  strict.match.accents_matter = true;
  CHECK(codes(strict) == "");
}

TEST_CASE("bad gaps are found") {
  CHECK(codes(cloze({"A ", " b ", " c ", " d ", " e ", " of many long words in all."},
                    {"v", "w", "x", "y", "z"})) == "W21");
  CHECK(codes(cloze({"It is ", "."}, {"a long river of Europe"})) == "W22");
  CHECK(codes(cloze({"The river flows ", " the Black Sea."}, {"into"})) == "W23");
  CHECK(codes(cloze({"The ", " is the longest river, the Danube."}, {"Danube"})) == "W24");
  CHECK(codes(cloze({"NATO, the ", ", was founded in 1949 in Washington."},
                    {"North Atlantic Treaty Organization"})) == "W24");
}

TEST_CASE("two negations in a text are found, but not those of a title") {
  CHECK(codes(statement("No owl does not hunt.", true)) == "W25");
  CHECK(codes(typed("Who wrote \"No Game No Life\"?", {"Kamiya"})) == "");
}

TEST_CASE("what is so today needs a date") {
  CHECK(codes(typed("Who currently leads it?", {"Smith"})) == "W27");
  Pack dated = pack({typed("Who currently leads it?", {"Smith"})});
  dated.document = {"Report", "", "2024-07-05"};
  CHECK(codes(dated) == "");
}

TEST_CASE("questions that were asked before are found") {
  CHECK(codes(pack({typed("What is the longest river of Europe?", {"Volga"}),
                    typed("Which is the longest river in Europe?", {"Wolga"})})) == "W5");
  CHECK(codes(pack({typed("What is the longest river of Europe?", {"Volga"}),
                    typed("Name the longest river in Europe", {"Volga"})})) == "W5");
  CHECK(codes(pack({typed("Who was the first man in space?", {"Gagarin"}),
                    typed("Who was the first woman in space?", {"Tereshkova"})})) == "");
  CHECK(codes(pack({typed("What is 7 × 8 − 2?", {"54"}), typed("What is 8 × 2 − 7?", {"9"})})) == "");
}

TEST_CASE("of the same template with other words nothing is found") {
  std::vector<Question> questions;
  for (const char* country : {"France", "Italy", "Spain", "Norway"}) {
    questions.push_back(typed(
        "In which year did the country that is known as " + std::string(country) + " join it?", {country}));
  }
  CHECK(codes(pack(questions)) == "W6 W6 W6 W6");
}

TEST_CASE("a pack in which the right answer is the longest too often is found") {
  std::vector<Question> questions;
  for (int i = 0; i < 30; ++i) {
    const std::string name = std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i);
    questions.push_back(
        choice("What is " + name + "?", name + " longer", {name + "x", name + "y", name + "z"}));
  }
  const Pack biased = pack(questions);
  const auto found = findings(biased);
  CHECK(std::ranges::count(found, "W30", &Finding::code) == 1);
  questions.resize(29);
  CHECK(std::ranges::count(findings(pack(questions)), "W30", &Finding::code) == 0);
}

TEST_CASE("statements that are nearly all true are found") {
  std::vector<Question> questions;
  for (int i = 0; i < 10; ++i)
    questions.push_back(statement("Fact number " + std::to_string(i) + ".", i != 0));
  CHECK(codes(pack(questions)) == "W31");
  for (int i = 0; i < 5; ++i)
    std::get<TrueFalse>(questions[i].body).is = false;
  CHECK(codes(pack(questions)) == "");
}

TEST_CASE("sources, explanations and drafts are asked for, once where all are missing") {
  Question bare = choice("What?", "stone", {"tree"});
  bare.explanation.clear();
  bare.source = {};
  CHECK(codes(bare) == "H1 H2");
  Question other = bare;
  other.prompt = "Where?";
  CHECK(codes(pack({bare, other})) == "H1 H2");
  other.source.section = "1";
  CHECK(codes(pack({bare, other})) == "H1 H2");
  Question draft = typed("What?", {"stone"});
  draft.draft = true;
  CHECK(codes(draft) == "H3");
  CHECK(codes(asked("dog", Flashcard{"Hund"})) == "");
}

TEST_CASE("rules about English words leave packs in other languages alone") {
  Pack german = pack({choice("Which of these is not a planet?", "Moon", {"Mars", "Venus"}),
                      statement("Owls often hunt.", true)});
  german.language = "de";
  CHECK(codes(german) == "");
}

TEST_CASE("ten thousand questions are looked through in a moment, even if all are alike") {
  std::vector<Question> questions;
  for (int i = 0; i < 10000; ++i)
    questions.push_back(typed("What is the number of this very question?", {"x" + std::to_string(i)}));
  CHECK(findings(pack(questions)).size() >= 9999);
}
