#pragma once

#include "history/entry.hpp"

#include <cstdint>
#include <vector>

namespace ruru::test {

/// An entry of any kind, its texts full of what breaks formats. The same sequence and seed give the same
/// entry.
history::Entry some_entry(history::Sequence sequence, std::uint64_t seed = 1);

/// The entries 1 to `count`.
std::vector<history::Entry> some_entries(std::size_t count, std::uint64_t seed = 1);

} // namespace ruru::test
