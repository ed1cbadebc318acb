#include "app/keys.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/asking_parts.hpp"
#include "app/screens/resting.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

/// What is said of an answer: right or wrong, why, where that stands, and when it comes back.
namespace ruru::app {

namespace {

using questions::Outcome;

std::string next_review(const Model& model, const Asking& asking) {
  const memory::CardState& after = asking.given->after;
  const history::CardProgress* known = model.progress.find(asking.item.ask.card);
  if (known && known->rests(model.now)) return rest_words(model, *known);
  if (after.due - model.now < std::chrono::hours{12}) return sentence_case(from_now(after.due - model.now));
  return sentence_case(relative_day(civil_day(after.due, day_rule(model)), today(model)));
}

/// What was typed over the answer, letter by letter.
Node letters(const Asking& asking) {
  Node node;
  node.content =
      Letters{.pairs = questions::aligned(asking.typed.text, plain(asking.given->judgement.nearest),
                                          asking.item.ask.match),
              .typed_label = tr("You typed"),
              .wanted_label = tr("Answer")};
  return silent(std::move(node));
}

bool is_new_leech(const Asking& asking) { return memory::became_leech(asking.before, asking.given->after); }

Node leech_advice(const Model& model, const Asking& asking) {
  std::vector<Node> nodes = list(
      grown(text(tr("Forgotten {}: split it, give it a hint or an image in words, or suspend it for a while.",
                    counted(asking.given->after.lapses, "time", "times")),
                 Role::small, Tone::warm)));
  if (asking.given->entry != 0 && !rests(model, asking.item.ask.card))
    nodes.push_back(button({"suspend"}, key_for(Use::suspend), {.label = tr("Suspend"), .small = true}));
  return row(16, std::move(nodes));
}

/// Where the answer stands, and the keys that leave the card out.
Node source_and_rest(const Model& model, const Asking& asking) {
  std::vector<Node> nodes;
  if (const std::string source = source_line(asking.item); !source.empty()) {
    Node book;
    book.content = Symbol{.icon = Icon::book, .tone = Tone::muted, .size = 17};
    nodes.push_back(
        grown(row(8, list(silent(std::move(book)), grown(pack_text(source, Role::caption, Tone::muted))))));
  }
  std::vector<Node> hints;
  if (asking.given->entry != 0) hints = rest_hints(model, asking.item.ask.card, false);
  if (is_new_leech(asking)) // its advice has the button
    std::erase_if(hints, [](const Node& node) { return node.id.name == "suspend"; });
  for (Node& each : hints)
    nodes.push_back(std::move(each));
  return flow({.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::centre, .wraps = true},
              std::move(nodes));
}

} // namespace

std::string verdict_sentence(const Asking& asking) {
  const Given& given = *asking.given;
  const questions::Ask& ask = asking.item.ask;
  const bool has_parts = questions::has_parts(ask.kind);
  const std::string answer = plain(questions::shown_answer(ask));
  const std::string is = has_parts ? tr("Right is: {}.", answer) : tr("It is “{}”.", answer);
  switch (given.judgement.outcome) {
  case Outcome::right:
    if (given.corrected) return tr("Right, as you say.");
    if (given.judgement.slips > 0) return tr("Right, with a small slip: {}.", answer);
    return is_typed(ask.kind) ? tr("Right: {}.", answer) : tr("Right.");
  case Outcome::almost: return tr("Almost. {}", is);
  default: break;
  }
  if (given.judgement.share.value_or(0) > 0) return tr("Partly right. {}", is);
  if (given.corrected && is_typed(ask.kind)) return tr("Not right, as you say. {}", is);
  return (given.response.empty() ? "" : tr("Not quite.") + " ") + is;
}

std::string source_line(const rounds::Item& item) {
  if (item.source.document.empty()) return item.source.section;
  if (item.source.section.empty()) return item.source.document;
  return item.source.document + " · " + item.source.section;
}

Node verdict_card(const Model& model, const Asking& asking, Node action) {
  const Outcome outcome = asking.given->judgement.outcome;
  const Tone tone = outcome == Outcome::right    ? Tone::right
                    : outcome == Outcome::almost ? Tone::warm
                                                 : Tone::wrong;
  const Icon icon = outcome == Outcome::right    ? Icon::check
                    : outcome == Outcome::almost ? Icon::approximately
                                                 : Icon::cross;
  Node disc;
  disc.content = Symbol{.icon = icon, .tone = tone, .size = 28, .on_disc = true};
  std::vector<Node> words =
      list(row(12, list(silent(std::move(disc)), grown(text(verdict_sentence(asking), Role::title)))));
  for (Node& reason : reasons(asking))
    words.push_back(std::move(reason));
  if (!asking.item.explanation.empty()) words.push_back(pack_text(asking.item.explanation, Role::body));
  if (is_new_leech(asking)) words.push_back(leech_advice(model, asking));
  words.push_back(source_and_rest(model, asking));
  Node calendar;
  calendar.content = Symbol{.icon = Icon::calendar, .tone = Tone::info, .size = 40, .on_tile = true};
  const bool moved = asking.given->after != asking.before;
  const std::string when = asking.given->entry == 0 ? tr("Not recorded")
                           : moved                  ? next_review(model, asking)
                                                    : tr("As it was");
  Node side =
      wide(column(16, list(row(12, list(silent(std::move(calendar)),
                                        column(2, list(text(tr("Next review"), Role::caption, Tone::muted),
                                                       text(when, Role::title))))),
                           std::move(action))),
           228);
  Node line;
  line.content = Rule{.vertical = true};
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .stack_below = 640};
  Flow small_card{.surface = Flow::Surface::card, .gap = 16, .padding_x = 32, .padding_y = 24};
  std::vector<Node> rows;
  if (asking.given->judgement.slips > 0 && questions::is_compared_by_letters(asking.item.ask.kind))
    rows.push_back(letters(asking));
  rows.push_back(
      flow(beside, list(grown(column(12, std::move(words))), silent(std::move(line)), std::move(side))));
  Node verdict = flow(small_card, std::move(rows));
  verdict.rise = 16;
  return verdict;
}

} // namespace ruru::app
