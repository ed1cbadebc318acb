#pragma once

#include "questions/card.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruru::questions {

/// What a typed answer amounts to. `unclear` makes no sense as an answer (nothing, or no number where one is
/// asked): it is asked again and not counted.
enum class Outcome : std::uint8_t { right, almost, wrong, unclear };

/// "right", "almost", "wrong", "unclear"
std::string_view name(Outcome outcome);

struct Judgement {
  Outcome outcome = Outcome::unclear;
  std::string nearest;              ///< the accepted text it came closest to
  int slips = 0;                    ///< letters forgiven (right) or missed (almost)
  std::optional<double> share = {}; ///< of an answer in parts: how much of it is right, 0–1
  bool operator==(const Judgement&) const = default;
};

/// Judges a typed answer as a person would: forgives case, spaces, punctuation, accents and a small typo in a
/// long word, as far as `ask.match` allows.
Judgement judge(const Ask& ask, std::string_view typed);

/// One column of the comparison of two words: a letter (grapheme) of each, either of them empty where the
/// other has one too many.
struct LetterPair {
  std::string typed, wanted;
  bool same = false;
  bool operator==(const LetterPair&) const = default;
};

/// `typed` aligned with `wanted`, letter by letter.
std::vector<LetterPair> aligned(std::string_view typed, std::string_view wanted, const Match& match);

/// The text as it is compared: NFKC, case folded and accents removed unless they matter, outer punctuation
/// and double spaces gone.
std::string folded(std::string_view text, const Match& match = {});

} // namespace ruru::questions
