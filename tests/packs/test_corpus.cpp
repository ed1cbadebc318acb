#include "packs/check.hpp"
#include "packs/file.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <filesystem>
#include <vector>

using namespace ruru::packs;
namespace fs = std::filesystem;

namespace {

/// Seconds of processor time. What is promised is 2; this only tells what grows without bound, also in a
/// build that is not optimised. The suite hostile_packs holds the finished program to its promise.
constexpr double at_once = 30;

/// Hostile and unusual YAML that is kept beside the project, not in it.
std::vector<fs::path> corpus(const std::string& folder) {
  const fs::path path = fs::path(RURU_SOURCE_DIR) / "../shared/corpus" / folder;
  std::vector<fs::path> files;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(path, missing)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  if (files.empty()) MESSAGE("skipped: there is no corpus at " << path.string());
  return files;
}

double seconds_to_read(const fs::path& file) {
  const std::clock_t start = std::clock(); // of the processor: other programs' load is not ours
  const auto loaded = load_pack(file);
  CHECK_MESSAGE((loaded.playable() || !loaded.problems.empty()), file.string());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

TEST_CASE("hostile files are refused at once") {
  double slowest = 0;
  for (const fs::path& file : corpus("yaml-evil"))
    slowest = std::max(slowest, seconds_to_read(file));
  CHECK(slowest < at_once);
}

TEST_CASE("every file of the YAML test suite is read or refused at once") {
  double slowest = 0;
  for (const fs::path& file : corpus("yaml-test-suite"))
    slowest = std::max(slowest, seconds_to_read(file));
  CHECK(slowest < at_once);
}

TEST_CASE("files of other programs are read or refused at once") {
  for (const fs::path& file : corpus("yaml-in-the-wild"))
    CHECK(seconds_to_read(file) < at_once);
}

TEST_CASE("the packs that Ruru comes with are without errors") {
  int packs = 0;
  std::error_code error;
  for (const fs::path& file : pack_files(fs::path(RURU_SOURCE_DIR) / "questions", error)) {
    const auto loaded = load_pack(file);
    CAPTURE(complaints(loaded));
    CHECK_FALSE(ruru::questions::any_errors(loaded.problems));
    CHECK(media_problems(loaded, *file_content(file)).empty());
    ++packs;
  }
  CHECK(packs > 0);
}
