#include "questions/matching.hpp"

#include "questions/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ruru::questions {

namespace {

constexpr double alike = 0.6; ///< share of words in common that makes it the same question, reworded
constexpr std::ptrdiff_t neighbourhood =
    20; ///< places around the old one where an edited question is looked for

/// A question that has lost its partner, or waits for one.
struct Single {
  std::size_t place = 0;
  const Question* question = nullptr;
  std::string prompt;          ///< its words
  std::set<std::string> words; ///< of prompt and answer
  bool taken = false;
};

std::vector<Single> singles(const Pack& pack, const std::set<std::string_view>& known_ids) {
  std::vector<Single> result;
  for (std::size_t place = 0; place < pack.questions.size(); ++place) {
    const Question& question = pack.questions[place];
    // With an id of its own, a question is never taken for another one.
    if (question.id_is_given || known_ids.contains(question.id)) continue;
    const Wording its = wording(question, true);
    Single single{place, &question, {}, {its.prompt.begin(), its.prompt.end()}, false};
    for (const std::string& word : its.prompt)
      single.prompt += word + ' ';
    for (const Tokens& answer : its.answer_words)
      single.words.insert(answer.begin(), answer.end());
    result.push_back(std::move(single));
  }
  return result;
}

double likeness(const std::set<std::string>& one, const std::set<std::string>& other) {
  const auto common = static_cast<double>(
      std::ranges::count_if(one, [&](const std::string& word) { return other.contains(word); }));
  const double all = static_cast<double>(one.size() + other.size()) - common;
  return all == 0 ? 0 : common / all;
}

std::set<std::string_view> ids(const Pack& pack) {
  std::set<std::string_view> all;
  for (const Question& question : pack.questions)
    all.insert(question.id);
  return all;
}

Single* same_prompt(const Single& wanted, std::vector<Single>& among) {
  const auto found = std::ranges::find_if(among, [&](const Single& other) {
    return !other.taken && other.prompt == wanted.prompt && !wanted.prompt.empty() &&
           other.question->body.index() == wanted.question->body.index();
  });
  return found == among.end() ? nullptr : &*found;
}

Single* most_alike(const Single& wanted, std::vector<Single>& among) {
  Single* best = nullptr;
  double best_likeness = alike;
  for (Single& other : among) {
    const auto distance =
        static_cast<std::ptrdiff_t>(other.place) - static_cast<std::ptrdiff_t>(wanted.place);
    const bool near = -neighbourhood <= distance && distance <= neighbourhood;
    if (other.taken || !near || other.question->body.index() != wanted.question->body.index()) continue;
    const double its_likeness = likeness(wanted.words, other.words);
    if (its_likeness < best_likeness || (best && its_likeness == best_likeness)) continue;
    best = &other;
    best_likeness = its_likeness;
  }
  return best;
}

void match(std::vector<Single>& old, std::vector<Single>& fresh,
           Single* (*partner)(const Single&, std::vector<Single>&), Matching& result) {
  for (Single& wanted : old) {
    if (wanted.taken) continue;
    Single* found = partner(wanted, fresh);
    if (!found) continue;
    wanted.taken = found->taken = true;
    result.edited.push_back({wanted.question->id, found->question->id});
  }
}

/// Questions that stand in another order than before: all but the longest run that kept its order.
int moved(const Pack& before, const Pack& after) {
  std::map<std::string_view, std::size_t> old_place;
  for (std::size_t place = 0; place < before.questions.size(); ++place)
    old_place[before.questions[place].id] = place;
  std::vector<std::size_t> ends; // the smallest end of a rising run of each length
  int kept = 0;
  for (const Question& question : after.questions) {
    const auto place = old_place.find(question.id);
    if (place == old_place.end()) continue;
    ++kept;
    const auto end = std::ranges::lower_bound(ends, place->second);
    if (end == ends.end())
      ends.push_back(place->second);
    else
      *end = place->second;
  }
  return kept - static_cast<int>(ends.size());
}

} // namespace

Matching matching(const Pack& before, const Pack& after) {
  std::vector<Single> old = singles(before, ids(after)), fresh = singles(after, ids(before));
  Matching result;
  match(old, fresh, same_prompt, result);
  match(old, fresh, most_alike, result);
  const std::set<std::string_view> old_ids = ids(before), new_ids = ids(after);
  std::set<std::string_view> renamed;
  for (const Renamed& each : result.edited) {
    renamed.insert(each.before);
    renamed.insert(each.after);
  }
  for (const Question& question : after.questions) {
    if (!old_ids.contains(question.id) && !renamed.contains(question.id)) result.fresh.push_back(question.id);
  }
  for (const Question& question : before.questions) {
    if (!new_ids.contains(question.id) && !renamed.contains(question.id)) result.gone.push_back(question.id);
  }
  result.moved = moved(before, after);
  return result;
}

} // namespace ruru::questions
