#pragma once

#include "result.hpp"
#include "rounds/round.hpp"

#include <string>
#include <string_view>

/// A round as a code such as "K7Q2-9FRT-0MB3": whoever has the same packs plays the same questions in the
/// same order with the same options, on another machine and whatever they know.
///
/// It is made of bits, most significant first: 2 the version (2), 10 the mode, 20 the cards of the packs, 1
/// whether typed questions are a choice, 1 whether the seed is long, 24 or 64 the seed, 10 the number of
/// questions, for each of them its place among the cards of the packs in as many bits as all places need, 10
/// a checksum; then filled up with zeros. Five bits are a digit of Crockford's base 32. The mode stands as a
/// hash of its id, the cards as one of all their names; places count in the order of the names.
namespace ruru::rounds {

/// A seed that makes a short code.
inline constexpr std::uint64_t short_seeds = std::uint64_t{1} << 24;

/// The code of a round: of its questions as far as it was played where the mode is open-ended, else of all.
/// Empty when a question is not in the packs any more, or there are none.
std::string code_of(const Round& round, const questions::Library& library);

/// What a code says, as settings that play it: mode, packs, seed, number and cards. Digits may be written in
/// small letters, with or without hyphens and spaces, O for 0 and I or L for 1. `packs` (ids) are those it is
/// to be for; empty: it is tried with each pack alone and with all of them. An error is a sentence without
/// its full stop: that it is no code, that a digit is wrong, or that these packs are others or have changed.
Result<Settings> settings_of(std::string_view code, const questions::Library& library,
                             const std::vector<Mode>& modes, const std::vector<std::string>& packs);

} // namespace ruru::rounds
