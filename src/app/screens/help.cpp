#include "app/nodes.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <array>

namespace ruru::app {

namespace {

struct Line {
  std::string_view keys, does;
};

Node keys_card(std::string title, const std::vector<Line>& lines) {
  std::vector<Node> nodes = list(text(std::move(title), Role::title));
  for (const Line& line : lines) {
    Node hint;
    hint.content = KeyHint{.label = tr(line.does), .cap = cap(tr(line.keys))};
    nodes.push_back(std::move(hint));
  }
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
  const std::vector<Line> question{{"1–9", tr_later("answer with that option")},
                                   {"Enter", tr_later("answer, or go on")},
                                   {"Alt ↑ ↓", tr_later("move a line that is to be put in order")},
                                   {"↑ ↓ ← →", tr_later("move the cross on a picture (1–9: far)")},
                                   {tr_later("1 then B"), tr_later("match the first one with B")},
                                   {"Space", tr_later("show the answer of a card")},
                                   {tr_later("hold A"), tr_later("ā á à ä: letters with marks")},
                                   {"H", tr_later("hint (Ctrl H while typing)")},
                                   {"F", tr_later("50 : 50")},
                                   {"T", tr_later("second try (Ctrl T while typing)")},
                                   {"L", tr_later("later (Ctrl L while typing)")},
                                   {"Ctrl 1–3", tr_later("how sure I am, where it is asked")},
                                   {"D", tr_later("I don’t know (Ctrl D while typing)")},
                                   {"Y", tr_later("I was right (N: I was wrong)")},
                                   {"W", tr_later("write that answer into the pack")},
                                   {"U", tr_later("take the last answer back")}};
  const std::vector<Line> review{{"1", tr_later("Again: I did not know it")},
                                 {"2", tr_later("Hard: it took effort")},
                                 {"3", tr_later("Good: I knew it")},
                                 {"4", tr_later("Easy: at once")},
                                 {"B", tr_later("not today (Ctrl B while typing)")},
                                 {"S", tr_later("suspend, or let it in again (Ctrl S)")}};
  const std::vector<Line> senses{{"E", tr_later("picture larger (Ctrl E while typing)")},
                                 {"P", tr_later("play the sound (Ctrl P while typing)")},
                                 {"R", tr_later("read it aloud (Ctrl R while typing)")},
                                 {"M", tr_later("silent, or not (Ctrl M anywhere)")}};
  const std::vector<Line> everywhere{{"Tab", tr_later("next control")},
                                     {"↑ ↓ ← →", tr_later("move between controls")},
                                     {"Enter", tr_later("use the control in focus")},
                                     {"Esc", tr_later("back")},
                                     {"F", tr_later("find a card (Home, Packs)")},
                                     {"C", tr_later("copy the code of a round (Summary)")},
                                     {"Ctrl V", tr_later("play a round code (New round)")},
                                     {"G", tr_later("play together (New round)")},
                                     {"Ctrl Z", tr_later("take back, as far as you like")},
                                     {"Ctrl Y", tr_later("bring back (or Ctrl Shift Z)")},
                                     {"Ctrl +", tr_later("larger text")},
                                     {"Ctrl −", tr_later("smaller text")},
                                     {"Ctrl 0", tr_later("text at 100 %")},
                                     {"F11", tr_later("full screen (or Alt Enter)")},
                                     {"Ctrl Q", tr_later("leave; everything is saved already")}};
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  return {.page = "help",
          .title = tr("Help"),
          .header = header(tr("All keys"), tr("Everything works with the mouse too"), {}),
          .body = flow(beside, list(grown(keys_card(tr("In a question"), question)),
                                    grown(column(24, list(keys_card(tr("In a review"), review),
                                                          keys_card(tr("To see and to hear"), senses)))),
                                    grown(keys_card(tr("Everywhere"), everywhere)))),
          .footer = footer(list(silent_hint("Esc", tr("back")))),
          .width = Scene::Width::wide,
          .focus = {}};
}

void activate(Step& step, Help&, const ElementId& id) {
  if (id.name == "back") go_back(step);
}

} // namespace ruru::app
