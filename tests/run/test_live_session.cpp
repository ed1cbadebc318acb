#include "app/screens/screens.hpp"
#include "run/live_session.hpp"
#include "run/settings_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace ruru;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A learner's folder that is gone when the test is over.
struct Learner {
  fs::path folder = fs::temp_directory_path() /
                    ("ruru-run-" + std::to_string(::getpid()) + "-" + std::to_string(counter++));
  run::SetClock clock{Timestamp{std::chrono::milliseconds{1'795'000'000'000}}};
  run::Where where{.pack_folders = {folder / "packs"},
                   .history = folder / "history.db",
                   .settings = folder / "settings.yaml"};

  Learner() {
    fs::create_directories(folder / "packs");
    write("birds.quiz.yaml",
          "title: Birds\nid: birds\nquestions:\n"
          "  - {id: owl, q: 'Which owl calls its own name?', a: Ruru, wrong: [Kea, Kiwi]}\n"
          "  - {id: kiwi, q: 'Which bird cannot fly?', a: Kiwi}\n");
  }
  ~Learner() {
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, ignored);
    fs::remove_all(folder, ignored);
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / "packs" / name) << text;
  }
  std::unique_ptr<run::LiveSession> session() { return run::open_session(where, clock); }

  static inline int counter = 0;
};

void play(run::LiveSession& session, const std::string& question) {
  rounds::Settings settings{.packs = {"birds"}, .seed = 1, .cards = {{"birds", question, ""}}};
  session.begin([&](app::Model model) { return app::with_round(std::move(model), settings); });
}

void answer(run::LiveSession& session, const std::string& text) {
  session.handle(app::TextEntered{text});
  session.handle(app::Activated{{"submit"}});
}

} // namespace

TEST_CASE("an answer is on disk when handle returns, and the next session knows it") {
  Learner learner;
  {
    const auto session = learner.session();
    play(*session, "kiwi");
    answer(*session, "kiwi");
    CHECK(session->model().unsaved.empty());
  }
  const auto again = learner.session();
  REQUIRE(again->model().progress.cards().size() == 1);
  CHECK(again->model().progress.cards()[0].state.reviews == 1);
}

TEST_CASE("a second copy says that nothing is recorded, plays, and harms nothing") {
  Learner learner;
  const auto first = learner.session();
  play(*first, "kiwi");
  answer(*first, "kiwi");
  {
    const auto second = learner.session();
    CHECK_FALSE(second->model().recording_off.empty());
    CHECK(second->model().progress.cards().size() == 1);
    play(*second, "owl");
    second->handle(app::Activated{{"option/1"}});
    CHECK(second->model().unsaved.empty());
  }
  first->handle(app::Activated{{"continue"}});
  CHECK(first->model().unsaved.empty());
  CHECK(first->model().recording_off.empty());
}

TEST_CASE("a history that is none is said, and left as it is") {
  Learner learner;
  std::ofstream(learner.where.history) << "this is no database at all, but somebody's letter";
  const auto session = learner.session();
  CHECK_FALSE(session->model().recording_off.empty());
  std::string text;
  std::getline(std::ifstream(learner.where.history), text);
  CHECK(text.starts_with("this is no database"));
}

TEST_CASE("a saved change of a pack shows at once") {
  Learner learner;
  const auto session = learner.session();
  learner.write("birds.quiz.yaml", "title: Birds of the night\nid: birds\nquestions: [{id: kiwi, q: 'Which "
                                   "bird cannot fly?', a: Kiwi}]\n");
  session->files_changed();
  REQUIRE(session->model().library.find("birds"));
  CHECK(session->model().library.find("birds")->pack.title == "Birds of the night");
}

TEST_CASE(
    "a broken save is told with its place, the last good version goes on, and the next good one is taken") {
  Learner learner;
  const auto session = learner.session();
  play(*session, "kiwi");
  learner.write("birds.quiz.yaml", "title: Birds\nid: birds\nquestions:\n  - {id: kiwi, q: 'Which?'}\n");
  session->files_changed();
  REQUIRE(session->model().notice);
  CHECK(session->model().notice->happened.find("birds.quiz.yaml:4:5: ") != std::string::npos);
  CHECK(session->model().library.find("birds")->pack.questions.size() == 2);
  learner.write("birds.quiz.yaml",
                "title: Birds\nid: birds\nquestions:\n  - {id: kiwi, q: 'Which bird is round?', a: Kiwi}\n");
  session->files_changed();
  CHECK_FALSE(session->model().notice);
  CHECK(app::asking_on(session->model().screen)->item.ask.stem == "Which bird is round?");
}

TEST_CASE("a typo corrected while its question is asked, and later while nothing runs, keeps the progress") {
  Learner learner;
  learner.where.known_packs = learner.folder / "known";
  learner.write("birds.quiz.yaml",
                "title: Birds\nid: birds\nquestions:\n  - {q: Which brid cannot fly, a: Kiwi}\n");
  questions::CardId card{"birds", "", ""};
  {
    const auto session = learner.session();
    card.question = session->model().library.find("birds")->pack.questions.front().id;
    play(*session, card.question);
    learner.write("birds.quiz.yaml",
                  "title: Birds\nid: birds\nquestions:\n  - {q: Which bird cannot fly, a: Kiwi}\n");
    session->files_changed();
    CHECK(app::asking_on(session->model().screen)->item.ask.stem == "Which bird cannot fly");
    answer(*session, "kiwi");
  }
  learner.write("birds.quiz.yaml",
                "title: Birds\nid: birds\nquestions:\n  - {q: Which bird can't fly, a: Kiwi}\n");
  const auto again = learner.session();
  REQUIRE(again->model().library.find(card));
  CHECK(again->model().library.find(card)->prompt == "Which bird can't fly");
  CHECK(again->model().progress.find(card)->state.reviews == 1);
}

TEST_CASE("a pack in a folder that was made while the program runs is seen, and its next save too") {
  Learner learner;
  const auto session = learner.session();
  fs::create_directories(learner.folder / "packs/new");
  session->files_changed();
  learner.write("new/fish.quiz.yaml", "id: fish\ncards: {a: b}\n");
  session->files_changed();
  CHECK(session->model().library.find("fish"));
  learner.write("new/fish.quiz.yaml", "id: fish\ntitle: Fish\ncards: {a: b}\n");
  session->files_changed();
  CHECK(session->model().library.find("fish")->pack.title == "Fish");
}

TEST_CASE("a second start takes unchanged packs from the cache") {
  Learner learner;
  learner.where.cache = learner.folder / "cache";
  fs::create_directories(learner.where.cache);
  const auto packs = run::read_packs(learner.where).packs;
  REQUIRE(packs.size() == 1);
  CHECK(*run::read_packs(learner.where).packs.front() == *packs.front());
}

TEST_CASE("settings are written and read back, and people may edit them") {
  Learner learner;
  {
    const auto session = learner.session();
    session->handle(
        app::KeyPressed{.key = {.code = app::Key::Code::character, .letter = U'+', .control = true}});
  }
  CHECK(run::load_preferences(learner.where.settings).preferences.text_scale == doctest::Approx(1.25));
  std::ofstream(learner.where.settings) << "theme: day\nround_length: 99999\nstreak: false\n";
  const auto loaded = run::load_preferences(learner.where.settings);
  CHECK(loaded.preferences.theme == "day");
  CHECK(loaded.preferences.round_length == 1000);
  CHECK_FALSE(loaded.preferences.shows_streak);
  REQUIRE(run::save_preferences(learner.where.settings, loaded.preferences));
  CHECK(run::load_preferences(learner.where.settings).preferences == loaded.preferences);
}

TEST_CASE("settings that are no YAML give the defaults and a sentence") {
  Learner learner;
  std::ofstream(learner.where.settings) << "theme: [unclosed\n";
  CHECK_FALSE(run::load_preferences(learner.where.settings).problem.empty());
  CHECK(learner.session()->model().notice.has_value());
}

TEST_CASE("the buttons of a gamepad are kept where they are not the usual ones") {
  Learner learner;
  const auto file = learner.where.settings;
  REQUIRE(run::save_preferences(file, {}));
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  CHECK(text.str().find("gamepad") == std::string::npos);
  app::Preferences preferences;
  preferences.pad = app::with_button(preferences.pad, app::PadMeaning::ok, 1); // and back is 0
  preferences.pad = app::with_button(preferences.pad, app::PadMeaning::help, 31);
  REQUIRE(run::save_preferences(file, preferences));
  CHECK(run::load_preferences(file).preferences == preferences);
  CHECK(run::load_preferences(file).problem.empty());
}

TEST_CASE("some buttons of a gamepad in settings leave the others as they are, in any order") {
  Learner learner;
  const auto file = learner.where.settings;
  const auto buttons = [&](const std::string& map) {
    std::ofstream(file) << "gamepad: " << map << "\n";
    const auto loaded = run::load_preferences(file);
    CHECK(loaded.problem.empty());
    return loaded.preferences.pad;
  };
  using app::PadMeaning;
  const app::PadButtons turned = buttons("{ok: 1, back: 2}");
  CHECK(app::button_of(turned, PadMeaning::ok) == 1);
  CHECK(app::button_of(turned, PadMeaning::back) == 2);
  CHECK(app::button_of(turned, PadMeaning::hint) == 0);
  CHECK(buttons("{back: 2, ok: 1}").numbers[0] == 1);
  CHECK(buttons("{turn: 9}") == app::with_button({}, PadMeaning::turn, 9));
  CHECK(buttons("").numbers == app::PadButtons{}.numbers);
}

TEST_CASE("a wrong button of a gamepad is told with its line, and what else stands there counts") {
  Learner learner;
  const auto file = learner.where.settings;
  const auto problem = [&](const std::string& line) {
    std::ofstream(file) << "theme: day\ngamepad:\n  undo: 12\n" << line << "\n";
    const auto loaded = run::load_preferences(file);
    CHECK(loaded.preferences.theme == "day");
    CHECK(app::button_of(loaded.preferences.pad, app::PadMeaning::undo) == 12);
    CHECK(loaded.preferences.pad.numbers[0] == 0);
    return loaded.problem;
  };
  const std::string place = file.string() + ":4: ";
  CHECK(problem("  ok: 32") == place + "the button of `ok` has to be a number from 0 to 31.");
  CHECK(problem("  ok: A") == place + "the button of `ok` has to be a number from 0 to 31.");
  CHECK(problem("  ok: [1]") == place + "the button of `ok` has to be a number from 0 to 31.");
  CHECK(problem("  ok: 12") == place + "`undo` and `ok` cannot both have button 12.");
  CHECK(problem("  jump: 3") ==
        place + "`gamepad` knows no `jump`, but ok, back, hint, turn, previous, next, undo, help.");
  std::ofstream(file) << "gamepad: A\n";
  CHECK(run::load_preferences(file).problem.starts_with(file.string() + ":1: `gamepad` has to be buttons"));
  CHECK(learner.session()->model().notice.has_value());
}

TEST_CASE("what is due can be read while a program has the history open") {
  Learner learner;
  const auto session = learner.session();
  play(*session, "kiwi");
  answer(*session, "kiwi");
  const auto reader = run::read_learner(learner.where);
  REQUIRE(reader);
  CHECK(reader->progress.cards().size() == 1);
}

TEST_CASE("while the learner goes on, weights are fitted behind them, taken between sessions, and told") {
  Learner learner;
  const auto session = learner.session();
  REQUIRE(session->refitting());
  CHECK_FALSE(session->model().fitted);
  for (int i = 0; i < 60; ++i) {
    play(*session, "kiwi");
    answer(*session, i % 3 == 0 ? "kea" : "kiwi");
    CHECK(session->model().progress.cards()[0].reviews.size() == static_cast<std::size_t>(i) + 1);
    session->handle(app::Activated{{"continue"}});
    session->handle(app::Activated{{"back"}});
    learner.clock.move(25h);
  }
  session->refitting()->rest();
  session->handle(app::TimeReached{});
  const app::Model& model = session->model();
  REQUIRE(model.fitted);
  CHECK(model.fitted->adopted.reviews >= 40);
  CHECK(std::equal(model.rules.weights.w.begin(), model.rules.weights.w.end(),
                   model.fitted->adopted.weights.begin()));
  CHECK(model.progress.cards()[0].state == history::refolded(model.progress, model.rules).cards()[0].state);
  CHECK(learner.session()->model().fitted.has_value());
}
