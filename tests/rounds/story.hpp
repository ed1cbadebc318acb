#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"
#include "rounds/statistics.hpp"

#include <memory>
#include <string>

/// A library and a learner's history, made in a line.
namespace ruru::tests {

inline constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

/// One pack "pack" with the questions q0, q1, …
inline questions::Library library(int count) {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < count; ++i) {
    loaded->pack.questions.push_back(
        {.id = "q" + std::to_string(i), .prompt = "?", .body = questions::TypedAnswer{{"a"}}});
  }
  return {.packs = {loaded}};
}

inline questions::CardId card(int question) { return {"pack", "q" + std::to_string(question), ""}; }

struct Story {
  history::Progress progress;
  void answer(int question, memory::Grade grade, Timestamp at) {
    const auto outcome = memory::recalled(grade) ? questions::Outcome::right : questions::Outcome::wrong;
    tell(
        history::Answered{
            .card = card(question), .grade = grade, .outcome = outcome, .taken = std::chrono::seconds{6}},
        at);
  }
  void tell(history::Happened what, Timestamp at) {
    const history::Entry entry{.sequence = progress.next(), .at = at, .what = std::move(what)};
    progress = history::applied(std::move(progress), entry, {});
  }
};

/// The statistics of a story at `now`.
inline rounds::Statistics figures(const Story& story, const questions::Library& library,
                                  rounds::Inquiry inquiry = {}) {
  inquiry.at = now;
  rounds::Answers all = rounds::answers(library, story.progress, {});
  rounds::predict(all, story.progress, {}, SIZE_MAX);
  return rounds::statistics(all, library, story.progress, {}, inquiry);
}

} // namespace ruru::tests
