#include "app/keys.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/asking_picture.hpp"
#include "app/screens/overruling.hpp"
#include "app/screens/resting.hpp"
#include "app/screens/round_course.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

/// Whether the open question is one that was missed before.
bool comes_again(const rounds::Round& round) {
  return round.answers.size() < round.items.size() && round.items[round.answers.size()].worth == 0;
}

Occasion occasion(const rounds::Round& round) {
  return {.round = round.id,
          .scoring = round.mode.scoring,
          .certainty = round.settings.manner.certainty && !comes_again(round),
          .keep = is_kept(round) ? Keep::yes : Keep::no,
          .evidence = round.settings.kept == rounds::Kept::evidence};
}

std::string packs_title(const Model& model, const rounds::Round& round) {
  if (round.settings.packs.size() == 1) {
    if (const auto* loaded = model.library.find(round.settings.packs.front())) return loaded->pack.title;
  }
  return round.settings.packs.empty() ? tr("All packs")
                                      : counted(std::ssize(round.settings.packs), "pack", "packs");
}

void answered(Playing& playing) {
  const Given& given = *playing.asking.given;
  playing.taken_back.clear();
  rounds::add_answer(playing.round, {.card = playing.asking.item.ask.card,
                                     .response = given.response,
                                     .outcome = given.judgement.outcome,
                                     .points = given.points,
                                     .certainty_bonus = given.certainty_bonus,
                                     .taken = given.taken,
                                     .entry = given.entry});
}

std::string record_of(const history::CardProgress& card) {
  const auto count = [&](auto counts) {
    return std::count_if(card.reviews.begin(), card.reviews.end(), counts);
  };
  const auto seen = count([](const history::Review& each) { return !each.undone; });
  const auto right =
      count([](const history::Review& each) { return !each.undone && memory::recalled(each.grade); });
  return tr("Seen {}, right {}.", counted(seen, "time", "times"), counted(right, "time", "times"));
}

std::string meta(const Model& model, const Asking& asking) {
  const history::CardProgress* card = model.progress.find(asking.item.ask.card);
  if (asking.given && asking.given->judgement.outcome == questions::Outcome::wrong)
    return (card && asking.given->entry != 0 ? record_of(*card) + " " : "") + tr("A miss costs no points.");
  const history::Review* last = card ? card->last_standing() : nullptr;
  if (!last) return asking.given ? tr("Not recorded.") : tr("New to you");
  if (asking.given) return record_of(*card);
  const CivilDay day = civil_day(last->at, {last->utc_offset, model.rules.day_starts});
  const auto seen = std::count_if(card->reviews.begin(), card->reviews.end(),
                                  [](const history::Review& review) { return !review.undone; });
  return tr("Seen {} · last {}", counted(seen, "time", "times"), relative_day(day, today(model)));
}

Node chip(Icon icon, std::string value, std::string label) {
  Node node;
  node.content = Chip{.icon = icon, .value = std::move(value), .label = std::move(label), .tone = Tone::warm};
  return node;
}

/// How far the round is, by whatever ends it.
std::vector<Node> how_far(const Playing& playing, Timestamp now) {
  const rounds::Round& round = playing.round;
  const auto answers = std::ssize(round.answers);
  const std::string number = std::to_string(playing.asking.given ? answers : answers + 1);
  const auto limit = rounds::time_to_think(round.mode, round.settings.manner.patience);
  const auto share = [](auto part, auto whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
  };
  std::vector<Node> nodes;
  if (!round.mode.open_ended)
    nodes =
        progress_line(share(answers, std::ssize(round.items)), tr("{} of {}", number, round.items.size()));
  else if (const auto left = rounds::time_left(round, open_for(playing, now)))
    nodes = progress_line(1 - share(left->count(), limit.count()), tr("question {}", number));
  else if (const auto misses = rounds::misses_left(round))
    nodes = progress_line(1 - share(*misses, round.mode.misses), tr("question {}", number));
  else
    nodes = progress_line(share(answers, std::ssize(round.items)), tr("question {}", number));
  if (const auto left = rounds::time_left(round, open_for(playing, now))) {
    const auto whole_seconds = std::chrono::ceil<std::chrono::seconds>(*left);
    nodes.push_back(chip(Icon::clock, minutes_and_seconds(whole_seconds), tr("left")));
  }
  if (const auto left = rounds::misses_left(round))
    nodes.push_back(chip(Icon::cross, std::to_string(*left), plural(*left, "miss left", "misses left")));
  return nodes;
}

std::string kind_of_round(const rounds::Round& round) {
  const std::string kind = round.mode.id == "classic" ? tr("Quiz round") : tr(round.mode.title);
  const std::string recorded = round.settings.kept == rounds::Kept::evidence ? "" : " " + tr("for fun");
  const auto total = std::ssize(round.items);
  return kind + recorded + (round.mode.open_ended ? "" : " · " + counted(total, "question", "questions"));
}

Node round_header(const Model& model, const Playing& playing) {
  const rounds::Round& round = playing.round;
  const rounds::Tally tally = rounds::tally(round);
  std::vector<Node> beside = how_far(playing, model.now);
  beside.push_back(silent(chip(Icon::flame, std::to_string(tally.run), tr("in a row"))));
  beside.push_back(silent(chip(Icon::star, thousands(tally.score()), tr("points"))));
  return header(packs_title(model, round), kind_of_round(round), std::move(beside));
}

Node feedback_action() {
  return button({"continue"}, key(Key::Code::enter), {.label = tr("Continue"), .primary = true});
}

Node answer_of_card(const Model& model, const Occasion& occasion, const Asking& asking) {
  std::vector<Node> nodes = list(text(tr("Answer"), Role::caption, Tone::muted),
                                 pack_text(asking.item.ask.accepted.front(), Role::stem_small));
  if (occasion.keep == Keep::yes && occasion.evidence)
    nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 24, .wraps = true},
                         rest_hints(model, asking.item.ask.card, false)));
  return card(16, std::move(nodes));
}

Node asking_body(const Model& model, const Occasion& occasion, const Asking& asking) {
  std::vector<Node> body = list(stem_card(asking, occasion, meta(model, asking)));
  for (Node& node : answer_area(asking)) {
    body.push_back(std::move(node));
  }
  const bool flashcard = asking.item.ask.kind == questions::Kind::card;
  if (flashcard && asking.revealed) body.push_back(answer_of_card(model, occasion, asking));
  if (asking.given) {
    body.push_back(verdict_card(model, asking, feedback_action()));
  } else if (flashcard) {
    body.push_back(asking.revealed ? grades(asking) : card_actions(asking));
  } else {
    if (occasion.certainty) body.push_back(certainty_choices(asking));
    body.push_back(helpers(asking, occasion));
  }
  return column(24, std::move(body));
}

/// Whether the open question may come later: in a round of so many questions, with another one behind it, and
/// without a clock that would not count the time it was looked at.
bool may_come_later(const rounds::Round& round) {
  return !round.mode.open_ended && round.mode.time.count() == 0 &&
         round.answers.size() + 1 < round.items.size();
}

/// After an answer, where the points could be lost.
bool may_stop_now(const Playing& playing) {
  return playing.round.mode.may_stop && playing.asking.given && !playing.round.finished();
}

/// Where one's best round stood after as many questions, or its end.
std::string to_beat(const Model& model, const rounds::Round& round) {
  const int best = rounds::best_score(model.progress, round);
  if (best == 0) return round.mode.ghost ? tr("No ghost yet: this round will be it") : "";
  if (!round.mode.ghost) return tr("Best so far {}", thousands(best));
  const auto done = std::ssize(round.answers), all = std::ssize(round.items);
  return tr("Your ghost has {} of {}", thousands(best * done / all), thousands(best));
}

Node round_footer(const Model& model, const Playing& playing) {
  const Asking& asking = playing.asking;
  std::vector<Node> hints = answer_hints(asking);
  for (Node& each : overruling_hints(asking))
    hints.push_back(std::move(each));
  if (!playing.round.answers.empty()) {
    hints.push_back(hint({"undo"}, key_for(uses_letters(asking) ? Use::undo : Use::undo_answer),
                         asking.given ? tr("undo") : tr("undo the last answer")));
  }
  if (!asking.given && may_come_later(playing.round))
    hints.push_back(
        hint({"later"}, key_for(Use::later, uses_letters(asking)), tr("later, for no points less")));
  if (may_stop_now(playing)) hints.push_back(hint({"stop"}, letter(U'x'), tr("stop and keep the points")));
  if (can_redo(model, playing)) hints.push_back(hint({"redo"}, key_for(Use::redo), tr("bring it back")));
  hints.push_back(silent_hint("Esc", tr("leave, to go on later")));
  return footer(std::move(hints), to_beat(model, playing.round));
}

} // namespace

Scene scene_of(const Model& model, const Playing& playing) {
  const Occasion how = occasion(playing.round);
  return {.page = "round/" + std::to_string(playing.round.answers.size() + (playing.asking.given ? 0 : 1)),
          .title = packs_title(model, playing.round),
          .header = round_header(model, playing),
          .body = asking_body(model, how, playing.asking),
          .footer = round_footer(model, playing),
          .tallest = asking_body(model, how, at_its_tallest(playing.asking)),
          .width = Scene::Width::focus,
          .focus = playing.asking.given ? ElementId{"continue"} : proposed_focus(playing.asking),
          .reads_before_focus = playing.asking.given.has_value(),
          .sound = sound_of(playing.asking),
          .language = playing.asking.item.language};
}

void activate(Step& step, Playing& playing, const ElementId& id) {
  if (id.name == "back") {
    if (playing.asking.given && playing.round.finished()) return go_on(step, playing);
    playing.thought = open_for(playing, step.model.now);
    step.model.paused = std::move(playing);
    return go_to(step, Home{});
  }
  if (id.name == "continue") return go_on(step, playing);
  if (id.name == "stop" && may_stop_now(playing)) return end_round(step);
  if (id.name == "later" && !playing.asking.given && may_come_later(playing.round)) {
    rounds::put_off(playing.round);
    show_next(step, playing);
    return;
  }
  if (act_on_rest(step, playing.asking.item.ask.card, id)) return;
  if (act_on_overruling(step, playing.asking, occasion(playing.round), id)) {
    rounds::change_last_answer(playing.round, playing.asking.given->judgement.outcome,
                               playing.asking.given->points, playing.asking.given->certainty_bonus);
    return;
  }
  if (!act(step, playing.asking, occasion(playing.round), id)) return;
  answered(playing);
  if (playing.asking.item.ask.kind == questions::Kind::card)
    go_on(step, playing); // its back was seen already
}

} // namespace ruru::app
