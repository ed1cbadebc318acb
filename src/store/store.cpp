#include "store/store.hpp"

#include "store/reading_log.hpp"
#include "store/writing_log.hpp"

namespace ruru::store {

Result<std::unique_ptr<Log>> open_log(const std::filesystem::path& file, Access access) {
  const auto place = std::filesystem::absolute(file);
  return access == Access::write ? open_writing_log(place) : open_reading_log(place);
}

} // namespace ruru::store
