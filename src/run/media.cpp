#include "run/media.hpp"

#include "packs/file.hpp"
#include "questions/media.hpp"

namespace ruru::run {

Result<std::string> media_content(const std::string& folder, const std::string& file) {
  return packs::media_content(folder, file, questions::largest_media);
}

} // namespace ruru::run
