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

std::uint32_t after_eight(std::uint32_t crc, std::string_view bytes) {
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::uint32_t met = i < 4 ? (crc >> (8 * i)) & 0xFFu : 0;
    next ^= tables[7 - i][byte_at(bytes, i) ^ met];
  }
  return next;
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
