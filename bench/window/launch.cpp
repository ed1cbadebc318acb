#include "window/launch.hpp"

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace ruru::bench {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Watches until nothing has changed for `still`. The times of the first and of the last change, if there was
/// one, and the longest time from one drawing to the next between them.
struct Changes {
  std::optional<Instant> first, last;
  double longest_gap = 0; ///< milliseconds
};

Changes watch_until_still(Screen& screen, milliseconds still, milliseconds limit, const Timing& timing) {
  Changes changes;
  std::optional<Instant> drawn; // from the first change on
  double gap = 0;
  const Instant begin = steady_clock::now();
  for (Instant now = begin; now - begin < limit && now - changes.last.value_or(begin) < still;
       now = steady_clock::now()) {
    const auto left = std::chrono::ceil<milliseconds>(still - (now - changes.last.value_or(begin)));
    const auto drawing = screen.drawing_within(left);
    if (!drawing) continue;
    if (drawn) gap = std::max(gap, milliseconds_from(*drawn, drawing->at));
    if (!drawing->changed && !changes.first) continue;
    drawn = drawing->at;
    if (!drawing->changed) continue;
    if (!changes.first) changes.first = drawing->at;
    changes.longest_gap = gap; // not of what is drawn once more when all stands still
    changes.last = drawing->at;
  }
  return changes;
}

/// A picture may stand still while a program is still reading: it is settled when the program has come to
/// rest too.
Changes watch_until_at_rest(Screen& screen, const Program& program, const Timing& timing) {
  constexpr double busy = 0.02; // of a core
  const Instant begin = steady_clock::now();
  Changes all;
  double used = 0, used_while_still = 0;
  do {
    const Changes some = watch_until_still(screen, timing.still, timing.limit, timing);
    if (!all.first) all.first = some.first;
    if (some.last) all.last = some.last;
    const double now = program.usage().cpu_ms;
    used_while_still = now - used;
    used = now;
  } while (used_while_still > busy * static_cast<double>(timing.still.count()) &&
           steady_clock::now() - begin < timing.limit);
  return all;
}

Result<Done> press_keys(Screen& screen, const Entry& entry, const Timing& timing, Findings& findings) {
  constexpr milliseconds patience{2000};
  for (const Strokes& strokes : entry.strokes) {
    for (int i = 0; i < strokes.times; ++i) {
      for (const auto& [key, does] : strokes.keys) {
        const Instant pressed = steady_clock::now();
        if (const auto done = screen.press(key); !done) return done.error();
        Changes changes = watch_until_still(screen, timing.key_still, patience, timing);
        if (!changes.first) changes = watch_until_still(screen, milliseconds{1000}, patience, timing);
        if (!changes.first) {
          ++findings.unanswered[does];
          continue;
        }
        findings.keys[does].push_back({milliseconds_from(pressed, *changes.first),
                                       milliseconds_from(pressed, *changes.last), changes.longest_gap});
      }
    }
  }
  return Done{};
}

Rest at_rest(const Program& program, const Timing& timing) {
  const Usage before = program.usage();
  std::this_thread::sleep_for(timing.rest);
  Rest rest{std::chrono::duration<double>(timing.rest).count(), program.usage()};
  rest.used.cpu_ms -= before.cpu_ms;
  rest.used.ticks -= before.ticks;
  rest.used.context_switches -= before.context_switches;
  return rest;
}

} // namespace

Result<Done> launch(Screen& screen, const std::string& display, const Entry& entry, const Timing& timing,
                    bool last, const std::string& log, Findings& findings) {
  if (!entry.before.empty() && std::system(entry.before.c_str()) != 0)
    return Error{entry.name + ": what is to be done before the start fails: " + entry.before};
  auto words = words_of(entry.command);
  if (!words) return words.error();
  screen.watch(screen.whole());
  const Result<Program> program = Program::start(*words, display, log);
  if (!program) return program.error();

  const auto window = screen.first_window(timing.limit, [&] { return program->runs(); });
  if (!window) return Error{entry.name + ": no window. What it said is in " + log};
  const Changes changes = watch_until_at_rest(screen, *program, timing);
  const Usage used = program->usage();
  findings.starts.push_back({milliseconds_from(program->started(), *window),
                             milliseconds_from(program->started(), changes.last.value_or(*window)),
                             used.cpu_ms});
  if (!last) return Done{};

  if (entry.at_rest) findings.rest = at_rest(*program, timing);
  if (entry.strokes.empty()) return Done{};
  screen.focus();
  for (const std::string& key : entry.lead) {
    if (const auto done = screen.press(key); !done) return done.error();
    watch_until_still(screen, milliseconds{700}, timing.limit, timing);
  }
  screen.watch(entry.area.value_or(screen.whole()));
  watch_until_still(screen, milliseconds{500}, timing.limit, timing);
  const auto done = press_keys(screen, entry, timing, findings);
  findings.memory_after_keys = program->usage().memory_mb;
  return done;
}

} // namespace ruru::bench
