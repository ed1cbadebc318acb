#include "packs/body_reader.hpp"

#include "packs/cloze.hpp"
#include "packs/keys.hpp"
#include "packs/needed.hpp"
#include "packs/parts_reader.hpp"
#include "packs/picture_reader.hpp"
#include "packs/values.hpp"
#include "questions/folding.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace ruru::packs {

using namespace questions;
using std::string_view;

namespace {

/// Whether all options of a choice differ.
bool options_differ(const Node& right, const Node& wrong, const Match& match, Report& report) {
  std::map<std::string, const Node*> accepted, options;
  for (const Node* text : texts_of(right))
    accepted.try_emplace(normalised(text->text, match), text);
  bool differ = true;
  for (const Node* text : texts_of(wrong)) {
    auto seen = accepted;
    if (repeats(seen, *text, match, "E14", "this wrong option is also the right answer", report) ||
        repeats(options, *text, match, "E15", "this option is there twice", report)) {
      differ = false;
    }
  }
  return differ;
}

std::optional<std::vector<std::string>> right_answers(const Node& question, Report& report) {
  const Node* value =
      required(question, "a", "E10", "this question has no right answer", "add `a:` with the answer", report);
  if (!value) return std::nullopt;
  if (value->shape == Node::Shape::nothing) {
    report.error("E10", *value, "this question has no right answer",
                 report.is_commented_out(*value) ? "# begins a comment: put the answer in quotes"
                                                 : "write it behind `a:`");
    return std::nullopt;
  }
  return texts_value(*value, "a", report);
}

std::optional<Asked> typed(const Node& question, std::string prompt, Report& report) {
  auto accepted = right_answers(question, report);
  if (!accepted) return std::nullopt;
  return Asked{std::move(prompt), TypedAnswer{std::move(*accepted)}};
}

std::optional<Asked> choice(const Node& question, std::string prompt, const Match& match, Report& report) {
  auto accepted = right_answers(question, report);
  const Node* wrong = question.find("wrong");
  if (!wrong || wrong->shape == Node::Shape::nothing ||
      (wrong->shape == Node::Shape::list && wrong->items.empty())) {
    report.error("E16", wrong ? *wrong : question, "a choice needs at least one wrong option",
                 "write them as wrong: [one, another], or take `wrong` out to have the answer typed");
    return std::nullopt;
  }
  auto others = texts_value(*wrong, "wrong", report);
  if (!accepted || !others || !options_differ(*question.find("a"), *wrong, match, report))
    return std::nullopt;
  return Asked{std::move(prompt), OneChoice{std::move(*accepted), std::move(*others)}};
}

std::optional<Asked> true_false(const Node& question, Report& report) {
  const Node* statement =
      required(question, "statement", "E9", "there is no statement to judge", "add `statement:`", report);
  const Node* truth = required(question, "is", "E10", "it is not said whether the statement is true",
                               "add `is: true` or `is: false`", report);
  if (!statement || !truth) return std::nullopt;
  auto prompt = text_value(*statement, "statement", report);
  const auto is = truth_value(*truth, "is", report);
  if (!prompt || !is) return std::nullopt;
  return Asked{std::move(*prompt), TrueFalse{*is}};
}

std::optional<Asked> number(const Node& question, std::string prompt, Report& report) {
  const Node* written =
      required(question, "number", "E10", "this question has no number", "add `number:`", report);
  if (!written) return std::nullopt;
  const auto value = number_value(*written, "number", report);
  if (!value) return std::nullopt;
  Number body{*value, written->text, 0, {}};
  if (const Node* tolerance = question.find("tolerance")) {
    const auto amount = tolerance_value(*tolerance, *value, report);
    if (!amount) return std::nullopt;
    body.tolerance = *amount;
  }
  if (const Node* unit = question.find("unit")) {
    auto text = text_value(*unit, "unit", report);
    if (!text) return std::nullopt;
    body.unit = std::move(*text);
  }
  return Asked{std::move(prompt), std::move(body)};
}

std::optional<Asked> gaps(const Node& question, Report& report) {
  const Node* value = required(question, "cloze", "E9", "there is no text with gaps", "add `cloze:`", report);
  if (!value) return std::nullopt;
  const auto text = text_value(*value, "cloze", report);
  if (!text) return std::nullopt;
  auto found = cloze(*text);
  if (const auto* wrong = std::get_if<ClozeError>(&found)) {
    report.error("E18", *value, wrong->message, wrong->fix);
    return std::nullopt;
  }
  return Asked{{}, std::get<Cloze>(std::move(found))};
}

std::optional<Asked> card(const Node& question, bool reverse, Report& report) {
  const Node* front = required(question, "front", "E9", "this card has no front", "add `front:`", report);
  const Node* back = required(question, "back", "E10", "this card has no back", "add `back:`", report);
  if (!front || !back) return std::nullopt;
  auto prompt = text_value(*front, "front", report);
  auto sides = texts_value(*back, "back", report);
  bool is_asked_back = reverse;
  if (const Node* value = question.find("reverse")) {
    const auto truth = truth_value(*value, "reverse", report);
    if (!truth) return std::nullopt;
    is_asked_back = *truth;
  }
  if (!prompt || !sides) return std::nullopt;
  return Asked{std::move(*prompt), Flashcard{fmt::format("{}", fmt::join(*sides, " / ")), is_asked_back}};
}

std::optional<Asked> date(const Node& question, std::string prompt, Report& report) {
  const Node* written = required(question, "date", "E10", "this question has no date", "add `date:`", report);
  if (!written) return std::nullopt;
  const auto value = date_value(*written, "date", report);
  if (!value) return std::nullopt;
  Date body{*value, {}};
  if (const Node* within = question.find("within")) {
    const auto span = span_value(*within, "within", report);
    if (!span) return std::nullopt;
    body.within = *span;
  }
  return Asked{std::move(prompt), body};
}

/// The stem of the kinds that have one; a missing one is told apart from a missing question.
std::optional<std::string> stem(const Node& question, Report& report) {
  if (question.find("is") && !question.find("a")) {
    report.error("E9", question.find("q") ? *question.find_key("q") : question,
                 "a true/false question needs a statement", "write `statement:` in place of `q:`");
    return std::nullopt;
  }
  const Node* value =
      required(question, "q", "E9", "there is no question text", "add `q:` with the question", report);
  return value ? text_value(*value, "q", report) : std::nullopt;
}

} // namespace

std::optional<Asked> read_body(const Node& question, WrittenKind kind, const Match& match, bool reverse,
                               Report& report) {
  switch (kind) {
  case WrittenKind::true_false: return true_false(question, report);
  case WrittenKind::cloze: return gaps(question, report);
  case WrittenKind::card: return card(question, reverse, report);
  default: break;
  }
  auto prompt = stem(question, report);
  if (!prompt) return std::nullopt;
  switch (kind) {
  case WrittenKind::number: return number(question, std::move(*prompt), report);
  case WrittenKind::choice: return choice(question, std::move(*prompt), match, report);
  case WrittenKind::several: return several(question, std::move(*prompt), match, report);
  case WrittenKind::ordering: return ordering(question, std::move(*prompt), match, report);
  case WrittenKind::matching: return matching(question, std::move(*prompt), match, report);
  case WrittenKind::list: return name_all(question, std::move(*prompt), match, report);
  case WrittenKind::date: return date(question, std::move(*prompt), report);
  case WrittenKind::hotspot: return hotspot(question, std::move(*prompt), report);
  default: return typed(question, std::move(*prompt), report);
  }
}

} // namespace ruru::packs
