#include "app/pressing.hpp"

#include "app/focus.hpp"
#include "app/keys.hpp"
#include "app/reading_aloud.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/screens.hpp"
#include "app/typing_by_pad.hpp"
#include "app/undo.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::app {

namespace {

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
  say(step, preferences.muted ? tr("Ruru is silent now.") : tr("Ruru can be heard again."),
      preferences.muted ? tr("M, or Ctrl M, lets it be heard again.") : "", Tone::info);
}

/// Says so when nothing could be heard.
bool is_silent(Step& step) {
  if (step.model.preferences.muted)
    say(step, tr("Ruru is silent, so this cannot be heard."), tr("M, or Ctrl M, lets it be heard again."));
  return step.model.preferences.muted;
}

/// Whether that was pressed, whatever else was held with it.
bool is(const Key& key, const Key& wanted) {
  return key.code == wanted.code && key.letter == wanted.letter && key.control == wanted.control;
}

bool is(const Key& key, Use use) { return is(key, key_for(use)); }

/// Keys that mean the same on every screen; true when `key` is one.
bool act_everywhere(Step& step, const Key& key) {
  constexpr double scale_step = 0.25;
  if (is(key, Use::larger_text) || is(key, control(U'=')))
    return scale_text(step, scale_step), true; // unshifted
  if (is(key, Use::smaller_text)) return scale_text(step, -scale_step), true;
  if (is(key, Use::usual_text)) return scale_text(step, 0), true;
  if (is(key, Use::leave)) return request_close(step), true;
  if (is(key, Use::undo)) return key.shift ? redo(step) : undo(step), true;
  if (is(key, Use::redo)) return redo(step), true;
  if (is(key, key_for(Use::mute, true))) return mute(step), true;
  return false;
}

void open_browse(Step& step) {
  Browse browse;
  look_for(step.model, browse);
  go_over(step, std::move(browse));
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
      key.code == key_for(Use::help).code || (key.code == Key::Code::character && key.letter == U'?');
  return asks_help ? ElementId{"help"} : ElementId{};
}

/// Keys that mean something wherever they mean nothing else on the screen.
void act_where_free(Step& step, const Key& key) {
  if (std::holds_alternative<Couch>(step.model.screen)) return; // it may be a buzzer that comes too late
  Asking* asking = asking_on(step.model.screen);
  if (asking && asks_to_read(*asking, key)) {
    if (!is_silent(step)) ++asking->readings;
  } else if (key == key_for(Use::mute) && !(asking && uses_letters(*asking))) {
    mute(step);
  }
}

} // namespace

bool typing_now(const Model& model) {
  const Asking* asking = asking_on(model.screen);
  return asking && is_typing(*asking);
}

TextInput* input_on(Screen& screen) {
  if (auto* browse = std::get_if<Browse>(&screen)) return &browse->typed;
  if (auto* setup = std::get_if<CouchSetup>(&screen)) return &setup->name;
  Asking* asking = asking_on(screen);
  return asking && is_typing(*asking) ? &asking->typed : nullptr;
}

void enter_text(Step& step, const TextEntered& what) {
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

bool edit_text(Step& step, const Key& key) {
  Model& model = step.model;
  if (typing_now(model)) {
    if (!edits(key)) return false;
    Asking& asking = *asking_on(model.screen);
    asking.typed = edited(std::move(asking.typed), key);
    return true;
  }
  if (auto* setup = std::get_if<CouchSetup>(&model.screen)) return press(*setup, key);
  auto* browse = std::get_if<Browse>(&model.screen);
  if (!browse || !press(model, *browse, key)) return false;
  model.focus = {};
  return true;
}

void request_close(Step& step) {
  Model& model = step.model;
  const bool warned = model.notice && model.notice->tone == Tone::wrong;
  if (model.unsaved.empty() || warned) {
    model.quit = true;
    return;
  }
  save(step);
  say(step, tr("{} not on disk yet.", counted(std::ssize(model.unsaved), "answer is", "answers are")),
      tr("Close again to leave without them."), Tone::wrong);
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
  if (activate_board(step, id)) return;
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

void press(Step& step, const KeyPressed& pressed) {
  const Key& key = pressed.key;
  if (act_everywhere(step, key)) return;
  Model& model = step.model;
  if (pressed.pad) {
    auto* couch = std::get_if<Couch>(&model.screen);
    auto* setup = std::get_if<CouchSetup>(&model.screen);
    if ((couch && press_pad(step, *couch, pressed)) || (setup && press_pad(step, *setup, pressed))) return;
  }
  if (auto* settings = std::get_if<Settings>(&model.screen);
      settings && settings->waits && !pressed.repeated) {
    settings->waits.reset(); // another key goes on with something else
    if (key.code == Key::Code::escape) return;
  }
  if (pressed.pad && press_board(step, pressed)) return;
  if (!pressed.pad && model.board) { // who has a keyboard needs no board
    model.board.reset();
    if (key.code == Key::Code::escape) return;
  }
  if (TextInput* input = input_on(model.screen);
      input && !input->held.empty() && key.code == Key::Code::escape) {
    input->held.clear(); // none of them
    return;
  }
  const bool writes =
      (key.code == Key::Code::character && !key.control && !key.alt) || key.code == Key::Code::space;
  if (typing_now(model) && writes) return; // it comes as text too
  if (edit_text(step, key)) return;
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

} // namespace ruru::app
