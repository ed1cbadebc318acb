// How long a history of many answers takes: see ../README.md.
#include "packs/reader.hpp"
#include "rounds/queue.hpp"
#include "run/live_session.hpp"
#include "run/opened_history.hpp"
#include "store/kept_fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
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

/// Fills the history without waiting for the disk at each entry.
void fill(const fs::path& file, history::Sequence count) {
  if (fs::exists(file)) return;
  std::mt19937_64 dice(1);
  const Timestamp start = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) -
                          std::chrono::days{3 * 365};
  const auto log = needed(store::open_log(file, store::Access::write));
  for (history::Sequence next = 1; next <= count; ++next)
    (void)needed(log->append(entry(next, start, dice)));
}

void measure_commits(const fs::path& file, const run::Clock& clock) {
  auto opened = needed(run::open_history(file, store::Access::write, {}));
  std::vector<double> times;
  std::mt19937_64 dice(2);
  for (int i = 0; i < 2000; ++i) {
    history::Entry next = entry(opened.progress.next(), clock.now(), dice);
    next.at = clock.now();
    times.push_back(timed([&] {
                      (void)needed(opened.log->append(next));
                      opened.progress = history::applied(std::move(opened.progress), next, {});
                    }).wall);
  }
  std::sort(times.begin(), times.end());
  fmt::print("one answer stored and folded: median {:.2f} ms, 99 % within {:.2f} ms, longest {:.2f} ms\n",
             times[1000], times[1980], times.back());
}

} // namespace

int main(int argc, char** argv) {
  const history::Sequence count = argc > 1 ? std::stoull(argv[1]) : 1'000'000;
  const fs::path folder =
      argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path() / fmt::format("ruru-bench-{}", count);
  const run::Where where{.pack_folders = {folder / "packs"},
                         .history = folder / "history.db",
                         .settings = folder / "settings.yaml"};
  const run::SystemClock clock;
  write_pack(folder / "packs", 2000);
  fill(where.history, count);
  fmt::print("{} entries, {} cards, {:.1f} MB in {}\n", count, cards,
             static_cast<double>(fs::file_size(where.history)) / 1e6, folder.string());

  store::forget_fold(where.history);
  say("fold all of it (and keep the fold)",
      timed([&] { (void)needed(run::open_history(where.history, store::Access::read, {})); }));
  fmt::print("the kept fold: {:.1f} MB\n",
             static_cast<double>(fs::file_size(store::fold_file(where.history))) / 1e6);
  for (int round = 0; round < 3; ++round)
    say("open with the kept fold",
        timed([&] { (void)needed(run::open_history(where.history, store::Access::write, {})); }));
  for (int round = 0; round < 3; ++round)
    say("open the program until the first due card is known", timed([&] {
          const auto session = run::open_session(where, clock);
          if (session->model().overview->queue.due.empty()) fmt::print("nothing is due\n");
        }));
  measure_commits(where.history, clock);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("memory at most: {} MB\n", usage.ru_maxrss / 1024);
}
