#include "app/update.hpp"

#include "app/focus.hpp"
#include "app/pack_changes.hpp"
#include "app/plans.hpp"
#include "app/reading_aloud.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/couch_course.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/pack_cards.hpp"
#include "app/screens/screens.hpp"
#include "app/theme_changes.hpp"
#include "app/undo.hpp"
#include "app/words.hpp"
#include "questions/translation.hpp"
#include "rounds/round_code.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::app {

namespace {

/// Answers that could not be written are tried again after this.
constexpr std::chrono::seconds retry_after{5};

/// What takes a moment to work out waits until no key has come for this long.
constexpr std::chrono::milliseconds quiet{150};

bool typing_now(const Model& model) {
  const Asking* asking = asking_on(model.screen);
  return asking && is_typing(*asking);
}

void request_close(Step& step) {
  Model& model = step.model;
  const bool warned = model.notice && model.notice->tone == Tone::wrong;
  if (model.unsaved.empty() || warned) {
    model.quit = true;
    return;
  }
  save(step);
  say(step, counted(std::ssize(model.unsaved), "answer is", "answers are") + " not on disk yet.",
      "Close again to leave without them.", Tone::wrong);
}

void scale_text(Step& step, double factor) {
  Preferences& preferences = step.model.preferences;
  const double wanted = factor == 0 ? 1 : preferences.text_scale + factor;
  preferences.text_scale = std::clamp(std::round(wanted * 100) / 100, 1.0, 3.0);
  step.effects.push_back(SavePreferences{preferences});
}

void mute(Step& step) {
  Preferences& preferences = step.model.preferences;
  preferences.muted = !preferences.muted;
  step.effects.push_back(SavePreferences{preferences});
  say(step, preferences.muted ? "Ruru is silent now." : "Ruru can be heard again.",
      preferences.muted ? "M, or Ctrl M, lets it be heard again." : "", Tone::info);
}

/// Says so when nothing could be heard.
bool is_silent(Step& step) {
  if (step.model.preferences.muted)
    say(step, "Ruru is silent, so this cannot be heard.", "M, or Ctrl M, lets it be heard again.");
  return step.model.preferences.muted;
}

/// Keys that mean the same on every screen; true when `key` is one.
bool act_everywhere(Step& step, const Key& key) {
  constexpr double scale_step = 0.25;
  const bool character = key.code == Key::Code::character;
  if (character && key.control && (key.letter == U'+' || key.letter == U'='))
    return scale_text(step, scale_step), true;
  if (character && key.control && key.letter == U'-') return scale_text(step, -scale_step), true;
  if (character && key.control && key.letter == U'0') return scale_text(step, 0), true;
  if (character && key.control && key.letter == U'q') return request_close(step), true;
  if (character && key.control && key.letter == U'z') return key.shift ? redo(step) : undo(step), true;
  if (character && key.control && key.letter == U'y') return redo(step), true;
  if (character && key.control && key.letter == U'm') return mute(step), true;
  return false;
}

void open_browse(Step& step) {
  Browse browse;
  look_for(step.model, browse);
  go_over(step, std::move(browse));
}

/// What is written into; nullptr where nothing is.
TextInput* input_on(Screen& screen) {
  if (auto* browse = std::get_if<Browse>(&screen)) return &browse->typed;
  if (auto* setup = std::get_if<CouchSetup>(&screen)) return &setup->name;
  Asking* asking = asking_on(screen);
  return asking && is_typing(*asking) ? &asking->typed : nullptr;
}

void activate_element(Step& step, const ElementId& id) {
  Model& model = step.model;
  if (id.name == "notice/dismiss") {
    model.notice.reset();
    return;
  }
  if (id.name == "notice/retry") return save(step);
  if (id.name == "browse" && !std::holds_alternative<Browse>(model.screen)) return open_browse(step);
  if (id.name == "help" && !std::holds_alternative<Help>(model.screen)) return go_over(step, Help{});
  const std::vector<ElementId> present = elements(view(model));
  if (std::find(present.begin(), present.end(), id) == present.end()) return; // gone by the time of the click
  if (model.notice && model.notice->tone != Tone::wrong) model.notice.reset();
  if (Asking* asking = asking_on(model.screen); asking && id.name == "picture") {
    asking->enlarged = !asking->enlarged;
    return;
  }
  if (Asking* asking = asking_on(model.screen); asking && id.name == "play") {
    if (!is_silent(step)) ++asking->plays;
    return;
  }
  if (const int variant = number_after(id, "variant/"); variant > 0) {
    if (TextInput* input = input_on(model.screen))
      *input = with_variant(std::move(*input), static_cast<std::size_t>(variant));
    return;
  }
  if (id.name == "undo") return undo(step);
  if (id.name == "redo") return redo(step);
  std::visit([&](auto& screen) { activate(step, screen, id); }, model.screen);
}

/// What Enter, Space or a shortcut means on this screen; empty for nothing.
ElementId meant_by(const Model& model, const Scene& scene, const Key& key) {
  const bool confirms = key.code == Key::Code::enter || key.code == Key::Code::space;
  // Enter is for the whole answer where it has parts; Space is for the part in focus.
  const bool on_part = rest_after(scene.focus, "option/") || rest_after(scene.focus, "match/");
  if (key == app::key(Key::Code::enter) && on_part && element_with_shortcut(scene, key).name == "confirm")
    return {"confirm"};
  if (confirms && !model.focus.empty() && scene.focus == model.focus) return scene.focus;
  const ElementId shortcut = element_with_shortcut(scene, key);
  if (!shortcut.empty()) return shortcut;
  if (confirms) return scene.focus;
  const bool asks_help =
      key.code == Key::Code::f1 || (key.code == Key::Code::character && key.letter == U'?');
  return asks_help ? ElementId{"help"} : ElementId{};
}

/// Keys that mean something wherever they mean nothing else on the screen.
void act_where_free(Step& step, const Key& key) {
  if (std::holds_alternative<Couch>(step.model.screen)) return; // it may be a buzzer that comes too late
  Asking* asking = asking_on(step.model.screen);
  if (asking && asks_to_read(*asking, key)) {
    if (!is_silent(step)) ++asking->readings;
  } else if (key == letter(U'm') && !(asking && uses_letters(*asking))) {
    mute(step);
  }
}

void press(Step& step, const KeyPressed& pressed) {
  const Key& key = pressed.key;
  if (act_everywhere(step, key)) return;
  Model& model = step.model;
  if (pressed.pad && !pressed.repeated) {
    auto* couch = std::get_if<Couch>(&model.screen);
    auto* setup = std::get_if<CouchSetup>(&model.screen);
    if ((couch && press_pad(step, *couch, pressed)) || (setup && press_pad(step, *setup, pressed))) return;
  }
  if (TextInput* input = input_on(model.screen);
      input && !input->held.empty() && key.code == Key::Code::escape) {
    input->held.clear(); // none of them
    return;
  }
  if (typing_now(model)) {
    Asking& asking = *asking_on(model.screen);
    if (edits(key)) {
      asking.typed = edited(std::move(asking.typed), key);
      return;
    }
    const bool writes =
        (key.code == Key::Code::character && !key.control && !key.alt) || key.code == Key::Code::space;
    if (writes) return; // it comes as text too
  }
  if (auto* browse = std::get_if<Browse>(&model.screen); browse && press(model, *browse, key)) {
    model.focus = {};
    return;
  }
  if (auto* setup = std::get_if<CouchSetup>(&model.screen); setup && press(*setup, key)) return;
  const Scene scene = view(model);
  if (Asking* asking = asking_on(model.screen)) {
    auto moved = move_line(*asking, scene.focus, key);
    if (!moved) moved = move_cross(*asking, key);
    if (moved) {
      model.focus = *moved;
      return;
    }
  }
  if (const auto moved = moved_focus(scene, key)) {
    model.focus = *moved;
    if (rest_after(model.focus, "choose/"))
      activate_element(step, ElementId(model.focus)); // a list shows what it is on
    return;
  }
  if (pressed.repeated) return;
  if (const ElementId id = meant_by(model, scene, key); !id.empty())
    activate_element(step, id);
  else
    act_where_free(step, key);
}

void happen(Step& step, const KeyPressed& what) { press(step, what); }

/// For the screen on which packs are added; elsewhere it comes too late.
template <typename What>
void take_where_packs_are_added(Step& step, const What& what) {
  if (auto* adding = std::get_if<Adding>(&step.model.screen)) take(step, *adding, what);
}

void happen(Step& step, const TextEntered& what) {
  take_where_packs_are_added(step, what);
  if (auto* browse = std::get_if<Browse>(&step.model.screen)) return take(step, *browse, what);
  if (auto* setup = std::get_if<Setup>(&step.model.screen)) return take(step, *setup, what);
  if (auto* setup = std::get_if<CouchSetup>(&step.model.screen)) return take(step, *setup, what);
  if (!typing_now(step.model)) return;
  step.model.focus = {};
  Asking& asking = *asking_on(step.model.screen);
  if (what.repeated)
    asking.typed = with_held(std::move(asking.typed), what.text);
  else
    type(asking, what.text);
  if (is_complete(asking)) activate_element(step, {"submit"});
}

void happen(Step& step, const LineEntered& what) {
  Asking* asking = asking_on(step.model.screen);
  if (!asking || asking->given) return;
  if (is_typing(*asking)) {
    asking->typed = {};
    type(*asking, what.line);
    const bool was_taken = asking->typed.text.empty() && !what.line.empty(); // one of a list
    if (was_taken && !is_complete(*asking)) return;
    return activate_element(step, {"submit"});
  }
  const bool is_place = asking->item.ask.kind == questions::Kind::hotspot;
  if (arrange(*asking, what.line)) activate_element(step, {is_place ? "place" : "confirm"});
}

void happen(Step& step, const Activated& what) { activate_element(step, what.id); }

void happen(Step& step, const PlaceChosen& what) {
  Asking* asking = asking_on(step.model.screen);
  if (!asking || asking->given || asking->item.ask.kind != questions::Kind::hotspot) return;
  asking->cross = what.place;
  activate_element(step, what.id);
}

void happen(Step& step, const Dragged& what) {
  Asking* asking = asking_on(step.model.screen);
  if (!asking || asking->given) return;
  drag(*asking, what);
  step.model.focus = what.over;
}

void happen(Step& step, const SoundFailed& what) {
  say(step, "The sound cannot be heard: " + what.reason, "The question can be answered all the same.");
}

void happen(Step& step, const SpeechFailed& what) {
  say(step, "Nothing can be read aloud: " + what.reason, "The question can be answered all the same.");
}

void happen(Step& step, const Pointed& what) {
  const bool is_choice_of_a_list = rest_after(what.id, "choose/").has_value(); // it would look chosen
  if (!typing_now(step.model) && !is_choice_of_a_list) step.model.focus = what.id;
}

void happen(Step& step, const TimeReached&) {
  if (wants_price(step.model)) work_out_price(step.model);
  save(step);
}

void happen(Step& step, const PacksChanged& what) {
  take_packs(step.model, what.library);
  if (auto* browse = std::get_if<Browse>(&step.model.screen)) look_for(step.model, *browse);
  if (auto* summary = std::get_if<Summary>(&step.model.screen))
    summary->code = rounds::code_of(summary->round, step.model.library);
}

void happen(Step& step, const FolderListed& what) { take_where_packs_are_added(step, what); }

void happen(Step& step, const PackOffered& what) { take_where_packs_are_added(step, what); }

void happen(Step& step, const PackTaught& what) { take(step, what); }

void happen(Step& step, const ThemesChanged& what) { take_themes(step.model, what); }

void happen(Step& step, const DesktopPrefers& what) { step.model.desktop = what.look; }

void happen(Step& step, const EntryStored& what) {
  Model& model = step.model;
  std::erase_if(model.unsaved, [&](const AppendEntry& unsaved) {
    return unsaved.profile == what.profile && unsaved.entry.sequence <= what.sequence;
  });
  if (model.unsaved.empty() && model.notice && model.notice->tone == Tone::wrong) model.notice.reset();
}

void happen(Step& step, const StoreFailed& what) {
  const auto count = std::ssize(step.model.unsaved);
  const std::string whose = what.profile.empty() ? "" : " of " + what.profile;
  say(step,
      counted(count, "answer", "answers") + whose + (count == 1 ? " is" : " are") +
          " not on disk yet: " + what.reason,
      "Ruru keeps them and goes on trying.", Tone::wrong);
}

void happen(Step& step, const CompanyCame& what) { take(step, what); }

void happen(Step& step, const CloseRequested&) { request_close(step); }

Node notice_node(const Notice& notice, bool can_retry) {
  Node tile;
  const Icon icon = notice.tone == Tone::info    ? Icon::undo
                    : notice.tone == Tone::right ? Icon::check
                                                 : Icon::warning;
  tile.content = Symbol{.icon = icon, .tone = notice.tone, .size = 40, .on_tile = true};
  Node words = grown(
      column(2, list(text(notice.happened, Role::body), text(notice.advice, Role::caption, Tone::muted))));
  std::vector<Node> parts = list(silent(std::move(tile)), std::move(words));
  if (can_retry)
    parts.push_back(button({"notice/retry"}, {}, {.label = "Try again"}));
  else
    parts.push_back(button({"notice/dismiss"}, {}, {.label = "Close"}));
  return flow({.direction = Flow::Direction::row,
               .surface = Flow::Surface::card,
               .gap = 16,
               .padding_x = 16,
               .padding_y = 12,
               .align = Flow::Align::centre},
              std::move(parts));
}

std::optional<Notice> notice_of(const Model& model) {
  if (model.notice) return model.notice;
  if (model.recording_off.empty()) return {};
  return Notice{.happened = "Nothing is recorded: " + model.recording_off,
                .advice = "You can play; scores and reviews are not kept.",
                .tone = Tone::wrong};
}

bool is_right_to_left(const std::string& language) {
  const std::string first = language.substr(0, language.find('-'));
  return first == "ar" || first == "he" || first == "fa" || first == "ur" || first == "yi" || first == "dv" ||
         first == "ps";
}

} // namespace

Asking* asking_on(Screen& screen) {
  if (auto* playing = std::get_if<Playing>(&screen)) return &playing->asking;
  if (auto* reviewing = std::get_if<Reviewing>(&screen); reviewing && reviewing->asking)
    return &*reviewing->asking;
  if (auto* couch = std::get_if<Couch>(&screen); couch && couch->answering && !couch->handing_over)
    return &couch->asking;
  return nullptr;
}

const Asking* asking_on(const Screen& screen) { return asking_on(const_cast<Screen&>(screen)); }

Step update(Model model, const Event& event) {
  Step step{.model = std::move(model), .effects = {}};
  const Audible before = audible(step.model);
  step.model.now = event.at;
  step.model.utc_offset = event.utc_offset;
  step.model.wants_clipboard = false;
  step.model.to_copy.clear();
  const history::Sequence next = step.model.progress.next();
  if (is_out_of_time(step.model)) { // whatever comes now comes too late for the open question
    end_round(step);
    say(step, "Time is up.", "The open question does not count.", Tone::info);
  } else {
    if (auto* couch = std::get_if<Couch>(&step.model.screen)) keep_time(step, *couch);
    std::visit([&](const auto& what) { happen(step, what); }, event.what);
  }
  auto* browse = std::get_if<Browse>(&step.model.screen);
  if (browse && step.model.progress.next() != next) look_for(step.model, *browse); // undo, for one
  if (!asking_on(step.model.screen)) {
    step.model.overview = overview(step.model);
    keep_plans(step);
    step.model.overview = overview(step.model);
    keep_figures(step.model);
  }
  if (const auto heard = cue(before, audible(step.model)); heard && amplitude(step.model.preferences) > 0)
    step.effects.push_back(PlayCue{*heard});
  return step;
}

Scene view(const Model& model) {
  Scene scene = std::visit([&](const auto& screen) { return scene_of(model, screen); }, model.screen);
  if (const auto notice = notice_of(model)) {
    Node body = std::move(scene.body);
    scene.body = column(24, list(notice_node(*notice, !model.unsaved.empty()), std::move(body)));
  }
  scene.title = scene.title.empty() ? "Ruru" : "Ruru: " + scene.title;
  scene.right_to_left = is_right_to_left(scene.language);
  if (const Asking* asking = asking_on(model.screen)) scene.speech = speech_of(*asking, model.preferences);
  const std::vector<ElementId> all = elements(scene);
  const auto present = [&](const ElementId& id) {
    return std::find(all.begin(), all.end(), id) != all.end();
  };
  if (!model.focus.empty() && present(model.focus)) {
    scene.focus = model.focus;
    scene.reads_before_focus = false; // the learner has looked around already
  } else if (!present(scene.focus))
    scene.focus = {};
  return scene;
}

std::optional<Timestamp> next_wake(const Model& model) {
  if (!model.unsaved.empty()) return model.now + retry_after;
  if (const auto* couch = std::get_if<Couch>(&model.screen)) return next_change(model, *couch);
  if (asking_on(model.screen)) return next_second(model);
  if (wants_price(model)) return model.now + quiet;
  if (wants_figures(model)) return model.now;
  const Timestamp tomorrow = start_of(today(model) + std::chrono::days{1}, day_rule(model));
  const auto due = overview(model)->next_due;
  return due ? std::min(*due, tomorrow) : tomorrow;
}

Model started(questions::Library library, history::Progress progress, history::Rules rules,
              Preferences preferences, Timestamp now, std::chrono::minutes utc_offset) {
  Model model;
  model.library = questions::in_language(std::move(library), preferences.language);
  model.progress = std::move(progress);
  model.rules = std::move(rules);
  model.preferences = preferences;
  model.now = now;
  model.utc_offset = utc_offset;
  model.overview = overview(model);
  return model;
}

Step with_round(Model model, const rounds::Settings& settings) {
  Step step{.model = std::move(model), .effects = {}};
  begin_round(step, settings);
  return step;
}

Step with_coded_round(Model model, const rounds::Settings& settings) {
  Step step{.model = std::move(model), .effects = {}};
  begin_coded_round(step, settings);
  return step;
}

Step with_couch(Model model, const rounds::Settings& settings, rounds::CouchForm form,
                const std::vector<std::string>& names) {
  Step step{.model = std::move(model), .effects = {}};
  CouchSetup setup{.settings = settings, .form = form, .seats = seats_for(step.model, names)};
  start_couch(step, setup);
  if (!std::holds_alternative<Couch>(step.model.screen)) go_over(step, std::move(setup));
  return step;
}

Step with_paused_round(Model model) {
  Step step{.model = std::move(model), .effects = {}};
  resume_round(step);
  return step;
}

Step with_review(Model model, const std::vector<std::string>& pack_ids, std::size_t limit) {
  Step step{.model = std::move(model), .effects = {}};
  begin_review(step, pack_ids, limit);
  return step;
}

} // namespace ruru::app
