#include "commands/commands.hpp"
#include "commands/moment_text.hpp"
#include "json.hpp"
#include "plain/lines.hpp"
#include "rounds/queue.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>

namespace ruru::commands {

namespace {

struct Due {
  std::vector<std::string> packs;
  bool json = false;
  std::string at;
};

/// What is due of one pack, and on which days the rest will be.
struct PackDue {
  const questions::Pack* pack;
  rounds::PackCounts counts;
  int new_today = 0;
  std::map<CivilDay, int> by_day; ///< overdue cards count on the day of `at`
};

PackDue pack_due(const questions::Pack& pack, const run::Learner& learner, Timestamp at, DayRule day_rule) {
  PackDue result{.pack = &pack, .counts = rounds::counts(pack, learner.progress, at)};
  for (const questions::CardId& card : questions::cards(pack)) {
    const history::CardProgress* known = learner.progress.find(card);
    if (!known || known->state.stage == memory::Stage::fresh || known->suspended) continue;
    ++result.by_day[civil_day(std::max(known->due(), at), day_rule)];
  }
  return result;
}

std::string as_json(const std::vector<PackDue>& packs, Timestamp at, int due, int fresh) {
  JsonWriter json;
  json.begin_object();
  json.member("at", iso_text(at));
  json.member("due", due);
  json.member("new", fresh);
  json.key("packs");
  json.begin_list();
  for (const PackDue& pack : packs) {
    json.begin_object();
    json.member("id", pack.pack->id);
    json.member("title", pack.pack->title);
    json.member("due", pack.counts.due);
    json.member("new", pack.new_today);
    json.key("days");
    json.begin_list();
    for (const auto& [day, count] : pack.by_day) {
      json.begin_object();
      json.member("day", iso_text(day));
      json.member("due", count);
      json.end_object();
    }
    json.end_list();
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.text();
}

std::string as_text(const std::vector<PackDue>& packs, int due, int fresh) {
  std::string text = fmt::format("{} due, {} new\n", due, fresh);
  for (const PackDue& pack : packs) {
    text += fmt::format("  {}: {} due, {} new", plain::harmless(pack.pack->title), pack.counts.due,
                        pack.new_today);
    const auto later = std::find_if(pack.by_day.begin(), pack.by_day.end(),
                                    [&](const auto& day) { return day.first != pack.by_day.begin()->first; });
    if (pack.counts.due > 0 && later != pack.by_day.end())
      text += fmt::format(", {} more on {}", later->second, iso_text(later->first));
    text += '\n';
  }
  return text;
}

void due(Options& options, const Due& due) {
  const run::SystemClock clock;
  Timestamp at = clock.now();
  const std::chrono::minutes offset = clock.utc_offset(at);
  if (!due.at.empty()) {
    auto wanted = moment(due.at, offset);
    if (!wanted) return refuse(options, wanted.error());
    at = *wanted;
  }
  const run::Where places = where(options);
  auto learner = run::read_learner(places);
  if (!learner) return refuse(options, learner.error());
  const questions::Library library = run::read_packs(places);
  auto ids = pack_ids(library, due.packs);
  if (!ids) return refuse(options, ids.error());
  const rounds::Queue queue =
      rounds::queue(library, learner->progress, learner->rules, *ids, at, offset, learner->preferences.day);
  std::vector<PackDue> packs;
  for (const auto& loaded : library.packs) {
    const bool wanted = ids->empty() || std::find(ids->begin(), ids->end(), loaded->pack.id) != ids->end();
    if (!wanted || !loaded->playable()) continue;
    PackDue pack = pack_due(loaded->pack, *learner, at, {offset, learner->rules.day_starts});
    pack.new_today =
        static_cast<int>(std::count_if(queue.fresh.begin(), queue.fresh.end(),
                                       [&](const auto& card) { return card.pack == loaded->pack.id; }));
    packs.push_back(std::move(pack));
  }
  const int total = static_cast<int>(queue.due.size()), fresh = static_cast<int>(queue.fresh.size());
  print(due.json ? as_json(packs, at, total, fresh) : as_text(packs, total, fresh));
}

} // namespace

void add_due(CLI::App& app, Options& options) {
  auto* command = app.add_subcommand("due", "Says what is due, by pack and day");
  const auto settings = std::make_shared<Due>();
  command->add_option("PACK", settings->packs, "Packs (ids, titles); all when none is named");
  command->add_flag("--json", settings->json, "As one JSON document");
  command->add_option("--at", settings->at, "At another time, such as 2026-11-23T18:00")->type_name("TIME");
  command->callback([&options, settings] { due(options, *settings); });
}

} // namespace ruru::commands
