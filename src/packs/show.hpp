#pragma once

#include "questions/library.hpp"

#include <string>

namespace ruru::packs {

/// The pack as it was understood, as one JSON document:
///
///   {id, title, version, licence, language, authors: [], file, document: {title, publisher, date},
///    questions: [{id, id_is_given, kind, prompt, answers: [accepted texts], wrong: [texts], explanation,
///                 source: {document, section}, tags: [], hints: [], difficulty, draft, line, …}]}
///
/// A cloze has all its gaps open in its prompt ("____") and one list of accepted texts a gap in `gaps`; a
/// number has `value`, `tolerance` and `unit`; a card has `reverse`.
std::string shown_as_json(const questions::LoadedPack& loaded);

} // namespace ruru::packs
