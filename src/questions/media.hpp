#pragma once

#include "result.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the first bytes of pictures and sounds say, before anything else looks at files that strangers made.
namespace ruru::questions {

inline constexpr std::size_t largest_media = 8 << 20; ///< bytes of a file
inline constexpr int longest_side = 4096;             ///< of a picture, in pixels

struct PictureHead {
  enum class Format : std::uint8_t { png, jpeg };
  Format format = Format::png;
  int width = 0, height = 0; ///< pixels, 1–longest_side
  bool operator==(const PictureHead&) const = default;
};

/// What a picture is. An error is the end of a sentence that begins with its name: "is cut off".
Result<PictureHead> picture_head(std::string_view bytes);

/// Whether it is a sound of a kind that can be played: WAV, Ogg or FLAC. An error as of picture_head.
Result<Done> sound_head(std::string_view bytes);

} // namespace ruru::questions
