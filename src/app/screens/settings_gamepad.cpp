#include "app/screens/settings_gamepad.hpp"

#include "app/nodes.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

namespace ruru::app {

namespace {

std::string words_of(PadMeaning meaning) {
  switch (meaning) {
  case PadMeaning::ok: return tr("Use what is chosen");
  case PadMeaning::back: return tr("Back");
  case PadMeaning::hint: return tr("Hint");
  case PadMeaning::turn: return tr("Turn a card");
  case PadMeaning::previous: return tr("Control before");
  case PadMeaning::next: return tr("Next control");
  case PadMeaning::undo: return tr("Take back");
  case PadMeaning::help: return tr("Help");
  }
  return {};
}

/// A meaning and its button, or that one is waited for.
Node meaning_row(PadMeaning meaning, int number, bool waits) {
  Node button;
  if (waits) {
    button = text(tr("Press a button… Esc: as it was"), Role::body, Tone::warm);
  } else {
    button.content = KeyHint{.label = "", .cap = pad_button_cap(number), .own = true};
  }
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 16,
                    .padding_x = 12,
                    .padding_y = 8,
                    .align = Flow::Align::centre},
                   list(grown(text(words_of(meaning))), std::move(button)));
  made.id = {"pad/" + std::string(name_of(meaning))};
  made.said = words_of(meaning) + ": " + pad_button_words(number);
  return made;
}

} // namespace

bool shows_gamepad(const Model& model) { return model.knows_pad || model.preferences.pad != PadButtons{}; }

Node gamepad_card(const PadButtons& pad, std::optional<PadMeaning> waits) {
  std::vector<Node> nodes =
      list(text(tr("Gamepad"), Role::title),
           text(tr("Choose what is to have another button. Two that want the same one change places."),
                Role::caption, Tone::muted));
  for (const PadMeaning meaning : pad_meanings)
    nodes.push_back(meaning_row(meaning, button_of(pad, meaning), waits == meaning));
  nodes.push_back(
      flow({.direction = Flow::Direction::row}, list(button({"pad/"}, {}, {.label = tr("As they were")}))));
  return card(4, std::move(nodes));
}

void choose_gamepad(Model& model, Settings& settings, const ElementId& id) {
  settings.waits.reset();
  const auto chosen = rest_after(id, "pad/");
  if (!chosen) return;
  model.knows_pad = true; // the card stays, though all is as it was
  if (chosen->empty()) model.preferences.pad = {};
  for (const PadMeaning meaning : pad_meanings)
    if (*chosen == name_of(meaning)) settings.waits = meaning;
}

void take(Step& step, Settings& settings, const PadButtonPressed& what) {
  if (!settings.waits || what.number < 0 || what.number > last_pad_button) return;
  PadButtons& pad = step.model.preferences.pad;
  const PadButtons before = pad;
  pad = with_button(pad, *settings.waits, what.number);
  settings.waits.reset();
  if (pad != before) step.effects.push_back(SavePreferences{step.model.preferences});
}

} // namespace ruru::app
