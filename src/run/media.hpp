#pragma once

#include "result.hpp"

#include <string>

namespace ruru::run {

/// The bytes of a picture or sound of a pack, at most questions::largest_media and one more.
Result<std::string> media_content(const std::string& folder, const std::string& file);

} // namespace ruru::run
