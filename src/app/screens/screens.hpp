#pragma once

#include "app/turn.hpp"

/// Each screen has a picture and a reaction; `update` and `view` pick them by the variant.
namespace ruru::app {

Scene scene_of(const Model& model, const Home& screen);
Scene scene_of(const Model& model, const Setup& screen);
Scene scene_of(const Model& model, const CouchSetup& screen);
Scene scene_of(const Model& model, const Couch& screen);
Scene scene_of(const Model& model, const Playing& screen);
Scene scene_of(const Model& model, const Reviewing& screen);
Scene scene_of(const Model& model, const Summary& screen);
Scene scene_of(const Model& model, const Packs& screen);
Scene scene_of(const Model& model, const Adding& screen);
Scene scene_of(const Model& model, const Browse& screen);
Scene scene_of(const Model& model, const Statistics& screen);
Scene scene_of(const Model& model, const Settings& screen);
Scene scene_of(const Model& model, const Help& screen);
Scene scene_of(const Model& model, const WelcomeBack& screen);

/// The statistics on the screen as a picture of their own, without controls.
Scene picture_of(const Model& model);

/// `id` was activated on the screen, which is step.model.screen; it may be replaced, after which the
/// reference is void.
void activate(Step& step, Home& screen, const ElementId& id);
void activate(Step& step, Setup& screen, const ElementId& id);
void activate(Step& step, CouchSetup& screen, const ElementId& id);
void activate(Step& step, Couch& screen, const ElementId& id);
void activate(Step& step, Playing& screen, const ElementId& id);
void activate(Step& step, Reviewing& screen, const ElementId& id);
void activate(Step& step, Summary& screen, const ElementId& id);
void activate(Step& step, Packs& screen, const ElementId& id);
void activate(Step& step, Adding& screen, const ElementId& id);
void activate(Step& step, Browse& screen, const ElementId& id);
void activate(Step& step, Statistics& screen, const ElementId& id);
void activate(Step& step, Settings& screen, const ElementId& id);
void activate(Step& step, Help& screen, const ElementId& id);
void activate(Step& step, WelcomeBack& screen, const ElementId& id);

/// Undo and redo where the screen knows more than the history: a round or a review asks the card again, or
/// goes on behind it. False when what is to be taken or brought back is not on the screen.
bool undo_here(Step& step, Playing& screen);
bool undo_here(Step& step, Couch& screen);
bool undo_here(Step& step, Reviewing& screen);
bool undo_here(Step& step, Summary& screen);
bool redo_here(Step& step, Playing& screen);
bool redo_here(Step& step, Couch& screen);
bool redo_here(Step& step, Reviewing& screen);
template <typename Other>
bool undo_here(Step&, Other&) {
  return false;
}
template <typename Other>
bool redo_here(Step&, Other&) {
  return false;
}

/// The last answer of a round is gone, and its question is open again. Records nothing.
void reopen_last(Step& step, Playing& playing);

/// Begins a round on the screen; Home with a notice when there is nothing to ask.
void begin_round(Step& step, rounds::Settings settings);

/// Begins the round of a code, which says itself what is chosen instead of typed.
void begin_coded_round(Step& step, rounds::Settings settings);

/// How a round with these settings goes.
rounds::Mode mode_of(const Model& model, const rounds::Settings& settings);

/// Opens the next question that is still in the library; gone ones are taken out of the round. False when the
/// round is over.
bool open_next(const Model& model, Playing& playing);

/// Goes on with the round that was left. There must be one.
void resume_round(Step& step);

/// True when the time to think of the round on the screen is up.
bool is_out_of_time(const Model& model);

/// The time that is left to think of the open question; nothing where no clock runs.
std::optional<std::chrono::milliseconds> time_left(const Model& model);

/// Ends the round on the screen, which must be one: its Summary.
void end_round(Step& step);

/// When the clock of the round on the screen shows the next second; nothing where none runs.
std::optional<Timestamp> next_second(const Model& model);

/// Begins a review of the packs (all when empty) of at most `limit` cards.
void begin_review(Step& step, std::vector<std::string> packs, std::size_t limit);

/// Finds anew, for what is typed and for the library and progress as they are.
void look_for(const Model& model, Browse& screen);

/// Acts on a key of the field or the list; false when it is none.
bool press(const Model& model, Browse& screen, const Key& key);

/// Text was typed.
void take(Step& step, Browse& screen, const TextEntered& what);

/// Acts on a key that was pressed on a gamepad; false when it means what it means everywhere.
bool press_pad(Step& step, CouchSetup& screen, const KeyPressed& pressed);
bool press_pad(Step& step, Couch& screen, const KeyPressed& pressed);

/// Acts on a key of the name that is typed; false when it is none.
bool press(CouchSetup& screen, const Key& key);

/// A name was typed.
void take(Step& step, CouchSetup& screen, const TextEntered& what);

/// The histories of others were opened, or closed.
void take(Step& step, const CompanyCame& what);

/// The places and names that a round of several is proposed with, for so many players.
std::vector<Seat> seats_for(const Model& model, const std::vector<std::string>& names);

/// A button of a gamepad was pressed, which may be wanted for a meaning.
void take(Step& step, Settings& screen, const PadButtonPressed& what);

/// Text came from the clipboard: a round code.
void take(Step& step, Setup& screen, const TextEntered& what);

/// Text came from the clipboard, or a folder or pack was looked at.
void take(Step& step, Adding& screen, const TextEntered& what);
void take(Step& step, Adding& screen, const FolderListed& what);
void take(Step& step, Adding& screen, const PackOffered& what);

/// The question that is in front of the learner; nullptr on other screens.
Asking* asking_on(Screen& screen);
const Asking* asking_on(const Screen& screen);

} // namespace ruru::app
