#pragma once

#include "app/nodes.hpp"
#include "app/turn.hpp"

/// One question in front of the learner: the part that a round and a review have in common.
namespace ruru::app {

/// How an answer counts.
struct Occasion {
  history::Sequence round = 0; ///< 0 in a review
  bool scored = false;         ///< a round: hints cost points and 50:50 is offered
  Keep keep = Keep::yes;
};

/// What is asked of a card, with the answers that are no slips of its own; nothing when it is not in the
/// library any more.
std::optional<rounds::Item> item_with_rivals(const questions::Library& library, const questions::CardId& card,
                                             std::uint64_t seed);

/// A card, asked now; nothing when it is not in the library any more.
std::optional<Asking> asked(const Model& model, const questions::CardId& card, std::uint64_t seed);

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

/// What an answer says about memory. Help makes it hard; "almost" is hard too.
memory::Grade grade_of(questions::Outcome outcome, const Asking& asking);

/// What the help that was taken costs.
int price(const Asking& asking);

/// The card after an answer with this grade.
const memory::CardState& preview(const Asking& asking, memory::Grade grade);

// What it looks like.

/// The question; in a round with what it is worth or has earned.
Node stem_card(const Asking& asking, const Occasion& occasion, const std::string& meta);
std::vector<Node> answer_area(const Asking& asking);          ///< options or field
Node helpers(const Asking& asking, const Occasion& occasion); ///< hint, 50:50, "I don't know"
Node verdict_card(const Model& model, const Asking& asking,
                  Node action);                       ///< right or wrong, why, source, next review
Node card_actions(const Asking& asking);              ///< of a flashcard: turn it
std::vector<Node> answer_hints(const Asking& asking); ///< the keys that answer, for a footer
Node grades(const Asking& asking);                    ///< the four, with the interval each leads to
std::string source_line(const rounds::Item& item);
std::string kind_word(questions::Kind kind);

} // namespace ruru::app
