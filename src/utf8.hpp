#pragma once

#include <cstddef>
#include <string_view>

namespace ruru {

/// Stands for what is not UTF-8.
inline constexpr std::string_view replacement_sign = "\xEF\xBF\xBD";

/// The first character of a text.
struct Utf8Letter {
  char32_t value = 0;
  std::size_t bytes = 1;
  bool valid =
      false; ///< false for overlong forms, surrogates and values beyond U+10FFFF too; then it is one byte
};

/// `text` is not empty.
Utf8Letter first_letter(std::string_view text);

} // namespace ruru
