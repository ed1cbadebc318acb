#include "../temporary_folder.hpp"
#include "layout/frame.hpp"
#include "window/pictures.hpp"
#include "window/speaker.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace ruru;
using namespace ruru::window;
namespace fs = std::filesystem;

namespace {

/// A folder with pictures, and what is made of them.
class Shelf {
public:
  void put(const std::string& name, const std::string& content) const {
    std::ofstream(folder_ / name, std::ios::binary) << content;
  }
  /// A PNG all of one colour.
  void paint(const std::string& name, int width, int height) const {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    REQUIRE(cairo_surface_write_to_png(surface.get(), (folder_ / name).c_str()) == CAIRO_STATUS_SUCCESS);
  }
  std::string content(const std::string& name) const {
    std::ifstream stream(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  app::Picture picture(const std::string& name) const { return {.folder = folder_.path(), .file = name}; }
  std::string trouble(const std::string& name) {
    const auto surface = pictures.surface(picture(name));
    CHECK(pictures.size(picture(name)) == layout::Size{});
    return surface ? "" : surface.error().message;
  }

  Pictures pictures;

private:
  test::TemporaryFolder folder_;
};

} // namespace

TEST_CASE("a picture is shown with its own size, and a large one is kept smaller") {
  Shelf shelf;
  shelf.paint("small.png", 30, 20);
  shelf.paint("large.png", 4096, 64);
  CHECK(shelf.pictures.size(shelf.picture("small.png")) == layout::Size{30, 20});
  CHECK(shelf.pictures.size(shelf.picture("large.png")) == layout::Size{4096, 64});
  const auto surface = shelf.pictures.surface(shelf.picture("large.png"));
  REQUIRE(surface);
  CHECK(cairo_image_surface_get_width(*surface) == 2048);
}

TEST_CASE("a picture that cannot be shown says why") {
  Shelf shelf;
  shelf.paint("whole.png", 40, 40);
  std::string lying = shelf.content("whole.png");
  shelf.put("cut.png", lying.substr(0, lying.size() / 2));
  lying[18] = 15; // of its width
  shelf.put("lying.png", lying);
  shelf.put("jpeg.jpg", "\xff\xd8\xff\xe0 this is no JPEG \xff\xd9");
  const std::string head = std::string("\xff\xc0\x00\x0b\x08\x00\x40\x00\x40\x01\x01\x11\x00", 13);
  shelf.put("hollow.jpg", "\xff\xd8" + head + std::string("\xff\xda\x00\x08pixels\xff\xd9", 12));
  CHECK(shelf.trouble("missing.png") == "missing.png cannot be read: there is no such file");
  CHECK(shelf.trouble("cut.png") == "cut.png is cut off");
  CHECK(shelf.trouble("lying.png") == "lying.png is broken");
  CHECK(shelf.trouble("jpeg.jpg") == "jpeg.jpg is cut off");
  CHECK(shelf.trouble("hollow.jpg") == "hollow.jpg is broken");
  CHECK(shelf.trouble("../etc/passwd") == "../etc/passwd cannot be read: there is no such file");
}

TEST_CASE("a picture that was written anew is read anew") {
  Shelf shelf;
  shelf.paint("a.png", 10, 10);
  CHECK(shelf.pictures.size(shelf.picture("a.png")).width == 10);
  shelf.paint("a.png", 20, 10);
  const fs::path file = fs::path(shelf.picture("a.png").folder) / "a.png";
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(5));
  CHECK(shelf.pictures.size(shelf.picture("a.png")).width == 20);
}

TEST_CASE("a picture keeps its shape in any box") {
  using layout::Rect;
  CHECK(layout::fitted({0, 0, 100, 100}, {50, 25}) == Rect{0, 25, 100, 50});
  CHECK(layout::fitted({10, 10, 100, 20}, {10, 10}) == Rect{50, 10, 20, 20});
  CHECK(layout::fitted({10, 10, 100, 20}, {0, 0}) == Rect{10, 10, 100, 20});
}

TEST_CASE("a sound that cannot be played says why, without a sound device too") {
  Shelf shelf;
  shelf.put("text.ogg", "hello");
  shelf.put("good.wav", "RIFF1234WAVEfmt ");
  Speaker speaker;
  const auto why = [&](const std::string& file) {
    const auto played = speaker.play({shelf.picture("").folder, file, 1}, 1);
    return played ? "" : played.error().message;
  };
  CHECK(why("missing.ogg") == "missing.ogg cannot be read (there is no such file).");
  CHECK(why("text.ogg").find("text.ogg is no sound") == 0);
  CHECK(why("good.wav") == "there is no sound device."); // ALSOFT_DRIVERS=null in all tests
  speaker.stop();
}
