#include "app/nodes.hpp"
#include "app/screens/screens.hpp"

#include <array>

namespace ruru::app {

namespace {

struct Line {
  std::string_view keys, does;
};

Node keys_card(std::string title, const std::vector<Line>& lines) {
  std::vector<Node> nodes = list(text(std::move(title), Role::title));
  for (const Line& line : lines) {
    Node cap;
    cap.content = KeyHint{.label = std::string(line.does), .cap = std::string(line.keys)};
    nodes.push_back(std::move(cap));
  }
  return card(14, std::move(nodes));
}

} // namespace

Scene scene_of(const Model&, const Help&) {
  const std::vector<Line> question{{"1–9", "answer with that option"},
                                   {"Enter", "answer, or go on"},
                                   {"Alt ↑ ↓", "move a line that is to be put in order"},
                                   {"↑ ↓ ← →", "move the cross on a picture (1–9: far)"},
                                   {"1 then B", "match the first one with B"},
                                   {"Space", "show the answer of a card"},
                                   {"hold A", "ā á à ä: letters with marks"},
                                   {"H", "hint (Ctrl H while typing)"},
                                   {"F", "50 : 50"},
                                   {"T", "second try (Ctrl T while typing)"},
                                   {"L", "later (Ctrl L while typing)"},
                                   {"Ctrl 1–3", "how sure I am, where it is asked"},
                                   {"D", "I don’t know (Ctrl D while typing)"},
                                   {"Y", "I was right (N: I was wrong)"},
                                   {"W", "write that answer into the pack"},
                                   {"U", "take the last answer back"}};
  const std::vector<Line> review{{"1", "Again: I did not know it"},
                                 {"2", "Hard: it took effort"},
                                 {"3", "Good: I knew it"},
                                 {"4", "Easy: at once"},
                                 {"B", "not today (Ctrl B while typing)"},
                                 {"S", "suspend, or let it in again (Ctrl S)"}};
  const std::vector<Line> senses{{"E", "picture larger (Ctrl E while typing)"},
                                 {"P", "play the sound (Ctrl P while typing)"},
                                 {"R", "read it aloud (Ctrl R while typing)"},
                                 {"M", "silent, or not (Ctrl M anywhere)"}};
  const std::vector<Line> everywhere{{"Tab", "next control"},
                                     {"↑ ↓ ← →", "move between controls"},
                                     {"Enter", "use the control in focus"},
                                     {"Esc", "back"},
                                     {"F", "find a card (Home, Packs)"},
                                     {"C", "copy the code of a round (Summary)"},
                                     {"Ctrl V", "play a round code (New round)"},
                                     {"G", "play together (New round)"},
                                     {"Ctrl Z", "take back, as far as you like"},
                                     {"Ctrl Y", "bring back (or Ctrl Shift Z)"},
                                     {"Ctrl +", "larger text"},
                                     {"Ctrl −", "smaller text"},
                                     {"Ctrl 0", "text at 100 %"},
                                     {"F11", "full screen (or Alt Enter)"},
                                     {"Ctrl Q", "leave; everything is saved already"}};
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  return {.page = "help",
          .title = "Help",
          .header = header("All keys", "Everything works with the mouse too", {}),
          .body = flow(beside, list(grown(keys_card("In a question", question)),
                                    grown(column(24, list(keys_card("In a review", review),
                                                          keys_card("To see and to hear", senses)))),
                                    grown(keys_card("Everywhere", everywhere)))),
          .footer = footer(list(silent_hint("Esc", "back"))),
          .width = Scene::Width::wide,
          .focus = {}};
}

void activate(Step& step, Help&, const ElementId& id) {
  if (id.name == "back") go_back(step);
}

} // namespace ruru::app
