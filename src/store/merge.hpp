#pragma once

#include "store/database.hpp"
#include "store/devices.hpp"
#include "store/line.hpp"

#include <string>
#include <unordered_map>
#include <utility>

namespace ruru::store {

/// What came of taking events in.
struct Merged {
  std::size_t added = 0;  ///< that were not there
  std::size_t known = 0;  ///< that were there already
  std::size_t mended = 0; ///< that were there, but damaged or lost
  std::size_t quarantined =
      0; ///< set aside: lines that make no sense, and all but one of events with one name
  bool operator==(const Merged&) const = default;
};

/// Takes events of any device into a history, all or nothing. The history is the union of what it was and
/// what it takes in: the order does not matter, and taking twice neither. Of two sound events with one name
/// (which happens only when a file was copied and both went on) the one with the lower clock stays, so that
/// all agree which.
class Merge {
public:
  static Result<Merge> into(Database& database);
  Merge(Merge&& other) noexcept
      : database_(std::exchange(other.database_, nullptr)), merged_(other.merged_),
        find_(std::move(other.find_)), insert_(std::move(other.insert_)) {}
  Merge& operator=(Merge&&) = delete;
  ~Merge(); ///< takes everything back that was not finished

  Result<Done> take(const NamedRow& event);

  /// Takes the event in a line; one that is none, or is damaged, is set aside.
  Result<Done> take_line(std::string_view line, std::string_view source);

  /// Keeps something that is no sound event.
  Result<Done> set_aside(std::string_view raw, std::string_view source, std::string_view why);

  /// Notes that an event of the history is lost for good, unless it turns up later.
  Result<Done> mark_lost(const std::string& uid, history::Sequence seq);

  Result<Merged> finish();

private:
  Merge(Database& database, Statement find, Statement insert)
      : database_(&database), find_(std::move(find)), insert_(std::move(insert)) {}

  Result<Dev> dev(const std::string& uid);
  Result<Done> add(Dev dev, const EventRow& row);
  Result<Done> replace(Dev dev, const EventRow& row);
  Result<Done> decide(Dev dev, const NamedRow& theirs, const EventRow& ours);

  Database* database_;
  Merged merged_;
  Statement find_, insert_; ///< kept, because there may be a million events
  std::unordered_map<std::string, Dev> devices_;
};

} // namespace ruru::store
