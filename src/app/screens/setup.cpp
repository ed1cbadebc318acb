#include "app/nodes.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <array>

namespace ruru::app {

namespace {

constexpr std::array lengths{5, 10, 20, 50};

bool chosen(const Setup& setup, const std::string& pack) {
  const auto& packs = setup.settings.packs;
  return std::find(packs.begin(), packs.end(), pack) != packs.end();
}

Node choice(std::string label, ElementId id, Key shortcut, bool on) {
  Node node = button(std::move(id), shortcut,
                     {.label = std::move(label), .primary = on, .icon = on ? Icon::check : Icon::none});
  return node;
}

Node packs_card(const Model& model, const Setup& setup) {
  std::vector<Node> nodes = list(text("From which packs?", Role::title),
                                 choice("All packs", {"all"}, letter(U'a'), setup.settings.packs.empty()));
  char32_t digit = U'1';
  for (const auto& loaded : model.library.packs) {
    if (!loaded->playable()) continue;
    const Key shortcut = digit <= U'9' ? letter(digit) : Key{};
    ++digit;
    nodes.push_back(
        choice(loaded->pack.title, {"pack/" + loaded->pack.id}, shortcut, chosen(setup, loaded->pack.id)));
  }
  return card(12, std::move(nodes));
}

Node rules_card(const Setup& setup) {
  std::vector<Node> counts;
  constexpr std::array keys{U'z', U'x', U'c', U'v'};
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    counts.push_back(choice(std::to_string(lengths[i]), {"count/" + std::to_string(lengths[i])},
                            letter(keys[i]), setup.settings.count == lengths[i]));
  }
  return card(
      12, list(text("How many questions?", Role::title),
               flow({.direction = Flow::Direction::grid, .gap = 12, .columns = 4, .stack_below = 240},
                    std::move(counts)),
               space(8), text("What counts?", Role::title),
               choice("Remember my answers", {"record/on"}, letter(U'r'), setup.settings.recorded),
               choice("Just for fun", {"record/off"}, letter(U'f'), !setup.settings.recorded),
               text(setup.settings.recorded ? "Every answer is evidence for your memory and moves its review."
                                            : "Nothing is recorded: no score, no review.",
                    Role::caption, Tone::muted),
               space(8),
               button({"start"}, key(Key::Code::enter),
                      {.label = "Start the round", .primary = true, .icon = Icon::play})));
}

} // namespace

Scene scene_of(const Model& model, const Setup& setup) {
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 760};
  return {.page = "setup",
          .title = "New round",
          .header = header("New round", "Choose packs and length", {}),
          .body = flow(beside, list(grown(packs_card(model, setup)), grown(rules_card(setup)))),
          .footer = footer(list(silent_hint("Enter", "start"), silent_hint("Esc", "back"))),
          .width = Scene::Width::focus,
          .focus = {"start"}};
}

void activate(Step& step, Setup& setup, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  if (id.name == "all") setup.settings.packs.clear();
  if (id.name == "record/on") setup.settings.recorded = true;
  if (id.name == "record/off") setup.settings.recorded = false;
  if (const int count = number_after(id, "count/"); count > 0) setup.settings.count = count;
  if (const auto pack = rest_after(id, "pack/")) {
    auto& packs = setup.settings.packs;
    if (chosen(setup, *pack))
      std::erase(packs, *pack);
    else
      packs.push_back(*pack);
    std::sort(packs.begin(), packs.end());
  }
  if (id.name == "start") {
    rounds::Settings settings = setup.settings;
    settings.seed = static_cast<std::uint64_t>(step.model.now.time_since_epoch().count());
    begin_round(step, std::move(settings));
  }
}

} // namespace ruru::app
