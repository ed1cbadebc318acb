#include "commands/ask.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace ruru::commands {

bool agreed(const std::string& question, bool yes) {
  if (yes || isatty(STDIN_FILENO) == 0) return true;
  fmt::print(stderr, "{} [y/N] ", question);
  std::string line;
  std::getline(std::cin, line);
  return line == "y" || line == "Y" || line == "yes";
}

namespace {

/// Draws at most ten times a second, and ends its line.
class Bar {
public:
  explicit Bar(std::string what) : what_(std::move(what)) {}
  Bar(const Bar&) = delete;
  Bar& operator=(const Bar&) = delete;
  ~Bar() {
    if (shown_) fmt::print(stderr, "\r\033[K");
  }

  void at(double share) {
    const auto now = Clock::now();
    if (now - began_ < std::chrono::seconds{1} || now - drawn_ < std::chrono::milliseconds{100}) return;
    drawn_ = now;
    shown_ = true;
    constexpr int width = 30;
    const int full = static_cast<int>(share * width);
    fmt::print(stderr, "\r{} [{}{}] {:3.0f} %", what_, std::string(static_cast<std::size_t>(full), '#'),
               std::string(static_cast<std::size_t>(width - full), ' '), share * 100);
    std::fflush(stderr);
  }

private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  Clock::time_point began_ = Clock::now(), drawn_;
  bool shown_ = false;
};

} // namespace

store::Watch progress_bar(std::string what) {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [bar = std::make_shared<Bar>(std::move(what))](double share) { bar->at(share); };
}

} // namespace ruru::commands
