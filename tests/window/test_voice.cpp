#include "../temporary_folder.hpp"
#include "window/voice.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

using namespace ruru;
using namespace std::chrono_literals;

namespace {

/// A speech-dispatcher of ours: understands everything, and notes it.
class Server {
public:
  Server() {
    const std::string file = (folder_ / "speechd.sock").string();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, file.c_str());
    listening_ = socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(listen(listening_, 1) == 0);
    setenv("SPEECHD_ADDRESS", ("unix_socket:" + file).c_str(), 1);
    thread_ = std::thread([this] { serve(); });
  }

  ~Server() {
    shutdown(listening_, SHUT_RDWR);
    thread_.join();
    close(listening_);
    unsetenv("SPEECHD_ADDRESS");
  }

  /// The lines that have come, as soon as there are so many.
  std::vector<std::string> lines(std::size_t count) {
    std::unique_lock lock(mutex_);
    more_.wait_for(lock, 10s, [&] { return lines_.size() >= count; });
    return lines_;
  }

private:
  void serve() {
    const int client = accept(listening_, nullptr, nullptr);
    if (client < 0) return;
    std::string received;
    std::array<char, 256> part;
    bool in_data = false;
    for (ssize_t got; (got = recv(client, part.data(), part.size(), 0)) > 0;) {
      received.append(part.data(), static_cast<std::size_t>(got));
      for (std::size_t end; (end = received.find("\r\n")) != std::string::npos;) {
        const std::string line = received.substr(0, end);
        received.erase(0, end + 2);
        if (line == ".") in_data = false;
        if (!in_data) answer(client);
        if (line == "SPEAK") in_data = true;
        const std::lock_guard lock(mutex_);
        lines_.push_back(line);
        more_.notify_all();
      }
    }
    close(client);
  }

  static void answer(int client) {
    const std::string reply = "225-21\r\n225 OK MESSAGE QUEUED\r\n";
    (void)send(client, reply.data(), reply.size(), MSG_NOSIGNAL);
  }

  test::TemporaryFolder folder_;
  int listening_ = -1;
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable more_;
  std::vector<std::string> lines_;
};

} // namespace

TEST_CASE("a text is said in its language, in place of what is being said, and stopped at once") {
  Server server;
  setenv("USER", "ada", 1);
  window::Voice voice;
  voice.stop(); // nothing has been said yet: nobody is called
  REQUIRE(bool(voice.say("Which owl?\n1: Ruru.", "en")));
  CHECK(server.lines(7) == std::vector<std::string>{"SET SELF CLIENT_NAME ada:ruru:main", "CANCEL SELF",
                                                    "SET SELF LANGUAGE en", "SPEAK", "Which owl?", "1: Ruru.",
                                                    "."});
  voice.stop();
  CHECK(server.lines(8).back() == "CANCEL SELF");
}

TEST_CASE("no line of a text can end it, or give an order") {
  CHECK(window::as_ssip_data("one\n.\n..two\nSTOP ALL") == "one\r\n..\r\n...two\r\nSTOP ALL\r\n");
  CHECK(window::as_ssip_data("") == "");
}

TEST_CASE("where there is no speech-dispatcher, a sentence says how to get it") {
  const std::string path = std::getenv("PATH");
  setenv("SPEECHD_ADDRESS", "unix_socket:/nowhere/speechd.sock", 1);
  setenv("PATH", "/nowhere", 1);
  window::Voice voice;
  const auto said = voice.say("Ruru", "en");
  setenv("PATH", path.c_str(), 1);
  unsetenv("SPEECHD_ADDRESS");
  REQUIRE_FALSE(bool(said));
  CHECK(said.error().message == "speech-dispatcher is not installed (sudo apt install speech-dispatcher).");
}
