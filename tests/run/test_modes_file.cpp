#include "run/modes_file.hpp"
#include "run/places.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace ruru;
using namespace std::chrono_literals;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("ruru-modes-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path / name) << text; }
};

std::string problem_of(const std::string& text) {
  const Folder folder;
  folder.write("m.yaml", text);
  const auto loaded = run::load_modes({folder.path});
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.modes.empty());
  return loaded.problems.front().substr((folder.path / "m.yaml").string().size());
}

} // namespace

TEST_CASE("the modes that Ruru ships are read without a problem, Classic first") {
  const auto loaded = run::load_modes({fs::path(RURU_SOURCE_DIR) / "assets/modes"});
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.modes.size() >= 9);
  CHECK(loaded.modes.front().id == "classic");
  const auto* sprint = rounds::find_mode(loaded.modes, "sprint");
  REQUIRE(sprint);
  CHECK(sprint->time == 60s);
  CHECK(sprint->open_ended);
  for (const rounds::Mode& mode : loaded.modes)
    CHECK_FALSE(mode.says.empty());
}

TEST_CASE("a mode of one's own comes behind those of Ruru, and may take the place of one") {
  const Folder folder;
  folder.write("my-sprint.yaml", "title: Mine\nsays: Ninety seconds.\nquestions: all\nseconds: 90\n");
  folder.write("sprint.yaml", "title: Other sprint\nsays: Short.\nquestions: 5\n");
  const auto loaded = run::load_modes({fs::path(RURU_SOURCE_DIR) / "assets/modes", folder.path});
  CHECK(rounds::find_mode(loaded.modes, "sprint")->title == "Other sprint");
  CHECK(rounds::find_mode(loaded.modes, "my-sprint")->time == 90s);
}

TEST_CASE("a mistake in a mode is said with its place, and the others are there") {
  CHECK(
      problem_of("title: A\nsecnds: 5\n").starts_with(":2:1: `secnds` is not a key of a mode; there are: "));
  CHECK(problem_of("seconds: soon\n") == ":1:10: `seconds` must be a whole number from 1 to 86400.");
  CHECK(problem_of("questions: 0\n") == ":1:12: `questions` must be a whole number from 1 to 1000, or all.");
  CHECK(problem_of("misses: [1, 2]\n") == ":1:9: `misses` must be one value, not several.");
  CHECK(problem_of("- a\n").starts_with(":1:1: a mode is written as keys"));
  CHECK(problem_of("title: [\n").find("cannot be read as YAML") != std::string::npos);
  CHECK(problem_of(std::string(70'000, '#')) == " is too large for a mode.");
}

TEST_CASE("a folder that is not there has no modes") {
  const auto loaded = run::load_modes({"/nowhere/at/all"});
  CHECK(loaded.modes.empty());
  CHECK(loaded.problems.empty());
}
