#pragma once

#include "questions/library.hpp"

#include <map>
#include <string>

namespace ruru::packs {

/// Cards that the learner leaves out of reviews, and in which way: "suspended".
using LeftOut = std::map<questions::CardId, std::string>;

/// The pack as it was understood, as one JSON document:
///
///   {id, title, version, licence, language, authors: [], file, document: {title, publisher, date},
///    questions: [{id, id_is_given, kind, prompt, answers: [accepted texts], wrong: [texts], explanation,
///                 source: {document, section}, tags: [], hints: [], difficulty, draft, line, …}]}
///
/// A cloze has all its gaps open in its prompt ("____") and one list of accepted texts a gap in `gaps`; a
/// number has `value`, `tolerance` and `unit`; a card has `reverse`. A question with cards in `left_out` has
/// `left_out`: {card: why}.
std::string shown_as_json(const questions::LoadedPack& loaded, const LeftOut& left_out = {});

} // namespace ruru::packs
