#include "packs/places.hpp"

#include <initializer_list>

namespace ruru::packs {

using questions::Field;
using questions::Finding;
using questions::Question;

namespace {

/// The first of the keys that the question has.
const Node* value_of(const Node& question, std::initializer_list<std::string_view> keys) {
  for (std::string_view key : keys) {
    if (const Node* value = question.find(key)) return value;
  }
  return nullptr;
}

const Node* item_of(const Node* value, std::size_t item) {
  const bool has_item = value && value->shape == Node::Shape::list && item < value->items.size();
  return has_item ? &value->items[item] : value;
}

const Node* value_of(const Node& question, const Finding& finding) {
  switch (finding.field) {
  case Field::prompt: return value_of(question, {"q", "statement", "cloze", "front"});
  case Field::answer:
    return item_of(value_of(question, {"a", "number", "is", "back", "right", "date", "options", "order",
                                       "pairs", "all", "hotspot"}),
                   finding.item);
  case Field::wrong: return item_of(value_of(question, {"wrong"}), finding.item);
  case Field::question: return nullptr;
  }
  return nullptr;
}

} // namespace

Places::Places(const Node& root, const questions::Pack& pack) : places_(pack.questions.size()) {
  // Both are in the order of the file, but the pack has not those that could not be read.
  std::size_t next = 0;
  const auto take = [&](int line, Place place) {
    if (next < places_.size() && pack.questions[next].line == line) places_[next++] = place;
  };
  if (const Node* cards = root.find("cards")) {
    for (const Entry& entry : cards->entries)
      take(entry.key.mark.line, {nullptr, &entry});
  }
  if (const Node* questions = root.find("questions")) {
    for (const Node& item : questions->items)
      take(item.mark.line, {&item, nullptr});
  }
}

const Node* Places::mapping(std::size_t question) const {
  if (question >= places_.size()) return nullptr;
  return places_[question].card ? &places_[question].card->value : places_[question].mapping;
}

const Node* Places::find(const Finding& finding) const {
  if (finding.question >= places_.size()) return nullptr;
  const Place& place = places_[finding.question];
  if (place.card) {
    const Node& value = place.card->value;
    if (finding.field != Field::answer) return &place.card->key;
    const Node* found = value.shape == Node::Shape::mapping ? value_of(value, finding) : &value;
    return found ? found : &value;
  }
  if (!place.mapping) return nullptr;
  const Node* found = value_of(*place.mapping, finding);
  return found ? found : place.mapping;
}

} // namespace ruru::packs
