#include "store/reading_log.hpp"

#include "store/event_table.hpp"
#include "store/mark.hpp"
#include "store/snapshot.hpp"

#include <optional>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;
using Entries = std::vector<history::Entry>;

class ReadingLog : public Log {
public:
  /// Without a look there are no entries: the file is not there or empty.
  ReadingLog(fs::path file, std::optional<Snapshot> look) : file_(std::move(file)), look_(std::move(look)) {}

  Result<Done> append(const history::Entry&) override {
    return Error{"This history was opened to be read only."};
  }

  Result<Done> append_all(const Entries&) override { return append({}); }

  Result<Entries> entries() override {
    if (!look_) return Entries();
    auto contents = read([](Database& database) -> Result<Contents> {
      Contents all;
      if (auto done = read_into(all, database); !done) return done.error();
      return all;
    });
    if (!contents) return contents.error();
    return handed_out(*std::move(contents));
  }

  std::string mark() override { return mark_; }

  Result<std::optional<Entries>> entries_since(const std::string& mark) override {
    if (!look_) return std::optional<Entries>();
    auto contents = read([&](Database& database) { return behind(mark, database); });
    if (!contents) return contents.error();
    if (!*contents) return std::optional<Entries>();
    return std::optional(handed_out(**std::move(contents)));
  }

private:
  static Result<std::optional<Contents>> behind(const std::string& mark, Database& database) {
    const auto own = own_device(database);
    if (!own) return own.error();
    auto contents = contents_at(mark, database, own->dev);
    if (!contents) return contents;
    if (auto done = read_tail_into(*contents, database, own->dev); !done) return done.error();
    return contents;
  }

  /// Reads from the file itself; if it turns out that somebody has begun to write to it, from a copy.
  template <typename Reading>
  auto read(const Reading& reading) -> decltype(reading(std::declval<Database&>())) {
    auto found = reading(look_->database());
    if (look_->stood_still()) return found;
    auto copy = Snapshot::of(file_);
    if (!copy) return copy.error();
    look_.emplace(*std::move(copy));
    return reading(look_->database());
  }

  Entries handed_out(Contents contents) {
    mark_ = mark_of(contents, look_->database());
    return std::move(contents.entries);
  }

  fs::path file_;
  std::optional<Snapshot> look_;
  std::string mark_;
};

Result<Snapshot> look_at(const fs::path& file) {
  if (auto look = Snapshot::in_place(file)) {
    const auto format = format_of(look->database());
    if (format && look->stood_still()) return *std::move(look);
  }
  return Snapshot::of(file);
}

} // namespace

Result<std::unique_ptr<Log>> open_reading_log(const fs::path& file) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return std::unique_ptr<Log>(new ReadingLog(file, std::nullopt));
  auto look = look_at(file);
  if (!look) return look.error();
  const auto format = format_of(look->database());
  if (!format) return format.error();
  if (*format == Format::none) return std::unique_ptr<Log>(new ReadingLog(file, std::nullopt));
  return std::unique_ptr<Log>(new ReadingLog(file, *std::move(look)));
}

} // namespace ruru::store
