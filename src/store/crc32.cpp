#include "store/crc32.hpp"

#include <array>
#include <cstddef>

namespace ruru::store {
namespace {

/// tables[n][byte] is the remainder of `byte` followed by n bytes of zeros: with eight of them, eight bytes
/// are taken in one step, which matters when a million entries are checked.
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr std::uint32_t remainder_of_byte(std::uint32_t byte) {
  for (int bit = 0; bit < 8; ++bit)
    byte = (byte >> 1) ^ ((byte & 1) ? 0xEDB88320u : 0u);
  return byte;
}

constexpr Tables remainders() {
  Tables made{};
  for (std::uint32_t byte = 0; byte < 256; ++byte)
    made[0][byte] = remainder_of_byte(byte);
  for (std::size_t zeros = 1; zeros < made.size(); ++zeros)
    for (std::uint32_t byte = 0; byte < 256; ++byte)
      made[zeros][byte] = (made[zeros - 1][byte] >> 8) ^ made[0][made[zeros - 1][byte] & 0xFFu];
  return made;
}

constexpr Tables tables = remainders();

std::uint32_t byte_at(std::string_view bytes, std::size_t place) {
  return static_cast<unsigned char>(bytes[place]);
}

std::uint32_t four_at(std::string_view bytes, std::size_t place) {
  return byte_at(bytes, place) | byte_at(bytes, place + 1) << 8 | byte_at(bytes, place + 2) << 16 |
         byte_at(bytes, place + 3) << 24;
}

std::uint32_t after_eight(std::uint32_t crc, std::string_view bytes) {
  const std::uint32_t first = crc ^ four_at(bytes, 0), second = four_at(bytes, 4);
  return tables[7][first & 0xFF] ^ tables[6][first >> 8 & 0xFF] ^ tables[5][first >> 16 & 0xFF] ^
         tables[4][first >> 24] ^ tables[3][second & 0xFF] ^ tables[2][second >> 8 & 0xFF] ^
         tables[1][second >> 16 & 0xFF] ^ tables[0][second >> 24];
}

} // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (; bytes.size() >= 8; bytes.remove_prefix(8))
    crc = after_eight(crc, bytes);
  for (; !bytes.empty(); bytes.remove_prefix(1))
    crc = (crc >> 8) ^ tables[0][(crc ^ byte_at(bytes, 0)) & 0xFFu];
  return crc ^ 0xFFFFFFFFu;
}

} // namespace ruru::store
