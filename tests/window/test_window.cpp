#include "../app/player.hpp"
#include "../temporary_folder.hpp"
#include "sample_session.hpp"
#include "window/window.hpp"
#include "x_user.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <pthread.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/joystick.h>
#endif

// A real window on the display that DISPLAY names (./test starts a virtual one).

using namespace ruru;
using namespace ruru::window;
using Code = app::Key::Code;

namespace {

constexpr int width = 1280, height = 800;

Image painted(const app::Scene& scene, int pixels_wide = width, int pixels_high = height, double scale = 1) {
  Painter painter;
  const View view{
      layout::arrange(scene, {double(pixels_wide), double(pixels_high)}, scale, painter.measure()),
      app::Theme{}, 1, 0};
  const Surface surface = image_surface(pixels_wide, pixels_high);
  painter.paint(surface.get(), view);
  return image_of(surface.get());
}

app::Scene focused(app::Scene scene, std::string id) {
  scene.focus = {std::move(id)};
  return scene;
}

/// Opens a window on `session`, lets `act` use it, closes it.
void use(samples::SampleSession& session, const std::function<void(XUser&)>& act) {
  std::thread person([&] {
    XUser user;
    if (user.find_window()) act(user);
    user.close();
  });
  const auto shown = run_window(session, {width, height});
  person.join();
  CHECK(bool(shown));
}

bool happened(const samples::SampleSession& session, const app::Happening& what) {
  return std::find(session.happenings.begin(), session.happenings.end(), what) != session.happenings.end();
}

bool any_text(const samples::SampleSession& session) {
  return std::any_of(session.happenings.begin(), session.happenings.end(),
                     [](const auto& what) { return std::holds_alternative<app::TextEntered>(what); });
}

} // namespace

TEST_CASE("without a display the error says how to play all the same") {
  const char* display = std::getenv("DISPLAY");
  const std::string before = display ? display : "";
  unsetenv("DISPLAY");
  samples::SampleSession session({samples::question()});
  const auto shown = run_window(session, {});
  if (display) setenv("DISPLAY", before.c_str(), 1);
  REQUIRE_FALSE(bool(shown));
  CHECK(shown.error().message.find("--text") != std::string::npos);
}

TEST_CASE("the window shows what the painter paints, by either presenter, and follows the focus" *
          doctest::skip(!XUser::has_display())) {
  const Image question = painted(samples::question()),
              moved = painted(focused(samples::question(), "option/3"));
  for (const char* presenter : {"shm", "gl"}) {
    CAPTURE(std::string(presenter));
    setenv("RURU_PRESENTER", presenter, 1);
    samples::SampleSession session({samples::question()});
    bool first = false, second = false;
    use(session, [&](XUser& user) {
      first = user.sees(question);
      user.press("Tab");
      second = user.sees(moved);
    });
    CHECK(first);
    CHECK(second);
    CHECK(happened(session, app::CloseRequested{}));
  }
  unsetenv("RURU_PRESENTER");
}

TEST_CASE("keys are reported as people name them" * doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::question()});
  use(session, [](XUser& user) {
    user.press("q");
    user.press("Return");
    user.press("Escape");
    user.press("slash");
    user.press("space");
    user.press("z", Modifier::control);
    user.press("Left", Modifier::shift);
  });
  CHECK(happened(session, app::KeyPressed{{Code::character, U'q'}}));
  CHECK(happened(session, app::KeyPressed{{Code::enter}}));
  CHECK(happened(session, app::KeyPressed{{Code::escape}}));
  CHECK(happened(session, app::KeyPressed{{Code::character, U'/'}}));
  CHECK(happened(session, app::KeyPressed{{Code::space}}));
  CHECK(happened(session, app::KeyPressed{{Code::character, U'z', true}}));
  CHECK(happened(session, app::KeyPressed{{.code = Code::left, .shift = true}}));
  CHECK_FALSE(any_text(session)); // nothing on this screen is written into
}

TEST_CASE("where there is a field, characters come as text too" * doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::typing()});
  use(session, [](XUser& user) {
    user.press("a");
    user.press("space");
  });
  CHECK(happened(session, app::TextEntered{"a"}));
  CHECK(happened(session, app::TextEntered{" "}));
}

TEST_CASE("what is pressed with Ctrl is no text, a figure or a sign either" *
          doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::typing()});
  use(session, [](XUser& user) {
    user.press("1", Modifier::control);
    user.press("minus", Modifier::control);
    user.press("b");
  });
  CHECK(happened(session, app::KeyPressed{{Code::character, U'1', true}}));
  CHECK_FALSE(happened(session, app::TextEntered{"1"}));
  CHECK_FALSE(happened(session, app::TextEntered{"-"}));
  CHECK(happened(session, app::TextEntered{"b"}));
}

TEST_CASE("what was copied elsewhere is pasted, with its lines" * doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::typing()});
  bool given = false;
  use(session, [&](XUser& user) {
    given =
        user.offer_clipboard("Te Ika-a-M\u0101ui\nand more\x01", [&] { user.press("v", Modifier::control); });
  });
  CHECK(given);
  CHECK(happened(session, app::TextEntered{"Te Ika-a-M\u0101ui\nand more\x01"}));
}

#ifdef __linux__
namespace {

/// A gamepad that is plugged in while the window is open.
class Pad {
public:
  Pad() { REQUIRE(mkfifo((folder_ / "js0").c_str(), 0600) == 0); }
  ~Pad() { unplug(); }
  Pad(const Pad&) = delete;
  Pad& operator=(const Pad&) = delete;

  std::filesystem::path folder() const { return folder_.path(); }
  bool plug_in(XUser& user) {
    return user.wait_for(
        [&] { return (device_ = open((folder_ / "js0").c_str(), O_WRONLY | O_NONBLOCK)) >= 0; });
  }
  void unplug() {
    if (device_ >= 0) close(device_);
    device_ = -1;
  }
  bool press(unsigned char button) {
    return report(JS_EVENT_BUTTON, button, 1) && report(JS_EVENT_BUTTON, button, 0);
  }
  bool push(unsigned char axis, double way) {
    return report(JS_EVENT_AXIS, axis, static_cast<short>(way * 32767));
  }

private:
  bool report(unsigned char type, unsigned char number, short value) {
    const js_event event{0, value, type, number};
    return write(device_, &event, sizeof event) == sizeof event;
  }

  test::TemporaryFolder folder_;
  int device_ = -1;
};

/// Opens a window on `session`, lets `act` use the gamepad there, closes it.
void use_pad(run::Session& session, const std::function<void(XUser&, Pad&)>& act) {
  Pad pad;
  bool plugged = false;
  std::thread person([&] {
    XUser user;
    plugged = user.find_window() && pad.plug_in(user);
    if (plugged) act(user, pad);
    user.close();
  });
  const auto shown = run_window(session, {.width = width, .height = height, .pads = pad.folder()});
  person.join();
  CHECK(bool(shown));
  CHECK(plugged);
}

/// The program itself, in a round of one question; answers go nowhere.
class RoundSession final : public run::Session {
public:
  explicit RoundSession(const std::string& question) {
    learner_.plays({question});
    handle(app::TimeReached{});
  }
  void handle(app::Happening what) override {
    learner_.happens(std::move(what));
    scene_ = learner_.scene();
    model_ = learner_.model();
  }
  const app::Scene& scene() const override { return scene_; }
  const app::Preferences& preferences() const override { return model_.preferences; }
  std::shared_ptr<const language::Catalogue> catalogue() const override { return nullptr; }
  const app::Theme& theme() const override { return samples::shipped_theme(app::shipped_themes[0]); }
  std::optional<Timestamp> next_wake() const override { return std::nullopt; }
  int watch_descriptor() const override { return -1; }
  void files_changed() override {}
  bool wants_clipboard() const override { return false; }
  std::string to_copy() const override { return {}; }
  bool wants_to_quit() const override { return model_.quit; }

  const app::Model& model() const { return model_; }

private:
  tests::Player learner_;
  app::Scene scene_;
  app::Model model_;
};

/// Pushes the cross and lets it go, so many times.
void tap(Pad& pad, unsigned char axis, double way, int times) {
  for (int i = 0; i < times; ++i) {
    pad.push(axis, way);
    pad.push(axis, 0);
  }
}

} // namespace

TEST_CASE("a question is answered in letters by gamepad alone" * doctest::skip(!XUser::has_display())) {
  constexpr unsigned char across = 6, down = 7, ok = 0, turn = 3;
  RoundSession session("kiwi");
  use_pad(session, [](XUser&, Pad& pad) {
    pad.press(turn); // the letters open at a
    tap(pad, down, 1, 1);
    pad.press(ok); // k
    tap(pad, down, -1, 1);
    tap(pad, across, -1, 2);
    pad.press(ok); // i
    tap(pad, down, 1, 2);
    tap(pad, across, 1, 4);
    pad.press(ok); // w
    tap(pad, across, -1, 4);
    tap(pad, down, -1, 2);
    pad.press(ok);   // i
    pad.press(turn); // done
    pad.press(ok);
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  });
  const auto& given = std::get<app::Playing>(session.model().screen).asking.given;
  REQUIRE(given);
  CHECK(given->response == "kiwi");
  CHECK(given->judgement.outcome == questions::Outcome::right);
}

TEST_CASE("what a button of a gamepad asks of the clipboard comes at once, without a key or the mouse" *
          doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::question()});
  session.pastes = true;
  bool given = false;
  use_pad(session,
          [&](XUser& user, Pad& pad) { given = user.offer_clipboard("pasted", [&] { pad.press(0); }); });
  CHECK(given);
  CHECK(happened(session, app::TextEntered{"pasted"}));
}

TEST_CASE("a stick that is held repeats its arrow until its gamepad is taken away" *
          doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::question()});
  use_pad(session, [](XUser&, Pad& pad) {
    pad.push(1, 1);
    std::this_thread::sleep_for(std::chrono::milliseconds(750)); // 400, 520, 640
    pad.unplug();
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  });
  const app::KeyPressed first{.key = {.code = Code::down}, .pad = 0};
  const app::KeyPressed again{.key = {.code = Code::down}, .repeated = true, .pad = 0};
  CHECK(std::ranges::count(session.happenings, app::Happening{first}) == 1);
  const auto repeats = std::ranges::count(session.happenings, app::Happening{again});
  CHECK(repeats >= 1);
  CHECK(repeats <= 3);
}
#endif

TEST_CASE("a window that was covered shows its picture again, by either presenter" *
          doctest::skip(!XUser::has_display())) {
  const Image question = painted(samples::question());
  for (const char* presenter : {"shm", "gl"}) {
    CAPTURE(std::string(presenter));
    setenv("RURU_PRESENTER", presenter, 1);
    samples::SampleSession session({samples::question()});
    bool again = false;
    use(session, [&](XUser& user) {
      user.sees(question);
      user.cover();
      again = user.sees(question);
    });
    CHECK(again);
  }
  unsetenv("RURU_PRESENTER");
}

TEST_CASE("F11 fills the screen and goes back" * doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::question()});
  int full = 0, back = 0;
  use(session, [&](XUser& user) {
    user.press("F11");
    user.wait_for([&] { return (full = user.picture().width) > width; });
    user.press("F11");
    user.wait_for([&] { return (back = user.picture().width) == width; });
  });
  CHECK(full > width);
  CHECK(back == width);
}

TEST_CASE("a window opens where it was, on the screen, and says where it is when it closes" *
          doctest::skip(!XUser::has_display())) {
  using Place = run::WindowPlace;
  const auto opened = [](const Place& before, const std::function<void(XUser&)>& act) {
    samples::SampleSession session({samples::question()});
    std::thread person([&] {
      XUser user;
      if (user.find_window()) act(user);
      user.close();
    });
    const auto after = run_window(session, {.place = before});
    person.join();
    REQUIRE(bool(after));
    return *after;
  };
  const auto shown = [](XUser& user) { user.sees(painted(samples::question(), 700, 500)); };
  CHECK(opened({30, 40, 700, 500}, shown) == Place{30, 40, 700, 500});
  CHECK(opened({-4000, 40, 700, 500}, shown) == Place{0, 40, 700, 500});
  const Place full = opened({30, 40, 700, 500}, [&](XUser& user) {
    shown(user);
    user.press("Return", Modifier::alt);
    CHECK(user.wait_for([&] { return user.picture().width > 700; }));
  });
  CHECK(full == Place{30, 40, 700, 500, Place::Shape::full_screen});
  const Place back = opened(full, [&](XUser& user) {
    CHECK(user.wait_for([&] { return user.picture().width > 700; }));
    user.press("F11");
    CHECK(user.wait_for([&] { return user.picture().width == 700; }));
  });
  CHECK(back == Place{30, 40, 700, 500});
}

TEST_CASE("a click activates what it lands on, and the pointer is reported on the way" *
          doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::question()});
  Painter painter;
  const auto frame = layout::arrange(samples::question(), {width, height}, 1, painter.measure());
  const layout::Rect place = *layout::place_of(frame, {"option/4"});
  const int x = static_cast<int>(place.x) + 20, y = static_cast<int>(place.y) + 20;
  use(session, [&](XUser& user) {
    user.move(x, y);
    user.click(x, y);
    user.click(5, 5); // nothing is there
  });
  CHECK(happened(session, app::Pointed{{"option/4"}}));
  CHECK(happened(session, app::Activated{{"option/4"}}));
  CHECK(std::count_if(session.happenings.begin(), session.happenings.end(),
                      [](const auto& what) { return std::holds_alternative<app::Activated>(what); }) == 1);
}

TEST_CASE("a resized window is laid out anew, and the wheel scrolls what has no room" *
          doctest::skip(!XUser::has_display())) {
  const app::Scene scene = focused(samples::question(), "back"); // the body does not follow it
  samples::SampleSession session({scene});
  const Image small = painted(scene, 640, 500);
  bool fits = false, scrolls = false, returns = false;
  use(session, [&](XUser& user) {
    user.resize(640, 500);
    fits = user.sees(small);
    user.wheel_down(300, 300);
    scrolls = user.wait_for([&] { return user.picture() != small; });
    user.wheel_up(300, 300);
    returns = user.sees(small);
  });
  CHECK(fits);
  CHECK(scrolls);
  CHECK(returns);
}

TEST_CASE("at rest the window takes no processor time" * doctest::skip(!XUser::has_display())) {
  samples::SampleSession session({samples::question()});
  const Image question = painted(samples::question());
  clockid_t clock;
  pthread_getcpuclockid(pthread_self(), &clock);
  const auto milliseconds = [clock] {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  double used = 1e9;
  use(session, [&](XUser& user) {
    user.sees(question);
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const double before = milliseconds();
    std::this_thread::sleep_for(std::chrono::seconds(2));
    used = milliseconds() - before;
  });
  CHECK(used < 2);
}
