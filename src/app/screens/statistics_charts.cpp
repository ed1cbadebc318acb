#include "app/figure_words.hpp"
#include "app/screens/statistics_plots.hpp"

/// Days, weeks, growth, times and rounds as charts.
namespace ruru::app {

namespace {
using Of = rounds::Part::Of;
}

Node calendar_card(const Look& look) {
  const std::int32_t today = look.figures.today;
  constexpr int weeks = 53;
  const std::int32_t end = today - look.years_back * 364;
  const std::int32_t first = rounds::monday_of(end) - 7 * (weeks - 1);
  std::vector<rounds::DayFigures> shown;
  for (std::int32_t day = first; day <= end; ++day)
    shown.push_back({.day = day});
  std::vector<int> amounts;
  for (const rounds::DayFigures& day : look.figures.days) {
    if (day.day < first || day.day > end) continue;
    shown[static_cast<std::size_t>(day.day - first)] = day;
    amounts.push_back(day.answers);
  }
  std::ranges::sort(amounts);
  const auto level = [&](int answers) { // by quarters of the learner's own days
    if (answers == 0) return 0;
    const auto below = std::ranges::lower_bound(amounts, answers) - amounts.begin();
    return 1 + static_cast<int>(4 * below / std::ssize(amounts));
  };
  HeatMap map{.weeks = weeks, .weekdays = {tr("Mon"), "", tr("Wed"), "", tr("Fri"), "", tr("Sun")}};
  Node chart = node_of({}, 0);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const CivilDay day = rounds::civil(shown[i].day);
    if (const std::chrono::year_month_day civil(day); civil.day() == std::chrono::day{1}) {
      map.months.push_back({static_cast<int>(i / 7), short_month(day)});
    }
    chart.children.push_back(part_node(look,
                                       HeatCell{.level = std::min(4, level(shown[i].answers)),
                                                .today = shown[i].day == today,
                                                .said = day_words(shown[i], look.today)},
                                       {Of::day, shown[i].day}));
  }
  chart.content = std::move(map);
  const auto active = std::ssize(amounts);
  const std::string most =
      amounts.empty() ? ""
                      : " " + tr("The most on one was {}.", counted(amounts.back(), "answer", "answers"));
  return chart_card(tr("Review calendar"),
                    tr("{} of {}.{}", counted(active, "active day", "active days"), shown.size(), most),
                    std::move(chart), look.focus);
}

Node coming_card(const Look& look) {
  const auto& coming = look.figures.coming;
  int cards = 0, most = 0;
  double minutes = 0;
  for (const rounds::ComingDay& day : coming) {
    cards += day.cards;
    minutes += day.minutes;
    most = std::max(most, day.cards);
  }
  Plot plot;
  const double end = amounts(plot, most);
  Node chart = node_of({}, 216);
  for (std::size_t i = 0; i < coming.size(); ++i) {
    PlotMark mark = mark_at(i, coming.size(), PlotMark::Kind::bar);
    mark.y = coming[i].cards / end;
    mark.strong = i == 0;
    mark.said = coming_words(coming[i], i, look.today);
    const CivilDay day = look.today + std::chrono::days{i};
    const bool is_monday = std::chrono::weekday(day) == std::chrono::Monday;
    const auto number = unsigned(std::chrono::year_month_day(day).day());
    if (i == 0) plot.labels.push_back({mark.x, tr("today"), true});
    if (i > 0 && is_monday) plot.labels.push_back({mark.x, tr("Mon") + " " + std::to_string(number), false});
    chart.children.push_back(part_node(look, std::move(mark), {Of::coming, static_cast<std::int64_t>(i)}));
  }
  chart.content = std::move(plot);
  const std::string summary =
      cards == 0 ? tr("Nothing is due in the coming 30 days.")
                 : tr("{} due, about {}; today {}, about {}.", counted(cards, "card is", "cards are"),
                      time_spent(minutes * 60), coming[0].cards, time_spent(coming[0].minutes * 60));
  return chart_card(tr("The coming 30 days"), summary, std::move(chart), look.focus);
}

/// One line for each word. Whoever knows what they know is right nearly always when sure, and half of the
/// time when guessing.
Node growth_card(const Look& look) {
  const auto& months = look.figures.stability.months;
  constexpr double lowest = 0.1; // days; less looks alike
  double highest = 30;
  for (const rounds::StabilityMonth& month : months)
    highest = std::max(highest, month.upper);
  const auto height = [&](double days) {
    return std::clamp(std::log(days / lowest) / std::log(highest * 1.15 / lowest), 0.0, 1.0);
  };
  Plot plot;
  constexpr std::array<std::pair<double, std::string_view>, 7> levels{{{lowest, ""},
                                                                       {1, tr_later("1 d")},
                                                                       {7, tr_later("1 w")},
                                                                       {30.4, tr_later("1 mo")},
                                                                       {182.6, tr_later("6 mo")},
                                                                       {730.5, tr_later("2 y")},
                                                                       {3652.5, tr_later("10 y")}}};
  for (const auto& [days, label] : levels) {
    if (days < highest * 1.15) plot.levels.push_back({height(days), tr(label)});
  }
  Node chart = node_of({}, 216);
  std::vector<PlotMark> marks;
  for (std::size_t i = 0; i < months.size(); ++i) {
    PlotMark mark = mark_at(i, months.size(), PlotMark::Kind::point);
    mark.y = height(std::max(lowest, months[i].median));
    mark.low = height(std::max(lowest, months[i].lower));
    mark.high = height(std::max(lowest, months[i].upper));
    mark.weight = 0.25;
    mark.said = month_words(months[i]);
    plot.labels.push_back({mark.x,
                           i + 1 == months.size() ? tr("now") : short_month(rounds::civil(months[i].day)),
                           i + 1 == months.size()});
    marks.push_back(mark);
    chart.children.push_back(part_node(look, std::move(mark), {Of::month, months[i].day}));
  }
  plot.lines.push_back(line_through(marks, Plot::Line::Style::main));
  chart.content = std::move(plot);
  return chart_card(tr("Stability growth"),
                    months.empty() ? tr("Comes with the first answer.")
                                   : tr("How long until recall falls to 90 %, half of the cards above, half "
                                        "below; the bars hold the middle half. {}.",
                                        month_words(months.back())),
                    std::move(chart), look.focus);
}

Node stabilities_card(const Look& look) {
  const auto& cards = look.figures.stability.cards;
  int all = 0, long_held = 0;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    all += cards[i];
    if (i >= 3) long_held += cards[i];
  }
  Plot plot;
  const double end = amounts(plot, *std::ranges::max_element(cards));
  Node chart = node_of({}, 216);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    PlotMark mark = mark_at(i, cards.size(), PlotMark::Kind::bar);
    mark.y = cards[i] / end;
    mark.said = stability_words(cards[i], i);
    plot.labels.push_back({mark.x, stability_label(i), false});
    chart.children.push_back(part_node(look, std::move(mark), {Of::stability, static_cast<std::int64_t>(i)}));
  }
  chart.content = std::move(plot);
  return chart_card(tr("Cards by stability"),
                    all == 0 ? tr("Comes with the first answer.")
                             : tr("{} a month or more, of {}.",
                                  counted(long_held, "card holds", "cards hold"), thousands(all)),
                    std::move(chart), look.focus);
}

Node times_card(const Look& look) {
  const rounds::AnswerTimes& times = look.figures.times;
  double most = 5;
  for (const rounds::Times& each : times.by_length)
    most = std::max(most, each.upper);
  Plot plot;
  const double end = amounts(plot, most);
  for (Plot::Level& level : plot.levels)
    level.label += " s";
  Node chart = node_of({}, 216);
  for (std::size_t i = 0; i < times.by_length.size(); ++i) {
    const rounds::Times& each = times.by_length[i];
    PlotMark mark = mark_at(i, times.by_length.size(), PlotMark::Kind::bar);
    mark.y = each.median / end;
    if (each.answers > 0) {
      mark.low = each.lower / end;
      mark.high = each.upper / end;
    }
    mark.said = times_words(each, i);
    plot.labels.push_back({mark.x, std::string(length_label(i)), false});
    chart.children.push_back(part_node(look, std::move(mark), {Of::length, static_cast<std::int64_t>(i)}));
  }
  chart.content = std::move(plot);
  return chart_card(tr("Answer times"),
                    times.all.answers == 0 ? tr("Comes with the first answer.")
                                           : tr("By the length of the question. Half of all answers take at "
                                                "most {}; the bars hold the middle half.",
                                                seconds_words(times.all.median)),
                    std::move(chart), look.focus);
}

Node rounds_card(const Look& look) {
  constexpr std::size_t kinds_shown = 4, rounds_shown = 20;
  std::vector<Node> nodes = list(text(tr("Rounds and bests"), Role::title));
  const auto& kinds = look.figures.rounds;
  if (kinds.empty())
    nodes.push_back(text(tr("No round was played to its end yet."), Role::caption, Tone::muted));
  for (std::size_t k = 0; k < std::min(kinds_shown, kinds.size()); ++k) {
    const rounds::RoundKind& kind = kinds[k];
    const std::size_t first = kind.rounds.size() - std::min(rounds_shown, kind.rounds.size());
    Plot plot{.levels = {{0, ""}, {1, ""}}};
    Node chart = node_of({}, 64);
    chart.min_width = 240;
    std::string said = bests_words(kind);
    for (std::size_t i = first; i < kind.rounds.size(); ++i) {
      PlotMark mark =
          mark_at(i - first, std::max<std::size_t>(8, kind.rounds.size() - first), PlotMark::Kind::bar);
      mark.y = kind.best() > 0 ? static_cast<double>(kind.rounds[i].score) / kind.best() : 0;
      mark.strong = kind.rounds[i].score == kind.best();
      mark.said = round_words(kind.rounds[i], look.day_rule, look.today);
      Node part =
          part_node(look, std::move(mark), {Of::round, static_cast<std::int64_t>(kind.rounds[i].round)});
      if (part.id == look.focus && !part.id.empty()) said = std::get<PlotMark>(part.content).said;
      chart.children.push_back(std::move(part));
    }
    chart.content = std::move(plot);
    nodes.push_back(silent(rule()));
    nodes.push_back(
        flow({.direction = Flow::Direction::row, .gap = 24, .align = Flow::Align::centre, .stack_below = 560},
             list(grown(column(4, list(text(kind_words(kind, look.library, look.modes), Role::body),
                                       text(std::move(said), Role::caption, Tone::muted))),
                        3),
                  grown(std::move(chart), 2))));
  }
  if (kinds.size() > kinds_shown)
    nodes.push_back(text(tr("And {} of round that were last played earlier.",
                            counted(static_cast<long long>(kinds.size() - kinds_shown), "kind", "kinds")),
                         Role::caption, Tone::muted));
  return card(16, std::move(nodes));
}

} // namespace ruru::app
