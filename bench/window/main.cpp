#include "window/launch.hpp"
#include "window/plan.hpp"
#include "window/report.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <thread>

namespace {

using namespace ruru;
using namespace ruru::bench;

constexpr std::string_view usage =
    "bench_window [--launches N] [--rest SECONDS] [--here] [--json FILE] [--log FILE] (PLAN | -- COMMAND …)\n"
    "Starts programs in turn, N times each after one start that does not count, and measures their windows "
    "from\n"
    "outside. PLAN is described in plan.hpp. --here: on the display of $DISPLAY and not on one of its own.\n";

struct Wishes {
  int launches = 7;
  bool here = false;
  std::string json_file, log = "/dev/null", plan_file;
  std::vector<Entry> entries;
  Timing timing;
};

std::string quoted_for_shell(const std::string& word) {
  std::string quoted = "'";
  for (const char letter : word)
    quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
  return quoted + "'";
}

Result<Wishes> wishes_of(const std::vector<std::string>& words) {
  Wishes wishes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool has_value = i + 1 < words.size();
    if (word == "--here")
      wishes.here = true;
    else if (word == "--launches" && has_value)
      wishes.launches = std::atoi(words[++i].c_str());
    else if (word == "--rest" && has_value)
      wishes.timing.rest = std::chrono::seconds(std::atoi(words[++i].c_str()));
    else if (word == "--json" && has_value)
      wishes.json_file = words[++i];
    else if (word == "--log" && has_value)
      wishes.log = words[++i];
    else if (word == "--" && has_value) {
      std::string command;
      for (++i; i < words.size(); ++i)
        command += quoted_for_shell(words[i]) + " ";
      wishes.entries.push_back({.name = "the program", .command = command});
    } else if (!word.starts_with("-") && wishes.plan_file.empty())
      wishes.plan_file = word;
    else
      return Error{"bench_window does not know " + word};
  }
  if (!wishes.plan_file.empty()) {
    auto entries = plan(wishes.plan_file);
    if (!entries) return entries.error();
    wishes.entries = *std::move(entries);
  }
  if (wishes.entries.empty() || wishes.launches < 1) return Error{"Nothing to measure."};
  return wishes;
}

double load_now() {
  double load = 0;
  return getloadavg(&load, 1) == 1 ? load : 0;
}

/// Every program in turn, so that a busy minute of the machine hits all of them.
std::vector<Measured> measured(Screen& screen, const std::string& display, const Wishes& wishes) {
  std::vector<Measured> all;
  for (const Entry& entry : wishes.entries)
    all.push_back({.name = entry.name});
  for (int round = 0; round <= wishes.launches; ++round) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i].failure.empty()) continue;
      Findings warming;
      fmt::print(stderr, "\r\033[K{} of {}: {} ", round, wishes.launches, all[i].name);
      const auto done = launch(screen, display, wishes.entries[i], wishes.timing, round == wishes.launches,
                               wishes.log, round == 0 ? warming : all[i].findings);
      if (!done) all[i].failure = done.error().message;
    }
  }
  fmt::print(stderr, "\r\033[K");
  return all;
}

Result<Done> run(const Wishes& wishes) {
  constexpr int width = 1280, height = 900;
  std::optional<Server> server;
  std::string display = wishes.here && std::getenv("DISPLAY") ? std::getenv("DISPLAY") : "";
  if (display.empty()) {
    auto started = Server::start(width, height);
    if (!started) return started.error();
    server.emplace(*std::move(started));
    display = server->display();
  }
  auto screen = Screen::open(display);
  if (!screen) return screen.error();
  Load load{.begin = load_now(), .cores = std::thread::hardware_concurrency()};
  const std::vector<Measured> all = measured(*screen, display, wishes);
  load.end = load_now();
  fmt::print("{}", table(all, load));
  if (!wishes.json_file.empty()) std::ofstream(wishes.json_file) << bench::json(all, load);
  return Done{};
}

} // namespace

int main(int count, char** words) {
  const auto wishes = wishes_of({words + 1, words + count});
  if (!wishes) {
    fmt::print(stderr, "{}\n{}", wishes.error().message, usage);
    return 2;
  }
  if (const auto done = run(*wishes); !done) {
    fmt::print(stderr, "{}\n", done.error().message);
    return 1;
  }
  return 0;
}
