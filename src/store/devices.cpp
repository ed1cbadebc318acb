#include "store/devices.hpp"

#include "store/crc32.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sys/stat.h>

namespace ruru::store {
namespace {

/// What tells a file from its copies: the machine, the place and the file itself.
std::string home_of(const std::filesystem::path& file) {
  std::string machine;
  std::getline(std::ifstream("/etc/machine-id"), machine);
  struct stat facts {};
  const bool known = stat(file.c_str(), &facts) == 0;
  return fmt::format("{} {} {}", machine, known ? facts.st_ino : 0, file.string());
}

Result<Done> set(Database& database, std::string_view key, std::string_view value) {
  auto statement = database.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  if (!statement) return statement.error();
  statement->bind(0, key);
  statement->bind(1, value);
  if (statement->step() != Statement::Step::done) return database.failure();
  return Done{};
}

/// The devices in one checksum, so that damage to one of them is noticed.
Result<std::string> seal_of(Database& database) {
  const auto devices = devices_of(database);
  if (!devices) return devices.error();
  std::string all;
  for (const Device& device : *devices)
    all += fmt::format("{} {}\n", device.dev, device.uid);
  return std::to_string(crc32(all));
}

std::string bytes_of(std::string_view uid) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < uid.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(uid.data() + i, uid.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

/// A new device owns the file from now on.
Result<Done> mint(Database& database) {
  if (auto done = database.run("INSERT INTO device(uid) VALUES (randomblob(16))"); !done) return done;
  if (auto done = seal_devices(database); !done) return done;
  return set(database, "own", *database.text("SELECT max(dev) FROM device"));
}

} // namespace

Result<Done> seal_devices(Database& database) {
  const auto seal = seal_of(database);
  if (!seal) return seal.error();
  return set(database, "devices", *seal);
}

Result<bool> devices_are_sound(Database& database) {
  const auto wanted = database.text("SELECT value FROM meta WHERE key = 'devices'");
  if (!wanted) return wanted.error();
  const auto seal = seal_of(database);
  if (!seal) return seal.error();
  return wanted->empty() || *wanted == *seal;
}

bool is_uid(std::string_view text) {
  return text.size() == 32 && std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
         });
}

Result<std::vector<Device>> devices_of(Database& database) {
  auto rows = database.prepare("SELECT dev, lower(hex(uid)) FROM device ORDER BY dev");
  if (!rows) return rows.error();
  std::vector<Device> devices;
  Statement::Step step;
  while ((step = rows->step()) == Statement::Step::row)
    devices.push_back({rows->number(0), std::string(rows->text(1))});
  if (step == Statement::Step::failed) return database.failure();
  return devices;
}

Result<Device> own_device(Database& database) {
  auto rows = database.prepare("SELECT dev, lower(hex(uid)) FROM device WHERE dev = "
                               "coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'own'), 1)");
  if (!rows) return rows.error();
  switch (rows->step()) {
  case Statement::Step::row: return Device{rows->number(0), std::string(rows->text(1))};
  case Statement::Step::done: return Device{};
  case Statement::Step::failed: break;
  }
  return database.failure();
}

Result<Device> settled_device(Database& database, const std::filesystem::path& file, Identity identity) {
  const std::string home = home_of(file);
  const auto before = database.text("SELECT value FROM meta WHERE key = 'home'");
  if (!before) return before.error();
  const auto own = own_device(database);
  if (!own) return own.error();
  const bool elsewhere = !before->empty() && *before != home;
  const bool mints = elsewhere || own->dev == 0 || identity == Identity::anew;
  if (!mints && *before == home) return own;
  if (auto done = database.run("BEGIN IMMEDIATE"); !done) return done.error();
  Result<Done> done = mints ? mint(database) : Result<Done>(Done{});
  if (done) done = set(database, "home", home);
  if (done && before->empty()) done = seal_devices(database);
  if (done) done = database.run("COMMIT");
  if (!done) {
    (void)database.run("ROLLBACK");
    return done.error();
  }
  return own_device(database);
}

Result<Dev> dev_of(Database& database, std::string_view uid) {
  auto found = database.prepare("SELECT dev FROM device WHERE lower(hex(uid)) = ?");
  if (!found) return found.error();
  found->bind(0, uid);
  if (found->step() == Statement::Step::row) return found->number(0);
  auto made = database.prepare("INSERT INTO device(uid) VALUES (CAST(? AS BLOB)) RETURNING dev");
  if (!made) return made.error();
  const std::string bytes = bytes_of(uid);
  made->bind(0, std::string_view(bytes));
  if (made->step() != Statement::Step::row) return database.failure();
  const Dev dev = made->number(0);
  if (auto done = seal_devices(database); !done) return done.error();
  return dev;
}

} // namespace ruru::store
