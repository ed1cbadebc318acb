#pragma once

#include "history/progress.hpp"
#include "questions/library.hpp"
#include "result.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Finding cards by their words, tags and memory, quick enough to do it with each key.
namespace ruru::rounds {

/// The words of all cards of a library, as they are compared: without case and accents. A value; make it anew
/// when the library changes. Costs about 200 bytes and a microsecond a card of ASCII letters.
class SearchIndex {
public:
  explicit SearchIndex(const questions::Library& library);

  std::size_t size() const { return cards_.size(); }
  const questions::CardId& card(std::uint32_t place) const { return cards_[place]; }
  const questions::Question& question(std::uint32_t place) const { return *questions_[place]; }

  /// Whether it was made of these very packs.
  bool is_of(const questions::Library& library) const { return library_.packs == library.packs; }

  /// The places of the cards that have `words` (folded) in their question, answer or tags, in order.
  std::vector<std::uint32_t> with(std::string_view words) const;
  bool has(std::uint32_t place, std::string_view words) const;

private:
  std::string_view text(std::uint32_t place) const;

  questions::Library library_; ///< keeps the questions alive
  std::vector<questions::CardId> cards_;
  std::vector<const questions::Question*> questions_;
  std::string texts_;               ///< of all cards, one behind the other, each with a line break at its end
  std::vector<std::size_t> begins_; ///< of each text, and the end of the last
};

/// What a learner looks for.
struct Query {
  struct Part {
    std::string words; ///< folded; empty: `fits` decides
    std::function<bool(const questions::CardId&, const questions::Question&, const history::CardProgress*)>
        fits;
    bool negated = false;
  };
  std::vector<Part> parts; ///< all must hold
};

/// Reads what was typed: words, "several words", tag:physics, pack:birds, is:due (new, learning, known,
/// suspended, buried, leech), recall<80 (now, in per cent; > likewise), lapses>3, seen<5; a minus before any
/// of them means its opposite. An error is a sentence about the first part that makes no sense.
Result<Query> query(std::string_view typed, const history::Rules& rules, Timestamp at);

/// The places of all cards that the query finds, in the order of packs and questions.
std::vector<std::uint32_t> found(const SearchIndex& index, const Query& query,
                                 const history::Progress& progress);

} // namespace ruru::rounds
