#include "questions/identity.hpp"
#include "questions/successions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

using namespace ruru::questions;

namespace {

Question typed(std::string prompt, std::string answer) {
  Question question{.prompt = std::move(prompt), .body = TypedAnswer{{std::move(answer)}}};
  question.id = derived_id(question);
  return question;
}

Pack pack(std::vector<Question> questions) { return {.id = "p", .questions = std::move(questions)}; }

/// Questions of words that nobody knows, without any two alike.
class Author {
public:
  explicit Author(unsigned seed) : dice_(seed) {}

  Pack pack_of(int count) {
    std::vector<Question> questions;
    for (int i = 0; i < count; ++i)
      questions.push_back(question());
    return pack(std::move(questions));
  }

  Question question() {
    std::string prompt = "What is";
    for (int i = 0; i < 5; ++i)
      prompt += ' ' + word();
    Question question = typed(prompt + '?', word() + word());
    if (roll(3) == 0) question.body = OneChoice{{word() + word()}, {word(), word()}};
    question.id = derived_id(question);
    return question;
  }

  /// One letter of the prompt more, less, other, or swapped.
  void mistype(Question& question) {
    std::string& prompt = question.prompt;
    const std::size_t at = 8 + roll(static_cast<unsigned>(prompt.size()) - 10);
    switch (roll(4)) {
    case 0: prompt.insert(at, 1, letter()); break;
    case 1: prompt.erase(at, 1); break;
    case 2: prompt[at] = letter(); break;
    default: std::swap(prompt[at], prompt[at + 1]);
    }
  }

  void change_options(Question& question) {
    if (auto* choice = std::get_if<OneChoice>(&question.body))
      choice->wrong.push_back(word());
    else
      std::get<TypedAnswer>(question.body).accepted.push_back(word());
  }

  void shuffle(std::vector<Question>& questions) { std::ranges::shuffle(questions, dice_); }
  unsigned roll(unsigned sides) { return static_cast<unsigned>(dice_() % sides); }

private:
  char letter() { return static_cast<char>('a' + roll(26)); }
  std::string word() {
    std::string text;
    for (unsigned i = roll(5) + 4; i > 0; --i)
      text += letter();
    return text;
  }

  std::mt19937 dice_;
};

/// Where each question of `before` is in `after`; -1 where it is gone.
std::vector<int> places(const Pack& before, const Pack& after) {
  std::vector<int> result(before.questions.size(), -1);
  for (const Succession& each : successions(before, after))
    result[each.before] = static_cast<int>(each.after);
  return result;
}

} // namespace

TEST_CASE("a typo in each prompt, in whatever order few are moved, loses no question") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    Author author(seed);
    const Pack before = author.pack_of(12);
    Pack after = before;
    after.title = "Another title";
    std::vector<int> expected;
    for (int i = 0; i < 12; ++i)
      expected.push_back(i);
    for (Question& question : after.questions) {
      author.mistype(question);
      question.id = derived_id(question);
    }
    CHECK(places(before, after) == expected);
  }
}

TEST_CASE("random edits keep every question that is still there, and only these") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Author author(seed);
    const Pack before = author.pack_of(15);
    std::vector<std::pair<Question, int>> edited; // and where it was; -1 for a new one
    for (int i = 0; i < 15; ++i) {
      Question question = before.questions[static_cast<std::size_t>(i)];
      int origin = i;
      switch (author.roll(6)) {
      case 0: author.mistype(question); break;
      case 1: author.change_options(question); break;
      case 2: question = author.question(), origin = -1; break; // another in its place
      case 3: question.explanation = "New."; break;
      default: break;
      }
      question.id = derived_id(question);
      edited.emplace_back(std::move(question), origin);
    }
    std::mt19937 dice(seed);
    std::ranges::shuffle(edited, dice);
    Pack after = pack({});
    std::vector<int> expected(15, -1);
    for (std::size_t i = 0; i < edited.size(); ++i) {
      after.questions.push_back(edited[i].first);
      if (edited[i].second >= 0) expected[static_cast<std::size_t>(edited[i].second)] = static_cast<int>(i);
    }
    CHECK(places(before, after) == expected);
  }
}

TEST_CASE("an id of its own outlives any edit") {
  Question one = typed("Who?", "Ada"), other = typed("When was it invented?", "1843");
  one.id = other.id = "first";
  one.id_is_given = other.id_is_given = true;
  CHECK(successions(pack({one}), pack({other})) == std::vector<Succession>{{0, 0, true}});
}

TEST_CASE("another answer to the same prompt is a correction") {
  CHECK(successions(pack({typed("Who was first?", "Shepard")}), pack({typed("Who was first?", "Gagarin")})) ==
        std::vector<Succession>{{0, 0, true}});
}

TEST_CASE("a replaced question does not inherit what was learned of the one before") {
  const auto inherits = [](const Question& before, const Question& after) {
    return !successions(pack({before}), pack({after})).empty();
  };
  CHECK_FALSE(inherits(typed("What is the capital of France?", "Paris"),
                       typed("What is the capital of Spain?", "Madrid")));
  CHECK_FALSE(inherits(typed("Which planet has the most mass?", "Jupiter"),
                       typed("In whose sky hangs the Great Red Spot?", "Jupiter")));
  const auto statement = [](std::string text) {
    Question question{.prompt = std::move(text), .body = TrueFalse{true}};
    question.id = derived_id(question);
    return question;
  };
  CHECK_FALSE(inherits(statement("The Rhine has its source in the Alps."),
                       statement("The Danube flows into the Black Sea.")));
  CHECK(inherits(statement("The Rhine has its source in the Alps."),
                 statement("The Rhine has its source in the Swiss Alps.")));
}

TEST_CASE("the same prompt on several cards is told apart by the answers alone") {
  const Pack before = pack({typed("Translate", "eins"), typed("Translate", "zwei")});
  const Pack after = pack({typed("Translate", "zwei"), typed("Translate", "drei")});
  CHECK(successions(before, after) == std::vector<Succession>{{1, 0, false}, {0, 1, true}});
}

TEST_CASE("a question that was taken to another place is moved, and the others are not") {
  Author author(1);
  const Pack before = author.pack_of(6);
  Pack after = before;
  std::ranges::rotate(after.questions, after.questions.begin() + 1);
  CHECK(moved(successions(before, after)) == 1);
  CHECK(moved(successions(before, before)) == 0);
  after.questions.erase(after.questions.begin());
  CHECK(moved(successions(before, after)) == 1);
}
