// Going back: undo, redo, and restoring a backup or a moment.
#include "commands/ask.hpp"
#include "commands/commands.hpp"
#include "commands/moment_text.hpp"
#include "history/as_of.hpp"
#include "printable.hpp"
#include "run/opened_history.hpp"
#include "store/backup.hpp"
#include "store/backups.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

namespace ruru::commands {

namespace {

namespace fs = std::filesystem;
using history::Sequence;
using history::StepBack;

/// A history that is gone back in.
class Backwards {
public:
  static Result<Backwards> open(const run::Where& places) {
    Backwards backwards(places);
    auto opened = run::open_history(places.history, store::Access::write, backwards.rules_);
    if (!opened) return opened.error();
    backwards.opened_ = *std::move(opened);
    return backwards;
  }

  const history::Progress& progress() const { return opened_.progress; }
  const history::Rules& rules() const { return rules_; }
  store::Log& log() { return *opened_.log; }

  /// All of them or none.
  Result<Done> take_back(const std::vector<Sequence>& targets) {
    const Timestamp now = clock_.now();
    std::vector<history::Entry> entries;
    for (const Sequence target : targets)
      entries.push_back({.sequence = opened_.progress.next() + entries.size(),
                         .at = now,
                         .utc_offset = clock_.utc_offset(now),
                         .what = history::Undone{.target = target}});
    if (auto done = opened_.log->append_all(entries); !done) return done;
    for (const history::Entry& entry : entries)
      opened_.progress = history::applied(std::move(opened_.progress), entry, rules_);
    return Done{};
  }

  /// The file of a pack whose removal was taken back, or brought back.
  Result<Done> move_pack(const StepBack& step, app::PackFile to) const {
    const history::PackRemoved* removal = opened_.progress.removal_of(step.about);
    if (!removal) return Done{};
    return run::move_pack({.pack = removal->pack, .kept_as = removal->kept_as, .to = to}, places_);
  }

private:
  explicit Backwards(run::Where places) : places_(std::move(places)), rules_(run::rules_at(places_)) {}

  run::Where places_;
  history::Rules rules_;
  run::SystemClock clock_;
  run::OpenedHistory opened_;
};

std::string about(const history::Progress& progress, const StepBack& step) {
  using What = StepBack::What;
  const history::CardProgress* card = progress.card_of(step.about);
  const std::string name = card ? printable(questions::text(card->id)) : "";
  switch (step.what) {
  case What::answer: return "the answer to " + name;
  case What::correction: return "the correction of the answer to " + name;
  case What::suspension: return "the suspension of " + name;
  case What::round: return "the start of a round";
  case What::pack_removal:
    return "the removal of the pack " + printable(progress.removal_of(step.about)->pack);
  case What::nothing: break;
  }
  return "nothing";
}

struct Undo {
  int steps = 1;
  bool redo = false;
};

void undo(Options& options, const Undo& wanted) {
  auto history = Backwards::open(where(options));
  if (!history) return refuse(options, history.error());
  for (int done = 0; done < wanted.steps; ++done) {
    const StepBack step = wanted.redo ? history->progress().redo_step() : history->progress().undo_step();
    if (step.targets.empty())
      return print(wanted.redo ? "There is nothing to bring back." : "There is nothing to take back.");
    const std::string what = about(history->progress(), step);
    if (auto stored = history->take_back(step.targets); !stored) return refuse(options, stored.error());
    print((wanted.redo ? "Brought back: " : "Taken back: ") + what + ".");
    const auto to = wanted.redo ? app::PackFile::removed : app::PackFile::on_the_shelf;
    if (auto moved = history->move_pack(step, to); !moved) refuse(options, moved.error(), has_errors);
  }
}

struct Restore {
  std::string file, at;
  bool yes = false;
};

std::string fewer_or_more(int count, const char* what) {
  return fmt::format("{} {} {}", std::abs(count), what, count < 0 ? "more" : "fewer");
}

std::string in_words(const history::Difference& difference) {
  return fmt::format("{} and {} than now; {} cards would stand as they did then.",
                     fewer_or_more(difference.answers, "answers"), fewer_or_more(difference.rounds, "rounds"),
                     difference.cards);
}

/// What a history and a backup of it hold.
struct Both {
  Result<run::OpenedHistory> now, then;
};

Both read_both(const run::Where& places, const std::string& backup) {
  const history::Rules rules = run::rules_at(places);
  const store::Watch watch = progress_bar("Reading");
  auto now = run::open_history(places.history, store::Access::read, rules);
  if (watch) watch(0.5);
  return {.now = std::move(now), .then = run::open_history(backup, store::Access::read, rules)};
}

/// Goes back to a moment by taking back all that came after it: nothing is removed, and it can be redone.
void restore_moment(Options& options, const Restore& restore) {
  const run::SystemClock clock;
  const Timestamp now = clock.now();
  const auto at = past_moment(restore.at, now, clock.utc_offset(now));
  if (!at) return refuse(options, at.error());
  const run::Where places = where(options);
  if (const auto backup = store::back_up_at(places.history, now); !backup)
    return refuse(options, backup.error());
  store::Watch watch = progress_bar("Reading");
  auto history = Backwards::open(places);
  if (!history) return refuse(options, history.error());
  if (watch) watch(0.4);
  const auto entries = history->log().entries();
  if (!entries) return refuse(options, entries.error());
  if (watch) watch(0.7);
  const std::vector<Sequence> targets = history::taken_back_to(*entries, *at, history->rules());
  watch = {}; // the bar goes
  history::Progress then = history->progress();
  for (const Sequence target : targets)
    then = history::applied(std::move(then),
                            {.sequence = then.next(), .at = now, .what = history::Undone{target}},
                            history->rules());
  const history::Difference difference = history::difference(history->progress(), then);
  std::vector<Sequence> removals; // of packs, whose files come back
  std::copy_if(targets.begin(), targets.end(), std::back_inserter(removals), [&](Sequence target) {
    return history->progress().stands(target) && history->progress().removal_of(target) != nullptr;
  });
  if (difference == history::Difference{} && removals.empty())
    return print(fmt::format("Nothing has changed since {}.", iso_text(*at)));
  print(fmt::format("As of {}: {}", iso_text(*at), in_words(difference)));
  if (!agreed("Go back to then?", restore.yes)) return print("Nothing was changed.");
  if (auto done = history->take_back(targets); !done) return refuse(options, done.error());
  for (const Sequence target : removals) {
    const auto moved = history->move_pack({.about = target}, app::PackFile::on_the_shelf);
    if (!moved) refuse(options, moved.error(), has_errors);
  }
  print(fmt::format(
      "Taken back: {} entries since then. They are kept; ruru history undo --redo brings back one "
      "after the other.",
      targets.size()));
}

void restore_file(Options& options, const Restore& restore) {
  const run::Where places = where(options);
  {
    const auto [now, then] = read_both(places, restore.file);
    if (now && then) print("In the backup: " + in_words(history::difference(now->progress, then->progress)));
  }
  if (!agreed("Put it in the place of the history?", restore.yes)) return print("Nothing was changed.");
  (void)store::back_up_at(places.history,
                          run::SystemClock().now()); // what is too damaged for that is kept anyway
  const auto former = store::restore(restore.file, places.history, progress_bar("Restoring"));
  if (!former) return refuse(options, former.error());
  print(fmt::format("Restored from {}.", restore.file));
  if (!former->empty())
    print(fmt::format("The history that was there before is kept as {}.", former->string()));
}

void list_backups(Options& options) {
  const auto backups = store::backups_of(where(options).history);
  if (backups.empty()) print("There are no backups yet. Ruru makes one every half hour of use.");
  for (const store::BackupFile& backup : backups)
    print(fmt::format("{}  {}", iso_text(backup.at), backup.file.string()));
}

} // namespace

void add_history_back(CLI::App& history, Options& options) {
  auto* undo_command =
      history.add_subcommand("undo", "Takes back what was done last: answers, rounds, suspensions, "
                                     "removed packs");
  const auto steps = std::make_shared<Undo>();
  undo_command->add_option("N", steps->steps, "So many steps")->check(CLI::Range(1, 1'000'000));
  undo_command->add_flag("--redo", steps->redo, "Bring back what was taken back");
  undo_command->callback([&options, steps] { undo(options, *steps); });

  auto* restore_command = history.add_subcommand(
      "restore", "Goes back to a backup or to a moment; what was there before is kept");
  const auto wanted = std::make_shared<Restore>();
  auto* file =
      restore_command->add_option("FILE", wanted->file, "A backup; without it and --at they are listed");
  restore_command
      ->add_option("--at", wanted->at, "As of “yesterday 18:00”, “2 hours ago” or 2026-11-23T18:00")
      ->type_name("TIME")
      ->excludes(file);
  restore_command->add_flag("--yes", wanted->yes, "Do not ask");
  restore_command->callback([&options, wanted] {
    if (!wanted->at.empty()) return restore_moment(options, *wanted);
    if (!wanted->file.empty()) return restore_file(options, *wanted);
    list_backups(options);
  });
}

} // namespace ruru::commands
