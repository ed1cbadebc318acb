#include "rounds/queue.hpp"

#include "rounds/exam.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iterator>
#include <optional>

namespace ruru::rounds {

namespace {

bool chosen(const questions::Pack& pack, const std::vector<std::string>& pack_ids) {
  return pack_ids.empty() || std::find(pack_ids.begin(), pack_ids.end(), pack.id) != pack_ids.end();
}

bool is_first_evidence(const history::Review& review) { return review.evidence && !review.undone; }

/// New cards that were begun on a day: of each pack with an exam, and of all others together ("").
std::map<std::string, int, std::less<>> begun_on(CivilDay day, const history::Progress& progress,
                                                 const history::Rules& rules, const DailyLimits& limits) {
  std::map<std::string, int, std::less<>> begun;
  for (const history::CardProgress& card : progress.cards()) {
    const auto first = std::find_if(card.reviews.begin(), card.reviews.end(), is_first_evidence);
    if (first == card.reviews.end()) continue;
    if (civil_day(first->at, {first->utc_offset, rules.day_starts}) != day) continue;
    ++begun[limits.exams.contains(card.id.pack) ? card.id.pack : ""];
  }
  return begun;
}

struct Due {
  double recall;
  questions::CardId card;
};

} // namespace

PackCounts counts(const questions::Pack& pack, const history::Progress& progress, Timestamp at) {
  PackCounts result;
  for (const questions::Question& question : pack.questions) {
    result.questions += question.draft ? 0 : 1;
  }
  questions::each_card(pack, [&](const questions::CardId& card) {
    ++result.cards;
    const history::CardProgress* known = progress.find(card);
    const memory::Stage stage = known ? known->state.stage : memory::Stage::fresh;
    if (stage == memory::Stage::fresh)
      ++result.fresh;
    else if (stage == memory::Stage::review)
      ++result.known;
    else
      ++result.learning;
    if (known && !known->rests(at) && memory::is_due(known->state, at)) ++result.due;
  });
  return result;
}

namespace {

/// Gathers the queue pack by pack.
class Gathering {
public:
  Gathering(const history::Progress& progress, const history::Rules& rules, const DailyLimits& limits,
            Timestamp at, std::chrono::minutes utc_offset)
      : progress_(progress), rules_(rules), limits_(limits), at_(at), day_{utc_offset, rules.day_starts},
        begun_(begun_on(civil_day(at, day_), progress, rules, limits)) {}

  void add(const questions::Pack& pack) {
    const auto exam = limits_.exams.find(pack.id);
    const bool has_exam = exam != limits_.exams.end();
    const auto plan = has_exam ? exam_plan(pack, exam->second, progress_, rules_, at_, day_.utc_offset)
                               : std::optional<ExamPlan>{};
    int& begun = begun_[plan ? pack.id : ""];
    const int allowed = plan ? pace_with(*plan, begun) : limits_.new_a_day;
    const std::string* last_begun = nullptr;
    questions::each_card(pack, [&](const questions::CardId& card) {
      const history::CardProgress* known = progress_.find(card);
      if (known && known->rests(at_)) return;
      if (!known || known->state.stage == memory::Stage::fresh) {
        const bool sibling = last_begun && *last_begun == card.question; // tomorrow is another day
        if (begun >= allowed || sibling) return;
        ++begun;
        fresh_.push_back(card);
        last_begun = &fresh_.back().question;
      } else {
        add(known->state, card, plan ? &exam->second : nullptr);
      }
    });
  }

  Queue queue() && {
    Queue result;
    const auto likely_first = [](const Due& a, const Due& b) { return a.recall > b.recall; };
    const auto take = [&](std::vector<Due>& from, std::size_t count) {
      std::stable_sort(from.begin(), from.end(), likely_first);
      for (std::size_t i = 0; i < std::min(count, from.size()); ++i)
        result.due.push_back(std::move(from[i].card));
    };
    result.pile = static_cast<int>(pile_.size());
    take(last_looks_, last_looks_.size());
    take(due_, due_.size());
    if (!pile_.empty())
      take(pile_, static_cast<std::size_t>(portion(*limits_.comeback, result.pile, civil_day(at_, day_))));
    else
      result.fresh = {std::make_move_iterator(fresh_.begin()), std::make_move_iterator(fresh_.end())};
    return result;
  }

private:
  /// The plan looks at what is left now; what was begun today belonged to today's share.
  static int pace_with(ExamPlan plan, int begun_today) {
    const int days_for_new = std::max(1, plan.days_left - last_look_days);
    return (plan.fresh + begun_today + days_for_new - 1) / days_for_new;
  }

  void add(const memory::CardState& card, const questions::CardId& id, const CivilDay* exam) {
    const double recall = memory::recall_at(card, at_, rules_.weights);
    if (memory::is_due(card, at_)) {
      const bool piled = limits_.comeback && in_pile(card, *limits_.comeback, day_);
      (piled ? pile_ : due_).push_back({recall, id});
    } else if (exam && wants_last_look(card, *exam, rules_, at_, day_.utc_offset)) {
      last_looks_.push_back({recall, id});
    }
  }

  const history::Progress& progress_;
  const history::Rules& rules_;
  const DailyLimits& limits_;
  const Timestamp at_;
  const DayRule day_;
  std::map<std::string, int, std::less<>> begun_;
  std::vector<Due> due_, pile_, last_looks_;
  std::deque<questions::CardId> fresh_; // keeps its elements in place
};

} // namespace

Queue queue(const questions::Library& library, const history::Progress& progress, const history::Rules& rules,
            const std::vector<std::string>& pack_ids, Timestamp at, std::chrono::minutes utc_offset,
            const DailyLimits& limits) {
  Gathering gathering(progress, rules, limits, at, utc_offset);
  for (const auto& loaded : library.packs) {
    if (chosen(loaded->pack, pack_ids)) gathering.add(loaded->pack);
  }
  return std::move(gathering).queue();
}

int answered_today(const history::Progress& progress, const history::Rules& rules, Timestamp at,
                   std::chrono::minutes utc_offset) {
  const CivilDay today = civil_day(at, {utc_offset, rules.day_starts});
  int answered = 0;
  for (const history::CardProgress& card : progress.cards()) {
    const bool seen =
        std::any_of(card.reviews.rbegin(), card.reviews.rend(), [&](const history::Review& review) {
          return !review.undone && civil_day(review.at, {review.utc_offset, rules.day_starts}) == today;
        });
    answered += seen ? 1 : 0;
  }
  return answered;
}

std::optional<Timestamp> next_due(const questions::Library& library, const history::Progress& progress,
                                  Timestamp at) {
  std::optional<Timestamp> earliest;
  for (const history::CardProgress& card : progress.cards()) {
    if (card.state.stage == memory::Stage::fresh || card.suspended || card.due() <= at) continue;
    if (earliest && card.due() >= *earliest) continue; // before looking the card up, which takes longest
    if (library.find(card.id)) earliest = card.due();
  }
  return earliest;
}

int minutes_for(std::size_t cards, const history::Progress& progress) {
  constexpr double usual_seconds = 8, longest_counted = 60;
  constexpr std::size_t recent_days = 14;
  if (cards == 0) return 0;
  std::vector<double> seconds;
  auto day = progress.days().rbegin();
  for (std::size_t i = 0; i < recent_days && day != progress.days().rend(); ++i, ++day) {
    if (day->second.answers == 0) continue;
    const double average = std::chrono::duration<double>(day->second.taken).count() / day->second.answers;
    seconds.push_back(std::min(average, longest_counted));
  }
  double each = usual_seconds;
  if (!seconds.empty()) {
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    each = std::max(1.0, *middle);
  }
  return std::max(1, static_cast<int>(std::lround(each * static_cast<double>(cards) / 60)));
}

} // namespace ruru::rounds
