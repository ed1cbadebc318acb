#pragma once

#include "app/update.hpp"

#include <string>

/// What all screens do in the course of an update.
namespace ruru::app {

/// Adds an entry to the history: to the progress at once, to the disk by an effect. Its sequence; 0 when
/// `keep` is Keep::no (a round of somebody whose history this is not).
enum class Keep : std::uint8_t { yes, no };
history::Sequence record(Step& step, history::Happened what, Keep keep = Keep::yes);

/// Asks for all that is not on disk yet to be written, oldest first: the history has no gaps.
void save(Step& step);

/// Shows another screen, with the focus that it proposes.
void go_to(Step& step, Screen screen);

/// Shows another screen from which Esc leads back here.
void go_over(Step& step, Screen screen);

/// One step back: to what is behind this screen, or Home.
void go_back(Step& step);

/// Makes the rules of memory follow the preferences, for all that was ever answered, and keeps those.
void follow_preferences(Step& step);

/// Other questions and places of options each time, from the time; such that a round's code is short.
std::uint64_t new_seed(const Model& model);

void say(Step& step, std::string happened, std::string advice, Tone tone = Tone::warm);

/// "number/3" and prefix "number/" to 3; -1 when the id does not begin with the prefix or no number follows.
int number_after(const ElementId& id, std::string_view prefix);

/// "pack/tour" and prefix "pack/" to "tour"; nothing when the id does not begin with the prefix.
std::optional<std::string> rest_after(const ElementId& id, std::string_view prefix);

/// The question of a card on one line; its id when it is gone.
std::string stem_of(const Model& model, const questions::CardId& card);

/// The same in short, in quotes.
std::string quoted(const Model& model, const questions::CardId& card);

/// "in 10 min", "tomorrow", "in 5 days": what comes later, such as a card that falls due.
std::string when_due(const Model& model, Timestamp due);

/// Text of a pack on one line, without its Markdown marks.
std::string plain(std::string_view markdown);

} // namespace ruru::app
