#include "as_you_go.hpp"
#include "memory/log_reader.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace ruru;

namespace {

const std::filesystem::path logs = RURU_SOURCE_DIR "/../shared/reference/fsrs/logs";

memory::ReviewLog log_of(const std::string& text) {
  memory::LogReader reader;
  REQUIRE(reader.read(text));
  auto read = reader.finish();
  REQUIRE(read);
  return read->log;
}

/// The lines of each user, by the number before the first comma, each with the header.
std::map<std::string, std::string> users(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string header, line;
  std::getline(stream, header);
  const bool many = header.starts_with("user_id");
  std::map<std::string, std::string> found;
  while (std::getline(stream, line)) {
    std::string& text = found[many ? line.substr(0, line.find(',')) : ""];
    if (text.empty()) text = header + '\n';
    text += line + '\n';
  }
  return found;
}

void check_log(const char* name, double at_most) {
  if (!std::filesystem::exists(logs / name)) {
    MESSAGE("skipped: ", name, " is not there");
    return;
  }
  test::AsYouGo late, early;
  for (const auto& [user, text] : users(logs / name)) {
    const memory::ReviewLog log = log_of(text);
    const auto reviews = static_cast<std::uint32_t>(log.size());
    test::as_you_go(log, reviews / 5 * 4, reviews, late);
    test::as_you_go(log, 0, 1000, early);
  }
  MESSAGE(name, ": last fifth ", late.own_mean(), " (defaults ", late.defaults_mean(), "), first thousand ",
          early.own_mean(), " (", early.defaults_mean(), ")");
  CHECK(late.own_mean() <= at_most);
  CHECK(early.own_mean() < early.defaults_mean());
}

} // namespace

TEST_SUITE("learning as you go") {
  TEST_CASE("a real learner") { check_log("real_josh_std.csv", 0.4445); }
  TEST_CASE("twenty simulated learners") { check_log("sim_fsrs7_multi_20x5k.csv", 0.3790); }
}
