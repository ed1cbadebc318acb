#include "rounds/round_code.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace ruru::rounds {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O, U
constexpr int digit_bits = 5, version_bits = 2, mode_bits = 10, cards_bits = 20, count_bits = 10,
              check_bits = 10, short_seed_bits = 24, long_seed_bits = 64;
constexpr std::uint64_t version = 2; // 0 and 1 are left: their codes would begin with a figure

using Bits = std::vector<bool>;

void put(Bits& bits, std::uint64_t value, int count) {
  for (int bit = count - 1; bit >= 0; --bit)
    bits.push_back((value >> bit & 1) != 0);
}

/// Takes numbers from bits; what is beyond their end is 0, and `is_short` then.
class Taker {
public:
  explicit Taker(const Bits& bits) : bits_(bits) {}
  std::uint64_t take(int count) {
    std::uint64_t value = 0;
    for (; count > 0; --count, ++at_)
      value = value << 1 | (at_ < bits_.size() && bits_[at_] ? 1U : 0U);
    return value;
  }
  bool is_short() const { return at_ > bits_.size(); }
  std::size_t at() const { return at_; }

private:
  const Bits& bits_;
  std::size_t at_ = 0;
};

/// The same text gives the same number everywhere.
std::uint64_t hash(std::string_view text, std::uint64_t seed = 0) {
  for (const unsigned char letter : text)
    seed = mixed(seed, letter);
  return seed;
}

std::uint64_t checksum(const Bits& bits, std::size_t count) {
  std::uint64_t sum = 1;
  for (std::size_t i = 0; i < count; ++i)
    sum = mixed(sum, bits[i] ? 1 : 0);
  return sum >> (64 - check_bits);
}

std::uint64_t mode_number(std::string_view id) { return hash(id) >> (64 - mode_bits); }

/// All cards of the packs (of all when empty), in the order of their names.
std::vector<questions::CardId> all_cards(const questions::Library& library,
                                         const std::vector<std::string>& packs) {
  std::vector<questions::CardId> cards;
  for (const auto& loaded : library.packs) {
    if (!packs.empty() && std::ranges::find(packs, loaded->pack.id) == packs.end()) continue;
    std::ranges::move(questions::cards(loaded->pack), std::back_inserter(cards));
  }
  std::ranges::sort(cards);
  return cards;
}

std::uint64_t cards_number(const std::vector<questions::CardId>& cards) {
  std::uint64_t seed = 0;
  for (const questions::CardId& card : cards)
    seed = hash(questions::text(card), seed);
  return seed >> (64 - cards_bits);
}

int bits_for_place(std::size_t cards) { return static_cast<int>(std::bit_width(cards - 1)); }

std::string in_groups(const Bits& bits) {
  constexpr std::size_t group = 4;
  std::string code;
  std::size_t written = 0;
  for (std::size_t at = 0; at < bits.size(); at += digit_bits, ++written) {
    std::size_t digit = 0;
    for (std::size_t bit = 0; bit < digit_bits; ++bit)
      digit = digit << 1 | (at + bit < bits.size() && bits[at + bit] ? 1U : 0U);
    if (written > 0 && written % group == 0) code += '-';
    code += digits[digit];
  }
  return code;
}

std::optional<Bits> bits_of(std::string_view code) {
  Bits bits;
  for (char letter : code) {
    if (letter == '-' || letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') continue;
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    const std::size_t digit = digits.find(letter);
    if (digit == std::string_view::npos) return {};
    put(bits, digit, digit_bits);
  }
  return bits;
}

/// What stands before the places of the cards.
struct Head {
  std::uint64_t mode = 0, cards = 0, seed = 0, count = 0;
  bool as_choice = false;
};

Head take_head(Taker& taker) {
  Head head;
  head.mode = taker.take(mode_bits);
  head.cards = taker.take(cards_bits);
  head.as_choice = taker.take(1) != 0;
  const bool is_long = taker.take(1) != 0;
  head.seed = taker.take(is_long ? long_seed_bits : short_seed_bits);
  head.count = taker.take(count_bits);
  return head;
}

/// The packs whose cards a code is of; nothing when there are none here.
std::optional<std::vector<std::string>> packs_with(std::uint64_t cards, const questions::Library& library,
                                                   const std::vector<std::string>& packs) {
  const auto fits = [&](const std::vector<std::string>& ids) {
    const auto all = all_cards(library, ids);
    return !all.empty() && cards_number(all) == cards;
  };
  if (!packs.empty()) return fits(packs) ? std::optional(packs) : std::nullopt;
  for (const auto& loaded : library.packs) {
    if (fits({loaded->pack.id})) return std::vector{loaded->pack.id};
  }
  return fits({}) ? std::optional(packs) : std::nullopt;
}

/// Whether a code ends where its checksum does, which is right.
bool is_sound(const Bits& bits, std::size_t places_end) {
  Taker taker(bits);
  std::uint64_t sum = 0;
  while (taker.at() < places_end)
    (void)taker.take(1);
  sum = taker.take(check_bits);
  return !taker.is_short() && bits.size() - taker.at() < digit_bits && sum == checksum(bits, places_end);
}

} // namespace

std::string code_of(const Round& round, const questions::Library& library) {
  const std::vector<questions::CardId> all = all_cards(library, round.settings.packs);
  const std::size_t count = round.mode.open_ended ? round.answers.size() : round.items.size();
  std::vector<std::uint64_t> places;
  for (std::size_t i = 0; i < std::min(count, round.items.size()); ++i) {
    if (round.items[i].worth == 0) continue; // it came again
    const auto found = std::ranges::lower_bound(all, round.items[i].ask.card);
    if (found == all.end() || *found != round.items[i].ask.card) return {};
    places.push_back(static_cast<std::uint64_t>(found - all.begin()));
  }
  if (places.empty() || places.size() >= 1U << count_bits) return {};
  const std::uint64_t seed = round.settings.seed;
  const bool is_long = seed >= short_seeds;
  Bits bits;
  put(bits, version, version_bits);
  put(bits, mode_number(round.mode.id), mode_bits);
  put(bits, cards_number(all), cards_bits);
  put(bits, round.settings.manner.as_choice ? 1 : 0, 1);
  put(bits, is_long ? 1 : 0, 1);
  put(bits, seed, is_long ? long_seed_bits : short_seed_bits);
  put(bits, places.size(), count_bits);
  for (const std::uint64_t place : places)
    put(bits, place, bits_for_place(all.size()));
  put(bits, checksum(bits, bits.size()), check_bits);
  return in_groups(bits);
}

Result<Settings> settings_of(std::string_view code, const questions::Library& library,
                             const std::vector<Mode>& modes, const std::vector<std::string>& packs) {
  const std::optional<Bits> bits = bits_of(code);
  if (!bits || bits->empty()) return Error{"This is no round code; one looks like K7Q2-9FRT-0MB3"};
  Taker taker(*bits);
  if (taker.take(version_bits) != version)
    return Error{"This round code is of a later Ruru, or a digit is wrong"};
  const Head head = take_head(taker);
  if (taker.is_short() || head.count == 0) return Error{"This is no whole round code"};
  const auto of = packs_with(head.cards, library, packs);
  if (!of)
    return Error{packs.empty() ? "This round code is for packs that are not here, or have other questions now"
                               : "This round code is for other packs, or these have other questions now"};
  const std::vector<questions::CardId> all = all_cards(library, *of);
  const int place_bits = bits_for_place(all.size());
  if (!is_sound(*bits, taker.at() + head.count * static_cast<std::size_t>(place_bits)))
    return Error{"A digit of this round code is wrong or missing"};
  Settings settings{.packs = *of, .count = static_cast<int>(head.count), .seed = head.seed};
  settings.manner.as_choice = head.as_choice;
  const auto mode =
      std::ranges::find(modes, head.mode, [](const Mode& each) { return mode_number(each.id); });
  if (mode != modes.end()) settings.mode = mode->id;
  for (std::uint64_t left = head.count; left > 0; --left) {
    const std::size_t place = taker.take(place_bits);
    if (place >= all.size()) return Error{"A digit of this round code is wrong"};
    settings.cards.push_back(all[place]);
  }
  return settings;
}

} // namespace ruru::rounds
