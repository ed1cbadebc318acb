#pragma once

#include <cstddef>

/// How large a pack may be. Far above any that people write, low enough that a hostile one costs next to
/// nothing.
namespace ruru::packs {

inline constexpr std::size_t largest_file = 4 << 20;  ///< bytes
inline constexpr std::size_t most_nodes = 500'000;    ///< texts, lists and mappings of a file
inline constexpr int deepest = 32;                    ///< lists and mappings within each other
inline constexpr std::size_t longest_text = 64 << 10; ///< bytes of one text
inline constexpr std::size_t most_in_brackets =
    100'000;                                      ///< signs of one [list]: the library holds them all at once
inline constexpr std::size_t most_problems = 500; ///< of a file; nobody reads more

} // namespace ruru::packs
