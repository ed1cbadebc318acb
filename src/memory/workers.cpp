#include "memory/workers.hpp"

#include <algorithm>

namespace ruru::memory {

Workers::Workers(int threads) {
  if (threads <= 0) threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8);
  for (int worker = 1; worker < threads; ++worker)
    threads_.emplace_back([this, worker] { wait_for_work(worker); });
}

Workers::~Workers() {
  stop_ = true;
  turn_.fetch_add(1, std::memory_order_release);
  turn_.notify_all();
  for (std::thread& thread : threads_)
    thread.join();
}

void Workers::wait_for_work(int worker) {
  unsigned seen = 0;
  for (;;) {
    turn_.wait(seen, std::memory_order_acquire);
    ++seen;
    if (stop_) return;
    take_part(worker);
    if (busy_.fetch_sub(1, std::memory_order_acq_rel) == 1) busy_.notify_one();
  }
}

void Workers::take_part(int worker) {
  for (std::size_t item; (item = next_.fetch_add(1, std::memory_order_relaxed)) < items_;)
    (*work_)(item, worker);
}

void Workers::each(std::size_t items, const std::function<void(std::size_t, int)>& work) {
  work_ = &work;
  items_ = items;
  next_.store(0, std::memory_order_relaxed);
  if (items > 1 && !threads_.empty()) {
    busy_.store(static_cast<int>(threads_.size()), std::memory_order_relaxed);
    turn_.fetch_add(1, std::memory_order_release);
    turn_.notify_all();
  }
  take_part(0);
  for (int left; (left = busy_.load(std::memory_order_acquire)) > 0;)
    busy_.wait(left, std::memory_order_acquire);
}

} // namespace ruru::memory
