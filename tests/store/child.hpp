#pragma once

#include <functional>
#include <string>
#include <sys/types.h>

namespace ruru::test {

/// A process that does one thing and writes about it to the descriptor it is given.
class Child {
public:
  explicit Child(const std::function<void(int output)>& task);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Ends it at once (SIGKILL), wherever it is.
  void kill();

  /// The reading end of what it writes.
  int output() const { return output_; }

  /// All that it writes until it ends.
  std::string all_output();

private:
  void wait();

  pid_t process_ = 0; ///< 0 once it has ended
  int output_ = -1;
};

} // namespace ruru::test
