#pragma once

#include <cstdint>

namespace ruru::memory {

/// How well a card was recalled; the numbers are those of the field (1–4).
enum class Grade : std::uint8_t { again = 1, hard = 2, good = 3, easy = 4 };

/// Again is a lapse, everything else is recall.
constexpr bool recalled(Grade grade) { return grade != Grade::again; }

} // namespace ruru::memory
