#include "app/figure_words.hpp"
#include "app/screens/statistics_plots.hpp"

/// How well was remembered, and how well that was known, as charts.
namespace ruru::app {

namespace {

using Of = rounds::Part::Of;

/// Five weeks together at a time: a few answers of one week say little.
Plot::Line trend(const std::vector<rounds::DayFigures>& weeks, const RecallScale& scale) {
  Plot::Line line;
  const auto count = std::ssize(weeks);
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    int due = 0, recalled = 0;
    for (std::ptrdiff_t near = std::max<std::ptrdiff_t>(0, i - 2); near <= std::min(count - 1, i + 2);
         ++near) {
      due += weeks[static_cast<std::size_t>(near)].due;
      recalled += weeks[static_cast<std::size_t>(near)].recalled;
    }
    if (due > 0)
      line.points.push_back({(static_cast<double>(i) + 0.5) / static_cast<double>(count),
                             scale.y(static_cast<double>(recalled) / due)});
  }
  return line;
}

} // namespace

Node forgetting_card(const Look& look) {
  const auto& bins = look.figures.forgetting;
  int most = 0, all = 0;
  double least = 1;
  std::size_t last = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (bins[i].answers == 0) continue;
    most = std::max(most, bins[i].answers);
    all += bins[i].answers;
    least = std::min({least, bins[i].share(), bins[i].predicted});
    last = i;
  }
  const RecallScale scale = scale_for(least);
  Plot plot{.levels = scale.levels()};
  Node chart = node_of({}, 216);
  std::vector<PlotMark> measured, foretold;
  for (std::size_t i = 0; i < bins.size() && i <= std::max<std::size_t>(last, 4); ++i) {
    const std::size_t count = std::max<std::size_t>(last, 4) + 1;
    PlotMark mark = mark_at(i, count, PlotMark::Kind::point);
    plot.labels.push_back({mark.x, std::string(elapsed_label(i)), false});
    if (bins[i].answers == 0) continue;
    mark.y = scale.y(bins[i].predicted);
    foretold.push_back(mark);
    mark.y = scale.y(bins[i].share());
    mark.weight = weight(bins[i].answers, most);
    mark.said = forgetting_words(bins[i], i);
    measured.push_back(mark);
    chart.children.push_back(
        part_node(look, std::move(mark), {Of::forgetting, static_cast<std::int64_t>(i)}));
  }
  plot.lines.push_back(line_through(measured, Plot::Line::Style::main));
  plot.lines.push_back(line_through(foretold, Plot::Line::Style::foretold));
  chart.content = std::move(plot);
  return chart_card(tr("Forgetting curve"),
                    all == 0 ? tr("Comes with the second answer to a card.")
                             : tr("Remembered by the time since the last answer; dashed: foretold. {}.",
                                  counted(all, "answer", "answers")),
                    std::move(chart), look.focus);
}

Node weeks_card(const Look& look) {
  const rounds::Statistics& figures = look.figures;
  int most = 0;
  double least = figures.desired_retention;
  for (const rounds::DayFigures& week : figures.weeks) {
    most = std::max(most, week.due);
    if (week.due >= 5) least = std::min(least, static_cast<double>(week.recalled) / week.due);
  }
  const RecallScale scale = scale_for(least - 0.02);
  Plot plot{.levels = scale.levels()};
  Node chart = node_of({}, 216);
  int last_month = 0;
  for (std::size_t i = 0; i < figures.weeks.size(); ++i) {
    const rounds::DayFigures& week = figures.weeks[i];
    PlotMark mark = mark_at(i, figures.weeks.size(), PlotMark::Kind::point);
    const std::chrono::year_month_day day(rounds::civil(week.day));
    const int month = int(day.year()) * 12 + static_cast<int>(unsigned(day.month()));
    if (month != last_month) {
      const bool is_long = figures.weeks_in_span > 2;
      plot.labels.push_back(
          {mark.x, is_long ? std::to_string(int(day.year())) : short_month(rounds::civil(week.day)), false});
      last_month = is_long ? int(day.year()) * 12 + 12 : month;
    }
    if (week.due == 0) continue;
    mark.y = scale.y(static_cast<double>(week.recalled) / week.due);
    mark.weight = 0.5 * weight(week.due, most);
    mark.said = week_words(week, figures.weeks_in_span, look.today);
    chart.children.push_back(part_node(look, std::move(mark), {Of::week, week.day}));
  }
  plot.lines.push_back(trend(figures.weeks, scale));
  const double aim = scale.y(figures.desired_retention);
  plot.lines.push_back({.points = {{0, aim}, {1, aim}},
                        .style = Plot::Line::Style::target,
                        .label = tr("aim {}", percent(figures.desired_retention))});
  chart.content = std::move(plot);
  const auto share = figures.retention.share();
  return chart_card(tr("True retention by week"),
                    share ? tr("{} of {} a day or more apart were remembered; you aim at {}. Points are "
                               "weeks, the line is five together.",
                               percent(*share), counted(figures.retention.reviews, "review", "reviews"),
                               percent(figures.desired_retention))
                          : tr("Comes with the first review a day after another."),
                    std::move(chart), look.focus);
}

Node calibration_card(const Look& look) {
  const rounds::ModelCalibration& calibration = look.figures.calibration;
  int most = 0;
  double least = 1;
  for (const rounds::RecallBin& bin : calibration.bins) {
    most = std::max(most, bin.answers);
    if (bin.answers > 0) least = std::min({least, bin.low, bin.answers >= 5 ? bin.share() : 1.0});
  }
  const RecallScale scale = scale_for(least);
  Plot plot{.levels = scale.levels()};
  for (const Plot::Level& level : scale.levels())
    plot.labels.push_back({level.y, level.label, false});
  plot.lines.push_back({.points = {{0, 0}, {1, 1}}, .style = Plot::Line::Style::foretold});
  Node chart = node_of({}, 216);
  for (std::size_t i = 0; i < calibration.bins.size(); ++i) {
    const rounds::RecallBin& bin = calibration.bins[i];
    if (bin.answers == 0) continue;
    PlotMark mark{.kind = PlotMark::Kind::point,
                  .from = scale.y(bin.low),
                  .to = scale.y(bin.high),
                  .x = scale.y(bin.predicted),
                  .y = scale.y(bin.share()),
                  .weight = weight(bin.answers, most),
                  .said = calibration_words(bin)};
    chart.children.push_back(
        part_node(look, std::move(mark), {Of::calibration, static_cast<std::int64_t>(i)}));
  }
  chart.content = std::move(plot);
  return chart_card(tr("Calibration: foretold and true"),
                    calibration_summary(calibration) +
                        (calibration.answers > 0 ? " " + tr("Dashed: as foretold.") : ""),
                    std::move(chart), look.focus);
}

Node certainty_card(const Look& look) {
  using Style = Plot::Line::Style;
  const auto& months = look.figures.certainty;
  const RecallScale scale{0};
  Plot plot{.levels = scale.levels()};
  Node chart = node_of({}, 216);
  rounds::Calibration all{};
  static constexpr std::array<std::pair<std::size_t, Style>, 3> words{
      {{3, Style::main}, {2, Style::foretold}, {1, Style::target}}};
  for (const auto& [word, style] : words) {
    Plot::Line line{.points = {}, .style = style, .label = tr(certainty_names[word])};
    for (std::size_t i = 0; i < months.size(); ++i) {
      const rounds::Said& said = months[i].said[word];
      all[word].times += said.times;
      all[word].right += said.right;
      if (said.times == 0) continue;
      const double x = mark_at(i, months.size(), PlotMark::Kind::point).x;
      line.points.push_back({x, scale.y(static_cast<double>(said.right) / said.times)});
    }
    if (!line.points.empty()) plot.lines.push_back(std::move(line));
  }
  int most = 0;
  for (const rounds::CertaintyMonth& month : months)
    most = std::max(most, month.answers());
  for (std::size_t i = 0; i < months.size(); ++i) {
    PlotMark mark = mark_at(i, months.size(), PlotMark::Kind::point);
    int right = 0;
    for (const rounds::Said& said : months[i].said)
      right += said.right;
    mark.y = scale.y(static_cast<double>(right) / months[i].answers());
    mark.weight = 0.5 * weight(months[i].answers(), most);
    mark.said = certainty_words(months[i]);
    plot.labels.push_back({mark.x, short_month(rounds::civil(months[i].day)), i + 1 == months.size()});
    chart.children.push_back(part_node(look, std::move(mark), {Of::certainty, months[i].day}));
  }
  chart.content = std::move(plot);
  std::string summary = tr("Right answers by month, by what you had said. In all:");
  for (const auto& [word, style] : words)
    if (all[word].times > 0)
      summary += " " +
                 tr("{} {} of {}", tr(certainty_names[word]),
                    percent(static_cast<double>(all[word].right) / all[word].times), all[word].times) +
                 (word == 1 ? "" : ",");
  if (summary.back() == ',') summary.pop_back();
  return chart_card(tr("How sure, and how right"), summary + ".", std::move(chart), look.focus);
}

} // namespace ruru::app
