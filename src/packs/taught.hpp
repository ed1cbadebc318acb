#pragma once

#include "questions/library.hpp"
#include "result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ruru::packs {

/// Bytes of a text that were replaced by others.
struct TextChange {
  std::size_t offset = 0;
  std::string before, after;
  bool operator==(const TextChange&) const = default;
};

/// A typed answer that a question is to accept from now on.
struct NewAnswer {
  questions::CardId card;
  std::vector<std::string> accepted; ///< what it accepts so far: else its file has changed meanwhile
  std::string answer;                ///< as it was typed, without Markdown
};

/// A pack's text that accepts one more answer.
struct Taught {
  std::string text;
  TextChange change;
};

/// Writes the answer behind the others of its question's `a:`; every other byte stays what it is. `pack` is
/// what the text is known as (KeptIds), for questions without an id. An error says why that is impossible.
Result<Taught> taught(std::string_view text, const questions::LoadedPack& pack, const NewAnswer& answer);

/// The text without a change that was made to it; an error when something else stands in its place by now.
Result<std::string> taken_back(std::string_view text, const TextChange& change);

} // namespace ruru::packs
