#include "app/keys.hpp"
#include "app/nodes.hpp"
#include "app/screens/pack_cards.hpp"
#include "app/screens/problem_list.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

/// Packs are chosen by id, and by file when they have none that can be used.
std::string handle(const questions::LoadedPack& loaded) {
  return loaded.pack.id.empty() ? loaded.file : loaded.pack.id;
}

const questions::LoadedPack* chosen_pack(const Model& model, const Packs& screen) {
  for (const auto& loaded : model.library.packs) {
    if (handle(*loaded) == screen.chosen) return loaded.get();
  }
  return model.library.packs.empty() ? nullptr : model.library.packs.front().get();
}

Node list_row(const questions::LoadedPack& loaded, const rounds::PackCounts& counts, bool chosen) {
  const std::string problems = problem_words(loaded.problems);
  const Tone tone = problems.empty() ? Tone::info : Tone::warm;
  Node tile;
  tile.content = Symbol{
      .icon = problems.empty() ? Icon::card : Icon::warning, .tone = tone, .size = 44, .on_tile = true};
  std::string under = counted(counts.questions, "question", "questions");
  if (!problems.empty()) under += " · " + problems;
  Node name = column(2, list(text(loaded.pack.title, Role::title),
                             text(under, Role::caption, problems.empty() ? Tone::muted : Tone::warm)));
  std::get<Text>(name.children[0].content).lines = 1;
  std::vector<Node> cells = list(silent(std::move(tile)), grown(std::move(name)));
  if (counts.due > 0) cells.push_back(text(tr("{} due", counts.due), Role::caption, Tone::warm));
  if (chosen) cells.push_back(silent(text("›", Role::title, Tone::muted)));
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 16,
                    .padding_x = 16,
                    .padding_y = 12,
                    .align = Flow::Align::centre},
                   std::move(cells));
  made.id = {"choose/" + handle(loaded)};
  return made;
}

Node figure(std::string value, std::string label) {
  return grown(column(
      4, list(text(std::move(value), Role::number), text(std::move(label), Role::caption, Tone::muted))));
}

/// "Version 1.2 · en · MIT · from “Relations with New Zealand”"
std::string origin(const questions::Pack& pack) {
  std::string words;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) words += (words.empty() ? "" : " · ") + part;
  };
  if (!pack.version.empty()) add(tr("Version {}", pack.version));
  add(pack.language);
  add(pack.licence);
  if (!pack.document.title.empty()) add(tr("from “{}”", pack.document.title));
  return words;
}

Node details_card(const Model& model, const questions::LoadedPack& loaded) {
  const rounds::PackCounts counts = rounds::counts(loaded.pack, model.progress, model.now);
  const double all = std::max(1, counts.cards);
  std::vector<Node> nodes = list(column(
      4, list(text(loaded.pack.title, Role::number), text(origin(loaded.pack), Role::caption, Tone::muted))));
  if (loaded.playable()) {
    Node bar;
    bar.content = ProgressBar{.known = counts.known / all, .learning = counts.learning / all};
    nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true},
                         list(figure(std::to_string(counts.questions), tr("questions")),
                              figure(std::to_string(counts.cards), tr("cards")),
                              figure(std::to_string(counts.due), tr("due now")),
                              figure(std::to_string(counts.fresh), tr("new")))));
    nodes.push_back(row(16, list(silent(grown(std::move(bar))),
                                 text(tr("{} known of {}", counts.known, counts.cards), Role::caption))));
    nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true},
                         list(wide(button({"play"}, key(Key::Code::enter),
                                          {.label = tr("Play"), .primary = true, .icon = Icon::play}),
                                   168),
                              wide(button({"review"}, letter(U'r'), {.label = tr("Review")}), 168))));
  } else {
    nodes.push_back(text(tr("No question of it can be asked yet."), Role::body, Tone::second));
  }
  Node path = text(loaded.file, Role::mono, Tone::muted);
  nodes.push_back(std::move(path));
  return card(20, std::move(nodes));
}

Node list_card(const Model& model, const questions::LoadedPack* chosen) {
  std::vector<Node> rows;
  const auto now = overview(model);
  for (std::size_t i = 0; i < model.library.packs.size(); ++i) {
    const questions::LoadedPack& loaded = *model.library.packs[i];
    rows.push_back(list_row(loaded, now->counts[i], &loaded == chosen));
  }
  rows.push_back(space(8));
  rows.push_back(flow({.surface = Flow::Surface::inset, .gap = 4, .padding_x = 16, .padding_y = 12},
                      list(button({"add"}, letter(U'a'), {.label = tr("Add a pack"), .icon = Icon::plus}),
                           text(tr("From a file, a folder, a zip file or the clipboard. A file put into the "
                                   "pack folder is there at once, too."),
                                Role::caption, Tone::muted))));
  Node made = card(8, std::move(rows));
  std::get<Flow>(made.content).padding_x = 16;
  std::get<Flow>(made.content).padding_y = 24;
  return wide(std::move(made), 416);
}

} // namespace

Scene scene_of(const Model& model, const Packs& screen) {
  const questions::LoadedPack* chosen = chosen_pack(model, screen);
  int questions = 0;
  for (const auto& loaded : model.library.packs) {
    questions += static_cast<int>(loaded->pack.questions.size());
  }
  std::vector<Node> right;
  if (chosen) {
    right.push_back(details_card(model, *chosen));
    if (!problem_words(chosen->problems).empty()) right.push_back(problems_card(*chosen));
    if (chosen->playable()) {
      right.push_back(exam_card(model, chosen->pack));
      right.push_back(recall_card(model, screen, chosen->pack));
      if (Node left_out = left_out_card(model, chosen->pack); !left_out.children.empty())
        right.push_back(std::move(left_out));
    }
  }
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  const std::string counts = counted(std::ssize(model.library.packs), "pack", "packs") + " · " +
                             counted(questions, "question", "questions");
  return {.page = "packs",
          .title = tr("Packs"),
          .header = header(tr("Packs"), counts, {}),
          .body = flow(beside, list(list_card(model, chosen), grown(column(24, std::move(right))))),
          .footer = footer(list(silent_hint("↑ ↓", tr("choose")),
                                hint({"browse"}, key_for(Use::browse), tr("find a card")),
                                hint({"reload"}, key(Key::Code::f5), tr("read again")))),
          .width = Scene::Width::wide,
          .focus = {chosen ? "choose/" + handle(*chosen) : ""}};
}

void activate(Step& step, Packs& screen, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  if (id.name == "reload") {
    step.effects.push_back(ReadPacks{});
    return;
  }
  if (id.name == "add") {
    step.effects.push_back(ListFolder{});
    return go_over(step, Adding{});
  }
  if (const auto pack = rest_after(id, "choose/")) {
    screen = {.chosen = *pack};
    return;
  }
  const questions::LoadedPack* chosen = chosen_pack(step.model, screen);
  if (!chosen || !chosen->playable()) return;
  const std::string pack = chosen->pack.id;
  if (act_on_pack(step, screen, chosen->pack, id)) return;
  if (id.name == "review") return begin_review(step, {pack}, SIZE_MAX);
  if (id.name == "play") {
    begin_round(
        step, {.packs = {pack}, .count = step.model.preferences.round_length, .seed = new_seed(step.model)});
  }
}

} // namespace ruru::app
