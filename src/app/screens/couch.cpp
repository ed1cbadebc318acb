#include "app/keys.hpp"
#include "app/screens/asking_picture.hpp"
#include "app/screens/couch_players.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>

/// A round of several: what it looks like, and which keys do what.
namespace ruru::app {

namespace {

using rounds::CouchForm;

std::string form_words(CouchForm form) {
  switch (form) {
  case CouchForm::turns: return tr("one after the other");
  case CouchForm::buzzers: return tr("first to the buzzer answers");
  case CouchForm::together: return tr("all at once");
  case CouchForm::hot_seat: return tr("all answer, one after the other, in secret");
  }
  return {};
}

Node couch_header(const Model& model, const Couch& couch) {
  const std::string players = counted(std::ssize(couch.seats), "player", "players") + " · ";
  if (couch.over) return header(tr("Round finished"), players + form_words(couch.round.form), {});
  const auto count = couch.round.items.size();
  const std::size_t at = couch.told ? *couch.told : rounds::open_question(couch.round);
  std::vector<Node> beside =
      progress_line(static_cast<double>(at + (couch.told ? 1 : 0)) / static_cast<double>(count),
                    tr("{} of {}", at + 1, count));
  if (const auto left = time_to_answer(model, couch)) {
    Node clock;
    clock.content = Chip{.icon = Icon::clock,
                         .value = minutes_and_seconds(std::chrono::ceil<std::chrono::seconds>(*left)),
                         .label = tr("left"),
                         .tone = Tone::warm};
    beside.push_back(std::move(clock));
  }
  return header(tr("Couch round"), players + form_words(couch.round.form), std::move(beside));
}

/// The same to be looked at only.
Node still(Node node) {
  node.id = {};
  node.shortcut = {};
  for (Node& child : node.children)
    child = still(std::move(child));
  return node;
}

/// What is typed in secret shows as dots.
Node hidden(Node node) {
  if (auto* field = std::get_if<Field>(&node.content)) {
    const auto letters = std::ranges::count_if(field->text, [](char byte) { return (byte & 0xC0) != 0x80; });
    field->text.clear();
    for (auto i = letters; i > 0; --i)
      field->text += "•";
    field->caret = field->anchor = field->text.size();
  }
  for (Node& child : node.children)
    child = hidden(std::move(child));
  return node;
}

std::string meta(const Couch& couch) {
  switch (couch.round.form) {
  case CouchForm::turns:
    return couch.answering ? tr("{} answers", couch.round.players[*couch.answering].name) : "";
  case CouchForm::buzzers: return tr("A wrong answer opens the buzzers for the others");
  case CouchForm::together: return tr("What you choose shows when all have answered");
  case CouchForm::hot_seat:
    return couch.answering
               ? tr("{} answers; the others look away", couch.round.players[*couch.answering].name)
               : "";
  }
  return {};
}

/// Options are seen by all, but only whoever has the question can choose; a field is for them alone.
std::vector<Node> answers(const Couch& couch) {
  std::vector<Node> nodes;
  const bool has_options = questions::has_options(couch.asking.item.ask.kind);
  if (!couch.answering && !has_options && !couch.told) return nodes;
  for (Node& node : answer_area(couch.asking)) {
    if (!couch.answering) node = still(std::move(node));
    if (couch.round.form == CouchForm::hot_seat && !couch.told) node = hidden(std::move(node));
    nodes.push_back(std::move(node));
  }
  return nodes;
}

Node actions(const Couch& couch) {
  std::vector<Node> nodes;
  if (!couch.answering) {
    if (couch.round.form == CouchForm::buzzers)
      nodes.push_back(
          button({"nobody"}, key(Key::Code::enter), {.label = tr("Nobody knows"), .icon = Icon::skip}));
    return row(12, std::move(nodes));
  }
  Node all = helpers(couch.asking, {});
  std::erase_if(all.children, [](const Node& node) { return node.id.name == "hint"; });
  return all;
}

Node told_card(const Couch& couch) {
  const rounds::Item& item = couch.asking.item;
  std::vector<Node> words = list(text(tr("Right is"), Role::caption, Tone::muted),
                                 pack_text(questions::shown_answer(item.ask), Role::title));
  if (!item.explanation.empty()) words.push_back(pack_text(item.explanation, Role::body, Tone::second));
  if (const std::string source = source_line(item); !source.empty())
    words.push_back(pack_text(source, Role::caption, Tone::muted));
  Node action =
      wide(button({"continue"}, key(Key::Code::enter), {.label = tr("Continue"), .primary = true}), 176);
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::centre, .stack_below = 560};
  Node made = card(16, list(flow(beside, list(grown(column(6, std::move(words))), std::move(action)))));
  std::get<Flow>(made.content).padding_y = 20;
  return made;
}

Node handing_over(const Couch& couch) {
  const std::size_t player = *couch.answering;
  const std::string& name = couch.round.players[player].name;
  return card(20, list(row(20, list(silent(shape_tile(player, 64)),
                                    grown(column(4, list(text(tr("{} is next", name), Role::hero),
                                                         text(tr("Everybody else looks away now."),
                                                              Role::body, Tone::second)))))),
                       row(16, list(wide(button({"continue"}, key(Key::Code::enter),
                                                {.label = tr("I am {}", name), .primary = true}),
                                         320),
                                    filler()))));
}

Node memory_words(const Couch& couch) {
  std::string who;
  for (std::size_t i = 0; i < couch.seats.size(); ++i)
    if (couch.recorded[i] != 0) who += (who.empty() ? "" : ", ") + couch.round.players[i].name;
  const bool evidence = couch.round.settings.kept == rounds::Kept::evidence;
  const std::string words = who.empty() ? tr("Nobody’s answers were recorded: all were guests.")
                            : evidence  ? tr("Counts for the memory of: {}.", who)
                                        : tr("The scores are kept for {}; no review has moved.", who);
  return text(words, Role::body, Tone::second);
}

Scene places(const Model& model, const Couch& couch) {
  return {
      .page = "couch/end",
      .title = tr("Round finished"),
      .header = couch_header(model, couch),
      .body = column(
          24,
          list(text(winner_sentence(couch), Role::hero), places_card(couch), memory_words(couch),
               row(16, list(wide(button({"again"}, key(Key::Code::enter),
                                        {.label = tr("Play again"), .primary = true, .icon = Icon::repeat}),
                                 240),
                            wide(button({"players"}, letter(U'p'),
                                        {.label = tr("Other players"), .icon = Icon::gear}),
                                 240),
                            filler())))),
      .footer =
          footer(list(silent_hint("Esc", tr("home"))), tr("A handicap multiplies points; speed never does")),
      .width = Scene::Width::focus,
      .focus = {"again"}};
}

Node couch_footer(const Couch& couch) {
  std::vector<Node> hints;
  const bool answers_now = couch.answering && !couch.handing_over;
  if (answers_now) hints = answer_hints(couch.asking);
  if (answers_now && couch.told)
    for (Node& each : overruling_hints(couch.asking))
      if (each.id.name == "overrule" || each.id.name == "concede") hints.push_back(std::move(each));
  if (!couch.round.turns.empty()) hints.push_back(hint({"undo"}, key_for(Use::undo), tr("take back")));
  hints.push_back(silent_hint("Esc", tr("leave, to go on later")));
  return footer(std::move(hints), couch.round.form == CouchForm::buzzers
                                      ? tr("No speed points: only the first buzz counts")
                                      : tr("Speed is not scored"));
}

std::string page_of(const Couch& couch) {
  const std::size_t question = couch.told ? *couch.told : rounds::open_question(couch.round);
  return "couch/" + std::to_string(question) + (couch.handing_over ? "/next" : "");
}

/// "pick/1/3": of player 1 the third option.
bool pick_by(Step& step, Couch& couch, const ElementId& id) {
  const auto rest = rest_after(id, "pick/");
  if (!rest) return false;
  const std::size_t slash = rest->find('/');
  const int player = number_after({rest->substr(0, slash)}, "");
  const int option = number_after({rest->substr(slash + 1)}, "");
  pick(step, couch, static_cast<std::size_t>(player), static_cast<std::size_t>(option) - 1);
  return true;
}

} // namespace

Scene scene_of(const Model& model, const Couch& couch) {
  if (couch.over) return places(model, couch);
  std::vector<Node> body;
  if (couch.handing_over) {
    body.push_back(handing_over(couch));
  } else {
    Occasion occasion{.scoring = rounds::Scoring{}};
    body.push_back(
        stem_card(couch.asking, couch.told ? Occasion{} : occasion, couch.told ? "" : meta(couch)));
    for (Node& node : answers(couch))
      body.push_back(std::move(node));
    if (couch.told)
      body.push_back(told_card(couch));
    else
      body.push_back(actions(couch));
  }
  body.push_back(player_cards(couch, model.preferences.pad));
  Scene scene{.page = page_of(couch),
              .title = tr("Couch round"),
              .header = couch_header(model, couch),
              .body = column(20, std::move(body)),
              .footer = couch_footer(couch),
              .width = Scene::Width::wide,
              .language = couch.asking.item.language};
  if (couch.told || couch.handing_over)
    scene.focus = {"continue"};
  else if (couch.answering)
    scene.focus = proposed_focus(couch.asking);
  if (!couch.handing_over) scene.sound = sound_of(couch.asking);
  return scene;
}

void activate(Step& step, Couch& couch, const ElementId& id) {
  if (id.name == "back") return leave(step, couch);
  if (id.name == "again" || id.name == "players") {
    CouchSetup setup{.settings = couch.round.settings, .form = couch.round.form, .seats = couch.seats};
    setup.settings.seed = new_seed(step.model);
    setup.name = with_text({}, setup.seats.front().player.name);
    go_to(step, setup);
    if (id.name == "again") start_couch(step, setup);
    return;
  }
  if (id.name == "continue") return go_on(step, couch);
  if (id.name == "nobody") return give_up_together(step, couch);
  if (const int player = number_after(id, "buzz/"); player >= 0)
    return buzz(step, couch, static_cast<std::size_t>(player));
  if (pick_by(step, couch, id)) return;
  answer(step, couch, id);
}

bool press_pad(Step& step, Couch& couch, const KeyPressed& pressed) {
  const auto seat = std::ranges::find(couch.seats, pressed.pad, &Seat::pad);
  if (seat == couch.seats.end() || couch.told || couch.over) return false;
  const auto player = static_cast<std::size_t>(seat - couch.seats.begin());
  if (couch.answering) // only theirs, unless they have none
    return couch.answering != player && couch.seats[*couch.answering].pad.has_value();
  const auto option = pad_option(pressed.key);
  if (couch.round.form == CouchForm::buzzers && option) buzz(step, couch, player);
  if (couch.round.form == CouchForm::together && option) pick(step, couch, player, *option);
  return true;
}

} // namespace ruru::app
