#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace ruru::window {

/// Does orders on a thread of its own, of several the newest, so that whoever gives one never waits. What
/// that takes (a sound device, a connection) is made at the first order, and let go after a rest without any.
template <typename Order>
class Beside {
public:
  using Work = std::function<void(const Order&)>; ///< with all it needs inside

  Beside(std::function<Work()> make, std::chrono::seconds rest) : shared_(std::make_shared<Shared>()) {
    shared_->make = std::move(make);
    shared_->rest = rest;
  }

  /// A device that hangs is left behind: it must not keep the program from ending.
  ~Beside() {
    if (!thread_.joinable()) return;
    std::unique_lock lock(shared_->mutex);
    shared_->over = true;
    shared_->changed.notify_all();
    constexpr std::chrono::milliseconds patience{500};
    const bool done = shared_->changed.wait_for(lock, patience, [this] { return shared_->done; });
    lock.unlock();
    if (done)
      thread_.join();
    else
      thread_.detach();
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  void order(Order order) {
    const std::lock_guard lock(shared_->mutex);
    shared_->wanted = std::move(order);
    if (!thread_.joinable()) thread_ = std::thread(run, shared_);
    shared_->changed.notify_all();
  }

  /// False as long as nothing was ever ordered.
  bool has_begun() const { return thread_.joinable(); }

private:
  struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::function<Work()> make;
    std::chrono::seconds rest{0};
    std::optional<Order> wanted;
    bool over = false, done = false;
  };

  static void run(const std::shared_ptr<Shared>& shared) {
    std::unique_lock lock(shared->mutex);
    const auto called = [&] { return shared->wanted || shared->over; };
    while (!shared->over) {
      shared->changed.wait(lock, called);
      lock.unlock();
      {
        const Work work = shared->make();
        lock.lock();
        while (shared->wanted && !shared->over) {
          const Order order = *std::exchange(shared->wanted, std::nullopt);
          lock.unlock();
          work(order);
          lock.lock();
          shared->changed.wait_for(lock, shared->rest, called);
        }
        lock.unlock();
      }
      lock.lock();
    }
    shared->done = true;
    shared->changed.notify_all();
  }

  std::shared_ptr<Shared> shared_;
  std::thread thread_;
};

} // namespace ruru::window
