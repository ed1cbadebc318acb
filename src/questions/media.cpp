#include "questions/media.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace ruru::questions {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t most_scans = 64; // of a JPEG: each costs time for the whole picture

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// Big-endian; `at` + `size` is within the bytes.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < size; ++i)
    number = number << 8 | byte_at(bytes, at + i);
  return number;
}

Result<PictureHead> with_sides(PictureHead::Format format, std::size_t width, std::size_t height) {
  if (width == 0 || height == 0) return Error{"has no width or no height"};
  constexpr auto most = static_cast<std::size_t>(longest_side);
  if (width > most || height > most)
    return Error{"is " + std::to_string(width) + " x " + std::to_string(height) + " pixels large; " +
                 std::to_string(longest_side) + " each way is the most"};
  return PictureHead{format, static_cast<int>(width), static_cast<int>(height)};
}

/// A PNG is a chain of chunks: length, name, content, check sum. (W3C, Portable Network Graphics, section 5)
Result<PictureHead> png_head(std::string_view bytes) {
  constexpr std::size_t first = 8, around = 12;
  if (bytes.size() < first + 25 || bytes.substr(first + 4, 4) != "IHDR") return Error{"is cut off"};
  for (std::size_t at = first; at + around <= bytes.size();) {
    const std::size_t length = number_at(bytes, at, 4);
    const std::string_view name = bytes.substr(at + 4, 4);
    if (name == "acTL") return Error{"is a moving picture, and these are not shown"};
    if (length > bytes.size() - at - around) break;
    if (name == "IEND")
      return with_sides(PictureHead::Format::png, number_at(bytes, first + 8, 4),
                        number_at(bytes, first + 12, 4));
    at += around + length;
  }
  return Error{"is cut off"};
}

bool is_frame_marker(unsigned marker) {
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// A JPEG is a chain of segments that begin with FF and a marker (ITU-T T.81, annex B). Whatever looks like
/// the head of a frame counts, wherever it is: so no decoder finds one that is larger.
Result<PictureHead> jpeg_head(std::string_view bytes) {
  std::optional<PictureHead> head;
  std::size_t scans = 0, last_scan = 0;
  for (std::size_t at = bytes.find('\xff'); at != none && at + 9 < bytes.size();
       at = bytes.find('\xff', at + 1)) {
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xda) ++scans, last_scan = at;
    const bool is_frame =
        is_frame_marker(marker) && number_at(bytes, at + 2, 2) == 8 + 3 * byte_at(bytes, at + 9);
    if (!is_frame) continue;
    const auto sides =
        with_sides(PictureHead::Format::jpeg, number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2));
    if (!sides) return sides.error();
    const bool is_larger = !head || sides->width * sides->height > head->width * head->height;
    if (is_larger) head = *sides;
  }
  const std::size_t end = bytes.rfind("\xff\xd9");
  if (!head || scans == 0 || end == none || end < last_scan) return Error{"is cut off"};
  if (scans > most_scans) return Error{"has more scans than a picture needs"};
  return *head;
}

bool is_other_picture(std::string_view bytes) {
  return bytes.starts_with("BM") || bytes.substr(0, 12).ends_with("WEBP") || bytes.starts_with("II*") ||
         bytes.starts_with("MM") || bytes.starts_with("<svg") || bytes.starts_with("<?xml") ||
         bytes.substr(4).starts_with("ftypavif") || bytes.substr(4).starts_with("ftyphei");
}

} // namespace

Result<PictureHead> picture_head(std::string_view bytes) {
  if (bytes.empty()) return Error{"is empty"};
  if (bytes.size() > largest_media) return Error{"is larger than 8 MiB"};
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png_head(bytes);
  if (bytes.starts_with("\xff\xd8\xff")) return jpeg_head(bytes);
  if (bytes.starts_with("GIF8")) return Error{"is a GIF; pictures are PNG or JPEG"};
  if (bytes.size() > 12 && is_other_picture(bytes))
    return Error{"is a picture of another kind; pictures are PNG or JPEG"};
  return Error{"is no picture; pictures are PNG or JPEG"};
}

Result<Done> sound_head(std::string_view bytes) {
  if (bytes.empty()) return Error{"is empty"};
  if (bytes.size() > largest_media) return Error{"is larger than 8 MiB"};
  const bool is_wave = bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WAVE");
  if (is_wave || bytes.starts_with("OggS") || bytes.starts_with("fLaC")) return Done{};
  if (bytes.starts_with("ID3") || bytes.starts_with("\xff\xfb"))
    return Error{"is an MP3; sounds are Ogg Vorbis, FLAC or WAV"};
  return Error{"is no sound; sounds are Ogg Vorbis, FLAC or WAV"};
}

} // namespace ruru::questions
