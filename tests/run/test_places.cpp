#include "run/places.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <unistd.h>

namespace fs = std::filesystem;

namespace ruru::run {
namespace {

using Variables = std::map<std::string, std::string>;

Surroundings machine(Variables variables, fs::path executable = {}) {
  return {[variables](const std::string& name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
          },
          std::move(executable)};
}

/// A folder of this test's own that goes away with it.
struct Scratch {
  fs::path folder = fs::canonical(fs::temp_directory_path()) / ("ruru-places-" + std::to_string(getpid()));
  Scratch() { fs::create_directories(folder); }
  ~Scratch() { fs::remove_all(folder); }
};

TEST_CASE("a learner's folders follow the XDG variables") {
  const Surroundings here = machine(
      {{"HOME", "/home/ada"}, {"XDG_DATA_HOME", "/d"}, {"XDG_CONFIG_HOME", "/c"}, {"XDG_CACHE_HOME", "/t"}});
  CHECK(user_data_folder(here) == "/d/ruru");
  CHECK(config_folder(here) == "/c/ruru");
  CHECK(cache_folder(here) == "/t/ruru");
}

TEST_CASE("without them they are where the rules put them below the home folder") {
  const Surroundings here = machine({{"HOME", "/home/ada"}});
  CHECK(user_data_folder(here) == "/home/ada/.local/share/ruru");
  CHECK(config_folder(here) == "/home/ada/.config/ruru");
  CHECK(cache_folder(here) == "/home/ada/.cache/ruru");
}

TEST_CASE("an empty or relative variable counts as none") {
  CHECK(user_data_folder(machine({{"HOME", "/home/ada"}, {"XDG_DATA_HOME", ""}})) ==
        "/home/ada/.local/share/ruru");
  CHECK(config_folder(machine({{"HOME", "/home/ada"}, {"XDG_CONFIG_HOME", "etc"}})) ==
        "/home/ada/.config/ruru");
}

TEST_CASE("an installed program finds its data beside its own folder, wherever that was moved") {
  const Scratch scratch;
  fs::create_directories(scratch.folder / "moved/bin");
  fs::create_directories(scratch.folder / "moved/share/ruru/questions");
  const Surroundings here = machine({}, scratch.folder / "moved/bin/ruru");
  REQUIRE_FALSE(data_folders(here).empty());
  CHECK(data_folders(here).front() == scratch.folder / "moved/share/ruru");
  CHECK(shipped("questions", here) == scratch.folder / "moved/share/ruru/questions");
}

TEST_CASE("a program in its build folder finds the data of its source tree and no installed ones") {
  const Surroundings here = machine({}, fs::path(RURU_BUILD_FOLDER) / "src/ruru");
  CHECK(data_folders(here) == std::vector<fs::path>{fs::canonical(RURU_SOURCE_DIR)});
  CHECK(shipped("CMakeLists.txt", here) == fs::canonical(RURU_SOURCE_DIR) / "CMakeLists.txt");
}

TEST_CASE("a folder whose name only begins like the build folder is another one") {
  const Surroundings here = machine({}, std::string(RURU_BUILD_FOLDER) + "-elsewhere/src/ruru");
  for (const fs::path& folder : data_folders(here))
    CHECK(folder != fs::canonical(RURU_SOURCE_DIR));
}

TEST_CASE("what is not shipped is not found") {
  CHECK_FALSE(shipped("no-such-thing", machine({}, fs::path(RURU_BUILD_FOLDER) / "src/ruru")));
}

TEST_CASE("this test program knows where it is and who runs it") {
  const Surroundings here = surroundings();
  CHECK(fs::exists(here.executable));
  CHECK(here.variable("HOME"));
  CHECK_FALSE(here.variable("RURU_NO_SUCH_VARIABLE"));
}

} // namespace
} // namespace ruru::run
