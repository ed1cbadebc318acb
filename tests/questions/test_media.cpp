#include "questions/media.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ruru::questions;
using std::string_literals::operator""s;

namespace {

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i)
    text += static_cast<char>(value >> (8 * i) & 255);
  return text;
}

std::string chunk(const std::string& name, const std::string& content) {
  return number(content.size(), 4) + name + content + "sums";
}

std::string png(std::size_t width, std::size_t height, const std::string& more = "") {
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", number(width, 4) + number(height, 4) + "\x08\x06\0\0\0"s) +
         more + chunk("IDAT", "pixels") + chunk("IEND", "");
}

std::string frame(std::size_t width, std::size_t height) {
  return "\xff\xc0\x00\x0b\x08"s + number(height, 2) + number(width, 2) + "\x01\x01\x11\x00"s;
}

std::string jpeg(std::size_t width, std::size_t height, const std::string& more = "") {
  return "\xff\xd8\xff\xe0\x00\x04hi"s + more + frame(width, height) + "\xff\xda\x00\x08 pixels\xff\xd9"s;
}

bool refuses(const std::string& bytes, std::string_view because) {
  const auto head = picture_head(bytes);
  return !head && head.error().message.find(because) != std::string::npos;
}

} // namespace

TEST_CASE("pictures say what they are and how large") {
  CHECK(*picture_head(png(640, 480)) == PictureHead{PictureHead::Format::png, 640, 480});
  CHECK(*picture_head(jpeg(4096, 1)) == PictureHead{PictureHead::Format::jpeg, 4096, 1});
}

TEST_CASE("pictures that would take too much memory are refused before they are decoded") {
  CHECK(refuses(png(4097, 1), "4096"));
  CHECK(refuses(png(0, 5), "no width"));
  CHECK(refuses(png(0xffffffff, 0xffffffff), "4096"));
  CHECK(refuses(jpeg(65535, 65535), "4096"));
  CHECK(refuses(std::string(largest_media + 1, 'x'), "8 MiB"));
}

TEST_CASE("a JPEG with a second head that is larger is refused, wherever that is") {
  CHECK(refuses(jpeg(10, 10, frame(60000, 60000)), "4096"));
  CHECK(refuses(jpeg(10, 10) + frame(60000, 60000) + "\xff\xd9", "4096"));
  CHECK(picture_head(jpeg(20, 20, frame(10, 10)))->width == 20); // a small preview
}

TEST_CASE("pictures that are cut off, move, or are of another kind are refused") {
  const std::string whole = png(8, 8), photo = jpeg(8, 8);
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(picture_head(whole.substr(0, size)));
  for (std::size_t size = 0; size < photo.size(); ++size)
    CHECK_FALSE(picture_head(photo.substr(0, size)));
  CHECK(refuses(png(8, 8, chunk("acTL", "12345678")), "moving"));
  CHECK(refuses("GIF89a and so on, for a while", "GIF"));
  CHECK(refuses("RIFF1234WEBPVP8 and so on", "another kind"));
  CHECK(refuses("<svg xmlns='http://www.w3.org/2000/svg'/>", "another kind"));
  CHECK(refuses("hello", "no picture"));
  CHECK(refuses("", "empty"));
}

TEST_CASE("a JPEG of thousands of scans would keep the machine busy") {
  std::string scans;
  for (int i = 0; i < 1000; ++i)
    scans += "\xff\xda\x00\x08 pixels"s;
  CHECK(refuses(jpeg(4000, 4000) + scans + "\xff\xd9", "scans"));
}

TEST_CASE("sounds are told by their first bytes") {
  CHECK(sound_head("RIFF1234WAVEfmt "));
  CHECK(sound_head("OggS"));
  CHECK(sound_head("fLaC"));
  CHECK_FALSE(sound_head("RIFF1234AVI LIST"));
  CHECK(sound_head("ID3").error().message.find("MP3") != std::string::npos);
  CHECK_FALSE(sound_head(""));
  CHECK_FALSE(sound_head("hello"));
}
