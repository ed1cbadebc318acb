#include "run/opened_history.hpp"

#include "history/progress_image.hpp"
#include "run/places.hpp"
#include "store/kept_fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ruru::run {

namespace {

namespace fs = std::filesystem;
using history::Entry;
using history::Progress;

/// Which program folded, by which rules: a fold of others is not used.
std::string key_for(const history::Rules& rules) {
  std::error_code ignored;
  const fs::path program = surroundings().executable;
  const auto size = fs::file_size(program, ignored);
  const auto changed = fs::last_write_time(program, ignored).time_since_epoch().count();
  const memory::Policy& policy = rules.policy;
  std::string key = fmt::format("{} {} {} {} {}", size, changed, rules.day_starts.count(),
                                policy.desired_retention, policy.longest_interval);
  for (const auto& [pack, own] : rules.pack_policies) // they differ in this alone
    key += fmt::format(" {} {} {}", pack.size(), pack, own.desired_retention);
  for (const auto& steps : {policy.learning_steps, policy.relearning_steps}) {
    key += " steps";
    for (const auto step : steps)
      key += fmt::format(" {}", step.count());
  }
  for (const double weight : rules.weights.w)
    key += fmt::format(" {}", weight);
  return key;
}

/// A history of few entries is folded faster than a file is opened; and a kept fold with few entries behind
/// it is good for another time.
constexpr history::Sequence few = 2000;

bool is_worth_keeping(history::Sequence entries, history::Sequence behind) {
  return behind > std::max<history::Sequence>(few, entries / 100);
}

Result<std::optional<Progress>> from_kept(const fs::path& file, const std::string& key, store::Log& log,
                                          const history::Rules& rules, std::vector<Entry>& entries) {
  std::optional<Progress> progress;
  std::optional<Error> failure;
  store::with_kept_fold(file, key, [&](const store::KeptFold& fold) {
    auto since = log.entries_since(std::string(fold.mark));
    if (!since) failure = since.error();
    if (!since || !*since) return;
    progress = history::ProgressImage::opened(fold.image);
    if (!progress) return;
    entries = **std::move(since);
    for (const Entry& entry : entries) {
      if (entry.sequence != progress->next()) return progress.reset();
      progress = history::applied(*std::move(progress), entry, rules);
    }
  });
  if (failure) return *failure;
  return progress;
}

} // namespace

Result<OpenedHistory> open_history(const fs::path& file, store::Access access, const history::Rules& rules) {
  auto log = store::open_log(file, access);
  if (!log) return log.error();
  OpenedHistory opened{.log = *std::move(log), .progress = {}};
  const std::string key = key_for(rules);
  auto kept = from_kept(file, key, *opened.log, rules, opened.entries);
  if (!kept) return kept.error();
  if (*kept) {
    opened.progress = **std::move(kept);
    opened.from_kept = true;
  } else {
    auto entries = opened.log->entries();
    if (!entries) return entries.error();
    opened.entries = *std::move(entries);
    opened.progress = history::folded(opened.entries, rules);
  }
  if (is_worth_keeping(opened.progress.next(), opened.entries.size()))
    keep_fold(file, rules, opened.progress, *opened.log);
  return opened;
}

void keep_fold(const fs::path& file, const history::Rules& rules, const Progress& progress, store::Log& log) {
  const std::string mark = log.mark();
  if (mark.empty() || progress.next() < few) return;
  const std::string image = history::ProgressImage::of(progress);
  (void)store::keep_fold(file, key_for(rules), {.mark = mark, .image = image});
}

Progress kept_progress(const fs::path& file, const history::Rules& rules) {
  std::optional<Progress> progress;
  store::with_kept_fold(file, key_for(rules), [&](const store::KeptFold& fold) {
    progress = history::ProgressImage::opened(fold.image);
  });
  return progress ? *std::move(progress) : Progress();
}

Result<Done> record(const fs::path& file, const history::Rules& rules, const Clock& clock,
                    const std::vector<history::Happened>& what) {
  auto opened = open_history(file, store::Access::write, rules);
  if (!opened) return opened.error();
  history::Sequence next = opened->progress.next();
  for (const history::Happened& each : what) {
    const Timestamp now = clock.now();
    const Entry entry{.sequence = next++, .at = now, .utc_offset = clock.utc_offset(now), .what = each};
    if (auto done = opened->log->append(entry); !done) return done;
  }
  return Done{};
}

} // namespace ruru::run
