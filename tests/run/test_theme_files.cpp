#include "../temporary_folder.hpp"
#include "app/theme_changes.hpp"
#include "learner.hpp"
#include "run/theme_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace fs = std::filesystem;
using namespace ruru;

namespace {

const fs::path shipped = fs::path(RURU_SOURCE_DIR) / "assets/themes";

struct Folder : test::TemporaryFolder {
  void write(const std::string& name, const std::string& text) const { std::ofstream(*this / name) << text; }
};

const app::Theme* find(const app::ThemesChanged& loaded, std::string_view id) {
  const auto found = std::ranges::find(loaded.themes, id, &app::Theme::id);
  return found == loaded.themes.end() ? nullptr : &*found;
}

/// What is said about a theme with this text, from its place on.
std::string problem_of(const std::string& text) {
  const Folder folder;
  folder.write("t.yaml", text);
  const auto loaded = run::load_themes({shipped, folder / ""});
  CHECK_FALSE(find(loaded, "t"));
  REQUIRE(loaded.broken.size() == 1);
  CHECK(loaded.broken.front().id == "t");
  return loaded.broken.front().problem.substr((folder / "t.yaml").string().size());
}

} // namespace

TEST_CASE("the themes that Ruru ships are read without a problem, and each says all of its colours") {
  const auto loaded = run::load_themes({shipped});
  CHECK(loaded.broken.empty());
  CHECK(loaded.themes.size() == app::shipped_themes.size());
  std::set<std::string> first_keys;
  for (const std::string_view id : app::shipped_themes) {
    CAPTURE(std::string(id));
    CHECK(find(loaded, id));
    std::ifstream file(shipped / (std::string(id) + ".yaml"));
    std::set<std::string> keys;
    for (std::string line; std::getline(file, line);)
      if (const auto colon = line.find(':'); !line.starts_with('#') && colon != std::string::npos)
        keys.insert(line.substr(0, colon));
    keys.erase("title");
    if (first_keys.empty()) first_keys = keys;
    CHECK(keys == first_keys);
  }
  const std::string known = problem_of("colour: red\n"); // names all keys that there are
  std::istringstream list(known.substr(known.find("there are: ") + 11));
  std::set<std::string> all_keys;
  for (std::string key; std::getline(list >> std::ws, key, ',');)
    all_keys.insert(key.ends_with('.') ? key.substr(0, key.size() - 1) : key);
  all_keys.erase("title");
  all_keys.erase("base");
  CHECK(first_keys == all_keys);
}

TEST_CASE("without any file Ruru looks as its theme Night") {
  CHECK(*find(run::load_themes({shipped}), "night") == app::Theme{});
  CHECK(app::theme_for({}, "day", app::DesktopLook::light) == app::Theme{});
}

TEST_CASE(
    "a theme of one's own is as its base but for what it says, and may take the place of one of Ruru's") {
  const Folder folder;
  folder.write("sea.yaml", "title: Sea\nbase: day\nbackground: '001122 to #334455'\nline: ffffff at 12.5 %\n"
                           "line width: 1.5\nhigh contrast: true\ncard: 0A0b0c\n");
  folder.write("night.yaml", "base: night\nink: ffffff\n");
  const auto loaded = run::load_themes({shipped, folder / ""});
  CHECK(loaded.broken.empty());
  const app::Theme* sea = find(loaded, "sea");
  REQUIRE(sea);
  app::Theme wanted = *find(loaded, "day");
  wanted.id = "sea";
  wanted.title = "Sea";
  wanted.background = {app::rgb(0x001122), app::rgb(0x334455)};
  wanted.card = {app::rgb(0x0a0b0c), app::rgb(0x0a0b0c)};
  wanted.line = app::rgb(0xffffff, 0.125);
  wanted.line_width = 1.5;
  wanted.flat = true;
  CHECK(*sea == wanted);
  CHECK(find(loaded, "night")->ink == app::rgb(0xffffff));
  CHECK(find(loaded, "night")->muted == app::Theme{}.muted);
}

TEST_CASE("a mistake in a theme is said with its place and what would be right, and the others are there") {
  CHECK(problem_of("title: T\nbakground: 000000\n")
            .starts_with(":2:1: `bakground` is not a key of a theme; there "
                         "are: accent, "));
  CHECK(problem_of("ink: blue\n").starts_with(":1:6: `ink` must be a colour such as `0d1226`"));
  CHECK(problem_of("title: T\nink: #ff0000\n").find("(a # would begin a comment)") != std::string::npos);
  CHECK(problem_of("ink: 0d12267\n").starts_with(":1:6: `ink` must be"));
  CHECK(problem_of("ink: ffffff at 120 %\n").starts_with(":1:6: `ink` must be"));
  CHECK(problem_of("card: 000000 to\n").starts_with(":1:7: `card` must be a colour such as"));
  CHECK(problem_of("card: 000000 to green\n").find("`0d1226 to 141a38`") != std::string::npos);
  CHECK(problem_of("line width: thick\n") == ":1:13: `line width` must be a number from 0 to 8.");
  CHECK(problem_of("high contrast: maybe\n") == ":1:16: `high contrast` must be true or false.");
  CHECK(problem_of("base: dusk\n") == ":1:7: `base` must be one of: contrast, day, night.");
  CHECK(problem_of("card: [000000, ffffff]\n") == ":1:7: `card` must be one value, not several.");
  CHECK(problem_of("- ink\n").starts_with(":1:1: a theme is written as keys and values"));
  CHECK(problem_of("ink: [\n").find("cannot be read as YAML") != std::string::npos);
  CHECK(problem_of(std::string(70'000, '#')) == " is too large for a theme.");
}

TEST_CASE(
    "of a theme that is broken since, the last good one goes on, and mending it takes the notice back") {
  const Folder folder;
  folder.write("sea.yaml", "title: Sea\nink: 112233\n");
  app::Model model;
  model.preferences.theme = "sea";
  app::take_themes(model, run::load_themes({shipped, folder / ""}));
  CHECK_FALSE(model.notice);
  CHECK(app::theme_of(model).ink == app::rgb(0x112233));
  CHECK(model.themes.front().id == "night");
  CHECK(model.themes.back().id == "sea");

  folder.write("sea.yaml", "title: Sea\nink: 11223\n");
  app::take_themes(model, run::load_themes({shipped, folder / ""}));
  REQUIRE(model.notice);
  CHECK(model.notice->happened.find("sea.yaml:2:6: `ink` must be a colour") != std::string::npos);
  CHECK(model.notice->advice == "The last one without mistakes goes on.");
  CHECK(app::theme_of(model).ink == app::rgb(0x112233));

  folder.write("sea.yaml", "title: Sea\nink: 445566\n");
  app::take_themes(model, run::load_themes({shipped, folder / ""}));
  CHECK_FALSE(model.notice);
  CHECK(app::theme_of(model).ink == app::rgb(0x445566));

  fs::remove(folder / "sea.yaml");
  app::take_themes(model, run::load_themes({shipped, folder / ""}));
  CHECK(app::theme_of(model).id == "night");
}

TEST_CASE("the desktop's wish chooses the theme where the learner has left it to that") {
  const auto themes = run::load_themes({shipped}).themes;
  using Look = app::DesktopLook;
  CHECK(app::theme_for(themes, app::as_desktop, Look::unknown).id == "night");
  CHECK(app::theme_for(themes, app::as_desktop, Look::dark).id == "night");
  CHECK(app::theme_for(themes, app::as_desktop, Look::light).id == "day");
  CHECK(app::theme_for(themes, app::as_desktop, Look::contrast).id == "contrast");
  CHECK(app::theme_for(themes, "night", Look::light).id == "night");
  CHECK(app::theme_for(themes, "gone", Look::light).id == "night");
}

TEST_CASE("a running session shows a saved theme at once, and keeps it for the next learner") {
  test::Learner learner;
  learner.where.theme_folders = {shipped, learner.folder / "themes"};
  std::ofstream(learner.where.settings) << "theme: sea\n";
  const auto session = learner.session();
  CHECK(session->theme().id == "night");
  const auto write = [&](const std::string& text) {
    std::ofstream(learner.folder / "themes/sea.yaml") << text;
    session->files_changed();
  };
  write("ink: 112233\n");
  CHECK(session->theme().ink == app::rgb(0x112233));
  write("ink: green\n");
  CHECK(session->theme().ink == app::rgb(0x112233));
  REQUIRE(session->model().notice);
  CHECK(session->model().notice->happened.find("sea.yaml:1:6: ") != std::string::npos);
  write("ink: 445566\n");
  CHECK(session->theme().ink == app::rgb(0x445566));
  CHECK_FALSE(session->model().notice);
}
