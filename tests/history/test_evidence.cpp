#include "history/evidence.hpp"

#include <doctest/doctest.h>

using namespace ruru;
using namespace ruru::history;
using namespace std::chrono_literals;

namespace {

const questions::CardId owl{"birds", "owl", ""}, kiwi{"birds", "kiwi", ""};

Entry entry(Sequence sequence, std::chrono::hours at, Happened what) {
  return {.sequence = sequence, .at = Timestamp{1'795'000'000'000ms} + at, .what = std::move(what)};
}

Answered choice(const questions::CardId& card, bool right) {
  return {.card = card,
          .kind = questions::Kind::choice,
          .grade = right ? memory::Grade::good : memory::Grade::again,
          .outcome = right ? questions::Outcome::right : questions::Outcome::wrong,
          .options = 4,
          .taken = 5s};
}

} // namespace

TEST_CASE("what an answer proves depends on what was asked") {
  Review review{.taken = 5s};
  CHECK(evidence(review) == memory::Evidence(memory::Grade::good)); // free recall: certain
  review.options = 4;
  CHECK(evidence(review).if_forgotten == doctest::Approx(0.25));
  review.options = 2; // true or false
  CHECK(evidence(review).if_forgotten == doctest::Approx(0.5));
  review.hints = 1;
  CHECK(evidence(review).if_forgotten == doctest::Approx(1 - 0.5 * 0.7));
  review.hints = 0;
  review.taken = 25s;
  CHECK(evidence(review).if_recalled == 0.5);
  review.taken = 5s;
  review.corrected = true; // "I knew it well": the learner's own grade
  CHECK(evidence(review).if_forgotten == doctest::Approx(0.1));
  review.first_outcome = questions::Outcome::wrong; // "I was right"
  CHECK(evidence(review).if_forgotten == doctest::Approx(0.1));
  review.grade = memory::Grade::again;
  CHECK(evidence(review) == memory::Evidence(memory::Grade::again));
}

TEST_CASE("a right answer of many parts is hardly a guess, and takes its time") {
  Review review{.taken = 40s, .options = 24}; // four lines in order
  CHECK(evidence(review).if_forgotten == doctest::Approx(1 / 24.0));
  CHECK(evidence(review).if_recalled == 1);
}

TEST_CASE("a right choice is worth less than the same answer typed") {
  Progress chosen = applied({}, entry(1, 0h, choice(owl, true)), {});
  Answered typed = choice(owl, true);
  typed.kind = questions::Kind::typed;
  typed.options = 0;
  Progress recalled = applied({}, entry(1, 0h, typed), {});
  const auto recall = [](const Progress& progress) {
    const auto& state = progress.find(owl)->state;
    return memory::recall_at(state, state.last_review + 72h, Rules{}.weights);
  };
  CHECK(recall(chosen) < recall(recalled) - 0.02);
}

TEST_CASE(
    "a right choice that was a guess proves less than one of which nothing was said, and a sure one more") {
  const auto days_until_due = [](Certainty certainty) {
    Answered what = choice(owl, true);
    Progress progress = applied({}, entry(1, 0h, what), {});
    what.certainty = certainty;
    progress = applied(std::move(progress), entry(2, 240h, what), {});
    return progress.cards()[0].state.due;
  };
  CHECK(days_until_due(Certainty::guess) < days_until_due(Certainty::unsaid));
  CHECK(days_until_due(Certainty::unsaid) < days_until_due(Certainty::sure));
}

TEST_CASE("doubts are the same one by one, all at once, and after undo and correction") {
  std::vector<Entry> entries;
  Progress progress;
  const auto tell = [&](std::chrono::hours at, Happened what) {
    entries.push_back(entry(progress.next(), at, std::move(what)));
    progress = applied(std::move(progress), entries.back(), {});
    REQUIRE(progress == folded(entries, {}));
  };
  tell(0h, choice(owl, true));
  tell(50h, choice(owl, true));
  const auto before = progress.find(owl)->state;
  CHECK(before.memory.size() > 1);
  tell(120h, choice(owl, false));
  tell(121h, Undone{3});
  CHECK(progress.find(owl)->state == before);
  tell(122h, Corrected{.answer = 2, .grade = memory::Grade::easy, .outcome = questions::Outcome::right});
  CHECK(progress.find(owl)->state != before);
  tell(123h, Undone{5});
  CHECK(progress.find(owl)->state == before);
}

TEST_CASE("the log to fit to has what counts, in the order of time, doubts with their shares") {
  Answered fun = choice(kiwi, true);
  fun.evidence = false;
  Answered typed{.card = kiwi, .taken = 3s};
  const Progress progress =
      folded({entry(1, 0h, typed), entry(2, 1h, choice(owl, true)), entry(3, 2h, fun), entry(4, 49h, typed),
              entry(5, 50h, choice(owl, false)), entry(6, 51h, Undone{5})},
             {});
  const memory::ReviewLog log = review_log(progress, {});
  REQUIRE(log.cards() == 3); // the owl was known, or guessed
  CHECK(log.card(0).size() == 2);
  CHECK(log.card(0)[1].order == 2);
  CHECK(log.card(0)[1].days == doctest::Approx(49 / 24.0));
  CHECK(log.card(0)[1].whole_days == 2);
  CHECK(log.card(1)[0].grade == memory::Grade::good);
  CHECK(log.card(2)[0].grade == memory::Grade::again);
  CHECK(log.card(1)[0].share == doctest::Approx(0.8 * 255).epsilon(0.01));
  CHECK(log.places() == 3);
}
