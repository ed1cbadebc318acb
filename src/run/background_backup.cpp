#include "run/background_backup.hpp"

#include "store/backups.hpp"

#include <utility>

namespace ruru::run {

namespace {

constexpr std::chrono::minutes interval{30};

Timestamp last_backup(const std::filesystem::path& history) {
  const auto backups = store::backups_of(history);
  return backups.empty() ? Timestamp{} : backups.front().at;
}

} // namespace

BackgroundBackup::BackgroundBackup(std::filesystem::path history) { watch(std::move(history)); }

BackgroundBackup::~BackgroundBackup() { wait(); }

void BackgroundBackup::watch(std::filesystem::path history) {
  wait();
  history_ = std::move(history);
  last_ = last_backup(history_);
}

void BackgroundBackup::wait() {
  if (making_.joinable()) making_.join();
}

void BackgroundBackup::changed(Timestamp now) {
  const bool clock_was_set_back = now < last_;
  if (!clock_was_set_back && now - last_ < interval) return;
  wait();
  last_ = now;
  making_ = std::thread([this, now, history = history_] {
    if (const auto made = store::back_up_at(history, now); !made) {
      const std::scoped_lock lock(mutex_);
      failure_ = made.error().message;
    }
  });
}

std::string BackgroundBackup::failure() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(failure_, {});
}

} // namespace ruru::run
