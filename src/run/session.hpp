#pragma once

#include "app/cues.hpp"
#include "app/event.hpp"
#include "app/preferences.hpp"
#include "app/scene.hpp"
#include "app/theme.hpp"
#include "language/catalogue.hpp"

#include <memory>
#include <optional>

/// Runs the program behind a front: stamps events with the time, updates the model and performs its effects
/// (the history on disk, the pack folders, the settings). A front only shows `scene()` and calls `handle`.
namespace ruru::run {

class Session {
public:
  virtual ~Session() = default;

  /// Lets `what` happen now. When it returns, every answer in it is on disk or the scene says that it is not.
  virtual void handle(app::Happening what) = 0;

  virtual const app::Scene& scene() const = 0;
  virtual const app::Preferences& preferences() const = 0;

  /// When the front must call handle(TimeReached) at the latest; nothing when the screen does not depend on
  /// time.
  virtual std::optional<Timestamp> next_wake() const = 0;

  /// The colours of the moment. Valid until the next call that is not const.
  virtual const app::Theme& theme() const = 0;

  /// The language in which the program speaks; nullptr for English.
  virtual std::shared_ptr<const language::Catalogue> catalogue() const = 0;

  /// A descriptor that becomes readable when files of packs or themes have changed, or -1. Then call
  /// `files_changed`.
  virtual int watch_descriptor() const = 0;
  virtual void files_changed() = 0;

  /// What is to be heard since this was last asked, if anything.
  virtual std::optional<app::Cue> take_cue() { return {}; }

  /// True when the front is to read the clipboard and hand it in as TextEntered, even if it is empty.
  virtual bool wants_clipboard() const = 0;

  /// What the front is to put into the clipboard; empty: nothing.
  virtual std::string to_copy() const = 0;

  /// True when the program should end.
  virtual bool wants_to_quit() const = 0;
};

} // namespace ruru::run
