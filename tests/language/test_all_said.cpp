#include "app/player.hpp"
#include "app/spoken.hpp"
#include "english_texts.hpp"
#include "language/speaking.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace fs = std::filesystem;
using namespace ruru;

namespace {

/// A language in which every text stands in brackets, so that one that is said without asking for its
/// translation stands out.
std::shared_ptr<const language::Catalogue> bracketed() {
  const fs::path root = RURU_SOURCE_DIR;
  EnglishTexts english = english_texts(root / "src/app");
  english.texts.merge(values_of(root / "assets/modes", "title"));
  english.texts.merge(values_of(root / "assets/modes", "says"));
  auto all = std::make_shared<language::Catalogue>();
  all->id = "ja"; // one form of each
  for (const std::string& text : english.texts)
    all->texts[text] = "⟦" + text + "⟧";
  for (const std::string& text : english.counted)
    all->counted[text].back() = "⟦" + text + "⟧";
  return all;
}

/// Greek, so that no word of it is taken for English.
questions::Library greek_pack() {
  using namespace questions;
  auto loaded = std::make_shared<LoadedPack>();
  loaded->file = "/πακέτα/πουλιά";
  loaded->pack = Pack{.id = "birds", .title = "Πουλιά"};
  const auto add = [&](std::string id, Body body) {
    Question question{.id = std::move(id), .id_is_given = true, .prompt = "Ποιο;", .body = std::move(body)};
    question.explanation = "Έτσι.";
    question.source = {.document = "Βιβλίο", .section = "Νύχτα"};
    question.hints = {"Φωνή."};
    question.tags = {"νύχτα"};
    question.difficulty = 3;
    loaded->pack.questions.push_back(std::move(question));
  };
  add("choice", OneChoice{{"κουκουβάγια"}, {"αετός", "γεράκι", "σπίνος"}});
  add("typed", TypedAnswer{{"κίουι"}});
  add("number", Number{.value = 2, .written = "2"});
  add("card", Flashcard{.back = "πουλί"});
  return {.packs = {std::move(loaded)}};
}

/// What stands outside of all brackets.
std::string outside(std::string_view text) {
  constexpr std::string_view open = "⟦", close = "⟧";
  std::string rest;
  int depth = 0;
  while (!text.empty()) {
    if (text.starts_with(open)) {
      ++depth;
      text.remove_prefix(open.size());
    } else if (text.starts_with(close)) {
      --depth;
      text.remove_prefix(close.size());
    } else {
      if (depth == 0) rest += text.front();
      text.remove_prefix(1);
    }
  }
  return rest;
}

/// At least two letters of English beside each other; the name of the program, and a language by its own, may
/// be.
bool has_english(std::string text) {
  for (const std::string name : {"Ruru", "English"}) {
    if (const auto at = text.find(name); at != std::string::npos) text.erase(at, name.size());
  }
  const auto letter = [](unsigned char each) { return (each | 0x20) >= 'a' && (each | 0x20) <= 'z'; };
  return std::ranges::adjacent_find(text, [&](char one, char other) {
           return letter(static_cast<unsigned char>(one)) && letter(static_cast<unsigned char>(other));
         }) != text.end();
}

struct Said {
  int texts = 0;

  void check(const std::string& text) {
    ++texts;
    INFO(text);
    CHECK_FALSE(has_english(outside(text)));
  }

  void check(const app::Node& node) {
    std::visit(
        [&]<typename Content>(const Content& content) {
          if constexpr (requires { content.text.size(); }) {
            if constexpr (!std::is_same_v<Content, app::Field>) check(std::string(content.text));
          }
          if constexpr (requires { content.label.size(); }) check(content.label);
          if constexpr (requires { content.tag.size(); }) check(content.tag);
          if constexpr (requires { content.note.size(); }) check(content.note);
          if constexpr (requires { content.meaning.size(); }) check(content.meaning);
          if constexpr (requires { content.name.size(); }) check(content.name);
          if constexpr (requires { content.placeholder.size(); }) check(content.placeholder);
          if constexpr (requires { content.said.size(); }) check(content.said);
          if constexpr (requires { content.start_label.size(); }) check(content.start_label);
          if constexpr (requires { content.end_label.size(); }) check(content.end_label);
          if constexpr (requires { content.today_label.size(); }) check(content.today_label);
          if constexpr (std::is_same_v<Content, app::Plot>) {
            for (const auto& each : content.labels)
              check(each.text);
            for (const auto& each : content.levels)
              check(each.label);
            for (const auto& each : content.lines)
              check(each.label);
          }
        },
        node.content);
    check(node.said);
    for (const app::Node& child : node.children)
      check(child);
  }

  void check(const app::Scene& scene) {
    INFO(scene.page);
    check(scene.title);
    check(scene.header);
    check(scene.body);
    check(scene.footer);
  }
};

TEST_CASE("nothing on any screen is said without being asked for in the language that is spoken") {
  tests::Player player(greek_pack());
  player.model().catalogues = {bracketed()};
  player.model().preferences.spoken = "ja";
  rounds::Mode classic;
  player.model().modes = {classic};
  Said said;
  const auto looks = [&] { said.check(player.scene()); };
  const auto opens = [&](const std::string& id) {
    player.clicks(id);
    looks();
  };
  looks(); // the first start
  for (const char* door : {"packs", "statistics", "settings", "help", "setup", "browse"}) {
    opens(door);
    player.clicks("back");
  }
  opens("setup");
  opens("couch");
  player.clicks("back");
  player.clicks("back");
  rounds::Settings settings{.packs = {"birds"}, .seed = 7};
  for (const char* question : {"choice", "typed", "number", "card"})
    settings.cards.push_back({"birds", question, ""});
  player.settle(app::with_round(std::move(player.model()), settings));
  for (int question = 0; question < 4; ++question) {
    REQUIRE(player.on<app::Playing>());
    looks();
    opens("hint");
    opens("fifty");
    player.waits(std::chrono::seconds{3});
    if (player.sees("submit")) {
      opens("submit"); // nothing is typed
      player.types(question % 2 == 0 ? "αλλο" : "2");
      opens("submit");
    } else if (player.sees("option/1")) {
      opens("option/1");
    }
    if (player.sees("reveal")) opens("reveal");
    if (player.sees("grade/1")) opens("grade/1");
    if (player.sees("skip")) opens("skip");
    opens("undo");
    if (player.sees("skip")) opens("skip");
    player.clicks("continue");
  }
  REQUIRE(player.on<app::Summary>());
  looks();
  player.clicks("home");
  looks();
  player.waits(std::chrono::hours{24 * 3});
  player.happens(app::TimeReached{});
  looks();
  opens("review");
  for (int step = 0; step < 40 && player.on<app::Reviewing>(); ++step) {
    if (player.sees("reveal")) opens("reveal");
    if (player.sees("suspend") && step == 3) opens("suspend");
    if (player.sees("option/2")) opens("option/2");
    if (player.sees("skip")) opens("skip");
    if (player.sees("grade/3")) opens("grade/3");
    if (!player.sees("continue")) continue;
    opens("continue");
  }
  while (!player.on<app::Home>())
    player.clicks(player.sees("home") ? "home" : "back");
  looks();
  opens("statistics");
  player.happens(app::TimeReached{});
  looks();
  opens("choose");
  player.clicks("back");
  player.clicks("back");
  opens("packs");
  opens("pack/birds");
  player.clicks("back");
  CHECK(said.texts > 1000);
}

TEST_CASE("nor is anything in a round of several") {
  for (const auto form : rounds::couch_forms) {
    tests::Player player(greek_pack());
    player.model().catalogues = {bracketed()};
    player.model().preferences.spoken = "ja";
    Said said;
    bool told = false, over = false;
    const auto looks = [&] {
      said.check(player.scene());
      if (!player.on<app::Couch>()) return;
      told = told || player.at<app::Couch>().told.has_value();
      over = over || player.at<app::Couch>().over;
    };
    player.settle(app::with_couch(std::move(player.model()), {.packs = {"birds"}, .count = 2, .seed = 7},
                                  form, {"Άννα", "Μπομπ"}));
    for (int step = 0; step < 30 && player.on<app::Couch>(); ++step) {
      looks();
      player.waits(std::chrono::seconds{2});
      for (const char* id :
           {"ready", "buzz/0", "pick/0/1", "pick/1/2", "option/1", "submit", "nobody", "continue"}) {
        if (player.sees("submit")) player.types("2");
        if (player.sees(id)) player.clicks(id);
        player.waits(std::chrono::milliseconds{200});
        player.happens(app::TimeReached{});
        looks();
      }
    }
    CHECK(told);
    CHECK(over);
    CHECK(said.texts > 100);
  }
}

TEST_CASE("the language is the chosen one, else the first of the desktop that there is") {
  app::Model model;
  auto german = std::make_shared<language::Catalogue>();
  german->id = "de";
  model.catalogues = {german};
  CHECK(app::catalogue_of(model) == nullptr);
  model.desktop_languages = {"mi", "de-AT", "en"};
  CHECK(app::catalogue_of(model) == german);
  model.desktop_languages = {"en-NZ", "de"};
  CHECK(app::catalogue_of(model) == nullptr);
  model.preferences.spoken = "de";
  CHECK(app::catalogue_of(model) == german);
  model.preferences.spoken = "en";
  model.desktop_languages = {"de"};
  CHECK(app::catalogue_of(model) == nullptr);
  model.preferences.spoken = "xx"; // its file is gone
  CHECK(app::catalogue_of(model) == german);
}

} // namespace
