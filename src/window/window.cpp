#include "window/window.hpp"

#include "app/keys.hpp"
#include "language/speaking.hpp"
#include "run/desktop.hpp"
#include "window/hearing.hpp"
#include "window/pad_devices.hpp"
#include "window/placement.hpp"
#include "window/pointer.hpp"
#include "window/sfml_port.hpp"
#include "window/stage.hpp"
#include "window/text_entry.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <poll.h>
#include <string_view>
#include <utility>

namespace ruru::window {
namespace {

using app::Key;

constexpr double wheel_step = 72; // units for one notch

bool is_software(std::string_view renderer) {
  for (const std::string_view name : {"llvmpipe", "softpipe", "swrast", "Software"})
    if (renderer.find(name) != std::string_view::npos) return true;
  return renderer.empty();
}

class Front {
public:
  Front(run::Session& session, const WindowOptions& options, ComingWindow coming)
      : session_(session), coming_(std::move(coming)), display_(*coming_.display()),
        image_(make_image_presenter(display_)), pad_folder_(options.pads) {
    setting_.density = display_.density();
    const ScreenSize screen = display_.screen();
    if (options.place) place_ = on_screen(*options.place, screen);
    setting_.width =
        place_ ? place_->width : std::min(static_cast<int>(options.width * setting_.density), screen.width);
    setting_.height = place_ ? place_->height
                             : std::min(static_cast<int>(options.height * setting_.density), screen.height);
    follow_desktop();
    take_preferences();
  }

  Result<run::WindowPlace> run() {
    if (const auto opened = open(); !opened) return opened.error();
    take_place();
    pads_ = std::make_unique<PadDevices>(pad_folder_);
    while (!session_.wants_to_quit()) {
      bool handled = false;
      while (auto input = window_->poll()) {
        std::visit([this](const auto& what) { happen(what); }, *input);
        exchange_clipboard();
        handled = true;
        if (session_.wants_to_quit()) break;
      }
      if (session_.wants_to_quit()) break;
      refresh();
      stage_.move(std::chrono::steady_clock::now(), *presenter_);
      if (handled || !sfml_is_settled(window_->native_handle())) continue;
      sleep();
    }
    see_place();
    return placement_.place();
  }

private:
  /// Opens the window. The first picture is painted beside that, and shown before OpenGL has drawn anything.
  Result<Done> open() {
    if (const auto ready = stage_.ready(); !ready) return ready.error();
    coming_.open(setting_.width, setting_.height);
    paint(*image_);
    window_ = coming_.take();
    window_->set_title(session_.scene().title);
    make_sfml_tell_held_keys();
    display_.adopt(window_->native_handle());
    image_->attach(window_->native_handle());
    if (image_->fits()) stage_.show_again(*image_);
    presenter_ = image_.get();
    if (uses_textures()) {
      textures_ = make_texture_presenter(*window_);
      presenter_ = textures_.get();
      stage_.forget();
    }
    return Done{};
  }

  /// Puts the window where it was the last time.
  void take_place() {
    if (!place_) return see_place();
    run::WindowPlace normal = *place_;
    normal.shape = run::WindowPlace::Shape::normal;
    placement_.seen(normal, std::chrono::steady_clock::now());
    display_.move(window_->native_handle(), place_->x, place_->y);
    if (place_->shape != run::WindowPlace::Shape::normal)
      display_.shape(window_->native_handle(), place_->shape);
  }

  void see_place() {
    placement_.seen(display_.place(window_->native_handle()), std::chrono::steady_clock::now());
  }

  void toggle_full_screen() {
    using Shape = run::WindowPlace::Shape;
    see_place();
    const Shape now = placement_.place().shape;
    display_.shape(window_->native_handle(), now == Shape::full_screen ? unfilled_ : Shape::full_screen);
    if (now != Shape::full_screen) unfilled_ = now;
  }

  bool uses_textures() const {
    if (!image_->fits()) return true;
    const char* wanted = std::getenv("RURU_PRESENTER");
    if (wanted && std::string_view(wanted) == "gl") return true;
    if (wanted && std::string_view(wanted) == "shm") return false;
    return !is_software(window_->renderer());
  }

  void take_preferences() {
    setting_.text_scale = session_.preferences().text_scale;
    setting_.theme = session_.theme();
    setting_.motion = !session_.preferences().reduced_motion && !desktop_is_still_;
  }

  /// Whether anything that the desktop wishes would change what is shown.
  bool follows_desktop() const {
    return session_.preferences().theme == app::as_desktop || !session_.preferences().reduced_motion;
  }

  void follow_desktop() {
    const app::DesktopLook look = desktop_.look();
    if (look != desktop_look_) session_.handle(app::DesktopPrefers{look});
    desktop_look_ = look;
    desktop_is_still_ = desktop_.wants_less_motion();
  }

  void show() { paint(*presenter_); }

  /// With the prompts of what the learner uses; key caps are in the language that is spoken.
  void paint(Presenter& presenter) {
    const language::Speaking speaking(session_.catalogue());
    if (by_pad_)
      stage_.show(with_pad_names(session_.scene(), session_.preferences().pad), setting_, presenter);
    else
      stage_.show(session_.scene(), setting_, presenter);
  }

  void refresh() {
    take_preferences();
    show();
    if (hearing_.follow(session_)) show();
    if (follows_desktop() && !std::exchange(desktop_asked_, true)) desktop_.ask();
    window_->set_title(session_.scene().title);
    window_->set_hand_cursor(pointer_.is_on_something());
  }

  /// Until something happens or the session wants to be woken.
  void sleep() {
    int timeout = -1;
    if (const auto wake = session_.next_wake()) {
      const auto left =
          *wake - std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
      if (left.count() <= 0) return wake_up();
      timeout =
          static_cast<int>(std::min<std::int64_t>(left.count(), 3'600'000)); // an hour: clocks may be set
    }
    for (const auto& moment : {stage_.next_frame(), pad_keys_.next()}) {
      if (!moment) continue;
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(*moment - std::chrono::steady_clock::now());
      const int soon = std::max(0, static_cast<int>(left.count()));
      timeout = timeout < 0 ? soon : std::min(timeout, soon);
    }
    const int sfml = sfml_descriptor();
    if (sfml < 0)
      timeout = timeout < 0 ? 10 : std::min(timeout, 10); // SFML does not say when something arrives
    std::array<pollfd, 5> watched{{{sfml, POLLIN, 0},
                                   {display_.descriptor(), POLLIN, 0},
                                   {session_.watch_descriptor(), POLLIN, 0},
                                   {desktop_.descriptor(), POLLIN, 0},
                                   {pads_->descriptor(), POLLIN, 0}}};
    const int arrived = poll(watched.data(), watched.size(), timeout);
    if (arrived < 0) return;
    if (watched[1].revents) {
      const XDisplay::Arrived news = display_.drain();
      if (news.uncovered) stage_.show_again(*presenter_);
      if (news.placed) see_place();
    }
    if (watched[2].revents) session_.files_changed();
    if (watched[3].revents) {
      desktop_.take();
      follow_desktop();
    }
    if (watched[4].revents) take_pads();
    for (const app::KeyPressed& again : pad_keys_.repeated(std::chrono::steady_clock::now()))
      press_on_pad(again);
  }

  void take_pads() {
    for (const PadInput& input : pads_->drain()) {
      if (session_.scene().wants_pad_button && input.what == PadInput::What::button) {
        if (input.value != 0 && has_focus_) session_.handle(app::PadButtonPressed{input.number});
        continue;
      }
      const auto key = pad_keys_.key(input, session_.preferences().pad, is_typing(session_.scene()),
                                     std::chrono::steady_clock::now());
      if (key && has_focus_) press_on_pad({.key = *key, .pad = input.pad});
    }
    if (!has_focus_) pad_keys_.let_go(); // another program's game may be played
  }

  void press_on_pad(const app::KeyPressed& pressed) {
    by_pad_ = true;
    if (scrolls_page(pressed.key)) return;
    session_.handle(pressed);
    exchange_clipboard();
  }

  /// True when the key is for a page, and there is one to turn.
  bool scrolls_page(const Key& key) {
    if (key == Key{.code = Key::Code::page_down}) return stage_.scroll(stage_.page_height());
    return key == Key{.code = Key::Code::page_up} && stage_.scroll(-stage_.page_height());
  }

  void exchange_clipboard() {
    if (const std::string text = session_.to_copy(); !text.empty()) window_->copy(text);
    if (session_.wants_clipboard()) session_.handle(app::TextEntered{cut_to_size(window_->clipboard())});
  }

  void wake_up() {
    session_.handle(app::TimeReached{});
    // A session that is not content with that must not keep the machine busy.
    if (const auto again = session_.next_wake(); again && *again <= std::chrono::system_clock::now()) {
      pollfd sfml{sfml_descriptor(), POLLIN, 0};
      poll(&sfml, 1, 200);
    }
  }

  void happen(const WindowClosed&) { session_.handle(app::CloseRequested{}); }

  void happen(const WindowResized& resized) {
    setting_.width = std::max(1, resized.width);
    setting_.height = std::max(1, resized.height);
  }

  /// Whoever comes back may have been in the desktop's settings.
  void happen(const FocusGained&) {
    has_focus_ = true;
    if (follows_desktop()) desktop_.ask();
  }

  void happen(const FocusLost&) {
    has_focus_ = false;
    pad_keys_.let_go();
    pointer_.let_go();
  }

  void happen(const KeyDown& down) {
    const Key& key = down.key;
    by_pad_ = false;
    if (key.code == app::key_for(app::Use::full_screen).code || (key.code == Key::Code::enter && key.alt)) {
      if (!down.repeated) toggle_full_screen();
      return;
    }
    if (key == app::key_for(app::Use::paste)) {
      const std::string text = cut_to_size(window_->clipboard());
      if (!text.empty()) session_.handle(app::TextEntered{text});
      return;
    }
    if (scrolls_page(key)) return;
    session_.handle(app::KeyPressed{key, down.repeated});
  }

  void happen(const CharacterTyped& typed) {
    // A key that leads to a field must not write itself into it.
    by_pad_ = false;
    const bool writes = is_typing(session_.scene());
    if (typed.key.code != Key::Code::none) session_.handle(app::KeyPressed{typed.key, typed.repeated});
    if (writes) session_.handle(app::TextEntered{utf8(typed.letter), typed.repeated});
  }

  void happen(const PointerMoved& moved) { pointer_.move(moved, setting_.density); }

  void happen(const PointerPressed& press) {
    by_pad_ = false;
    pointer_.press(press);
  }

  void happen(const PointerReleased& release) { pointer_.release(release); }

  void happen(const WheelTurned& wheel) { stage_.scroll(-wheel.notches * wheel_step); }

  run::Session& session_;
  run::Desktop desktop_;
  app::DesktopLook desktop_look_ = app::DesktopLook::unknown;
  bool desktop_is_still_ = false; ///< it wants less motion
  bool desktop_asked_ = false;
  ComingWindow coming_;
  XDisplay& display_;                     ///< its
  std::optional<run::WindowPlace> place_; ///< where it is to be at first
  Placement placement_;
  run::WindowPlace::Shape unfilled_ = run::WindowPlace::Shape::normal; ///< behind the full screen
  Setting setting_;
  Stage& stage_{coming_.stage()};
  Pointer pointer_{session_, stage_};
  std::unique_ptr<ImagePresenter> image_;
  std::filesystem::path pad_folder_;
  std::unique_ptr<SfmlWindow> window_;
  std::unique_ptr<Presenter> textures_;
  Presenter* presenter_ = nullptr;

  std::unique_ptr<PadDevices> pads_;
  PadKeys pad_keys_;
  bool has_focus_ = true;
  bool by_pad_ = false; ///< the last thing was pressed on a gamepad

  Hearing hearing_;
};

} // namespace

Result<run::WindowPlace> run_window(run::Session& session, const WindowOptions& options,
                                    ComingWindow coming) {
  if (!coming.display()) return coming.display().error();
  return Front(session, options, std::move(coming)).run();
}

} // namespace ruru::window
