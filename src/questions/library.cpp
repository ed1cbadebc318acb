#include "questions/library.hpp"

#include <algorithm>

namespace ruru::questions {

const LoadedPack* Library::find(std::string_view pack_id) const {
  const auto found =
      std::ranges::find_if(packs, [&](const auto& loaded) { return loaded->pack.id == pack_id; });
  return found == packs.end() ? nullptr : found->get();
}

const Question* Library::find(const CardId& card) const {
  const LoadedPack* loaded = find(card.pack);
  if (!loaded) return nullptr;
  const auto& questions = loaded->pack.questions;
  const auto question = std::ranges::find(questions, card.question, &Question::id);
  if (question == questions.end()) return nullptr;
  // A gap that was edited away has no card any more, though its question is still there.
  const auto its_parts = parts(*question);
  return std::ranges::find(its_parts, card.part) == its_parts.end() ? nullptr : &*question;
}

std::vector<CardId> cards(const Pack& pack) {
  std::vector<CardId> all;
  all.reserve(pack.questions.size());
  each_card(pack, [&](const CardId& card) { all.push_back(card); });
  return all;
}

std::vector<CardId> taste(const Pack& pack, std::size_t most) {
  std::vector<CardId> first;
  for (CardId& each : cards(pack)) {
    if (first.size() == most) break;
    if (first.empty() || first.back().question != each.question) first.push_back(std::move(each));
  }
  return first;
}

} // namespace ruru::questions
