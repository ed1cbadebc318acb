#include "some_entries.hpp"

#include <array>
#include <limits>
#include <random>

namespace ruru::test {
namespace {

using namespace history;
using Dice = std::mt19937_64;

int number(Dice& dice, int low, int high) { return std::uniform_int_distribution(low, high)(dice); }

std::string text(Dice& dice) {
  static const std::array<std::string, 12> pieces{"",
                                                  "Paris",
                                                  "a b",
                                                  "\"quoted\"",
                                                  "back\\slash",
                                                  "new\nline\ttab",
                                                  "Ωmega 東京 🦉",
                                                  "%2f/#?",
                                                  std::string(1, '\0'),
                                                  "\x1f\x7f",
                                                  "{\"json\":[1]}",
                                                  "'; DROP TABLE event; --"};
  std::string made;
  for (int left = number(dice, 0, 3); left > 0; --left)
    made += pieces[static_cast<std::size_t>(number(dice, 0, 11))];
  return made;
}

Sequence earlier(Dice& dice, Sequence sequence) { return dice() % sequence; }

template <typename Enum>
Enum any(Dice& dice, Enum first, Enum last) {
  return static_cast<Enum>(number(dice, static_cast<int>(first), static_cast<int>(last)));
}

memory::Grade grade(Dice& dice) { return any(dice, memory::Grade::again, memory::Grade::easy); }
questions::Outcome outcome(Dice& dice) {
  return any(dice, questions::Outcome::right, questions::Outcome::unclear);
}

Happened happened(Dice& dice, Sequence sequence) {
  switch (number(dice, 0, 10)) {
  case 0: return Corrected{earlier(dice, sequence), grade(dice), outcome(dice), number(dice, -50, 500)};
  case 1: return RoundStarted{text(dice), {text(dice), text(dice)}, dice(), number(dice, 0, 50)};
  case 2:
    return RoundFinished{earlier(dice, sequence),
                         3,
                         10,
                         number(dice, 0, 9000),
                         10000,
                         2,
                         std::chrono::milliseconds{dice() >> 20}};
  case 3: return Undone{earlier(dice, sequence)};
  case 4:
    return RoundStarted{.mode = "classic", .packs = {}, .seed = std::numeric_limits<std::uint64_t>::max()};
  case 5:
    return Suspended{{text(dice), text(dice), text(dice)},
                     number(dice, 0, 1) == 1,
                     Timestamp{std::chrono::hours{number(dice, 0, 1) * number(dice, 0, 500'000)}}};
  case 6: return PackRemoved{text(dice), text(dice)};
  default:
    return Answered{.card = {text(dice), text(dice), text(dice)},
                    .kind = any(dice, questions::Kind::typed, questions::Kind::card),
                    .grade = grade(dice),
                    .outcome = outcome(dice),
                    .response = text(dice),
                    .options = number(dice, 0, 1) * 4,
                    .hints = number(dice, 0, 2),
                    .taken = std::chrono::milliseconds{number(dice, 0, 60'000)},
                    .round = earlier(dice, sequence),
                    .points = number(dice, -10, 1000),
                    .promised = number(dice, 0, 400),
                    .evidence = number(dice, 0, 1) == 1};
  }
}

} // namespace

Entry some_entry(Sequence sequence, std::uint64_t seed) {
  Dice dice(seed * 1'000'003 + sequence);
  const auto start = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
  return {.sequence = sequence,
          .at = Timestamp{start} + std::chrono::minutes{sequence} - std::chrono::minutes{number(dice, 0, 5)},
          .utc_offset = std::chrono::minutes{number(dice, -12 * 60, 14 * 60)},
          .what = happened(dice, sequence)};
}

std::vector<Entry> some_entries(std::size_t count, std::uint64_t seed) {
  std::vector<Entry> entries;
  for (Sequence sequence = 1; sequence <= count; ++sequence)
    entries.push_back(some_entry(sequence, seed));
  return entries;
}

} // namespace ruru::test
