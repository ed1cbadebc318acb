#pragma once

#include "store/store.hpp"

namespace ruru::store {

/// A look at a history as it is now, whoever is writing to it.
Result<std::unique_ptr<Log>> open_reading_log(const std::filesystem::path& file);

} // namespace ruru::store
