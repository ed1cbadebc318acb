#include "run/refitting.hpp"

#include "history/evidence.hpp"

#include <algorithm>
#include <utility>

namespace ruru::run {

Refitting::Refitting(std::vector<history::Entry> entries, history::Rules rules, std::optional<Fitted> before,
                     std::filesystem::path file, std::function<history::Progress()> kept)
    : rules_(std::move(rules)),
      follower_(memory::Model::fsrs7, 1, before ? before->adopted : memory::Adopted{}),
      file_(std::move(file)), kept_(std::move(kept)), news_(std::move(entries)) {}

Refitting::~Refitting() { finish(); }

void Refitting::finish() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Refitting::stored(const history::Entry& entry) {
  const std::lock_guard lock(mutex_);
  news_.push_back(entry);
}

void Refitting::session_over(Timestamp at) {
  {
    const std::lock_guard lock(mutex_);
    over_ = at;
  }
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  changed_.notify_all();
}

std::optional<Refitting::Outcome> Refitting::outcome() {
  const std::lock_guard lock(mutex_);
  return std::exchange(outcome_, std::nullopt);
}

void Refitting::rest() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !busy_ && !over_; });
}

void Refitting::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stop_ || over_; });
    if (stop_) return;
    const Timestamp at = *std::exchange(over_, std::nullopt);
    const std::vector<history::Entry> news = std::exchange(news_, {});
    busy_ = true;
    lock.unlock();
    if (const auto kept = std::exchange(kept_, {})) progress_ = kept();
    for (const history::Entry& entry : news) {
      if (entry.sequence == progress_.next())
        progress_ = history::applied(std::move(progress_), entry, rules_);
    }
    std::optional<Outcome> found = refit(at);
    lock.lock();
    if (found) outcome_ = std::move(found);
    busy_ = false;
    changed_.notify_all();
  }
}

std::optional<Refitting::Outcome> Refitting::refit(Timestamp at) {
  const memory::ReviewLog log = history::review_log(progress_, rules_);
  if (!follower_.worth_following(log.places())) return {};
  const memory::Adopted& adopted = follower_.follow(log);
  std::copy(adopted.weights.begin(), adopted.weights.end(), rules_.weights.w.begin());
  progress_ = history::refolded(std::move(progress_), rules_);
  Outcome outcome{.rules = rules_, .progress = progress_, .fitted = {.adopted = adopted, .at = at}};
  // A file that cannot be written costs a fit at the next start, no more.
  static_cast<void>(save_fitted(file_, outcome.fitted));
  return outcome;
}

} // namespace ruru::run
