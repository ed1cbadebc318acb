#include "store/mark.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace ruru::store {
namespace {

constexpr const char* generation_query = "SELECT value FROM meta WHERE key = 'generation'";

std::string generation(Database& database) {
  const auto value = database.text(generation_query);
  return value && !value->empty() ? *value : "0";
}

/// True when the event that ended a device's history is still there and still the same.
bool is_there(Database& database, Dev dev, const End& end) {
  if (end.seq == 0) return true;
  auto row = database.prepare("SELECT crc FROM event WHERE dev = ? AND seq = ?");
  if (!row) return false;
  row->bind(0, dev);
  row->bind(1, static_cast<std::int64_t>(end.seq));
  return row->step() == Statement::Step::row && row->number(0) == end.crc;
}

bool has_more(Database& database, Dev dev, const End& end) {
  auto row = database.prepare("SELECT 1 FROM event WHERE dev = ? AND seq > ? LIMIT 1");
  if (!row) return true;
  row->bind(0, dev);
  row->bind(1, static_cast<std::int64_t>(end.seq));
  return row->step() != Statement::Step::done;
}

} // namespace

std::string mark_of(const Contents& contents, Database& database) {
  const auto devices = devices_of(database);
  if (!devices) return {};
  std::string text = fmt::format("generation {}\nplaces {}\n", generation(database), contents.places.text());
  for (const Device& device : *devices) {
    const auto found = contents.ends.find(device.dev);
    const End end = found == contents.ends.end() ? End{} : found->second;
    text += fmt::format("device {} {} {} {} {}\n", device.dev, device.uid, end.seq, end.hlc, end.crc);
  }
  return text;
}

std::optional<Contents> contents_at(const std::string& mark, Database& database, Dev own) {
  const auto devices = devices_of(database);
  if (!devices) return std::nullopt;
  Contents contents;
  std::vector<Device> known;
  std::istringstream lines(mark);
  std::string word, line;
  while (lines >> word) {
    if (word == "generation") {
      lines >> line;
      if (line != generation(database)) return std::nullopt;
    } else if (word == "places") {
      lines.get(); // the space
      std::getline(lines, line);
      auto places = Places::from(line);
      if (!places) return std::nullopt;
      contents.places = *std::move(places);
    } else if (word == "device") {
      Device device;
      End end;
      lines >> device.dev >> device.uid >> end.seq >> end.hlc >> end.crc;
      if (!lines || !is_there(database, device.dev, end)) return std::nullopt;
      if (device.dev != own && has_more(database, device.dev, end)) return std::nullopt;
      contents.ends[device.dev] = end;
      known.push_back(device);
    } else {
      return std::nullopt;
    }
  }
  if (known.empty()) return std::nullopt;
  for (const Device& device : *devices) { // a device that was added since has written nothing yet
    const bool is_known = std::find(known.begin(), known.end(), device) != known.end();
    if (!is_known && device.dev != own && has_more(database, device.dev, {})) return std::nullopt;
  }
  return contents;
}

Result<Done> void_marks(Database& database) {
  return database.run("INSERT INTO meta VALUES ('generation', '1') "
                      "ON CONFLICT(key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)");
}

} // namespace ruru::store
