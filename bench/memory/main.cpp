#include "as_you_go.hpp"
#include "memory/fsrs6.hpp"
#include "memory/fsrs7.hpp"
#include "memory/log_reader.hpp"
#include "memory/metrics.hpp"
#include "memory/walk.hpp"

#include <benchmark/benchmark.h>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <vector>

// Speed of the memory model: see bench/README.md. The folder of logs is named by RURU_LOGS.
using namespace ruru;
using namespace ruru::memory;

namespace {

constexpr int cards = 2000, reviews_each = 10; // ten reviews of a card, like the peers' own measurement

Grade drawn_grade(std::mt19937& random) {
  const auto u = random() % 10;
  return u == 0 ? Grade::again : u == 1 ? Grade::hard : u < 9 ? Grade::good : Grade::easy;
}

/// Each review when the stability of FSRS-6 has passed, in whole days.
ReviewLog practice() {
  std::mt19937 random(1);
  const auto& weights = fsrs6::default_weights();
  ReviewLog log;
  for (int card = 0; card < cards; ++card) {
    std::vector<LoggedReview> reviews;
    fsrs6::State state;
    for (int i = 0; i < reviews_each; ++i) {
      const int days = i == 0 ? 0 : static_cast<int>(std::min(36500.0, std::round(state.stability)));
      reviews.push_back({.days = static_cast<float>(days),
                         .whole_days = static_cast<std::uint16_t>(days),
                         .grade = drawn_grade(random)});
      state = i == 0 ? fsrs6::first_state(weights, reviews[0].grade)
                     : fsrs6::next_state(weights, state, reviews.back().grade, days);
    }
    log.add_card(reviews);
  }
  return log;
}

void steps_side_by_side(benchmark::State& run, Model model) {
  const auto lanes = lanes_of(practice(), model, [](const LoggedReview&) { return 1.0F; });
  std::vector<std::byte> room(lanes::tape_bytes(1) + 64);
  auto* tape = room.data() + (64 - reinterpret_cast<std::uintptr_t>(room.data()) % 64) % 64;
  const auto sums = std::make_unique<lanes::Sums>();
  const auto seven = fsrs7_constants(fsrs7::default_weights().w);
  const auto six = fsrs6_constants(fsrs6::default_weights().w);
  for (auto _ : run) {
    for (std::size_t group = 0; group < lanes.groups(); ++group) {
      const lanes::Walk walk{lanes.group(group), sums.get(), false, tape, nullptr};
      if (model == Model::fsrs7)
        lanes::walker().predict_fsrs7(seven, walk);
      else
        lanes::walker().predict_fsrs6(six, walk);
    }
    benchmark::DoNotOptimize(sums->loss);
  }
  run.SetItemsProcessed(run.iterations() * cards * reviews_each);
  run.SetLabel(lanes::walker().name);
}

template <class Step>
void steps_one_by_one(benchmark::State& run, const Step& step) {
  const ReviewLog log = practice();
  for (auto _ : run) {
    for (std::size_t card = 0; card < log.cards(); ++card)
      step(log.card(card));
  }
  run.SetItemsProcessed(run.iterations() * cards * reviews_each);
}

void fsrs6_one_by_one(std::span<const LoggedReview> card) {
  const auto& weights = fsrs6::default_weights();
  fsrs6::State state = fsrs6::first_state(weights, card[0].grade);
  for (const LoggedReview& review : card.subspan(1))
    state = fsrs6::next_state(weights, state, review.grade, review.whole_days);
  benchmark::DoNotOptimize(state);
}

void fsrs7_one_by_one(std::span<const LoggedReview> card) {
  const auto& weights = fsrs7::default_weights();
  fsrs7::State state = fsrs7::first_state(weights, card[0].grade);
  for (const LoggedReview& review : card.subspan(1))
    state = fsrs7::next_state(weights, state, review.grade, review.days);
  benchmark::DoNotOptimize(state);
}

const ReviewLog& log_of(const std::filesystem::path& file) {
  static std::map<std::filesystem::path, ReviewLog> known;
  const auto [place, is_new] = known.try_emplace(file);
  if (!is_new) return place->second;
  LogReader reader;
  std::ifstream stream(file, std::ios::binary);
  std::vector<char> piece(1 << 16);
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())), stream.gcount() > 0) {
    if (!reader.read({piece.data(), static_cast<std::size_t>(stream.gcount())})) std::abort();
  }
  auto read = reader.finish();
  if (!read) std::abort();
  return place->second = read->log;
}

void fitting(benchmark::State& run, const std::filesystem::path& file, Model model) {
  const ReviewLog& log = log_of(file);
  Fit fitted;
  for (auto _ : run)
    fitted = fit(log, model, {.threads = 2});
  const Evaluation scores = evaluate(log, model, fitted.weights);
  run.counters["test_log_loss"] = scores.test.log_loss;
  run.counters["steps"] = fitted.steps;
}

/// Learning from 300 more reviews when 90,000 are known.
void refitting(benchmark::State& run, const std::filesystem::path& file) {
  const ReviewLog& log = log_of(file);
  Follower follower(Model::fsrs7, 1);
  std::uint32_t known = 90000;
  follower.follow(test::beginning(log, known));
  for (auto _ : run) {
    run.PauseTiming();
    const ReviewLog longer = test::beginning(log, known += 300);
    run.ResumeTiming();
    benchmark::DoNotOptimize(follower.follow(longer));
  }
}

void add_logs(const std::filesystem::path& folder) {
  for (const char* name :
       {"real_josh_std", "sim_fsrs6_100k", "sim_fsrs7_100k", "sim_fsrs6_1m", "sim_fsrs7_1m"}) {
    const std::filesystem::path file = folder / (std::string(name) + ".csv");
    if (!std::filesystem::exists(file)) continue;
    const bool of_fsrs6 = std::string(name).find("fsrs6") != std::string::npos;
    benchmark::RegisterBenchmark((std::string("fit/") + name).c_str(), fitting, file,
                                 of_fsrs6 ? Model::fsrs6 : Model::fsrs7)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
    if (std::string(name) == "sim_fsrs7_100k")
      benchmark::RegisterBenchmark("refit/sim_fsrs7_100k", refitting, file)
          ->Iterations(15)
          ->UseRealTime()
          ->Unit(benchmark::kMillisecond);
  }
}

} // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("steps/fsrs6", steps_side_by_side, Model::fsrs6);
  benchmark::RegisterBenchmark("steps/fsrs7", steps_side_by_side, Model::fsrs7);
  benchmark::RegisterBenchmark("steps_one_by_one/fsrs6",
                               [](benchmark::State& run) { steps_one_by_one(run, fsrs6_one_by_one); });
  benchmark::RegisterBenchmark("steps_one_by_one/fsrs7",
                               [](benchmark::State& run) { steps_one_by_one(run, fsrs7_one_by_one); });
  if (const char* folder = std::getenv("RURU_LOGS")) add_logs(folder);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
