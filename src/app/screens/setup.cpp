#include "app/keys.hpp"
#include "app/nodes.hpp"
#include "app/score_words.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"
#include "rounds/round_code.hpp"

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
  std::vector<Node> nodes =
      list(text(tr("From which packs?"), Role::title),
           choice(tr("All packs"), {"all"}, letter(U'a'), setup.settings.packs.empty()));
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

const rounds::Mode& mode_of(const Model& model, const Setup& setup) {
  static const rounds::Mode classic;
  const rounds::Mode* found = rounds::find_mode(model.modes, setup.settings.mode);
  return found ? *found : classic;
}

Node modes_card(const Model& model, const Setup& setup) {
  const rounds::Mode& chosen = mode_of(model, setup);
  std::vector<Node> modes;
  for (const rounds::Mode& mode : model.modes)
    modes.push_back(choice(tr(mode.title), {"mode/" + mode.id}, {}, mode.id == chosen.id));
  return card(16, list(flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(modes)),
                       row(24, list(grown(text(tr(chosen.says), Role::body, Tone::second)),
                                    wide(button({"couch"}, key_for(Use::together),
                                                {.label = tr("Play together"), .icon = Icon::talk}),
                                         208),
                                    wide(button({"start"}, key(Key::Code::enter),
                                                {.label = tr("Start"), .primary = true, .icon = Icon::play}),
                                         176)))));
}

std::vector<Node> length_choices(const Setup& setup) {
  std::vector<Node> counts;
  constexpr std::array keys{U'z', U'x', U'c', U'v'};
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    counts.push_back(choice(std::to_string(lengths[i]), {"count/" + std::to_string(lengths[i])},
                            letter(keys[i]), setup.settings.count == lengths[i]));
  }
  return list(text(tr("How many questions?"), Role::title),
              flow({.direction = Flow::Direction::grid, .gap = 12, .columns = 4, .stack_below = 240},
                   std::move(counts)));
}

std::string patience_words(double patience) {
  if (patience == 0) return tr("No clock");
  if (patience == 1) return tr("As it is");
  return times(patience);
}

std::vector<Node> patience_choices(const Model& model) {
  std::vector<Node> choices;
  for (std::size_t i = 0; i < std::size(rounds::patiences); ++i) {
    const double patience = rounds::patiences[i];
    choices.push_back(choice(patience_words(patience), {"patience/" + std::to_string(i)}, {},
                             model.preferences.manner.patience == patience));
  }
  return list(text(tr("How much time to think?"), Role::title),
              flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(choices)));
}

bool asks_for_length(const Model& model, const rounds::Mode& mode) {
  return mode.count == 0 && !rounds::is_endless(mode, model.preferences.manner.patience);
}

std::vector<Node> level_choices(const Model& model) {
  static constexpr std::array<std::string_view, 3> words{tr_later("Warm-up"), tr_later("Normal"),
                                                         tr_later("Hard")};
  std::vector<Node> choices;
  for (std::size_t i = 0; i < words.size(); ++i)
    choices.push_back(choice(tr(words[i]), {"level/" + std::to_string(i)}, {},
                             model.preferences.manner.level == static_cast<rounds::Level>(i)));
  const double target = rounds::target_recall(model.preferences.manner.level);
  return list(
      text(tr("How hard?"), Role::title),
      flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(choices)),
      text(tr("You should know about {} of what is asked.", percent(target)), Role::caption, Tone::muted));
}

Node manner_card(const Model& model, const rounds::Mode& mode) {
  const rounds::Manner& manner = model.preferences.manner;
  std::vector<Node> nodes = list(text(tr("How to play?"), Role::title));
  if (mode.scoring.run > 0)
    nodes.push_back(choice(tr("Bonus for right answers in a row"), {"manner/run"}, {}, manner.run_bonus));
  nodes.push_back(choice(tr("Choose instead of typing"), {"manner/choice"}, {}, manner.as_choice));
  nodes.push_back(choice(tr("Say how sure I am"), {"manner/certainty"}, {}, manner.certainty));
  nodes.push_back(text(formula(mode, manner), Role::caption, Tone::muted));
  return card(12, std::move(nodes));
}

/// How long and how hard: whatever the mode leaves open.
std::vector<Node> extent_choices(const Model& model, const Setup& setup, const rounds::Mode& mode) {
  std::vector<Node> nodes;
  const auto add = [&](std::vector<Node> more) {
    if (!nodes.empty()) nodes.push_back(space(8));
    for (Node& node : more)
      nodes.push_back(std::move(node));
  };
  if (asks_for_length(model, mode)) add(length_choices(setup));
  if (!mode.of_the_day) add(level_choices(model));
  if (mode.time.count() > 0) add(patience_choices(model));
  return nodes;
}

Node kept_card(const Setup& setup) {
  const bool for_memory = setup.settings.kept == rounds::Kept::evidence;
  return card(12, list(text(tr("What counts?"), Role::title),
                       choice(tr("For my memory, too"), {"record/on"}, letter(U'r'), for_memory),
                       choice(tr("Just for fun"), {"record/off"}, letter(U'f'), !for_memory),
                       text(for_memory ? tr("Every answer is evidence for your memory and moves its review.")
                                       : tr("The score is kept, but no review moves."),
                            Role::caption, Tone::muted)));
}

/// Changes how rounds are played; true when `id` says how.
bool change_manner(rounds::Manner& manner, const ElementId& id) {
  if (const int patience = number_after(id, "patience/"); patience >= 0)
    manner.patience = rounds::patiences[static_cast<std::size_t>(patience)];
  else if (const int level = number_after(id, "level/"); level >= 0)
    manner.level = static_cast<rounds::Level>(level);
  else if (id.name == "manner/run")
    manner.run_bonus = !manner.run_bonus;
  else if (id.name == "manner/choice")
    manner.as_choice = !manner.as_choice;
  else if (id.name == "manner/certainty")
    manner.certainty = !manner.certainty;
  else
    return false;
  return true;
}

/// The mode behind or before the chosen one, in turn.
void choose_next_mode(const Model& model, Setup& setup) {
  if (model.modes.empty()) return;
  const auto at = std::find(model.modes.begin(), model.modes.end(), mode_of(model, setup));
  const auto next = at == model.modes.end() || at + 1 == model.modes.end() ? model.modes.begin() : at + 1;
  setup.settings.mode = next->id;
}

} // namespace

Scene scene_of(const Model& model, const Setup& setup) {
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 760};
  const rounds::Mode& mode = mode_of(model, setup);
  std::vector<Node> left = list(packs_card(model, setup), kept_card(setup)), right;
  std::vector<Node> extent = extent_choices(model, setup, mode);
  if (!extent.empty()) right.push_back(card(12, std::move(extent)));
  right.push_back(manner_card(model, mode));
  return {.page = "setup",
          .title = tr("New round"),
          .header = header(tr("New round"), tr("Choose how it goes, and from which packs"), {}),
          .body = column(
              24, list(modes_card(model, setup), flow(beside, list(grown(column(24, std::move(left))),
                                                                   grown(column(24, std::move(right))))))),
          .footer = footer(list(hint({"next-mode"}, letter(U'm'), tr("next kind of round")),
                                hint({"paste"}, key_for(Use::paste), tr("paste a round code")),
                                silent_hint("Esc", tr("back")))),
          .width = Scene::Width::focus,
          .focus = {"start"}};
}

void activate(Step& step, Setup& setup, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  if (id.name == "all") setup.settings.packs.clear();
  if (id.name == "next-mode") choose_next_mode(step.model, setup);
  if (const auto mode = rest_after(id, "mode/")) setup.settings.mode = *mode;
  if (change_manner(step.model.preferences.manner, id))
    step.effects.push_back(SavePreferences{step.model.preferences});
  if (id.name == "record/on") setup.settings.kept = rounds::Kept::evidence;
  if (id.name == "record/off") setup.settings.kept = rounds::Kept::score;
  if (const int count = number_after(id, "count/"); count > 0) setup.settings.count = count;
  if (const auto pack = rest_after(id, "pack/")) {
    auto& packs = setup.settings.packs;
    if (chosen(setup, *pack))
      std::erase(packs, *pack);
    else
      packs.push_back(*pack);
    std::sort(packs.begin(), packs.end());
  }
  if (id.name == "paste") step.model.wants_clipboard = true;
  if (id.name == "couch") {
    CouchSetup together{.settings = setup.settings, .seats = seats_for(step.model, {step.model.profile})};
    together.name = with_text({}, together.seats.front().player.name);
    return go_over(step, std::move(together));
  }
  if (id.name == "start") {
    rounds::Settings settings = setup.settings;
    settings.seed = new_seed(step.model);
    begin_round(step, std::move(settings));
  }
}

void take(Step& step, Setup&, const TextEntered& what) {
  const auto settings = rounds::settings_of(what.text, step.model.library, step.model.modes, {});
  if (!settings)
    return say(step, settings.error().message + ".", tr("The code of a round stands in its summary."));
  begin_coded_round(step, *settings);
}

} // namespace ruru::app
