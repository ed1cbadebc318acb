#include "rounds/seen.hpp"

#include "history/evidence.hpp"

#include <algorithm>
#include <unordered_map>

namespace ruru::rounds {

namespace {

using ByCard = std::unordered_map<questions::CardId, const questions::Question*>;

/// Every card that can be asked. Of two packs with one id the library finds the first.
ByCard by_card(const questions::Library& library) {
  ByCard all;
  for (const auto& loaded : library.packs) {
    for (const questions::Question& question : loaded->pack.questions) {
      for (std::string& part : questions::parts(question))
        all.try_emplace({loaded->pack.id, question.id, std::move(part)}, &question);
    }
  }
  return all;
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

Length length_of(const questions::Question& question) {
  std::size_t letters = characters(question.prompt);
  if (const auto* cloze = std::get_if<questions::Cloze>(&question.body)) {
    for (const std::string& text : cloze->text)
      letters += characters(text);
  }
  return letters <= 40 ? Length::brief : letters <= 120 ? Length::medium : Length::lengthy;
}

std::int32_t day_of(const history::Review& review, const history::Rules& rules) {
  const CivilDay day = civil_day(review.at, {review.utc_offset, rules.day_starts});
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::uint16_t index_of(Answers& answers, const memory::Scoring::Bin& bin) {
  const auto [place, is_new] =
      answers.bin_index.try_emplace(bin, static_cast<std::uint16_t>(answers.bins.size()));
  if (is_new) answers.bins.push_back(bin);
  return place->second;
}

constexpr double recall_of_stability = 0.9;
constexpr std::size_t followed_cards = 1000;

/// Walks a card's answers again to see what was predicted before each of them.
void predict_card(Answers& answers, std::size_t index, const history::CardProgress& card,
                  const history::Rules& rules, bool is_followed) {
  Seen* seen = answers.seen.data() + answers.first[index];
  Seen* last = nullptr;
  memory::CardState state;
  int days_apart = 1, lapses = 0;
  const auto stability = [&] {
    return static_cast<float>(memory::interval(rules.weights, state.memory, recall_of_stability));
  };
  for (const history::Review& review : card.reviews) {
    if (review.undone) continue;
    Seen& one = *seen++;
    if (!review.evidence) continue;
    if (one.elapsed >= 0) {
      memory::Evidence asked = history::right_answer(review);
      asked.grade = memory::Grade::good;
      const double days = days_between(state.last_review, review.at);
      one.chance = static_cast<float>(memory::answer_chance(rules.weights, state.memory, asked, days));
      if (one.is_apart()) {
        one.bin = index_of(answers, memory::bin_of(days, ++days_apart, lapses));
        lapses += one.recalled ? 0 : 1;
      }
    }
    state = memory::remembered(state, history::evidence(review), review.at, policy_for(rules, card.id.pack),
                               rules.weights);
    if (is_followed) one.stability = stability();
    last = &one;
  }
  if (last && !is_followed) last->stability = stability();
}

} // namespace

Answers answers(const questions::Library& library, const history::Progress& progress,
                const history::Rules& rules) {
  Answers result;
  const ByCard questions = by_card(library);
  result.stride = std::max<std::size_t>(1, progress.cards().size() / followed_cards);
  result.first.reserve(progress.cards().size() + 1);
  result.first.push_back(0);
  for (const history::CardProgress& card : progress.cards()) {
    const auto index = static_cast<std::uint32_t>(result.lengths.size());
    const history::Review* before = nullptr;
    for (const history::Review& review : card.reviews) {
      if (review.undone) continue;
      Seen seen{.card = index, .day = day_of(review, rules)};
      seen.seconds = std::chrono::duration<float>(review.taken).count();
      seen.right = review.outcome == questions::Outcome::right;
      seen.recalled = memory::recalled(review.grade);
      seen.certainty = review.certainty;
      if (review.evidence) {
        if (before) seen.elapsed = static_cast<float>(days_between(before->at, review.at));
        before = &review;
      }
      result.seen.push_back(seen);
    }
    result.first.push_back(static_cast<std::uint32_t>(result.seen.size()));
    const auto found = questions.find(card.id);
    result.lengths.push_back(found == questions.end() ? Length::unknown : length_of(*found->second));
  }
  return result;
}

void predict(Answers& answers, const history::Progress& progress, const history::Rules& rules,
             std::size_t most) {
  std::size_t looked_at = 0;
  while (!answers.is_complete() && looked_at < most) {
    const std::size_t index = answers.predicted++;
    predict_card(answers, index, progress.cards()[index], rules, index % answers.stride == 0);
    looked_at += std::max<std::size_t>(1, progress.cards()[index].reviews.size());
  }
}

std::vector<bool> wanted(const Scope& scope, const questions::Library& library,
                         const history::Progress& progress) {
  std::vector<bool> result(progress.cards().size(), scope.is_all());
  if (scope.is_all()) return result;
  const ByCard questions = scope.tag.empty() ? ByCard{} : by_card(library);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const questions::CardId& id = progress.cards()[i].id;
    const bool in_pack = scope.packs.empty() || std::ranges::find(scope.packs, id.pack) != scope.packs.end();
    bool has_tag = scope.tag.empty();
    if (const auto found = questions.find(id); found != questions.end())
      has_tag = std::ranges::find(found->second->tags, scope.tag) != found->second->tags.end();
    result[i] = in_pack && has_tag && (!scope.card || *scope.card == id);
  }
  return result;
}

} // namespace ruru::rounds
