#pragma once

#include "questions/question.hpp"

namespace ruru::questions {

/// What progress is kept for: one part of one question of one pack.
struct CardId {
  std::string pack;
  std::string question;
  std::string part; ///< "" for the whole; "c1", "c2" … for the gaps of a cloze; "rev" for a reversed card
  auto operator<=>(const CardId&) const = default;
};

/// "pack/question" or "pack/question#part"
std::string text(const CardId& card);

/// The parts of a question that are cards of their own, in order; at least one.
std::vector<std::string> parts(const Question& question);

/// How many they are, and the one at `index`.
std::size_t part_count(const Question& question);
std::string part(const Question& question, std::size_t index);

/// A question as it is put to the learner: one part of it, with all that is needed to ask and to judge.
struct Ask {
  CardId card;
  Kind kind = Kind::typed;
  std::string stem; ///< a cloze shows "____" for the gap that is asked and the words in the others
  std::vector<std::string> accepted; ///< right answers, the one to show first; "True"/"False" for a statement
  std::vector<std::string> wrong;    ///< distractors of a choice; the other one of True and False
  std::vector<std::string> rivals;   ///< answers to other questions, which no slip may lead to (rivals.hpp)
  double value = 0;                  ///< a number's
  double tolerance = 0;
  std::string unit;
  CalendarDate date; ///< a date's
  DateSpan within;
  std::vector<ReasonedOption> reasons;            ///< what is to be said of options, where there is something
  std::vector<std::string> left;                  ///< of a matching: left[i] belongs to accepted[i]
  std::vector<std::vector<std::string>> variants; ///< of what is to be named: all accepted texts of each
  std::vector<Region> regions;                    ///< of a picture: where a place is right
  Match match;
  bool operator==(const Ask&) const = default;
};

/// `part` is one of parts(question).
Ask ask(const Pack& pack, const Question& question, std::string_view part);

/// True for the kinds that are answered with options that are shown: picked, put in order or matched.
bool has_options(Kind kind);

/// True for the kinds that are answered by typing.
bool is_typed(Kind kind);

/// True for those of them whose slips are looked at letter by letter.
bool is_compared_by_letters(Kind kind);

} // namespace ruru::questions

template <>
struct std::hash<ruru::questions::CardId> {
  std::size_t operator()(const ruru::questions::CardId& card) const noexcept;
};
