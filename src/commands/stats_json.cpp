#include "app/figure_words.hpp"
#include "commands/moment_text.hpp"
#include "commands/stats.hpp"
#include "json.hpp"

namespace ruru::commands {

namespace {

void member(JsonWriter& json, std::string_view name, const std::optional<double>& share) {
  json.key(name);
  if (share)
    json.value(*share);
  else
    json.null();
}

template <typename Values, typename Write>
void list(JsonWriter& json, std::string_view name, const Values& values, const Write& write) {
  json.key(name);
  json.begin_list();
  for (const auto& each : values) {
    json.begin_object();
    write(each);
    json.end_object();
  }
  json.end_list();
}

std::string day_text(std::int32_t day) { return iso_text(rounds::civil(day)); }

/// When the memory model was fitted, from how many answers, and what it gained.
void write_model(JsonWriter& json, const std::optional<app::Fitted>& fitted) {
  json.key("model");
  if (!fitted) return json.null();
  json.begin_object();
  json.member("fitted_at", iso_text(fitted->at));
  json.member("reviews", fitted->adopted.reviews);
  json.member("own_weights", fitted->adopted.own);
  member(json, "gain", app::gained(*fitted));
  json.end_object();
}

void write_days(JsonWriter& json, std::string_view name, const std::vector<rounds::DayFigures>& days) {
  list(json, name, days, [&](const rounds::DayFigures& day) {
    json.member("day", day_text(day.day));
    json.member("answers", day.answers);
    json.member("right", day.right);
    json.member("seconds", day.seconds);
    json.member("due", day.due);
    json.member("recalled", day.recalled);
    json.member("predicted", day.predicted);
  });
}

void write_bins(JsonWriter& json, std::string_view name, const std::vector<rounds::RecallBin>& bins) {
  list(json, name, bins, [&](const rounds::RecallBin& bin) {
    json.member("from", bin.low);
    json.member("to", bin.high);
    json.member("answers", bin.answers);
    json.member("recalled", bin.recalled);
    json.member("predicted", bin.predicted);
  });
}

void write_certainty(JsonWriter& json, const std::vector<rounds::CertaintyMonth>& months) {
  static constexpr std::array<const char*, 4> names{"", "guess", "think_so", "sure"};
  list(json, "certainty", months, [&](const rounds::CertaintyMonth& month) {
    json.member("until", day_text(month.day));
    for (std::size_t i = 1; i < names.size(); ++i) {
      json.key(names[i]), json.begin_object();
      json.member("answers", month.said[i].times);
      json.member("right", month.said[i].right);
      json.end_object();
    }
  });
}

void write_calibration(JsonWriter& json, const rounds::ModelCalibration& calibration) {
  json.key("calibration");
  json.begin_object();
  json.member("answers", calibration.answers);
  json.member("rmse_bins", calibration.rmse_bins);
  json.member("log_loss", calibration.log_loss);
  json.member("log_loss_of_the_mean", calibration.usual_loss);
  write_bins(json, "bins", calibration.bins);
  json.end_object();
}

void write_stability(JsonWriter& json, const rounds::Stability& stability) {
  json.key("stability");
  json.begin_object();
  json.key("from_days");
  json.list(rounds::stability_bins);
  json.key("cards");
  json.list(stability.cards);
  list(json, "months", stability.months, [&](const rounds::StabilityMonth& month) {
    json.member("day", day_text(month.day));
    json.member("cards", month.cards);
    json.member("lower", month.lower);
    json.member("median", month.median);
    json.member("upper", month.upper);
  });
  json.end_object();
}

void write_times(JsonWriter& json, const rounds::AnswerTimes& times) {
  const std::array<std::pair<std::string_view, const rounds::Times*>, 4> all{{{"all", &times.all},
                                                                              {"short", &times.by_length[0]},
                                                                              {"medium", &times.by_length[1]},
                                                                              {"long", &times.by_length[2]}}};
  list(json, "answer_times", all, [&](const auto& each) {
    json.member("questions", each.first);
    json.member("answers", each.second->answers);
    json.member("lower", each.second->lower);
    json.member("median", each.second->median);
    json.member("upper", each.second->upper);
  });
}

void write_rounds(JsonWriter& json, const std::vector<rounds::RoundKind>& kinds) {
  list(json, "round_kinds", kinds, [&](const rounds::RoundKind& kind) {
    json.key("packs");
    json.list(kind.packs);
    json.member("mode", kind.mode);
    json.member("questions", kind.questions);
    json.member("best", kind.best());
    member(json, "last_better_than", kind.better_than());
    list(json, "rounds", kind.rounds, [&](const rounds::Played& round) {
      json.member("at", iso_text(round.at));
      json.member("score", round.score);
      json.member("possible", round.possible);
      json.member("right", round.right);
      json.member("asked", round.asked);
    });
  });
}

} // namespace

std::string stats_json(const app::Model& model) {
  const rounds::Statistics& figures = *model.figures.statistics;
  JsonWriter json;
  json.begin_object();
  json.member("answers", figures.answers);
  json.member("answers_today", figures.answers_today);
  json.member("days", figures.days.size());
  member(json, "right_share", figures.right_share);
  json.member("reviews_counted", figures.recent.reviews);
  member(json, "retention", figures.recent.share());
  member(json, "predicted", figures.recent.predicted_share());
  json.key("forecast");
  json.begin_list();
  for (const rounds::ComingDay& day : figures.coming)
    json.value(day.cards);
  json.end_list();
  json.key("forecast_minutes");
  json.begin_list();
  for (const rounds::ComingDay& day : figures.coming)
    json.value(day.minutes);
  json.end_list();
  json.member("rounds", figures.rounds_played);
  json.member("best_score", figures.best_score);
  write_model(json, model.fitted);
  constexpr std::array<std::string_view, 4> periods{"week", "month", "year", "all"};
  json.member("period", periods[static_cast<std::size_t>(model.figures.inquiry.period)]);
  json.key("in_period");
  json.begin_object();
  json.member("answers", figures.answers_in_period);
  json.member("answers_before", figures.answers_before);
  json.member("days", figures.days_in_period);
  json.member("seconds", figures.seconds_in_period);
  json.member("reviews", figures.retention.reviews);
  member(json, "retention", figures.retention.share());
  member(json, "predicted", figures.retention.predicted_share());
  json.member("desired_retention", figures.desired_retention);
  json.end_object();
  json.key("rhythm");
  json.begin_object();
  json.member("active_of_7", figures.rhythm.active);
  json.member("needed_of_7", figures.rhythm.needed);
  json.member("kept_days", figures.rhythm.kept);
  json.member("best_days", figures.rhythm.best);
  json.end_object();
  write_days(json, "calendar", figures.days);
  json.member("weeks_in_span", figures.weeks_in_span);
  write_days(json, "weeks", figures.weeks);
  write_bins(json, "forgetting", figures.forgetting);
  write_calibration(json, figures.calibration);
  write_certainty(json, figures.certainty);
  write_stability(json, figures.stability);
  write_times(json, figures.times);
  write_rounds(json, figures.rounds);
  json.end_object();
  return json.text();
}

} // namespace ruru::commands
