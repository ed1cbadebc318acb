#include "packs/question_reader.hpp"

#include "packs/body_reader.hpp"
#include "packs/keys.hpp"
#include "packs/picture_reader.hpp"
#include "packs/translation_reader.hpp"
#include "packs/values.hpp"
#include "questions/identity.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ruru::packs {

using questions::Flashcard;
using questions::Question;

namespace {

constexpr int easiest = 1, hardest = 5;

/// Keys that any question may have, read into the question. What is wrong here is reported, but leaves the
/// question askable.
void read_extras(const Node& node, Question& question, Report& report) {
  if (const Node* value = node.find("hint")) {
    if (auto texts = texts_value(*value, "hint", report)) question.hints = std::move(*texts);
  }
  if (const Node* value = node.find("explain")) {
    if (auto text = text_value(*value, "explain", report)) question.explanation = std::move(*text);
  }
  if (const Node* value = node.find("tags")) {
    if (auto texts = texts_value(*value, "tags", report)) question.tags = std::move(*texts);
  }
  if (const Node* value = node.find("difficulty")) {
    if (const auto level = whole_value(*value, "difficulty", easiest, hardest, report))
      question.difficulty = level;
  }
  if (const Node* value = node.find("source")) {
    if (auto source = source_value(*value, report)) question.source = std::move(*source);
  }
  if (const Node* value = node.find("draft")) {
    if (const auto draft = truth_value(*value, "draft", report)) question.draft = *draft;
  }
}

/// False when an id is given that cannot be one.
bool read_id(const Node& node, Question& question, Report& report) {
  const Node* value = node.find("id");
  if (!value) {
    question.id = questions::derived_id(question);
    return true;
  }
  auto id = text_value(*value, "id", report);
  if (!id) return false;
  if (!questions::is_id(*id)) {
    report.error("E8", *value, fmt::format("`{}` cannot be an id", shortened(*id, 60)),
                 "use letters, digits, hyphens, points and underscores, 100 bytes at most");
    return false;
  }
  question.id = std::move(*id);
  question.id_is_given = true;
  return true;
}

/// Unknown keys are passed over where a complaint about what is missing has named them already.
void warn_of_unknown_question_keys(const Node& node, bool is_complete, Report& report) {
  if (is_complete) warn_of_unknown_keys(node, question_keys, "a question", report);
}

Question with_defaults(const Defaults& defaults, const Node& node) {
  Question question;
  question.tags = defaults.tags;
  question.difficulty = defaults.difficulty;
  question.match = defaults.match;
  question.source = defaults.source;
  question.draft = defaults.draft;
  question.line = node.mark.line;
  return question;
}

/// Reads what all questions share around a body that is known.
std::optional<Question> completed(const Node& node, Question question, std::optional<Asked> asked,
                                  Report& report) {
  warn_of_unknown_question_keys(node, asked.has_value(), report);
  read_extras(node, question, report);
  if (!asked) return std::nullopt;
  question.prompt = std::move(asked->prompt);
  question.body = std::move(asked->body);
  const bool has_id = read_id(node, question, report);
  if (!read_media(node, question, report) || !has_id) return std::nullopt;
  return question;
}

} // namespace

Defaults read_defaults(const Node& node, Report& report) {
  Defaults defaults;
  if (node.shape != Node::Shape::mapping) {
    report.error("E7", node, "`defaults` must be a mapping", "write defaults: {tags: …, difficulty: …}");
    return defaults;
  }
  warn_of_unknown_keys(node, default_keys, "`defaults`", report);
  Question shared;
  read_extras(node, shared, report);
  defaults.tags = std::move(shared.tags);
  defaults.difficulty = shared.difficulty;
  defaults.source = std::move(shared.source);
  defaults.draft = shared.draft;
  if (const Node* value = node.find("match")) {
    if (const auto match = match_value(*value, {}, report)) defaults.match = *match;
  }
  if (const Node* value = node.find("reverse")) {
    if (const auto reverse = truth_value(*value, "reverse", report)) defaults.reverse = *reverse;
  }
  return defaults;
}

std::optional<Question> read_question(const Node& node, const Defaults& defaults, Report& report) {
  if (node.broken) return std::nullopt; // reported where the tree was built
  if (node.shape != Node::Shape::mapping) {
    report.error("E7", node, fmt::format("a question must be a mapping, not {}", name(node.shape)),
                 "write - q: … and below it, in the same column as the q, a: …");
    return std::nullopt;
  }
  Question question = with_defaults(defaults, node);
  if (const Node* value = node.find("match")) {
    const auto match = match_value(*value, question.match, report);
    if (!match) return std::nullopt;
    question.match = *match;
  }
  const auto kind = written_kind(node, report);
  if (!kind) return std::nullopt;
  auto asked = read_body(node, *kind, question.match, defaults.reverse, report);
  auto complete = completed(node, std::move(question), std::move(asked), report);
  if (complete) read_translations(node, *kind, *complete, report);
  return complete;
}

std::optional<Question> read_card(const Entry& entry, const Defaults& defaults, Report& report) {
  if (entry.key.broken || entry.value.broken) return std::nullopt;
  Question question = with_defaults(defaults, entry.key);
  auto front = text_value(entry.key, "the front of a card", report);
  if (!front) return std::nullopt;
  if (entry.value.shape == Node::Shape::nothing) {
    report.error("E10", entry.key, "this card has no back", "write it behind the colon");
    return std::nullopt;
  }
  // "France: {back: Paris, hint: …}" says more about a card.
  if (entry.value.shape == Node::Shape::mapping) {
    Node node = entry.value;
    Node key = entry.key;
    key.text = "front";
    node.entries.insert(node.entries.begin(), {std::move(key), entry.key});
    node.mark = entry.key.mark;
    return read_question(node, defaults, report);
  }
  const auto sides = texts_value(entry.value, "the back of a card", report);
  if (!sides) return std::nullopt;
  question.prompt = std::move(*front);
  question.body = Flashcard{fmt::format("{}", fmt::join(*sides, " / ")), defaults.reverse};
  question.id = questions::derived_id(question);
  return question;
}

} // namespace ruru::packs
