#include "app/keys.hpp"
#include "app/nodes.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

namespace ruru::app {

namespace {

Node line(const Binding& binding) {
  const bool several = binding.use == Use::several;
  std::string does = tr(binding.does);
  if (binding.writing == Binding::Writing::with_ctrl)
    does = tr("{} ({} while typing)", does, label(key_for(binding.use, true)));
  Node node;
  node.content =
      KeyHint{.label = std::move(does), .cap = several ? cap(tr(binding.keys)) : label(binding.key)};
  return node;
}

Node keys_card(std::string title, Binding::Section section) {
  std::vector<Node> nodes = list(text(std::move(title), Role::title));
  for (const Binding& binding : bindings())
    if (binding.section == section) nodes.push_back(line(binding));
  return card(14, std::move(nodes));
}

std::string_view words_of(PadMeaning meaning) {
  switch (meaning) {
  case PadMeaning::ok: return tr_later("use what is chosen; answer, go on");
  case PadMeaning::back: return tr_later("back");
  case PadMeaning::hint: return tr_later("hint; delete a letter");
  case PadMeaning::turn: return tr_later("turn a card, pick a part of the answer; letters for a field");
  case PadMeaning::previous: return tr_later("control before; caret to the left");
  case PadMeaning::next: return tr_later("next control; caret to the right");
  case PadMeaning::undo: return tr_later("take the last answer back");
  case PadMeaning::help: return tr_later("this help");
  }
  return {};
}

Node pad_card(const PadButtons& pad) {
  std::vector<Node> nodes = list(text(tr("Gamepad"), Role::title));
  const auto line = [&](std::string cap, std::string_view does) {
    Node hint;
    hint.content = KeyHint{.label = tr(does), .cap = std::move(cap), .own = true};
    nodes.push_back(std::move(hint));
  };
  line("✚", tr_later("move; the first stick does, too"));
  line(tr("2nd stick"), tr_later("turn pages"));
  for (const PadMeaning meaning : pad_meanings)
    line(pad_button_cap(button_of(pad, meaning)), words_of(meaning));
  nodes.push_back(text(tr("Settings give the buttons other meanings."), Role::caption, Tone::muted));
  return card(14, std::move(nodes));
}

Scene help_for_pad(const Model& model) {
  return {.page = "help",
          .title = tr("Help"),
          .header = header(tr("All buttons"), tr("Everything works with the keyboard and the mouse too"), {}),
          .body = pad_card(model.preferences.pad),
          .footer = footer(list(silent_hint("Esc", tr("back")))),
          .width = Scene::Width::focus,
          .focus = {}};
}

} // namespace

Scene scene_of(const Model& model, const Help&) {
  if (model.by_pad) return help_for_pad(model);
  using Section = Binding::Section;
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  return {.page = "help",
          .title = tr("Help"),
          .header = header(tr("All keys"), tr("Everything works with the mouse too"), {}),
          .body =
              flow(beside, list(grown(keys_card(tr("In a question"), Section::question)),
                                grown(column(24, list(keys_card(tr("In a review"), Section::review),
                                                      keys_card(tr("To see and to hear"), Section::senses)))),
                                grown(keys_card(tr("Everywhere"), Section::everywhere)))),
          .footer = footer(list(silent_hint("Esc", tr("back")))),
          .width = Scene::Width::wide,
          .focus = {}};
}

void activate(Step& step, Help&, const ElementId& id) {
  if (id.name == "back") go_back(step);
}

} // namespace ruru::app
