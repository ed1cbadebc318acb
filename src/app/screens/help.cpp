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

} // namespace

Scene scene_of(const Model&, const Help&) {
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
