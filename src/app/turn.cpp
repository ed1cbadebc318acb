#include "app/turn.hpp"

#include "app/words.hpp"
#include "questions/markdown.hpp"
#include "rounds/round_code.hpp"

#include <algorithm>
#include <charconv>

namespace ruru::app {

namespace {

std::string shortened(std::string text) {
  constexpr std::size_t longest = 60; // bytes
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end) + "…";
}

} // namespace

DayRule day_rule(const Model& model) { return {model.utc_offset, model.rules.day_starts}; }

CivilDay today(const Model& model) { return civil_day(model.now, day_rule(model)); }

std::uint64_t new_seed(const Model& model) {
  return static_cast<std::uint64_t>(model.now.time_since_epoch().count()) % rounds::short_seeds;
}

void save(Step& step) {
  std::erase_if(step.effects,
                [](const Effect& effect) { return std::holds_alternative<AppendEntry>(effect); });
  for (const AppendEntry& entry : step.model.unsaved) {
    step.effects.push_back(entry);
  }
}

history::Sequence record(Step& step, history::Happened what, Keep keep) {
  if (keep == Keep::no) return 0;
  Model& model = step.model;
  history::Entry entry{.sequence = model.progress.next(),
                       .at = model.now,
                       .utc_offset = model.utc_offset,
                       .what = std::move(what)};
  model.progress = history::applied(std::move(model.progress), entry, model.rules);
  if (model.recording_off.empty() || !step.writing_for.empty()) {
    model.unsaved.push_back({entry, step.writing_for});
    save(step);
  }
  return entry.sequence;
}

void go_to(Step& step, Screen screen) {
  step.model.screen = std::move(screen);
  step.model.focus = {};
}

void go_over(Step& step, Screen screen) {
  step.model.behind.push_back(std::move(step.model.screen));
  go_to(step, std::move(screen));
}

void go_back(Step& step) {
  if (step.model.behind.empty()) return go_to(step, Home{});
  Screen behind = std::move(step.model.behind.back());
  step.model.behind.pop_back();
  go_to(step, std::move(behind));
}

void follow_preferences(Step& step) {
  Model& model = step.model;
  history::Rules rules = rules_of(model.preferences);
  rules.weights = model.rules.weights;
  if (rules != model.rules) {
    model.rules = std::move(rules);
    model.progress = history::refolded(std::move(model.progress), model.rules);
    model.overview.reset();
  }
  step.effects.push_back(SavePreferences{model.preferences});
}

void say(Step& step, std::string happened, std::string advice, Tone tone) {
  step.model.notice = Notice{.happened = std::move(happened), .advice = std::move(advice), .tone = tone};
}

std::optional<std::string> rest_after(const ElementId& id, std::string_view prefix) {
  if (!id.name.starts_with(prefix)) return {};
  return id.name.substr(prefix.size());
}

int number_after(const ElementId& id, std::string_view prefix) {
  const auto rest = rest_after(id, prefix);
  if (!rest) return -1;
  int number = -1;
  const auto [end, error] = std::from_chars(rest->data(), rest->data() + rest->size(), number);
  return error == std::errc() && end == rest->data() + rest->size() ? number : -1;
}

std::string stem_of(const Model& model, const questions::CardId& card) {
  const questions::LoadedPack* loaded = model.library.find(card.pack);
  const questions::Question* question = model.library.find(card);
  if (!loaded || !question) return questions::text(card);
  return plain(questions::ask(loaded->pack, *question, card.part).stem);
}

std::string quoted(const Model& model, const questions::CardId& card) {
  return tr("“{}”", shortened(stem_of(model, card)));
}

std::string when_due(const Model& model, Timestamp due) {
  const CivilDay day = civil_day(due, day_rule(model));
  if (day != today(model)) return relative_day(day, today(model));
  return from_now(due - model.now);
}

std::string plain(std::string_view markdown) {
  std::string out = questions::plain(markdown);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

} // namespace ruru::app
