#include "app/screens/couch_players.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <array>

/// Who plays together, and how.
namespace ruru::app {

namespace {

using rounds::CouchForm;

struct FormWords {
  std::string title, says;
};

FormWords words_of(CouchForm form) {
  switch (form) {
  case CouchForm::turns:
    return {tr("Turns"), tr("Everybody has questions of their own, one after the other.")};
  case CouchForm::buzzers:
    return {tr("Buzzers"),
            tr("Who is first answers. After a miss the others may; equal presses are drawn by lot.")};
  case CouchForm::together:
    return {tr("All at once"), tr("Everybody chooses with four keys of their own. It shows when all have.")};
  case CouchForm::hot_seat:
    return {tr("Hot seat"), tr("Everybody answers the same question in secret, one after the other.")};
  }
  return {};
}

Node choice(std::string label, ElementId id, bool on) {
  return button(std::move(id), {},
                {.label = std::move(label), .primary = on, .icon = on ? Icon::check : Icon::none});
}

Node choices(std::vector<Node> nodes) {
  return flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(nodes));
}

bool is_profile(const Model& model, const std::string& name) {
  return std::ranges::find(model.profiles, name) != model.profiles.end();
}

/// Of a handicap in percent.
std::string handicap_words(int handicap) { return times(handicap / 100.0); }

std::string seat_words(const Seat& seat) {
  std::string words = seat.player.profile.empty() ? tr("Guest, nothing is recorded") : tr("Recorded");
  if (seat.player.team != 0) words += " · " + team_name(seat.player.team);
  if (seat.player.handicap != 100) words += " · " + tr("points {}", handicap_words(seat.player.handicap));
  return words;
}

/// With what a seat answers, where it needs something of its own.
std::string keys_words(const CouchSetup& setup, std::size_t index) {
  const Seat& seat = setup.seats[index];
  if (setup.form == CouchForm::turns || setup.form == CouchForm::hot_seat) return "";
  if (seat.pad) return tr("Gamepad {}", *seat.pad + 1);
  if (setup.form == CouchForm::buzzers) return label(seat.buzzer);
  std::string keys;
  for (std::size_t i = 0; i < 4; ++i)
    keys += (i == 0 ? "" : " ") + label(zone_key(index, i));
  return keys;
}

Node seat_row(const CouchSetup& setup, std::size_t index) {
  const Seat& seat = setup.seats[index];
  Node name = column(2, list(text(seat.player.name.empty() ? "…" : seat.player.name, Role::title),
                             text(seat_words(seat), Role::caption, Tone::muted)));
  std::get<Text>(name.children[0].content).lines = 1;
  std::vector<Node> cells = list(silent(shape_tile(index, 40)), grown(std::move(name)));
  if (const std::string keys = keys_words(setup, index); !keys.empty()) {
    cells.push_back(silent_hint(keys, ""));
    std::get<KeyHint>(cells.back().content).own = true;
  }
  if (index == setup.chosen) cells.push_back(silent(text("›", Role::title, Tone::muted)));
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 16,
                    .padding_x = 12,
                    .padding_y = 8,
                    .align = Flow::Align::centre},
                   std::move(cells));
  made.id = {"choose/" + std::to_string(index)};
  return made;
}

Node seats_card(const CouchSetup& setup) {
  std::vector<Node> rows = list(text(tr("Who plays?"), Role::title));
  for (std::size_t i = 0; i < setup.seats.size(); ++i)
    rows.push_back(seat_row(setup, i));
  std::vector<Node> buttons;
  if (setup.seats.size() < rounds::most_players)
    buttons.push_back(button({"add"}, {}, {.label = tr("Add a player"), .icon = Icon::plus}));
  if (setup.seats.size() > rounds::fewest_players)
    buttons.push_back(button({"remove"}, {}, {.label = tr("Take out"), .icon = Icon::minus}));
  rows.push_back(choices(std::move(buttons)));
  return card(8, std::move(rows));
}

Node name_field(const CouchSetup& setup) {
  Node node;
  node.content = Field{.text = setup.name.text,
                       .caret = setup.name.caret,
                       .anchor = setup.name.anchor,
                       .placeholder = tr("A name")};
  return node;
}

Node seat_card(const Model& model, const CouchSetup& setup) {
  const Seat& seat = setup.seats[setup.chosen];
  std::vector<Node> nodes = list(text(tr("Player {}", setup.chosen + 1), Role::title),
                                 column(8, with_variants(name_field(setup), setup.name)));
  const auto label = [&](std::string words) {
    nodes.push_back(text(std::move(words), Role::caption, Tone::muted));
  };
  label(tr("Whose memory learns from the answers?"));
  std::vector<Node> who;
  for (std::size_t i = 0; i < model.profiles.size(); ++i)
    who.push_back(choice(model.profiles[i], {"profile/" + std::to_string(i)},
                         seat.player.profile == model.profiles[i]));
  who.push_back(choice(tr("As a guest"), {"guest"}, seat.player.profile.empty()));
  nodes.push_back(choices(std::move(who)));
  label(tr("Team: it misses as one, and has the mean of its points"));
  std::vector<Node> teams = list(choice(tr("None"), {"team/0"}, seat.player.team == 0));
  for (int team = 1; team <= rounds::most_teams; ++team)
    teams.push_back(choice(std::to_string(team), {"team/" + std::to_string(team)}, seat.player.team == team));
  nodes.push_back(choices(std::move(teams)));
  label(tr("Handicap: what points are multiplied by"));
  std::vector<Node> ahead;
  for (const int handicap : rounds::handicaps)
    ahead.push_back(choice(handicap_words(handicap), {"handicap/" + std::to_string(handicap)},
                           seat.player.handicap == handicap));
  nodes.push_back(choices(std::move(ahead)));
  if (setup.form == CouchForm::buzzers)
    nodes.push_back(setup.wants_buzzer
                        ? text(tr("Press the key that is to be the buzzer."), Role::body, Tone::warm)
                        : button({"buzzer"}, {}, {.label = tr("Choose another buzzer"), .icon = Icon::bolt}));
  nodes.push_back(text(tr("A button on a gamepad gives it to this player."), Role::caption, Tone::muted));
  return card(12, std::move(nodes));
}

Node form_card(const CouchSetup& setup) {
  std::vector<Node> forms;
  for (const CouchForm form : rounds::couch_forms)
    forms.push_back(
        choice(words_of(form).title, {"form/" + std::to_string(static_cast<int>(form))}, setup.form == form));
  return card(16, list(choices(std::move(forms)),
                       row(24, list(grown(text(words_of(setup.form).says, Role::body, Tone::second)),
                                    wide(button({"start"}, key(Key::Code::enter),
                                                {.label = tr("Start"), .primary = true, .icon = Icon::play}),
                                         176)))));
}

void choose(CouchSetup& setup, std::size_t seat) {
  setup.chosen = seat;
  setup.wants_buzzer = false;
  setup.name = with_text({}, setup.seats[seat].player.name);
}

/// A profile plays once.
bool plays(const CouchSetup& setup, const std::string& profile) {
  return std::ranges::any_of(setup.seats, [&](const Seat& seat) { return seat.player.profile == profile; });
}

void take_name(const Model& model, CouchSetup& setup) {
  rounds::Player& player = setup.seats[setup.chosen].player;
  player.name = setup.name.text;
  player.profile.clear();
  if (is_profile(model, player.name) && !plays(setup, player.name)) player.profile = player.name;
}

std::string new_name(const CouchSetup& setup, std::size_t seat) {
  std::string name = tr("Player {}", seat + 1);
  while (std::ranges::any_of(setup.seats, [&](const Seat& each) { return each.player.name == name; }))
    name += "’";
  return name;
}

void add_seat(CouchSetup& setup) {
  const std::size_t index = setup.seats.size();
  Seat seat{.player = {.name = new_name(setup, index)}, .buzzer = usual_buzzer(index)};
  const auto taken = [&](const Key& key) {
    return std::ranges::any_of(setup.seats, [&](const Seat& each) { return each.buzzer == key; });
  };
  for (std::size_t i = 0; taken(seat.buzzer) && i < rounds::most_players; ++i)
    seat.buzzer = usual_buzzer(i);
  setup.seats.push_back(std::move(seat));
  choose(setup, index);
}

/// What is wrong with the seats; empty when nothing is.
std::string trouble(const CouchSetup& setup) {
  const bool nameless =
      std::ranges::any_of(setup.seats, [](const Seat& seat) { return seat.player.name.empty(); });
  if (nameless) return tr("Everybody needs a name.");
  const int team = setup.seats.front().player.team;
  const bool all_in_one = team != 0 && std::ranges::all_of(setup.seats, [&](const Seat& seat) {
                            return seat.player.team == team;
                          });
  return all_in_one ? tr("All are in one team, so nobody plays against it.") : "";
}

void change_player(const Model& model, CouchSetup& setup, const ElementId& id) {
  rounds::Player& player = setup.seats[setup.chosen].player;
  if (const int team = number_after(id, "team/"); team >= 0) player.team = team;
  if (const int handicap = number_after(id, "handicap/"); handicap > 0) player.handicap = handicap;
  if (id.name == "guest") player.profile.clear();
  const int index = number_after(id, "profile/");
  if (index < 0 || index >= std::ssize(model.profiles)) return;
  const std::string& profile = model.profiles[static_cast<std::size_t>(index)];
  if (player.profile != profile && plays(setup, profile)) return;
  player.name = player.profile = profile;
  setup.name = with_text({}, profile);
}

} // namespace

std::vector<Seat> seats_for(const Model& model, const std::vector<std::string>& names) {
  CouchSetup setup;
  for (const std::string& name : names) {
    if (setup.seats.size() == rounds::most_players) break;
    add_seat(setup);
    setup.name = with_text({}, name);
    take_name(model, setup);
  }
  while (setup.seats.size() < rounds::fewest_players)
    add_seat(setup);
  return setup.seats;
}

Scene scene_of(const Model& model, const CouchSetup& setup) {
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 760};
  return {.page = "couch/setup",
          .title = tr("Play together"),
          .header = header(tr("Play together"), tr("Two to eight on one machine"), {}),
          .body = column(24, list(form_card(setup), flow(beside, list(grown(seats_card(setup)),
                                                                      grown(seat_card(model, setup)))))),
          .footer = footer(list(silent_hint("Tab", tr("go through all")), silent_hint("Esc", tr("back"))),
                           tr("Answers of guests are never recorded")),
          .width = Scene::Width::wide,
          .focus = {"start"}};
}

void activate(Step& step, CouchSetup& setup, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  if (id.name == "add") return add_seat(setup);
  if (id.name == "remove") {
    setup.seats.erase(setup.seats.begin() + static_cast<std::ptrdiff_t>(setup.chosen));
    return choose(setup, std::min(setup.chosen, setup.seats.size() - 1));
  }
  if (id.name == "buzzer") setup.wants_buzzer = true;
  if (const int form = number_after(id, "form/"); form >= 0) setup.form = static_cast<CouchForm>(form);
  if (const int seat = number_after(id, "choose/"); seat >= 0)
    return choose(setup, static_cast<std::size_t>(seat));
  change_player(step.model, setup, id);
  if (id.name != "start") return;
  if (const std::string wrong = trouble(setup); !wrong.empty()) return say(step, wrong, "");
  setup.settings.seed = new_seed(step.model);
  start_couch(step, setup);
}

bool press(CouchSetup& setup, const Key& pressed) {
  if (setup.wants_buzzer) {
    if (pressed.code == Key::Code::escape) return setup.wants_buzzer = false, true;
    const bool can_be = (pressed.code == Key::Code::character && !pressed.control && !pressed.alt) ||
                        pressed.code == Key::Code::space;
    if (!can_be) return false;
    for (Seat& seat : setup.seats) // they change keys
      if (seat.buzzer == pressed) seat.buzzer = setup.seats[setup.chosen].buzzer;
    setup.seats[setup.chosen].buzzer = pressed;
    setup.wants_buzzer = false;
    setup.swallows = true;
    return true;
  }
  const bool writes = (pressed.code == Key::Code::character && !pressed.control && !pressed.alt) ||
                      pressed.code == Key::Code::space;
  if (writes) return true; // it comes as text too
  const bool moves_focus = pressed.code == Key::Code::up || pressed.code == Key::Code::down;
  if (moves_focus || !edits(pressed)) return false;
  setup.name = edited(std::move(setup.name), pressed);
  setup.seats[setup.chosen].player.name = setup.name.text;
  return true;
}

void take(Step& step, CouchSetup& setup, const TextEntered& what) {
  if (std::exchange(setup.swallows, false)) return; // it was the key of a buzzer
  constexpr std::size_t longest = 40;               // bytes
  const TextInput longer =
      what.repeated ? with_held(setup.name, what.text) : with_text(setup.name, what.text);
  if (longer.text.size() > longest) return;
  setup.name = longer;
  take_name(step.model, setup);
}

bool press_pad(Step&, CouchSetup& setup, const KeyPressed& pressed) {
  const bool is_known = std::ranges::find(setup.seats, pressed.pad, &Seat::pad) != setup.seats.end();
  if (is_known || setup.seats[setup.chosen].pad) return false;
  setup.seats[setup.chosen].pad = pressed.pad;
  return true;
}

} // namespace ruru::app
