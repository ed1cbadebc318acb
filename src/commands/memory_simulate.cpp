#include "commands/commands.hpp"
#include "json.hpp"
#include "memory/simulate.hpp"
#include "packs/reader.hpp"
#include "rounds/habits.hpp"
#include "run/clock.hpp"
#include "run/live_session.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ruru::commands {

namespace {

struct Simulate {
  std::vector<std::string> packs;
  std::vector<double> retentions;
  int days = 365;
  bool json = false;
};

struct Row {
  double retention;
  memory::Outlook outlook;
};

std::vector<memory::CardState> states(const questions::Library& library, const history::Progress& progress,
                                      const std::vector<std::string>& ids) {
  std::vector<memory::CardState> result;
  for (const auto& loaded : library.packs) {
    const bool wanted = ids.empty() || std::find(ids.begin(), ids.end(), loaded->pack.id) != ids.end();
    if (!wanted || !loaded->playable()) continue;
    for (const questions::CardId& card : questions::cards(loaded->pack)) {
      const history::CardProgress* known = progress.find(card);
      if (known && known->suspended) continue;
      result.push_back(known ? known->state : memory::CardState{});
    }
  }
  return result;
}

std::string as_json(const std::vector<Row>& rows, std::size_t cards, int days, double current) {
  JsonWriter json;
  json.begin_object();
  json.member("cards", cards);
  json.member("days", days);
  json.member("desired_retention", current);
  json.key("outlooks");
  json.begin_list();
  for (const Row& row : rows) {
    json.begin_object();
    json.member("retention", row.retention);
    json.member("minutes_a_day", row.outlook.minutes_a_day);
    json.member("reviews_a_day", row.outlook.reviews_a_day);
    json.member("known_at_the_end", row.outlook.known_at_the_end);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.text();
}

std::string as_text(const std::vector<Row>& rows, std::size_t cards, int days, double current) {
  std::string text = fmt::format("{} cards over {} days, as you answer\n"
                                 "recall to keep  minutes a day  reviews a day  known at the end\n",
                                 cards, days);
  const auto now = std::find_if(rows.begin(), rows.end(),
                                [&](const Row& row) { return std::abs(row.retention - current) < 1e-9; });
  for (const Row& row : rows) {
    text += fmt::format("{:>10.0f} %  {:>13.1f}  {:>13.1f}  {:>16.0f}", row.retention * 100,
                        row.outlook.minutes_a_day, row.outlook.reviews_a_day, row.outlook.known_at_the_end);
    if (now != rows.end() && &row != &*now)
      text +=
          fmt::format("   {:+.1f} min, {:+.0f} known", row.outlook.minutes_a_day - now->outlook.minutes_a_day,
                      row.outlook.known_at_the_end - now->outlook.known_at_the_end);
    else
      text += "   as now";
    text += '\n';
  }
  return text;
}

void simulate(Options& options, const Simulate& wanted) {
  const run::Where places = where(options);
  auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const questions::Library library = run::read_packs(places);
  auto ids = pack_ids(library, wanted.packs);
  if (!ids) return refuse(options, ids.error());
  const std::vector<memory::CardState> cards = states(library, learner->progress, *ids);
  if (cards.empty())
    return refuse(options, Error{"There is no card to simulate. Add a pack, or name another one."});

  const run::SystemClock clock;
  const Timestamp now = clock.now();
  const DayRule day{clock.utc_offset(now), learner->rules.day_starts};
  const memory::Habits habits = rounds::habits(learner->progress, learner->rules);
  const memory::Course course{.days = wanted.days, .new_a_day = learner->preferences.day.new_a_day};
  const std::string only = ids->size() == 1 ? ids->front() : "";
  const double current = history::policy_for(learner->rules, only).desired_retention;
  std::vector<double> retentions = wanted.retentions;
  if (retentions.empty()) retentions = {0.80, 0.85, 0.90, 0.92, 0.95};
  retentions.push_back(current);
  std::sort(retentions.begin(), retentions.end());
  retentions.erase(std::unique(retentions.begin(), retentions.end()), retentions.end());
  std::vector<Row> rows;
  for (const double retention : retentions) {
    memory::Policy policy = learner->rules.policy;
    policy.desired_retention = retention;
    rows.push_back(
        {retention, memory::simulated(cards, habits, course, policy, learner->rules.weights, now, day)});
  }
  print(wanted.json ? as_json(rows, cards.size(), wanted.days, current)
                    : as_text(rows, cards.size(), wanted.days, current));
}

} // namespace

void add_memory_simulate(CLI::App& group, Options& options) {
  auto* command = group.add_subcommand(
      "simulate", "Says what another recall to keep would cost you a day, from your own cards and answers");
  const auto settings = std::make_shared<Simulate>();
  command->add_option("PACK", settings->packs, "Packs (ids, titles); all when none is named");
  command->add_option("--retention", settings->retentions, "Recall to keep, 0.70 to 0.97; may be repeated")
      ->check(CLI::Range(0.70, 0.97))
      ->type_name("SHARE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->add_option("--days", settings->days, "How long it goes on")
      ->check(CLI::Range(1, 36500))
      ->type_name("N")
      ->capture_default_str();
  command->add_flag("--json", settings->json, "As one JSON document");
  command->callback([&options, settings] { simulate(options, *settings); });
}

} // namespace ruru::commands
