#pragma once

#include "store/devices.hpp"
#include "store/entry_to_row.hpp"
#include "store/merge.hpp"
#include "store/writing_log.hpp"

#include <doctest/doctest.h>

namespace ruru::test {

/// Fills a new history in one transaction: a disk may take seconds for thousands of entries one by one.
inline void store_at_once(const std::filesystem::path& file, const std::vector<history::Entry>& entries) {
  auto database = store::open_for_writing(file);
  REQUIRE_MESSAGE(database, database.error().message);
  const auto own = store::settled_device(*database, file, store::Identity::as_found);
  REQUIRE(own);
  auto merge = store::Merge::into(*database);
  REQUIRE(merge);
  std::int64_t clock = 0;
  for (const history::Entry& entry : entries) {
    const auto row = store::row_of(entry, clock);
    REQUIRE(row);
    REQUIRE(merge->take({own->uid, *row}));
    clock = row->hlc;
  }
  REQUIRE(merge->finish());
}

} // namespace ruru::test
