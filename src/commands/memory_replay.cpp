#include "commands/commands.hpp"
#include "commands/memory_input.hpp"
#include "memory/fsrs6.hpp"
#include "memory/fsrs7.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <iostream>
#include <optional>
#include <unordered_map>

namespace ruru::commands {

namespace {

using memory::Grade;

struct Row {
  std::string card;
  double days;
  Grade grade;
};

Result<Row> row_of(std::string_view line, std::size_t number) {
  const auto first = line.find(','), second = line.find(',', first + 1);
  const auto wrong = [&](const char* what) { return Error{fmt::format("Row {}: {}", number, what)}; };
  if (first == std::string_view::npos || second == std::string_view::npos)
    return wrong("three fields are needed: card_id,elapsed_days,rating.");
  const std::string_view days = line.substr(first + 1, second - first - 1), rating = line.substr(second + 1);
  Row row{.card = std::string(line.substr(0, first)), .days = 0, .grade = Grade::good};
  const auto [end, failure] = std::from_chars(days.data(), days.data() + days.size(), row.days);
  if (failure != std::errc() || end != days.data() + days.size() || !std::isfinite(row.days))
    return wrong("elapsed_days is no number.");
  if (rating.size() != 1 || rating[0] < '1' || rating[0] > '4') return wrong("rating is not 1, 2, 3 or 4.");
  row.grade = static_cast<Grade>(rating[0] - '0');
  return row;
}

/// One model with its weights and the states of all cards so far.
struct Fsrs7 {
  memory::fsrs7::Weights weights{};
  std::unordered_map<std::string, memory::fsrs7::State> cards{};

  std::string after(const Row& row) {
    namespace model = memory::fsrs7;
    const auto [known, is_new] = cards.try_emplace(row.card);
    model::State& state = known->second;
    state = is_new ? model::first_state(weights, row.grade)
                   : model::next_state(weights, state, row.grade, row.days);
    return fmt::format("{:.17g},{:.17g},{:.17g},{:.17g},{:.17g},{:.17g}", state.slow, state.fast,
                       state.difficulty, interval(weights, state, 0.8), interval(weights, state, 0.9),
                       interval(weights, state, 0.95));
  }
};

struct Fsrs6 {
  memory::fsrs6::Weights weights{};
  std::unordered_map<std::string, memory::fsrs6::State> cards{};

  std::string after(const Row& row) {
    namespace model = memory::fsrs6;
    const auto [known, is_new] = cards.try_emplace(row.card);
    model::State& state = known->second;
    const int days = static_cast<int>(std::clamp(std::floor(row.days), 0.0, 36500.0));
    state =
        is_new ? model::first_state(weights, row.grade) : model::next_state(weights, state, row.grade, days);
    return fmt::format("{:.17g},,{:.17g},{:.17g},{:.17g},{:.17g}", state.stability, state.difficulty,
                       interval(weights, state, 0.8), interval(weights, state, 0.9),
                       interval(weights, state, 0.95));
  }
};

template <class Model>
Result<Done> replayed(Model model, const memory::WeightList& weights) {
  std::copy_n(weights.begin(), model.weights.w.size(), model.weights.w.begin());
  print("card_id,stability,stability_fast,difficulty,interval_80,interval_90,interval_95");
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || (number == 1 && line.find("card_id") != std::string::npos)) continue;
    const auto row = row_of(line, number);
    if (!row) return row.error();
    print(row->card + "," + model.after(*row));
  }
  return Done{};
}

} // namespace

void replay(Options& options, const MemoryOptions& settings) {
  const auto weights = chosen_weights(settings);
  if (!weights) return refuse(options, weights.error());
  std::ios::sync_with_stdio(false);
  const bool fsrs7 = settings.which() == memory::Model::fsrs7;
  const auto done = fsrs7 ? replayed(Fsrs7{}, *weights) : replayed(Fsrs6{}, *weights);
  if (!done) refuse(options, done.error());
}

} // namespace ruru::commands
