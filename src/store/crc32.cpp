#include "store/crc32.hpp"

#include <array>

namespace ruru::store {
namespace {

using Table = std::array<std::uint32_t, 256>;

constexpr Table remainders_of_bytes() {
  Table table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit)
      remainder = (remainder >> 1) ^ ((remainder & 1) ? 0xEDB88320u : 0u);
    table[byte] = remainder;
  }
  return table;
}

constexpr Table table = remainders_of_bytes();

} // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char each : bytes)
    crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(each)) & 0xFFu];
  return crc ^ 0xFFFFFFFFu;
}

} // namespace ruru::store
