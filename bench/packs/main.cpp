// How long packs take to be read and checked: bench_packs [FOLDER]. Writes packs of made-up words into the
// folder (else one of its own), and prints the best and the median of several runs; see bench/README.md.

#include "packs/check.hpp"
#include "packs/file.hpp"
#include "packs/pack_cache.hpp"
#include "packs/reader.hpp"
#include "run/clock.hpp"
#include "run/live_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <poll.h>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

using namespace ruru;
namespace fs = std::filesystem;

namespace {

constexpr int runs = 9;

/// Sentences of words that nobody knows, as many and as long as in real packs.
class Writer {
public:
  explicit Writer(unsigned seed) : dice_(seed) {}

  std::string pack(int questions) {
    std::string text = "title: Pack\nquestions:\n";
    for (int i = 0; i < questions; ++i)
      text += question(i);
    return text;
  }

private:
  std::string words(int count) {
    constexpr std::string_view consonants = "bcdfglmnprst", vowels = "aeiou";
    std::string text;
    for (int i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      std::mt19937 word(dice_() % 6000); // a vocabulary
      for (auto syllable = word() % 3 + 2; syllable > 0; --syllable) {
        text += consonants[word() % consonants.size()];
        text += vowels[word() % vowels.size()];
      }
    }
    return text;
  }

  std::string question(int number) {
    switch (number % 4) {
    case 0: return fmt::format("  - q: What is the {} of {}?\n    a: {}\n", words(5), words(2), words(2));
    case 1:
      return fmt::format("  - q: Which {} has it?\n    a: {}\n    wrong: [{}, {}, {}]\n    explain: {}\n",
                         words(6), words(1), words(1), words(1), words(1), words(8));
    case 2: return fmt::format("  - statement: The {}.\n    is: {}\n", words(7), number % 8 == 2);
    default: return fmt::format("  - cloze: The {} (({})) and {}.\n", words(4), words(1), words(4));
    }
  }

  std::mt19937 dice_;
};

/// Milliseconds of processor time, which other work on the machine hardly changes.
void measure(std::string_view what, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    work();
    times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::ranges::sort(times);
  fmt::print("{:<52} {:8.1f} {:8.1f}\n", what, times.front(), times[times.size() / 2]);
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure_one(const fs::path& folder, int questions) {
  const fs::path file = folder / "one.quiz.yaml";
  (void)packs::write_file(file, Writer(1).pack(questions), packs::Existing::replaced);
  const std::string text = *packs::file_content(file);
  const questions::LoadedPack loaded = packs::load_pack(file);
  measure(fmt::format("read a pack of {} questions", questions), [&] { (void)packs::load_pack(file); });
  measure("read and check it", [&] { (void)packs::checked(packs::load_pack(file), text); });
  fmt::print("{:<52} {:8.1f} MB\n", "most memory so far", peak_megabytes());
}

void measure_many(const fs::path& folder, int count, int questions) {
  fs::create_directories(folder / "many");
  for (int i = 0; i < count; ++i) {
    (void)packs::write_file(folder / "many" / fmt::format("{}.quiz.yaml", i),
                            fmt::format("id: p{}\n{}", i, Writer(static_cast<unsigned>(i)).pack(questions)),
                            packs::Existing::replaced);
  }
  const packs::CacheRules own{
      .folder = folder / "cache", .program = fs::canonical("/proc/self/exe"), .rest = {}};
  measure(fmt::format("read {} packs of {} questions", count, questions),
          [&] { (void)packs::load_library({folder / "many"}); });
  measure("and store them", [&] {
    fs::remove_all(own.folder);
    packs::PackCache cache(own);
    (void)packs::load_library({folder / "many"}, cache);
  });
  measure("start again, unchanged", [&] {
    packs::PackCache cache(own);
    (void)packs::load_library({folder / "many"}, cache);
  });
  packs::PackCache running(own);
  (void)packs::load_library({folder / "many"}, running);
  measure("look again while running, unchanged",
          [&] { (void)packs::load_library({folder / "many"}, running); });
}

/// From a file that is saved until the program that is running has it on its screen, in milliseconds of real
/// time: what a window adds is a frame (bench/window).
void measure_live(const fs::path& folder, int questions) {
  const run::SystemClock clock;
  const auto session = run::open_session({.pack_folders = {folder / "many"},
                                          .history = folder / "history.db",
                                          .settings = folder / "settings.yaml",
                                          .own_packs = folder / "many",
                                          .removed_packs = folder / "removed",
                                          .cache = folder / "cache"},
                                         clock);
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const std::string text =
        fmt::format("id: p7\n{}", Writer(1000U + static_cast<unsigned>(i)).pack(questions));
    const auto start = std::chrono::steady_clock::now();
    (void)packs::write_file(folder / "many" / "7.quiz.yaml", text, packs::Existing::replaced);
    pollfd saved{session->watch_descriptor(), POLLIN, 0};
    (void)poll(&saved, 1, 1000);
    session->files_changed();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::ranges::sort(times);
  fmt::print("{:<52} {:8.1f} {:8.1f}  of real time\n", "a saved change of one, until it is on the screen",
             times.front(), times[times.size() / 2]);
}

} // namespace

int main(int count, char** arguments) {
  const bool given = count > 1;
  const fs::path folder =
      given ? fs::path(arguments[1]) : fs::temp_directory_path() / fmt::format("bench-packs-{}", ::getpid());
  fs::create_directories(folder);
  fmt::print("{:<52} {:>8} {:>8}  ms of processor time\n", "", "best", "median");
  measure_one(folder, 10'000);
  measure_many(folder, 100, 1'000);
  measure_live(folder, 1'000);
  if (!given) fs::remove_all(folder);
}
