#include "app/screens/pack_cards.hpp"

#include "app/plans.hpp"
#include "app/screens/resting.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <cmath>

namespace ruru::app {

namespace {

constexpr std::size_t left_out_shown = 20;
constexpr int least_recall = 70, most_recall = 97; // %

int whole_percent(double share) { return static_cast<int>(std::lround(share * 100)); }

double recall_of(const Preferences& preferences, const std::string& pack) {
  const auto own = preferences.pack_retention.find(pack);
  return own == preferences.pack_retention.end() ? preferences.desired_retention : own->second;
}

std::string exam_words(const Model& model, CivilDay day, const rounds::ExamPlan& plan) {
  std::string words = tr("Exam {}.", relative_day(day, today(model))) + " ";
  if (plan.fresh > 0)
    words += tr("{} a day until then.", counted(plan.new_a_day, "new card", "new cards")) + " ";
  const auto known = std::lround(plan.known);
  return words + tr("Without another review you would know {} of {} that day.", known, plan.cards);
}

/// True when `id` was about the exam.
bool set_exam(Step& step, const std::string& pack, const ElementId& id) {
  auto& exams = step.model.preferences.day.exams;
  const CivilDay now = today(step.model);
  if (const int days = number_after(id, "exam/"); days > 0) {
    exams[pack] = now + std::chrono::days{days};
  } else if (const auto by = rest_after(id, "exam-by/"); by && exams.contains(pack)) {
    exams[pack] =
        std::max(now, exams[pack] + std::chrono::days{*by == "-1" ? -1 : number_after(id, "exam-by/")});
  } else if (id.name == "no-exam") {
    exams.erase(pack);
  } else {
    return false;
  }
  step.effects.push_back(SavePreferences{step.model.preferences});
  return true;
}

const questions::Pack* shown_pack(const Model& model, const Packs& screen) {
  if (screen.chosen.empty() && !model.library.packs.empty()) return &model.library.packs.front()->pack;
  const questions::LoadedPack* loaded = model.library.find(screen.chosen);
  return loaded ? &loaded->pack : nullptr;
}

/// True when `id` was about the recall to keep.
bool set_recall(Step& step, Packs& screen, const std::string& pack, const ElementId& id) {
  Preferences& preferences = step.model.preferences;
  const auto by = rest_after(id, "recall-by/");
  if (!by && id.name != "usual-recall") return false;
  const int wanted = whole_percent(recall_of(preferences, pack)) + (by == "-1" ? -1 : 1);
  if (!by || wanted == whole_percent(preferences.desired_retention))
    preferences.pack_retention.erase(pack);
  else
    preferences.pack_retention[pack] = std::clamp(wanted, least_recall, most_recall) / 100.0;
  follow_preferences(step);
  screen.price.reset();
  return true;
}

/// True when `id` lets a card in again, or all of the pack.
bool let_in(Step& step, const questions::Pack& pack, const ElementId& id) {
  const auto named = rest_after(id, "let-in/");
  if (!named && id.name != "let-all-in") return false;
  for (const questions::CardId& card : questions::cards(pack)) {
    const bool meant = !named || questions::text(card) == *named;
    if (meant && rests(step.model, card)) record(step, history::Suspended{.card = card, .suspended = false});
  }
  return true;
}

/// "12 min", and below ten with a decimal: "1.9 min".
std::string minutes(double minutes) {
  if (minutes >= 10) return tr("{} min", std::lround(minutes));
  const long tenths = std::lround(minutes * 10);
  return tr("{} min", decimal(static_cast<double>(tenths) / 10, 1));
}

Node left_out_row(const Model& model, const questions::CardId& card) {
  const history::CardProgress& known = *model.progress.find(card);
  const std::string until =
      known.suspended
          ? tr("Suspended")
          : tr("Until {}", relative_day(civil_day(known.buried_until, day_rule(model)), today(model)));
  Node name = column(2, list(text(quoted(model, card), Role::body), text(until, Role::caption, Tone::muted)));
  std::get<Text>(name.children[0].content).lines = 1;
  return row(16, list(grown(std::move(name)), button({"let-in/" + questions::text(card)}, {},
                                                     {.label = tr("Let in"), .small = true})));
}

} // namespace

/// By when the pack is to be known.
Node exam_card(const Model& model, const questions::Pack& pack) {
  const auto found = model.preferences.day.exams.find(pack.id);
  const auto plan = exam_of(model, pack);
  const auto step = [](const char* id, std::string label) {
    return button({id}, {}, {.label = std::move(label)});
  };
  std::vector<Node> nodes = list(text(tr("Exam"), Role::title));
  if (!plan) {
    nodes.push_back(
        text(tr("Know this pack by a day: new cards are begun in time for it, and the last days go to "
                "what is not sure yet."),
             Role::caption, Tone::muted));
    nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true},
                         list(button({"exam/7"}, letter(U'e'), {.label = tr("In a week")}),
                              step("exam/21", tr("In 3 weeks")), step("exam/60", tr("In 2 months")))));
  } else {
    nodes.push_back(text(weekday_and_date(found->second), Role::number));
    nodes.push_back(text(exam_words(model, found->second, *plan), Role::body, Tone::second));
    nodes.push_back(flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true},
                         list(button({"exam-by/-1"}, letter(U'-'), {.label = tr("A day earlier")}),
                              button({"exam-by/1"}, letter(U'+'), {.label = tr("A day later")}),
                              step("exam-by/7", tr("A week later")),
                              button({"no-exam"}, letter(U'e'), {.label = tr("No exam")}))));
  }
  return card(16, std::move(nodes));
}

Node recall_card(const Model& model, const Packs& screen, const questions::Pack& pack) {
  const int usual = whole_percent(model.preferences.desired_retention);
  const int now = whole_percent(recall_of(model.preferences, pack.id));
  std::string words =
      tr("As everywhere. Less means fewer reviews and more forgetting, more the other way round.");
  if (now != usual) words = tr("Elsewhere it is {} %.", usual);
  if (screen.price && now != usual)
    words = tr("About {} a day instead of {} at the usual {} %.", minutes(screen.price->minutes_a_day),
               minutes(screen.price->usual_minutes_a_day), usual);
  std::vector<Node> buttons;
  if (now > least_recall)
    buttons.push_back(button({"recall-by/-1"}, letter(U','), {.label = tr("1 % less")}));
  if (now < most_recall) buttons.push_back(button({"recall-by/1"}, letter(U'.'), {.label = tr("1 % more")}));
  if (now != usual)
    buttons.push_back(button({"usual-recall"}, {}, {.label = tr("As everywhere, {} %", usual)}));
  return card(16,
              list(row(16, list(grown(text(tr("Recall to keep"), Role::title)),
                                text(std::to_string(now) + " %", Role::number))),
                   text(words, Role::body, Tone::second),
                   flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(buttons))));
}

Node left_out_card(const Model& model, const questions::Pack& pack) {
  std::vector<Node> rows;
  std::size_t left_out = 0;
  for (const questions::CardId& card : questions::cards(pack)) {
    if (!rests(model, card)) continue;
    if (++left_out <= left_out_shown) rows.push_back(left_out_row(model, card));
  }
  if (left_out == 0) return {};
  if (left_out > left_out_shown)
    rows.push_back(
        text(tr("And {} more: ruru card list", left_out - left_out_shown), Role::caption, Tone::muted));
  std::vector<Node> heading = list(grown(text(
      tr("{} left out", counted(static_cast<long long>(left_out), "card is", "cards are")), Role::title)));
  if (left_out > 1) heading.push_back(button({"let-all-in"}, {}, {.label = tr("Let all in"), .small = true}));
  rows.insert(rows.begin(), row(16, std::move(heading)));
  return card(16, std::move(rows));
}

bool act_on_pack(Step& step, Packs& screen, const questions::Pack& pack, const ElementId& id) {
  return set_exam(step, pack.id, id) || set_recall(step, screen, pack.id, id) || let_in(step, pack, id);
}

bool wants_price(const Model& model) {
  const auto* screen = std::get_if<Packs>(&model.screen);
  const questions::Pack* pack = screen ? shown_pack(model, *screen) : nullptr;
  return pack && !screen->price && model.preferences.pack_retention.contains(pack->id);
}

void work_out_price(Model& model) {
  auto& screen = std::get<Packs>(model.screen);
  screen.price = recall_price(model, *shown_pack(model, screen));
}

} // namespace ruru::app
