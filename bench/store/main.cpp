// How long a history of many answers takes: see ../README.md.
#include "packs/reader.hpp"
#include "rounds/queue.hpp"
#include "run/live_session.hpp"
#include "run/opened_history.hpp"
#include "store/devices.hpp"
#include "store/entry_to_row.hpp"
#include "store/kept_fold.hpp"
#include "store/merge.hpp"
#include "store/writing_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <random>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace ruru;
namespace fs = std::filesystem;

constexpr int cards = 20'000;

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Wall and processor time of a piece of work, in milliseconds.
struct Time {
  double wall = 0, processor = 0;
};
template <typename Work>
Time timed(const Work& work) {
  const auto began = std::chrono::steady_clock::now();
  const double processor = processor_ms();
  work();
  return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count(),
          processor_ms() - processor};
}

void say(const char* what, Time time) {
  fmt::print("{:<52} {:9.2f} ms   {:9.2f} ms processor\n", what, time.wall, time.processor);
  std::fflush(stdout);
}

template <typename T>
T needed(Result<T> result) {
  if (result) return *std::move(result);
  fmt::print(stderr, "{}\n", result.error().message);
  std::exit(1);
}

/// Three years of a learner who answers 2 % wrongly judged and takes back 1 %.
history::Entry entry(history::Sequence sequence, Timestamp start, std::mt19937_64& dice) {
  const auto step = std::chrono::milliseconds{3LL * 365 * 86400 * 1000 / 1'000'000};
  history::Entry entry{.sequence = sequence, .at = start + step * static_cast<std::int64_t>(sequence)};
  const auto chance = dice() % 100;
  if (sequence > 100 && chance < 2)
    entry.what = history::Corrected{.answer = sequence - 1 - dice() % 50};
  else if (sequence > 100 && chance < 3)
    entry.what = history::Undone{.target = sequence - 1 - dice() % 50};
  else
    entry.what = history::Answered{.card = {"bench", "card-" + std::to_string(dice() % cards), ""},
                                   .grade = static_cast<memory::Grade>(1 + dice() % 4),
                                   .response = "an answer",
                                   .taken = std::chrono::milliseconds{2000 + dice() % 8000}};
  return entry;
}

void write_pack(const fs::path& folder, int count) {
  fs::create_directories(folder);
  std::ofstream pack(folder / "bench.quiz.yaml");
  pack << "id: bench\ntitle: Bench\nquestions:\n";
  for (int i = 0; i < count; ++i)
    pack << "  - {id: card-" << i << ", q: \"Question " << i << "?\", a: answer " << i << "}\n";
}

/// Fills the history in one transaction, as an import does, without waiting for the disk at each entry.
void fill(const fs::path& file, history::Sequence count) {
  if (fs::exists(file)) return;
  std::mt19937_64 dice(1);
  const Timestamp start = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) -
                          std::chrono::days{3 * 365};
  auto database = needed(store::open_for_writing(file));
  const store::Device own = needed(store::settled_device(database, file, store::Identity::as_found));
  auto merge = needed(store::Merge::into(database));
  std::int64_t clock = 0;
  for (history::Sequence next = 1; next <= count; ++next) {
    const auto row = store::row_of(entry(next, start, dice), clock);
    (void)needed(merge.take({own.uid, *row}));
    clock = row->hlc;
  }
  (void)needed(merge.finish());
  (void)needed(database.run("PRAGMA wal_checkpoint(TRUNCATE)"));
}

void say_spread(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  fmt::print("{:<52} median {:.2f} ms, 99 % within {:.2f} ms, longest {:.2f} ms\n", what,
             times[times.size() / 2], times[times.size() * 99 / 100], times.back());
}

/// Stores answers, and in turn lets the disk keep as many bytes in a file of their own, which is the least
/// that any program can wait.
void measure_commits(const fs::path& file, const run::Clock& clock) {
  auto opened = needed(run::open_history(file, store::Access::write, {}));
  const fs::path beside = file.string() + "-beside";
  const int plain = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const std::string page(4096 + 24, 'x'); // a frame of the write-ahead log
  std::vector<double> stored, written;
  std::mt19937_64 dice(2);
  for (int i = 0; i < 2000; ++i) {
    history::Entry next = entry(opened.progress.next(), clock.now(), dice);
    next.at = clock.now();
    stored.push_back(timed([&] {
                       (void)needed(opened.log->append(next));
                       opened.progress = history::applied(std::move(opened.progress), next, {});
                     }).wall);
    written.push_back(timed([&] {
                        if (write(plain, page.data(), page.size()) < 0 || fdatasync(plain) != 0) std::exit(1);
                      }).wall);
  }
  close(plain);
  fs::remove(beside);
  say_spread("one answer stored and folded", std::move(stored));
  say_spread("4 KB written and synced, nothing else", std::move(written));
}

/// How long whoever starts the program waits until it knows what to ask first. What it does in the background
/// and at its end is another matter.
void measure_start(const run::Where& where, const run::Clock& clock) {
  std::unique_ptr<run::LiveSession> session;
  const Time time = timed([&] {
    session = run::open_session(where, clock);
    if (session->model().overview->queue.due.empty()) fmt::print("nothing is due\n");
  });
  say("open the program until the first due card is known", time);
  say("close it", timed([&] { session.reset(); }));
}

} // namespace

int main(int argc, char** argv) {
  const history::Sequence count = argc > 1 ? std::stoull(argv[1]) : 1'000'000;
  const fs::path folder =
      argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path() / fmt::format("ruru-bench-{}", count);
  const run::Where where{.pack_folders = {folder / "packs"},
                         .history = folder / "history.db",
                         .settings = folder / "settings.yaml",
                         .cache = folder / "cache"};
  const run::SystemClock clock;
  write_pack(folder / "packs", 2000);
  fill(where.history, count);
  fmt::print("{} entries, {} cards, {:.1f} MB in {}\n", count, cards,
             static_cast<double>(fs::file_size(where.history)) / 1e6, folder.string());

  {
    const auto log = needed(store::open_log(where.history, store::Access::read));
    std::vector<history::Entry> entries;
    history::Progress progress;
    say("read all of it", timed([&] { entries = needed(log->entries()); }));
    say("fold it", timed([&] { progress = history::folded(entries, {}); }));
  }
  store::forget_fold(where.history);
  say("read it, fold it and keep the fold",
      timed([&] { (void)needed(run::open_history(where.history, store::Access::read, {})); }));
  fmt::print("the kept fold: {:.1f} MB\n",
             static_cast<double>(fs::file_size(store::fold_file(where.history))) / 1e6);
  for (int round = 0; round < 3; ++round)
    say("open with the kept fold",
        timed([&] { (void)needed(run::open_history(where.history, store::Access::write, {})); }));
  for (int round = 0; round < 3; ++round)
    measure_start(where, clock);
  measure_commits(where.history, clock);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("memory at most: {} MB\n", usage.ru_maxrss / 1024);
}
