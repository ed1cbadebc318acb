// How long the statistics of eight years and a million answers take: see ../README.md.
#include "rounds/behind.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <random>

namespace {

using namespace ruru;

constexpr int cards = 20'000, days = 8 * 365;
constexpr Timestamp now{std::chrono::milliseconds{1'795'000'000'000}};

questions::Library library() {
  auto loaded = std::make_shared<questions::LoadedPack>();
  loaded->pack = {.id = "pack", .title = "Pack"};
  for (int i = 0; i < cards; ++i)
    loaded->pack.questions.push_back({.id = "q" + std::to_string(i),
                                      .prompt = std::string(static_cast<std::size_t>(10 + i % 150), 'x'),
                                      .body = questions::TypedAnswer{{"a"}}});
  return {.packs = {loaded}};
}

/// A third of the answers are choices of four, which may be guessed.
history::Progress lived(int answers) {
  std::vector<history::Entry> entries;
  std::mt19937 dice(7);
  for (int i = 0; i < answers; ++i) {
    const auto before =
        std::chrono::minutes{static_cast<std::int64_t>(days) * 1440 / answers * (answers - i)};
    const auto grade = static_cast<memory::Grade>(dice() % 7 == 0 ? 1 : 3);
    entries.push_back(
        {.sequence = static_cast<history::Sequence>(i) + 1,
         .at = now - before,
         .what = history::Answered{.card = {"pack", "q" + std::to_string(dice() % cards), ""},
                                   .grade = grade,
                                   .outcome = memory::recalled(grade) ? questions::Outcome::right
                                                                      : questions::Outcome::wrong,
                                   .options = dice() % 3 == 0 ? 4 : 0,
                                   .taken = std::chrono::milliseconds{1000 + dice() % 12'000}}});
  }
  return history::folded(entries, {});
}

/// Processor time, which hardly depends on what else the machine does.
template <typename Work>
void timed(const char* what, const Work& work) {
  const std::clock_t start = std::clock();
  work();
  fmt::print("{:<28} {:>8.1f} ms\n", what, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
}

} // namespace

int main(int count, char** arguments) {
  const int answers = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
  const questions::Library packs = library();
  const history::Progress progress = lived(answers);
  rounds::Answers seen;
  const rounds::Inquiry year{.period = rounds::Period::year, .at = now};
  const rounds::Inquiry all{.period = rounds::Period::all, .at = now};
  timed("reading the answers", [&] { seen = rounds::answers(packs, progress, {}); });
  timed("figures without predictions", [&] { rounds::statistics(seen, packs, progress, {}, all); });
  timed("one slice of predictions", [&] { rounds::predict(seen, progress, {}, 8'000); });
  timed("all other predictions", [&] { rounds::predict(seen, progress, {}, SIZE_MAX); });
  timed("figures of a year", [&] { rounds::statistics(seen, packs, progress, {}, year); });
  timed("figures of all time", [&] { rounds::statistics(seen, packs, progress, {}, all); });
  timed("the cards behind a bar", [&] {
    rounds::behind({rounds::Part::Of::stability, 3}, seen, packs, progress, {}, all, 8);
  });
}
