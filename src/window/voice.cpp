#include "window/voice.hpp"

#include <array>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace ruru::window {

namespace {

namespace fs = std::filesystem;

constexpr const char* server = "speech-dispatcher";

/// Where speech-dispatcher listens; as its own clients find it.
fs::path socket_file() {
  constexpr std::string_view kind = "unix_socket:";
  if (const char* address = std::getenv("SPEECHD_ADDRESS");
      address && std::string_view(address).starts_with(kind))
    return address + kind.size();
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  const char* home = std::getenv("HOME");
  const fs::path base = runtime && *runtime ? fs::path(runtime) : fs::path(home ? home : "/") / ".cache";
  return base / server / "speechd.sock";
}

bool is_installed() {
  std::istringstream folders(std::getenv("PATH") ? std::getenv("PATH") : "");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (access((fs::path(folder) / server).c_str(), X_OK) == 0) return true;
  return false;
}

/// Starts the server, which goes its own way then; it ends by itself when nobody uses it.
void start_server() {
  const std::array<const char*, 3> command{server, "--spawn", nullptr};
  posix_spawn_file_actions_t silent;
  posix_spawn_file_actions_init(&silent);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&silent, stream, "/dev/null", O_RDWR, 0);
  pid_t child = -1;
  if (posix_spawnp(&child, server, &silent, nullptr, const_cast<char* const*>(command.data()), environ) == 0)
    waitpid(child, nullptr, 0);
  posix_spawn_file_actions_destroy(&silent);
}

/// A connection to the server. Each command waits for its reply, two seconds at most.
class Connection {
public:
  Connection() { open(); }
  ~Connection() {
    if (socket_ >= 0) close(socket_);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  bool say(const std::string& text, const std::string& language) {
    if (socket_ < 0) return false;
    if (!tell("CANCEL SELF")) return false;
    if (text.empty()) return true;
    if (!language.empty()) tell("SET SELF LANGUAGE " + language); // an unknown one is read by the usual voice
    return tell("SPEAK") && tell(as_ssip_data(text) + ".");
  }

private:
  void open() {
    if (!connect_to(socket_file())) {
      start_server();
      for (int i = 0; i < 20 && !connect_to(socket_file()); ++i)
        poll(nullptr, 0, 100);
    }
    const char* user = std::getenv("USER");
    if (socket_ >= 0)
      tell(std::string("SET SELF CLIENT_NAME ") + (user && *user ? user : "user") + ":ruru:main");
  }

  bool connect_to(const fs::path& file) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (file.string().size() >= sizeof address.sun_path) return false;
    std::strcpy(address.sun_path, file.c_str());
    socket_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket_ >= 0 && connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
      return true;
    if (socket_ >= 0) close(socket_);
    socket_ = -1;
    return false;
  }

  /// Sends a line; true when the reply says that it was understood (2xx).
  bool tell(const std::string& line) {
    const std::string bytes = line + "\r\n";
    for (std::size_t sent = 0; sent < bytes.size();) {
      const ssize_t now = send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (now <= 0) return false;
      sent += static_cast<std::size_t>(now);
    }
    return reply().starts_with('2');
  }

  /// The last line of a reply: the one whose number a space follows.
  std::string reply() {
    for (;;) {
      for (std::size_t end; (end = received_.find('\n')) != std::string::npos;) {
        const std::string line = received_.substr(0, end);
        received_.erase(0, end + 1);
        if (line.size() > 3 && line[3] == ' ') return line;
      }
      pollfd waiting{socket_, POLLIN, 0};
      std::array<char, 1024> part;
      if (poll(&waiting, 1, 2'000) <= 0) return {};
      const ssize_t got = recv(socket_, part.data(), part.size(), 0);
      if (got <= 0) return {};
      received_.append(part.data(), static_cast<std::size_t>(got));
    }
  }

  int socket_ = -1;
  std::string received_;
};

} // namespace

bool has_voice() {
  std::error_code ignored;
  return fs::exists(socket_file(), ignored) || is_installed();
}

std::string as_ssip_data(const std::string& text) {
  std::string data;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    data += (line.starts_with('.') ? "." : "") + line + "\r\n";
  return data;
}

Voice::Voice()
    : voice_(
          [failed = failed_]() -> Beside<Order>::Work {
            auto connection = std::make_shared<std::unique_ptr<Connection>>(std::make_unique<Connection>());
            return [connection, failed](const Order& order) {
              if ((*connection)->say(order.text, order.language)) {
                *failed = false;
                return;
              }
              *connection = std::make_unique<Connection>(); // the server may have ended meanwhile
              *failed = !(*connection)->say(order.text, order.language);
            };
          },
          std::chrono::hours{1}) {}

Result<Done> Voice::say(std::string text, std::string language) {
  if (!has_voice()) return Error{"speech-dispatcher is not installed (sudo apt install speech-dispatcher)."};
  const bool failed_before = *failed_;
  voice_.order({std::move(text), std::move(language)});
  if (failed_before) return Error{"speech-dispatcher does not answer; try: spd-say hello"};
  return Done{};
}

void Voice::stop() {
  if (voice_.has_begun()) voice_.order({});
}

} // namespace ruru::window
