#include "app/nodes.hpp"
#include "app/screens/resting.hpp"
#include "app/screens/screens.hpp"
#include "app/undo.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

constexpr std::size_t rows_shown = 12, most_played = 50;

const questions::CardId* chosen_card(const Browse& browse) {
  return browse.chosen < browse.found.size() ? &browse.index->card(browse.found[browse.chosen]) : nullptr;
}

std::string state_words(const Model& model, const questions::CardId& card) {
  const history::CardProgress* known = model.progress.find(card);
  if (known && known->rests(model.now)) return rest_words(model, *known);
  if (!known || known->state.stage == memory::Stage::fresh) return tr("New to you");
  const double recall = memory::recall_at(known->state, model.now, model.rules.weights);
  const bool due = memory::is_due(known->state, model.now);
  return tr("Recall {}", percent(recall)) + " · " +
         (due ? tr("due")
              : tr("due {}", relative_day(civil_day(known->due(), day_rule(model)), today(model))));
}

Node found_row(const Model& model, const Browse& browse, std::size_t number) {
  const questions::CardId& card = browse.index->card(browse.found[number]);
  Node name = column(2, list(text(quoted(model, card), Role::body),
                             text(state_words(model, card), Role::caption, Tone::muted)));
  std::get<Text>(name.children[0].content).lines = 1;
  std::vector<Node> cells = list(grown(std::move(name)));
  if (number == browse.chosen) cells.push_back(silent(text("›", Role::title, Tone::muted)));
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 12,
                    .padding_x = 16,
                    .padding_y = 8,
                    .align = Flow::Align::centre},
                   std::move(cells));
  made.id = {"choose/" + std::to_string(number)};
  return made;
}

Node field(const Browse& browse) {
  Node node;
  node.content = Field{.text = browse.typed.text,
                       .caret = browse.typed.caret,
                       .anchor = browse.typed.anchor,
                       .placeholder = tr("Words, tag:…, is:due, recall<80"),
                       .search = true};
  return node;
}

Node found_card(const Model& model, const Browse& browse) {
  std::vector<Node> rows;
  if (!browse.problem.empty()) rows.push_back(text(browse.problem + ".", Role::body, Tone::warm));
  const std::size_t first = browse.chosen / rows_shown * rows_shown;
  for (std::size_t i = first; i < std::min(first + rows_shown, browse.found.size()); ++i)
    rows.push_back(found_row(model, browse, i));
  if (browse.found.empty() && browse.problem.empty())
    rows.push_back(text(tr("Nothing is found. Fewer words find more."), Role::body, Tone::second));
  if (browse.found.size() > rows_shown)
    rows.push_back(
        text(tr("{}–{} of {}", thousands(static_cast<long long>(first + 1)),
                thousands(static_cast<long long>(std::min(first + rows_shown, browse.found.size()))),
                thousands(static_cast<long long>(browse.found.size()))),
             Role::caption, Tone::muted));
  Node made = card(4, std::move(rows));
  std::get<Flow>(made.content).padding_x = 16;
  std::get<Flow>(made.content).padding_y = 16;
  return made;
}

Node fact(std::string label, std::string value) {
  return row(16, list(grown(text(std::move(label), Role::caption, Tone::muted)),
                      text(std::move(value), Role::small)));
}

/// What is known of the card's memory.
std::vector<Node> facts(const Model& model, const questions::CardId& card) {
  std::vector<Node> nodes = list(fact(tr("Memory"), state_words(model, card)));
  if (const history::CardProgress* known = model.progress.find(card);
      known && known->state.stage != memory::Stage::fresh) {
    const auto seen = std::ranges::count(known->reviews, false, &history::Review::undone);
    nodes.push_back(fact(tr("Answered"), counted(seen, "time", "times")));
    nodes.push_back(fact(tr("Forgotten"), counted(known->state.lapses, "time", "times")));
  }
  const questions::LoadedPack* loaded = model.library.find(card.pack);
  const questions::Question* question = model.library.find(card);
  if (!loaded || !question) return nodes;
  std::string tags;
  for (const std::string& tag : question->tags)
    tags += (tags.empty() ? "" : ", ") + tag;
  if (!tags.empty()) nodes.push_back(fact(tr("Tags"), tags));
  nodes.push_back(text(loaded->file + ":" + std::to_string(question->line), Role::mono, Tone::muted));
  return nodes;
}

Node details_card(const Model& model, const questions::CardId& card) {
  const auto item = rounds::item_for(model.library, card, 0);
  if (!item)
    return app::card(12, list(text(tr("This question is gone from its pack."), Role::body, Tone::second)));
  std::vector<Node> nodes =
      list(text(item->pack_title, Role::caption, Tone::muted), pack_text(item->ask.stem, Role::title),
           pack_text(questions::shown_answer(item->ask), Role::body, Tone::right), silent(rule()));
  for (Node& each : facts(model, card))
    nodes.push_back(std::move(each));
  std::vector<Node> buttons = rest_hints(model, card, true);
  const history::CardProgress* known = model.progress.find(card);
  if (known && known->last_standing())
    buttons.push_back(hint({"forget"}, control(U'r'), tr("forget its answers")));
  buttons.push_back(hint({"edit"}, control(U'e'), tr("edit it")));
  nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true}, std::move(buttons)));
  return app::card(12, std::move(nodes));
}

/// Takes all answers to a card back, so that it is new again.
void forget(Step& step, const questions::CardId& card) {
  const history::CardProgress* known = step.model.progress.find(card);
  if (!known) return;
  std::vector<history::Sequence> answers;
  for (const history::Review& review : known->reviews)
    if (!review.undone) answers.push_back(review.sequence);
  if (answers.empty()) return;
  const std::string name = quoted(step.model, card);
  record_undone(step, answers);
  say(step,
      tr("{} to {} taken back: the card is new.", counted(std::ssize(answers), "answer", "answers"), name),
      tr("Nothing is lost. Ctrl Y brings them back, one after the other."), Tone::info);
}

void play_found(Step& step, const Browse& browse) {
  rounds::Settings settings{.seed = new_seed(step.model)};
  for (const std::uint32_t place : browse.found) {
    if (settings.cards.size() == most_played) break;
    const questions::CardId& card = browse.index->card(place);
    if (!rests(step.model, card)) settings.cards.push_back(card);
  }
  settings.count = static_cast<int>(settings.cards.size());
  settings.mode = "found"; // its scores are no bests of the classic round
  if (!settings.cards.empty()) begin_round(step, std::move(settings));
}

} // namespace

void look_for(const Model& model, Browse& browse) {
  if (!browse.index || !browse.index->is_of(model.library))
    browse.index = std::make_shared<rounds::SearchIndex>(model.library);
  const auto query = rounds::query(browse.typed.text, model.rules, model.now);
  browse.problem = query ? "" : query.error().message;
  if (query) browse.found = rounds::found(*browse.index, *query, model.progress);
  browse.chosen = browse.found.empty() ? 0 : std::min(browse.chosen, browse.found.size() - 1);
}

bool press(const Model& model, Browse& browse, const Key& key) {
  const std::size_t last = browse.found.empty() ? 0 : browse.found.size() - 1;
  const auto by = [&](std::size_t count, bool down) {
    browse.chosen =
        down ? std::min(browse.chosen + count, last) : browse.chosen - std::min(browse.chosen, count);
    return true;
  };
  if (key.code == Key::Code::up || key.code == Key::Code::down) return by(1, key.code == Key::Code::down);
  if (key.code == Key::Code::page_up || key.code == Key::Code::page_down)
    return by(rows_shown, key.code == Key::Code::page_down);
  if (edits(key)) {
    browse.typed = edited(std::move(browse.typed), key);
    browse.chosen = 0;
    look_for(model, browse);
    return true;
  }
  return (key.code == Key::Code::character && !key.control && !key.alt) ||
         key.code == Key::Code::space; // text comes
}

void take(Step& step, Browse& browse, const TextEntered& what) {
  browse.typed = what.repeated ? with_held(std::move(browse.typed), what.text)
                               : with_text(std::move(browse.typed), what.text);
  browse.chosen = 0;
  look_for(step.model, browse);
}

Scene scene_of(const Model& model, const Browse& browse) {
  std::vector<Node> right;
  if (const questions::CardId* card = chosen_card(browse)) right.push_back(details_card(model, *card));
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  const auto count = static_cast<long long>(browse.found.size());
  std::vector<Node> hints =
      list(silent_hint("↑ ↓", tr("choose")), hint({"play"}, key(Key::Code::enter), tr("play what is found")),
           silent_hint("Esc", tr("back")));
  return {.page = "browse",
          .title = tr("Find"),
          .header = header(tr("Find"), counted(count, "card", "cards"), {}),
          .body = column(24, list(column(8, with_variants(field(browse), browse.typed)),
                                  flow(beside, list(grown(found_card(model, browse)),
                                                    wide(column(24, std::move(right)), 480))))),
          .footer = footer(std::move(hints), tr("tag: pack: is: recall< lapses> seen> and - for not")),
          .width = Scene::Width::wide,
          .focus = {chosen_card(browse) ? "choose/" + std::to_string(browse.chosen) : ""}};
}

void activate(Step& step, Browse& browse, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  if (const int number = number_after(id, "choose/"); number >= 0) {
    browse.chosen = static_cast<std::size_t>(number);
    return;
  }
  if (id.name == "play") return play_found(step, browse);
  const questions::CardId* chosen = chosen_card(browse);
  if (!chosen) return;
  const questions::CardId card = *chosen;
  if (id.name == "forget") {
    forget(step, card);
  } else if (id.name == "edit") {
    const questions::LoadedPack* loaded = step.model.library.find(card.pack);
    const questions::Question* question = step.model.library.find(card);
    if (!loaded || !question) return;
    step.model.to_copy = loaded->file + ":" + std::to_string(question->line);
    step.effects.push_back(EditPlace{loaded->file, question->line});
    return say(step, tr("It opens in your editor. A saved change shows here at once."),
               tr("Its place is in the clipboard: {}", step.model.to_copy), Tone::info);
  } else if (!act_on_rest(step, card, id)) {
    return;
  }
  look_for(step.model, browse);
}

} // namespace ruru::app
