#pragma once

#include "app/nodes.hpp"
#include "app/turn.hpp"
#include "rounds/score.hpp"

/// One question in front of the learner: the part that a round and a review have in common.
namespace ruru::app {

/// How an answer counts.
struct Occasion {
  history::Sequence round = 0;            ///< 0 in a review
  std::optional<rounds::Scoring> scoring; ///< of a round: help costs points, and more of it is offered
  bool certainty = false;                 ///< how sure the learner is is asked
  Keep keep = Keep::yes;
  bool evidence = true; ///< false: for fun, no review moves
};

/// The item with the answers of its pack that are no slips of its own.
rounds::Item with_rivals(rounds::Item item, const questions::Library& library);

/// A question, asked now.
Asking asked(const Model& model, rounds::Item item);

/// Acts on an element of the question; true when an answer was given by it.
bool act(Step& step, Asking& asking, const Occasion& occasion, const ElementId& id);

/// Takes the text that was typed into the field.
void type(Asking& asking, std::string_view text);

/// Takes a line such as "1 3" as the parts of the answer; false when it makes none, which the question says.
bool arrange(Asking& asking, std::string_view line);

/// True while characters go into a field.
bool is_typing(const Asking& asking);

/// True while keys with letters belong to the answer, so that shortcuts need Ctrl.
bool uses_letters(const Asking& asking);

/// True when all of a list was named: it is to be submitted then.
bool is_complete(const Asking& asking);

/// Moves the line of an order that is lifted, or with Alt the one in focus; the focus goes with it. Nothing
/// when `key` does not mean that.
std::optional<ElementId> move_line(Asking& asking, const ElementId& focus, const Key& key);

/// Moves the cross on a picture that is asked about; the focus goes with it. Nothing when `key` does not mean
/// that.
std::optional<ElementId> move_cross(Asking& asking, const Key& key);

/// A line of an order is dragged to another place, or one side of a pair to the other.
void drag(Asking& asking, const Dragged& dragged);

/// What Enter means before the answer: the field, turning a card, or Good. Never an option: a key pressed
/// once too often must not answer.
ElementId proposed_focus(const Asking& asking);

/// The learner gives the answered card another grade.
void regrade(Step& step, Asking& asking, const Occasion& occasion, memory::Grade grade);

/// The question as it was before its answer.
void reopen(Asking& asking);

/// The question when most is shown of it: answered, and not quite right.
Asking at_its_tallest(Asking asking);

/// What an answer says about memory. Help makes it hard; "almost" is hard too, and so is a right answer that
/// took long; a quick one is easy (rounds::grade_by_time).
memory::Grade grade_of(questions::Outcome outcome, const Asking& asking, std::chrono::milliseconds taken);

/// What the help that was taken costs, in points.
int price(const Asking& asking, const rounds::Scoring& scoring);

/// What an outcome scores: sets the points and the bonus of the answer, which must be given.
void score(Asking& asking, const Occasion& occasion);

/// The card after an answer with this grade.
const memory::CardState& preview(const Asking& asking, memory::Grade grade);

// What it looks like.

/// The question; in a round with what it is worth or has earned.
Node stem_card(const Asking& asking, const Occasion& occasion, const std::string& meta);
std::vector<Node> answer_area(const Asking& asking);          ///< options or field
Node helpers(const Asking& asking, const Occasion& occasion); ///< hint, 50:50, "I don't know"
Node certainty_choices(const Asking& asking);                 ///< how sure one is
Node verdict_card(const Model& model, const Asking& asking,
                  Node action);                       ///< right or wrong, why, source, next review
Node card_actions(const Asking& asking);              ///< of a flashcard: turn it
std::vector<Node> answer_hints(const Asking& asking); ///< the keys that answer, for a footer
Node grades(const Asking& asking);                    ///< the four, with the interval each leads to
std::string verdict_sentence(const Asking& asking);   ///< of an answered question: what was right
std::string source_line(const rounds::Item& item);
std::string kind_word(questions::Kind kind);

} // namespace ruru::app
