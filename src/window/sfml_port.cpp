#include "window/sfml_port.hpp"

#include "window/owl.hpp"

#include <SFML/Graphics.hpp>
#include <SFML/OpenGL.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace ruru::window {
namespace {

using Pixels = std::vector<std::uint8_t>;
constexpr unsigned icon_size = 64;

/// Cairo's BGRA, premultiplied, as SFML's RGBA.
void append_rgba(Pixels& pixels, const std::uint32_t* row, int count, bool premultiplied) {
  for (int i = 0; i < count; ++i) {
    const std::uint32_t pixel = row[i];
    const std::uint32_t alpha = premultiplied ? 255 : pixel >> 24;
    const auto part = [&](int shift) {
      const std::uint32_t value = (pixel >> shift) & 255;
      return static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255U, value * 255 / alpha));
    };
    pixels.insert(pixels.end(), {part(16), part(8), part(0), static_cast<std::uint8_t>(alpha)});
  }
}

Pixels program_icon() {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, icon_size, icon_size));
  const Context context(cairo_create(surface.get()));
  draw_program_icon(context.get(), icon_size);
  cairo_surface_flush(surface.get());
  Pixels pixels;
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  for (unsigned y = 0; y < icon_size; ++y)
    append_rgba(
        pixels,
        reinterpret_cast<const std::uint32_t*>(data + y * cairo_image_surface_get_stride(surface.get())),
        icon_size, false);
  return pixels;
}

app::Key::Code code_of(sf::Keyboard::Key key) {
  using Code = app::Key::Code;
  using From = sf::Keyboard::Key;
  switch (key) {
  case From::Enter: return Code::enter;
  case From::Escape: return Code::escape;
  case From::Space: return Code::space;
  case From::Tab: return Code::tab;
  case From::Backspace: return Code::backspace;
  case From::Delete: return Code::remove;
  case From::Left: return Code::left;
  case From::Right: return Code::right;
  case From::Up: return Code::up;
  case From::Down: return Code::down;
  case From::Home: return Code::home;
  case From::End: return Code::end;
  case From::PageUp: return Code::page_up;
  case From::PageDown: return Code::page_down;
  case From::F1: return Code::f1;
  case From::F2: return Code::f2;
  case From::F5: return Code::f5;
  case From::F11: return Code::f11;
  default: return Code::none;
  }
}

/// The letter, digit or sign on a key that is pressed together with Ctrl or Alt; 0 for others.
char32_t letter_of(sf::Keyboard::Key key) {
  using From = sf::Keyboard::Key;
  const int number = static_cast<int>(key);
  const auto within = [number](From first, From last) {
    return number >= static_cast<int>(first) && number <= static_cast<int>(last);
  };
  if (within(From::A, From::Z)) return U'a' + static_cast<char32_t>(number - static_cast<int>(From::A));
  if (within(From::Num0, From::Num9))
    return U'0' + static_cast<char32_t>(number - static_cast<int>(From::Num0));
  if (within(From::Numpad0, From::Numpad9))
    return U'0' + static_cast<char32_t>(number - static_cast<int>(From::Numpad0));
  if (key == From::Equal) return U'=';
  if (key == From::Add) return U'+';
  if (key == From::Hyphen || key == From::Subtract) return U'-';
  return 0;
}

bool is_latin(char32_t letter) { return letter >= U'a' && letter <= U'z'; }

char32_t lower(char32_t letter) {
  if ((letter >= U'A' && letter <= U'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7))
    return letter + 32;
  return letter;
}

/// A key as SFML reports it, in any version.
struct Pressed {
  sf::Keyboard::Key code;
  bool control, alt, shift;
};

/// Makes our inputs from SFML's events.
class Translation {
public:
  std::optional<Input> pressed(const Pressed& pressed) {
    repeated_ = !held_.insert(pressed.code).second;
    last_ = pressed;
    app::Key key{code_of(pressed.code), 0, pressed.control, pressed.shift, pressed.alt};
    if (key.code == app::Key::Code::none && (pressed.control || pressed.alt)) {
      key.letter = letter_of(pressed.code);
      if (key.letter != 0)
        key = {app::Key::Code::character, key.letter, pressed.control,
               pressed.control && pressed.shift && is_latin(key.letter), pressed.alt};
    }
    if (key.code == app::Key::Code::none) return std::nullopt; // it comes as a character
    return KeyDown{key, repeated_};
  }

  void released(sf::Keyboard::Key code) {
    held_.erase(code);
    if (last_ && last_->code == code) last_->control = false;
  }
  void focus_lost() { held_.clear(); }

  std::optional<Input> typed(char32_t letter) {
    if (letter < 32 || letter == 127) return std::nullopt; // control characters: their keys are reported
    if (last_ && last_->control && !last_->alt)
      return std::nullopt; // Ctrl 1 is no figure; with Alt it may be AltGr
    app::Key key{app::Key::Code::character, lower(letter)};
    if (letter == U' ') key = {};
    const char32_t latin = last_ ? letter_of(last_->code) : 0;
    if (letter >= 0x370 && is_latin(latin)) key.letter = latin; // another script's layout
    return CharacterTyped{letter, key, repeated_};
  }

private:
  std::set<sf::Keyboard::Key> held_;
  std::optional<Pressed> last_;
  bool repeated_ = false;
};

#if SFML_VERSION_MAJOR >= 3

std::optional<Input> translated(const sf::Event& event, Translation& keys) {
  if (event.is<sf::Event::Closed>()) return WindowClosed{};
  if (event.is<sf::Event::FocusGained>()) return FocusGained{};
  if (event.is<sf::Event::FocusLost>()) {
    keys.focus_lost();
    return FocusLost{};
  }
  if (const auto* resized = event.getIf<sf::Event::Resized>())
    return WindowResized{static_cast<int>(resized->size.x), static_cast<int>(resized->size.y)};
  if (const auto* key = event.getIf<sf::Event::KeyPressed>())
    return keys.pressed({key->code, key->control, key->alt, key->shift});
  if (const auto* key = event.getIf<sf::Event::KeyReleased>()) {
    keys.released(key->code);
    return std::nullopt;
  }
  if (const auto* text = event.getIf<sf::Event::TextEntered>()) return keys.typed(text->unicode);
  if (const auto* moved = event.getIf<sf::Event::MouseMoved>())
    return PointerMoved{double(moved->position.x), double(moved->position.y)};
  if (const auto* press = event.getIf<sf::Event::MouseButtonPressed>();
      press && press->button == sf::Mouse::Button::Left)
    return PointerPressed{double(press->position.x), double(press->position.y)};
  if (const auto* press = event.getIf<sf::Event::MouseButtonReleased>();
      press && press->button == sf::Mouse::Button::Left)
    return PointerReleased{double(press->position.x), double(press->position.y)};
  if (const auto* wheel = event.getIf<sf::Event::MouseWheelScrolled>();
      wheel && wheel->wheel == sf::Mouse::Wheel::Vertical)
    return WheelTurned{wheel->delta};
  return std::nullopt;
}

bool next_event(sf::RenderWindow& window, sf::Event& event) {
  const auto polled = window.pollEvent();
  if (polled) event = *polled;
  return polled.has_value();
}

sf::Event no_event() { return sf::Event(sf::Event::Closed{}); }
sf::VideoMode video_mode(unsigned width, unsigned height) { return sf::VideoMode({width, height}); }
void resize(sf::Texture& texture, unsigned width, unsigned height) {
  static_cast<void>(texture.resize({width, height}));
}
void update(sf::Texture& texture, const Pixels& pixels, const PixelRect& part) {
  texture.update(pixels.data(), {unsigned(part.width), unsigned(part.height)},
                 {unsigned(part.x), unsigned(part.y)});
}
void set_icon(sf::RenderWindow& window, const Pixels& pixels) {
  window.setIcon({icon_size, icon_size}, pixels.data());
}
void set_view(sf::RenderWindow& window, float width, float height) {
  window.setView(sf::View(sf::FloatRect({0, 0}, {width, height})));
}
void centre(sf::RenderWindow&) {}

struct Cursors {
  std::optional<sf::Cursor> arrow = sf::Cursor::createFromSystem(sf::Cursor::Type::Arrow);
  std::optional<sf::Cursor> hand = sf::Cursor::createFromSystem(sf::Cursor::Type::Hand);

  void show(sf::RenderWindow& window, bool wants_hand) const {
    const auto& wanted = wants_hand ? hand : arrow;
    if (wanted) window.setMouseCursor(*wanted);
  }
};

#else

std::optional<Input> translated(const sf::Event& event, Translation& keys) {
  switch (event.type) {
  case sf::Event::Closed: return WindowClosed{};
  case sf::Event::GainedFocus: return FocusGained{};
  case sf::Event::LostFocus: keys.focus_lost(); return FocusLost{};
  case sf::Event::Resized: return WindowResized{int(event.size.width), int(event.size.height)};
  case sf::Event::KeyPressed:
    return keys.pressed({event.key.code, event.key.control, event.key.alt, event.key.shift});
  case sf::Event::KeyReleased: keys.released(event.key.code); return std::nullopt;
  case sf::Event::TextEntered: return keys.typed(event.text.unicode);
  case sf::Event::MouseMoved: return PointerMoved{double(event.mouseMove.x), double(event.mouseMove.y)};
  case sf::Event::MouseButtonPressed:
    if (event.mouseButton.button != sf::Mouse::Left) return std::nullopt;
    return PointerPressed{double(event.mouseButton.x), double(event.mouseButton.y)};
  case sf::Event::MouseButtonReleased:
    if (event.mouseButton.button != sf::Mouse::Left) return std::nullopt;
    return PointerReleased{double(event.mouseButton.x), double(event.mouseButton.y)};
  case sf::Event::MouseWheelScrolled:
    if (event.mouseWheelScroll.wheel != sf::Mouse::VerticalWheel) return std::nullopt;
    return WheelTurned{event.mouseWheelScroll.delta};
  default: return std::nullopt;
  }
}

bool next_event(sf::RenderWindow& window, sf::Event& event) { return window.pollEvent(event); }

sf::Event no_event() { return {}; }
sf::VideoMode video_mode(unsigned width, unsigned height) { return {width, height}; }
void resize(sf::Texture& texture, unsigned width, unsigned height) {
  static_cast<void>(texture.create(width, height));
}
void update(sf::Texture& texture, const Pixels& pixels, const PixelRect& part) {
  texture.update(pixels.data(), unsigned(part.width), unsigned(part.height), unsigned(part.x),
                 unsigned(part.y));
}
void set_icon(sf::RenderWindow& window, const Pixels& pixels) {
  window.setIcon(icon_size, icon_size, pixels.data());
}
void set_view(sf::RenderWindow& window, float width, float height) {
  window.setView(sf::View(sf::FloatRect(0, 0, width, height)));
}

/// SFML 2 centres the height by the width of the screen.
void centre(sf::RenderWindow& window) {
  const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
  const auto size = window.getSize();
  const auto middle = [](unsigned all, unsigned part) {
    return all > part ? static_cast<int>((all - part) / 2) : 0;
  };
  window.setPosition({middle(screen.width, size.x), middle(screen.height, size.y)});
}

struct Cursors {
  sf::Cursor arrow, hand;
  bool arrow_loaded = arrow.loadFromSystem(sf::Cursor::Arrow);
  bool hand_loaded = hand.loadFromSystem(sf::Cursor::Hand);

  void show(sf::RenderWindow& window, bool wants_hand) const {
    if (wants_hand ? hand_loaded : arrow_loaded) window.setMouseCursor(wants_hand ? hand : arrow);
  }
};

#endif

} // namespace

struct SfmlWindow::Parts {
  sf::RenderWindow window;
  sf::Texture texture;
  std::optional<Cursors> cursors; ///< only when one is wanted: a start need not wait for their library
  Translation keys;
  std::string title;
  bool hand = false;
};

SfmlWindow::SfmlWindow() {
  sf::err().rdbuf(nullptr); // it reports what does not matter here, such as missing vertical sync
  parts_ = std::make_unique<Parts>();
}

void SfmlWindow::open(int width, int height, const std::string& title) {
  parts_->title = title;
  parts_->window.create(video_mode(unsigned(width), unsigned(height)),
                        sf::String::fromUtf8(title.begin(), title.end()));
  centre(parts_->window);
  set_icon(parts_->window, program_icon());
  static_cast<void>(parts_->window.setActive(false));
}

void SfmlWindow::use_here() { static_cast<void>(parts_->window.setActive(true)); }

SfmlWindow::~SfmlWindow() = default;

std::optional<Input> SfmlWindow::poll() {
  for (sf::Event event = no_event(); next_event(parts_->window, event);)
    if (auto input = translated(event, parts_->keys)) return input;
  return std::nullopt;
}

void SfmlWindow::set_title(const std::string& title) {
  if (title == parts_->title) return;
  parts_->title = title;
  parts_->window.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
}

void SfmlWindow::set_hand_cursor(bool hand) {
  if (hand == parts_->hand) return;
  parts_->hand = hand;
  if (!parts_->cursors) parts_->cursors.emplace();
  parts_->cursors->show(parts_->window, hand);
}

std::string SfmlWindow::clipboard() const {
  const auto text = sf::Clipboard::getString().toUtf8();
  return {text.begin(), text.end()};
}

void SfmlWindow::copy(const std::string& text) {
  sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
}

unsigned long SfmlWindow::native_handle() const {
#if SFML_VERSION_MAJOR >= 3
  return parts_->window.getNativeHandle();
#else
  return parts_->window.getSystemHandle();
#endif
}

std::string SfmlWindow::renderer() const {
  const auto* name = glGetString(GL_RENDERER);
  return name ? reinterpret_cast<const char*>(name) : "";
}

void SfmlWindow::upload(cairo_surface_t* surface, const PixelRect& part) {
  const int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
  const auto size = parts_->texture.getSize();
  if (size.x != unsigned(width) || size.y != unsigned(height))
    resize(parts_->texture, unsigned(width), unsigned(height));
  Pixels pixels;
  pixels.reserve(std::size_t(part.width) * std::size_t(part.height) * 4);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = part.y; y < part.y + part.height; ++y)
    append_rgba(pixels, reinterpret_cast<const std::uint32_t*>(data + std::ptrdiff_t(y) * stride) + part.x,
                part.width, true);
  update(parts_->texture, pixels, part);
}

void SfmlWindow::show_texture() {
  const auto size = parts_->texture.getSize();
  set_view(parts_->window, float(size.x), float(size.y));
  parts_->window.draw(sf::Sprite(parts_->texture), sf::RenderStates(sf::BlendNone));
  parts_->window.display();
}

std::string sfml_version() {
  return std::to_string(SFML_VERSION_MAJOR) + '.' + std::to_string(SFML_VERSION_MINOR) + '.' +
         std::to_string(SFML_VERSION_PATCH);
}

} // namespace ruru::window
