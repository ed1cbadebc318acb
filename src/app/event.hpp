#pragma once

#include "app/company.hpp"
#include "app/scene.hpp"
#include "app/theme.hpp"
#include "history/entry.hpp"
#include "questions/library.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ruru::app {

/// A key went down. Characters that make text come as TextEntered too. Keys held down repeat: that moves a
/// caret or the focus, but never answers a question.
struct KeyPressed {
  Key key;
  bool repeated = false;
  std::optional<int> pad; ///< number of the gamepad on which it was pressed
  bool operator==(const KeyPressed&) const = default;
};

/// A button of a gamepad, as the system numbers it, whatever it means: only where a scene wants it.
struct PadButtonPressed {
  int number = 0;
  bool operator==(const PadButtonPressed&) const = default;
};

/// Text for the field in use, UTF-8, from the keyboard, an input method or the clipboard.
struct TextEntered {
  std::string text;
  bool repeated = false; ///< its key is held down
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

/// A place on a picture was clicked.
struct PlaceChosen {
  ElementId id;
  questions::Place place;
  bool operator==(const PlaceChosen&) const = default;
};

/// An element is dragged: it was lifted, is over another element (or none) now, or was dropped there.
struct Dragged {
  enum class Phase : std::uint8_t { lifted, moved, dropped };
  ElementId from, over;
  Phase phase = Phase::lifted;
  bool operator==(const Dragged&) const = default;
};

/// A sound could not be played: why, as the end of a sentence.
struct SoundFailed {
  std::string reason;
  bool operator==(const SoundFailed&) const = default;
};

/// Nothing can be read aloud: why and what to do, as the end of a sentence.
struct SpeechFailed {
  std::string reason;
  bool operator==(const SpeechFailed&) const = default;
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

/// Something in a folder that may be added, or leads to what may.
struct Place {
  enum class What : std::uint8_t { folder, pack, zip };
  std::string name;
  What what = What::folder;
  bool operator==(const Place&) const = default;
};

/// What there is in a folder for somebody who looks for a pack.
struct FolderListed {
  std::string folder, parent; ///< `parent` is empty at the top
  std::vector<Place> places;
  std::string failure; ///< why it cannot be read; empty when it can
  bool operator==(const FolderListed&) const = default;
};

/// A pack that was looked at before it is added.
struct PackOffered {
  std::string path;                                  ///< what to give to AddPack
  std::shared_ptr<const questions::LoadedPack> pack; ///< nullptr: it cannot be added, and `failure` says why
  std::string replaced;                 ///< the title of the pack that it would replace; or empty
  int edited = 0, moved = 0, reset = 0; ///< then: its questions
  std::string failure;
  bool operator==(const PackOffered&) const = default;
};

/// Bytes of a pack's file that were replaced by others.
struct PackEdit {
  std::string file;
  std::size_t offset = 0;
  std::string before, after;
  bool operator==(const PackEdit&) const = default;
};

/// What came of TeachPack or TakeBackTeaching.
struct PackTaught {
  questions::CardId card;
  std::string answer;
  std::optional<PackEdit> edit; ///< the answer is in the pack now; nothing: it is not
  std::string failure;          ///< why it could not be written or taken out; empty when it could
  questions::Library library;   ///< the packs as they are now
  bool operator==(const PackTaught& other) const {
    return card == other.card && answer == other.answer && edit == other.edit && failure == other.failure &&
           library.packs == other.library.packs;
  }
};

/// A file that holds no theme that could be used.
struct BrokenTheme {
  std::string id;      ///< the name of the file
  std::string problem; ///< its place and what is wrong, in a sentence
  bool operator==(const BrokenTheme&) const = default;
};

/// The themes were read, or read again after a change.
struct ThemesChanged {
  std::vector<Theme> themes;
  std::vector<BrokenTheme> broken;
  bool operator==(const ThemesChanged&) const = default;
};

/// The desktop says how it likes programs to look.
struct DesktopPrefers {
  DesktopLook look = DesktopLook::unknown;
  bool operator==(const DesktopPrefers&) const = default;
};

/// An entry is safe on disk.
struct EntryStored {
  history::Sequence sequence = 0;
  std::string profile; ///< as in AppendEntry
  bool operator==(const EntryStored&) const = default;
};

/// An entry could not be written: why, and what to do, in one sentence.
struct StoreFailed {
  history::Sequence sequence = 0;
  std::string reason;
  std::string profile; ///< as in AppendEntry
  bool operator==(const StoreFailed&) const = default;
};

/// What came of OpenCompany.
struct CompanyCame {
  std::vector<Company> company;
  std::string failure; ///< whose history cannot be opened, and why, in a sentence; empty: all can
  bool operator==(const CompanyCame&) const = default;
};

/// The window's close button, or the end of standard input.
struct CloseRequested {
  bool operator==(const CloseRequested&) const = default;
};

using Happening = std::variant<KeyPressed, PadButtonPressed, TextEntered, LineEntered, Activated, PlaceChosen,
                               Dragged, SoundFailed, SpeechFailed, Pointed, TimeReached, PacksChanged,
                               FolderListed, PackOffered, PackTaught, ThemesChanged, DesktopPrefers,
                               EntryStored, StoreFailed, CompanyCame, CloseRequested>;

struct Event {
  Timestamp at{};
  std::chrono::minutes utc_offset{0}; ///< the learner's clock at that moment
  Happening what;
  bool operator==(const Event&) const = default;
};

} // namespace ruru::app
