#include "app/keys.hpp"
#include "app/player.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <set>

using namespace ruru;
using app::Use;
using tests::Player;
using Code = app::Key::Code;

// Help lists the keys of app/keys.hpp, and screens take theirs from there. Here each of them is pressed.

namespace {

Player player_with_media() {
  questions::Library library = tests::sample_library();
  auto pack = std::make_shared<questions::LoadedPack>(*library.packs[0]);
  for (questions::Question& question : pack->pack.questions) {
    question.picture = questions::Picture{"owl.png", "An owl."};
    question.sound = "call.ogg";
  }
  library.packs[0] = pack;
  return Player(library);
}

using Act = std::function<void(Player&)>;
using Test = std::function<bool(const Player&)>;

Act playing(std::vector<std::string> questions) {
  return [questions](Player& player) { player.plays(questions); };
}

Act answering(const std::string& question, const std::string& answer) {
  return [=](Player& player) {
    player.plays({question, "flies"});
    player.types(answer);
    player.presses(Code::enter);
  };
}

void turned(Player& player) {
  player.plays({"tui", "owl"});
  player.presses(Code::space);
}

void finished(Player& player) {
  player.plays({"flies"});
  player.chooses("True");
  player.presses(Code::enter);
}

void nowhere(Player&) {}

Test graded(memory::Grade grade) {
  return [grade](const Player& player) {
    return std::get<history::Answered>(player.stored().back().what).grade == grade;
  };
}

const history::Suspended& rest(const Player& player) {
  return std::get<history::Suspended>(player.stored().back().what);
}

struct Proof {
  Use use;
  bool writing; ///< whether letters are written then
  Act before;
  Test happened; ///< false before the key, true after it
};

const Proof proofs[] = {
    {Use::answer, false, [](Player& p) { p.plays({"kiwi"}), p.types("kiwi"); },
     [](const Player& p) { return p.asking().given.has_value(); }},
    {Use::reveal, false, playing({"tui"}), [](const Player& p) { return p.asking().revealed; }},
    {Use::hint, false, playing({"owl"}), [](const Player& p) { return p.asking().hints == 1; }},
    {Use::hint, true, playing({"kiwi"}), [](const Player& p) { return p.asking().hints == 1; }},
    {Use::fifty, false, playing({"owl"}), [](const Player& p) { return p.asking().struck.size() == 2; }},
    {Use::second_try, false, playing({"owl"}),
     [](const Player& p) { return p.asking().second_try != app::Asking::SecondTry::none; }},
    {Use::second_try, true, playing({"kiwi"}),
     [](const Player& p) { return p.asking().second_try != app::Asking::SecondTry::none; }},
    {Use::later, false, playing({"owl", "flies"}),
     [](const Player& p) { return p.asking().item.ask.card.question == "flies"; }},
    {Use::later, true, playing({"kiwi", "flies"}),
     [](const Player& p) { return p.asking().item.ask.card.question == "flies"; }},
    {Use::skip, false, playing({"owl"}), [](const Player& p) { return p.asking().given.has_value(); }},
    {Use::skip, true, playing({"kiwi"}), [](const Player& p) { return p.asking().given.has_value(); }},
    {Use::overrule, false, answering("kiwi", "the bird"),
     [](const Player& p) { return p.asking().given->judgement.outcome == questions::Outcome::right; }},
    {Use::concede, false, answering("kiwi", "kiwi"),
     [](const Player& p) { return p.asking().given->judgement.outcome != questions::Outcome::right; }},
    {Use::teach, false,
     [](Player& p) { answering("kiwi", "the bird")(p), p.presses(app::key_for(Use::overrule)); },
     [](const Player& p) { return p.wants<app::TeachPack>(); }},
    {Use::undo_answer, false, answering("kiwi", "kiwi"), [](const Player& p) { return !p.asking().given; }},
    {Use::again, false, turned, graded(memory::Grade::again)},
    {Use::hard, false, turned, graded(memory::Grade::hard)},
    {Use::good, false, turned, graded(memory::Grade::good)},
    {Use::easy, false, turned, graded(memory::Grade::easy)},
    {Use::bury, false, answering("kiwi", "kiwi"),
     [](const Player& p) { return rest(p).until != Timestamp{}; }},
    {Use::suspend, false, answering("kiwi", "kiwi"),
     [](const Player& p) { return rest(p).suspended && rest(p).until == Timestamp{}; }},
    {Use::enlarge, false, playing({"owl"}), [](const Player& p) { return p.asking().enlarged; }},
    {Use::enlarge, true, playing({"kiwi"}), [](const Player& p) { return p.asking().enlarged; }},
    {Use::play_sound, false, playing({"owl"}), [](const Player& p) { return p.scene().sound.plays == 1; }},
    {Use::play_sound, true, playing({"kiwi"}), [](const Player& p) { return p.scene().sound.plays == 1; }},
    {Use::read_aloud, false, playing({"owl"}), [](const Player& p) { return p.asking().readings == 1; }},
    {Use::read_aloud, true, playing({"kiwi"}), [](const Player& p) { return p.asking().readings == 1; }},
    {Use::mute, false, playing({"owl"}), [](const Player& p) { return p.model().preferences.muted; }},
    {Use::mute, true, playing({"kiwi"}), [](const Player& p) { return p.model().preferences.muted; }},
    {Use::next, false, playing({"owl"}), [](const Player& p) { return !p.model().focus.empty(); }},
    {Use::back, false, [](Player& p) { p.clicks("packs"); },
     [](const Player& p) { return p.on<app::Home>(); }},
    {Use::browse, false, nowhere, [](const Player& p) { return p.on<app::Browse>(); }},
    {Use::browse, false, [](Player& p) { p.clicks("packs"); },
     [](const Player& p) { return p.on<app::Browse>(); }},
    {Use::copy_code, false, finished, [](const Player& p) { return !p.model().to_copy.empty(); }},
    {Use::paste, false, [](Player& p) { p.clicks("setup"); },
     [](const Player& p) { return p.model().wants_clipboard; }},
    {Use::together, false, [](Player& p) { p.clicks("setup"); },
     [](const Player& p) { return p.on<app::CouchSetup>(); }},
    {Use::undo, true, answering("kiwi", "kiwi"), [](const Player& p) { return !p.asking().given; }},
    {Use::redo, false, [](Player& p) { answering("kiwi", "kiwi")(p), p.presses(app::key_for(Use::undo)); },
     [](const Player& p) { return p.at<app::Playing>().round.answers.size() == 1; }},
    {Use::larger_text, false, nowhere, [](const Player& p) { return p.model().preferences.text_scale > 1; }},
    {Use::smaller_text, false, [](Player& p) { p.model().preferences.text_scale = 2; },
     [](const Player& p) { return p.model().preferences.text_scale < 2; }},
    {Use::usual_text, false, [](Player& p) { p.model().preferences.text_scale = 2; },
     [](const Player& p) { return p.model().preferences.text_scale == 1; }},
    {Use::help, false, playing({"kiwi"}), [](const Player& p) { return p.on<app::Help>(); }},
    {Use::leave, false, playing({"kiwi"}), [](const Player& p) { return p.model().quit; }}};

} // namespace

TEST_CASE("each key that Help lists does what it says") {
  std::set<Use> proven{Use::several, Use::full_screen}; // the window's own: tests/program/test_window.sh
  for (const Proof& proof : proofs) {
    CAPTURE(app::label(app::key_for(proof.use, proof.writing)));
    CAPTURE(static_cast<int>(proof.use));
    Player player = player_with_media();
    proof.before(player);
    bool before = false;
    try {
      before = proof.happened(player);
    } catch (const std::exception&) { // there is nothing yet that could have happened
    }
    CHECK_FALSE(before);
    player.presses(app::key_for(proof.use, proof.writing));
    CHECK(proof.happened(player));
    proven.insert(proof.use);
  }
  for (const app::Binding& binding : app::bindings()) {
    CAPTURE(std::string(binding.does));
    CHECK(proven.contains(binding.use));
  }
}

TEST_CASE("no two keys of Help are the same in one place") {
  for (const auto section : {app::Binding::Section::question, app::Binding::Section::review,
                             app::Binding::Section::senses, app::Binding::Section::everywhere}) {
    std::set<app::Key> keys;
    for (const app::Binding& binding : app::bindings())
      if (binding.section == section && binding.use != Use::several) CHECK(keys.insert(binding.key).second);
  }
}

TEST_CASE("Help says the key, what it does, and the one to be pressed while typing") {
  Player player;
  player.presses(app::key_for(Use::help));
  std::set<std::pair<std::string, std::string>> lines;
  const std::function<void(const app::Node&)> read = [&](const app::Node& node) {
    if (const auto* hint = std::get_if<app::KeyHint>(&node.content)) lines.insert({hint->cap, hint->label});
    for (const app::Node& child : node.children)
      read(child);
  };
  read(player.scene().body);
  CHECK(lines.contains({"H", "hint (Ctrl H while typing)"}));
  CHECK(lines.contains({"1–9", "answer with that option"}));
  CHECK(lines.contains({"Ctrl +", "larger text"}));
  CHECK(lines.contains({"Y", "I was right"}));
  CHECK(lines.size() == app::bindings().size());
}
