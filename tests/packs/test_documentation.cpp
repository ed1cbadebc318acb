#include "packs/check.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace ruru::packs;
using namespace ruru::questions;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// An example of docs/pack-format.md, below the heading of a code or of none.
struct Example {
  std::string code;
  bool is_good = true;
  std::string text;
};

std::vector<Example> examples() {
  std::vector<Example> all;
  std::string code;
  std::ifstream stream(fs::path(RURU_SOURCE_DIR) / "docs/pack-format.md");
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (inside && line == "```")
      inside = false;
    else if (inside)
      all.back().text += line + '\n';
    else if (line.starts_with("```yaml "))
      all.push_back({code, line.ends_with("good"), {}}), inside = true;
    else if (line.starts_with("#### "))
      code = line.substr(5, line.find(':') - 5);
    else if (line.starts_with("#"))
      code.clear();
  }
  for (Example& example : all) {
    if (example.text.starts_with("- ")) example.text.insert(0, "title: Example\nquestions:\n");
  }
  return all;
}

std::set<std::string> codes(const std::string& text) {
  std::set<std::string> all;
  for (const Problem& problem : checked(read(text), text))
    all.insert(problem.code);
  return all;
}

std::set<std::string> codes_in_sources() {
  std::set<std::string> all;
  const std::regex code("\"([EWH][0-9]+)\"");
  for (const char* room : {"questions", "packs"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(RURU_SOURCE_DIR) / "src" / room)) {
      const std::string text = content(entry.path());
      for (std::sregex_iterator found(text.begin(), text.end(), code), end; found != end; ++found)
        all.insert((*found)[1]);
    }
  }
  return all;
}

} // namespace

TEST_CASE("every code is documented, and every documented code is used") {
  const std::string document = content(fs::path(RURU_SOURCE_DIR) / "docs/pack-format.md");
  std::set<std::string> documented;
  const std::regex heading("\n#### ([EWH][0-9]+): ");
  for (std::sregex_iterator found(document.begin(), document.end(), heading), end; found != end; ++found)
    documented.insert((*found)[1]);
  CHECK(documented.size() > 50);
  CHECK(documented == codes_in_sources());
}

TEST_CASE("the examples of the documentation are good and bad as it says") {
  int bad = 0;
  for (const Example& example : examples()) {
    CAPTURE(example.code);
    CAPTURE(example.text);
    const std::set<std::string> found = codes(example.text);
    if (example.is_good) {
      CHECK_FALSE(any_errors(read(example.text).problems));
      CHECK_FALSE(found.contains(example.code));
      for (const std::string& code : found)
        CHECK_MESSAGE(code.starts_with('H'), code);
    } else {
      CHECK(found.contains(example.code));
      ++bad;
    }
  }
  CHECK(bad > 43);
}
