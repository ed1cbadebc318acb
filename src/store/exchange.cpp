#include "store/exchange.hpp"

#include "store/event_table.hpp"
#include "store/snapshot.hpp"
#include "store/writing_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <ostream>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t rows_between_reports = 1000;

/// Tells `watch` now and then how far it is.
class Share {
public:
  Share(const Watch& watch, double total) : watch_(watch), total_(std::max(1.0, total)) {}
  void at(double done) {
    if (watch_ && ++calls_ % rows_between_reports == 0) watch_(std::min(1.0, done / total_));
  }

private:
  const Watch& watch_;
  double total_;
  std::size_t calls_ = 0;
};

std::int64_t count_of(Database& database) {
  const auto count = database.number("SELECT count(*) FROM event");
  return count ? *count : 0;
}

/// Hands the events of one device behind `after` to `take`, as far as they can be read; gives the last
/// sequence that was read.
template <typename Take>
Result<std::int64_t> read_behind(Database& from, const Device& device, std::int64_t after, const Take& take) {
  auto rows = from.prepare(
      fmt::format("SELECT {} FROM event WHERE dev = ? AND seq > ? ORDER BY seq", event_columns).c_str());
  if (!rows) return after;
  rows->bind(0, device.dev);
  rows->bind(1, after);
  NamedRow event{.uid = device.uid, .row = {}};
  while (rows->step() == Statement::Step::row) {
    read(event.row, *rows, 0);
    if (auto done = take(event); !done) return done.error();
    after = std::max(after, event.row.seq);
  }
  return after;
}

/// The highest number that a device's events seem to have.
std::int64_t last_of(Database& from, const Device& device) {
  auto row = from.prepare("SELECT max(seq) FROM event WHERE dev = ?");
  if (!row) return 0;
  row->bind(0, device.dev);
  return row->step() == Statement::Step::row ? row->number(0) : 0;
}

/// Reads a device's events; where the database is damaged it tries again behind the damage.
template <typename Take>
Result<Done> read_all(Database& from, const Device& device, const Take& take) {
  constexpr std::int64_t most_steps = 1 << 12;
  const std::int64_t last = last_of(from, device);
  auto reached = read_behind(from, device, 0, take);
  if (!reached) return reached.error();
  for (std::int64_t skipped = 1, steps = 0; *reached < last && steps < most_steps; ++steps) {
    auto next = read_behind(from, device, *reached + skipped, take);
    if (!next) return next.error();
    const bool came_further = *next > *reached + skipped;
    reached = came_further ? *next : *reached + skipped;
    skipped = came_further ? 1 : std::min<std::int64_t>(skipped * 2, 64);
  }
  return Done{};
}

Result<Done> take_lines(Merge& merge, std::istream& in, const fs::path& file, const Watch& watch) {
  std::error_code ignored;
  Share share(watch, static_cast<double>(fs::file_size(file, ignored)));
  const std::string source = file.filename().string();
  double bytes = 0;
  for (std::string line; std::getline(in, line);) {
    bytes += static_cast<double>(line.size() + 1);
    share.at(bytes);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    if (auto done = merge.take_line(line, source); !done) return done;
  }
  return Done{};
}

/// Whether a file is another database.
bool is_database(const fs::path& file) {
  std::string start(15, '\0');
  std::ifstream(file, std::ios::binary).read(start.data(), std::ssize(start));
  return start == "SQLite format 3";
}

Result<Done> take_file(Merge& merge, const fs::path& from, const Watch& watch) {
  if (is_database(from)) {
    auto other = Snapshot::of(from);
    if (!other) return other.error();
    const auto format = format_of(other->database());
    if (!format) return format.error();
    return take_database(merge, other->database(), from.filename().string(), watch);
  }
  std::ifstream in(from, std::ios::binary);
  std::string header;
  if (!in || !std::getline(in, header))
    return Error{fmt::format("{} cannot be read, or is empty.", from.string())};
  if (header.find(R"("ruru-history")") == header.npos)
    return Error{fmt::format("{} is no export of a history. One is written by: ruru history export FILE",
                             from.string())};
  return take_lines(merge, in, from, watch);
}

Result<Done> write_quarantine(std::ostream& out, Database& database) {
  const auto is_there = database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'quarantine'");
  if (!is_there || *is_there == 0) return Done{};
  auto rows = database.prepare("SELECT raw FROM quarantine ORDER BY rowid");
  if (!rows) return rows.error();
  while (rows->step() == Statement::Step::row)
    if (rows->text(0).find('\n') == std::string_view::npos) out << rows->text(0) << '\n';
  return Done{};
}

} // namespace

Result<Done> take_database(Merge& merge, Database& from, std::string_view source, const Watch& watch) {
  const auto devices = devices_of(from);
  if (!devices) return devices.error();
  Share share(watch, static_cast<double>(watch ? count_of(from) : 0));
  double done_so_far = 0;
  for (const Device& device : *devices) {
    auto done = read_all(from, device, [&](const NamedRow& event) {
      share.at(++done_so_far);
      if (event.row.crc == checksum(event.row)) return merge.take(event);
      return merge.set_aside(line_of(event), source, "its checksum is wrong");
    });
    if (!done) return done;
  }
  return Done{};
}

Result<std::size_t> export_to(std::ostream& out, const fs::path& history, const Watch& watch) {
  std::error_code ignored;
  if (!fs::exists(history, ignored))
    return Error{fmt::format("There is no history yet at {}.", history.string())};
  auto snapshot = Snapshot::of(history);
  if (!snapshot) return snapshot.error();
  Database& database = snapshot->database();
  const auto format = format_of(database);
  if (!format) return format.error();
  out << export_header << '\n';
  std::size_t written = 0;
  if (*format == Format::none) return written;
  const auto devices = devices_of(database);
  if (!devices) return devices.error();
  Share share(watch, static_cast<double>(count_of(database)));
  for (const Device& device : *devices) {
    auto done = read_all(database, device, [&](const NamedRow& event) {
      out << line_of(event) << '\n';
      share.at(static_cast<double>(++written));
      return Result<Done>(Done{});
    });
    if (!done) return done.error();
  }
  if (auto done = write_quarantine(out, database); !done) return done.error();
  return written;
}

Result<std::size_t> export_file(const fs::path& to, const fs::path& history, const Watch& watch) {
  std::error_code failure;
  if (fs::exists(to, failure))
    return Error{fmt::format("{} is already there. Choose another name.", to.string())};
  const fs::path draft = to.string() + ".part";
  std::ofstream out(draft, std::ios::binary | std::ios::trunc);
  auto written = export_to(out, history, watch);
  out.close();
  if (written && out) fs::rename(draft, to, failure);
  if (written && out && !failure) return written;
  fs::remove(draft, failure);
  if (!written) return written;
  return Error{fmt::format("{} cannot be written. Is there room, and may you write there?", to.string())};
}

Result<Merged> import_into(Database& database, const fs::path& from, const Watch& watch) {
  auto merge = Merge::into(database);
  if (!merge) return merge.error();
  if (auto done = take_file(*merge, from, watch); !done) return done.error();
  return merge->finish();
}

Result<Merged> import_file(const fs::path& from, const fs::path& history, const Watch& watch) {
  auto database = open_for_writing(fs::absolute(history));
  if (!database) return database.error();
  if (auto own = settled_device(*database, fs::absolute(history), Identity::as_found); !own)
    return own.error();
  auto merged = import_into(*database, from, watch);
  if (merged) (void)database->run("PRAGMA wal_checkpoint(TRUNCATE)");
  return merged;
}

} // namespace ruru::store
