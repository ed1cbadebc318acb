#include "history/evidence.hpp"
#include "learner.hpp"
#include "run/opened_history.hpp"
#include "run/refitting.hpp"
#include "store_at_once.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <unistd.h>

using namespace ruru;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr Timestamp start{1'700'000'000'000ms};

struct Folder {
  fs::path path = fs::temp_directory_path() /
                  ("ruru-fit-" + std::to_string(::getpid()) + "-" + std::to_string(counter++));
  Folder() { fs::create_directories(path); }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path file() const { return path / "fitted-weights.json"; }
  static inline int counter = 0;
};

/// A learner who forgets every third time, long before the defaults expect it.
std::vector<history::Entry> answers(int cards, int each) {
  std::vector<history::Entry> entries;
  for (int i = 0; i < each; ++i) {
    for (int card = 0; card < cards; ++card) {
      const bool right = (i + card) % 3 != 0;
      entries.push_back(
          {.sequence = entries.size() + 1,
           .at = start + i * 26h + card * 1min,
           .what = history::Answered{.card = {"pack", "q" + std::to_string(card), ""},
                                     .grade = right ? memory::Grade::good : memory::Grade::again,
                                     .outcome = right ? questions::Outcome::right : questions::Outcome::wrong,
                                     .taken = 4s}});
    }
  }
  return entries;
}

} // namespace

TEST_CASE("after a session the weights are the learner's, and progress is as if they had always been") {
  const Folder folder;
  const auto entries = answers(40, 8);
  run::Refitting refitting(entries, {}, {}, folder.file());
  refitting.session_over(start);
  refitting.rest();
  const auto outcome = refitting.outcome();
  REQUIRE(outcome);
  CHECK(outcome->fitted.adopted.own);
  CHECK(outcome->fitted.adopted.reviews == 320);
  CHECK(outcome->fitted.adopted.own_loss < outcome->fitted.adopted.defaults_loss);
  CHECK(outcome->rules.weights != memory::fsrs7::default_weights());
  CHECK(outcome->progress == history::folded(entries, outcome->rules));
  CHECK_FALSE(refitting.outcome()); // once
}

TEST_CASE("what was fitted is kept, and read again the same") {
  const Folder folder;
  run::Refitting refitting(answers(40, 8), {}, {}, folder.file());
  refitting.session_over(start + 5h);
  refitting.rest();
  const auto outcome = refitting.outcome();
  REQUIRE(outcome);
  CHECK(run::load_fitted(folder.file()) == outcome->fitted);
}

TEST_CASE("a few answers are not worth a refit; more are") {
  const Folder folder;
  const auto entries = answers(30, 3);
  run::Refitting refitting({entries.begin(), entries.begin() + 19}, {}, {}, folder.file());
  refitting.session_over(start);
  refitting.rest();
  CHECK_FALSE(refitting.outcome());
  for (std::size_t i = 19; i < entries.size(); ++i)
    refitting.stored(entries[i]);
  refitting.session_over(start);
  refitting.rest();
  const auto outcome = refitting.outcome();
  REQUIRE(outcome);
  CHECK(outcome->fitted.adopted.reviews == entries.size());
}

TEST_CASE("a file that is missing, damaged or of another make gives the defaults") {
  const Folder folder;
  CHECK_FALSE(run::load_fitted(folder.file()));
  const std::string weights = "0.1, 2, 3, 11";
  for (const std::string& text :
       {std::string("{"), std::string("[]"), std::string("{\"version\": 2}"), std::string("\xff\xfe"),
        "{\"version\": 1, \"at\": 0, \"reviews\": 5, \"own\": true, \"recency\": \"none\", "
        "\"defaults_loss\": 1, "
        "\"own_loss\": 1, \"weights\": [" +
            weights + "]}"}) {
    std::ofstream(folder.file()) << text;
    CHECK_FALSE(run::load_fitted(folder.file()));
  }
}

TEST_CASE("ending the program while it fits harms nothing") {
  const Folder folder;
  for (int i = 0; i < 5; ++i) {
    run::Refitting refitting(answers(40, 8), {}, {}, folder.file());
    refitting.session_over(start);
  }
}

TEST_CASE("a fit whose weights the program had no time to take leaves a kept fold that fits them") {
  test::Learner learner;
  test::store_at_once(learner.where.history, answers(60, 40));
  {
    const auto session =
        learner.session(); // what an earlier one left undone begins with the first that happens
    CHECK_FALSE(run::load_fitted(run::fitted_file(learner.where.history)));
    session->handle(app::TimeReached{});
    session->refitting()->rest();
  }
  REQUIRE(run::load_fitted(run::fitted_file(learner.where.history)));
  const auto rules = run::rules_at(learner.where);
  CHECK(rules.weights != memory::fsrs7::default_weights());
  const auto opened = run::open_history(learner.where.history, store::Access::read, rules);
  REQUIRE(opened);
  CHECK(opened->from_kept);
}
