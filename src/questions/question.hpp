#pragma once

#include "questions/calendar.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What can be asked, and what counts as right. All texts are UTF-8 and light Markdown (bold, italic, code).
namespace ruru::questions {

/// How strictly a typed answer is compared (docs/pack-format.md, `match`).
struct Match {
  bool case_matters = false;
  bool accents_matter = false;
  bool typos_forgiven = true; ///< a small one, in a long word
  bool operator==(const Match&) const = default;
};

/// A typed answer; the first accepted text is the one that is shown.
struct TypedAnswer {
  std::vector<std::string> accepted; ///< at least one
  bool operator==(const TypedAnswer&) const = default;
};

/// One right choice among distractors.
struct OneChoice {
  std::vector<std::string> accepted; ///< at least one; the first stands among the options
  std::vector<std::string> wrong;    ///< the distractors, at least one
  bool operator==(const OneChoice&) const = default;
};

/// A statement (the prompt) that is true or false.
struct TrueFalse {
  bool is = true;
  bool operator==(const TrueFalse&) const = default;
};

/// A number, right within a tolerance.
struct Number {
  double value = 0;
  std::string written;  ///< as the pack writes it, to be shown
  double tolerance = 0; ///< absolute, >= 0, in the unit of the value
  std::string unit;     ///< shown after the field, empty for none; may be typed too
  bool operator==(const Number&) const = default;
};

/// One gap of a cloze.
struct Gap {
  std::vector<std::string> accepted; ///< at least one; the first is shown
  std::string hint;                  ///< shown beside the gap while it is open, empty for none
  bool operator==(const Gap&) const = default;
};

/// A text with gaps; each gap is a card of its own. `text[i]` stands before gap i, the last after all.
struct Cloze {
  std::vector<std::string> text; ///< one more than gaps
  std::vector<Gap> gaps;         ///< at least one
  bool operator==(const Cloze&) const = default;
};

/// A card with two sides (the prompt is the front); the learner grades it. With `reverse` the back is asked
/// too.
struct Flashcard {
  std::string back;
  bool reverse = false;
  bool operator==(const Flashcard&) const = default;
};

/// An option of a choice with what is to be said of it, empty for nothing.
struct ReasonedOption {
  std::string text, why;
  bool operator==(const ReasonedOption&) const = default;
};

/// Several right choices among distractors: all of them are to be picked, and no other.
struct SeveralChoices {
  std::vector<ReasonedOption> right; ///< at least one
  std::vector<ReasonedOption> wrong; ///< at least one
  bool operator==(const SeveralChoices&) const = default;
};

/// A date, as precise as the pack writes it, right within a span.
struct Date {
  CalendarDate date;
  DateSpan within; ///< amount 0: just that date
  bool operator==(const Date&) const = default;
};

/// Lines that are to be put in order.
struct Ordering {
  std::vector<std::string> lines; ///< in the right order, at least two
  bool operator==(const Ordering&) const = default;
};

/// Two columns: what belongs to what.
struct Pairing {
  std::vector<std::string> left;  ///< at least two
  std::vector<std::string> right; ///< right[i] belongs to left[i]
  std::vector<std::string> extra; ///< on the right side, and belong to nothing
  bool operator==(const Pairing&) const = default;
};

/// Everything of a kind is to be named, in any order.
struct NameAll {
  std::vector<std::vector<std::string>> items; ///< the accepted texts of each, the one to be shown first
  bool operator==(const NameAll&) const = default;
};

/// A part of a picture. Places and lengths are shares (0–1) of its width and height, from the top left
/// corner: a circle on a picture that is no square is an ellipse.
struct Region {
  enum class Shape : std::uint8_t { circle, box };
  Shape shape = Shape::circle;
  double x = 0, y = 0;          ///< the middle
  double width = 0, height = 0; ///< from side to side
  std::string label;            ///< what is there; may be empty
  bool operator==(const Region&) const = default;
};

/// A place on the question's picture.
struct Hotspot {
  std::vector<Region> regions; ///< at least one; each is right
  bool operator==(const Hotspot&) const = default;
};

using Body = std::variant<TypedAnswer, OneChoice, TrueFalse, Number, Cloze, Flashcard, SeveralChoices, Date,
                          Ordering, Pairing, NameAll, Hotspot>;

/// In the order of Body.
enum class Kind : std::uint8_t {
  typed,
  choice,
  true_false,
  number,
  cloze,
  card,
  several,
  date,
  ordering,
  matching,
  list,
  hotspot
};
inline constexpr Kind last_kind = Kind::hotspot;

Kind kind(const Body& body);

/// "typed", "choice", "true-false" …: what `kind:` says in a pack, in `pack show --json` and in the history.
std::string_view name(Kind kind);

/// Where a question was taken from.
struct Source {
  std::string document; ///< title, empty when the pack names none
  std::string section;
  bool operator==(const Source&) const = default;
};

/// A picture that belongs to a question.
struct Picture {
  std::string file; ///< path in the folder of the pack, with /
  std::string text; ///< what is to be seen, for who does not see it; may be empty
  bool operator==(const Picture&) const = default;
};

/// The texts of a question in another language.
struct Translation {
  std::string language; ///< BCP 47, such as "de" or "pt-BR"
  std::string prompt;
  Body body; ///< of the same kind and with the same parts
  std::vector<std::string> hints;
  std::string explanation;
  bool operator==(const Translation&) const = default;
};

struct Question {
  std::string id;           ///< unique in its pack; made from the content when the pack gives none
  bool id_is_given = false; ///< the pack writes it, so it survives any edit
  std::string prompt;       ///< stem, statement or front; empty for a cloze
  Body body;
  std::vector<std::string> hints;
  std::string explanation;
  Source source;
  std::vector<std::string> tags;
  std::optional<int> difficulty; ///< 1 (easy) – 5 (hard)
  Match match;
  std::optional<Picture> picture;
  std::string sound; ///< path in the folder of the pack, with /; empty for none
  std::vector<Translation> translations;
  bool draft = false; ///< not asked
  int line = 0;       ///< where it begins in its file, from 1
  bool operator==(const Question&) const = default;
};

/// The document that a pack was derived from.
struct Document {
  std::string title, publisher, date;
  bool operator==(const Document&) const = default;
};

struct Pack {
  std::string id; ///< lower-case letters, digits, hyphens
  std::string title;
  std::string version, licence, language;
  std::vector<std::string> authors;
  Document document;
  std::vector<Question> questions; ///< in the order of the file
  bool operator==(const Pack&) const = default;
};

} // namespace ruru::questions
