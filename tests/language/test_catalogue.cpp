#include "../run/learner.hpp"
#include "../temporary_folder.hpp"
#include "run/language_files.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace ruru;

namespace {

/// A mistake as it is said, from its place on.
std::string problem_of(const std::string& text) {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "de.yaml") << text;
  const auto loaded = run::load_catalogues({folder / ""});
  CHECK(loaded.catalogues.empty());
  REQUIRE(loaded.problems.size() == 1);
  return loaded.problems.front().substr((folder / "de.yaml").string().size());
}

std::vector<std::string> wanted(const std::map<std::string, std::string>& environment) {
  return run::wanted_languages({.variable = [&](const std::string& name) -> std::optional<std::string> {
                                  const auto found = environment.find(name);
                                  if (found == environment.end()) return {};
                                  return found->second;
                                },
                                .executable = {}});
}

TEST_CASE("a mistake in a language is said with its place") {
  CHECK(problem_of("texts: {Home: [1]}") == ":1:15: A translation has to be a text.");
  CHECK(problem_of("titles: {}") == ":1:1: “titles” has to be one of: name, decimal, texts, counted.");
  CHECK(problem_of("counted: {\"{} cards\": Karten}") ==
        ":1:23: “{} cards” needs its plural forms, such as {one: …, other: …}.");
  CHECK(problem_of("counted: {\"{} cards\": {other: \"{} Karten\"}}") ==
        ":1:23: “{} cards” lacks the plural form “one”.");
  CHECK(problem_of("counted: {\"{} cards\": {single: \"{} Karte\"}}") ==
        ":1:24: “single” is no plural form.");
  CHECK(problem_of("- Home") == ":1:1: A language begins with a line such as “name: Deutsch”.");
  CHECK(problem_of("texts: {Home: \"Start").starts_with(":1:"));
}

TEST_CASE("a translation that leaves out or adds what is put in is a mistake") {
  CHECK(problem_of("texts: {\"{} of {}\": \"{} von\"}") ==
        ":1:21: “{} von” has to put in the same as “{} of {}”.");
  CHECK_FALSE(problem_of("texts: {Home: \"{}\"}").empty());
  CHECK_FALSE(problem_of("texts: {\"{:.1f} s\": \"{} s\"}").empty());
  CHECK_FALSE(problem_of("texts: {\"{} of {}\": \"{0} von {}\"}").empty());
  CHECK(language::fits("{} of {}", "{1} von {0}"));
  CHECK(language::fits("{day} {month}", "{month} {day}"));
}

TEST_CASE("any bytes in place of a language are a sentence, never the end of the program") {
  for (const std::string text :
       {"", "\xff\xfe", "{", "texts: {a: *b}", "a: &a [*a]", "texts:\n\t- x", "? : :"}) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "de.yaml") << text;
    CHECK(run::load_catalogues({folder / ""}).problems.size() == 1);
  }
}

TEST_CASE("one's own file takes the place of the shipped one for the same language") {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "de.yaml") << "name: Plattdüütsch\ntexts: {Home: To Huus}\n";
  const auto loaded = run::load_catalogues({fs::path(RURU_SOURCE_DIR) / "assets/languages", folder / ""});
  REQUIRE(loaded.catalogues.size() == 1);
  CHECK(loaded.catalogues[0]->name == "Plattdüütsch");
  CHECK(language::translation(*loaded.catalogues[0], "Home") == "To Huus");
  CHECK(language::translation(*loaded.catalogues[0], "Packs") == "Packs");
}

TEST_CASE("the languages that are wanted come from the environment as with other programs") {
  using All = std::vector<std::string>;
  CHECK(wanted({}).empty());
  CHECK(wanted({{"LANG", "de_AT.UTF-8"}}) == All{"de-AT"});
  CHECK(wanted({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "fr_FR"}}) == All{"fr-FR"});
  CHECK(wanted({{"LANG", "de_DE.UTF-8"}, {"LC_ALL", "C.UTF-8"}}).empty());
  CHECK(wanted({{"LANG", "en_NZ.UTF-8"}, {"LANGUAGE", "mi:de"}}) == All{"mi", "de", "en-NZ"});
  CHECK(wanted({{"LANG", "C"}, {"LANGUAGE", "de"}}).empty());
  CHECK(wanted({{"LANG", "ca_ES@valencia"}}) == All{"ca-ES"});
}

TEST_CASE("a session speaks what its learner wants, from the settings at once and after a restart") {
  test::Learner learner;
  learner.where.language_folders = {fs::path(RURU_SOURCE_DIR) / "assets/languages"};
  learner.where.languages = {"de-AT"};
  const auto title = [](run::LiveSession& session) {
    session.handle(app::Activated{{"settings"}});
    const std::string shown = session.scene().title;
    session.handle(app::Activated{{"back"}});
    return shown;
  };
  auto session = learner.session();
  REQUIRE(session->catalogue());
  CHECK(title(*session) == "Ruru: Einstellungen");
  session->handle(app::Activated{{"settings"}});
  session->handle(app::Activated{{"spoken/en"}});
  CHECK(session->scene().title == "Ruru: Settings");
  session.reset();
  session = learner.session();
  CHECK_FALSE(session->catalogue());
  CHECK(title(*session) == "Ruru: Settings");
}

TEST_CASE("a session says which of its languages has a mistake, and where") {
  test::Learner learner;
  learner.where.language_folders = {learner.folder / "languages"};
  fs::create_directories(learner.folder / "languages");
  std::ofstream(learner.folder / "languages/mi.yaml") << "texts: {Home: [Kāinga]}\n";
  learner.where.languages = {"mi"};
  const auto session = learner.session();
  REQUIRE(session->model().notice);
  CHECK(session->model().notice->happened.ends_with("mi.yaml:1:15: A translation has to be a text."));
}

TEST_CASE("where English is wanted the languages are read for Settings alone, once") {
  test::Learner learner;
  const fs::path languages = learner.folder / "languages";
  learner.where.language_folders = {languages};
  learner.where.languages = {"en-NZ", "de"};
  fs::create_directories(languages);
  std::ofstream(languages / "de.yaml") << "name: Deutsch\n";
  const auto session = learner.session();
  CHECK(session->model().catalogues.empty());
  session->handle(app::Activated{{"settings"}});
  CHECK(session->model().catalogues.size() == 1);
  std::ofstream(languages / "mi.yaml") << "name: Māori\n";
  session->handle(app::TimeReached{});
  CHECK(session->model().catalogues.size() == 1);
}

TEST_CASE("what is no small file is no language") {
  const test::TemporaryFolder folder;
  REQUIRE(mkfifo((folder / "de.yaml").c_str(), 0600) == 0); // would be waited for
  std::ofstream(folder / "mi.yaml") << std::string(2'000'000, ' ');
  const auto loaded = run::load_catalogues({folder / ""});
  CHECK(loaded.catalogues.empty());
  REQUIRE(loaded.problems.size() == 2);
  CHECK(loaded.problems[0] == (folder / "de.yaml").string() + " is no file.");
  CHECK(loaded.problems[1] == (folder / "mi.yaml").string() + " is too large for a language.");
}

} // namespace
