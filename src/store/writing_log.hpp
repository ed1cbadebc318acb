#pragma once

#include "store/database.hpp"
#include "store/store.hpp"

namespace ruru::store {

/// The log of the one copy of Ruru that plays. It keeps every other copy out until it is gone.
Result<std::unique_ptr<Log>> open_writing_log(const std::filesystem::path& file);

/// The database of a history, locked against all others and with all that makes it safe. Made where it is
/// missing.
Result<Database> open_for_writing(const std::filesystem::path& file);

} // namespace ruru::store
