#include "run/editor.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sstream>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace ruru::run {

namespace {

/// How an editor is told the line.
enum class LineAs : std::uint8_t {
  plus,   ///< +12 file
  colon,  ///< file:12
  goto_,  ///< -g file:12
  option, ///< -l 12 file
};

struct Known {
  std::string_view name;
  LineAs line;
  bool in_terminal;
};

constexpr std::array<Known, 26> known{
    {{"vi", LineAs::plus, true},           {"vim", LineAs::plus, true},      {"nvim", LineAs::plus, true},
     {"view", LineAs::plus, true},         {"nano", LineAs::plus, true},     {"pico", LineAs::plus, true},
     {"joe", LineAs::plus, true},          {"jed", LineAs::plus, true},      {"mg", LineAs::plus, true},
     {"ne", LineAs::plus, true},           {"micro", LineAs::colon, true},   {"hx", LineAs::colon, true},
     {"helix", LineAs::colon, true},       {"kak", LineAs::plus, true},      {"emacs", LineAs::plus, false},
     {"emacsclient", LineAs::plus, false}, {"gvim", LineAs::plus, false},    {"gedit", LineAs::plus, false},
     {"xed", LineAs::plus, false},         {"pluma", LineAs::plus, false},   {"geany", LineAs::colon, false},
     {"subl", LineAs::colon, false},       {"code", LineAs::goto_, false},   {"codium", LineAs::goto_, false},
     {"kate", LineAs::option, false},      {"kwrite", LineAs::option, false}}};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool is_installed(const std::string& program) {
  std::istringstream folders(environment("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::string file = (folder.empty() ? "." : folder) + "/" + program;
    if (access(file.c_str(), X_OK) == 0) return true;
  }
  return false;
}

std::string first_installed(const std::vector<std::string>& programs) {
  const auto found = std::ranges::find_if(programs, is_installed);
  return found == programs.end() ? "" : *found;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> all;
  for (std::string word; stream >> word;)
    all.push_back(word);
  return all;
}

const Known* find_known(const std::string& program) {
  const std::string name = std::filesystem::path(program).filename().string();
  const auto found = std::ranges::find(known, name, &Known::name);
  return found == known.end() ? nullptr : &*found;
}

void add_place(std::vector<std::string>& command, const Known* editor, const std::string& file, int line) {
  const std::string number = std::to_string(std::max(1, line));
  if (!editor) return command.push_back(file);
  switch (editor->line) {
  case LineAs::plus: command.push_back("+" + number); break;
  case LineAs::goto_: command.push_back("-g"); [[fallthrough]];
  case LineAs::colon: return command.push_back(file + ":" + number);
  case LineAs::option: command.insert(command.end(), {"-l", number}); break;
  }
  command.push_back(file);
}

} // namespace

EditorNames editor_names() {
  return {.visual = environment("VISUAL"),
          .editor = environment("EDITOR"),
          .terminal = first_installed({"x-terminal-emulator", "konsole", "xfce4-terminal", "xterm"}),
          .opener = first_installed({"xdg-open", "open"})};
}

std::vector<std::string> editor_command(const EditorNames& names, const std::string& file, int line) {
  for (const std::string& name : {names.visual, names.editor}) {
    std::vector<std::string> command = words(name);
    if (command.empty()) continue;
    const Known* editor = find_known(command.front());
    const bool asks_for_terminal = std::ranges::find(command, "-nw") != command.end() ||
                                   std::ranges::find(command, "-t") != command.end();
    const bool in_terminal = editor && (editor->in_terminal || asks_for_terminal);
    if (in_terminal && names.terminal.empty()) continue;
    add_place(command, editor, file, line);
    if (in_terminal) command.insert(command.begin(), {names.terminal, "-e"});
    return command;
  }
  if (names.opener.empty()) return {};
  return {names.opener, file};
}

/// Started by a child that ends at once, so that nobody has to wait for the editor.
Result<Done> open_editor(const std::string& file, int line) {
  const std::vector<std::string> command = editor_command(editor_names(), file, line);
  if (command.empty())
    return Error{"There is no editor to open it with: set EDITOR to the command of yours."};
  std::vector<char*> arguments;
  for (const std::string& each : command)
    arguments.push_back(const_cast<char*>(each.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    setsid();
    posix_spawn_file_actions_t nowhere;
    posix_spawn_file_actions_init(&nowhere);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&nowhere, stream, "/dev/null", O_RDWR, 0);
    pid_t editor = 0;
    _exit(posix_spawnp(&editor, arguments[0], &nowhere, nullptr, arguments.data(), environ) == 0 ? 0 : 1);
  }
  int status = 1;
  if (child > 0) waitpid(child, &status, 0);
  if (child > 0 && status == 0) return Done{};
  return Error{"“" + command.front() + "” could not be started."};
}

} // namespace ruru::run
