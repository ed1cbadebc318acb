#include "commands/commands.hpp"
#include "commands/memory_input.hpp"
#include "json.hpp"
#include "memory/fit.hpp"
#include "memory/metrics.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>
#include <sys/resource.h>
#include <unistd.h>

namespace ruru::commands {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// While it lives, Ctrl-C is noted instead of ending the program at once.
class Interruptible {
public:
  Interruptible() : before_(std::signal(SIGINT, [](int) { interrupted = 1; })) {
    if (before_ == SIG_IGN) std::signal(SIGINT, SIG_IGN);
  }
  ~Interruptible() {
    std::signal(SIGINT, before_);
    if (interrupted) std::raise(SIGINT); // so that whoever started Ruru sees what ended it
  }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

private:
  void (*before_)(int);
};

/// One line on a terminal, and nothing elsewhere.
class ProgressBar {
public:
  ~ProgressBar() {
    if (drawn_ >= 0) fmt::print(stderr, "\r\x1b[K");
  }

  /// `share` of all work, 0 to 1. False when the user wants to stop.
  bool show(const char* what, double share) {
    constexpr int cells = 30;
    const int percent = static_cast<int>(share * 100);
    if (on_terminal_ && percent != drawn_) {
      const int full = static_cast<int>(share * cells);
      fmt::print(stderr, "\r{:<8} [{}{}] {:3} %", what, std::string(full, '#'),
                 std::string(cells - full, ' '), percent);
      std::fflush(stderr);
      drawn_ = percent;
    }
    return !interrupted;
  }

private:
  bool on_terminal_ = isatty(STDERR_FILENO) != 0;
  int drawn_ = -1;
};

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
  return static_cast<double>(usage.ru_maxrss) / (1024 * 1024);
#else
  return static_cast<double>(usage.ru_maxrss) / 1024;
#endif
}

/// FSRS-6 knows nothing of hours, so its predictions within a day mean nothing.
bool predicts_hours(const MemoryOptions& options) { return options.which() == memory::Model::fsrs7; }

/// What a fit or an evaluation found out.
struct Report {
  const MemoryOptions& options;
  const memory::LogRead& read;
  memory::WeightList weights;
  memory::Evaluation scores;
  std::optional<memory::Evaluation> defaults; ///< how those do, to compare a fit with
  std::optional<double> seconds;              ///< of the fit alone
};

void write_score(JsonWriter& json, const char* name, const memory::Score& score) {
  json.key(name);
  if (score.reviews == 0) return json.null();
  json.begin_object();
  json.member("reviews", score.reviews);
  json.member("log_loss", score.log_loss);
  json.member("rmse_bins", score.rmse_bins);
  json.member("auc", score.auc);
  json.end_object();
}

std::string as_json(const Report& report) {
  JsonWriter json;
  json.begin_object();
  json.member("model", report.options.model);
  json.member("rows", report.read.rows);
  json.member("reviews", report.read.log.size());
  json.member("cards", report.read.log.cards());
  json.member("duplicates", report.read.duplicates);
  json.key("weights");
  json.list(report.weights);
  write_score(json, "train", report.scores.train);
  write_score(json, "test", report.scores.test);
  if (predicts_hours(report.options)) {
    write_score(json, "train_all", report.scores.train_all);
    write_score(json, "test_all", report.scores.test_all);
  }
  if (report.defaults) write_score(json, "defaults_test", report.defaults->test);
  if (report.seconds) json.member("seconds", *report.seconds);
  json.member("peak_memory_mb", peak_megabytes());
  json.end_object();
  return json.text();
}

std::string line_of(const char* name, const memory::Score& score) {
  if (score.reviews == 0) return fmt::format("{:<22} none\n", name);
  return fmt::format("{:<22} {:>8}  {:.5f}   {:.5f}   {:.5f}\n", name, score.reviews, score.log_loss,
                     score.rmse_bins, score.auc);
}

std::string as_text(const Report& report) {
  std::string text = fmt::format("{} reviews of {} cards\n", report.read.log.size(), report.read.log.cards());
  text += "                        reviews  log loss  RMSE(bins) AUC\n";
  text += line_of("train, a day or more", report.scores.train) +
          line_of("test, a day or more", report.scores.test);
  if (predicts_hours(report.options))
    text += line_of("train, all", report.scores.train_all) + line_of("test, all", report.scores.test_all);
  if (report.defaults) {
    text += line_of("defaults, test", report.defaults->test);
    const memory::Score &own = report.scores.test, &usual = report.defaults->test;
    if (own.reviews > 0 && usual.log_loss < own.log_loss)
      text += "The defaults predict the test rows better: there is too little here to fit to, or too much "
              "has changed.\n";
  }
  text += "weights\n ";
  for (std::size_t i = 0; i < report.weights.size(); ++i)
    text += fmt::format(" {:.6g}{}", report.weights[i],
                        i + 1 == report.weights.size() ? ""
                        : i % 8 == 7                   ? ",\n "
                                                       : ",");
  text += '\n';
  if (report.seconds) text += fmt::format("fitted in {:.3f} s, ", *report.seconds);
  return text + fmt::format("{:.0f} MB of memory at most\n", peak_megabytes());
}

void remark(const memory::LogRead& read) {
  if (read.duplicates > 0) fmt::print(stderr, "ruru: {} duplicate rows were left out.\n", read.duplicates);
  if (read.manual > 0) fmt::print(stderr, "ruru: {} rows with rating 0 were left out.\n", read.manual);
}

void evaluate(Options& options, const MemoryOptions& settings) {
  const auto weights = chosen_weights(settings);
  if (!weights) return refuse(options, weights.error());
  const auto read = read_log(settings.log, [](double) { return true; });
  if (!read) return refuse(options, read.error());
  remark(*read);
  const Report report{settings, *read, *weights, memory::evaluate(read->log, settings.which(), *weights),
                      {},       {}};
  print(settings.json ? as_json(report) : as_text(report));
}

void fit(Options& options, const MemoryOptions& settings) {
  const Interruptible until_ctrl_c;
  auto bar = std::make_unique<ProgressBar>();
  const auto read = read_log(settings.log, [&](double share) { return bar->show("Reading", share); });
  if (!read) {
    bar.reset();
    if (!interrupted) refuse(options, read.error());
    return;
  }
  const auto start = std::chrono::steady_clock::now();
  const memory::Fit fit = memory::fit(read->log, settings.which(),
                                      {.progress = [&](double done) { return bar->show("Fitting", done); }});
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  bar.reset();
  if (interrupted) return;
  remark(*read);
  const Report report{
      settings,
      *read,
      fit.weights,
      memory::evaluate(read->log, settings.which(), fit.weights),
      memory::evaluate(read->log, settings.which(), memory::default_weights(settings.which())),
      seconds.count()};
  print(settings.json ? as_json(report) : as_text(report));
}

CLI::App* add_one(CLI::App& memory, const char* name, const char* description, MemoryOptions& settings) {
  auto* command = memory.add_subcommand(name, description);
  command->add_option("--model", settings.model, "fsrs-7 (the default) or fsrs-6")
      ->check(CLI::IsMember({"fsrs-7", "fsrs-6"}));
  return command;
}

void add_log(CLI::App& command, MemoryOptions& settings) {
  command.add_option("LOG.csv", settings.log, "Reviews: card_id, rating and timestamp_ms or elapsed_seconds")
      ->required();
  command.add_flag("--json", settings.json, "As one JSON document");
}

void add_weights(CLI::App& command, MemoryOptions& settings) {
  command
      .add_option("--weights", settings.weights_file,
                  "34 or 21 numbers, or what fit --json prints; else the defaults")
      ->type_name("FILE");
}

} // namespace

void add_memory(CLI::App& app, Options& options) {
  auto* group = app.add_subcommand(
      "memory", "Fits and tries the memory model, and says what a course of study would cost");
  group->require_subcommand(1);
  const auto settings = std::make_shared<MemoryOptions>();
  auto* fitting =
      add_one(*group, "fit", "Fits the model's weights to a log and says how good they are", *settings);
  add_log(*fitting, *settings);
  fitting->callback([&options, settings] { fit(options, *settings); });
  auto* evaluating = add_one(*group, "evaluate", "Says how well weights predict a log", *settings);
  add_log(*evaluating, *settings);
  add_weights(*evaluating, *settings);
  evaluating->callback([&options, settings] { evaluate(options, *settings); });
  auto* replaying =
      add_one(*group, "replay", "Turns reviews on standard input into memory states", *settings);
  add_weights(*replaying, *settings);
  replaying->callback([&options, settings] { replay(options, *settings); });
  add_memory_simulate(*group, options);
}

} // namespace ruru::commands
