#include "app/plans.hpp"

#include "app/turn.hpp"
#include "app/words.hpp"
#include "memory/simulate.hpp"
#include "rounds/habits.hpp"

#include <algorithm>

namespace ruru::app {

namespace {

double seconds_an_answer(const Model& model) {
  constexpr std::size_t sample = 100; // minutes_for rounds to whole minutes
  return rounds::minutes_for(sample, model.progress) * 60.0 / sample;
}

} // namespace

Pile pile_now(const Model& model) {
  const rounds::Queue& queue = overview(model)->queue;
  const int due = model.preferences.day.comeback ? queue.pile : static_cast<int>(queue.due.size());
  const double on_top = rounds::falling_due(model.progress, model.now);
  return {due, on_top, rounds::paces(due, on_top, seconds_an_answer(model), today(model))};
}

bool offers_a_plan(const Model& model) {
  return !model.preferences.day.comeback &&
         rounds::is_pile(static_cast<int>(overview(model)->queue.due.size()), model.progress);
}

std::string comeback_words(const Model& model) {
  const auto& plan = model.preferences.day.comeback;
  const int left = overview(model)->queue.pile;
  if (!plan || left == 0) return "";
  const int today_left = rounds::portion(*plan, left, today(model));
  const int days = (left - today_left + plan->a_day - 1) / plan->a_day;
  return tr("{} of the pile are left, until {}.", thousands(left),
            date(today(model) + std::chrono::days{days}, today(model)));
}

void keep_plans(Step& step) {
  Model& model = step.model;
  auto& plan = model.preferences.day.comeback;
  if (!plan) return;
  const int left = overview(model)->queue.pile;
  if (left == 0) {
    plan.reset();
    say(step, tr("The pile is gone."), tr("New cards come again from now on."), Tone::right);
  } else if (plan->today != today(model)) {
    plan->today = today(model);
    plan->waiting = left;
  } else {
    return;
  }
  step.effects.push_back(SavePreferences{model.preferences});
}

std::optional<RecallPrice> recall_price(const Model& model, const questions::Pack& pack) {
  const auto own = model.preferences.pack_retention.find(pack.id);
  if (own == model.preferences.pack_retention.end()) return {};
  constexpr std::size_t sample = 60;
  std::vector<memory::CardState> cards;
  const std::vector<questions::CardId> all = questions::cards(pack);
  const std::size_t stride = std::max<std::size_t>(1, (all.size() + sample - 1) / sample);
  const std::size_t copies = std::max<std::size_t>(1, sample / std::max<std::size_t>(1, all.size()));
  for (std::size_t i = 0; i < all.size(); i += stride) {
    const history::CardProgress* known = model.progress.find(all[i]);
    if (known && known->suspended) continue;
    cards.insert(cards.end(), copies,
                 known ? known->state : memory::CardState{}); // each with luck of its own
  }
  const double scale = static_cast<double>(stride) / static_cast<double>(copies);
  const memory::Habits habits = rounds::habits(model.progress, model.rules);
  const int new_a_day = model.preferences.day.new_a_day;
  const int paced = new_a_day > 0 ? std::max(1, static_cast<int>(new_a_day / scale)) : 0;
  const auto minutes = [&](double retention) {
    memory::Policy policy = model.rules.policy;
    policy.desired_retention = retention;
    const memory::Outlook outlook =
        memory::simulated(cards, habits, {.days = 183, .new_a_day = paced}, policy, model.rules.weights,
                          model.now, day_rule(model));
    return outlook.minutes_a_day * scale;
  };
  return RecallPrice{minutes(own->second), minutes(model.preferences.desired_retention)};
}

std::optional<rounds::ExamPlan> exam_of(const Model& model, const questions::Pack& pack) {
  const auto found = model.preferences.day.exams.find(pack.id);
  if (found == model.preferences.day.exams.end()) return {};
  return rounds::exam_plan(pack, found->second, model.progress, model.rules, model.now, model.utc_offset);
}

} // namespace ruru::app
