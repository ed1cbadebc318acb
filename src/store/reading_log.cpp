#include "store/reading_log.hpp"

#include "store/event_table.hpp"
#include "store/snapshot.hpp"

#include <optional>

namespace ruru::store {
namespace {

class ReadingLog : public Log {
public:
  /// Without a copy there are no entries: the file is not there or empty.
  explicit ReadingLog(std::optional<Snapshot> copy) : copy_(std::move(copy)) {}

  Result<Done> append(const history::Entry&) override {
    return Error{"This history was opened to be read only."};
  }

  Result<std::vector<history::Entry>> entries() override {
    Contents contents;
    if (copy_)
      if (auto done = read_into(contents, copy_->database()); !done) return done.error();
    return std::move(contents.entries);
  }

private:
  std::optional<Snapshot> copy_;
};

std::unique_ptr<Log> log_of(std::optional<Snapshot> copy) {
  return std::make_unique<ReadingLog>(std::move(copy));
}

} // namespace

Result<std::unique_ptr<Log>> open_reading_log(const std::filesystem::path& file) {
  if (std::error_code ignored; !std::filesystem::exists(file, ignored)) return log_of(std::nullopt);
  auto copy = Snapshot::of(file);
  if (!copy) return copy.error();
  const auto format = format_of(copy->database());
  if (!format) return format.error();
  if (*format == Format::none) return log_of(std::nullopt);
  return log_of(*std::move(copy));
}

} // namespace ruru::store
