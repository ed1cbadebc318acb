#include "store/repair.hpp"

#include "store/backup.hpp"
#include "store/event_table.hpp"
#include "store/exchange.hpp"
#include "store/snapshot.hpp"
#include "store/writing_log.hpp"

#include <fmt/format.h>

#include <system_error>

namespace ruru::store {
namespace {

namespace fs = std::filesystem;

/// What was set aside before stays so.
Result<Done> take_quarantine(Merge& merge, Database& from) {
  auto rows = from.prepare("SELECT raw, src, why FROM quarantine");
  if (!rows) return Done{}; // there is none
  while (rows->step() == Statement::Step::row) {
    const std::string raw(rows->text(0)), source(rows->text(1)), why(rows->text(2));
    if (auto done = merge.set_aside(raw, source, why); !done) return done;
  }
  return Done{};
}

/// Takes in what can be read of a database. One that cannot be opened at all has nothing to give.
Result<Done> take_what_is_there(Merge& merge, const fs::path& file, const Watch& watch) {
  auto look = Snapshot::of(file);
  if (!look) return Done{};
  if (auto done = take_database(merge, look->database(), file.filename().string(), watch); !done) {
    const bool unreadable = !devices_of(look->database());
    return unreadable ? Result<Done>(Done{}) : done;
  }
  return take_quarantine(merge, look->database());
}

/// Gives what is still missing, of any device, a place holder that says so.
Result<std::size_t> mark_gaps(Database& database) {
  auto rows = database.prepare("SELECT lower(hex(uid)), before, seq FROM (SELECT dev, seq, lag(seq, 1, 0) "
                               "OVER (PARTITION BY dev ORDER BY seq) "
                               "AS before FROM event) JOIN device USING(dev) WHERE before + 1 < seq");
  if (!rows) return rows.error();
  std::vector<std::pair<std::string, history::Sequence>> gaps;
  constexpr history::Sequence largest_gap = 1'000'000;
  while (rows->step() == Statement::Step::row) {
    const auto first = static_cast<history::Sequence>(rows->number(1)) + 1;
    const auto behind = static_cast<history::Sequence>(rows->number(2));
    for (history::Sequence seq = first; seq < behind && seq - first < largest_gap; ++seq)
      gaps.emplace_back(rows->text(0), seq);
  }
  auto merge = Merge::into(database);
  if (!merge) return merge.error();
  for (const auto& [uid, seq] : gaps)
    if (auto done = merge->mark_lost(uid, seq); !done) return done.error();
  if (auto done = merge->finish(); !done) return done.error();
  return gaps.size();
}

/// Fills `draft`, a new history.
Result<Repaired> rewritten(const fs::path& draft, const fs::path& history,
                           const std::vector<fs::path>& others, const Watch& watch) {
  auto database = open_for_writing(draft);
  if (!database) return database.error();
  Repaired repaired;
  {
    auto merge = Merge::into(*database);
    if (!merge) return merge.error();
    if (auto done = take_what_is_there(*merge, history, watch); !done) return done.error();
    const auto own = merge->finish();
    if (!own) return own.error();
    repaired.saved = own->added;
    repaired.quarantined = own->quarantined;
  }
  for (const fs::path& other : others) {
    const auto brought = import_into(*database, other, watch);
    if (brought)
      repaired.from_others += brought->added + brought->mended; // one that is damaged too is no help
  }
  const auto lost = mark_gaps(*database);
  if (!lost) return lost.error();
  repaired.lost = *lost;
  return repaired;
}

} // namespace

Result<Repaired> repair(const fs::path& history, const std::vector<fs::path>& others, const Watch& watch) {
  const fs::path place = fs::absolute(history);
  const fs::path draft = place.string() + ".part";
  const auto clear = [&] {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"})
      fs::remove(draft.string() + ending, ignored);
  };
  clear();
  auto repaired = rewritten(draft, place, others, watch);
  if (repaired) {
    const auto former = put_in_place(draft, place, "repair");
    if (former)
      repaired->former = *former;
    else
      repaired = former.error();
  }
  clear();
  return repaired;
}

} // namespace ruru::store
