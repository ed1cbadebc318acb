#pragma once

#include "packs/kept_ids.hpp"
#include "questions/question.hpp"
#include "result.hpp"

#include <string>
#include <string_view>

namespace ruru::packs {

/// A pack's text with ids for the questions that had none.
struct WithIds {
  std::string text;
  int added = 0;
  int kept_without = 0; ///< lines of `cards:` of the kind "front: back", which have no place for an id
};

/// Writes the id that Ruru has used so far (`kept` knows it) in front of each question that gives none, at
/// its line: comments, layout and the progress made until now stay as they are. An error where the pack has
/// errors, for then some questions would be left without.
Result<WithIds> with_ids(std::string_view text, const std::string& file, const KeptIds& kept = KeptIds());

/// A new version of a pack, with what it means for the progress made with the version before.
struct Update {
  std::string text;
  int edited = 0;        ///< questions with another prompt or answer than before
  int moved = 0;         ///< questions with another place among the others
  int reset = 0;         ///< of the questions that are still there, those that begin anew
  int without_place = 0; ///< edited cards of one line, which the text has no place for an id of
};

/// Puts the ids that the questions of `before` had into its new version, where edits would give them others:
/// their progress is kept. What has another id given by its author begins anew; edited cards of one line do
/// where nothing else (KeptIds) knows them.
Result<Update> updated(const questions::Pack& before, std::string_view text, const std::string& file);

} // namespace ruru::packs
