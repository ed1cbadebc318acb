#pragma once

#include "history/progress.hpp"
#include "run/fitted_file.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ruru::run {

/// Fits the memory model to the learner in a thread of its own, which begins with the end of the first
/// session. The program tells it each entry that was stored and when a study session is over; it never waits
/// for it, but takes what is finished when it suits.
class Refitting {
public:
  /// What a refit leads to: rules with new weights, and the progress that follows from them.
  struct Outcome {
    history::Rules rules;
    history::Progress progress; ///< of the entries that were there when the session ended
    Fitted fitted;
  };

  /// `entries`: all so far, or those behind what `kept` gives in the thread. `before`: what the last refit
  /// led to. The result is kept in `file`.
  Refitting(std::vector<history::Entry> entries, history::Rules rules, std::optional<Fitted> before,
            std::filesystem::path file, std::function<history::Progress()> kept = {});

  ~Refitting(); ///< finishes
  Refitting(const Refitting&) = delete;
  Refitting& operator=(const Refitting&) = delete;

  void stored(const history::Entry& entry);
  void session_over(Timestamp at);

  /// Waits for the fit at work, which takes milliseconds, and begins no other one; nothing is lost, for the
  /// next start fits again.
  void finish();

  /// What is finished, once.
  std::optional<Outcome> outcome();

  /// Waits until nothing is left to do: for tests.
  void rest();

private:
  void work();
  std::optional<Outcome> refit(Timestamp at);

  history::Rules rules_;       // of the thread alone
  history::Progress progress_; // likewise
  memory::Follower follower_;  // likewise
  const std::filesystem::path file_;
  std::function<history::Progress()> kept_; // of the thread alone

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<history::Entry> news_;
  std::optional<Timestamp> over_;
  std::optional<Outcome> outcome_;
  bool busy_ = false, stop_ = false;
  std::thread thread_;
};

} // namespace ruru::run
