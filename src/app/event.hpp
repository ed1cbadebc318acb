#pragma once

#include "app/scene.hpp"
#include "history/entry.hpp"
#include "questions/library.hpp"

#include <string>
#include <variant>

namespace ruru::app {

/// A key went down. Characters that make text come as TextEntered too. Keys held down repeat: that moves a
/// caret or the focus, but never answers a question.
struct KeyPressed {
  Key key;
  bool repeated = false;
  bool operator==(const KeyPressed&) const = default;
};

/// Text for the field in use, UTF-8, from the keyboard, an input method or the clipboard.
struct TextEntered {
  std::string text;
  bool operator==(const TextEntered&) const = default;
};

/// A whole answer on one line, for fronts that have no more: "Paris", or "1 3" for the first and third
/// option.
struct LineEntered {
  std::string line;
  bool operator==(const LineEntered&) const = default;
};

/// An element was clicked, tapped or chosen.
struct Activated {
  ElementId id;
  bool operator==(const Activated&) const = default;
};

/// The pointer moved onto an element.
struct Pointed {
  ElementId id;
  bool operator==(const Pointed&) const = default;
};

/// The time that `next_wake` asked for has come, or simply some time has passed.
struct TimeReached {
  bool operator==(const TimeReached&) const = default;
};

/// The packs were read, or read again after a change.
struct PacksChanged {
  questions::Library library;
  bool operator==(const PacksChanged& other) const { return library.packs == other.library.packs; }
};

/// An entry is safe on disk.
struct EntryStored {
  history::Sequence sequence = 0;
  bool operator==(const EntryStored&) const = default;
};

/// An entry could not be written: why, and what to do, in one sentence.
struct StoreFailed {
  history::Sequence sequence = 0;
  std::string reason;
  bool operator==(const StoreFailed&) const = default;
};

/// The window's close button, or the end of standard input.
struct CloseRequested {
  bool operator==(const CloseRequested&) const = default;
};

using Happening = std::variant<KeyPressed, TextEntered, LineEntered, Activated, Pointed, TimeReached,
                               PacksChanged, EntryStored, StoreFailed, CloseRequested>;

struct Event {
  Timestamp at{};
  std::chrono::minutes utc_offset{0}; ///< the learner's clock at that moment
  Happening what;
  bool operator==(const Event&) const = default;
};

} // namespace ruru::app
