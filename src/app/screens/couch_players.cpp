#include "app/screens/couch_players.hpp"

#include "app/words.hpp"
#include "rounds/couch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ruru::app {

namespace {

using questions::Outcome;
using rounds::CouchForm;

Node pill(std::string words, Tone tone, Icon icon) {
  Node node;
  node.content = Pill{.text = std::move(words), .tone = tone, .icon = icon};
  return node;
}

std::string tenths(std::chrono::milliseconds time) {
  return tr("{} s", decimal(static_cast<double>(time.count()) / 1000, 1));
}

/// What a player did with the question of which all is shown.
std::string verdict(const rounds::CouchTurn& turn) {
  const std::string points = turn.points > 0 ? ", +" + thousands(turn.points) : "";
  switch (turn.outcome) {
  case Outcome::right: return tr("Right") + points;
  case Outcome::almost: return tr("Almost") + points;
  default: return turn.points > 0 ? tr("Partly right") + points : tr("Missed");
  }
}

struct Status {
  std::string words;
  Tone tone = Tone::muted;
  Icon icon = Icon::none;
  bool in_play = false, out = false;
};

Status told_status(const rounds::CouchTurn* turn) {
  if (!turn) return {};
  switch (turn->outcome) {
  case Outcome::right: return {verdict(*turn), Tone::right, Icon::check};
  case Outcome::almost: return {verdict(*turn), Tone::warm, Icon::approximately};
  default: return {verdict(*turn), Tone::wrong, Icon::cross};
  }
}

Status status(const Couch& couch, std::size_t player) {
  const rounds::Couch& round = couch.round;
  if (couch.told) return told_status(rounds::turn_of(round, *couch.told, player));
  if (couch.answering == player) {
    if (couch.handing_over) return {tr("Is next"), Tone::warm, Icon::none, true};
    if (round.form == CouchForm::buzzers)
      return {tr("First after {}", tenths(couch.buzzed_after)), Tone::warm, Icon::none, true};
    return {tr("Answers now"), Tone::warm, Icon::none, true};
  }
  const std::size_t open = rounds::open_question(round);
  const bool has_answered = rounds::turn_of(round, open, player) != nullptr;
  switch (round.form) {
  case CouchForm::turns: return {};
  case CouchForm::buzzers:
    if (!rounds::may_answer(round, player))
      return {tr("Out for this one"), Tone::muted, Icon::lock, false, true};
    return {couch.answering ? tr("Waits") : tr("Ready")};
  case CouchForm::together:
    if (has_answered) return {tr("Has answered"), Tone::info, Icon::check};
    return {tr("Thinks")};
  case CouchForm::hot_seat:
    if (has_answered) return {tr("Has answered"), Tone::info, Icon::check};
    return {tr("Looks away")};
  }
  return {};
}

/// The buttons for the first to fourth option.
constexpr std::array option_buttons{PadMeaning::ok, PadMeaning::back, PadMeaning::hint, PadMeaning::turn};

std::vector<Node> zone(const Couch& couch, std::size_t player, const PadButtons& pad) {
  const std::size_t options = couch.asking.item.options.size();
  std::vector<Node> keys;
  for (std::size_t i = 0; i < options; ++i) {
    const ElementId id{"pick/" + std::to_string(player) + "/" + std::to_string(i + 1)};
    Node cap = hint(id, zone_key(player, i), std::to_string(i + 1));
    auto& own = std::get<KeyHint>(cap.content);
    own.own = true;
    if (couch.seats[player].pad) own.cap = pad_button_cap(button_of(pad, option_buttons[i]));
    keys.push_back(std::move(cap));
  }
  return keys;
}

/// With a name, as long as there is room for it beside the key.
std::string buzzer_words(const Couch& couch, std::size_t player) {
  constexpr std::size_t longest = 16; // bytes
  const std::string& name = couch.round.players[player].name;
  return name.size() <= longest ? tr("{} buzzes", name) : tr("buzzer");
}

/// What the player can press now.
std::vector<Node> keys_of(const Couch& couch, std::size_t player, const PadButtons& pad) {
  const CouchForm form = couch.round.form;
  if (couch.told || !rounds::may_answer(couch.round, player)) return {};
  if (form == CouchForm::together) return zone(couch, player, pad);
  if (form != CouchForm::buzzers || couch.answering) return {};
  const Seat& seat = couch.seats[player];
  Node buzzer = hint({"buzz/" + std::to_string(player)}, seat.buzzer, buzzer_words(couch, player));
  auto& own = std::get<KeyHint>(buzzer.content);
  own.own = true;
  if (seat.pad) own.cap = pad_button_cap(button_of(pad, PadMeaning::ok));
  return list(std::move(buzzer));
}

/// What a player answered, where all is shown.
std::string response_of(const Couch& couch, std::size_t player) {
  if (!couch.told) return "";
  const rounds::CouchTurn* turn = rounds::turn_of(couch.round, *couch.told, player);
  return turn ? plain(turn->response) : "";
}

/// "Mia: Right, +120 (True), 240 points"
std::string said_of(const Couch& couch, std::size_t player, const Status& now) {
  std::string words = couch.round.players[player].name + ": ";
  if (!now.words.empty()) words += now.words;
  if (const std::string response = response_of(couch, player); !response.empty())
    words += " (" + response + ")";
  if (!now.words.empty()) words += ", ";
  return words + counted(rounds::tally(couch.round, player).points, "point", "points");
}

Node one_line(std::string words, Role role, Tone tone) {
  Node node = text(std::move(words), role, tone);
  std::get<Text>(node.content).lines = 1;
  return node;
}

Node player_card(const Couch& couch, std::size_t player, const PadButtons& pad) {
  const rounds::Player& who = couch.round.players[player];
  const Status now = status(couch, player);
  const rounds::PlayerTally tally = rounds::tally(couch.round, player);
  const bool few = couch.seats.size() <= 4;
  std::string below = now.words;
  if (below.empty() && who.team != 0) below = team_name(who.team);
  Node words = column(2, list(one_line(who.name, Role::title, Tone::ink),
                              one_line(below.empty() ? " " : below, Role::caption, now.tone)));
  std::vector<Node> top = list(silent(shape_tile(player, 40)), grown(std::move(words)));
  if (now.icon != Icon::none) {
    Node mark;
    mark.content = Symbol{.icon = now.icon, .tone = now.tone, .size = 20};
    top.push_back(silent(std::move(mark)));
  }
  top.push_back(text(thousands(tally.points), few ? Role::hero : Role::number));
  std::vector<Node> nodes = list(row(12, std::move(top)));
  std::vector<Node> keys = keys_of(couch, player, pad);
  if (!keys.empty())
    nodes.push_back(
        flow({.direction = Flow::Direction::row, .gap = 12, .align = Flow::Align::centre, .wraps = true},
             std::move(keys)));
  if (const std::string response = response_of(couch, player); !response.empty())
    nodes.push_back(one_line(response, Role::small, Tone::second));
  const Flow::Surface surface = now.in_play ? Flow::Surface::in_play
                                : now.out   ? Flow::Surface::ghost
                                            : Flow::Surface::card;
  Node made = grown(flow({.surface = surface, .gap = 8, .padding_x = 20, .padding_y = 14}, std::move(nodes)));
  made.min_height = few ? 116 : 104;
  made.said = said_of(couch, player, now);
  return made;
}

std::string names(const Couch& couch, const rounds::Side& side) {
  std::string all;
  for (const std::size_t player : side.players)
    all += (all.empty() ? "" : ", ") + couch.round.players[player].name;
  return all;
}

std::string side_name(const Couch& couch, const rounds::Side& side) {
  return side.team == 0 ? names(couch, side) : team_name(side.team);
}

std::string side_words(const Couch& couch, const rounds::Side& side) {
  int right = 0, asked = 0;
  std::optional<std::chrono::milliseconds> quickest;
  for (const std::size_t player : side.players) {
    const rounds::PlayerTally tally = rounds::tally(couch.round, player);
    right += tally.right;
    asked += tally.asked;
    if (tally.quickest) quickest = std::min(quickest.value_or(*tally.quickest), *tally.quickest);
  }
  std::string words = side.team == 0 ? "" : names(couch, side) + " · ";
  words += tr("{} of {} right", right, asked);
  if (quickest) words += " · " + tr("quickest {}", tenths(*quickest));
  if (side.team != 0 && side.players.size() > 1) words += " · " + tr("the mean of the team’s points");
  return words;
}

} // namespace

Icon shape_of(std::size_t seat) {
  static constexpr std::array<Icon, rounds::most_players> shapes{Icon::circle,  Icon::triangle, Icon::square,
                                                                 Icon::diamond, Icon::star,     Icon::hexagon,
                                                                 Icon::moon,    Icon::heart};
  return shapes[seat % shapes.size()];
}

Key zone_key(std::size_t seat, std::size_t option) {
  static constexpr std::array<std::u32string_view, rounds::most_players> zones{
      U"qwer", U"uiop", U"zxcv", U"bnm,", U"asdf", U"hjkl", U"1234", U"7890"};
  return letter(zones[seat % zones.size()][option % 4]);
}

Key usual_buzzer(std::size_t seat) {
  static constexpr std::u32string_view keys = U"apzmfj10";
  return letter(keys[seat % keys.size()]);
}

std::optional<std::size_t> pad_option(const Key& pressed) {
  const auto meaning = meaning_of(pressed);
  const auto found = std::ranges::find(option_buttons, meaning);
  if (found == option_buttons.end()) return {};
  return static_cast<std::size_t>(found - option_buttons.begin());
}

Node shape_tile(std::size_t seat, double size) {
  Node node;
  node.content = Symbol{.icon = shape_of(seat), .tone = Tone::info, .size = size, .on_tile = true};
  return node;
}

std::string team_name(int team) { return tr("Team {}", team); }

Node player_cards(const Couch& couch, const PadButtons& pad) {
  std::vector<Node> cards;
  for (std::size_t i = 0; i < couch.seats.size(); ++i)
    cards.push_back(player_card(couch, i, pad));
  const int columns = couch.seats.size() <= 4 ? static_cast<int>(couch.seats.size()) : 4;
  return flow({.direction = Flow::Direction::grid, .gap = 16, .columns = columns, .stack_below = 520},
              std::move(cards));
}

Node places_card(const Couch& couch) {
  std::vector<Node> rows;
  for (const rounds::Side& side : rounds::sides(couch.round)) {
    if (!rows.empty()) rows.push_back(silent(rule()));
    std::vector<Node> cells =
        list(text(std::to_string(side.place) + ".", Role::figure, Tone::muted),
             silent(shape_tile(side.players.front(), 40)),
             grown(column(2, list(text(side_name(couch, side), Role::title),
                                  text(side_words(couch, side), Role::caption, Tone::muted)))));
    if (side.place == 1) cells.push_back(pill(tr("First"), Tone::warm, Icon::trophy));
    cells.push_back(text(thousands(side.points), Role::number));
    rows.push_back(row(20, std::move(cells)));
  }
  return card(16, std::move(rows));
}

std::string winner_sentence(const Couch& couch) {
  std::vector<std::string> first;
  for (const rounds::Side& side : rounds::sides(couch.round))
    if (side.place == 1) first.push_back(side_name(couch, side));
  if (first.size() == 1) return tr("{} wins.", first.front());
  std::string all;
  for (std::size_t i = 0; i < first.size(); ++i)
    all += (i == 0 ? "" : i + 1 == first.size() ? tr(" and ") : ", ") + first[i];
  return tr("A draw: {}.", all);
}

} // namespace ruru::app
