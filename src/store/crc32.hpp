#pragma once

#include <cstdint>
#include <string_view>

namespace ruru::store {

/// The CRC-32 of ZIP, PNG and Ethernet (polynomial 0xEDB88320): 0xCBF43926 for "123456789".
std::uint32_t crc32(std::string_view bytes);

} // namespace ruru::store
