#include "app/keys.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/asking_parts.hpp"
#include "app/screens/asking_picture.hpp"
#include "app/screens/resting.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"
#include "rounds/score.hpp"

#include <algorithm>

/// What a question looks like, before and after its answer.
namespace ruru::app {

namespace {

using questions::Kind;
using questions::Outcome;

Option::Mark mark_of(const Asking& asking, const std::string& option) {
  if (!asking.given) {
    const bool struck = std::find(asking.struck.begin(), asking.struck.end(), option) != asking.struck.end();
    return struck ? Option::Mark::spent : Option::Mark::none;
  }
  if (option == asking.item.ask.accepted.front()) return Option::Mark::right;
  return option == asking.given->response ? Option::Mark::wrong : Option::Mark::spent;
}

std::string tag_of(const Asking& asking, const std::string& option, Option::Mark mark) {
  if (mark == Option::Mark::wrong) return tr("Your choice");
  if (mark != Option::Mark::right) return "";
  return asking.given && asking.given->response == option ? tr("Right") : tr("Right answer");
}

Node option_node(const Asking& asking, std::size_t index) {
  const std::string& option = asking.item.options[index];
  const std::string number = std::to_string(index + 1);
  const Option::Mark mark = mark_of(asking, option);
  Node node;
  node.content = Option{.key = number, .text = option, .mark = mark, .tag = tag_of(asking, option, mark)};
  if (mark == Option::Mark::none) {
    node.id = {"option/" + number};
    if (index < 9) node.shortcut = letter(U'1' + static_cast<char32_t>(index));
  }
  return node;
}

std::string placeholder(Kind kind) {
  switch (kind) {
  case Kind::number: return tr("Type the number");
  case Kind::date: return tr("Type the date");
  case Kind::list: return tr("Type one after the other");
  default: return tr("Type your answer");
  }
}

Node field_node(const Asking& asking) {
  Field field{.text = asking.typed.text,
              .caret = asking.typed.caret,
              .anchor = asking.typed.anchor,
              .placeholder = placeholder(asking.item.ask.kind),
              .unit = asking.item.ask.unit};
  if (asking.given) {
    const Outcome outcome = asking.given->judgement.outcome;
    const bool partly = asking.given->judgement.share.value_or(0) > 0;
    field.placeholder = asking.draft.parts.empty() ? tr("No answer") : "";
    field.state = outcome == Outcome::right    ? Field::State::right
                  : outcome == Outcome::almost ? Field::State::almost
                                               : Field::State::wrong;
    field.tag = outcome == Outcome::right    ? tr("Right")
                : outcome == Outcome::almost ? tr("Almost")
                : partly                     ? tr("Partly right")
                                             : tr("Not right");
  }
  Node node;
  node.content = std::move(field);
  if (!asking.given) {
    node.id = {"submit"};
    node.shortcut = key(Key::Code::enter);
  }
  return node;
}

Node grade_node(const Asking& asking, memory::Grade grade) {
  struct Words {
    Use use;
    std::string_view name, meaning;
    Tone tone;
  };
  static constexpr std::array<Words, 4> words{
      {{Use::again, tr_later("Again"), tr_later("I did not know it"), Tone::wrong},
       {Use::hard, tr_later("Hard"), tr_later("It took effort"), Tone::warm},
       {Use::good, tr_later("Good"), tr_later("I knew it"), Tone::info},
       {Use::easy, tr_later("Easy"), tr_later("At once"), Tone::right}}};
  const int number = static_cast<int>(grade);
  const Words& word = words[static_cast<std::size_t>(number) - 1];
  Node node;
  node.content = GradeButton{.name = tr(word.name),
                             .meaning = tr(word.meaning),
                             .interval = interval(preview(asking, grade).due - asking.since),
                             .tone = word.tone};
  node.id = {"grade/" + std::to_string(number)};
  node.shortcut = key_for(word.use);
  return grown(std::move(node));
}

/// What the question is worth, help taken off; after the answer what it earned.
Node points_ring(const Asking& asking, const rounds::Scoring& scoring) {
  const int points = asking.given
                         ? asking.given->points
                         : rounds::points({Outcome::right}, asking.item.worth, price(asking, scoring));
  Node node;
  node.content = Ring{.fraction = static_cast<double>(points) / std::max(asking.item.worth, 1),
                      .number = thousands(points),
                      .label = tr("points"),
                      .size = 80};
  return extra(silent(std::move(node)));
}

std::vector<Node> ways_to_answer(const Asking& asking) {
  const Kind kind = asking.item.ask.kind;
  const auto numbers = [](std::size_t count) {
    return "1–" + std::to_string(std::min<std::size_t>(count, 9));
  };
  const std::size_t options = asking.item.options.size();
  switch (kind) {
  case Kind::hotspot:
    return list(silent_hint("↑ ↓ ← →", tr("move the cross")),
                silent_hint("1–9", tr("to a part of the picture")), silent_hint("Enter", tr("this place")));
  case Kind::list:
    return list(silent_hint("Enter", asking.typed.text.empty() ? tr("end the list") : tr("this name")));
  case Kind::several: return list(silent_hint(numbers(options), tr("pick, or not")));
  case Kind::ordering:
    if (asking.draft.held)
      return list(silent_hint("↑ ↓", tr("move it")), silent_hint("Enter", tr("put it down")));
    return list(silent_hint(numbers(options), tr("lift a line")), silent_hint("Alt ↑ ↓", tr("move it")));
  case Kind::matching:
    return list(
        silent_hint(numbers(asking.item.ask.left.size()), tr("then")),
        silent_hint("A–" + sentence_case(letter_of(std::min<std::size_t>(options, 26) - 1)), tr("match")));
  default: break;
  }
  if (is_typing(asking)) return list(silent_hint("Enter", tr("answer")));
  if (questions::has_options(kind)) return list(silent_hint(numbers(options), tr("answer")));
  return {};
}

} // namespace

std::string kind_word(Kind kind) {
  switch (kind) {
  case Kind::typed: return tr("Typed answer");
  case Kind::choice: return tr("Choice");
  case Kind::true_false: return tr("True or false");
  case Kind::number: return tr("Number");
  case Kind::cloze: return tr("Fill the gap");
  case Kind::card: return tr("Card");
  case Kind::several: return tr("Several are right");
  case Kind::date: return tr("Date");
  case Kind::ordering: return tr("Put in order");
  case Kind::matching: return tr("Match");
  case Kind::list: return tr("Name them all");
  case Kind::hotspot: return tr("Find the place");
  }
  return "";
}

Node stem_card(const Asking& asking, const Occasion& occasion, const std::string& meta) {
  const rounds::Item& item = asking.item;
  std::vector<Node> pills;
  const auto pill = [&](std::string words, Tone tone, Icon icon) {
    Node node;
    node.content = Pill{.text = std::move(words), .tone = tone, .icon = icon};
    pills.push_back(silent(std::move(node)));
  };
  if (!item.source.section.empty()) pill(plain(item.source.section), Tone::info, Icon::none);
  if (item.ask.kind != Kind::choice)
    pill(kind_word(item.ask.kind), Tone::info, questions::is_typed(item.ask.kind) ? Icon::pen : Icon::none);
  if (item.difficulty) {
    static constexpr std::array<std::string_view, 5> words{
        tr_later("Very easy"), tr_later("Easy"), tr_later("Medium"), tr_later("Hard"), tr_later("Very hard")};
    pill(tr(words[static_cast<std::size_t>(std::clamp(*item.difficulty, 1, 5)) - 1]), Tone::warm, Icon::none);
  }
  const bool small = questions::is_typed(item.ask.kind) || item.ask.kind == Kind::hotspot;
  Flow beside_each_other{.direction = Flow::Direction::row, .gap = 8, .wraps = true};
  std::vector<Node> words = list(extra(flow(beside_each_other, std::move(pills))),
                                 pack_text(item.ask.stem, small ? Role::stem_small : Role::stem));
  for (int i = 0; i < asking.hints; ++i) {
    words.push_back(
        pack_text(tr("Hint: {}", item.hints[static_cast<std::size_t>(i)]), Role::body, Tone::accent));
  }
  if (!meta.empty()) words.push_back(extra(silent(text(meta, Role::small, Tone::muted))));
  Node left = grown(column(16, std::move(words)));
  std::vector<Node> parts = list(std::move(left));
  const bool has_picture = item.picture && item.ask.kind != Kind::hotspot;
  if (has_picture && !asking.enlarged) {
    parts.push_back(picture_node(asking));
    parts.back().max_width = 280;
  }
  if (occasion.scoring) parts.push_back(points_ring(asking, *occasion.scoring));
  Flow beside{.direction = Flow::Direction::row,
              .gap = 24,
              .align = Flow::Align::start,
              .stack_below = has_picture ? 560.0 : 0.0};
  Node card_node = card(16, list(flow(beside, std::move(parts))));
  if (has_picture && asking.enlarged) card_node.children.push_back(picture_node(asking));
  card_node.min_height = item.ask.kind == Kind::hotspot ? 0 : small ? 176 : 208;
  return card_node;
}

std::vector<Node> answer_area(const Asking& asking) {
  std::vector<Node> nodes;
  const Kind kind = asking.item.ask.kind;
  const bool has_field = questions::is_typed(kind) || kind == Kind::list;
  if (kind == Kind::hotspot && asking.item.picture)
    nodes.push_back(flow({.align = Flow::Align::centre}, list(picture_node(asking))));
  if (has_field)
    nodes.push_back(column(8, list(silent(text(tr("Your answer"), Role::caption, Tone::muted)),
                                   column(8, with_variants(field_node(asking), asking.typed)))));
  if (!asking.nonsense.empty() && has_field) nodes.push_back(text(asking.nonsense, Role::small, Tone::warm));
  if (questions::has_parts(kind)) {
    nodes.push_back(parts_area(asking));
  } else if (questions::has_options(kind)) {
    std::vector<Node> options;
    for (std::size_t i = 0; i < asking.item.options.size(); ++i) {
      options.push_back(option_node(asking, i));
    }
    nodes.push_back(flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 2, .stack_below = 640},
                         std::move(options)));
  }
  if (!asking.nonsense.empty() && !has_field) nodes.push_back(text(asking.nonsense, Role::small, Tone::warm));
  return nodes;
}

/// Where a miss leaves more than one answer.
bool can_try_again(const Asking& asking) {
  if (asking.second_try != Asking::SecondTry::none) return false;
  if (asking.item.ask.kind == Kind::choice) return asking.item.options.size() - asking.struck.size() > 2;
  return questions::is_typed(asking.item.ask.kind);
}

Node certainty_choices(const Asking& asking) {
  static constexpr std::array<std::string_view, 3> words{tr_later("A guess"), tr_later("I think so"),
                                                         tr_later("Sure")};
  std::vector<Node> nodes = list(text(tr("How sure are you?"), Role::body, Tone::second));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool chosen = static_cast<std::size_t>(asking.certainty) == i + 1;
    nodes.push_back(
        button({"certainty/" + std::to_string(i + 1)}, control(U'1' + static_cast<char32_t>(i)),
               {.label = tr(words[i]), .primary = chosen, .icon = chosen ? Icon::check : Icon::none}));
  }
  return flow({.direction = Flow::Direction::row, .gap = 12, .align = Flow::Align::centre, .wraps = true},
              std::move(nodes));
}

Node helpers(const Asking& asking, const Occasion& occasion) {
  const bool typing = uses_letters(asking);
  const auto priced = [&](const std::string& words, int cost) {
    return occasion.scoring ? words + " −" + std::to_string(cost) : words;
  };
  const rounds::Scoring scoring = occasion.scoring.value_or(rounds::Scoring{});
  std::vector<Node> nodes;
  if (questions::has_parts(asking.item.ask.kind) && !is_typing(asking))
    nodes.push_back(button({"confirm"}, key(Key::Code::enter), {.label = tr("Done"), .primary = true}));
  if (!asking.item.sound.empty()) nodes.push_back(play_button(asking));
  if (asking.hints < std::ssize(asking.item.hints)) {
    nodes.push_back(button({"hint"}, key_for(Use::hint, typing),
                           {.label = priced(tr("Hint"), scoring.hint), .icon = Icon::bulb}));
  }
  const bool can_strike = asking.item.ask.kind == Kind::choice && asking.item.ask.wrong.size() >= 2;
  if (occasion.scoring && can_strike && asking.struck.empty()) {
    nodes.push_back(button({"fifty"}, key_for(Use::fifty),
                           {.label = priced("50 : 50", scoring.fifty), .icon = Icon::half}));
  }
  if (occasion.scoring && can_try_again(asking)) {
    nodes.push_back(button({"second-try"}, key_for(Use::second_try, typing),
                           {.label = priced(tr("Second try"), scoring.second_try), .icon = Icon::repeat}));
  }
  if (asking.item.ask.kind != Kind::card) {
    nodes.push_back(button({"skip"}, key_for(Use::skip, typing),
                           {.label = asking.draft.parts.empty() || !is_typing(asking) ? tr("I don’t know")
                                                                                      : tr("I know no more"),
                            .icon = Icon::skip}));
  }
  nodes.push_back(filler());
  if (occasion.scoring)
    nodes.push_back(extra(silent(text(tr("Full score needs no speed"), Role::caption, Tone::muted))));
  return flow({.direction = Flow::Direction::row, .gap = 12, .align = Flow::Align::centre, .wraps = true},
              std::move(nodes));
}

Node card_actions(const Asking& asking) {
  std::vector<Node> nodes = list(
      wide(button({"reveal"}, key_for(Use::reveal), {.label = tr("Show the answer"), .primary = true}), 280));
  if (!asking.item.sound.empty()) nodes.push_back(play_button(asking));
  return row(16, std::move(nodes));
}

std::vector<Node> answer_hints(const Asking& asking) {
  if (asking.given) return {};
  std::vector<Node> hints = ways_to_answer(asking);
  const bool can_enlarge = asking.item.picture && asking.item.ask.kind != Kind::hotspot;
  if (can_enlarge)
    hints.push_back(silent_hint(uses_letters(asking) ? "Ctrl E" : "E",
                                asking.enlarged ? tr("smaller picture") : tr("larger picture")));
  return hints;
}

Node grades(const Asking& asking) {
  std::vector<Node> nodes;
  for (const memory::Grade grade :
       {memory::Grade::again, memory::Grade::hard, memory::Grade::good, memory::Grade::easy}) {
    nodes.push_back(grade_node(asking, grade));
  }
  return flow({.direction = Flow::Direction::grid, .gap = 16, .columns = 4, .stack_below = 640},
              std::move(nodes));
}

} // namespace ruru::app
