#include "child.hpp"

#include <doctest/doctest.h>

#include <array>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ruru::test {

Child::Child(const std::function<void(int)>& task) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  process_ = fork();
  REQUIRE(process_ >= 0);
  if (process_ == 0) {
    close(ends[0]);
    task(ends[1]);
    _exit(0);
  }
  close(ends[1]);
  output_ = ends[0];
}

Child::~Child() {
  kill();
  close(output_);
}

void Child::kill() {
  if (process_ == 0) return;
  ::kill(process_, SIGKILL);
  wait();
}

std::string Child::all_output() {
  std::string text;
  std::array<char, 4096> part{};
  for (ssize_t size; (size = read(output_, part.data(), part.size())) > 0;)
    text.append(part.data(), static_cast<std::size_t>(size));
  wait();
  return text;
}

void Child::wait() {
  if (process_ != 0) waitpid(process_, nullptr, 0);
  process_ = 0;
}

} // namespace ruru::test
