#pragma once

#include "history/progress.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ruru::history {

/// Progress as bytes, so that the next start need not fold the whole history again. They are good for the
/// same program on the same machine only: whoever keeps them must keep with them which program, rules and
/// history they belong to, and a checksum.
class ProgressImage {
public:
  static std::string of(const Progress& progress);

  /// Nothing when `image` is not whole.
  static std::optional<Progress> opened(std::string_view image);
};

} // namespace ruru::history
