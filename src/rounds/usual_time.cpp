#include "rounds/usual_time.hpp"

#include "questions/parts.hpp"
#include "questions/wording.hpp"

#include <algorithm>
#include <vector>

namespace ruru::rounds {

namespace {

constexpr std::size_t most_looked_at = 10'000, most_answers_of_a_card = 3, fewest_answers = 10;
constexpr std::size_t short_text = 60, long_text = 160; // letters
constexpr double slow = 2.5, quick = 0.4;               // of the usual time

std::size_t length_class(const questions::Ask& ask) {
  const std::size_t count = questions::letters(ask.stem) + questions::letters(questions::shown_answer(ask));
  return count < short_text ? 0 : count < long_text ? 1 : 2;
}

bool is_recalled_freely(const questions::Ask& ask) { return questions::is_typed(ask.kind); }

/// Among the medians.
std::size_t place(const questions::Ask& ask) { return (is_recalled_freely(ask) ? 3 : 0) + length_class(ask); }

bool tells_a_time(const history::Review& review) {
  return !review.undone && review.hints == 0 && review.outcome == questions::Outcome::right &&
         review.taken.count() > 0;
}

using Times = std::array<std::vector<std::chrono::milliseconds>, 6>;

void add_times(Times& times, const questions::Pack& pack, const questions::Question& question,
               const history::Progress& progress) {
  if (question.draft || questions::kind(question.body) == questions::Kind::card) return;
  for (const std::string& part : questions::parts(question)) {
    const history::CardProgress* card = progress.find({pack.id, question.id, part});
    if (!card) continue;
    auto& its = times[place(questions::ask(pack, question, part))];
    std::size_t left = most_answers_of_a_card;
    for (auto review = card->reviews.rbegin(); review != card->reviews.rend() && left > 0; ++review) {
      if (!tells_a_time(*review)) continue;
      its.push_back(review->taken);
      --left;
    }
  }
}

std::chrono::milliseconds median(std::vector<std::chrono::milliseconds>& times) {
  const auto middle = times.begin() + std::ssize(times) / 2;
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

} // namespace

UsualTimes::UsualTimes(const questions::Library& library, const history::Progress& progress) {
  Times times;
  std::size_t all = 0;
  for (const auto& loaded : library.packs)
    all += loaded->pack.questions.size();
  const std::size_t step = all / most_looked_at + 1;
  for (const auto& loaded : library.packs) {
    for (std::size_t i = 0; i < loaded->pack.questions.size(); i += step)
      add_times(times, loaded->pack, loaded->pack.questions[i], progress);
  }
  for (std::size_t i = 0; i < times.size(); ++i)
    if (times[i].size() >= fewest_answers) medians_[i] = median(times[i]);
}

std::optional<std::chrono::milliseconds> UsualTimes::of(const questions::Ask& ask) const {
  if (ask.kind == questions::Kind::card) return {};
  const auto usual = medians_[place(ask)];
  return usual.count() > 0 ? std::optional(usual) : std::nullopt;
}

memory::Grade grade_by_time(const questions::Ask& ask, std::chrono::milliseconds taken,
                            std::chrono::milliseconds usual) {
  const double share = static_cast<double>(taken.count()) / static_cast<double>(usual.count());
  if (share > slow) return memory::Grade::hard;
  return share < quick && is_recalled_freely(ask) ? memory::Grade::easy : memory::Grade::good;
}

} // namespace ruru::rounds
