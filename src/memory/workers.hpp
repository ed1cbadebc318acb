#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace ruru::memory {

/// A few threads that wait for work: starting one for each of a fit's many short walks would cost more than
/// the walk. The caller works along.
class Workers {
public:
  /// As many threads as `threads`, the caller's own included; 0: as many as there are cores, at most 8.
  explicit Workers(int threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  int count() const { return static_cast<int>(threads_.size()) + 1; }

  /// Calls `work(item, worker)` once for each item below `items`, in any order, `worker` being below
  /// `count()`. `work` must not throw.
  void each(std::size_t items, const std::function<void(std::size_t item, int worker)>& work);

private:
  void wait_for_work(int worker);
  void take_part(int worker);

  const std::function<void(std::size_t, int)>* work_ = nullptr;
  std::size_t items_ = 0;
  std::atomic<std::size_t> next_{0};
  std::atomic<unsigned> turn_{0}; ///< counts calls of `each`
  std::atomic<int> busy_{0};      ///< threads that have not finished this turn
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

} // namespace ruru::memory
