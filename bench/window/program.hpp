#pragma once

#include "result.hpp"
#include "window/screen.hpp"

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ruru::bench {

/// What a program and all that it has started have used so far.
struct Usage {
  int processes = 0;
  double cpu_ms = 0;                 ///< as the scheduler counts it
  std::int64_t ticks = 0;            ///< as the kernel accounts it, in 10 ms
  std::int64_t context_switches = 0; ///< willing and unwilling
  double memory_mb = 0;              ///< proportional set size (PSS): what is shared counts in shares
};

/// A program that was started here, with all its children; ended with this value.
class Program {
public:
  /// `words`: the program, found on the PATH, and its arguments. What it writes goes to the file `log`.
  static Result<Program> start(const std::vector<std::string>& words, const std::string& display,
                               const std::string& log);
  Program(Program&&) noexcept;
  Program& operator=(Program&&) = delete;
  ~Program();

  Instant started() const { return started_; }
  bool runs() const;
  Usage usage() const;

private:
  Program(pid_t process, Instant started) : process_(process), started_(started) {}
  pid_t process_;
  Instant started_;
};

/// A command line in words, by the rules of the shell: quotes, $variables.
Result<std::vector<std::string>> words_of(const std::string& command_line);

} // namespace ruru::bench
