#pragma once

#include "store/database.hpp"
#include "store/places.hpp"

#include <vector>

namespace ruru::store {

/// A device whose events are in a file.
struct Device {
  Dev dev = 0;
  std::string uid; ///< 16 bytes as 32 hexadecimal digits
  bool operator==(const Device&) const = default;
};

/// All devices of a file.
Result<std::vector<Device>> devices_of(Database& database);

/// The device that writes into this file here and now.
Result<Device> own_device(Database& database);

/// Makes sure that nobody else writes under the name of the own device: a file that lies elsewhere than when
/// it was last written to is a copy or was restored, and gets a new one. So does every file when `anew` says
/// so.
enum class Identity { as_found, anew };
Result<Device> settled_device(Database& database, const std::filesystem::path& file, Identity identity);

/// The number of the device with this uid, which is added where it is not there yet.
Result<Dev> dev_of(Database& database, std::string_view uid);

/// Writes the checksum of all devices into `meta`, and compares with it; a file from before there was one is
/// sound.
Result<Done> seal_devices(Database& database);
Result<bool> devices_are_sound(Database& database);

/// True for 32 hexadecimal digits in lower case.
bool is_uid(std::string_view text);

} // namespace ruru::store
