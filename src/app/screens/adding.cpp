#include "app/keys.hpp"
#include "app/nodes.hpp"
#include "app/screens/asking.hpp"
#include "app/screens/problem_list.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"
#include "questions/parts.hpp"

#include <algorithm>
#include <array>

namespace ruru::app {

namespace {

using questions::Kind;

constexpr std::size_t previewed = 5; ///< questions

Node place_row(const Place& place, std::size_t index) {
  Node tile;
  tile.content = Symbol{.icon = place.what == Place::What::folder ? Icon::next : Icon::card,
                        .tone = place.what == Place::What::folder ? Tone::muted : Tone::info,
                        .size = 32,
                        .on_tile = true};
  Node name = text(place.name, Role::body);
  std::get<Text>(name.content).lines = 1;
  Node made = flow({.direction = Flow::Direction::row,
                    .surface = Flow::Surface::row,
                    .gap = 12,
                    .padding_x = 12,
                    .padding_y = 6,
                    .align = Flow::Align::centre},
                   list(silent(std::move(tile)), grown(std::move(name))));
  made.id = {"place/" + std::to_string(index)};
  return made;
}

Node folder_card(const Adding& screen) {
  const FolderListed& here = screen.here;
  Node path = grown(text(here.folder, Role::mono, Tone::muted));
  std::get<Text>(path.content).lines = 1;
  std::vector<Node> rows = list(text(tr("From a file"), Role::title), std::move(path));
  if (!here.parent.empty())
    rows.push_back(
        button({"parent"}, key(Key::Code::backspace), {.label = tr("Folder above"), .icon = Icon::back}));
  if (!here.failure.empty()) rows.push_back(text(here.failure, Role::body, Tone::warm));
  for (std::size_t i = 0; i < here.places.size(); ++i)
    rows.push_back(place_row(here.places[i], i));
  if (here.places.empty() && here.failure.empty())
    rows.push_back(text(tr("No packs (*.quiz.yaml), zip files or folders here."), Role::body, Tone::second));
  return card(8, std::move(rows));
}

Node clipboard_card() {
  std::vector<Node> nodes = list(
      text(tr("From the clipboard"), Role::title),
      text(tr("Copy the text of a pack, or two columns of a spreadsheet: fronts and backs. A first line "
              "of one column is their title."),
           Role::body, Tone::second),
      button({"paste"}, key_for(Use::paste), {.label = tr("Paste"), .primary = true, .icon = Icon::pen}));
  return card(16, std::move(nodes));
}

/// Why nothing came of the last try.
Node trouble_card(const std::string& trouble) {
  Node tile;
  tile.content = Symbol{.icon = Icon::warning, .tone = Tone::warm, .size = 40, .on_tile = true};
  Node made =
      card(0, list(row(16, list(silent(std::move(tile)), grown(text(trouble, Role::body, Tone::warm))))));
  std::get<Flow>(made.content).padding_x = 16;
  std::get<Flow>(made.content).padding_y = 12;
  return made;
}

/// "12 choices, 3 cards"
std::string kinds_of(const questions::Pack& pack) {
  std::array<int, static_cast<std::size_t>(questions::last_kind) + 1> counts{};
  for (const questions::Question& question : pack.questions)
    ++counts[static_cast<std::size_t>(questions::kind(question.body))];
  std::string words;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0)
      words +=
          (words.empty() ? "" : " · ") + std::to_string(counts[i]) + " × " + kind_word(static_cast<Kind>(i));
  return words;
}

std::string update_words(const PackOffered& offer) {
  return tr("It takes the place of “{}”: {} edited, {} moved, {} reset. {}", offer.replaced, offer.edited,
            offer.moved, offer.reset,
            offer.reset == 0 ? tr("All progress is kept.") : tr("What is not reset keeps its progress."));
}

Node offer_card(const PackOffered& offer) {
  const questions::LoadedPack& loaded = *offer.pack;
  const auto count = std::ssize(loaded.pack.questions);
  std::vector<Node> nodes =
      list(text(loaded.pack.title, Role::number), text(counted(count, "question", "questions"), Role::body),
           text(kinds_of(loaded.pack), Role::caption, Tone::muted));
  if (!offer.replaced.empty()) nodes.push_back(text(update_words(offer), Role::body, Tone::accent));
  if (!offer.failure.empty()) nodes.push_back(text(offer.failure, Role::body, Tone::wrong));
  std::vector<Node> buttons;
  if (offer.failure.empty())
    buttons.push_back(button({"accept"}, key(Key::Code::enter),
                             {.label = offer.replaced.empty() ? tr("Add it") : tr("Replace it"),
                              .primary = true,
                              .icon = Icon::plus}));
  buttons.push_back(button({"another"}, {}, {.label = tr("Another")}));
  nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(buttons)));
  return card(16, std::move(nodes));
}

/// What can be clicked in a question is only a picture here.
void make_still(Node& node) {
  node.id = {};
  node.shortcut = {};
  for (Node& child : node.children)
    make_still(child);
}

Node question_preview(const questions::LoadedPack& loaded, const questions::CardId& shown) {
  const questions::Library only{.packs = {std::make_shared<const questions::LoadedPack>(loaded)}};
  const auto item = rounds::item_for(only, shown, 1);
  if (!item) return {};
  Asking asking{.item = *item, .draft = empty_draft(*item)};
  std::vector<Node> nodes = list(stem_card(asking, {}, ""));
  const bool has_field = questions::is_typed(item->ask.kind) || item->ask.kind == Kind::list;
  if (!has_field)
    for (Node& node : answer_area(asking))
      nodes.push_back(std::move(node));
  nodes.push_back(
      row(8, list(silent(text(tr("Answer"), Role::caption, Tone::muted)),
                  grown(pack_text(questions::shown_answer(item->ask), Role::body, Tone::right)))));
  Node made = column(16, std::move(nodes));
  make_still(made);
  return made;
}

Node preview(const Adding& screen) {
  const questions::LoadedPack& loaded = *screen.offer->pack;
  const std::vector<questions::CardId> cards = questions::taste(loaded.pack, previewed);
  if (cards.empty()) return {};
  const std::size_t shown = std::min(static_cast<std::size_t>(screen.shown), cards.size() - 1);
  std::vector<Node> nodes =
      list(row(12, list(grown(text(tr("Question {} of {}", shown + 1, loaded.pack.questions.size()),
                                   Role::caption, Tone::muted)),
                        button({"before"}, letter(U'p'), {.label = tr("Before"), .small = true}),
                        button({"next"}, letter(U'n'), {.label = tr("Next"), .small = true}))));
  nodes.push_back(question_preview(loaded, cards[shown]));
  return column(12, std::move(nodes));
}

Scene scene_of_offer(const Adding& screen) {
  const PackOffered& offer = *screen.offer;
  std::vector<Node> right;
  if (offer.pack->playable()) right.push_back(preview(screen));
  if (!problem_words(offer.pack->problems).empty()) right.push_back(problems_card(*offer.pack));
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  return {.page = "adding/offer",
          .title = tr("Add a pack"),
          .header = header(tr("Add a pack"), offer.pack->file, {}),
          .body = flow(beside, list(wide(offer_card(offer), 416), grown(column(24, std::move(right))))),
          .footer = footer(list(silent_hint("Enter", tr("add")), silent_hint("N", tr("next question")),
                                silent_hint("Esc", tr("back")))),
          .width = Scene::Width::wide,
          .focus = {offer.failure.empty() ? "accept" : "another"},
          .language = offer.pack->pack.language};
}

} // namespace

Scene scene_of(const Model&, const Adding& screen) {
  if (screen.offer) return scene_of_offer(screen);
  Flow beside{.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::start, .stack_below = 860};
  std::vector<Node> body;
  if (!screen.trouble.empty()) body.push_back(trouble_card(screen.trouble));
  body.push_back(flow(beside, list(grown(folder_card(screen)), wide(clipboard_card(), 416))));
  return {.page = "adding",
          .title = tr("Add a pack"),
          .header =
              header(tr("Add a pack"), tr("It is checked, and shown to you, before anything changes"), {}),
          .body = column(24, std::move(body)),
          .footer =
              footer(list(silent_hint("↑ ↓", tr("choose")), silent_hint("Enter", tr("open")),
                          silent_hint("Backspace", tr("folder above")), silent_hint("Ctrl V", tr("paste")))),
          .width = Scene::Width::wide,
          .focus = {screen.here.places.empty() ? "paste" : "place/0"}};
}

void activate(Step& step, Adding& screen, const ElementId& id) {
  if (id.name == "another" || (id.name == "back" && screen.offer)) {
    screen.offer.reset();
    step.model.focus = {};
    return;
  }
  if (id.name == "back") return go_back(step);
  if (id.name == "paste") {
    step.model.wants_clipboard = true;
  } else if (id.name == "parent") {
    step.effects.push_back(ListFolder{screen.here.parent});
  } else if (const int place = number_after(id, "place/");
             place >= 0 && place < std::ssize(screen.here.places)) {
    const Place& chosen = screen.here.places[static_cast<std::size_t>(place)];
    const std::string path =
        screen.here.folder + (screen.here.folder.ends_with('/') ? "" : "/") + chosen.name;
    if (chosen.what == Place::What::folder)
      step.effects.push_back(ListFolder{path});
    else
      step.effects.push_back(LookAtPack{path});
  } else if (screen.offer && (id.name == "next" || id.name == "before")) {
    const int count = static_cast<int>(questions::taste(screen.offer->pack->pack, previewed).size());
    if (count > 0) screen.shown = (screen.shown + (id.name == "next" ? 1 : count - 1)) % count;
  } else if (screen.offer && id.name == "accept") {
    const std::string pack = screen.offer->pack->pack.id;
    step.effects.push_back(AddPack{screen.offer->path});
    go_back(step);
    if (auto* packs = std::get_if<Packs>(&step.model.screen)) packs->chosen = pack;
  }
}

void take(Step& step, Adding& screen, const TextEntered& what) {
  screen.trouble.clear();
  step.effects.push_back(LookAtText{what.text});
}

void take(Step& step, Adding& screen, const FolderListed& what) {
  screen.here = what;
  screen.trouble.clear();
  step.model.focus = {};
}

void take(Step& step, Adding& screen, const PackOffered& what) {
  screen.trouble = what.pack ? "" : what.failure;
  if (what.pack) screen.offer = what;
  screen.shown = 0;
  step.model.focus = {};
}

} // namespace ruru::app
