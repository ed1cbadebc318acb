#pragma once

#include "run/session.hpp"
#include "sample_scenes.hpp"
#include "shipped_theme.hpp"

#include <algorithm>
#include <vector>

namespace ruru::samples {

/// Shows a list of scenes, without a program behind them: Tab moves the focus, F5 shows the next scene, Ctrl
/// + and - scale the text, F2 changes the theme, Ctrl Q ends.
class SampleSession final : public run::Session {
public:
  explicit SampleSession(std::vector<app::Scene> scenes) : scenes_(std::move(scenes)) {}

  void handle(app::Happening what) override {
    happenings.push_back(what);
    if (const auto* pressed = std::get_if<app::KeyPressed>(&what)) press(pressed->key);
    wants_clipboard_ = pastes && std::holds_alternative<app::KeyPressed>(what);
    if (const auto* activated = std::get_if<app::Activated>(&what)) scenes_[shown_].focus = activated->id;
    if (const auto* pointed = std::get_if<app::Pointed>(&what)) scenes_[shown_].focus = pointed->id;
    if (std::holds_alternative<app::CloseRequested>(what)) quit_ = true;
  }

  const app::Scene& scene() const override { return scenes_[shown_]; }
  const app::Preferences& preferences() const override { return preferences_; }
  std::shared_ptr<const language::Catalogue> catalogue() const override { return nullptr; }
  const app::Theme& theme() const override { return shipped_theme(app::shipped_themes[theme_]); }
  std::optional<Timestamp> next_wake() const override { return std::nullopt; }
  int watch_descriptor() const override { return -1; }
  void files_changed() override {}
  bool wants_clipboard() const override { return wants_clipboard_; }
  std::string to_copy() const override { return {}; }
  bool wants_to_quit() const override { return quit_; }

  std::vector<app::Happening> happenings;
  bool pastes = false; ///< each key asks for the clipboard

private:
  void press(const app::Key& key) {
    using Code = app::Key::Code;
    if (key.code == Code::f5) shown_ = (shown_ + 1) % scenes_.size();
    if (key.code == Code::f2) theme_ = (theme_ + 1) % app::shipped_themes.size();
    if (key.code == Code::tab) move_focus(key.shift ? -1 : 1);
    if (!key.control) return;
    if (key.letter == U'q') quit_ = true;
    if (key.letter == U'+' || key.letter == U'=')
      preferences_.text_scale = std::min(3.0, preferences_.text_scale + 0.25);
    if (key.letter == U'-') preferences_.text_scale = std::max(1.0, preferences_.text_scale - 0.25);
  }

  void move_focus(int by) {
    app::Scene& scene = scenes_[shown_];
    const auto all = app::elements(scene);
    if (all.empty()) return;
    const auto found = std::find(all.begin(), all.end(), scene.focus);
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto index = found == all.end() ? 0 : (found - all.begin() + by + count) % count;
    scene.focus = all[static_cast<std::size_t>(index)];
  }

  std::vector<app::Scene> scenes_;
  std::size_t shown_ = 0;
  std::size_t theme_ = 0;
  app::Preferences preferences_;
  bool wants_clipboard_ = false;
  bool quit_ = false;
};

} // namespace ruru::samples
