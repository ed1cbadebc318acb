#include "english_texts.hpp"
#include "run/language_files.hpp"

#include <doctest/doctest.h>

namespace fs = std::filesystem;
using namespace ruru;

namespace {

const fs::path root = RURU_SOURCE_DIR;

/// All that Ruru says, with the titles of its modes and themes.
EnglishTexts all_texts() {
  EnglishTexts all = english_texts(root / "src/app");
  for (const char* room : {"src/plain", "src/run"}) {
    EnglishTexts more = english_texts(root / room);
    all.texts.merge(more.texts);
    all.counted.merge(more.counted);
  }
  all.texts.merge(values_of(root / "assets/modes", "title"));
  all.texts.merge(values_of(root / "assets/modes", "says"));
  all.texts.merge(values_of(root / "assets/themes", "title"));
  return all;
}

TEST_CASE("every shipped language says everything that Ruru says, and nothing that it does not") {
  const EnglishTexts english = all_texts();
  REQUIRE(english.texts.size() > 500);
  REQUIRE(english.counted.size() > 10);
  const auto shipped = run::load_catalogues({root / "assets/languages"});
  for (const std::string& problem : shipped.problems)
    FAIL_CHECK(problem);
  REQUIRE_FALSE(shipped.catalogues.empty());
  for (const auto& catalogue : shipped.catalogues) {
    INFO(catalogue->name);
    for (const std::string& text : english.texts) {
      INFO("not translated: ", text);
      CHECK(catalogue->texts.contains(text));
    }
    for (const std::string& text : english.counted) {
      INFO("not translated: ", text);
      CHECK(catalogue->counted.contains(text));
    }
    for (const auto& [text, translated] : catalogue->texts) {
      INFO("no longer said: ", text);
      CHECK(english.texts.contains(text));
      CHECK_FALSE(translated.empty());
    }
    for (const auto& [text, forms] : catalogue->counted) {
      INFO("no longer counted: ", text);
      CHECK(english.counted.contains(text));
    }
  }
}

} // namespace
