#pragma once

#include "result.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <utility>

/// Windows measured from outside, the same way for every program.
namespace ruru::bench {

using Instant = std::chrono::steady_clock::time_point;

double milliseconds_from(Instant start, Instant end);

struct Area {
  int x = 0, y = 0, width = 0, height = 0;
};

/// A display server of our own without a window manager, so that nothing else draws on the screen.
class Server {
public:
  static Result<Server> start(int width, int height);
  Server(Server&&) noexcept;
  Server& operator=(Server&&) = delete;
  ~Server();

  const std::string& display() const { return display_; }

private:
  Server(pid_t process, std::string display) : process_(process), display_(std::move(display)) {}
  pid_t process_;
  std::string display_;
};

/// The picture on a display, and its keyboard.
class Screen {
public:
  static Result<Screen> open(const std::string& display);
  Screen(Screen&&) noexcept;
  Screen& operator=(Screen&&) = delete;
  ~Screen();

  Area whole() const;

  /// Waits until a window for people to look at (not a menu, a tip or a helper) is shown. Nothing after
  /// `limit`, or when the program that should show it `runs` no more.
  std::optional<Instant> first_window(std::chrono::milliseconds limit, const std::function<bool()>& runs);

  /// What changes from now on within `area` is watched.
  void watch(const Area& area);
  /// Something was drawn.
  struct Drawing {
    Instant at;
    bool changed = false; ///< some pixel is another one since the last time
  };
  /// Waits for that, no longer than `limit`. The server tells of drawing, so that watching costs a program
  /// that is measured next to nothing.
  std::optional<Drawing> drawing_within(std::chrono::milliseconds limit);

  /// Gives the keyboard to the window that was found, and presses a key as a keyboard would. The name is one
  /// of X's, such as "Return".
  void focus();
  Result<Done> press(const std::string& key);

private:
  struct Parts;
  explicit Screen(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

} // namespace ruru::bench
