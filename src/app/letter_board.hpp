#pragma once

#include "app/scene.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A board of letters for who has no keyboard: one of its keys is chosen, and arrows choose another.
namespace ruru::app {

enum class Alphabet : std::uint8_t { latin, greek, cyrillic };

/// In which a language (BCP 47) is written; Latin where it has another or none is named.
Alphabet alphabet_of(std::string_view language);

struct LetterKey {
  enum class What : std::uint8_t { text, capital, alphabet, space, remove, close };
  What what = What::text;
  std::string text;     ///< what it writes; of `capital` and `alphabet` what comes then, such as "ABC"
  std::size_t span = 1; ///< columns
  bool operator==(const LetterKey&) const = default;
};

struct LetterBoard {
  Alphabet alphabet = Alphabet::latin;
  bool capital = false;            ///< the next letter is one
  std::string offered;             ///< the letter that was written last, while its variants are offered
  std::size_t row = 1, column = 0; ///< the chosen key, and …
  std::size_t row_before = 1, column_before = 0; ///< the one that wrote last
  bool operator==(const LetterBoard&) const = default;
};

inline constexpr std::size_t letter_columns = 10;

/// All keys, by rows of at most letter_columns. The first row is that of variants (variants_of), which may be
/// empty; the last one has what does not write letters.
std::vector<std::vector<LetterKey>> rows_of(const LetterBoard& board);

/// The place of the chosen key in its row.
std::size_t chosen_in_row(const LetterBoard& board);

LetterKey chosen_key(const LetterBoard& board);

/// The board after an arrow; at an edge it goes on at the other one. Unchanged for other keys.
LetterBoard moved(LetterBoard board, const Key& arrow);

/// Another alphabet, or capitals for one letter; unchanged for keys that write.
LetterBoard switched(LetterBoard board, LetterKey::What what);

/// The board after its chosen key wrote `text`, whose variants it may offer now.
LetterBoard written(LetterBoard board, std::string_view text);

/// The board when it offers no variants any more.
LetterBoard without_variants(LetterBoard board);

} // namespace ruru::app
