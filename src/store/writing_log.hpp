#pragma once

#include "store/store.hpp"

namespace ruru::store {

/// The log of the one copy of Ruru that plays. It keeps every other copy out until it is gone.
Result<std::unique_ptr<Log>> open_writing_log(const std::filesystem::path& file);

} // namespace ruru::store
