#include "window/program.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <wordexp.h>

namespace ruru::bench {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string content(const fs::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The fields of /proc/PID/stat from the third on: the second one may hold anything.
std::vector<std::int64_t> statistics(pid_t process) {
  const std::string text = content("/proc/" + std::to_string(process) + "/stat");
  const std::size_t end = text.rfind(") ");
  if (end == std::string::npos) return {};
  std::istringstream fields(text.substr(end + 3));
  std::vector<std::int64_t> numbers{0}; // the state, a letter
  for (std::int64_t number = 0; fields >> number;)
    numbers.push_back(number);
  return numbers;
}

constexpr std::size_t parent_field = 1, user_field = 11, system_field = 12;

/// Names of entries in a folder of /proc that are numbers.
std::vector<pid_t> numbers_in(const fs::path& folder) {
  std::vector<pid_t> numbers;
  std::error_code gone;
  for (auto entry = fs::directory_iterator(folder, gone); !gone && entry != fs::directory_iterator();
       entry.increment(gone)) {
    const std::string name = entry->path().filename().string();
    pid_t number = 0;
    if (std::from_chars(name.data(), name.data() + name.size(), number).ptr == name.data() + name.size())
      numbers.push_back(number);
  }
  return numbers;
}

std::vector<pid_t> family(pid_t first) {
  std::multimap<pid_t, pid_t> children;
  for (const pid_t process : numbers_in("/proc")) {
    const auto fields = statistics(process);
    if (fields.size() > parent_field) children.emplace(static_cast<pid_t>(fields[parent_field]), process);
  }
  std::vector<pid_t> all{first};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto [begin, end] = children.equal_range(all[i]);
    for (auto child = begin; child != end; ++child)
      all.push_back(child->second);
  }
  return all;
}

/// The number behind a label such as "Pss:" at the start of a line.
std::int64_t number_after(std::string_view text, std::string_view label) {
  const std::size_t place = text.find(label);
  if (place == std::string_view::npos) return 0;
  std::string_view rest = text.substr(place + label.size());
  rest.remove_prefix(std::min(rest.find_first_of("0123456789"), rest.size()));
  std::int64_t number = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), number);
  return number;
}

void add(Usage& usage, pid_t process) {
  const auto fields = statistics(process);
  if (fields.size() <= system_field) return;
  ++usage.processes;
  usage.ticks += fields[user_field] + fields[system_field];
  const fs::path folder = "/proc/" + std::to_string(process);
  usage.memory_mb += static_cast<double>(number_after(content(folder / "smaps_rollup"), "\nPss:")) / 1024;
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(process, &clock) == 0 && clock_gettime(clock, &used) == 0) // ended threads too
    usage.cpu_ms += static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
  for (const pid_t thread : numbers_in(folder / "task")) {
    const std::string status = content(folder / "task" / std::to_string(thread) / "status");
    usage.context_switches += number_after(status, "\nvoluntary_ctxt_switches:") +
                              number_after(status, "\nnonvoluntary_ctxt_switches:");
  }
}

} // namespace

Result<std::vector<std::string>> words_of(const std::string& command_line) {
  wordexp_t expanded{};
  if (wordexp(command_line.c_str(), &expanded, WRDE_NOCMD) != 0)
    return Error{"Not a command line: " + command_line};
  std::vector<std::string> words(expanded.we_wordv, expanded.we_wordv + expanded.we_wordc);
  wordfree(&expanded);
  if (words.empty()) return Error{"An empty command line."};
  return words;
}

Result<Program> Program::start(const std::vector<std::string>& words, const std::string& display,
                               const std::string& log) {
  std::vector<char*> arguments;
  for (const std::string& word : words)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  setenv("DISPLAY", display.c_str(), 1);
  const Instant started = std::chrono::steady_clock::now();
  const pid_t process = fork();
  if (process < 0) return Error{"No further process can be started."};
  if (process == 0) {
    setpgid(0, 0);
    const int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  close(output);
  return Program(process, started);
}

Program::Program(Program&& other) noexcept
    : process_(std::exchange(other.process_, 0)), started_(other.started_) {}

Program::~Program() {
  if (process_ == 0) return;
  const std::vector<pid_t> all = family(process_);
  for (const pid_t process : all)
    kill(process, SIGTERM);
  for (int i = 0; i < 100 && waitpid(process_, nullptr, WNOHANG) == 0; ++i)
    std::this_thread::sleep_for(20ms);
  for (const pid_t process : all)
    if (process != process_ && !statistics(process).empty()) kill(process, SIGKILL);
  if (kill(process_, 0) == 0) kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
}

bool Program::runs() const { return waitpid(process_, nullptr, WNOHANG) == 0; }

Usage Program::usage() const {
  Usage usage;
  for (const pid_t process : family(process_))
    add(usage, process);
  return usage;
}

} // namespace ruru::bench
