#include "app/nodes.hpp"
#include "app/reading_aloud.hpp"
#include "app/screens/screens.hpp"
#include "app/spoken.hpp"
#include "app/typing_by_pad.hpp"
#include "app/update.hpp"
#include "app/words.hpp"

#include <algorithm>

/// What is on the screen: what the screen itself shows, and what is said above it.
namespace ruru::app {

namespace {

Node notice_node(const Notice& notice, bool can_retry) {
  Node tile;
  const Icon icon = notice.tone == Tone::info    ? Icon::undo
                    : notice.tone == Tone::right ? Icon::check
                                                 : Icon::warning;
  tile.content = Symbol{.icon = icon, .tone = notice.tone, .size = 40, .on_tile = true};
  Node words = grown(
      column(2, list(text(notice.happened, Role::body), text(notice.advice, Role::caption, Tone::muted))));
  std::vector<Node> parts = list(silent(std::move(tile)), std::move(words));
  if (can_retry)
    parts.push_back(button({"notice/retry"}, {}, {.label = tr("Try again")}));
  else
    parts.push_back(button({"notice/dismiss"}, {}, {.label = tr("Close")}));
  return flow({.direction = Flow::Direction::row,
               .surface = Flow::Surface::card,
               .gap = 16,
               .padding_x = 16,
               .padding_y = 12,
               .align = Flow::Align::centre},
              std::move(parts));
}

std::optional<Notice> notice_of(const Model& model) {
  if (model.notice) return model.notice;
  if (model.recording_off.empty()) return {};
  return Notice{.happened = tr("Nothing is recorded: {}", model.recording_off),
                .advice = tr("You can play; scores and reviews are not kept."),
                .tone = Tone::wrong};
}

bool is_right_to_left(const std::string& language) {
  const std::string first = language.substr(0, language.find('-'));
  return first == "ar" || first == "he" || first == "fa" || first == "ur" || first == "yi" || first == "dv" ||
         first == "ps";
}

} // namespace

Scene view(const Model& model) {
  const language::Speaking speaking(catalogue_of(model));
  Scene scene = std::visit([&](const auto& screen) { return scene_of(model, screen); }, model.screen);
  if (const auto notice = notice_of(model)) {
    Node body = std::move(scene.body);
    scene.body = column(24, list(notice_node(*notice, !model.unsaved.empty()), std::move(body)));
  }
  scene.title = scene.title.empty() ? "Ruru" : "Ruru: " + scene.title;
  scene.right_to_left = is_right_to_left(scene.language);
  if (const Asking* asking = asking_on(model.screen)) scene.speech = speech_of(*asking, model.preferences);
  const std::vector<ElementId> all = elements(scene);
  const auto present = [&](const ElementId& id) {
    return std::find(all.begin(), all.end(), id) != all.end();
  };
  if (!model.focus.empty() && present(model.focus)) {
    scene.focus = model.focus;
    scene.reads_before_focus = false; // the learner has looked around already
  } else if (!present(scene.focus))
    scene.focus = {};
  return with_board(std::move(scene), model);
}

} // namespace ruru::app
