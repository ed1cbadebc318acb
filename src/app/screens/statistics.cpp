#include "rounds/statistics.hpp"

#include "app/nodes.hpp"
#include "app/screens/screens.hpp"
#include "app/words.hpp"

#include <cmath>

namespace ruru::app {

namespace {

Node figure(std::string value, std::string label) {
  return grown(column(
      4, list(text(std::move(value), Role::number), text(std::move(label), Role::caption, Tone::muted))));
}

Node figures(std::vector<Node> nodes) {
  return flow({.direction = Flow::Direction::row, .gap = 16, .wraps = true}, std::move(nodes));
}

std::string share_or_dash(const std::optional<double>& share) { return share ? percent(*share) : "–"; }

/// "14 %" of a gain too small for whole per cents: "3.1 %"
std::string gain_words(const std::optional<double>& gain) {
  if (!gain) return "–";
  const long tenths = std::lround(*gain * 1000);
  return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10)) + " %";
}

Node model_card(const Model& model) {
  const bool own = model.fitted && model.fitted->adopted.own;
  const CivilDay day = model.fitted ? civil_day(model.fitted->at, day_rule(model)) : CivilDay{};
  const std::string when = model.fitted ? date(day, today(model)) : "";
  std::vector<Node> shown = list(figure(own ? "Yours" : "Usual", "weights (FSRS-7 has 34)"));
  if (model.fitted) {
    const auto reviews = static_cast<long long>(model.fitted->adopted.reviews);
    shown.push_back(figure(thousands(reviews), "answers learned from"));
    shown.push_back(figure(gain_words(gained(*model.fitted)), "less surprise"));
  }
  std::string words = sentence_case(model_words(model.fitted, when)) + ".";
  if (own && model.fitted->adopted.recency != memory::Recency::none)
    words += " Late answers count more than early ones.";
  return card(20, list(text("Memory model", Role::title), figures(std::move(shown)),
                       text(std::move(words), Role::caption, Tone::muted)));
}

} // namespace

Scene scene_of(const Model& model, const Statistics&) {
  const rounds::Statistics numbers =
      rounds::statistics(model.library, model.progress, model.rules, {}, model.now, model.utc_offset);
  Node recall =
      card(20, list(text("Recall", Role::title),
                    figures(list(figure(share_or_dash(numbers.retention), "remembered when due"),
                                 figure(share_or_dash(numbers.predicted), "predicted by the model"),
                                 figure(percent(model.rules.policy.desired_retention), "what you aim at"))),
                    text("Counted over reviews a day or more apart, of the last 30 days.", Role::caption,
                         Tone::muted)));
  Node answers = card(
      20, list(text("Answers", Role::title), figures(list(figure(thousands(numbers.answers), "in all"),
                                                          figure(thousands(numbers.answers_today), "today"),
                                                          figure(share_or_dash(numbers.right_share), "right"),
                                                          figure(thousands(numbers.days), "days")))));
  std::vector<double> forecast;
  long long ahead = 0;
  for (const int day : numbers.forecast) {
    forecast.push_back(day);
    ahead += day;
  }
  Node columns;
  columns.content = Columns{.values = std::move(forecast), .highlighted = 0};
  columns.height = 120;
  Node coming = card(20, list(text("The coming 30 days", Role::title), silent(std::move(columns)),
                              text(counted(ahead, "review is", "reviews are") + " due by then; " +
                                       thousands(numbers.forecast.front()) + " today.",
                                   Role::caption, Tone::muted)));
  Node rounds_card = card(20, list(text("Rounds", Role::title),
                                   figures(list(figure(thousands(numbers.rounds), "played"),
                                                figure(thousands(numbers.best_score), "best score")))));
  Flow grid{.direction = Flow::Direction::grid, .gap = 24, .columns = 2, .stack_below = 760};
  return {.page = "statistics",
          .title = "Statistics",
          .header = header("Statistics", "All packs", {}),
          .body = flow(grid, list(std::move(answers), std::move(recall), std::move(coming), model_card(model),
                                  std::move(rounds_card))),
          .footer = footer(list(silent_hint("Esc", "back"))),
          .width = Scene::Width::wide,
          .focus = {}};
}

void activate(Step& step, Statistics&, const ElementId& id) {
  if (id.name == "back") go_back(step);
}

} // namespace ruru::app
