#include "app/screens/asking.hpp"

#include "app/screens/asking_parts.hpp"
#include "app/screens/resting.hpp"
#include "app/words.hpp"
#include "history/evidence.hpp"
#include "questions/parts.hpp"
#include "rounds/agenda.hpp"
#include "rounds/score.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

using questions::Kind;
using questions::Outcome;

constexpr std::chrono::minutes longest_counted_answer{10};

std::chrono::milliseconds time_taken(const Model& model, const Asking& asking) {
  return std::clamp<std::chrono::milliseconds>(model.now - asking.since, std::chrono::milliseconds{0},
                                               longest_counted_answer);
}

int price(const Asking& asking) {
  return asking.hints * rounds::hint_price + (asking.struck.empty() ? 0 : rounds::fifty_price);
}

/// What an answer says about memory. Help makes it hard; "almost" is hard too.
memory::Grade grade_for(Outcome outcome, const Asking& asking) {
  if (outcome == Outcome::wrong || outcome == Outcome::unclear) return memory::Grade::again;
  const bool helped = asking.hints > 0 || !asking.struck.empty();
  return outcome == Outcome::almost || helped ? memory::Grade::hard : memory::Grade::good;
}

Outcome outcome_for(memory::Grade grade) { return memory::recalled(grade) ? Outcome::right : Outcome::wrong; }

const memory::CardState& preview(const Asking& asking, memory::Grade grade) {
  return asking.previews[static_cast<std::size_t>(grade) - 1];
}

/// The days that the learner sees on the button of a grade; 0 for minutes.
int promised(const Model& model, const Asking& asking, memory::Grade grade) {
  return memory::promised_days(preview(asking, grade), asking.since, day_rule(model));
}

void give(Step& step, Asking& asking, const Occasion& occasion, std::string response,
          questions::Judgement judgement, memory::Grade grade) {
  Given given{.response = std::move(response),
              .judgement = std::move(judgement),
              .grade = grade,
              .points = 0,
              .taken = time_taken(step.model, asking),
              .after = preview(asking, grade)};
  if (occasion.scored) given.points = rounds::points(given.judgement, asking.item.worth, price(asking));
  const rounds::Item& item = asking.item;
  given.entry = record(step,
                       history::Answered{.card = item.ask.card,
                                         .kind = item.ask.kind,
                                         .grade = grade,
                                         .outcome = given.judgement.outcome,
                                         .response = given.response,
                                         .options = rounds::possible_answers(item, asking.struck.size()),
                                         .hints = asking.hints + (asking.struck.empty() ? 0 : 1),
                                         .taken = given.taken,
                                         .round = occasion.round,
                                         .points = given.points,
                                         .promised = promised(step.model, asking, grade)},
                       occasion.keep);
  if (given.entry != 0) given.after = step.model.progress.find(item.ask.card)->state;
  asking.nonsense.clear();
  asking.given = std::move(given);
  step.model.focus = {};
}

bool choose(Step& step, Asking& asking, const Occasion& occasion, std::size_t index) {
  if (index >= asking.item.options.size()) return false;
  const std::string& option = asking.item.options[index];
  if (std::find(asking.struck.begin(), asking.struck.end(), option) != asking.struck.end()) return false;
  const bool right = option == asking.item.ask.accepted.front();
  const Outcome outcome = right ? Outcome::right : Outcome::wrong;
  give(step, asking, occasion, option, {.outcome = outcome, .nearest = asking.item.ask.accepted.front()},
       grade_for(outcome, asking));
  return true;
}

std::string unclear_sentence(Kind kind) {
  switch (kind) {
  case Kind::number: return "That is no number. Try again, nothing was counted.";
  case Kind::date: return "That is no date. Write it like 21 July 1969; nothing was counted.";
  default: return "Type an answer first. Nothing was counted.";
  }
}

/// Judges an answer in parts as far as it is put together.
void hand_in(Step& step, Asking& asking, const Occasion& occasion) {
  const std::vector<std::string> given = parts(asking.draft, asking.item);
  questions::Judgement judgement = questions::judge_parts(asking.item.ask, given);
  const memory::Grade grade = grade_for(judgement.outcome, asking);
  give(step, asking, occasion, questions::joined_parts(asking.item.ask, given), std::move(judgement), grade);
}

/// Takes a name that was typed to its end. Nothing typed ends the list, when something was found.
bool submit_name(Step& step, Asking& asking, const Occasion& occasion) {
  const bool ends = asking.typed.text.empty() && !asking.draft.parts.empty();
  if (!ends && asking.typed.text.empty()) {
    asking.nonsense = "Type a name first. Nothing was counted.";
    return false;
  }
  if (!ends) {
    const auto draft = with_name(asking.draft, asking.item, asking.typed.text, false);
    asking.nonsense = !draft                   ? "That is none of them. Nothing was counted."
                      : *draft == asking.draft ? "You have that one already."
                                               : "";
    if (draft) asking.draft = *draft;
    asking.typed.anchor = 0; // typing goes on in its place
    asking.typed.caret = asking.typed.text.size();
    if (draft) asking.typed = {};
  }
  if (!ends && !is_complete(asking)) return false;
  hand_in(step, asking, occasion);
  return true;
}

bool submit(Step& step, Asking& asking, const Occasion& occasion) {
  if (asking.item.ask.kind == Kind::list) return submit_name(step, asking, occasion);
  questions::Judgement judgement = questions::judge(asking.item.ask, asking.typed.text);
  if (judgement.outcome == Outcome::unclear) {
    asking.nonsense = asking.typed.text.empty() ? "Type an answer first. Nothing was counted."
                                                : unclear_sentence(asking.item.ask.kind);
    return false;
  }
  const memory::Grade grade = grade_for(judgement.outcome, asking);
  give(step, asking, occasion, asking.typed.text, std::move(judgement), grade);
  return true;
}

/// Hands an answer in parts in.
bool confirm(Step& step, Asking& asking, const Occasion& occasion) {
  if (asking.item.ask.kind == Kind::ordering && asking.draft.held) {
    asking.draft.held.reset(); // a lifted line is put down first
    return false;
  }
  asking.nonsense = missing(asking.draft, asking.item);
  if (!asking.nonsense.empty()) return false;
  hand_in(step, asking, occasion);
  return true;
}

bool give_up(Step& step, Asking& asking, const Occasion& occasion) {
  asking.revealed = true;
  if (asking.item.ask.kind == Kind::list && !asking.draft.parts.empty()) {
    hand_in(step, asking, occasion);
    return true;
  }
  asking.draft = empty_draft(asking.item);
  give(step, asking, occasion, "",
       {.outcome = Outcome::wrong, .nearest = questions::shown_answer(asking.item.ask)},
       memory::Grade::again);
  return true;
}

bool grade_self(Step& step, Asking& asking, const Occasion& occasion, int number) {
  if (number < 1 || number > 4 || !asking.revealed) return false;
  const auto grade = static_cast<memory::Grade>(number);
  give(step, asking, occasion, "",
       {.outcome = outcome_for(grade), .nearest = asking.item.ask.accepted.front()}, grade);
  return true;
}

Option::Mark mark_of(const Asking& asking, const std::string& option) {
  if (!asking.given) {
    const bool struck = std::find(asking.struck.begin(), asking.struck.end(), option) != asking.struck.end();
    return struck ? Option::Mark::spent : Option::Mark::none;
  }
  if (option == asking.item.ask.accepted.front()) return Option::Mark::right;
  return option == asking.given->response ? Option::Mark::wrong : Option::Mark::spent;
}

std::string tag_of(const Asking& asking, const std::string& option, Option::Mark mark) {
  if (mark == Option::Mark::wrong) return "Your choice";
  if (mark != Option::Mark::right) return "";
  return asking.given && asking.given->response == option ? "Right" : "Right answer";
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
  case Kind::number: return "Type the number";
  case Kind::date: return "Type the date";
  case Kind::list: return "Type one after the other";
  default: return "Type your answer";
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
    field.placeholder = asking.draft.parts.empty() ? "No answer" : "";
    field.state = outcome == Outcome::right    ? Field::State::right
                  : outcome == Outcome::almost ? Field::State::almost
                                               : Field::State::wrong;
    field.tag = outcome == Outcome::right ? "Right" : outcome == Outcome::almost ? "Almost" : "Not right";
  }
  Node node;
  node.content = std::move(field);
  if (!asking.given) {
    node.id = {"submit"};
    node.shortcut = key(Key::Code::enter);
  }
  return node;
}

std::string verdict_sentence(const Asking& asking) {
  const Given& given = *asking.given;
  const questions::Ask& ask = asking.item.ask;
  const bool has_parts = questions::has_parts(ask.kind);
  const std::string answer = plain(questions::shown_answer(ask));
  const std::string is = has_parts ? "Right is: " + answer + "." : "It is “" + answer + "”.";
  switch (given.judgement.outcome) {
  case Outcome::right:
    if (given.corrected) return "Right, as you say.";
    if (given.judgement.slips > 0) return "Right, with a small slip: " + answer + ".";
    return is_typed(ask.kind) ? "Right: " + answer + "." : "Right.";
  case Outcome::almost: return "Almost. " + is;
  default: break;
  }
  if (given.judgement.share.value_or(0) > 0) return "Partly right. " + is;
  return (given.response.empty() ? "" : "Not quite. ") + is;
}

std::string next_review(const Model& model, const Asking& asking) {
  const memory::CardState& after = asking.given->after;
  const history::CardProgress* known = model.progress.find(asking.item.ask.card);
  if (known && known->rests(model.now)) return rest_words(model, *known);
  if (after.due - model.now < std::chrono::hours{12}) return "In " + interval(after.due - model.now);
  return sentence_case(relative_day(civil_day(after.due, day_rule(model)), today(model)));
}

Node grade_node(const Asking& asking, memory::Grade grade) {
  struct Words {
    std::string_view name, meaning;
    Tone tone;
  };
  static constexpr std::array<Words, 4> words{{{"Again", "I did not know it", Tone::wrong},
                                               {"Hard", "It took effort", Tone::warm},
                                               {"Good", "I knew it", Tone::info},
                                               {"Easy", "At once", Tone::right}}};
  const int number = static_cast<int>(grade);
  const Words& word = words[static_cast<std::size_t>(number) - 1];
  Node node;
  node.content = GradeButton{.name = std::string(word.name),
                             .meaning = std::string(word.meaning),
                             .interval = interval(preview(asking, grade).due - asking.since),
                             .tone = word.tone};
  node.id = {"grade/" + std::to_string(number)};
  node.shortcut = letter(U'0' + static_cast<char32_t>(number));
  return grown(std::move(node));
}

/// What the question is worth, help taken off; after the answer what it earned.
Node points_ring(const Asking& asking) {
  const int points = asking.given ? asking.given->points
                                  : rounds::points({Outcome::right}, asking.item.worth, price(asking));
  Node node;
  node.content = Ring{.fraction = static_cast<double>(points) / std::max(asking.item.worth, 1),
                      .number = thousands(points),
                      .label = "points",
                      .size = 80};
  return extra(silent(std::move(node)));
}

/// What was typed over the answer, letter by letter.
Node letters(const Asking& asking) {
  Node node;
  node.content =
      Letters{.pairs = questions::aligned(asking.typed.text, plain(asking.given->judgement.nearest),
                                          asking.item.ask.match),
              .typed_label = "You typed",
              .wanted_label = "Answer"};
  return silent(std::move(node));
}

bool is_new_leech(const Asking& asking) { return memory::became_leech(asking.before, asking.given->after); }

Node leech_advice(const Model& model, const Asking& asking) {
  std::vector<Node> nodes =
      list(grown(text("Forgotten " + counted(asking.given->after.lapses, "time", "times") +
                          ": split it, give it a hint or an image in words, or suspend it for a while.",
                      Role::small, Tone::warm)));
  if (asking.given->entry != 0 && !rests(model, asking.item.ask.card))
    nodes.push_back(button({"suspend"}, letter(U's'), {.label = "Suspend", .small = true}));
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

std::optional<Asking> asked(const Model& model, const questions::CardId& card, std::uint64_t seed) {
  std::optional<rounds::Item> item = rounds::item_for(model.library, card, seed);
  if (!item) return {};
  const history::CardProgress* known = model.progress.find(card);
  Asking asking;
  asking.item = std::move(*item);
  asking.since = model.now;
  if (known) asking.before = known->state;
  asking.draft = empty_draft(asking.item);
  const int options = rounds::possible_answers(asking.item);
  const memory::Evidence recall_proves = history::right_answer({.options = options});
  const memory::Agenda agenda =
      rounds::agenda(card, model.progress, model.rules, model.preferences.week, model.now, model.utc_offset);
  asking.previews = memory::previews(asking.before, model.now, day_rule(model),
                                     history::policy_for(model.rules, card.pack), model.rules.weights,
                                     {.seed = history::fuzz_seed(card), .agenda = &agenda}, recall_proves);
  return asking;
}

bool act(Step& step, Asking& asking, const Occasion& occasion, const ElementId& id) {
  if (asking.given) return false;
  if (id.name == "confirm") return confirm(step, asking, occasion);
  if (arrange_by(asking, id)) {
    // Keys act on the line that was lifted.
    if (asking.item.ask.kind == Kind::ordering) step.model.focus = id;
    return false;
  }
  if (const int option = number_after(id, "option/"); option > 0) {
    return choose(step, asking, occasion, static_cast<std::size_t>(option) - 1);
  }
  if (const int grade = number_after(id, "grade/"); grade > 0)
    return grade_self(step, asking, occasion, grade);
  if (id.name == "submit") return submit(step, asking, occasion);
  if (id.name == "skip") return give_up(step, asking, occasion);
  if (id.name == "reveal") asking.revealed = true;
  if (id.name == "hint" && asking.hints < std::ssize(asking.item.hints)) ++asking.hints;
  if (id.name == "fifty" && asking.struck.empty())
    asking.struck = rounds::struck(asking.item, occasion.round);
  return false;
}

void type(Asking& asking, std::string_view text) {
  asking.typed = with_text(std::move(asking.typed), text);
  asking.nonsense.clear();
  if (asking.item.ask.kind != Kind::list) return;
  if (auto draft = with_name(asking.draft, asking.item, asking.typed.text, true);
      draft && *draft != asking.draft) {
    asking.draft = std::move(*draft);
    asking.typed = {};
  }
}

bool is_complete(const Asking& asking) {
  return asking.item.ask.kind == Kind::list && asking.draft.parts.size() == asking.item.ask.accepted.size();
}

bool uses_letters(const Asking& asking) {
  return is_typing(asking) || (!asking.given && asking.item.ask.kind == Kind::matching);
}

bool arrange(Asking& asking, std::string_view line) {
  if (!questions::has_parts(asking.item.ask.kind)) return false;
  asking.nonsense.clear();
  auto draft = draft_from(line, asking.item);
  if (draft)
    asking.draft = std::move(*draft);
  else
    asking.nonsense = "Write it like " + line_example(asking.item) + "; nothing was counted.";
  return draft.has_value();
}

bool is_typing(const Asking& asking) {
  return !asking.given && (questions::is_typed(asking.item.ask.kind) || asking.item.ask.kind == Kind::list);
}

ElementId proposed_focus(const Asking& asking) {
  if (is_typing(asking)) return {"submit"};
  if (asking.item.ask.kind == Kind::card) return {asking.revealed ? "grade/3" : "reveal"};
  return {};
}

void overrule(Step& step, Asking& asking, const Occasion& occasion) {
  if (!asking.given || asking.given->judgement.outcome == Outcome::right) return;
  asking.given->judgement.outcome = Outcome::right;
  if (occasion.scored)
    asking.given->points = rounds::points({Outcome::right}, asking.item.worth, price(asking));
  regrade(step, asking, occasion, grade_for(Outcome::right, asking));
}

void regrade(Step& step, Asking& asking, const Occasion& occasion, memory::Grade grade) {
  Given& given = *asking.given;
  if (given.judgement.outcome == Outcome::right && !memory::recalled(grade))
    given.judgement.outcome = Outcome::wrong;
  given.grade = grade;
  given.corrected = true;
  given.after = preview(asking, grade);
  const history::Sequence entry = record(step,
                                         history::Corrected{.answer = given.entry,
                                                            .grade = grade,
                                                            .outcome = given.judgement.outcome,
                                                            .points = given.points,
                                                            .promised = promised(step.model, asking, grade)},
                                         occasion.keep);
  if (entry != 0) given.after = step.model.progress.find(asking.item.ask.card)->state;
}

void reopen(Asking& asking) {
  asking.given.reset();
  asking.revealed = false;
  asking.draft = empty_draft(asking.item);
  asking.nonsense.clear();
}

Asking at_its_tallest(Asking asking) {
  asking.revealed = true;
  asking.nonsense.clear();
  if (asking.item.ask.kind == Kind::card) return asking;
  const std::string answer = questions::has_parts(asking.item.ask.kind)
                                 ? questions::shown_answer(asking.item.ask)
                                 : asking.item.ask.accepted.front();
  const bool typed = questions::is_compared_by_letters(asking.item.ask.kind);
  if (asking.item.ask.kind == Kind::several) asking.draft = all_wrong(asking.item);
  if (!asking.given && typed) asking.typed.text = answer;
  asking.given = Given{.response = answer,
                       .judgement = {.outcome = Outcome::almost, .nearest = answer, .slips = typed ? 1 : 0},
                       .grade = memory::Grade::again,
                       .after = preview(asking, memory::Grade::again)};
  return asking;
}

std::string kind_word(Kind kind) {
  switch (kind) {
  case Kind::typed: return "Typed answer";
  case Kind::choice: return "Choice";
  case Kind::true_false: return "True or false";
  case Kind::number: return "Number";
  case Kind::cloze: return "Fill the gap";
  case Kind::card: return "Card";
  case Kind::several: return "Several are right";
  case Kind::date: return "Date";
  case Kind::ordering: return "Put in order";
  case Kind::matching: return "Match";
  case Kind::list: return "Name them all";
  }
  return "";
}

std::string source_line(const rounds::Item& item) {
  if (item.source.document.empty()) return item.source.section;
  if (item.source.section.empty()) return item.source.document;
  return item.source.document + " · " + item.source.section;
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
    static constexpr std::array<std::string_view, 5> words{"Very easy", "Easy", "Medium", "Hard",
                                                           "Very hard"};
    pill(std::string(words[static_cast<std::size_t>(std::clamp(*item.difficulty, 1, 5)) - 1]), Tone::warm,
         Icon::none);
  }
  const bool small = questions::is_typed(item.ask.kind);
  Flow beside_each_other{.direction = Flow::Direction::row, .gap = 8, .wraps = true};
  std::vector<Node> words = list(extra(flow(beside_each_other, std::move(pills))),
                                 pack_text(item.ask.stem, small ? Role::stem_small : Role::stem));
  for (int i = 0; i < asking.hints; ++i) {
    words.push_back(pack_text("Hint: " + item.hints[static_cast<std::size_t>(i)], Role::body, Tone::accent));
  }
  if (!meta.empty()) words.push_back(extra(silent(text(meta, Role::small, Tone::muted))));
  Node left = grown(column(16, std::move(words)));
  std::vector<Node> parts = list(std::move(left));
  if (occasion.scored) parts.push_back(points_ring(asking));
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start};
  Node card_node = card(16, list(flow(beside, std::move(parts))));
  card_node.min_height = small ? 176 : 208;
  return card_node;
}

std::vector<Node> answer_area(const Asking& asking) {
  std::vector<Node> nodes;
  const Kind kind = asking.item.ask.kind;
  const bool has_field = questions::is_typed(kind) || kind == Kind::list;
  if (has_field)
    nodes.push_back(
        column(8, list(silent(text("Your answer", Role::caption, Tone::muted)), field_node(asking))));
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

Node helpers(const Asking& asking, const Occasion& occasion) {
  const bool typing = uses_letters(asking);
  const auto shortcut = [&](char32_t character) { return typing ? control(character) : letter(character); };
  const auto priced = [&](const std::string& words, int cost) {
    return occasion.scored ? words + " −" + std::to_string(cost) : words;
  };
  std::vector<Node> nodes;
  if (questions::has_parts(asking.item.ask.kind) && !is_typing(asking))
    nodes.push_back(button({"confirm"}, key(Key::Code::enter), {.label = "Done", .primary = true}));
  if (asking.hints < std::ssize(asking.item.hints)) {
    nodes.push_back(
        button({"hint"}, shortcut(U'h'), {.label = priced("Hint", rounds::hint_price), .icon = Icon::bulb}));
  }
  const bool can_strike = asking.item.ask.kind == Kind::choice && asking.item.ask.wrong.size() >= 2;
  if (occasion.scored && can_strike && asking.struck.empty()) {
    nodes.push_back(button({"fifty"}, letter(U'f'),
                           {.label = priced("50 : 50", rounds::fifty_price), .icon = Icon::half}));
  }
  if (asking.item.ask.kind != Kind::card) {
    nodes.push_back(
        button({"skip"}, typing ? control(U'd') : letter(U'd'),
               {.label = asking.draft.parts.empty() || !is_typing(asking) ? "I don’t know" : "I know no more",
                .icon = Icon::skip}));
  }
  nodes.push_back(filler());
  if (occasion.scored)
    nodes.push_back(extra(silent(text("Full score needs no speed", Role::caption, Tone::muted))));
  return flow({.direction = Flow::Direction::row, .gap = 12, .align = Flow::Align::centre, .wraps = true},
              std::move(nodes));
}

std::vector<Node> answer_hints(const Asking& asking) {
  if (asking.given) return {};
  const Kind kind = asking.item.ask.kind;
  const auto numbers = [](std::size_t count) {
    return "1–" + std::to_string(std::min<std::size_t>(count, 9));
  };
  const std::size_t options = asking.item.options.size();
  switch (kind) {
  case Kind::list:
    return list(silent_hint("Enter", asking.typed.text.empty() ? "end the list" : "this name"));
  case Kind::several: return list(silent_hint(numbers(options), "pick, or not"));
  case Kind::ordering:
    if (asking.draft.held) return list(silent_hint("↑ ↓", "move it"), silent_hint("Enter", "put it down"));
    return list(silent_hint(numbers(options), "lift a line"), silent_hint("Alt ↑ ↓", "move it"));
  case Kind::matching:
    return list(
        silent_hint(numbers(asking.item.ask.left.size()), "then"),
        silent_hint("A–" + sentence_case(letter_of(std::min<std::size_t>(options, 26) - 1)), "match"));
  default: break;
  }
  if (is_typing(asking)) return list(silent_hint("Enter", "answer"));
  if (questions::has_options(kind)) return list(silent_hint(numbers(options), "answer"));
  return {};
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
  const std::string when = asking.given->entry == 0 ? "Not recorded" : next_review(model, asking);
  Node side =
      wide(column(16, list(row(12, list(silent(std::move(calendar)),
                                        column(2, list(text("Next review", Role::caption, Tone::muted),
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
  return flow(small_card, std::move(rows));
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
