#pragma once

#include "image.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <thread>

struct _XDisplay;
union _XEvent;

namespace ruru::window {

enum class Modifier { none, control, shift, alt };

/// Somebody before the screen: sees the program's window and uses keys and mouse, by X alone.
class XUser {
public:
  XUser();
  ~XUser();
  XUser(const XUser&) = delete;
  XUser& operator=(const XUser&) = delete;

  static bool has_display();

  /// Until `condition` holds; false when it does not within ten seconds.
  template <typename Condition>
  bool wait_for(const Condition& condition) {
    for (int i = 0; i < 400; ++i) {
      if (condition()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    return false;
  }

  /// Finds the program's window.
  bool find_window();

  Image picture();

  /// Until the window looks like `wanted`.
  bool sees(const Image& wanted) {
    return wait_for([&] { return picture() == wanted; });
  }

  /// Keys have the names of X: "Tab", "q", "slash".
  void press(const std::string& key, Modifier modifier = Modifier::none);
  void move(int x, int y);
  void click(int x, int y);
  void wheel_down(int x, int y);
  void wheel_up(int x, int y);
  void resize(int width, int height);
  void close();

  /// Puts another window over the program's for a moment.
  void cover();

  /// Copies a text in another program, and gives it to the first that pastes it; false when nobody does.
  bool offer_clipboard(const std::string& text, const std::function<void()>& paste);

private:
  unsigned long search(unsigned long from);
  void send_key(int type, long mask, unsigned long symbol, Modifier modifier);
  void press_button(int x, int y, unsigned button);
  void send(_XEvent& event, long mask);

  _XDisplay* display_;
  unsigned long window_ = 0;
  unsigned long time_ = 1000;
};

} // namespace ruru::window
